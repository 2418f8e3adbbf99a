/* test-drafts-others.c: drafts that somebody else was quicker than, or that are damaged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drafts-test.h"

#include <glib/gstdio.h>
#include <string.h>

/* Two windows on one object: each has its file, and both are offered, one after the other. */
static void
test_two_stewards (AppTest *test)
{
  AppTest other = { 0 };

  drafts_start (test);
  other.address = test->address;
  app_test_open (&other, "sms");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "First");
  wait_for (drafts_hold ("First"));
  app_test_type (app_test_row (&other, "ns-plugin-sender"), "Second");
  wait_for (steward_page_drafts_is_written (app_test_page (&other)));
  g_assert_false (steward_draft_bar_is_shown (drafts_get_bar (&other)));
  app_test_close (&other);
  app_test_close (test);

  drafts_reopen (test);
  drafts_click (test, "Continue");
  g_assert_cmpstr (drafts_get_sender (test), ==, "Second");
  wait_for (steward_draft_bar_is_shown (drafts_get_bar (test)));
  drafts_click (test, "Continue");
  g_assert_cmpstr (drafts_get_sender (test), ==, "First");
  g_assert_false (steward_draft_bar_is_shown (drafts_get_bar (test)));
  app_test_do (test, "discard");
  wait_for (drafts_are_empty ());
}

/* Another one saved the same field since: the next save will find that out. */
static void
test_changed_since (AppTest *test)
{
  g_autofree char *loaded = NULL;
  AppTest other = { 0 };

  drafts_edit_and_crash (test);
  other.address = test->address;
  app_test_open (&other, "sms");
  /* it holds the draft until it closes */
  wait_for (steward_draft_bar_is_shown (drafts_get_bar (&other)));
  app_test_type (app_test_row (&other, "ns-plugin-sender"), "Theirs");
  app_test_save (&other);
  app_test_close (&other);

  drafts_reopen (test);
  g_assert_cmpstr (drafts_get_sender (test), ==, "Theirs");
  drafts_click (test, "Continue");
  g_assert_cmpstr (drafts_get_sender (test), ==, "Edited");
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

  drafts_edit_and_crash (test);
  path = drafts_find_file ();
  aside = g_strconcat (path, ".aside", NULL);
  g_assert_cmpint (g_rename (path, aside), ==, 0);
  app_test_open (test, "sms");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  app_test_save (test);
  wait_for (drafts_are_empty ());
  app_test_close (test);
  g_assert_cmpint (g_rename (aside, path), ==, 0);

  app_test_open (test, "sms");
  app_test_wait_loaded (test);
  g_assert_false (steward_draft_bar_is_shown (drafts_get_bar (test)));
  wait_for (drafts_are_empty ());
}

/* Who may not write is not offered what cannot be continued, and it stays. */
static void
test_reader (AppTest *test)
{
  drafts_edit_and_crash (test);
  app_test_open_at (test, test->address, "reader", "sms");
  app_test_wait_loaded (test);
  g_assert_false (steward_draft_bar_is_shown (drafts_get_bar (test)));
  g_assert_true (drafts_hold ("Edited"));
}

/* Saving and discarding take the draft along; so does the question on leaving. */
static void
test_gone_after_save (AppTest *test)
{
  drafts_start (test);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  wait_for (drafts_hold ("Edited"));
  app_test_save (test);
  wait_for (drafts_are_empty ());

  app_test_type (app_test_row (test, "ns-plugin-sender"), "Again");
  wait_for (drafts_hold ("Again"));
  gtk_window_close (GTK_WINDOW (test->window));
  app_test_answer ("discard");
  wait_for (test->window == NULL);
  g_assert_true (drafts_are_empty ());
}

/* A file that is no draft does no harm. */
static void
test_damaged (AppTest *test)
{
  g_autofree char *path = NULL;

  drafts_edit_and_crash (test);
  path = drafts_find_file ();
  g_assert_true (g_file_set_contents (path, "{\"StewardDraft\":1,\"Baseline\":", -1, NULL));
  app_test_open (test, "sms");
  app_test_wait_loaded (test);
  g_assert_false (steward_draft_bar_is_shown (drafts_get_bar (test)));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What Continue brought can be taken back, with one key. */
static void
test_undo_continue (AppTest *test)
{
  drafts_edit_and_crash (test);
  drafts_reopen (test);
  drafts_click (test, "Continue");
  wait_for (g_action_group_get_action_enabled (steward_form_get_actions (app_test_form (test)),
                                               "undo"));
  gtk_widget_activate_action (GTK_WIDGET (test->window), "form.undo", NULL);
  g_assert_cmpstr (drafts_get_sender (test), ==, "Fjellvik");
  wait_for (drafts_are_empty ());
}

static void
add_tests (void)
{
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
