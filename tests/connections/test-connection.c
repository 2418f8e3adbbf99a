/* test-connection.c: a connection makes a session, or says what is wrong with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-connection.h"
#include "so-test-fixture.h"

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(guint *) user_data)++;
}

static void
test_properties (void)
{
  g_autoptr (StewardConnection) one = steward_connection_new ("One", "host");
  g_autoptr (StewardConnection) two = steward_connection_new (NULL, NULL);
  g_autofree char *id = NULL;
  g_autofree char *user = NULL;
  StewardScheme scheme;
  guint n_notified = 0;
  guint timeout;

  g_assert_cmpstr (steward_connection_get_id (one), !=, steward_connection_get_id (two));
  g_signal_connect (one, "notify", G_CALLBACK (count_cb), &n_notified);
  g_object_set (one, "name", "One", "address", "host", "scheme", STEWARD_SCHEME_NONE, "timeout", 60,
                NULL);
  g_assert_cmpuint (n_notified, ==, 0);
  g_object_set (one, "name", "Two", "address", "other", "scheme", STEWARD_SCHEME_TICKET, "timeout",
                30,
                "user", "u", "language", "sv", "time-zone", "NO", NULL);
  g_assert_cmpuint (n_notified, ==, 7);
  g_object_get (one, "id", &id, "user", &user, "scheme", &scheme, "timeout", &timeout, NULL);
  g_assert_cmpstr (id, ==, steward_connection_get_id (one));
  g_assert_cmpstr (user, ==, "u");
  g_assert_cmpint (scheme, ==, STEWARD_SCHEME_TICKET);
  g_assert_cmpuint (timeout, ==, 30);
  g_assert_cmpstr (steward_connection_get_language (one), ==, "sv");
  g_assert_cmpstr (steward_connection_get_time_zone (one), ==, "NO");
}

static void
test_refused (void)
{
  static const struct { const char *address; StewardScheme scheme; const char *user,
                       *secret; } cases[] = {
    { NULL, STEWARD_SCHEME_NONE, NULL, NULL },
    { "https://u:p@host", STEWARD_SCHEME_NONE, NULL, NULL },
    { "https://host", STEWARD_SCHEME_BASIC, NULL, "p" },
    { "https://host", STEWARD_SCHEME_BASIC, "", "p" },
    { "https://host", STEWARD_SCHEME_BASIC, "a:b", "p" },
    { "http://host", STEWARD_SCHEME_BASIC, "u", "p" },
    { "http://host", STEWARD_SCHEME_BEARER, NULL, "t" },
    { "https://host", STEWARD_SCHEME_TICKET, NULL, NULL },
    { "https://host", STEWARD_SCHEME_TICKET, NULL, "" },
    { "https://host", STEWARD_SCHEME_BEARER, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StewardConnection) connection = steward_connection_new ("c", cases[i].address);
      g_autoptr (GError) error = NULL;

      g_object_set (connection, "scheme", cases[i].scheme, "user", cases[i].user, NULL);
      g_test_message ("%u", i);
      g_assert_null (steward_connection_create_session (connection, cases[i].secret, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
}

static void
test_sessions (SoFixture     *fixture,
               gconstpointer  data)
{
  static const struct { StewardScheme scheme; const char *user, *secret, *header; } cases[] = {
    { STEWARD_SCHEME_NONE, "ignored", "ignored", NULL },
    { STEWARD_SCHEME_BASIC, "admin", "demo", "Basic YWRtaW46ZGVtbw==" },
    { STEWARD_SCHEME_BASIC, "user", NULL, "Basic dXNlcjo=" },
    { STEWARD_SCHEME_TICKET, NULL, "7T:x==", "SOTicket 7T:x==" },
    { STEWARD_SCHEME_BEARER, NULL, "8A:x", "Bearer 8A:x" },
  };

  so_test_server_answer (&fixture->server, "CustomerService/GetSmsConfig", 200, "{}");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StewardConnection) connection = steward_connection_new ("c",
                                                                         fixture->server.address);
      g_autoptr (SoSession) session = NULL;
      g_autoptr (JsonNode) answer = NULL;
      g_autoptr (GError) error = NULL;
      SoFixture other = { 0 };
      SoTestRequest *request;

      g_object_set (connection, "scheme", cases[i].scheme, "user", cases[i].user,
                    "language", "sv", "time-zone", i > 0 ? "NO" : NULL, NULL);
      session = steward_connection_create_session (connection, cases[i].secret, &error);
      g_assert_no_error (error);
      other.session = session;
      answer = so_fixture_call (&other, "CustomerService/GetSmsConfig", NULL, &error);
      g_assert_no_error (error);

      request = so_test_server_get (&fixture->server, i);
      g_assert_cmpstr (so_test_request_get_header (request, "Authorization"), ==, cases[i].header);
      g_assert_cmpstr (so_test_request_get_header (request, "Accept-Language"), ==, "sv");
      g_assert_cmpstr (so_test_request_get_header (request, "SO-TimeZone"), ==,
                       i > 0 ? "NO" : "UTC, includeTZOffset");
    }
}

static void
test_policies (void)
{
  g_autoptr (StewardConnection) one = steward_connection_new ("One", "host");

  g_assert_false (steward_connection_get_production (one));
  g_assert_false (steward_connection_wants_review (one));
  g_object_set (one, "production", TRUE, NULL);
  g_assert_true (steward_connection_wants_review (one));
  g_object_set (one, "review", STEWARD_REVIEW_NEVER, NULL);
  g_assert_false (steward_connection_wants_review (one));
  g_object_set (one, "review", STEWARD_REVIEW_ALWAYS, "production", FALSE, NULL);
  g_assert_true (steward_connection_wants_review (one));
}

static void
test_lock (void)
{
  g_autoptr (StewardConnection) one = steward_connection_new ("One", "host");
  gboolean stored;

  g_assert_false (steward_connection_is_locked (one));
  g_object_set (one, "locked", TRUE, NULL);
  g_assert_true (steward_connection_is_locked (one));

  /* for this run only: what is stored stays locked */
  steward_connection_unlock (one);
  g_assert_false (steward_connection_is_locked (one));
  g_object_get (one, "locked", &stored, NULL);
  g_assert_true (stored);

  g_object_set (one, "locked", TRUE, NULL);
  g_assert_true (steward_connection_is_locked (one));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/connection/properties", test_properties);
  g_test_add_func ("/connection/refused", test_refused);
  g_test_add_func ("/connection/policies", test_policies);
  g_test_add_func ("/connection/lock", test_lock);
  g_test_add ("/connection/sessions", SoFixture, NULL, so_fixture_set_up, test_sessions,
              so_fixture_tear_down);

  return g_test_run ();
}
