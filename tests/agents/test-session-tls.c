/* test-session-tls.c: encrypted connections that do not come about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session.h"
#include "so-test-fixture.h"

#include <string.h>

#define SAVE "CustomerService/SaveSmsConfig"

/* A certificate nobody has signed but its owner. */
static void
test_certificate (SoFixture     *fixture,
                  gconstpointer  data)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "self-signed.pem", NULL);
  g_autofree char *address = NULL;
  g_autoptr (GTlsCertificate) certificate = NULL;
  g_autoptr (SoSession) session = NULL;
  SoFixture other = { 0 };
  g_autoptr (GError) error = NULL;
  GSList *uris;

  if (!g_tls_backend_supports_tls (g_tls_backend_get_default ()))
    {
      g_test_skip ("no TLS on this machine");
      return;
    }

  certificate = g_tls_certificate_new_from_file (file, &error);
  g_assert_no_error (error);
  soup_server_set_tls_certificate (fixture->server.server, certificate);
  soup_server_disconnect (fixture->server.server);
  soup_server_listen_local (fixture->server.server, 0,
                            SOUP_SERVER_LISTEN_HTTPS | SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (fixture->server.server);
  address = g_strdup_printf ("https://127.0.0.1:%d/", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);

  session = so_session_new (address, NULL);
  other.session = session;
  g_assert_null (so_fixture_call (&other, SAVE, "{}", &error));
  g_assert_error (error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE);
  g_assert_true (g_str_has_prefix (error->message,
                                   "The server's certificate is not accepted: nobody this computer "
                                   "trusts has signed it (127.0.0.1:"));
  g_assert_true (g_tls_certificate_is_same (so_session_get_refused_certificate (session),
                                            certificate));
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 0);
}

static gboolean
incoming_cb (GSocketService    *service,
             GSocketConnection *connection,
             GObject           *source,
             gpointer           user_data)
{
  GOutputStream *stream = g_io_stream_get_output_stream (G_IO_STREAM (connection));

  g_output_stream_write_all (stream, "220 mail.example ready\r\n", 24, NULL, NULL, NULL);

  return FALSE;
}

/* A server that speaks neither TLS nor HTTP. */
static void
test_no_tls (void)
{
  g_autoptr (GSocketService) service = g_socket_service_new ();
  g_autoptr (GError) error = NULL;
  guint16 port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (service), NULL, &error);

  g_assert_no_error (error);
  g_signal_connect (service, "incoming", G_CALLBACK (incoming_cb), NULL);
  g_socket_service_start (service);

  for (guint tls = 0; tls <= 1; tls++)
    {
      g_autofree char *address = g_strdup_printf ("%s://127.0.0.1:%u", tls ? "https" : "http",
                                                  port);
      g_autoptr (SoSession) session = so_session_new (address, NULL);
      SoFixture fixture = { .session = session };

      g_assert_null (so_fixture_call (&fixture, SAVE, "{}", &error));
      g_test_message ("%s: %s", g_quark_to_string (error->domain), error->message);
      g_assert_nonnull (error);
      g_assert_cmpuint (strlen (error->message), >, 20);
      g_clear_error (&error);
    }

  g_socket_service_stop (service);
}

static gboolean
keep_cb (GSocketService    *service,
         GSocketConnection *connection,
         GObject           *source,
         gpointer           user_data)
{
  g_ptr_array_add (user_data, g_object_ref (connection));

  return FALSE;
}

/* A server that waits for more than a TLS greeting: only connecting is cut short, with its own
 * text; an answer may take as long as the whole call.
 */
static void
test_stalled (SoFixture     *fixture,
              gconstpointer  data)
{
  g_autoptr (GSocketService) service = g_socket_service_new ();
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  guint16 port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (service), NULL, &error);
  g_autofree char *address = g_strdup_printf ("https://127.0.0.1:%u", port);
  g_autoptr (SoSession) session = so_session_new (address, NULL);
  SoFixture other = { .session = session };

  g_assert_no_error (error);
  g_signal_connect (service, "incoming", G_CALLBACK (keep_cb), kept);
  g_socket_service_start (service);

  so_session_set_connect_timeout (session, 1);
  g_assert_null (so_fixture_call (&other, SAVE, "{}", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_assert_true (g_str_has_prefix (error->message,
                                   "No encrypted connection to the server came about within 1 "
                                   "second; does it speak https? (127.0.0.1:"));
  g_assert_cmpuint (kept->len, ==, 1);
  g_clear_error (&error);
  g_socket_service_stop (service);

  so_session_set_connect_timeout (fixture->session, 1);
  so_session_set_timeout (fixture->session, 2);
  so_test_server_hang (&fixture->server, SAVE);
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_assert_true (g_str_has_prefix (error->message,
                                   "The server did not answer within 2 seconds (127.0.0.1:"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/session-tls/certificate", SoFixture, NULL, so_fixture_set_up, test_certificate,
              so_fixture_tear_down);
  g_test_add ("/session-tls/stalled", SoFixture, NULL, so_fixture_set_up, test_stalled,
              so_fixture_tear_down);
  g_test_add_func ("/session-tls/no-tls", test_no_tls);

  return g_test_run ();
}
