/* test-session-errors.c: every way a call can fail has a code, a text and its details
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json.h"
#include "so-service-error.h"
#include "so-session.h"
#include "so-test-fixture.h"

#include <string.h>

#define GET "CustomerService/GetCustomerCenterConfig"
#define SAVE "CustomerService/SaveSmsConfig"
#define DEFAULT "Ticket/CreateDefaultTicketEntity"
#define ALL "CustomerService/GetAllCustomerCenterConfigs"
#define BOOLEAN "NumberAllocation/GetNumberEachTemplate"
#define NOTHING "NumberAllocation/SetNumberEachTemplate"
#define PRINCIPAL "User/currentPrincipal"
#define PAGE "<!DOCTYPE html><html><body>Bad gateway</body></html>"

typedef struct
{
  const char *method;
  guint       status;
  const char *body;
  int         code;
  const char *text;          /* a part of the message */
} Case;

static void
check (SoFixture  *fixture,
       const Case *cases,
       guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      const Case *c = &cases[i];
      const char *path = g_str_equal (c->method, PRINCIPAL) ? "/api/v1/" PRINCIPAL : c->method;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s %u, number %u", c->method, c->status, i);
      so_test_server_answer (&fixture->server, path, c->status, c->body);
      g_assert_null (so_fixture_call (fixture, c->method, NULL, &error));
      g_test_message ("-> %s", error->message);
      g_assert_error (error, SO_SERVICE_ERROR, c->code);
      g_assert_nonnull (strstr (error->message, c->text));
    }
}

static void
test_statuses (SoFixture     *fixture,
               gconstpointer  data)
{
  static const Case cases[] = {
    { SAVE, 400, NULL, SO_SERVICE_ERROR_REFUSED, "400 Bad Request" },
    { SAVE, 401, NULL, SO_SERVICE_ERROR_AUTH, "401 Unauthorized" },
    { SAVE, 403, "", SO_SERVICE_ERROR_FORBIDDEN, "403 Forbidden" },
    { SAVE, 404, NULL, SO_SERVICE_ERROR_NO_METHOD,
     "The server does not have CustomerService/SaveSmsConfig" },
    { SAVE, 404, PAGE, SO_SERVICE_ERROR_SERVER,
      "There is nothing at this address on the server (404 Not Found)" },
    { SAVE, 404, "null", SO_SERVICE_ERROR_SERVER, "404 Not Found" },
    { SAVE, 404, "{}", SO_SERVICE_ERROR_SERVER, "404 Not Found" },
    { SAVE, 404, "{\"Message\":\"No HTTP resource was found\"}", SO_SERVICE_ERROR_NO_METHOD,
     "does not have" },
    { SAVE, 404, "{\"Error\":true,\"ErrorMessage\":\"Contact id 9 not found\"}",
     SO_SERVICE_ERROR_NOT_FOUND,
      "Contact id 9 not found" },
    { PRINCIPAL, 404, NULL, SO_SERVICE_ERROR_NOT_FOUND, "404 Not Found" },
    { SAVE, 409, NULL, SO_SERVICE_ERROR_CONFLICT, "409 Conflict" },
    { SAVE, 412, NULL, SO_SERVICE_ERROR_CONFLICT, "412 Precondition Failed" },
    { SAVE, 418, NULL, SO_SERVICE_ERROR_SERVER, "418" },
    { SAVE, 421, NULL, SO_SERVICE_ERROR_MISDIRECTED, "(HTTP 421)" },
    { SAVE, 429, NULL, SO_SERVICE_ERROR_THROTTLED, "429" },
    { SAVE, 500, PAGE, SO_SERVICE_ERROR_SERVER, "500 Internal Server Error" },
    { SAVE, 502, "null", SO_SERVICE_ERROR_SERVER, "502 Bad Gateway" },
    { SAVE, 503, "{}", SO_SERVICE_ERROR_THROTTLED, "503 Service Unavailable" },
    { SAVE, 504, "{\"Message\":\"\"}", SO_SERVICE_ERROR_SERVER, "504 Gateway Timeout" },
    { SAVE, 500, "{\"Message\":", SO_SERVICE_ERROR_SERVER, "500 Internal Server Error" },
    { SAVE, 500, "{\"Message\":42}", SO_SERVICE_ERROR_SERVER, "500 Internal Server Error" },
    { SAVE, 500, "[{\"Message\":\"no\"}]", SO_SERVICE_ERROR_SERVER, "500 Internal Server Error" },
  };

  check (fixture, cases, G_N_ELEMENTS (cases));
}

/* API notes, section 6: all four shapes, on a failure and on a success. */
static void
test_shapes (SoFixture     *fixture,
             gconstpointer  data)
{
  static const Case cases[] = {
    { SAVE, 400, "{\"Error\":true,\"ErrorType\":\"ArgumentException\",\"Message\":\"Not so\"}",
      SO_SERVICE_ERROR_REFUSED, "Not so" },
    { SAVE, 400, "{\"Message\":\"The request is invalid.\",\"MessageDetail\":\"Id is missing\"}",
      SO_SERVICE_ERROR_REFUSED, "The request is invalid. Id is missing" },
    { SAVE, 400, "null", SO_SERVICE_ERROR_REFUSED, "400 Bad Request" },
    { SAVE, 400, "{\"MessageDetail\":\" only this\\n\"}", SO_SERVICE_ERROR_REFUSED, "only this" },
    { SAVE, 200,
     "{\"Error\":true,\"ErrorType\":\"SoException\",\"ErrorMessage\":\"Sender too long\"}",
      SO_SERVICE_ERROR_REFUSED, "Sender too long" },
    { SAVE, 200, "{\"Error\":true}", SO_SERVICE_ERROR_REFUSED, "without giving a reason" },
    { SAVE, 200, "{\"Message\":\"The request is invalid.\",\"MessageDetail\":\"Id is missing\"}",
      SO_SERVICE_ERROR_REFUSED, "The request is invalid. Id is missing" },
    { ALL, 200, "{\"Message\":\"The request is invalid.\"}", SO_SERVICE_ERROR_REFUSED,
     "is invalid" },
    { BOOLEAN, 200, "{\"Error\":true,\"Message\":\"No\"}", SO_SERVICE_ERROR_REFUSED, "No" },
    { NOTHING, 200, "{\"Error\":true,\"ErrorMessage\":\"No\"}", SO_SERVICE_ERROR_REFUSED, "No" },
    { SAVE, 500,
     "{\"Error\":true,\"ErrorType\":\"SuperOffice.Exceptions.SoSentryException\",\"ErrorMessage\":"
     "\"No right\"}",
      SO_SERVICE_ERROR_FORBIDDEN, "No right" },
    { SAVE, 200,
     "{\"Error\":true,\"ErrorType\":\"SoSentryException\",\"ErrorMessage\":\"No right\"}",
      SO_SERVICE_ERROR_FORBIDDEN, "No right" },
  };

  check (fixture, cases, G_N_ELEMENTS (cases));
}

/* ASP.NET says the same of any failure; what it was is beside it, for those who may see it. */
static void
test_exceptions (SoFixture     *fixture,
                 gconstpointer  data)
{
  static const Case cases[] = {
    { SAVE, 500,
      "{\"Message\":\"An error has occurred.\",\"ExceptionMessage\":\"No such provider\","
      "\"ExceptionType\":\"System.ArgumentException\",\"StackTrace\":\"   at So\"}",
      SO_SERVICE_ERROR_SERVER, "An error has occurred. No such provider" },
    { SAVE, 500, "{\"Message\":\"An error has occurred.\"}", SO_SERVICE_ERROR_SERVER,
      "An error has occurred. (500 Internal Server Error)" },
    { SAVE, 500, "{\"Message\":\"An error has occurred.\",\"ExceptionMessage\":\"\"}",
      SO_SERVICE_ERROR_SERVER, "An error has occurred. (500 Internal Server Error)" },
    { SAVE, 500, "{\"Message\":\"\",\"ExceptionType\":\"System.Exception\"}",
      SO_SERVICE_ERROR_SERVER, "The server failed to answer (500 Internal Server Error)" },
    { SAVE, 500, "{\"ExceptionMessage\":\"Only this\"}", SO_SERVICE_ERROR_SERVER, "Only this" },
    { SAVE, 500,
      "{\"Message\":\"An error has occurred.\",\"ExceptionMessage\":\"No right\","
      "\"ExceptionType\":\"SuperOffice.Exceptions.SoSentryException\"}",
      SO_SERVICE_ERROR_FORBIDDEN, "An error has occurred. No right" },
    { SAVE, 404, "{\"Message\":\"An error has occurred.\"}", SO_SERVICE_ERROR_NO_METHOD,
      "does not have" },
  };
  g_autoptr (GError) error = NULL;

  check (fixture, cases, G_N_ELEMENTS (cases));

  so_test_server_answer (&fixture->server, SAVE, 500, cases[0].body);
  g_assert_null (so_fixture_call (fixture, SAVE, NULL, &error));
  g_assert_cmpstr (error->message, ==, cases[0].text);
  g_assert_cmpstr (so_service_error_get_details (error)->type, ==, "System.ArgumentException");
}

/* A status of success says little about what follows. */
static void
test_bad_successes (SoFixture     *fixture,
                    gconstpointer  data)
{
  static const Case cases[] = {
    { SAVE, 200, "", SO_SERVICE_ERROR_DECODE, "empty" },
    { SAVE, 200, "  ", SO_SERVICE_ERROR_DECODE, "cannot be read" },
    { SAVE, 200, "null", SO_SERVICE_ERROR_DECODE, "nothing" },
    { SAVE, 204, NULL, SO_SERVICE_ERROR_DECODE, "nothing" },
    { SAVE, 200, PAGE, SO_SERVICE_ERROR_DECODE, "web page" },
    { SAVE, 200, "\n <html>", SO_SERVICE_ERROR_DECODE, "web page" },
    { SAVE, 200, "[]", SO_SERVICE_ERROR_DECODE, "expected an object, got an array" },
    { SAVE, 200, "42", SO_SERVICE_ERROR_DECODE, "expected an object, got a number" },
    { SAVE, 200, "{\"NsPluginSender\":\"a", SO_SERVICE_ERROR_DECODE, "cannot be read" },
    { SAVE, 200, "{\"NsPluginSender\":42}", SO_SERVICE_ERROR_DECODE, "NsPluginSender" },
    { SAVE, 200, "{\"NsPluginSender\":\"\xff\"}", SO_SERVICE_ERROR_DECODE, "cannot be read" },
    { SAVE, 200, "{\"NsPluginSender\":1e999}", SO_SERVICE_ERROR_DECODE, "cannot be read" },
    { GET, 200, "{\"CustConfigId\":2147483648}", SO_SERVICE_ERROR_DECODE, "CustConfigId" },
    { GET, 200, "null", SO_SERVICE_ERROR_NOT_FOUND, "nothing under this number" },
    { GET, 204, NULL, SO_SERVICE_ERROR_NOT_FOUND, "nothing under this number" },
    { DEFAULT, 200, "null", SO_SERVICE_ERROR_DECODE, "nothing" },
    { DEFAULT, 200, "{\"OwnedBy\":[]}", SO_SERVICE_ERROR_DECODE, "OwnedBy" },
    { ALL, 200, "{\"CustConfigId\":1}", SO_SERVICE_ERROR_DECODE,
     "expected an array, got an object" },
    { ALL, 200, "[null]", SO_SERVICE_ERROR_DECODE, "[0]" },
    { ALL, 200, "[{},{\"Type\":{}}]", SO_SERVICE_ERROR_DECODE, "[1]" },
    { BOOLEAN, 200, "\"true\"", SO_SERVICE_ERROR_DECODE, "expected true or false, got a string" },
    { BOOLEAN, 200, "1", SO_SERVICE_ERROR_DECODE, "expected true or false, got a number" },
    { BOOLEAN, 200, "null", SO_SERVICE_ERROR_DECODE, "nothing" },
    { NOTHING, 200, "", SO_SERVICE_ERROR_DECODE, "empty" },
    { NOTHING, 200, "{}", SO_SERVICE_ERROR_DECODE, "expected nothing, got an object" },
    { NOTHING, 200, "true", SO_SERVICE_ERROR_DECODE, "expected nothing, got true or false" },
    { NOTHING, 200, PAGE, SO_SERVICE_ERROR_DECODE, "web page" },
  };

  check (fixture, cases, G_N_ELEMENTS (cases));
}

static void
test_good_nothings (SoFixture     *fixture,
                    gconstpointer  data)
{
  static const struct { const char *method, *body; guint status; const char *answer; } cases[] = {
    { NOTHING, NULL, 204, "null" },
    { NOTHING, "null", 200, "null" },              /* the documented samples print this */
    { ALL, "null", 200, "[]" },
    { ALL, "[]", 200, "[]" },
    { BOOLEAN, "true", 200, "true" },
    { BOOLEAN, " false\n", 200, "false" },
    { SAVE, "{}", 200, "{}" },
    { SAVE, "{\"Message\":\"a later member\",\"NsPluginSender\":null}", 200,
      "{\"Message\":\"a later member\",\"NsPluginSender\":null}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) answer = NULL;
      g_autofree char *text = NULL;

      so_test_server_answer (&fixture->server, cases[i].method, cases[i].status, cases[i].body);
      answer = so_fixture_call (fixture, cases[i].method, NULL, &error);
      g_assert_no_error (error);
      text = so_json_print (answer);
      g_assert_cmpstr (text, ==, cases[i].answer);
    }
}

static void
test_deep (SoFixture     *fixture,
           gconstpointer  data)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, SAVE, 200, deep);
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE);
}

static void
test_details (SoFixture     *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const SoServiceErrorDetails *details;

  so_test_server_answer (&fixture->server, SAVE, 404,
                         "{\"Error\":true,\"ErrorType\":\"SoNotFoundException\",\"ErrorMessage\":"
                         "\"No such row\","
                         "\"ErrorSource\":\"SuperOffice.Services\"}");
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
  g_assert_cmpstr (error->message, ==, "No such row");
  details = so_service_error_get_details (error);
  g_assert_cmpuint (details->status, ==, 404);
  g_assert_cmpstr (details->type, ==, "SoNotFoundException");
  g_assert_cmpstr (details->source, ==, "SuperOffice.Services");
  g_assert_cmpuint (details->retry_after, ==, 0);
  g_assert_true (so_session_has_method (fixture->session, SAVE));
}

static void
test_missing_is_remembered (SoFixture     *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (so_session_has_method (fixture->session, SAVE));
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_NO_METHOD);
  g_assert_false (so_session_has_method (fixture->session, SAVE));
  g_assert_false (so_session_has_method (fixture->session, "customerservice/savesmsconfig"));
}

static guint
retry_after (SoFixture  *fixture,
             const char *value)
{
  g_autoptr (GError) error = NULL;

  so_test_server_answer_full (&fixture->server, SAVE, 503, NULL, NULL, -1, "Retry-After", value,
                              NULL);
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_THROTTLED);

  return so_service_error_get_details (error)->retry_after;
}

static void
test_retry_after (SoFixture     *fixture,
                  gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) soon = g_date_time_add_seconds (now, 90);
  g_autoptr (GDateTime) past = g_date_time_add_seconds (now, -90);
  g_autofree char *soon_text = soup_date_time_to_string (soon, SOUP_DATE_HTTP);
  g_autofree char *past_text = soup_date_time_to_string (past, SOUP_DATE_HTTP);
  guint seconds;

  g_assert_cmpuint (retry_after (fixture, "17"), ==, 17);
  g_assert_cmpuint (retry_after (fixture, "0"), ==, 0);
  g_assert_cmpuint (retry_after (fixture, "4000000000"), ==, 24 * 60 * 60);
  g_assert_cmpuint (retry_after (fixture, "-1"), ==, 0);
  g_assert_cmpuint (retry_after (fixture, "soon"), ==, 0);
  g_assert_cmpuint (retry_after (fixture, past_text), ==, 0);
  seconds = retry_after (fixture, soon_text);
  g_assert_cmpuint (seconds, >=, 80);
  g_assert_cmpuint (seconds, <=, 90);
}

static void
test_redirect (SoFixture     *fixture,
               gconstpointer  data)
{
  static const guint statuses[] = { 301, 302, 303, 307, 308 };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (GError) error = NULL;

      so_test_server_answer_full (&fixture->server, SAVE, statuses[i], NULL, NULL, -1,
                                  "Location",
                                  "https://u:s3cret@elsewhere.example/login?token=s3cret#s3cret",
                                  NULL);
      g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
      g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_SERVER);
      g_assert_nonnull (strstr (error->message, "https://elsewhere.example/login"));
      g_assert_null (strstr (error->message, "s3cret"));
      g_assert_cmpuint (so_test_server_count (&fixture->server), ==, i + 1);
    }
}

static void
test_phrase (SoFixture     *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  so_test_server_answer_full (&fixture->server, SAVE, 500, "Out \xe6 coffee", NULL, -1,
                              "X-Test", "phrase", NULL);
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, "coffee"));
}

static void
test_long_text (SoFixture     *fixture,
                gconstpointer  data)
{
  g_autofree char *fill = g_strnfill (50000, 'x');
  g_autofree char *body = g_strdup_printf ("{\"Message\":\"%s\"}", fill);
  g_autofree char *longer = g_strdup_printf ("{\"Message\":\"%s\",\"x\":\"%s\"}", fill, fill);
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, SAVE, 400, body);
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
  g_assert_cmpuint (strlen (error->message), <, 1100);
  g_assert_cmpuint (strlen (error->message), >, 900);
  g_clear_error (&error);

  /* reading that could hold up the window */
  so_test_server_answer (&fixture->server, SAVE, 400, longer);
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==,
                   "The server does not accept what was sent (400 Bad Request)");
}

static void
test_lost (SoFixture     *fixture,
           gconstpointer  data)
{
  static const char *answers[] = {
    "",
    "HTTP/1.1 200 OK\r\nContent-Type: appl",
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"
    "\"NsPluginSender\":\"a",
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n"
    "{\"NsPlugin",
    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd",
    "garbage\r\n\r\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GError) error = NULL;

      so_test_server_answer_raw (&fixture->server, SAVE, answers[i], -1);
      g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
      g_test_message ("%u: %s, %d, %s", i, g_quark_to_string (error->domain), error->code,
                      error->message);
      g_assert_cmpuint (strlen (error->message), >, 10);
    }

  so_test_server_reset (&fixture->server, SAVE);
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
    g_assert_nonnull (error);
  }
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, G_N_ELEMENTS (answers) + 1);
}

static void
test_unreachable (SoFixture     *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  soup_server_disconnect (fixture->server.server);
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
  g_assert_nonnull (strstr (error->message, "cannot be reached"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/session-errors/" path, SoFixture, NULL, so_fixture_set_up, function, \
              so_fixture_tear_down)
  ADD ("statuses", test_statuses);
  ADD ("shapes", test_shapes);
  ADD ("exceptions", test_exceptions);
  ADD ("bad-successes", test_bad_successes);
  ADD ("good-nothings", test_good_nothings);
  ADD ("deep", test_deep);
  ADD ("details", test_details);
  ADD ("missing-is-remembered", test_missing_is_remembered);
  ADD ("retry-after", test_retry_after);
  ADD ("redirect", test_redirect);
  ADD ("phrase", test_phrase);
  ADD ("long-text", test_long_text);
  ADD ("lost", test_lost);
  ADD ("unreachable", test_unreachable);
#undef ADD

  return g_test_run ();
}
