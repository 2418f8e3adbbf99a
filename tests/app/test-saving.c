/* test-saving.c: a server that takes its time, never answers, or says no
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "so-test-server.h"
#include "steward-page-private.h"

#define SAVE "CustomerService/SaveSmsConfig"
#define SMS(sender) "{\"DefaultSmsCountry\":\"+47\",\"NetServerSmsProvider\":\"CM\"," \
                    "\"NsPluginSender\":\"" sender "\",\"NsPluginConfig\":{}}"

static StewardPagePrivate *
page (AppTest *test)
{
  return steward_page_get_private (app_test_page (test));
}

static gboolean
is_on (AppTest    *test,
       const char *title)
{
  return g_str_equal (steward_page_get_title (app_test_page (test)), title);
}

static GtkListBox *
section_list (AppTest *test)
{
  return GTK_LIST_BOX (gtk_widget_get_template_child (GTK_WIDGET (test->window), STEWARD_TYPE_WINDOW, "section_list"));
}

static const char *
selected_section (AppTest *test)
{
  GtkListBox *list = section_list (test);

  return gtk_widget_get_name (GTK_WIDGET (gtk_list_box_get_selected_row (list)));
}

static void
select_section (AppTest *test,
                int      i)
{
  GtkListBox *list = section_list (test);

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, i));
}

static void
open_sms (AppTest      *test,
          SoTestServer *server)
{
  so_test_server_init (server);
  so_test_server_answer (server, "MDO/GetList", 200, "[]");
  so_test_server_answer (server, "CustomerService/GetSmsConfig", 200, SMS ("Us"));
  test->address = g_strdup (server->address);
  app_test_open (test, "sms");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
}

static void
save_on_hanging_server (AppTest      *test,
                        SoTestServer *server)
{
  so_test_server_hang (server, SAVE);
  app_test_do (test, "save");
  g_assert_null (app_test_find_button (test->window, "Stop Saving"));
  wait_for (app_test_find_button (test->window, "Stop Saving") != NULL);
  g_assert_nonnull (app_test_find_button (test->window, "Saving…"));
}

static void
end (AppTest      *test,
     SoTestServer *server)
{
  app_test_close (test);
  so_test_server_clear (server);
}

/* The server never answers: the user sees it and can stop; what was typed stays. */
static void
test_stop (AppTest *test)
{
  SoTestServer server = { NULL };

  open_sms (test, &server);
  save_on_hanging_server (test, &server);
  g_signal_emit_by_name (app_test_find_button (test->window, "Stop Saving"), "clicked");
  wait_for (!steward_page_is_saving (app_test_page (test)));
  wait_for (app_test_shows (test->window, "Saving was stopped"));
  g_assert_null (app_test_find_button (test->window, "Stop Saving"));
  g_assert_nonnull (app_test_find_button (test->window, "Save"));
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");

  so_test_server_reset (&server, SAVE);
  so_test_server_answer (&server, SAVE, 200, SMS ("Edited"));
  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  end (test, &server);
}

/* Leaving meanwhile: the sidebar shows where one is, and nobody has to wait for ever. */
static void
test_leave (AppTest *test)
{
  SoTestServer server = { NULL };

  open_sms (test, &server);
  save_on_hanging_server (test, &server);
  select_section (test, 2);
  g_assert_cmpstr (selected_section (test), ==, "sms");
  app_test_answer ("cancel");
  g_assert_true (is_on (test, "SMS"));
  g_assert_true (steward_page_is_saving (app_test_page (test)));

  select_section (test, 2);
  app_test_answer ("wait");
  g_assert_true (steward_page_is_saving (app_test_page (test)));
  g_assert_cmpstr (selected_section (test), ==, "sms");
  select_section (test, 3);
  app_test_answer ("stop");
  wait_for (is_on (test, "New Ticket"));
  g_assert_cmpstr (selected_section (test), ==, "new-ticket");
  end (test, &server);
}

static void
test_close (AppTest *test)
{
  SoTestServer server = { NULL };

  open_sms (test, &server);
  save_on_hanging_server (test, &server);
  gtk_window_close (GTK_WINDOW (test->window));
  app_test_answer ("stop");
  wait_for (test->window == NULL);
  so_test_server_clear (&server);
}

/* Who wants to wait leaves when the answer is there; the question goes by itself. */
static void
test_wait (AppTest *test)
{
  SoTestServer server = { NULL };

  open_sms (test, &server);
  so_test_server_answer_slowly (&server, SAVE, SMS ("Edited"), 10, 80);
  app_test_do (test, "save");
  select_section (test, 2);
  wait_for (app_test_question () != NULL);
  wait_for (is_on (test, "Numbering"));
  g_assert_null (app_test_question ());
  g_assert_null (page (test)->slow_question);
  end (test, &server);
}

/* Whoever said Save is not asked again. */
static void
test_save_and_leave (AppTest *test)
{
  SoTestServer server = { NULL };

  open_sms (test, &server);
  so_test_server_answer_slowly (&server, SAVE, SMS ("Edited"), 10, 80);
  select_section (test, 2);
  g_assert_cmpstr (selected_section (test), ==, "sms");
  app_test_answer ("save");
  wait_for (steward_page_is_slow (app_test_page (test)));
  g_assert_null (app_test_question ());
  wait_for (is_on (test, "Numbering"));
  end (test, &server);
}

static GtkWidget *
sender_text (AppTest *test)
{
  return app_test_find (app_test_row (test, "ns-plugin-sender"), GTK_TYPE_TEXT);
}

/* The user may not save: what was typed can still be read, copied and taken back. */
static void
test_forbidden (AppTest *test)
{
  SoTestServer server = { NULL };

  open_sms (test, &server);
  so_test_server_answer (&server, SAVE, 403, "{\"Message\":\"Not you\"}");
  app_test_save (test);
  wait_for (app_test_shows (test->window, "Not you"));
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");
  g_assert_true (gtk_widget_is_sensitive (sender_text (test)));
  g_assert_true (app_test_can (test, "discard"));

  so_test_server_answer (&server, SAVE, 200, SMS ("Edited"));
  g_signal_emit_by_name (app_test_find_button (test->window, "Try Again"), "clicked");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  so_test_server_answer (&server, "CustomerService/GetSmsConfig", 200, SMS ("Edited"));
  g_assert_true (steward_base_row_is_editable (app_test_row (test, "ns-plugin-sender")));

  so_test_server_answer (&server, SAVE, 403, "{\"Message\":\"Not you\"}");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Again");
  app_test_save (test);
  app_test_do (test, "discard");
  g_assert_true (steward_base_row_is_editable (app_test_row (test, "ns-plugin-sender")));
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Again");
  app_test_save (test);
  app_test_do (test, "reload");          /* what cannot be saved is not asked about: it stays */
  app_test_wait_loaded (test);
  g_assert_null (app_test_question ());
  g_assert_true (steward_base_row_is_editable (app_test_row (test, "ns-plugin-sender")));
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Again");
  end (test, &server);
}

static void
add_tests (void)
{
  app_test_add ("/saving/stop", test_stop);
  app_test_add ("/saving/leave", test_leave);
  app_test_add ("/saving/close", test_close);
  app_test_add ("/saving/forbidden", test_forbidden);
  app_test_add ("/saving/wait", test_wait);
  app_test_add ("/saving/save-and-leave", test_save_and_leave);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
