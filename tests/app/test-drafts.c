/* test-drafts.c: unsaved work is on disk soon, and offered after the program ended
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drafts-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "so-customer-center-config.h"
#include "so-map-entry.h"
#include "steward-drafts.h"
#include "steward-list-page.h"

/* ---- one object ---- */

static void
test_continue (AppTest *test)
{
  drafts_edit_and_crash (test);
  drafts_reopen (test);
  g_assert_nonnull (strstr (steward_draft_bar_get_text (drafts_get_bar (test)),
                            "Continue with your unsaved changes from "));
  g_assert_cmpstr (drafts_get_sender (test), ==, "Fjellvik");
  g_assert_false (steward_page_is_dirty (app_test_page (test)));

  drafts_click (test, "Continue");
  g_assert_false (steward_draft_bar_is_shown (drafts_get_bar (test)));
  g_assert_cmpstr (drafts_get_sender (test), ==, "Edited");
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  g_assert_true (drafts_hold ("Edited"));

  app_test_save (test);
  wait_for (drafts_are_empty ());
  app_test_close (test);
  app_test_open (test, "sms");
  g_assert_false (steward_draft_bar_is_shown (drafts_get_bar (test)));
  g_assert_cmpstr (drafts_get_sender (test), ==, "Edited");
}

static void
test_discard (AppTest *test)
{
  drafts_edit_and_crash (test);
  drafts_reopen (test);
  drafts_click (test, "Discard");
  g_assert_false (steward_draft_bar_is_shown (drafts_get_bar (test)));
  g_assert_true (drafts_are_empty ());
  g_assert_cmpstr (drafts_get_sender (test), ==, "Fjellvik");
}

/* What is discarded, or typed back, leaves nothing behind. */
static void
test_clean_again (AppTest *test)
{
  drafts_start (test);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  wait_for (drafts_hold ("Edited"));
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Fjellvik");
  wait_for (drafts_are_empty ());

  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  wait_for (drafts_hold ("Edited"));
  app_test_do (test, "discard");
  wait_for (drafts_are_empty ());

  /* the window goes before anything else happens */
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  wait_for (drafts_hold ("Edited"));
  app_test_do (test, "discard");
  app_test_close (test);
  g_assert_true (drafts_are_empty ());
}

/* Typing that never pauses is written all the same. */
static void
test_while_typing (AppTest *test)
{
  gint64 began;

  drafts_start (test);
  began = g_get_monotonic_time ();
  for (guint i = 0; !drafts_hold ("Typing "); i++)
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
  drafts_start (test);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  wait_for (drafts_hold ("Edited"));
  steward_page_load (app_test_page (test));
  wait_for (steward_page_get_private (app_test_page (test))->loading == NULL);
  g_assert_true (drafts_hold ("Edited"));
  while (g_main_context_iteration (NULL, FALSE))
    g_assert_true (drafts_hold ("Edited"));
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

  drafts_start (test);
  secret = g_strdup (so_map_entry_get_value (find_entry (test, "cm_password")));
  g_assert_cmpuint (strlen (secret), >, 3);
  so_map_entry_set_value (find_entry (test, "cm_password"), "hunter2-typed");
  so_map_entry_set_value (find_entry (test, "cm_username"), "someone-typed");
  wait_for (drafts_hold ("someone-typed"));
  g_assert_false (drafts_hold ("hunter2"));
  g_assert_false (drafts_hold (secret));
  path = drafts_find_file ();
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  app_test_close (test);
  drafts_reopen (test);
  g_assert_nonnull (strstr (steward_draft_bar_get_text (drafts_get_bar (test)),
                            "secrets among them were not kept"));
  drafts_click (test, "Continue");
  g_assert_cmpstr (so_map_entry_get_value (find_entry (test, "cm_username")), ==, "someone-typed");
  g_assert_cmpstr (so_map_entry_get_value (find_entry (test, "cm_password")), ==, secret);
}

static gpointer
lines_view (AppTest *test)
{
  return app_test_find (app_test_row (test, "ns-plugin-config"), GTK_TYPE_TEXT_VIEW);
}

static void
type_lines (AppTest    *test,
            const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (lines_view (test)), text, -1);
}

static void
edit_lines_and_crash (AppTest    *test,
                      const char *text)
{
  GtkWidget *button;

  drafts_start (test);
  button = app_test_find_button (test->window, "Edit as Lines");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  type_lines (test, text);
  wait_for (drafts_hold ("half a li"));
  g_assert_false (drafts_hold ("geheim"));
  app_test_close (test);
  drafts_reopen (test);
}

#define LINES "cm_username = fjellvik-demo\ncm_password = "
#define DOTS "••••••••"

/* What the lines did not show is what is stored, also after a crash. */
static void
test_lines (AppTest *test)
{
  g_autofree char *text = NULL;

  edit_lines_and_crash (test, LINES DOTS "\nhalf a li");
  drafts_click (test, "Continue");
  g_object_get (gtk_text_view_get_buffer (lines_view (test)), "text", &text, NULL);
  g_assert_cmpstr (text, ==, LINES DOTS "\nhalf a li");
  type_lines (test, LINES DOTS "\nhalf a li = x");
  app_test_save (test);
  wait_for (drafts_are_empty ());
  app_test_close (test);
  app_test_open (test, "sms");
  g_assert_cmpstr (so_map_entry_get_value (find_entry (test, "cm_password")), ==, "not-a-password");
  g_assert_cmpstr (so_map_entry_get_value (find_entry (test, "half a li")), ==, "x");
}

static void
test_secret_lines (AppTest *test)
{
  edit_lines_and_crash (test, LINES "geheim\nhalf a li");
  g_assert_nonnull (strstr (steward_draft_bar_get_text (drafts_get_bar (test)),
                            "secrets among them were not kept"));
  drafts_click (test, "Continue");
  type_lines (test, LINES DOTS);
  g_assert_cmpstr (so_map_entry_get_value (find_entry (test, "cm_password")), ==, "not-a-password");
}

/* Typing after Continue goes on where something differs, and replaces nothing. */
static void
test_focus (AppTest *test)
{
  GtkWidget *button, *focus;

  drafts_edit_and_crash (test);
  drafts_reopen (test);
  button = app_test_find_button (test->window, "Continue");
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, app_test_row (test, "ns-plugin-sender")));
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), NULL, NULL));
}

/* ---- typing that is no value yet ---- */

static void
test_half_number (AppTest *test)
{
  StewardDraftBar *offer;

  drafts_start (test);
  app_test_close (test);
  app_test_open (test, "numbering-defaults");
  app_test_wait_loaded (test);
  app_test_type (app_test_row (test, "current-value"), "99999999999");
  g_assert_false (so_carrier_is_dirty (steward_page_get_object (app_test_page (test))));
  wait_for (drafts_hold ("99999999999"));
  app_test_close (test);

  app_test_open (test, "numbering-defaults");
  app_test_wait_loaded (test);
  offer = drafts_get_bar (test);
  wait_for (steward_draft_bar_is_shown (offer));
  drafts_click (test, "Continue");
  g_assert_cmpstr (app_test_text (app_test_row (test, "current-value")), ==, "99999999999");
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  g_assert_true (drafts_hold ("99999999999"));
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

  drafts_start (test);
  open_section (test, "customer-center", "Customer Center");
  wait_for (steward_page_get_private (app_test_page (test))->loading == NULL &&
            g_list_model_get_n_items (steward_list_page_get_model (STEWARD_LIST_PAGE (app_test_page (test)))) > 0);
  open_first_row (test);
  id = open_config (test)->cust_config_id;
  app_test_type (app_test_row (test, "config"), text);
  wait_for (drafts_hold ("of a draft"));
  app_test_close (test);

  app_test_open (test, "customer-center");
  wait_for (steward_draft_bar_is_shown (drafts_get_bar (test)));
  g_assert_nonnull (strstr (steward_draft_bar_get_text (drafts_get_bar (test)),
                            "There are unsaved changes to “"));
  wait_for (app_test_shows (test->window, "has draft"));
  drafts_click (test, "Show");
  wait_for (open_config (test) != NULL);
  app_test_wait_loaded (test);
  g_assert_cmpint (open_config (test)->cust_config_id, ==, id);
  wait_for (strstr (steward_draft_bar_get_text (drafts_get_bar (test)), "Continue with") != NULL);
  drafts_click (test, "Continue");
  g_assert_cmpstr (open_config (test)->config, ==, text);
  wait_for (app_test_shows (test->window, "unsaved"));
  app_test_do (test, "discard");
  wait_for (drafts_are_empty ());
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
  g_autoptr (SoCustomerCenterConfig) row =
    g_list_model_get_item (steward_list_page_get_model (page), position);
  SoCarrier *copy = steward_list_page_edit (page, row->cust_config_id);

  g_object_set (copy, "config", "{\"edited\":\"elsewhere\"}", NULL);

  return copy;
}

/* Objects that are not on view, as beside each other, have their own drafts. */
static void
test_copies (AppTest *test)
{
  drafts_start (test);
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
  wait_for (steward_draft_bar_is_shown (drafts_get_bar (test)));
  drafts_click (test, "Show");
  wait_for (open_config (test) != NULL);
  app_test_wait_loaded (test);
  drafts_click (test, "Continue");
  g_assert_nonnull (strstr (open_config (test)->config, "edited"));
}

static void
test_other_section (AppTest *test)
{
  drafts_edit_and_crash (test);
  app_test_open (test, "customer-center");
  wait_for (steward_draft_bar_is_shown (drafts_get_bar (test)));
  g_assert_nonnull (strstr (steward_draft_bar_get_text (drafts_get_bar (test)),
                            "There are unsaved changes in SMS from "));
  drafts_click (test, "Not Now");
  g_assert_false (steward_draft_bar_is_shown (drafts_get_bar (test)));
  app_test_close (test);

  app_test_open (test, "customer-center");
  wait_for (steward_draft_bar_is_shown (drafts_get_bar (test)));
  drafts_click (test, "Show");
  wait_for (strcmp (steward_page_get_title (app_test_page (test)), "SMS") == 0);
  app_test_wait_loaded (test);
  wait_for (steward_draft_bar_is_shown (drafts_get_bar (test)));
  drafts_click (test, "Continue");
  g_assert_cmpstr (drafts_get_sender (test), ==, "Edited");
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
  app_test_add ("/drafts/lines", test_lines);
  app_test_add ("/drafts/secret-lines", test_secret_lines);
  app_test_add ("/drafts/focus", test_focus);
  app_test_add ("/drafts/half-number", test_half_number);
  app_test_add ("/drafts/list", test_list);
  app_test_add ("/drafts/copies", test_copies);
  app_test_add ("/drafts/other-section", test_other_section);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
