/* test-demo-http.c: addresses, signing in, bodies and errors of the demo service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "demo-fixture.h"

static void
test_version (DemoFixture   *fixture,
              gconstpointer  data)
{
  const char *paths[] = { "api/", "api", "API/", "SuperOffice/api/", "Cust00001/api" };
  JsonNode *version;

  demo_header (fixture, "Authorization", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      version = demo_get (fixture, paths[i], 200);
      g_assert_nonnull (strstr (demo_text (version, "v1"), "/api/v1"));
      g_assert_cmpint (strlen (demo_text (version, "NetServerVersion")), >, 3);
      g_assert_nonnull (demo_text (version, "NetServerLabel"));
    }

  demo_header (fixture, "Accept", "text/html");
  demo_get (fixture, "api/", 200);
  g_assert_true (g_str_has_prefix (fixture->text, "<!DOCTYPE html>"));
  demo_get (fixture, "", 200);
  g_assert_true (g_str_has_prefix (fixture->text, "<!DOCTYPE html>"));
}

static void
test_method_list (DemoFixture   *fixture,
                  gconstpointer  data)
{
  g_autofree char *save = g_strconcat (fixture->address,
                                       "api/v1/Agents/CustomerService/SaveSmsConfig", NULL);
  g_autofree char *principal = g_strconcat (fixture->address, "api/v1/User/currentPrincipal", NULL);
  JsonObject *list = json_node_get_object (demo_get (fixture, "api/v1", 200));

  g_assert_cmpuint (json_object_get_size (list), >, 30);
  g_assert_true (json_object_has_member (json_object_get_object_member (list, save), "POST"));
  g_assert_true (json_object_has_member (json_object_get_object_member (list, principal), "GET"));

  demo_get (fixture, "SuperOffice/API/V1/", 200);
  demo_header (fixture, "Authorization", NULL);
  demo_get (fixture, "api/v1", 401);
}

static void
test_without (DemoFixture   *fixture,
              gconstpointer  data)
{
  const char *arguments[] = { "--database", ":memory:", "--without",
                              "CustomerService/SaveSmsConfig", "--without",
                              "customerservice/createdefaultsmsconfig", NULL };

  demo_start (fixture, arguments);
  demo_get (fixture, "api/v1", 200);
  g_assert_null (strstr (fixture->text, "SaveSmsConfig"));
  g_assert_null (strstr (fixture->text, "CreateDefaultSmsConfig"));
  g_assert_nonnull (strstr (fixture->text, "GetSmsConfig"));
  demo_post (fixture, "CustomerService/SaveSmsConfig", "{}", 404);
  demo_post (fixture, "CustomerService/CreateDefaultSmsConfig", NULL, 404);
  demo_post (fixture, "CustomerService/GetSmsConfig", NULL, 200);
}

static void
test_sign_in (DemoFixture   *fixture,
              gconstpointer  data)
{
  const struct
  {
    const char *header;
    const char *user;   /* NULL where it is refused */
  } cases[] = {
    { DEMO_ADMIN, "admin" },
    { "basic YWRtaW46ZGVtbw==", "admin" },
    { DEMO_READER, "reader" },
    { "SOTicket 7T:ZGVtby1hZG1pbi10aWNrZXQ==", "admin" },
    { "SOTICKET 7T:ZGVtby1yZWFkZXItdGlja2V0==", "reader" },
    { "Bearer 8A:Demo00001.admin-token", "admin" },
    { "bearer 8A:Demo00001.reader-token", "reader" },
    { NULL, NULL },
    { "Basic YWRtaW46ZGVtbzI=", NULL },           /* admin:demo2 */
    { "Basic YWRtaW46", NULL },                   /* admin: */
    { "Basic ZWxpbjpkZW1v", NULL },               /* elin:demo, who has no sign-in */
    { "Basic", NULL },
    { "Basic ***", NULL },
    { "Basic YWRtaW4=", NULL },                   /* admin */
    { "Basic /////w==", NULL },
    { "Bearer ", NULL },
    { "Bearer 8A:Demo00001.other", NULL },
    { "Negotiate abc", NULL },
    { "8A:Demo00001.admin-token", NULL },
    { "Bearer 7T:ZGVtby1hZG1pbi10aWNrZXQ==", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JsonNode *answer;

      demo_header (fixture, "Authorization", cases[i].header);
      answer = demo_get (fixture, "api/v1/User/currentPrincipal",
                         cases[i].user != NULL ? 200 : 401);
      if (cases[i].user != NULL)
        g_assert_cmpstr (demo_text (answer, "UserName"), ==, cases[i].user);
      else
        {
          const char *offered = soup_message_headers_get_list (fixture->answered,
                                                               "WWW-Authenticate");

          g_assert_nonnull (strstr (offered, "Basic realm="));
          g_assert_nonnull (strstr (offered, "SOTicket"));
          g_assert_nonnull (strstr (offered, "Bearer"));
          g_assert_nonnull (demo_text (answer, "Message"));
        }
    }

  /* an old ticket gets the fourth shape of an error: null */
  demo_header (fixture, "Authorization", "SOTicket 7T:b2xk");
  g_assert_true (json_node_is_null (demo_get (fixture, "api/v1/User/currentPrincipal", 401)));
}

static void
test_verbs (DemoFixture   *fixture,
            gconstpointer  data)
{
  JsonNode *answer = demo_get (fixture, "api/v1/Agents/CustomerService/GetSmsConfig", 200);

  g_assert_nonnull (demo_text (answer, "POST"));
  g_assert_cmpuint (demo_length (answer, ""), ==, 1);
  demo_get (fixture,
            "api/v1/Agents/CustomerService/DeleteCustomerCenterConfig?customerCenterConfigId=1",
            200);
  g_assert_false (demo_is_null (demo_post (
    fixture, "CustomerService/GetCustomerCenterConfig?customerCenterConfigId=1", NULL, 200), ""));

  demo_send (fixture, "PUT", "api/v1/Agents/CustomerService/GetSmsConfig", "{}", -1);
  g_assert_cmpuint (fixture->status, ==, 405);
  g_assert_cmpstr (soup_message_headers_get_one (fixture->answered, "Allow"), ==, "GET, POST");
  demo_send (fixture, "POST", "api/v1/User/currentPrincipal", NULL, 0);
  g_assert_cmpuint (fixture->status, ==, 405);
  demo_send (fixture, "HEAD", "api/v1/User/currentPrincipal", NULL, 0);
  g_assert_cmpuint (fixture->status, ==, 200);
  g_assert_cmpstr (fixture->text, ==, "");
}

static void
test_not_found (DemoFixture   *fixture,
                gconstpointer  data)
{
  JsonNode *answer = demo_post (fixture, "CustomerService/NoSuchMethod", NULL, 404);

  g_assert_nonnull (demo_text (answer, "Message"));
  g_assert_nonnull (strstr (demo_text (answer, "MessageDetail"), "NoSuchMethod"));
  demo_get (fixture, "api/v1/Agents/", 404);
  demo_get (fixture, "api/v1/Agents/MDO", 404);
  demo_get (fixture, "api/v2", 404);
  demo_get (fixture, "apis", 404);
  demo_get (fixture, "api/v1/MDOList/", 404);

  /* a REST object that does not exist has another shape */
  demo_get (fixture, "%ff%0a", 404);                /* no UTF-8, so the answer must not hold it */
  g_assert_true (g_utf8_validate (fixture->text, -1, NULL));
  g_assert_nonnull (fixture->node);
  demo_get (fixture, "api/v1/MDOList/%ff", 404);
  g_assert_nonnull (fixture->node);

  answer = demo_get (fixture, "api/v1/MDOList/nosuchlist", 404);
  g_assert_cmpstr (demo_text (answer, "ErrorType"), ==, "SoNotFoundException");
  g_assert_nonnull (strstr (demo_text (answer, "ErrorMessage"), "nosuchlist"));
  g_assert_true (json_node_get_boolean (demo_at (answer, "Error")));
}

/* Methods without a body take none, blanks, null, and even an object. */
static void
test_no_body (DemoFixture   *fixture,
              gconstpointer  data)
{
  const char *bodies[] = { NULL, "", " \r\n", "null", " null ", "{}" };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      JsonNode *answer = demo_post (fixture, "Ticket/CreateDefaultTicketEntity", bodies[i], 200);

      g_assert_cmpint (demo_number (answer, "TicketId"), ==, 0);
    }
}

static void
test_bad_bodies (DemoFixture   *fixture,
                 gconstpointer  data)
{
  const char *bodies[] = {
    NULL, "null", "{", "}", "[]", "5", "\"text\"", "true", "{\"Title\":}", "{\"Title\":\"a\"} x",
    "{\"Title\":\"a\",\"Title\":\"b\"}", "{\"Title\":\"\\ud800\"}", "{\"Title\":\"\xff\"}",
    "{\"TicketId\":\"1\"}", "{\"TicketId\":1.5}", "{\"TicketId\":2147483648}",
    "{\"TicketId\":null}", "{\"Title\":5}", "{\"Title\":{}}", "{\"HasAttachment\":null}",
    "{\"HasAttachment\":1}", "{\"Slevel\":\"Secret\"}", "{\"Slevel\":77}", "{\"Slevel\":null}",
    "{\"BaseStatus\":[]}", "{\"Deadline\":\"tomorrow\"}", "{\"Deadline\":\"2026-02-30T00:00:00\"}",
    "{\"Deadline\":5}", "{\"Category\":7}", "{\"Category\":{\"TicketCategoryId\":\"x\"}}",
    "{\"Category\":{\"Flags\":\"Nothing\"}}", "{\"Category\":{\"Flags\":-1}}",
    "{\"Tags\":{}}", "{\"Tags\":[5]}", "{\"ExtraFields\":[]}", "{\"ExtraFields\":{\"a\":{}}}",
    "<TicketEntity/>", "TicketId=1",
  };
  g_autofree char *deep = g_strnfill (100000, '[');

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      JsonNode *answer = demo_post (fixture, "Ticket/SaveTicketEntity", bodies[i], 400);

      g_assert_cmpstr (demo_text (answer, "Message"), ==, "The request is invalid.");
      g_assert_cmpint (strlen (demo_text (answer, "MessageDetail")), >, 5);
    }

  demo_post (fixture, "Ticket/SaveTicketEntity", deep, 400);
  demo_send (fixture, "POST", "api/v1/Agents/Ticket/SaveTicketEntity", "{\"Title\":\"a\0b\"}", 15);
  g_assert_cmpuint (fixture->status, ==, 400);
  g_assert_nonnull (strstr (demo_text (demo_post (
    fixture, "Ticket/SaveTicketEntity", "{\"category\":{\"ticketCategoryId\":[]}}", 400),
    "MessageDetail"), "Category.TicketCategoryId"));

  /* and the server is still there */
  demo_post (fixture, "Ticket/CreateDefaultTicketEntity", NULL, 200);
}

static void
test_limits (DemoFixture   *fixture,
             gconstpointer  data)
{
  g_autofree char *blanks = g_strnfill (4 * 1024 * 1024, ' ');
  g_autofree char *more = g_strconcat (blanks, " {}", NULL);

  demo_post (fixture, "CustomerService/GetSmsConfig", blanks, 200);
  demo_post (fixture, "CustomerService/GetSmsConfig", more, 413);
  demo_post (fixture, "CustomerService/GetSmsConfig", NULL, 200);

  demo_header (fixture, "Content-Type", "application/xml");
  demo_post (fixture, "CustomerService/SaveSmsConfig", "<SmsConfig/>", 415);
  demo_header (fixture, "Content-Type", "text/json");
  demo_post (fixture, "CustomerService/SaveSmsConfig", "{}", 200);
}

static void
test_queries (DemoFixture   *fixture,
              gconstpointer  data)
{
  const char *bad[] = {
    "", "?", "?customerCenterConfigId=", "?customerCenterConfigId=x", "?customerCenterConfigId=1.5",
    "?customerCenterConfigId=99999999999", "?id=1",
  };
  const char *good[] = {
    "?customerCenterConfigId=1", "?CustomerCenterConfigId=1", "?CUSTOMERCENTERCONFIGID=%31",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *method = g_strconcat ("CustomerService/GetCustomerCenterConfig", bad[i],
                                             NULL);

      g_assert_nonnull (demo_text (demo_post (fixture, method, NULL, 400), "MessageDetail"));
    }

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *method = g_strconcat ("customerservice/getcustomercenterconfig", good[i],
                                             NULL);

      g_assert_cmpint (demo_number (demo_post (fixture, method, "null", 200), "CustConfigId"), ==,
                       1);
    }
}

/* The client's next call must find its connection still open. */
static void
test_keeps_connection (DemoFixture   *fixture,
                       gconstpointer  data)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GDataInputStream) in = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GUri) uri = g_uri_parse (fixture->address, G_URI_FLAGS_NONE, NULL);
  const char *request = "POST /api/v1/Agents/NumberAllocation/SetNumberEachTemplate HTTP/1.1\r\n"
                        "Host: 127.0.0.1\r\nAuthorization: " DEMO_ADMIN "\r\n"
                        "Content-Type: application/json\r\nContent-Length: 17\r\n\r\n"
                        "{\"SetValue\":true}";

  connection = g_socket_client_connect_to_host (client, "127.0.0.1",
                                                (guint16) g_uri_get_port (uri), NULL, &error);
  g_assert_no_error (error);
  in = g_data_input_stream_new (g_io_stream_get_input_stream (G_IO_STREAM (connection)));
  g_data_input_stream_set_newline_type (in, G_DATA_STREAM_NEWLINE_TYPE_CR_LF);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *line = NULL;

      g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), request,
                                 strlen (request), NULL, NULL, &error);
      g_assert_no_error (error);
      line = g_data_input_stream_read_line (in, NULL, NULL, &error);
      g_assert_cmpstr (line, ==, "HTTP/1.1 204 No Content");
      while (line != NULL && *line != '\0')
        {
          g_assert_false (g_str_has_prefix (line, "Content-Length"));
          g_free (line);
          line = g_data_input_stream_read_line (in, NULL, NULL, &error);
        }
      g_assert_no_error (error);
    }
}

/* Sends @bytes at once, then @rest; what comes back until the connection ends. */
static char *
converse (DemoFixture *fixture,
          const char  *bytes,
          gsize        length,
          const char  *rest)
{
  g_autoptr (GUri) uri = g_uri_parse (fixture->address, G_URI_FLAGS_NONE, NULL);
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  char answer[4096] = "";
  GOutputStream *out;

  g_socket_client_set_timeout (client, 5);        /* seconds, not to hang where it fails */
  connection = g_socket_client_connect_to_host (client, "127.0.0.1",
                                                (guint16) g_uri_get_port (uri), NULL, &error);
  g_assert_no_error (error);
  out = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  g_output_stream_write_all (out, bytes, length, NULL, NULL, &error);
  g_assert_no_error (error);
  if (rest != NULL)
    demo_get (fixture, "api/", 200);              /* the first bytes were looked at now */
  if (rest != NULL)
    g_output_stream_write_all (out, rest, strlen (rest), NULL, NULL, NULL);

  g_input_stream_read_all (g_io_stream_get_input_stream (G_IO_STREAM (connection)), answer,
                           sizeof answer - 1, NULL, NULL, &error);
  g_assert_false (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT));

  return g_strdup (answer);
}

/* Who greets in TLS waits for an answer in TLS: better an end than a wait. */
static void
test_no_http (DemoFixture   *fixture,
              gconstpointer  data)
{
  static const char hello[] = "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03";
  g_autofree char *tls = converse (fixture, hello, sizeof hello - 1, NULL);
  g_autofree char *nothing = converse (fixture, "\0", 1, NULL);
  g_autofree char *pieces = converse (fixture, "\r\nGE", 4,
                                      "T /api/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

  g_assert_cmpstr (tls, ==, "");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_true (g_str_has_prefix (pieces, "HTTP/1.1 200 OK\r\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  demo_add ("/demo-http/version", test_version);
  demo_add ("/demo-http/method-list", test_method_list);
  g_test_add ("/demo-http/without", DemoFixture, NULL, NULL, test_without, demo_tear_down);
  demo_add ("/demo-http/sign-in", test_sign_in);
  demo_add ("/demo-http/verbs", test_verbs);
  demo_add ("/demo-http/not-found", test_not_found);
  demo_add ("/demo-http/no-body", test_no_body);
  demo_add ("/demo-http/bad-bodies", test_bad_bodies);
  demo_add ("/demo-http/limits", test_limits);
  demo_add ("/demo-http/queries", test_queries);
  demo_add ("/demo-http/keeps-connection", test_keeps_connection);
  demo_add ("/demo-http/no-http", test_no_http);

  return g_test_run ();
}
