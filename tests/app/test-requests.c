/* test-requests.c: the window with the requests to the server, and the refused certificate
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "app-test.h"
#include "so-test-server.h"
#include "steward-page-private.h"
#include "steward-requests-window.h"

/* (nullable) */
static StewardRequestsWindow *
find_requests (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (STEWARD_IS_REQUESTS_WINDOW (window))
        return STEWARD_REQUESTS_WINDOW (window);
    }

  return NULL;
}

static GtkSelectionModel *
selection (StewardRequestsWindow *window)
{
  return gtk_column_view_get_model (app_test_find (window, GTK_TYPE_COLUMN_VIEW));
}

static char *
detail (StewardRequestsWindow *window)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (app_test_find (window, GTK_TYPE_TEXT_VIEW));
  char *text;

  g_object_get (buffer, "text", &text, NULL);

  return text;
}

/* Saves, and opens the window from the menu. */
static StewardRequestsWindow *
open_requests (AppTest *test)
{
  StewardRequestsWindow *window;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Requests");
  app_test_save (test);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->window), "win.requests", NULL));
  window = find_requests ();
  g_assert_nonnull (window);
  wait_for (gtk_widget_get_mapped (GTK_WIDGET (window)));

  return window;
}

/* (transfer full) */
static char *
read_clipboard (StewardRequestsWindow *window)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (window)));
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_nonnull (content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));

  return g_value_dup_string (&value);
}

static guint
find_path (StewardRequestsWindow *window,
           const char            *path)
{
  GListModel *calls = G_LIST_MODEL (selection (window));

  for (guint i = 0; i < g_list_model_get_n_items (calls); i++)
    {
      g_autoptr (SoLoggedCall) call = g_list_model_get_item (calls, i);

      if (g_str_has_suffix (call->path, path))
        return i;
    }

  g_error ("no call of %s", path);
}

static void
test_detail (AppTest *test)
{
  StewardRequestsWindow *window = open_requests (test);
  g_autofree char *text = NULL;
  g_autofree char *command = NULL;

  gtk_selection_model_select_item (selection (window),
                                   find_path (window, "CustomerService/SaveSmsConfig"), TRUE);
  text = detail (window);
  g_assert_nonnull (strstr (text, "POST "));
  g_assert_nonnull (strstr (text, "\nAuthorization: Basic <secret>\n"));
  g_assert_nonnull (strstr (text, "\"NsPluginSender\":\"Requests\""));
  g_assert_nonnull (strstr (text, "\nHTTP 200 OK\n"));
  g_assert_null (strstr (text, "YWRtaW46ZGVtbw"));

  g_signal_emit_by_name (app_test_find_button (window, "Copy as Command"), "clicked");
  command = read_clipboard (window);
  g_assert_true (g_str_has_prefix (command, "curl -X POST "));
  g_assert_nonnull (strstr (command, "Basic <secret>"));

  /* asked for again, it is the same window */
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.requests", NULL);
  g_assert_true (find_requests () == window);
}

static void
test_save (AppTest *test)
{
  StewardRequestsWindow *window = open_requests (test);
  g_autofree char *path = g_build_filename (test->folder, "requests.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GStatBuf status;

  g_assert_false (gtk_widget_is_sensitive (app_test_find_button (window, "Save Selected…")));
  gtk_selection_model_select_all (selection (window));
  g_assert_true (gtk_widget_is_sensitive (app_test_find_button (window, "Save Selected…")));
  g_assert_true (steward_requests_window_save (window, file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "CustomerService/GetSmsConfig"));
  g_assert_nonnull (strstr (text, "CustomerService/SaveSmsConfig"));
  g_assert_null (strstr (text, "YWRtaW46ZGVtbw"));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
}

/* Nothing is left to look at; then a call comes in. */
static void
test_clear (AppTest *test)
{
  StewardRequestsWindow *window = open_requests (test);

  gtk_selection_model_select_item (selection (window), 0, TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "requests.clear", NULL));
  wait_for (app_test_shows (window, "No Requests Yet"));
  so_request_log_set_mode (so_session_get_log (steward_window_get_session (test->window)),
                           SO_REQUEST_LOG_OFF);
  wait_for (app_test_shows (window, "The request log is switched off in the preferences."));

  so_request_log_set_mode (so_session_get_log (steward_window_get_session (test->window)),
                           SO_REQUEST_LOG_ALL);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Again");
  app_test_save (test);
  wait_for (!app_test_shows (window, "No Requests Yet"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (selection (window))), >=, 1);
}

/* The latest is on top, whatever the sorting of the server's answers; a click sorts by size. */
static void
test_sort (AppTest *test)
{
  StewardRequestsWindow *window = open_requests (test);
  GtkColumnView *view = app_test_find (window, GTK_TYPE_COLUMN_VIEW);
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GtkColumnViewColumn) size = g_list_model_get_item (columns,
                                                                g_list_model_get_n_items (columns) - 1);
  GListModel *calls = G_LIST_MODEL (selection (window));
  gsize last = 0;

  gtk_column_view_sort_by_column (view, size, GTK_SORT_ASCENDING);
  for (guint i = 0; i < g_list_model_get_n_items (calls); i++)
    {
      g_autoptr (SoLoggedCall) call = g_list_model_get_item (calls, i);

      g_assert_cmpuint (call->response_size, >=, last);
      last = call->response_size;
    }
}

/* From the bar of a page whose server has failed. */
static void
test_from_bar (AppTest *test)
{
  SoTestServer server = { NULL };
  g_autofree char *text = NULL;

  so_test_server_init (&server);
  so_test_server_answer (&server, "CustomerService/GetSmsConfig", 500, "{\"Message\":\"The moon is full\"}");
  app_test_open_at (test, server.address, "admin", "sms");
  wait_for (app_test_find_button (test->window, "Requests to Server") != NULL);
  g_assert_null (app_test_find_button (test->window, "Connection Settings"));
  g_signal_emit_by_name (app_test_find_button (test->window, "Requests to Server"), "clicked");
  wait_for (find_requests () != NULL);
  gtk_selection_model_select_item (selection (find_requests ()),
                                   find_path (find_requests (), "CustomerService/GetSmsConfig"), TRUE);
  text = detail (find_requests ());
  g_assert_nonnull (strstr (text, "The moon is full"));
  app_test_close (test);
  so_test_server_clear (&server);
}

/* The certificate that was refused can be looked at. */
static void
test_certificate (AppTest *test)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "self-signed.pem", NULL);
  g_autoptr (GTlsCertificate) certificate = g_tls_certificate_new_from_file (file, NULL);
  g_autofree char *address = NULL;
  SoTestServer server = { NULL };
  GtkExpander *expander;
  GSList *uris;

  if (certificate == NULL)
    {
      g_test_skip ("no TLS here");
      return;
    }

  so_test_server_init (&server);
  soup_server_set_tls_certificate (server.server, certificate);
  soup_server_disconnect (server.server);
  soup_server_listen_local (server.server, 0, SOUP_SERVER_LISTEN_HTTPS | SOUP_SERVER_LISTEN_IPV4_ONLY, NULL);
  uris = soup_server_get_uris (server.server);
  address = g_strdup_printf ("https://127.0.0.1:%d/", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);

  app_test_open_at (test, address, "admin", "sms");
  wait_for (app_test_find_button (test->window, "Connection Settings") != NULL);
  g_assert_true (app_test_shows (test->window, "nobody this computer trusts has signed it (127.0.0.1:"));
  expander = app_test_find (steward_page_get_private (app_test_page (test))->state_view, GTK_TYPE_EXPANDER);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (expander)));
  gtk_expander_set_expanded (expander, TRUE);
  wait_for (app_test_shows (expander, "SHA-256: "));
  app_test_close (test);
  so_test_server_clear (&server);
}

static void
add_tests (void)
{
  app_test_add ("/requests/detail", test_detail);
  app_test_add ("/requests/save", test_save);
  app_test_add ("/requests/clear", test_clear);
  app_test_add ("/requests/sort", test_sort);
  app_test_add ("/requests/from-bar", test_from_bar);
  app_test_add ("/requests/certificate", test_certificate);
}

int
main (int   argc,
      char *argv[])
{
  return app_test_run (argc, argv, add_tests);
}
