/* test-session-limits.c: time, size, long lists, and connections that are gone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-customer-service-agent.h"
#include "so-json.h"
#include "so-service-error.h"
#include "so-test-fixture.h"

#include <string.h>

#define GET "CustomerService/GetSmsConfig"
#define SAVE "CustomerService/SaveSmsConfig"
#define ALL "CustomerService/GetAllCustomerCenterConfigs"
#define SMS "{\"DefaultSmsCountry\":\"+47\"}"

/* A server that sends a byte now and then never lets an idle time-out run out. */
static void
test_timeout (SoFixture     *fixture,
              gconstpointer  data)
{
  g_autofree char *dots = g_strnfill (100, '.');
  g_autofree char *endless = g_strdup_printf ("{\"DefaultSmsCountry\":\"%s\"}", dots);

  so_session_set_timeout (fixture->session, 1);

  for (guint slow = 0; slow <= 1; slow++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      if (slow)
        so_test_server_answer_slowly (&fixture->server, GET, endless, 1, 50);
      else
        so_test_server_hang (&fixture->server, GET);
      g_assert_null (so_fixture_call (fixture, GET, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
      g_assert_true (g_str_has_prefix (error->message,
                                       "The server did not answer within 1 second (127.0.0.1:"));
      g_assert_cmpint (g_get_monotonic_time () - start, >=, G_USEC_PER_SEC * 9 / 10);
    }
}

static char *
long_list (guint n_items)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < n_items; i++)
    g_string_append_printf (text,
                            "%s{\"CustConfigId\":%u,\"Type\":\"Options\",\"Config\":\"%064u\","
                                  "\"Registered\":\"2003-11-26T14:58:03.7524323+01:00\"}",
                            i > 0 ? "," : "", i + 1, i);
  g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}

static void
test_size_limit (SoFixture     *fixture,
                 gconstpointer  data)
{
  g_autofree char *text = long_list (1000);
  g_autoptr (GZlibCompressor) gzip = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autofree char *packed = g_malloc (strlen (text));
  g_autoptr (JsonNode) answer = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_read, n_packed;

  g_converter_convert (G_CONVERTER (gzip), text, strlen (text), packed, strlen (text),
                       G_CONVERTER_INPUT_AT_END,
                       &n_read, &n_packed, &error);
  g_assert_no_error (error);
  so_test_server_answer_full (&fixture->server, ALL, 200, NULL, packed, n_packed,
                              "Content-Encoding", "gzip", NULL);

  so_session_set_size_limit (fixture->session, strlen (text));
  answer = so_fixture_call (fixture, ALL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (answer)), ==, 1000);

  g_assert_cmpuint (n_packed, <, strlen (text) - 1);
  so_session_set_size_limit (fixture->session, strlen (text) - 1);
  g_assert_null (so_fixture_call (fixture, ALL, NULL, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_TOO_LARGE);
  g_clear_error (&error);

  so_test_server_answer (&fixture->server, ALL, 200, text);
  g_assert_null (so_fixture_call (fixture, ALL, NULL, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_TOO_LARGE);
}

static gboolean
tick_cb (gpointer user_data)
{
  gint64 *times = user_data;
  gint64 now = g_get_monotonic_time ();

  if (times[0] != 0)
    times[1] = MAX (times[1], now - times[0]);
  times[0] = now;
  times[2]++;

  return G_SOURCE_CONTINUE;
}

/* A list of twenty thousand leaves the main loop its turns. */
static void
test_long_list (SoFixture     *fixture,
                gconstpointer  data)
{
  g_autofree char *text = long_list (20000);
  g_autoptr (GListStore) list = NULL;
  g_autoptr (SoCustomerCenterConfig) last = NULL;
  g_autoptr (GError) error = NULL;
  gint64 times[3] = { 0, 0, 0 };
  guint tick;

  so_test_server_answer (&fixture->server, ALL, 200, text);
  so_customer_service_get_all_customer_center_configs_async (fixture->session, NULL,
                                                             so_fixture_done, fixture);
  so_fixture_wait_count (fixture, 1);
  tick = g_idle_add (tick_cb, times);
  so_fixture_wait (fixture);
  g_source_remove (tick);

  list = so_customer_service_get_all_customer_center_configs_finish (fixture->session,
                                                                     fixture->result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 20000);
  last = g_list_model_get_item (G_LIST_MODEL (list), 19999);
  g_assert_cmpint (last->cust_config_id, ==, 20000);
  g_test_message ("%d turns of the main loop, the longest wait %d us", (int) times[2],
                  (int) times[1]);
  g_assert_cmpint (times[2], >=, 5);
}

static void
test_long_list_bad_item (SoFixture     *fixture,
                         gconstpointer  data)
{
  g_autofree char *text = long_list (500);
  g_autoptr (GError) error = NULL;

  memcpy (strstr (text, "\"CustConfigId\":450,"), "\"CustConfigId\":\"x\",", 19);
  so_test_server_answer (&fixture->server, ALL, 200, text);
  g_assert_null (so_fixture_call (fixture, ALL, NULL, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE);
  g_assert_nonnull (strstr (error->message, "[449]"));
  g_assert_nonnull (strstr (error->message, "CustConfigId"));
}

static void
test_cancel_long_list (SoFixture     *fixture,
                       gconstpointer  data)
{
  g_autofree char *text = long_list (5000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GListStore) list = NULL;
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, ALL, 200, text);
  so_customer_service_get_all_customer_center_configs_async (fixture->session, cancellable,
                                                             so_fixture_done, fixture);
  so_fixture_wait_count (fixture, 1);
  g_cancellable_cancel (cancellable);
  so_fixture_wait (fixture);
  list = so_customer_service_get_all_customer_center_configs_finish (fixture->session,
                                                                     fixture->result, &error);
  g_assert_null (list);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A connection the server gave up between two calls costs a reader nothing. */
static void
test_stale_connection (SoFixture     *fixture,
                       gconstpointer  data)
{
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, GET, 200, SMS);
  first = so_fixture_call (fixture, GET, NULL, &error);
  g_assert_no_error (error);

  so_test_server_close_once (&fixture->server, GET);
  second = so_fixture_call (fixture, GET, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 3);
}

/* … but a save is never sent twice. */
static void
test_stale_connection_save (SoFixture     *fixture,
                            gconstpointer  data)
{
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, SAVE, 200, SMS);
  first = so_fixture_call (fixture, SAVE, SMS, &error);
  g_assert_no_error (error);

  so_test_server_close_once (&fixture->server, SAVE);
  g_assert_null (so_fixture_call (fixture, SAVE, SMS, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 2);
}

static guint n_connections;

static void
count_connections_cb (SoupServer        *server,
                      SoupServerMessage *message,
                      gpointer           user_data)
{
  static GSocket *last;

  if (soup_server_message_get_socket (message) != last)
    n_connections++;
  last = soup_server_message_get_socket (message);
}

static void
test_keep_alive (SoFixture     *fixture,
                 gconstpointer  data)
{
  n_connections = 0;
  so_test_server_answer (&fixture->server, GET, 200, SMS);
  g_signal_connect (fixture->server.server, "request-read", G_CALLBACK (count_connections_cb),
                    NULL);

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) answer = so_fixture_call (fixture, GET, NULL, &error);

      g_assert_no_error (error);
    }

  g_assert_cmpuint (n_connections, ==, 1);
}

static void
test_chunked (SoFixture     *fixture,
              gconstpointer  data)
{
  g_autoptr (JsonNode) answer = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  so_test_server_answer_slowly (&fixture->server, GET, "{\"DefaultSmsCountry\":\"\303\270\"}", 3,
                                1);
  answer = so_fixture_call (fixture, GET, NULL, &error);
  g_assert_no_error (error);
  text = so_json_print (answer);
  g_assert_cmpstr (text, ==, "{\"DefaultSmsCountry\":\"\303\270\"}");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/session-limits/" path, SoFixture, NULL, so_fixture_set_up, function, \
              so_fixture_tear_down)
  ADD ("timeout", test_timeout);
  ADD ("size-limit", test_size_limit);
  ADD ("long-list", test_long_list);
  ADD ("long-list-bad-item", test_long_list_bad_item);
  ADD ("cancel-long-list", test_cancel_long_list);
  ADD ("stale-connection", test_stale_connection);
  ADD ("stale-connection-save", test_stale_connection_save);
  ADD ("keep-alive", test_keep_alive);
  ADD ("chunked", test_chunked);
#undef ADD

  return g_test_run ();
}
