/* test-request-log.c: what the log keeps of a call, and what it never does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "so-request-log.h"
#include "so-request-mask.h"
#include "so-test-fixture.h"

#define GET "CustomerService/GetSmsConfig"
#define SAVE "CustomerService/SaveSmsConfig"

/* ---- masking ---- */

static void
test_mask_bodies (void)
{
  static const char *const cases[][2] = {
    { "{\"Password\":\"a\\\"b\",\"User\":\"me\"}", "{\"Password\":\"<secret>\",\"User\":\"me\"}" },
    { "{ \"apiToken\" : 42, \"n\" : -1.5e3 }", "{ \"apiToken\" : \"<secret>\", \"n\" : -1.5e3 }" },
    { "{\"HasPassword\":true,\"Password\":null}", "{\"HasPassword\":true,\"Password\":null}" },
    { "{\"Password\":\"\"}", "{\"Password\":\"\"}" },
    { "{\"Api-Key\":\"x\",\"api_key\":\"y\",\"Key\":\"z\"}",
      "{\"Api-Key\":\"<secret>\",\"api_key\":\"<secret>\",\"Key\":\"z\"}" },
    { "{\"Secrets\":{\"a\":\"x\",\"b\":[\"y\",1,true]},\"c\":\"z\"}",
      "{\"Secrets\":{\"a\":\"<secret>\",\"b\":[\"<secret>\",\"<secret>\",true]},\"c\":\"z\"}" },
    { "[{\"Key\":\"SmsPassword\",\"Value\":\"x\"},{\"Key\":\"Sender\",\"Value\":\"y\"}]",
      "[{\"Key\":\"SmsPassword\",\"Value\":\"<secret>\"},{\"Key\":\"Sender\",\"Value\":\"y\"}]" },
    { "{\"Config\":\"{\\\"token\\\": \\\"x\\\", \\\"colour\\\": 1}\"}",
      "{\"Config\":\"{\\\"token\\\": \\\"<secret>\\\", \\\"colour\\\": 1}\"}" },
    { "{\"Config\":\"\\u007b}\\/\"}", "{\"Config\":\"\\u007b}\\/\"}" },
    { "{\"AttachmentId\":5,\"AuthKey\":\"x\"}", "{\"AttachmentId\":5,\"AuthKey\":\"<secret>\"}" },
    { "{\"pass\\u0077ord\":\"x\"}", "{\"pass\\u0077ord\":\"<secret>\"}" },
    { "{\"Ticket\":\"7T:eA==\"}", "{\"Ticket\":\" <secret>\"}" },
    { "{\"Uri\":\"smtp://h/?password=x&user=me\"}",
      "{\"Uri\":\"smtp://h/?password=<secret>&user=me\"}" },
    { "{\"Password\":\"cut of", "{\"Password\":\"<secret>" },
    { "grant_type=x&refresh_token=abc", "grant_type=x&refresh_token=<secret>" },
    { "<html>Authorization: Bearer 8A:Cust.abcdef</html>",
      "<html>Authorization: Bearer <secret></html>" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *masked = so_request_mask_body (cases[i][0], strlen (cases[i][0]));

      g_assert_cmpstr (masked, ==, cases[i][1]);
    }
}

/* A text may end anywhere, and be no text at all. */
static void
test_mask_pieces (void)
{
  static const char text[] = "{\"a\":{\"Password\":[\"hidden\",{\"b\":\"hidden\"}]},\"Config\":"
                             "\"{\\\"token\\\":\\\"hidden\\\"}\",\"c\xff\":\"\\u00e9\\\"\"}";
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *word = g_strnfill (SO_REQUEST_LOG_BODY, 'a');
  g_autofree char *nested = g_strdup ("{\"Password\":\"hidden\"}");
  g_autofree char *masked = so_request_mask_body (deep, strlen (deep));
  g_autofree char *long_masked = so_request_mask_body (word, strlen (word));

  g_assert_cmpuint (strlen (masked), ==, 100000);
  g_assert_cmpuint (strlen (long_masked), ==, SO_REQUEST_LOG_BODY);

  for (gsize length = 0; length < sizeof text; length++)
    {
      g_autofree char *piece = so_request_mask_body (text, length);

      g_assert_true (g_utf8_validate (piece, -1, NULL));
      g_assert_null (strstr (piece, "hidden"));
    }

  for (guint i = 0; i < 7; i++)       /* JSON in a string in JSON in a string … */
    {
      g_autofree char *escaped = g_strescape (nested, NULL);
      g_autofree char *piece = NULL;

      g_free (nested);
      nested = g_strdup_printf ("{\"Config\":\"%s\"}", escaped);
      piece = so_request_mask_body (nested, strlen (nested));
      g_assert_null (strstr (piece, "hidden"));
    }
}

static void
test_mask_headers (void)
{
  SoupMessageHeaders *headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_REQUEST);
  g_autofree char *text = NULL;

  soup_message_headers_append (headers, "Authorization", "Basic eDp5");
  soup_message_headers_append (headers, "SO-AppToken", "hidden");
  soup_message_headers_append (headers, "X-XSRF-TOKEN", "hidden");
  soup_message_headers_append (headers, "Set-Cookie", "hidden=1");
  soup_message_headers_append (headers, "Accept", "application/json");
  text = so_request_mask_headers (headers);
  g_assert_cmpstr (text, ==, "Authorization: Basic <secret>\nSet-Cookie: <secret>\n"
                   "Accept: application/json\nSO-AppToken: <secret>\nX-XSRF-TOKEN: <secret>\n");
  soup_message_headers_unref (headers);
}

/* ---- the session ---- */

static SoLoggedCall *
get (SoFixture *fixture,
     guint      i)
{
  GListModel *log = G_LIST_MODEL (so_session_get_log (fixture->session));
  SoLoggedCall *call = g_list_model_get_item (log, i);

  g_assert_nonnull (call);
  g_object_unref (call);              /* the log has it */

  return call;
}

static guint
count (SoFixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (so_session_get_log (fixture->session)));
}

static void
test_calls (SoFixture     *fixture,
            gconstpointer  data)
{
  g_autoptr (SoCredentials) credentials = so_credentials_new_basic ("me", "hidden");
  g_autoptr (JsonNode) answer = NULL;
  g_autofree char *command = NULL;
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  SoLoggedCall *call;

  so_session_set_credentials (fixture->session, credentials);
  so_test_server_answer_full (&fixture->server, SAVE, 200, NULL,
                              "{\"NsPluginConfig\":{\"Password\":\"hidden\"}}", -1,
                              "Set-Cookie", "a=hidden", NULL);
  answer = so_fixture_call (fixture, SAVE, "{\"NsPluginConfig\":{\"Password\":\"hid'den\"}}", NULL);
  g_assert_nonnull (answer);

  g_assert_cmpuint (count (fixture), ==, 1);
  call = get (fixture, 0);
  g_assert_cmpstr (call->verb, ==, "POST");
  g_assert_cmpstr (call->path, ==, "/api/v1/Agents/" SAVE);
  g_assert_cmpuint (call->status, ==, 200);
  g_assert_cmpint (call->duration, >, 0);
  g_assert_cmpuint (call->request_size, ==, 41);
  g_assert_cmpuint (call->response_size, ==, 40);
  g_assert_cmpstr (call->request_body, ==, "{\"NsPluginConfig\":{\"Password\":\"<secret>\"}}");
  g_assert_cmpstr (call->response_body, ==, "{\"NsPluginConfig\":{\"Password\":\"<secret>\"}}");
  g_assert_nonnull (strstr (call->request_headers, "Authorization: Basic <secret>\n"));
  g_assert_nonnull (strstr (call->response_headers, "Set-Cookie: <secret>\n"));
  g_assert_null (call->error);

  text = so_logged_call_dup_text (call);
  command = so_logged_call_dup_command (call);
  g_assert_null (strstr (text, "hid"));
  g_assert_nonnull (strstr (text, "HTTP 200 OK\n"));
  expected = g_strdup_printf ("curl -X POST \\\n  '%sapi/v1/Agents/" SAVE "' \\\n  -H ",
                              fixture->server.address);
  g_assert_true (g_str_has_prefix (command, expected));
  g_assert_nonnull (strstr (command, "-H 'Authorization: Basic <secret>'"));
  g_assert_nonnull (strstr (command, "--data-raw '{\"NsPluginConfig\":{\"Password\":\"<secret>\"}}'"));
  g_assert_null (strstr (command, "Content-Length"));
}

static void
call_once (SoFixture  *fixture,
           const char *method)
{
  g_autoptr (JsonNode) answer = so_fixture_call (fixture, method, NULL, NULL);
}

static void
test_failures (SoFixture     *fixture,
               gconstpointer  data)
{
  so_test_server_answer (&fixture->server, SAVE, 500, "{\"Message\":\"The moon is full\"}");
  call_once (fixture, SAVE);
  g_assert_cmpuint (get (fixture, 0)->status, ==, 500);
  g_assert_cmpstr (get (fixture, 0)->error, ==, "The moon is full");

  so_test_server_answer (&fixture->server, SAVE, 200, "[");
  call_once (fixture, SAVE);
  g_assert_cmpuint (get (fixture, 0)->status, ==, 200);
  g_assert_nonnull (strstr (get (fixture, 0)->error, "cannot be read"));
  g_assert_cmpstr (get (fixture, 0)->response_body, ==, "[");

  so_test_server_reset (&fixture->server, SAVE);
  call_once (fixture, SAVE);
  g_assert_cmpuint (get (fixture, 0)->status, ==, 0);
  g_assert_nonnull (strstr (get (fixture, 0)->error, "lost"));
  g_assert_null (get (fixture, 0)->response_headers);
  g_assert_nonnull (get (fixture, 0)->request_headers);

  soup_server_disconnect (fixture->server.server);
  call_once (fixture, GET);
  g_assert_nonnull (strstr (get (fixture, 0)->error, "cannot be reached"));
  g_assert_cmpuint (count (fixture), ==, 4);
}

/* What broke off is kept as far as it came. */
static void
test_broken_off (SoFixture     *fixture,
                 gconstpointer  data)
{
  static const char text[] = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Config\":\"half";

  so_test_server_answer_raw (&fixture->server, GET, text, -1);
  call_once (fixture, GET);
  g_assert_cmpuint (get (fixture, 0)->status, ==, 200);
  g_assert_cmpstr (get (fixture, 0)->response_body, ==, "{\"Config\":\"half");
  g_assert_nonnull (strstr (get (fixture, 0)->error, "lost before"));
}

static void
test_modes (SoFixture     *fixture,
            gconstpointer  data)
{
  SoRequestLog *log = so_session_get_log (fixture->session);

  so_test_server_answer (&fixture->server, GET, 200, "{}");
  so_test_server_answer (&fixture->server, SAVE, 400, NULL);

  so_request_log_set_mode (log, SO_REQUEST_LOG_ERRORS);
  call_once (fixture, GET);
  call_once (fixture, SAVE);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpuint (get (fixture, 0)->status, ==, 400);

  so_request_log_set_mode (log, SO_REQUEST_LOG_OFF);
  call_once (fixture, SAVE);
  g_assert_cmpuint (count (fixture), ==, 1);

  so_request_log_clear (log);
  g_assert_cmpuint (count (fixture), ==, 0);
}

/* A call nobody waits for any more. */
static void
test_stopped (SoFixture     *fixture,
              gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  so_test_server_hang (&fixture->server, GET);
  so_session_call_async (fixture->session, so_method_find (GET), NULL, NULL, cancellable,
                         so_fixture_done, fixture);
  so_fixture_wait_count (fixture, 1);
  g_cancellable_cancel (cancellable);
  so_fixture_wait (fixture);
  g_assert_null (so_session_call_finish (fixture->session, fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_nonnull (get (fixture, 0)->error);
}

static void
changed_cb (GListModel *model,
            guint       position,
            guint       removed,
            guint       added,
            gpointer    n_items)
{
  *(guint *) n_items += added - removed;
  g_assert_cmpuint (*(guint *) n_items, ==, g_list_model_get_n_items (model));
}

static void
test_limits (void)
{
  g_autoptr (SoRequestLog) log = so_request_log_new ();
  guint n_items = 0;

  g_signal_connect (log, "items-changed", G_CALLBACK (changed_cb), &n_items);
  for (guint i = 0; i < SO_REQUEST_LOG_LENGTH + 7; i++)
    {
      g_autoptr (SoLoggedCall) call = g_object_new (SO_TYPE_LOGGED_CALL, NULL);

      call->status = i;
      so_request_log_add (log, call);
    }
  g_assert_cmpuint (n_items, ==, SO_REQUEST_LOG_LENGTH);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SoLoggedCall) call = g_object_new (SO_TYPE_LOGGED_CALL, NULL);

      call->response_body = g_strnfill (SO_REQUEST_LOG_SIZE / 2, 'x');
      so_request_log_add (log, call);
    }
  g_assert_cmpuint (n_items, ==, 2);
}

#define add(path, test) \
  g_test_add ("/request-log/" path, SoFixture, NULL, so_fixture_set_up, test, so_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/request-log/mask/bodies", test_mask_bodies);
  g_test_add_func ("/request-log/mask/pieces", test_mask_pieces);
  g_test_add_func ("/request-log/mask/headers", test_mask_headers);
  add ("calls", test_calls);
  add ("failures", test_failures);
  add ("broken-off", test_broken_off);
  add ("modes", test_modes);
  add ("stopped", test_stopped);
  g_test_add_func ("/request-log/limits", test_limits);

  return g_test_run ();
}
