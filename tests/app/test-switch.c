/* test-switch.c: the program started again, while its window holds unsaved work
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "steward-page-private.h"
#include "steward-sign-in-page.h"

/* As "steward --server SERVER --user USER --section SECTION" does; NULL: not given. */
static void
start (const char *server,
       const char *user,
       const char *section)
{
  GApplication *application = G_APPLICATION (app_test_application ());
  g_autoptr (GApplicationCommandLine) command_line = NULL;
  GVariantDict options;

  g_variant_dict_init (&options, NULL);
  if (server != NULL)
    g_variant_dict_insert (&options, "server", "s", server);
  if (user != NULL)
    g_variant_dict_insert (&options, "user", "s", user);
  if (section != NULL)
    g_variant_dict_insert (&options, "section", "s", section);
  command_line = g_object_new (G_TYPE_APPLICATION_COMMAND_LINE,
                               "options", g_variant_dict_end (&options), NULL);
  g_assert_cmpint (G_APPLICATION_GET_CLASS (application)->command_line (application, command_line), ==, 0);
}

static gboolean
is_on (AppTest    *test,
       const char *title)
{
  return g_str_equal (steward_page_get_title (app_test_page (test)), title);
}

static void
open_and_edit (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
}

static void
assert_nothing_changed (AppTest   *test,
                        SoSession *session)
{
  g_assert_true (is_on (test, "SMS"));
  g_assert_true (steward_window_get_session (test->window) == session);
  g_assert_null (steward_page_get_private (app_test_page (test))->loading);
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
}

static void
test_same (AppTest *test)
{
  SoSession *session;

  open_and_edit (test);
  session = steward_window_get_session (test->window);
  start (test->address, "admin", NULL);
  assert_nothing_changed (test, session);
  g_assert_null (app_test_question ());

  start (test->address, "admin", "numbering-defaults");
  wait_for (app_test_question () != NULL);
  assert_nothing_changed (test, session);
  app_test_answer ("cancel");
  assert_nothing_changed (test, session);

  start (NULL, NULL, "numbering-defaults");
  app_test_answer ("save");
  wait_for (is_on (test, "Numbering Defaults"));
  g_assert_true (steward_window_get_session (test->window) == session);
}

static void
test_other_user (AppTest *test)
{
  SoSession *session;

  open_and_edit (test);
  session = steward_window_get_session (test->window);
  start (test->address, "reader", "numbering-defaults");
  wait_for (app_test_question () != NULL);
  assert_nothing_changed (test, session);
  app_test_answer ("cancel");
  assert_nothing_changed (test, session);

  start (NULL, "reader", "numbering-defaults");
  app_test_answer ("discard");
  wait_for (is_on (test, "Numbering Defaults"));
  app_test_wait_loaded (test);
  g_assert_true (steward_window_get_session (test->window) != session);
}

/* Saved to the old server first. */
static void
test_other_server (AppTest *test)
{
  AppTest other = { NULL };

  open_and_edit (test);
  other.database = g_build_filename (test->folder, "other.sqlite", NULL);
  app_test_start_demo (&other, NULL);
  start (other.address, NULL, NULL);
  app_test_answer ("save");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  wait_for (steward_window_get_session (test->window) != NULL &&
            g_str_has_prefix (so_session_get_address (steward_window_get_session (test->window)), other.address));
  app_test_wait_loaded (test);
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Fjellvik");

  start (test->address, NULL, NULL);
  wait_for (steward_window_get_session (test->window) != NULL &&
            g_str_has_prefix (so_session_get_address (steward_window_get_session (test->window)), test->address));
  app_test_wait_loaded (test);
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");

  app_test_stop_demo (&other);
  g_free (other.database);
  g_free (other.address);
  g_free (other.port);
}

/* An address that leads nowhere can be mended where it shows. */
static void
test_change_server (AppTest *test)
{
  StewardSignInPage *page;

  app_test_start_demo (test, NULL);
  app_test_open_at (test, "http://127.0.0.1:1/", "admin", "sms");
  wait_for (app_test_find_button (test->window, "Change Server…") != NULL);
  g_signal_emit_by_name (app_test_find_button (test->window, "Change Server…"), "clicked");
  wait_for (app_test_find_button (test->window, "Sign In") != NULL);
  page = app_test_find (test->window, STEWARD_TYPE_SIGN_IN_PAGE);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (page), STEWARD_TYPE_SIGN_IN_PAGE,
                                                                      "server_row")), test->address);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (page), STEWARD_TYPE_SIGN_IN_PAGE,
                                                                      "password_row")), "demo");
  g_signal_emit_by_name (app_test_find_button (test->window, "Sign In"), "clicked");
  app_test_wait_loaded (test);
}

static void
add_tests (void)
{
  app_test_add ("/switch/same", test_same);
  app_test_add ("/switch/other-user", test_other_user);
  app_test_add ("/switch/change-server", test_change_server);
  app_test_add ("/switch/other-server", test_other_server);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
