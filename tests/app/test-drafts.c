/* test-drafts.c: unsaved work is on disk soon, and offered after the program ended
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "so-customer-center-config.h"
#include "so-map-entry.h"
#include "steward-drafts.h"
#include "steward-list-page.h"
#include "steward-page-drafts-private.h"

/* ---- what is on disk ---- */

/* (transfer full) (nullable): the only file in the folder of drafts */
static char *
find_file (void)
{
  g_autofree char *folder = steward_drafts_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  char *found = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".draft"))
      {
        g_assert_null (found);
        found = g_build_filename (folder, name, NULL);
      }

  return found;
}

static gboolean
is_on_disk (const char *text)
{
  g_autofree char *path = find_file ();
  g_autofree char *content = NULL;

  return path != NULL && g_file_get_contents (path, &content, NULL, NULL) && strstr (content, text) != NULL;
}

static gboolean
is_empty (void)
{
  g_autofree char *path = find_file ();

  return path == NULL;
}

static StewardDraftBar *
bar (AppTest *test)
{
  return steward_page_get_private (app_test_page (test))->draft_bar;
}

static void
click (AppTest    *test,
       const char *label)
{
  wait_for (app_test_find_button (test->window, label) != NULL);
  g_signal_emit_by_name (app_test_find_button (test->window, label), "clicked");
}

/* ---- SMS: one object ---- */

static void
start (AppTest *test)
{
  g_autofree char *folder = steward_drafts_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
}

static void
edit_and_crash (AppTest *test)
{
  start (test);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  wait_for (is_on_disk ("Edited"));
  app_test_close (test);
  g_assert_true (is_on_disk ("Edited"));
}

static void
reopen (AppTest *test)
{
  app_test_open (test, "sms");
  wait_for (steward_draft_bar_is_shown (bar (test)));
}

static const char *
sender (AppTest *test)
{
  return app_test_text (app_test_row (test, "ns-plugin-sender"));
}

static void
test_continue (AppTest *test)
{
  edit_and_crash (test);
  reopen (test);
  g_assert_nonnull (strstr (steward_draft_bar_get_text (bar (test)), "Continue with your unsaved changes from "));
  g_assert_cmpstr (sender (test), ==, "Fjellvik");
  g_assert_false (steward_page_is_dirty (app_test_page (test)));

  click (test, "Continue");
  g_assert_false (steward_draft_bar_is_shown (bar (test)));
  g_assert_cmpstr (sender (test), ==, "Edited");
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  g_assert_true (is_on_disk ("Edited"));

  app_test_save (test);
  wait_for (is_empty ());
  app_test_close (test);
  app_test_open (test, "sms");
  g_assert_false (steward_draft_bar_is_shown (bar (test)));
  g_assert_cmpstr (sender (test), ==, "Edited");
}

static void
test_discard (AppTest *test)
{
  edit_and_crash (test);
  reopen (test);
  click (test, "Discard");
  g_assert_false (steward_draft_bar_is_shown (bar (test)));
  g_assert_true (is_empty ());
  g_assert_cmpstr (sender (test), ==, "Fjellvik");
}

/* What is discarded, or typed back, leaves nothing behind. */
static void
test_clean_again (AppTest *test)
{
  start (test);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  wait_for (is_on_disk ("Edited"));
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Fjellvik");
  wait_for (is_empty ());

  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  wait_for (is_on_disk ("Edited"));
  app_test_do (test, "discard");
  wait_for (is_empty ());

  /* the window goes before anything else happens */
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  wait_for (is_on_disk ("Edited"));
  app_test_do (test, "discard");
  app_test_close (test);
  g_assert_true (is_empty ());
}

/* Typing that never pauses is written all the same. */
static void
test_while_typing (AppTest *test)
{
  gint64 began;

  start (test);
  began = g_get_monotonic_time ();
  for (guint i = 0; !is_on_disk ("Typing "); i++)
    {
      g_autofree char *text = g_strdup_printf ("Typing %u", i);

      app_test_type (app_test_row (test, "ns-plugin-sender"), text);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      if (g_get_monotonic_time () - began > 60 * G_USEC_PER_SEC)
        g_error ("Nothing is written while somebody types");
    }
}

static void
test_edited_while_reloading (AppTest *test)
{
  start (test);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  wait_for (is_on_disk ("Edited"));
  steward_page_load (app_test_page (test));
  wait_for (steward_page_get_private (app_test_page (test))->loading == NULL);
  g_assert_true (is_on_disk ("Edited"));
  while (g_main_context_iteration (NULL, FALSE))
    g_assert_true (is_on_disk ("Edited"));
}

/* ---- secrets ---- */

static SoMapEntry *
find_entry (AppTest    *test,
            const char *key)
{
  g_autoptr (GListModel) entries = NULL;

  g_object_get (steward_page_get_object (app_test_page (test)), "ns-plugin-config", &entries, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (entries, i);

      if (strcmp (so_map_entry_get_key (entry), key) == 0)
        return entry;
    }

  return NULL;
}

static void
test_secrets (AppTest *test)
{
  g_autofree char *secret = NULL;
  g_autofree char *path = NULL;
  struct stat info;

  start (test);
  secret = g_strdup (so_map_entry_get_value (find_entry (test, "cm_password")));
  g_assert_cmpuint (strlen (secret), >, 3);
  so_map_entry_set_value (find_entry (test, "cm_password"), "hunter2-typed");
  so_map_entry_set_value (find_entry (test, "cm_username"), "someone-typed");
  wait_for (is_on_disk ("someone-typed"));
  g_assert_false (is_on_disk ("hunter2"));
  g_assert_false (is_on_disk (secret));
  path = find_file ();
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  app_test_close (test);
  reopen (test);
  g_assert_nonnull (strstr (steward_draft_bar_get_text (bar (test)), "secrets among them were not kept"));
  click (test, "Continue");
  g_assert_cmpstr (so_map_entry_get_value (find_entry (test, "cm_username")), ==, "someone-typed");
  g_assert_cmpstr (so_map_entry_get_value (find_entry (test, "cm_password")), ==, secret);
}

/* ---- typing that is no value yet ---- */

static void
test_half_number (AppTest *test)
{
  StewardDraftBar *offer;

  start (test);
  app_test_close (test);
  app_test_open (test, "numbering-defaults");
  app_test_wait_loaded (test);
  app_test_type (app_test_row (test, "current-value"), "99999999999");
  g_assert_false (so_carrier_is_dirty (steward_page_get_object (app_test_page (test))));
  wait_for (is_on_disk ("99999999999"));
  app_test_close (test);

  app_test_open (test, "numbering-defaults");
  app_test_wait_loaded (test);
  offer = bar (test);
  wait_for (steward_draft_bar_is_shown (offer));
  click (test, "Continue");
  g_assert_cmpstr (app_test_text (app_test_row (test, "current-value")), ==, "99999999999");
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  g_assert_true (is_on_disk ("99999999999"));
}

/* ---- lists and other sections ---- */

static SoCustomerCenterConfig *
open_config (AppTest *test)
{
  SoCarrier *object = steward_page_get_object (app_test_page (test));

  return SO_IS_CUSTOMER_CENTER_CONFIG (object) ? SO_CUSTOMER_CENTER_CONFIG (object) : NULL;
}

static void
open_first_row (AppTest *test)
{
  gtk_single_selection_set_selected (
    steward_list_page_get_selection (STEWARD_LIST_PAGE (app_test_page (test))), 0);
  wait_for (open_config (test) != NULL);
  app_test_wait_loaded (test);
}

static void
open_section (AppTest    *test,
              const char *name,
              const char *title)
{
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.section", "s", name);
  wait_for (strcmp (steward_page_get_title (app_test_page (test)), title) == 0);
}

static void
test_list (AppTest *test)
{
  const char *text = "{\"siteName\":\"of a draft\"}";
  int id;

  start (test);
  open_section (test, "customer-center", "Customer Center");
  wait_for (steward_page_get_private (app_test_page (test))->loading == NULL &&
            g_list_model_get_n_items (steward_list_page_get_model (STEWARD_LIST_PAGE (app_test_page (test)))) > 0);
  open_first_row (test);
  id = open_config (test)->cust_config_id;
  app_test_type (app_test_row (test, "config"), text);
  wait_for (is_on_disk ("of a draft"));
  app_test_close (test);

  app_test_open (test, "customer-center");
  wait_for (steward_draft_bar_is_shown (bar (test)));
  g_assert_nonnull (strstr (steward_draft_bar_get_text (bar (test)), "There are unsaved changes to “"));
  wait_for (app_test_shows (test->window, "has draft"));
  click (test, "Show");
  wait_for (open_config (test) != NULL);
  app_test_wait_loaded (test);
  g_assert_cmpint (open_config (test)->cust_config_id, ==, id);
  wait_for (strstr (steward_draft_bar_get_text (bar (test)), "Continue with") != NULL);
  click (test, "Continue");
  g_assert_cmpstr (open_config (test)->config, ==, text);
  wait_for (app_test_shows (test->window, "unsaved"));
  app_test_do (test, "discard");
  wait_for (is_empty ());
  wait_for (!app_test_shows (test->window, "has draft"));
}

static guint
count_files (void)
{
  g_autofree char *folder = steward_drafts_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".draft");

  return n;
}

static SoCarrier *
edit_copy (AppTest *test,
           guint    position)
{
  StewardListPage *page = STEWARD_LIST_PAGE (app_test_page (test));
  g_autoptr (SoCustomerCenterConfig) row = g_list_model_get_item (steward_list_page_get_model (page), position);
  SoCarrier *copy = steward_list_page_edit (page, row->cust_config_id);

  g_object_set (copy, "config", "{\"edited\":\"elsewhere\"}", NULL);

  return copy;
}

/* Objects that are not on view, as beside each other, have their own drafts. */
static void
test_copies (AppTest *test)
{
  start (test);
  open_section (test, "customer-center", "Customer Center");
  wait_for (g_list_model_get_n_items (steward_list_page_get_model (STEWARD_LIST_PAGE (app_test_page (test)))) > 2);
  open_first_row (test);
  edit_copy (test, 1);
  app_test_type (app_test_row (test, "config"), "{\"edited\":\"here\"}");
  wait_for (count_files () == 2 && steward_page_drafts_is_written (app_test_page (test)));
  so_carrier_revert (edit_copy (test, 1));
  wait_for (count_files () == 1);
  edit_copy (test, 1);
  wait_for (count_files () == 2 && steward_page_drafts_is_written (app_test_page (test)));
  app_test_close (test);

  app_test_open (test, "customer-center");
  wait_for (steward_draft_bar_is_shown (bar (test)));
  click (test, "Show");
  wait_for (open_config (test) != NULL);
  app_test_wait_loaded (test);
  click (test, "Continue");
  g_assert_nonnull (strstr (open_config (test)->config, "edited"));
}

static void
test_other_section (AppTest *test)
{
  edit_and_crash (test);
  app_test_open (test, "customer-center");
  wait_for (steward_draft_bar_is_shown (bar (test)));
  g_assert_nonnull (strstr (steward_draft_bar_get_text (bar (test)), "There are unsaved changes in SMS from "));
  click (test, "Not Now");
  g_assert_false (steward_draft_bar_is_shown (bar (test)));
  app_test_close (test);

  app_test_open (test, "customer-center");
  wait_for (steward_draft_bar_is_shown (bar (test)));
  click (test, "Show");
  wait_for (strcmp (steward_page_get_title (app_test_page (test)), "SMS") == 0);
  app_test_wait_loaded (test);
  wait_for (steward_draft_bar_is_shown (bar (test)));
  click (test, "Continue");
  g_assert_cmpstr (sender (test), ==, "Edited");
}

/* ---- not alone ---- */

/* Two windows on one object: each has its file, and both are offered, one after the other. */
static void
test_two_stewards (AppTest *test)
{
  AppTest other = { 0 };

  start (test);
  other.address = test->address;
  app_test_open (&other, "sms");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "First");
  wait_for (is_on_disk ("First"));
  app_test_type (app_test_row (&other, "ns-plugin-sender"), "Second");
  wait_for (steward_page_drafts_is_written (app_test_page (&other)));
  g_assert_false (steward_draft_bar_is_shown (bar (&other)));
  app_test_close (&other);
  app_test_close (test);

  reopen (test);
  click (test, "Continue");
  g_assert_cmpstr (sender (test), ==, "Second");
  wait_for (steward_draft_bar_is_shown (bar (test)));
  click (test, "Continue");
  g_assert_cmpstr (sender (test), ==, "First");
  g_assert_false (steward_draft_bar_is_shown (bar (test)));
  app_test_do (test, "discard");
  wait_for (is_empty ());
}

/* Another one saved the same field since: the next save will find that out. */
static void
test_changed_since (AppTest *test)
{
  g_autofree char *loaded = NULL;
  AppTest other = { 0 };

  edit_and_crash (test);
  other.address = test->address;
  app_test_open (&other, "sms");
  wait_for (steward_draft_bar_is_shown (bar (&other)));     /* it holds the draft until it closes */
  app_test_type (app_test_row (&other, "ns-plugin-sender"), "Theirs");
  app_test_save (&other);
  app_test_close (&other);

  reopen (test);
  g_assert_cmpstr (sender (test), ==, "Theirs");
  click (test, "Continue");
  g_assert_cmpstr (sender (test), ==, "Edited");
  loaded = so_carrier_print_loaded (steward_page_get_object (app_test_page (test)));
  g_assert_nonnull (strstr (loaded, "\"Fjellvik\""));
  g_assert_null (strstr (loaded, "Theirs"));
}

/* Saved, and the program ended before it could remove the draft: there is nothing to offer. */
static void
test_saved_before (AppTest *test)
{
  g_autofree char *path = NULL;
  g_autofree char *aside = NULL;

  edit_and_crash (test);
  path = find_file ();
  aside = g_strconcat (path, ".aside", NULL);
  g_assert_cmpint (g_rename (path, aside), ==, 0);
  app_test_open (test, "sms");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  app_test_save (test);
  wait_for (is_empty ());
  app_test_close (test);
  g_assert_cmpint (g_rename (aside, path), ==, 0);

  app_test_open (test, "sms");
  app_test_wait_loaded (test);
  g_assert_false (steward_draft_bar_is_shown (bar (test)));
  g_assert_true (is_empty ());
}

/* Who may not write is not offered what cannot be continued, and it stays. */
static void
test_reader (AppTest *test)
{
  edit_and_crash (test);
  app_test_open_at (test, test->address, "reader", "sms");
  app_test_wait_loaded (test);
  g_assert_false (steward_draft_bar_is_shown (bar (test)));
  g_assert_true (is_on_disk ("Edited"));
}

/* Saving and discarding take the draft along; so does the question on leaving. */
static void
test_gone_after_save (AppTest *test)
{
  start (test);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  wait_for (is_on_disk ("Edited"));
  app_test_save (test);
  wait_for (is_empty ());

  app_test_type (app_test_row (test, "ns-plugin-sender"), "Again");
  wait_for (is_on_disk ("Again"));
  gtk_window_close (GTK_WINDOW (test->window));
  app_test_answer ("discard");
  wait_for (test->window == NULL);
  g_assert_true (is_empty ());
}

/* A file that is no draft does no harm. */
static void
test_damaged (AppTest *test)
{
  g_autofree char *path = NULL;

  edit_and_crash (test);
  path = find_file ();
  g_assert_true (g_file_set_contents (path, "{\"StewardDraft\":1,\"Baseline\":", -1, NULL));
  app_test_open (test, "sms");
  app_test_wait_loaded (test);
  g_assert_false (steward_draft_bar_is_shown (bar (test)));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What Continue brought can be taken back, with one key. */
static void
test_undo_continue (AppTest *test)
{
  edit_and_crash (test);
  reopen (test);
  click (test, "Continue");
  wait_for (g_action_group_get_action_enabled (steward_form_get_actions (app_test_form (test)), "undo"));
  gtk_widget_activate_action (GTK_WIDGET (test->window), "form.undo", NULL);
  g_assert_cmpstr (sender (test), ==, "Fjellvik");
  wait_for (is_empty ());
}

static void
add_tests (void)
{
  app_test_add ("/drafts/continue", test_continue);
  app_test_add ("/drafts/discard", test_discard);
  app_test_add ("/drafts/clean-again", test_clean_again);
  app_test_add ("/drafts/while-typing", test_while_typing);
  app_test_add ("/drafts/edited-while-reloading", test_edited_while_reloading);
  app_test_add ("/drafts/secrets", test_secrets);
  app_test_add ("/drafts/half-number", test_half_number);
  app_test_add ("/drafts/list", test_list);
  app_test_add ("/drafts/copies", test_copies);
  app_test_add ("/drafts/other-section", test_other_section);
  app_test_add ("/drafts/two-stewards", test_two_stewards);
  app_test_add ("/drafts/changed-since", test_changed_since);
  app_test_add ("/drafts/saved-before", test_saved_before);
  app_test_add ("/drafts/reader", test_reader);
  app_test_add ("/drafts/gone-after-save", test_gone_after_save);
  app_test_add ("/drafts/damaged", test_damaged);
  app_test_add ("/drafts/undo-continue", test_undo_continue);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
