/* so-test-fixture.c: a server, a session to it, and one call at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-test-fixture.h"

#include "so-json.h"

void
so_fixture_set_up (SoFixture     *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  so_test_server_init (&fixture->server);
  fixture->session = so_session_new (fixture->server.address, &error);
  g_assert_no_error (error);
}

void
so_fixture_tear_down (SoFixture     *fixture,
                      gconstpointer  data)
{
  g_clear_object (&fixture->result);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&fixture->session));   /* nothing leaked it */
  so_test_server_clear (&fixture->server);
}

void
so_fixture_done (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  SoFixture *fixture = user_data;

  g_assert_null (fixture->result);
  fixture->result = g_object_ref (result);
}

void
so_fixture_wait (SoFixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Until the server has seen so many requests. */
void
so_fixture_wait_count (SoFixture *fixture,
                       guint      n_requests)
{
  while (so_test_server_count (&fixture->server) < n_requests)
    g_main_context_iteration (NULL, TRUE);
}

JsonNode *
so_fixture_call (SoFixture   *fixture,
                 const char  *method,
                 const char  *body,
                 GError     **error)
{
  g_autoptr (JsonNode) node = body != NULL ? so_json_parse (body, -1, NULL) : NULL;
  JsonNode *answer;

  g_clear_object (&fixture->result);
  so_session_call_json_async (fixture->session, so_method_find (method), node, NULL, NULL,
                              so_fixture_done, fixture);
  so_fixture_wait (fixture);
  answer = so_session_call_finish_json (fixture->session, fixture->result, error);
  g_clear_object (&fixture->result);

  return answer;
}

/* Without the white space between its parts. */
char *
so_fixture_minify (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = so_json_parse (json, -1, &error);

  g_assert_no_error (error);

  return so_json_print (node);
}
