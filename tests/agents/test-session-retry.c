/* test-session-retry.c: calls that are sent once more, and those that never are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "so-address.h"
#include "so-customer-service-agent.h"
#include "so-service-error.h"
#include "so-test-fixture.h"

#define GET "CustomerService/GetSmsConfig"
#define SAVE "CustomerService/SaveSmsConfig"
#define STATE "/api/state/Cust12345"

/* ---- 401 ---- */

typedef struct
{
  SoCredentials *next;      /* nullable: what the renewer finds */
  guint          asked;
  gboolean       later;     /* it does not answer at once */
} Renewer;

static void
renew (SoSession *session,
       gpointer   user_data)
{
  Renewer *renewer = user_data;

  renewer->asked++;
  if (!renewer->later)
    so_session_renewed (session, renewer->next);
}

static void
sign_in (SoFixture *fixture,
         Renewer   *renewer)
{
  g_autoptr (SoCredentials) old = so_credentials_new_bearer ("8A:old");

  so_session_set_credentials (fixture->session, old);
  so_session_set_renewer (fixture->session, renew, renewer, NULL);
}

/* Refuses once, then takes it. */
static void
refuse_once (SoFixture  *fixture,
             const char *path,
             guint       status)
{
  so_test_server_answer (&fixture->server, path, 200, "{\"NsPluginSender\":\"new\"}");
  so_test_server_answer_once (&fixture->server, path, status, NULL);
}

static const char *
sent_with (SoFixture *fixture,
           guint      i)
{
  return so_test_request_get_header (so_test_server_get (&fixture->server, i), "Authorization");
}

/* A save, too: the server has said that it did nothing. */
static void
test_renewed (SoFixture     *fixture,
              gconstpointer  data)
{
  g_autoptr (SoCredentials) next = so_credentials_new_bearer ("8A:new");
  g_autoptr (JsonNode) answer = NULL;
  g_autoptr (GError) error = NULL;
  Renewer renewer = { next };

  sign_in (fixture, &renewer);
  refuse_once (fixture, SAVE, 401);
  answer = so_fixture_call (fixture, SAVE, "{\"NsPluginSender\":\"new\"}", &error);
  g_assert_no_error (error);
  g_assert_nonnull (answer);
  g_assert_cmpuint (renewer.asked, ==, 1);
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 2);
  g_assert_cmpstr (sent_with (fixture, 0), ==, "Bearer 8A:old");
  g_assert_cmpstr (sent_with (fixture, 1), ==, "Bearer 8A:new");
  g_assert_cmpstr (so_test_server_get (&fixture->server, 1)->body, ==,
                   "{\"NsPluginSender\":\"new\"}");

  /* both tries are in the log */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (so_session_get_log (fixture->session))),
                    ==, 2);
}

/* Once and no more. */
static void
test_renewed_in_vain (SoFixture     *fixture,
                      gconstpointer  data)
{
  g_autoptr (SoCredentials) next = so_credentials_new_bearer ("8A:new");
  g_autoptr (SoCredentials) same = so_credentials_new_bearer ("8A:old");
  SoCredentials *const finds[] = { next, NULL, same };
  const guint sent[] = { 2, 1, 1 };
  Renewer renewer = { NULL };
  guint before = 0;

  so_test_server_answer (&fixture->server, SAVE, 401, "{\"Message\":\"Who are you?\"}");
  for (guint i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_autoptr (GError) error = NULL;

      renewer.next = finds[i];
      sign_in (fixture, &renewer);
      g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
      g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_AUTH);
      g_assert_cmpstr (error->message, ==, "Who are you?");
      g_assert_cmpuint (so_test_server_count (&fixture->server) - before, ==, sent[i]);
      before = so_test_server_count (&fixture->server);
    }
  g_assert_cmpuint (renewer.asked, ==, 3);

  so_session_set_renewer (fixture->session, NULL, NULL, NULL);
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", NULL));
  g_assert_cmpuint (so_test_server_count (&fixture->server) - before, ==, 1);
}

static void
count_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoSmsConfig) sms = so_session_call_finish (SO_SESSION (source), result, &error);

  g_assert_no_error (error);
  g_assert_nonnull (sms);
  ++*(guint *) user_data;
}

/* Several calls are refused at the same time: one question, and all go on. */
static void
test_renewed_together (SoFixture     *fixture,
                       gconstpointer  data)
{
  g_autoptr (SoCredentials) next = so_credentials_new_bearer ("8A:new");
  Renewer renewer = { .later = TRUE };
  guint done = 0;

  sign_in (fixture, &renewer);
  so_test_server_answer (&fixture->server, GET, 401, NULL);
  for (guint i = 0; i < 3; i++)
    so_session_call_async (fixture->session, so_method_find (GET), NULL, NULL, NULL, count_cb, &done);
  so_fixture_wait_count (fixture, 3);
  while (renewer.asked == 0)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 50; i++)       /* the other two come in */
    g_main_context_iteration (NULL, FALSE);

  so_test_server_answer (&fixture->server, GET, 200, "{}");
  so_session_renewed (fixture->session, next);
  while (done < 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (renewer.asked, ==, 1);
}

/* Nobody answers: the call ends with what the server said. */
static void
test_renewer_hangs (SoFixture     *fixture,
                    gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Renewer renewer = { .later = TRUE };

  sign_in (fixture, &renewer);
  so_session_set_timeout (fixture->session, 1);
  so_test_server_answer (&fixture->server, GET, 401, NULL);
  g_assert_null (so_fixture_call (fixture, GET, NULL, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_AUTH);
  g_clear_error (&error);

  so_session_call_async (fixture->session, so_method_find (GET), NULL, NULL, cancellable,
                         so_fixture_done, fixture);
  while (renewer.asked < 2)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  so_fixture_wait (fixture);
  g_assert_null (so_session_call_finish (fixture->session, fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- 421 ---- */

static void
tell_state (SoFixture  *fixture,
            const char *body)
{
  g_autofree char *address = g_strconcat (fixture->server.address, STATE + 1, NULL);

  so_test_server_answer (&fixture->server, STATE, 200, body);
  so_session_set_state_address (fixture->session, address);
}

#define ELSEWHERE "https://elsewhere.example.com/Cust12345/api"
#define RUNNING "{\"ContextIdentifier\":\"Cust12345\",\"State\":\"Running\",\"IsRunning\":true," \
                "\"Api\":\"" ELSEWHERE "\"}"

/* To another path of the same server, which stands for another host. */
static void
test_moved (SoFixture     *fixture,
            gconstpointer  data)
{
  g_autoptr (SoCredentials) credentials = so_credentials_new_bearer ("8A:x");
  g_autofree char *api = g_strconcat (fixture->server.address, "Cust12345/api", NULL);
  g_autofree char *moved = g_strconcat (api, "/", NULL);
  g_autofree char *state = NULL;
  g_autoptr (JsonNode) answer = NULL;
  g_autoptr (GError) error = NULL;

  so_session_set_credentials (fixture->session, credentials);
  state = g_strdup_printf ("{\"State\":\"Running\",\"IsRunning\":true,\"Api\":\"%s\"}", api);
  tell_state (fixture, state);
  so_test_server_answer (&fixture->server, SAVE, 421, NULL);
  so_test_server_answer (&fixture->server, "/Cust12345/api/v1/Agents/" SAVE, 200, "{}");
  answer = so_fixture_call (fixture, SAVE, "{}", &error);
  g_assert_no_error (error);
  g_assert_nonnull (answer);
  g_assert_cmpstr (so_session_get_address (fixture->session), ==, moved);
  /* libsoup has sent the first one again on another connection before */
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 4);
  g_assert_cmpstr (so_test_server_get (&fixture->server, 2)->path, ==, STATE);
  g_assert_cmpstr (so_test_server_get (&fixture->server, 2)->method, ==, "GET");
  g_assert_null (sent_with (fixture, 2));      /* whoever knows the tenant need not know us */
  g_assert_cmpstr (sent_with (fixture, 3), ==, "Bearer 8A:x");

  /* the new host sends it on again: that is enough */
  so_test_server_answer (&fixture->server, "/Cust12345/api/v1/Agents/" SAVE, 421, NULL);
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_MISDIRECTED);
}

static void
test_not_moved (SoFixture     *fixture,
                gconstpointer  data)
{
  static const struct
  {
    const char *body;
    const char *text;
  } cases[] = {
    { RUNNING, "nobody says where to" },
    { "{\"State\":\"Suspended\",\"IsRunning\":false,\"Api\":\"" ELSEWHERE "\"}", "Suspended" },
    { "{\"State\":\"Running\"}", "nobody says where to" },
    { "[]", "nobody says where to" },
    { "<html>", "web page" },
  };

  so_test_server_answer (&fixture->server, SAVE, 421, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = g_strdup (so_session_get_address (fixture->session));
      g_autoptr (GError) error = NULL;

      tell_state (fixture, cases[i].body);
      g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
      g_assert_nonnull (strstr (error->message, cases[i].text));
      g_assert_cmpstr (so_session_get_address (fixture->session), ==, before);
    }
}

/* Where nobody can be asked, the answer stands. */
static void
test_no_state (SoFixture     *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, SAVE, 421, NULL);
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_MISDIRECTED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (so_session_get_log (fixture->session))),
                    ==, 1);
}

static void
test_state_addresses (void)
{
  static const char *const cases[][2] = {
    { "https://online3.superoffice.com/Cust12345/api/",
      "https://online.superoffice.com/api/state/Cust12345" },
    { "https://sod2.superoffice.com/Cust1/api/", "https://sod.superoffice.com/api/state/Cust1" },
    { "https://qaonline.superoffice.com/Cust1/api/",
      "https://qaonline.superoffice.com/api/state/Cust1" },
    { "https://crm.example.com/SuperOffice/api/", NULL },
    { "http://online3.superoffice.com/Cust12345/api/", NULL },
    { "https://online3.superoffice.com/api/", NULL },
    { "https://www.superoffice.com/Cust1/api/", NULL },
    { "https://online.superoffice.com.example.com/Cust1/api/", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *state = so_address_dup_state (cases[i][0]);

      g_assert_cmpstr (state, ==, cases[i][1]);
    }

  g_assert_true (so_address_is_same_site ("https://a.superoffice.com/", "https://b.superoffice.com/"));
  g_assert_true (so_address_is_same_site ("https://superoffice.com/", "https://b.superoffice.com/"));
  g_assert_false (so_address_is_same_site ("https://a.superoffice.com/", "https://asuperoffice.com/"));
  g_assert_false (so_address_is_same_site ("https://127.0.0.1/", "https://126.0.0.1/"));
}

/* ---- never ---- */

/* What the server may have done already is not sent again: anything but 401 and 421. */
static void
test_never_repeated (SoFixture     *fixture,
                     gconstpointer  data)
{
  static const char cut[] = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Nothing\":";
  static const guint statuses[] = { 400, 403, 404, 408, 409, 429, 500, 502, 503, 504 };
  Renewer renewer = { NULL };
  guint sent = 0;

  sign_in (fixture, &renewer);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      so_test_server_answer (&fixture->server, SAVE, statuses[i], NULL);
      g_assert_null (so_fixture_call (fixture, SAVE, "{}", NULL));
      g_assert_cmpuint (so_test_server_count (&fixture->server), ==, ++sent);
    }

  so_test_server_answer_raw (&fixture->server, SAVE, cut, -1);
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", NULL));
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, ++sent);
  so_test_server_reset (&fixture->server, SAVE);
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", NULL));
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, ++sent);
  so_test_server_answer (&fixture->server, SAVE, 200, "<html>");
  g_assert_null (so_fixture_call (fixture, SAVE, "{}", NULL));
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, ++sent);
  g_assert_cmpuint (renewer.asked, ==, 0);
}

#define add(path, test) \
  g_test_add ("/session-retry/" path, SoFixture, NULL, so_fixture_set_up, test, so_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("renewed", test_renewed);
  add ("renewed-in-vain", test_renewed_in_vain);
  add ("renewed-together", test_renewed_together);
  add ("renewer-hangs", test_renewer_hangs);
  add ("moved", test_moved);
  add ("not-moved", test_not_moved);
  add ("no-state", test_no_state);
  g_test_add_func ("/session-retry/state-addresses", test_state_addresses);
  add ("never-repeated", test_never_repeated);

  return g_test_run ();
}
