/* test-session.c: what SoSession sends, waits for, limits and stops
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-customer-service-agent.h"
#include "so-json.h"
#include "so-mdo-agent.h"
#include "so-service-error.h"
#include "so-session-private.h"
#include "so-test-fixture.h"
#include "so-ticket-entity.h"

#include <string.h>

#define GET "CustomerService/GetSmsConfig"
#define SAVE "CustomerService/SaveSmsConfig"
#define ALL "CustomerService/GetAllCustomerCenterConfigs"
#define SMS "{\"DefaultSmsCountry\":\"+47\"}"

static void
assert_headers (SoTestRequest *request,
                const char    *first,
                ...)
{
  const char *name = first;
  va_list args;

  va_start (args, first);
  while (name != NULL)
    {
      g_test_message ("%s", name);
      g_assert_cmpstr (so_test_request_get_header (request, name), ==, va_arg (args, const char *));
      name = va_arg (args, const char *);
    }
  va_end (args);
}

static void
test_default_headers (SoFixture     *fixture,
                      gconstpointer  data)
{
  g_autoptr (JsonNode) answer = NULL;
  g_autoptr (GError) error = NULL;
  SoTestRequest *request;

  so_test_server_answer (&fixture->server, GET, 200, SMS);
  answer = so_fixture_call (fixture, GET, NULL, &error);
  g_assert_no_error (error);

  request = so_test_server_get (&fixture->server, 0);
  g_assert_cmpstr (request->method, ==, "POST");
  g_assert_cmpstr (request->path, ==, "/api/v1/Agents/" GET);
  g_assert_null (request->query);
  g_assert_cmpstr (request->body, ==, "");
  assert_headers (request,
                  "Accept", "application/json",
                  "SO-TimeZone", "UTC, includeTZOffset",
                  "SO-Browser-TZ-Offset", "0",
                  "Authorization", NULL, "SO-AppToken", NULL, "X-XSRF-TOKEN", NULL,
                  "Accept-Language", NULL, "SO-Language", NULL, "SO-Culture", NULL,
                  "Content-Type", NULL,
                  NULL);
}

static void
test_all_headers (SoFixture     *fixture,
                  gconstpointer  data)
{
  g_autoptr (SoCredentials) ticket = so_credentials_new_ticket ("7T:abc==", "app-secret");
  g_autoptr (JsonNode) answer = NULL;
  g_autoptr (GError) error = NULL;

  so_session_set_credentials (fixture->session, ticket);
  so_session_set_xsrf_token (fixture->session, "xsrf-value");
  so_session_set_language (fixture->session, "nb");
  so_session_set_culture (fixture->session, "nb-NO");
  so_session_set_time_zone (fixture->session, "NO");
  so_test_server_answer (&fixture->server, SAVE, 200, SMS);
  answer = so_fixture_call (fixture, SAVE, SMS, &error);
  g_assert_no_error (error);

  assert_headers (so_test_server_get (&fixture->server, 0),
                  "Authorization", "SOTicket 7T:abc==",
                  "SO-AppToken", "app-secret",
                  "X-XSRF-TOKEN", "xsrf-value",
                  "Content-Type", "application/json; charset=utf-8",
                  "Accept", "application/json",
                  "Accept-Language", "nb",
                  "SO-Language", "nb",
                  "SO-Culture", "nb-NO",
                  "SO-TimeZone", "NO",
                  NULL);
}

/* Endpoints that answer 204 document neither language nor zone. */
static void
test_quiet_headers (SoFixture     *fixture,
                    gconstpointer  data)
{
  g_autoptr (SoCredentials) basic = so_credentials_new_basic ("user", "");
  g_autoptr (JsonNode) answer = NULL;
  g_autoptr (GError) error = NULL;

  so_session_set_credentials (fixture->session, basic);
  so_session_set_language (fixture->session, "*");
  so_test_server_answer (&fixture->server, "NumberAllocation/SetNumberEachTemplate", 204, NULL);
  answer = so_fixture_call (fixture, "NumberAllocation/SetNumberEachTemplate", "{\"SetValue\":true}", &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_NULL (answer));

  assert_headers (so_test_server_get (&fixture->server, 0),
                  "Authorization", "Basic dXNlcjo=", "Accept-Language", "*",
                  "SO-Language", NULL, "SO-Culture", NULL, "SO-TimeZone", NULL,
                  "SO-Browser-TZ-Offset", NULL,
                  NULL);
}

/* The version block needs no login, so it gets none. */
static void
test_probe (SoFixture     *fixture,
            gconstpointer  data)
{
  g_autoptr (SoCredentials) token = so_credentials_new_bearer ("t0ken");
  g_autoptr (GError) error = NULL;

  so_session_set_credentials (fixture->session, token);
  so_test_server_answer (&fixture->server, "/api/", 200, "{\"NetServerVersion\":\"10.2.9\",\"v1\":\"x\"}");
  so_test_server_answer (&fixture->server, "/api/v1", 200,
                         "{\"http://proxy/api/v1/Agents/CustomerService/GetSmsConfig\":{\"POST\":\"\"},"
                         "\"http://proxy/api/v1/Agents/ticket/GetTicketEntity/?x={x}\":{\"POST\":\"\"},"
                         "\"http://proxy/api/v1/Contact\":{\"GET\":\"\"}}");

  g_assert_null (so_session_get_version (fixture->session));
  g_assert_true (so_session_has_method (fixture->session, SAVE));
  so_session_probe_async (fixture->session, NULL, so_fixture_done, fixture);
  so_fixture_wait (fixture);
  g_assert_true (so_session_probe_finish (fixture->session, fixture->result, &error));
  g_assert_no_error (error);

  g_assert_cmpstr (so_session_get_version (fixture->session)->net_server_version, ==, "10.2.9");
  g_assert_true (so_session_has_method (fixture->session, GET));
  g_assert_false (so_session_has_method (fixture->session, SAVE));
  g_assert_true (so_session_has_method (fixture->session, "Ticket/GetTicketEntity"));
  g_assert_true (so_session_has_method (fixture->session, "MDO/GetList"));    /* nothing known of MDO */
  g_assert_cmpstr (so_test_server_get (&fixture->server, 0)->method, ==, "GET");
  assert_headers (so_test_server_get (&fixture->server, 0), "Authorization", NULL,
                  "Accept", "application/json", NULL);
  assert_headers (so_test_server_get (&fixture->server, 1), "Authorization", "Bearer t0ken", NULL);
}

static void
test_probe_without_list (SoFixture     *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, "/api/", 200, "{\"NetServerVersion\":\"8.5\"}");
  so_test_server_answer (&fixture->server, "/api/v1", 401, NULL);
  so_session_probe_async (fixture->session, NULL, so_fixture_done, fixture);
  so_fixture_wait (fixture);
  g_assert_true (so_session_probe_finish (fixture->session, fixture->result, &error));
  g_assert_true (so_session_has_method (fixture->session, SAVE));
  g_clear_object (&fixture->result);

  so_test_server_answer (&fixture->server, "/api/", 404, NULL);
  so_session_probe_async (fixture->session, NULL, so_fixture_done, fixture);
  so_fixture_wait (fixture);
  g_assert_false (so_session_probe_finish (fixture->session, fixture->result, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_NOT_FOUND);
}

static void
test_clear_text (void)
{
  g_autoptr (SoSession) session = so_session_new ("http://service.example/Cust", NULL);
  g_autoptr (SoCredentials) basic = so_credentials_new_basic ("admin", "s3cret");
  SoFixture fixture = { .session = session };
  g_autoptr (GError) error = NULL;

  so_session_set_credentials (session, basic);
  g_assert_null (so_fixture_call (&fixture, GET, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_nonnull (strstr (error->message, "https://"));
}

/* A proxy would read what is sent to this machine in the clear. */
static void
test_proxy (void)
{
  g_autoptr (SoSession) here = so_session_new ("http://127.0.0.1:80/", NULL);
  g_autoptr (SoSession) localhost = so_session_new ("http://localhost/Cust", NULL);
  g_autoptr (SoSession) elsewhere = so_session_new ("https://service.example/Cust", NULL);

  g_assert_null (soup_session_get_proxy_resolver (here->soup));
  g_assert_null (soup_session_get_proxy_resolver (localhost->soup));
  g_assert_nonnull (soup_session_get_proxy_resolver (elsewhere->soup));
}

static void
test_header_injection (SoFixture     *fixture,
                       gconstpointer  data)
{
  g_autoptr (SoCredentials) token = so_credentials_new_bearer ("a\r\nX-Evil: 1");
  g_autoptr (GError) error = NULL;

  so_session_set_credentials (fixture->session, token);
  g_assert_null (so_fixture_call (fixture, GET, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_null (strstr (error->message, "Evil"));
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 0);
}

static void
test_query (SoFixture     *fixture,
            gconstpointer  data)
{
  const char *query[] = { "customerCenterConfigId", "1 &x=2/\303\270", "$select", "Type,TableRight/Mask", NULL };
  g_autoptr (SoCarrier) answer = NULL;
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, "CustomerService/GetCustomerCenterConfig", 200, "{\"Type\":\"Style\"}");
  so_session_call_json_async (fixture->session, so_method_find ("customerservice/getcustomercenterconfig"), NULL,
                              query, NULL, so_fixture_done, fixture);
  so_fixture_wait (fixture);
  answer = so_session_call_finish (fixture->session, fixture->result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (so_test_server_get (&fixture->server, 0)->query, ==,
                   "customerCenterConfigId=1%20%26x%3D2/%C3%B8&$select=Type,TableRight/Mask");
}

static void
test_cancel_before (SoFixture     *fixture,
                    gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  so_customer_service_get_sms_config_async (fixture->session, cancellable, so_fixture_done, fixture);
  so_fixture_wait (fixture);
  g_assert_null (so_customer_service_get_sms_config_finish (fixture->session, fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 0);
}

static void
test_cancel_during (SoFixture     *fixture,
                    gconstpointer  data)
{
  for (guint slow = 0; slow <= 1; slow++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      if (slow)
        so_test_server_answer_slowly (&fixture->server, GET, SMS, 1, 20);
      else
        so_test_server_hang (&fixture->server, GET);
      so_customer_service_get_sms_config_async (fixture->session, cancellable, so_fixture_done, fixture);
      so_fixture_wait_count (fixture, slow + 1);
      g_cancellable_cancel (cancellable);
      so_fixture_wait (fixture);
      g_assert_null (so_customer_service_get_sms_config_finish (fixture->session, fixture->result, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_object (&fixture->result);
    }
}

/* A server that sends a byte now and then never lets an idle time-out run out. */
static void
test_timeout (SoFixture     *fixture,
              gconstpointer  data)
{
  so_session_set_timeout (fixture->session, 1);

  for (guint slow = 0; slow <= 1; slow++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      if (slow)
        so_test_server_answer_slowly (&fixture->server, GET, "{\"DefaultSmsCountry\":\"............................................"
                                      "......................................................................\"}", 1, 50);
      else
        so_test_server_hang (&fixture->server, GET);
      g_assert_null (so_fixture_call (fixture, GET, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
      g_assert_cmpstr (error->message, ==, "The server did not answer within 1 second");
      g_assert_cmpint (g_get_monotonic_time () - start, >=, G_USEC_PER_SEC * 9 / 10);
    }
}

static char *
long_list (guint n_items)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < n_items; i++)
    g_string_append_printf (text, "%s{\"CustConfigId\":%u,\"Type\":\"Options\",\"Config\":\"%064u\","
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
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autofree char *packed = g_malloc (strlen (text));
  g_autoptr (JsonNode) answer = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_read, n_packed;

  g_converter_convert (compressor, text, strlen (text), packed, strlen (text), G_CONVERTER_INPUT_AT_END,
                       &n_read, &n_packed, &error);
  g_assert_no_error (error);
  so_test_server_answer_full (&fixture->server, ALL, 200, NULL, packed, n_packed, "Content-Encoding", "gzip", NULL);

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
  so_customer_service_get_all_customer_center_configs_async (fixture->session, NULL, so_fixture_done, fixture);
  so_fixture_wait_count (fixture, 1);
  tick = g_idle_add (tick_cb, times);
  so_fixture_wait (fixture);
  g_source_remove (tick);

  list = so_customer_service_get_all_customer_center_configs_finish (fixture->session, fixture->result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 20000);
  last = g_list_model_get_item (G_LIST_MODEL (list), 19999);
  g_assert_cmpint (last->cust_config_id, ==, 20000);
  g_test_message ("%d turns of the main loop, the longest wait %d us", (int) times[2], (int) times[1]);
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
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, ALL, 200, text);
  so_customer_service_get_all_customer_center_configs_async (fixture->session, cancellable, so_fixture_done, fixture);
  so_fixture_wait_count (fixture, 1);
  g_cancellable_cancel (cancellable);
  so_fixture_wait (fixture);
  g_assert_null (so_customer_service_get_all_customer_center_configs_finish (fixture->session, fixture->result, &error));
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
  g_signal_connect (fixture->server.server, "request-read", G_CALLBACK (count_connections_cb), NULL);

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

  so_test_server_answer_slowly (&fixture->server, GET, "{\"DefaultSmsCountry\":\"\303\270\"}", 3, 1);
  answer = so_fixture_call (fixture, GET, NULL, &error);
  g_assert_no_error (error);
  text = so_json_print (answer);
  g_assert_cmpstr (text, ==, "{\"DefaultSmsCountry\":\"\303\270\"}");
}

static void
test_methods (void)
{
  guint n_methods;
  const SoMethod *methods = so_method_get_all (&n_methods);

  g_assert_null (so_method_find ("Ticket/NoSuchMethod"));
  for (guint i = 0; i < n_methods; i++)
    {
      gboolean carries = methods[i].reply == SO_REPLY_CARRIER || methods[i].reply == SO_REPLY_LIST;

      g_assert_true (so_method_find (methods[i].name) == &methods[i]);
      g_assert_cmpint (methods[i].request != NULL, ==, methods[i].body != SO_BODY_NONE);
      g_assert_cmpint (methods[i].reply_type != NULL, ==, carries);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/session/" path, SoFixture, NULL, so_fixture_set_up, function, so_fixture_tear_down)
  ADD ("default-headers", test_default_headers);
  ADD ("all-headers", test_all_headers);
  ADD ("quiet-headers", test_quiet_headers);
  ADD ("header-injection", test_header_injection);
  ADD ("query", test_query);
  ADD ("probe", test_probe);
  ADD ("probe-without-list", test_probe_without_list);
  ADD ("cancel-before", test_cancel_before);
  ADD ("cancel-during", test_cancel_during);
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
  g_test_add_func ("/session/clear-text", test_clear_text);
  g_test_add_func ("/session/proxy", test_proxy);
  g_test_add_func ("/session/methods", test_methods);

  return g_test_run ();
}
