/* test-mission-calls.c: the five calls of the mission, to the letter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json.h"
#include "so-test-fixture.h"

#include <string.h>

/* As on the five reference pages: verb, path, headers, body. */
typedef struct
{
  const char *method;
  const char *language;      /* Accept-Language of the page's example */
  const char *request;       /* nullable */
  const char *response;      /* nullable */
  gboolean    has_language_headers;
} Page;

static const Page pages[] = {
  { "CustomerService/CreateDefaultCustomerCenterConfig", "en", NULL,
    "CustomerService.CreateDefaultCustomerCenterConfig.response.json", TRUE },
  { "CustomerService/SaveCustomerCenterConfig", "*",
   "CustomerService.SaveCustomerCenterConfig.request.json",
    "CustomerService.SaveCustomerCenterConfig.response.json", TRUE },
  { "CustomerService/SaveSmsConfig", "sv", "CustomerService.SaveSmsConfig.request.json",
    "CustomerService.SaveSmsConfig.response.json", TRUE },
  { "NumberAllocation/SaveDefaultNumbering", "en",
   "NumberAllocation.SaveDefaultNumbering.request.json", NULL, FALSE },
  { "Ticket/CreateDefaultTicketEntity", "sv", NULL,
   "Ticket.CreateDefaultTicketEntity.response.json", TRUE },
};

static void
add_name (const char *name,
          const char *value,
          gpointer    user_data)
{
  /* libsoup's own, which every HTTP request has */
  if (g_strv_contains ((const char *[]) { "Host", "User-Agent", "Accept-Encoding", "Connection",
                                          "Content-Length", NULL }, name))
    return;

  g_ptr_array_add (user_data, g_strdup_printf ("%s: %s", name, value));
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

static char *
list_headers (SoTestRequest *request)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  soup_message_headers_foreach (request->headers, add_name, names);
  g_ptr_array_sort (names, compare);
  g_ptr_array_add (names, NULL);

  return g_strjoinv ("\n", (char **) names->pdata);
}

static char *
expect_headers (const Page *page)
{
  return g_strconcat ("Accept-Language: ", page->language,
                      "\nAccept: application/json",
                      "\nAuthorization: Basic YWRtaW46ZGVtbw==",
                      page->request != NULL ? "\nContent-Type: application/json; charset=utf-8"
                                            : "",
                      page->has_language_headers ? "\nSO-Browser-TZ-Offset: 0\nSO-Language: " : "",
                      page->has_language_headers ? page->language : "",
                      page->has_language_headers ? "\nSO-TimeZone: UTC, includeTZOffset" : "",
                      NULL);
}

/* The body passes through its carrier, as on its way from a form. */
static void
test_page (SoFixture     *fixture,
           gconstpointer  data)
{
  const Page *page = data;
  const SoMethod *method = so_method_find (page->method);
  g_autoptr (SoCredentials) admin = so_credentials_new_basic ("admin", "demo");
  g_autofree char *sample = page->request != NULL ? so_test_read_sample (page->request) : NULL;
  g_autofree char *sent = sample != NULL ? so_fixture_minify (sample) : g_strdup ("");
  g_autofree char *response = page->response != NULL ? so_test_read_sample (page->response) : NULL;
  g_autofree char *expected = response != NULL ? so_fixture_minify (response) : g_strdup ("null");
  g_autofree char *path = g_strconcat ("/api/v1/Agents/", page->method, NULL);
  g_autoptr (SoCarrier) body = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) answer = NULL;
  g_autofree char *headers = NULL;
  g_autofree char *expected_headers = expect_headers (page);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  SoTestRequest *request;

  if (sample != NULL)
    {
      node = so_json_parse (sample, -1, &error);
      g_assert_no_error (error);
      body = so_carrier_new_from_json (method->request (), node, &error);
      g_assert_no_error (error);
    }

  so_session_set_credentials (fixture->session, admin);
  so_session_set_language (fixture->session, page->language);
  so_test_server_answer (&fixture->server, page->method, response != NULL ? 200 : 204, response);
  so_session_call_async (fixture->session, method, body, NULL, NULL, so_fixture_done, fixture);
  so_fixture_wait (fixture);
  answer = so_session_call_finish_json (fixture->session, fixture->result, &error);
  g_assert_no_error (error);

  request = so_test_server_get (&fixture->server, 0);
  headers = list_headers (request);
  g_assert_cmpstr (request->method, ==, "POST");
  g_assert_cmpstr (request->path, ==, path);
  g_assert_null (request->query);
  g_assert_cmpstr (headers, ==, expected_headers);
  g_assert_cmpstr (request->body, ==, sent);

  text = so_json_print (answer);
  g_assert_cmpstr (text, ==, expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/mission/%s", pages[i].method);

      g_test_add (path, SoFixture, &pages[i], so_fixture_set_up, test_page, so_fixture_tear_down);
    }

  return g_test_run ();
}
