/* test-sms-page.c: the SMS settings, from the window to the service's file and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "so-sms-config.h"
#include "so-test-server.h"
#include "steward-window-private.h"

static void
test_edit_save_restart (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  g_assert_false (app_test_can (test, "save"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (test->window)), ==, "SMS – Steward");

  app_test_type (app_test_row (test, "ns-plugin-sender"), "Spiral");
  g_assert_true (app_test_can (test, "save"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (test->window)), ==, "*SMS – Steward");

  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (test->window)), ==, "SMS – Steward");
  wait_for (app_test_shows (test->window, "Saved"));

  app_test_close (test);
  app_test_stop_demo (test);
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Spiral");
}

/* Typing goes on while a save is under way: none of it may be lost. */
static void
test_type_while_saving (AppTest *test)
{
  SoSmsConfig *sms;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "One");
  app_test_do (test, "save");
  g_assert_true (steward_page_is_saving (app_test_page (test)));
  g_assert_false (app_test_can (test, "save"));
  app_test_type (app_test_row (test, "ns-plugin-sender"), "One and two");
  wait_for (!steward_page_is_saving (app_test_page (test)));

  sms = SO_SMS_CONFIG (steward_page_get_object (app_test_page (test)));
  g_assert_cmpstr (sms->ns_plugin_sender, ==, "One and two");
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "One and two");
  g_assert_true (app_test_can (test, "save"));

  app_test_do (test, "discard");
  g_assert_cmpstr (sms->ns_plugin_sender, ==, "One");
}

static void
test_discard (AppTest *test)
{
  g_autofree char *before = NULL;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  before = g_strdup (app_test_text (app_test_row (test, "ns-plugin-sender")));
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Other");
  app_test_do (test, "discard");
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, before);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
}

static void
test_warnings (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "A sender much too long");
  wait_for (app_test_shows (test->window, "at most 11 characters"));
  app_test_type (app_test_row (test, "ns-plugin-sender"), "4790000000012345");
  wait_for (app_test_shows (test->window, "at most 15 digits"));
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Sender");
  g_assert_null (steward_base_row_get_warning (app_test_row (test, "ns-plugin-sender")));

  app_test_type (app_test_row (test, "default-sms-country"), "0047");
  wait_for (app_test_shows (test->window, "A country code is a plus sign"));
  app_test_type (app_test_row (test, "default-sms-country"), "+47");
  g_assert_null (steward_base_row_get_warning (app_test_row (test, "default-sms-country")));

  app_test_type (app_test_row (test, "net-server-sms-provider"), "");
  wait_for (app_test_shows (test->window, "no text messages are sent without a module"));
  app_test_do (test, "discard");
}

/* Servers from 11.1 do not save: the page says so and only shows. */
static void
test_no_method (AppTest *test)
{
  app_test_start_demo (test, "CustomerService/SaveSmsConfig");
  app_test_open (test, "sms");
  wait_for (app_test_shows (test->window, "no longer saves SMS settings"));
  g_assert_true (steward_form_get_read_only (app_test_form (test)));
  g_assert_null (app_test_find_button (test->window, "Save"));
  g_assert_false (app_test_can (test, "save"));
}

/* One 404 may have been a proxy's: reloading gives the method another chance. And what went
 * well before is not on view beside what goes wrong now.
 */
static void
test_no_method_once (AppTest *test)
{
  SoTestServer server = { NULL };

  so_test_server_init (&server);
  so_test_server_answer (&server, "CustomerService/GetSmsConfig", 200, "{\"NsPluginSender\":\"Us\"}");
  so_test_server_answer (&server, "CustomerService/SaveSmsConfig", 200, "{\"NsPluginSender\":\"We\"}");
  app_test_open_at (test, server.address, "admin", "sms");
  app_test_wait_loaded (test);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "We");
  app_test_save (test);
  wait_for (app_test_shows (test->window, "Saved"));

  so_test_server_answer (&server, "CustomerService/SaveSmsConfig", 500, "");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "They");
  app_test_save (test);
  g_assert_null (test->window->toast);      /* it would go by itself, but only after a while */

  so_test_server_answer (&server, "CustomerService/SaveSmsConfig", 404, "");
  app_test_save (test);
  wait_for (app_test_shows (test->window, "no longer saves SMS settings"));
  g_assert_false (app_test_can (test, "save"));

  steward_page_load (app_test_page (test));
  app_test_wait_loaded (test);
  wait_for (app_test_can (test, "save"));
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "They");
  app_test_close (test);
  so_test_server_clear (&server);
}

static void
add_tests (void)
{
  app_test_add ("/sms/edit-save-restart", test_edit_save_restart);
  app_test_add ("/sms/type-while-saving", test_type_while_saving);
  app_test_add ("/sms/discard", test_discard);
  app_test_add ("/sms/warnings", test_warnings);
  app_test_add ("/sms/no-method", test_no_method);
  app_test_add ("/sms/no-method-once", test_no_method_once);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
