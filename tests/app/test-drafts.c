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
#include "steward-page-private.h"

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
      g_main_context_iteration (NULL, FALSE);
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

static void
add_tests (void)
{
  app_test_add ("/drafts/continue", test_continue);
  app_test_add ("/drafts/discard", test_discard);
  app_test_add ("/drafts/clean-again", test_clean_again);
  app_test_add ("/drafts/while-typing", test_while_typing);
  app_test_add ("/drafts/edited-while-reloading", test_edited_while_reloading);
  app_test_add ("/drafts/secrets", test_secrets);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
