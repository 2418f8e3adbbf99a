/* test-lost-edits.c: nothing typed gets lost, whatever happens meanwhile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "steward-page-private.h"

static const char *
sender (AppTest *test)
{
  return app_test_text (app_test_row (test, "ns-plugin-sender"));
}

static void
open_and_edit (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
}

static void
test_type_while_reloading (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_do (test, "reload");
  wait_for (steward_page_get_private (app_test_page (test))->loading != NULL);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  app_test_wait_loaded (test);
  g_assert_cmpstr (sender (test), ==, "Edited");
  g_assert_true (app_test_can (test, "save"));
  app_test_do (test, "discard");
  g_assert_cmpstr (sender (test), ==, "Fjellvik");
}

/* What is saved meanwhile is newer than what is on its way. */
static void
test_save_while_reloading (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_do (test, "reload");
  wait_for (steward_page_get_private (app_test_page (test))->loading != NULL);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  app_test_save (test);
  app_test_wait_loaded (test);
  g_assert_cmpstr (sender (test), ==, "Edited");
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
}

static void
test_try_again (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_stop_demo (test);
  app_test_do (test, "reload");
  wait_for (steward_banner_is_shown (steward_page_get_private (app_test_page (test))->banner));
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");

  app_test_start_demo (test, NULL);
  g_signal_emit_by_name (app_test_find_button (test->window, "Try Again"), "clicked");
  app_test_wait_loaded (test);
  g_assert_false (steward_banner_is_shown (steward_page_get_private (app_test_page (test))->banner));
  g_assert_cmpstr (sender (test), ==, "Edited");
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
}

static void
test_other_server (AppTest *test)
{
  open_and_edit (test);
  steward_window_connect (test->window, test->address, "reader");
  app_test_answer ("cancel");
  g_assert_cmpstr (sender (test), ==, "Edited");
  g_assert_true (steward_base_row_is_editable (app_test_row (test, "ns-plugin-sender")));

  steward_window_connect (test->window, test->address, "reader");
  app_test_answer ("discard");
  wait_for (!steward_base_row_is_editable (app_test_row (test, "ns-plugin-sender")));
  app_test_wait_loaded (test);
  g_assert_cmpstr (sender (test), ==, "Fjellvik");
}

/* What the old server still answers is nobody's business. */
static void
test_late_answers (AppTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoCredentials) credentials = so_credentials_new_basic ("admin", "demo");
  g_autoptr (SoSession) other = NULL;
  StewardPage *page;

  open_and_edit (test);
  page = app_test_page (test);
  other = so_session_new (test->address, &error);
  g_assert_no_error (error);
  so_session_set_credentials (other, credentials);

  app_test_do (test, "save");
  steward_page_set_session (page, other);
  g_assert_false (steward_page_is_saving (page));
  steward_page_enter (page);
  steward_page_set_session (page, steward_window_get_session (test->window));
  steward_page_enter (page);
  app_test_wait_loaded (test);
  g_assert_false (app_test_shows (test->window, "No longer exists"));
}

/* Save was chosen, but saving stopped to be possible: the window can be closed all the same. */
static void
test_save_no_longer_possible (AppTest *test)
{
  open_and_edit (test);
  gtk_window_close (GTK_WINDOW (test->window));
  wait_for (app_test_question () != NULL);
  steward_page_get_private (app_test_page (test))->no_method = TRUE;
  app_test_answer ("save");
  g_assert_nonnull (test->window);

  gtk_window_close (GTK_WINDOW (test->window));
  app_test_answer ("discard");
  wait_for (test->window == NULL);
}

static void
add_tests (void)
{
  app_test_add ("/lost-edits/type-while-reloading", test_type_while_reloading);
  app_test_add ("/lost-edits/save-while-reloading", test_save_while_reloading);
  app_test_add ("/lost-edits/try-again", test_try_again);
  app_test_add ("/lost-edits/other-server", test_other_server);
  app_test_add ("/lost-edits/late-answers", test_late_answers);
  app_test_add ("/lost-edits/save-no-longer-possible", test_save_no_longer_possible);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
