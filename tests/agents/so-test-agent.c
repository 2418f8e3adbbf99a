/* so-test-agent.c: what must hold for every method of every agent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-test-agent.h"

#include <string.h>

#include "so-json.h"
#include "so-service-error.h"

/* "Ticket.SaveTicketEntity.request.json" is a file, anything else a body. */
static char *
read_body (const char *body)
{
  g_autofree char *text = NULL;

  if (!g_str_has_suffix (body, ".json"))
    return g_strdup (body);

  text = so_test_read_sample (body);

  return so_fixture_minify (text);
}

static const char *
get_path (const SoAgentCase *c)
{
  static char path[200];
  g_autofree char *below = so_method_dup_path (so_method_find (c->name));

  g_snprintf (path, sizeof path, "/api/%s", below);

  return path;
}

static void
answer (SoFixture         *fixture,
        const SoAgentCase *c)
{
  g_autofree char *text = c->response != NULL ? read_body (c->response) : NULL;

  so_test_server_answer (&fixture->server, get_path (c), text != NULL ? 200 : 204, text);
}

static char *
call (SoFixture          *fixture,
      const SoAgentCase  *c,
      GError            **error)
{
  char *text;

  c->start (fixture->session, NULL, so_fixture_done, fixture);
  so_fixture_wait (fixture);
  text = c->finish (fixture->session, fixture->result, error);
  g_clear_object (&fixture->result);

  return text;
}

static void
test_documented (SoFixture     *fixture,
                 gconstpointer  data)
{
  const SoAgentCase *c = data;
  const SoMethod *method = so_method_find (c->name);
  g_autofree char *sent = c->request != NULL ? read_body (c->request) : g_strdup ("");
  g_autofree char *expected = c->response != NULL ? read_body (c->response) : g_strdup ("true");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  SoTestRequest *request;

  answer (fixture, c);
  text = call (fixture, c, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);

  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 1);
  request = so_test_server_get (&fixture->server, 0);
  g_assert_cmpstr (request->method, ==, method->flags & SO_METHOD_GET ? "GET" : "POST");
  g_assert_cmpstr (request->path, ==, get_path (c));
  g_assert_cmpstr (request->query, ==, c->query);
  g_assert_cmpstr (request->body, ==, sent);
  g_assert_cmpstr (so_test_request_get_header (request, "Content-Type"), ==,
                   c->request != NULL ? "application/json; charset=utf-8" : NULL);
}

static void
test_refused (SoFixture     *fixture,
              gconstpointer  data)
{
  const SoAgentCase *c = data;
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, get_path (c), 400,
                         "{\"Error\":true,\"ErrorType\":\"ArgumentException\",\"Message\":\"Not "
                         "so\"}");
  g_assert_null (call (fixture, c, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "Not so");
  g_assert_cmpstr (so_service_error_get_details (error)->type, ==, "ArgumentException");
  g_clear_error (&error);

  so_test_server_answer (&fixture->server, get_path (c), 200,
                         "{\"Error\":true,\"ErrorMessage\":\"Not so either\"}");
  g_assert_null (call (fixture, c, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "Not so either");
}

static void
test_odd_bodies (SoFixture     *fixture,
                 gconstpointer  data)
{
  static const char *bodies[] = {
    "", " ", "<html></html>", "{", "[", "[{", "{\"a\":", "nul", "{}{}", "\"\xff\"", "\"\\ud800\"",
    "[1e999]", "[18446744073709551616]", "{\"a\":1,\"a\":2}", "[[]]", "[\"x\"]", "\"text\"", "1.5",
  };
  const SoAgentCase *c = data;
  g_autofree char *deep = g_strnfill (100000, '[');

  for (guint i = 0; i <= G_N_ELEMENTS (bodies); i++)
    {
      const char *body = i < G_N_ELEMENTS (bodies) ? bodies[i] : deep;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      so_test_server_answer (&fixture->server, get_path (c), 200, body);
      text = call (fixture, c, &error);

      /* the list of methods is whatever the server says */
      if (so_method_find (c->name)->reply == SO_REPLY_JSON && text != NULL)
        continue;

      g_test_message ("%u -> %s", i, error != NULL ? error->message : text);
      g_assert_null (text);
      g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE);
    }
}

static void
test_cut_off (SoFixture     *fixture,
              gconstpointer  data)
{
  const SoAgentCase *c = data;
  g_autoptr (GError) error = NULL;

  so_test_server_answer_raw (&fixture->server, get_path (c),
                             "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"A\":1,", -1);
  g_assert_null (call (fixture, c, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT);
}

/* The server has read the request and hangs up: nobody knows what it did, so what writes is
 * not sent again, not even where the connection before was good. */
static void
test_answer_lost (SoFixture     *fixture,
                  gconstpointer  data)
{
  const SoAgentCase *c = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (so_method_find (c->name)->flags & SO_METHOD_SAFE)
    return;

  answer (fixture, c);
  text = call (fixture, c, &error);
  g_assert_no_error (error);

  so_test_server_answer_raw (&fixture->server, get_path (c), "", 0);
  g_assert_null (call (fixture, c, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == G_IO_ERROR);
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 2);
}

static void
test_cancelled (SoFixture     *fixture,
                gconstpointer  data)
{
  const SoAgentCase *c = data;

  so_test_server_hang (&fixture->server, get_path (c));

  for (guint during = 0; during <= 1; during++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      if (!during)
        g_cancellable_cancel (cancellable);
      c->start (fixture->session, cancellable, so_fixture_done, fixture);
      if (during)
        so_fixture_wait_count (fixture, 1);
      g_cancellable_cancel (cancellable);
      so_fixture_wait (fixture);

      g_assert_null (c->finish (fixture->session, fixture->result, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (so_test_server_count (&fixture->server), ==, during);
      g_clear_object (&fixture->result);
    }
}

static void
test_server_gone (SoFixture     *fixture,
                  gconstpointer  data)
{
  const SoAgentCase *c = data;
  g_autoptr (GError) error = NULL;

  soup_server_disconnect (fixture->server.server);
  g_assert_null (call (fixture, c, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
}

void
so_test_agent_add (const SoAgentCase *cases,
                   guint              n_cases)
{
  static const struct { const char *name; void (*test) (SoFixture *, gconstpointer); } tests[] = {
    { "documented", test_documented },
    { "refused", test_refused },
    { "odd-bodies", test_odd_bodies },
    { "cut-off", test_cut_off },
    { "answer-lost", test_answer_lost },
    { "cancelled", test_cancelled },
    { "server-gone", test_server_gone },
  };

  for (guint i = 0; i < n_cases; i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = g_strdup_printf ("/%s/%s", cases[i].name, tests[j].name);

        g_test_add (path, SoFixture, &cases[i], so_fixture_set_up, tests[j].test,
                    so_fixture_tear_down);
      }
}

static char *
print_list (GListModel *list)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autofree char *item = so_test_agent_print (g_list_model_get_item (list, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", item);
    }
  g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}

/* Takes over what it is given. */
char *
so_test_agent_print (gpointer carrier_or_list)
{
  g_autoptr (GObject) object = carrier_or_list;
  g_autoptr (JsonNode) node = NULL;

  if (object == NULL)
    return NULL;

  if (G_IS_LIST_MODEL (object))
    return print_list (G_LIST_MODEL (object));

  node = so_carrier_to_json (SO_CARRIER (object));

  return so_json_print (node);
}

char *
so_test_agent_outcome (gboolean done)
{
  return done ? g_strdup ("true") : NULL;
}

/* Takes over what it is given. */
char *
so_test_agent_ints (GArray *values)
{
  GString *text;

  if (values == NULL)
    return NULL;

  text = g_string_new ("[");
  for (guint i = 0; i < values->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? "," : "", g_array_index (values, int, i));
  g_string_append_c (text, ']');
  g_array_unref (values);

  return g_string_free (text, FALSE);
}

gpointer
so_test_agent_carrier (GType       type,
                       const char *sample)
{
  g_autofree char *text = read_body (sample);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = so_json_parse (text, -1, &error);
  gpointer carrier;

  g_assert_no_error (error);
  carrier = so_carrier_new_from_json (type, node, &error);
  g_assert_no_error (error);

  return carrier;
}
