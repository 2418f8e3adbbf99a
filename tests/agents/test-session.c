/* test-session.c: what SoSession sends, and how it stops
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
  answer = so_fixture_call (fixture, "NumberAllocation/SetNumberEachTemplate",
                            "{\"SetValue\":true}", &error);
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
  so_test_server_answer (&fixture->server, "/api/", 200,
                         "{\"NetServerVersion\":\"10.2.9\",\"v1\":\"x\"}");
  so_test_server_answer (&fixture->server, "/api/v1", 200,
                         "{\"http://proxy/api/v1/Agents/CustomerService/GetSmsConfig\":{\"POST\":"
                         "\"\"},"
                         "\"http://proxy/api/v1/Agents/ticket/GetTicketEntity/?x={x}\":{\"POST\":"
                         "\"\"},"
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
  g_assert_true (so_session_has_method (fixture->session,
                                        "MDO/GetList"));    /* nothing known of MDO */
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
  const char *query[] = { "customerCenterConfigId", "1 &x=2/\303\270", "$select",
                         "Type,TableRight/Mask", NULL };
  g_autoptr (SoCarrier) answer = NULL;
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, "CustomerService/GetCustomerCenterConfig", 200,
                         "{\"Type\":\"Style\"}");
  so_session_call_json_async (fixture->session,
                              so_method_find ("customerservice/getcustomercenterconfig"), NULL,
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
  so_customer_service_get_sms_config_async (fixture->session, cancellable, so_fixture_done,
                                            fixture);
  so_fixture_wait (fixture);
  g_assert_null (so_customer_service_get_sms_config_finish (fixture->session, fixture->result,
                                                            &error));
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
      so_customer_service_get_sms_config_async (fixture->session, cancellable, so_fixture_done,
                                                fixture);
      so_fixture_wait_count (fixture, slow + 1);
      g_cancellable_cancel (cancellable);
      so_fixture_wait (fixture);
      g_assert_null (so_customer_service_get_sms_config_finish (fixture->session, fixture->result,
                                                                &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_object (&fixture->result);
    }
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
#undef ADD
  g_test_add_func ("/session/clear-text", test_clear_text);
  g_test_add_func ("/session/proxy", test_proxy);
  g_test_add_func ("/session/methods", test_methods);

  return g_test_run ();
}
