/* test-stewardctl.c: the real program against a server in this process
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl-run.h"

#include <glib/gstdio.h>
#include <string.h>

#define SAVE_SMS "CustomerService/SaveSmsConfig"
#define SMS "{\"NsPluginSender\":\"Fjell\"}"

/* The mission's five calls, each with an answer whose types are wrong. */
typedef struct
{
  const char *method;
  const char *request;       /* nullable: a sample */
  const char *response;      /* nullable: a sample, else 204 */
  const char *wrong;
  const char *place;         /* what the message names */
} Mission;

static const Mission missions[] = {
  { "CustomerService/CreateDefaultCustomerCenterConfig", NULL,
    "CustomerService.CreateDefaultCustomerCenterConfig.response.json",
    "{\"CustConfigId\":\"seven\"}", "CustConfigId" },
  { "CustomerService/SaveCustomerCenterConfig",
   "CustomerService.SaveCustomerCenterConfig.request.json",
    "CustomerService.SaveCustomerCenterConfig.response.json",
    "{\"TableRight\":\"Select\"}", "TableRight" },
  { SAVE_SMS, "CustomerService.SaveSmsConfig.request.json",
   "CustomerService.SaveSmsConfig.response.json",
    "{\"NsPluginSender\":42}", "NsPluginSender" },
  { "NumberAllocation/SaveDefaultNumbering", "NumberAllocation.SaveDefaultNumbering.request.json",
   NULL,
    "{\"RefCountsId\":1}", "an object" },
  { "Ticket/CreateDefaultTicketEntity", NULL, "Ticket.CreateDefaultTicketEntity.response.json",
    "{\"Messages\":[{\"TicketMessageId\":false}]}", "Messages[0].TicketMessageId" },
};

static char *
read_sample (const char *name)
{
  return name != NULL ? so_test_read_sample (name) : NULL;
}

static void
call_mission (CtlRun        *run,
              SoFixture     *fixture,
              const Mission *mission)
{
  g_autofree char *arguments = g_strdup_printf ("call %s%s", mission->method,
                                                mission->request != NULL ? " -" : "");
  g_autofree char *input = read_sample (mission->request);

  ctl_run (run, fixture, arguments, input);
}

static void
test_documented (SoFixture     *fixture,
                 gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (missions); i++)
    {
      const Mission *mission = &missions[i];
      g_autofree char *response = read_sample (mission->response);
      g_autofree char *request = read_sample (mission->request);
      g_autofree char *sent = request != NULL ? so_fixture_minify (request) : g_strdup ("");
      g_autofree char *expected = so_fixture_minify (response != NULL ? response : "null");
      g_autofree char *got = NULL;
      g_auto (CtlRun) run = { 0 };

      so_test_server_answer (&fixture->server, mission->method, response != NULL ? 200 : 204,
                             response);
      call_mission (&run, fixture, mission);
      g_assert_cmpint (run.status, ==, 0);
      g_assert_cmpstr (run.err, ==, "");
      got = so_fixture_minify (run.out);
      g_assert_cmpstr (got, ==, expected);
      g_assert_cmpstr (so_test_server_get (&fixture->server, i)->body, ==, sent);
    }
}

static void
test_bad_answers (SoFixture     *fixture,
                  gconstpointer  data)
{
  static const char *bodies[] = {
    "", "   ", "{", "{\"CustConfigId\":", "nul", "{} {}", "{\"A\":1,\"A\":2}",
    "<html><body>Bad gateway</body></html>",
    "{\"Title\":\"\xff\xfe\"}", "\xef\xbf", "\"\\ud800\"",
    "{\"CustConfigId\":2147483648,\"TicketId\":2147483648,\"DefaultSmsCountry\":1e999}",
    "{\"CustConfigId\":18446744073709551616}", "{\"A\":1e999}",
    "[]", "[{}]", "42", "\"text\"", "true",
    "{\"Error\":true,\"ErrorType\":\"SoException\",\"ErrorMessage\":\"Not\\nso\\u001b[31m\\u009b2J\"}",
    "{\"Message\":\"The request is invalid.\",\"MessageDetail\":\"Because\"}",
  };
  const Mission *mission = data;

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_auto (CtlRun) run = { 0 };

      g_test_message ("body %u", i);
      so_test_server_answer (&fixture->server, mission->method, 200, bodies[i]);
      call_mission (&run, fixture, mission);
      g_assert_cmpint (run.status, ==, 1);
      ctl_run_assert_one_line (&run);
      g_assert_null (strchr (run.err, '\033'));
      g_assert_null (strstr (run.err, "\302\233"));
    }
}

static void
test_worse_answers (SoFixture     *fixture,
                    gconstpointer  data)
{
  static const char *raw[] = {
    "", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"CustConfigId\":1,",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"A\":", "SSH-2.0-x\r\n",
  };
  const Mission *mission = data;
  g_autofree char *deep = g_strnfill (200000, '[');
  g_auto (CtlRun) wrong = { 0 };
  g_auto (CtlRun) nested = { 0 };
  g_auto (CtlRun) refused = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (raw); i++)
    {
      g_auto (CtlRun) run = { 0 };

      so_test_server_answer_raw (&fixture->server, mission->method, raw[i], -1);
      call_mission (&run, fixture, mission);
      g_assert_cmpint (run.status, ==, 1);
      ctl_run_assert_one_line (&run);
    }

  so_test_server_answer (&fixture->server, mission->method, 200, mission->wrong);
  call_mission (&wrong, fixture, mission);
  g_assert_cmpint (wrong.status, ==, 1);
  ctl_run_assert_one_line (&wrong);
  g_assert_nonnull (strstr (wrong.err, mission->place));

  so_test_server_answer (&fixture->server, mission->method, 200, deep);
  call_mission (&nested, fixture, mission);
  g_assert_cmpint (nested.status, ==, 1);
  ctl_run_assert_one_line (&nested);

  so_test_server_answer (&fixture->server, mission->method, 400,
                         "{\"Error\":true,\"Message\":\"Sender too long\"}");
  call_mission (&refused, fixture, mission);
  g_assert_cmpint (refused.status, ==, 1);
  g_assert_cmpstr (refused.err, ==, "stewardctl: Sender too long\n");
}

static void
test_bad_requests (SoFixture     *fixture,
                   gconstpointer  data)
{
  static const struct { const char *text, *place; } cases[] = {
    { "", "standard input" }, { "{", "standard input: line 1" }, { "[]", "SoSmsConfig" },
    { "{\"NsPluginSender\":{}}", "SoSmsConfig.NsPluginSender" },
    { "{\"NsPluginConfig\":[]}", "SoSmsConfig.NsPluginConfig" },
    { "{\n\"NsPluginSender\":\"a\",\n}", "line 3" },
  };

  so_test_server_answer (&fixture->server, SAVE_SMS, 200, SMS);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CtlRun) run = { 0 };

      ctl_run (&run, fixture, "call " SAVE_SMS " -", cases[i].text);
      g_assert_cmpint (run.status, ==, 1);
      ctl_run_assert_one_line (&run);
      g_assert_nonnull (strstr (run.err, cases[i].place));
    }
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 0);
}

/* What we do not know goes through, in both directions; what only answers hold stays here. */
static void
test_unknown_members (SoFixture     *fixture,
                      gconstpointer  data)
{
  g_auto (CtlRun) run = { 0 };

  so_test_server_answer (&fixture->server, SAVE_SMS, 200,
                         "{\"Later\":[1,{\"a\":null}],\"NsPluginSender\":null}");
  ctl_run (&run, fixture, "call customerservice/savesmsconfig -",
           "{\"Newer\":0.1,\"NsPluginSender\":\"x\",\"TableRight\":null}");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (so_test_server_get (&fixture->server, 0)->body, ==,
                   "{\"Newer\":0.1,\"NsPluginSender\":\"x\"}");
  g_assert_cmpstr (run.out, ==, "{\n  \"Later\": [\n    1,\n    {\n      \"a\": null\n    }\n  ],\n"
                                "  \"NsPluginSender\": null\n}\n");
}

static void
test_usage (SoFixture     *fixture,
            gconstpointer  data)
{
  static const char *cases[] = {
    "--no-such-option", "frobnicate", "call", "call " SAVE_SMS, "call No/Such -",
    "call " SAVE_SMS " a b",
    "call CustomerService/GetSmsConfig -", "call Ticket/GetTicketEntity", "info now",
    "call CustomerService/GetSmsConfig --query nothing", "call CustomerService/GetSmsConfig "
                                                         "--query =x",
    "info --timeout 0", "info --timeout x", "info --timeout 99999", "info --server https://u:"
                                                                    "s3cret@host",
    "info --server ftp://host", "info --server http://service.example --user u",
    "info --password-file /dev/null", "info --ticket-file /dev/null --token-file /dev/null",
    "call " SAVE_SMS " - --token-file -", "info --user a:b", "info --ticket-file /dev/null",
  };
  g_auto (CtlRun) bare = { 0 };
  g_auto (CtlRun) lost = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CtlRun) run = { 0 };

      g_test_message ("%s", cases[i]);
      ctl_run (&run, fixture, cases[i], NULL);
      g_assert_cmpint (run.status, ==, 2);
      ctl_run_assert_one_line (&run);
      g_assert_null (strstr (run.err, "s3cret"));
    }

  ctl_run (&lost, NULL, "info", NULL);
  g_assert_cmpint (lost.status, ==, 2);
  ctl_run_assert_one_line (&lost);
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 0);
}

static void
test_help (void)
{
  static const char *options[] = {
    "--server", "--user", "--password-file", "--ticket-file", "--token-file", "--query",
    "--timeout", "--strict", "STEWARD_TOKEN",
  };
  g_auto (CtlRun) help = { 0 };
  g_auto (CtlRun) version = { 0 };

  ctl_run (&help, NULL, "--help", NULL);
  g_assert_cmpint (help.status, ==, 0);
  g_assert_cmpstr (help.err, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_assert_nonnull (strstr (help.out, options[i]));

  ctl_run (&version, NULL, "--version", NULL);
  g_assert_cmpint (version.status, ==, 0);
  g_assert_true (g_str_has_prefix (version.out, "stewardctl "));
}

static char *
write_secret (const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;

  g_close (g_file_open_tmp ("steward-XXXXXX", &path, &error), NULL);
  g_assert_no_error (error);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

/* From each source to the right header, and never to where others could read it. */
static void
test_secrets (SoFixture     *fixture,
              gconstpointer  data)
{
  static const struct { const char *arguments, *environment, *input, *header; } cases[] = {
    { "", NULL, NULL, NULL },
    { " --user admin", "STEWARD_PASSWORD=s3cret", NULL, "Basic YWRtaW46czNjcmV0" },
    { " --user admin", NULL, NULL, "Basic YWRtaW46" },
    { "", "STEWARD_TICKET=7T:s3cret==", NULL, "SOTicket 7T:s3cret==" },
    { "", "STEWARD_TOKEN=8A:s3cret", NULL, "Bearer 8A:s3cret" },
    { " --user admin --password-file -", NULL, "s3cret\n", "Basic YWRtaW46czNjcmV0" },
    { " --ticket-file -", NULL, "7T:s3cret==\n", "SOTicket 7T:s3cret==" },
    { " --token-file FILE", NULL, NULL, "Bearer 8A:s3cret-of-file" },
  };
  g_autofree char *path = write_secret ("8A:s3cret-of-file\n");

  so_test_server_hang (&fixture->server, "CustomerService/GetSmsConfig");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) arguments = g_string_new ("call CustomerService/GetSmsConfig");
      g_autofree char *proc = NULL;
      g_autofree char *line = NULL;
      CtlRun run = { 0 };
      gsize length;

      g_string_append (arguments, cases[i].arguments);
      g_string_replace (arguments, "FILE", path, 0);
      ctl_run_start (&run, fixture, arguments->str, cases[i].environment, cases[i].input);
      so_fixture_wait_count (fixture, i + 1);

      proc = g_strdup_printf ("/proc/%s/cmdline", g_subprocess_get_identifier (run.process));
      g_assert_true (g_file_get_contents (proc, &line, &length, NULL));
      g_assert_cmpuint (length, >, 0);
      g_assert_null (memmem (line, length, "s3cret", 6));
      g_assert_cmpstr (so_test_request_get_header (so_test_server_get (&fixture->server, i),
                                                   "Authorization"), ==,
                       cases[i].header);

      /* the handler would insist on a plain exit: leave this one to its fate */
      soup_server_disconnect (fixture->server.server);
      ctl_run_finish (&run);
      g_assert_cmpint (run.status, ==, 1);
      ctl_run_assert_one_line (&run);
      g_assert_null (strstr (run.err, "s3cret"));
      ctl_run_clear (&run);
      so_test_server_listen (&fixture->server);
    }
  g_remove (path);
}

static void
test_no_secret_file (SoFixture     *fixture,
                     gconstpointer  data)
{
  g_auto (CtlRun) run = { 0 };

  ctl_run (&run, fixture, "info --token-file /no/such/file", NULL);
  g_assert_cmpint (run.status, ==, 1);
  ctl_run_assert_one_line (&run);
  g_assert_nonnull (strstr (run.err, "/no/such/file"));
}

static void
test_unreachable (SoFixture     *fixture,
                  gconstpointer  data)
{
  g_auto (CtlRun) gone = { 0 };
  g_auto (CtlRun) slow = { 0 };

  so_test_server_hang (&fixture->server, "CustomerService/GetSmsConfig");
  ctl_run (&slow, fixture, "call CustomerService/GetSmsConfig --timeout 1", NULL);
  g_assert_cmpint (slow.status, ==, 1);
  ctl_run_assert_one_line (&slow);
  g_assert_nonnull (strstr (slow.err, "1 second"));

  soup_server_disconnect (fixture->server.server);
  ctl_run (&gone, fixture, "info", NULL);
  g_assert_cmpint (gone.status, ==, 1);
  ctl_run_assert_one_line (&gone);
}

static void
test_query (SoFixture     *fixture,
            gconstpointer  data)
{
  g_auto (CtlRun) run = { 0 };

  so_test_server_answer (&fixture->server, "Ticket/GetTicketEntity", 200, "null");
  ctl_run (&run, fixture,
           "call Ticket/GetTicketEntity --query ticketentityid=7 -q $select=title,category/id -l "
           "nb", NULL);
  g_assert_cmpint (run.status, ==, 1);
  ctl_run_assert_one_line (&run);
  g_assert_cmpstr (so_test_server_get (&fixture->server, 0)->query, ==,
                   "ticketentityid=7&$select=title,category/id");
  g_assert_cmpstr (so_test_request_get_header (so_test_server_get (&fixture->server, 0),
                                               "SO-Language"), ==, "nb");
}

static void
test_info (SoFixture     *fixture,
           gconstpointer  data)
{
  g_auto (CtlRun) anonymous = { 0 };
  g_auto (CtlRun) signed_in = { 0 };
  g_auto (CtlRun) refused = { 0 };
  g_autofree char *expected = NULL;

  so_test_server_answer (&fixture->server, "/api/", 200, "{\"NetServerVersion\":\"11.2.3\"}");
  so_test_server_answer (&fixture->server, "/api/v1", 200,
                         "{\"https://proxy/api/v1/Agents/CustomerService/GetSmsConfig\":{\"POST\":"
                         "\"\"}}");
  ctl_run (&anonymous, fixture, "info", NULL);
  g_assert_cmpint (anonymous.status, ==, 0);
  g_assert_nonnull (strstr (anonymous.out,
                            "Version: 11.2.3\nUser: not signed in\nMissing methods: "));
  g_assert_nonnull (strstr (anonymous.out, "CustomerService/SaveSmsConfig"));
  g_assert_null (strstr (anonymous.out, "CustomerService/GetSmsConfig"));
  g_assert_null (strstr (anonymous.out, "Ticket/"));

  so_test_server_answer (&fixture->server, "/api/v1/User/currentPrincipal", 200,
                         "{\"FullName\":\"Ada Min\",\"Associate\":\"ADA\",\"RoleName\":\"Admin\"}");
  ctl_run (&signed_in, fixture, "info --user ada", NULL);
  g_assert_cmpint (signed_in.status, ==, 0);
  expected = g_strdup_printf ("Address: %sapi/\nVersion: 11.2.3\nUser: Ada Min (ADA), Admin\n",
                              fixture->server.address);
  g_assert_true (g_str_has_prefix (signed_in.out, expected));

  so_test_server_answer (&fixture->server, "/api/v1/User/currentPrincipal", 401, NULL);
  ctl_run (&refused, fixture, "info --user ada", NULL);
  g_assert_cmpint (refused.status, ==, 1);
  ctl_run_assert_one_line (&refused);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, function) \
  g_test_add (path, SoFixture, data, so_fixture_set_up, function, so_fixture_tear_down)
  ADD ("/stewardctl/documented", NULL, test_documented);
  for (guint i = 0; i < G_N_ELEMENTS (missions); i++)
    {
      g_autofree char *bad = g_strdup_printf ("/stewardctl/bad-answers/%s", missions[i].method);
      g_autofree char *worse = g_strdup_printf ("/stewardctl/worse-answers/%s", missions[i].method);

      ADD (bad, &missions[i], test_bad_answers);
      ADD (worse, &missions[i], test_worse_answers);
    }
  ADD ("/stewardctl/bad-requests", NULL, test_bad_requests);
  ADD ("/stewardctl/unknown-members", NULL, test_unknown_members);
  ADD ("/stewardctl/usage", NULL, test_usage);
  ADD ("/stewardctl/secrets", NULL, test_secrets);
  ADD ("/stewardctl/no-secret-file", NULL, test_no_secret_file);
  ADD ("/stewardctl/unreachable", NULL, test_unreachable);
  ADD ("/stewardctl/query", NULL, test_query);
  ADD ("/stewardctl/info", NULL, test_info);
#undef ADD
  g_test_add_func ("/stewardctl/help", test_help);

  return g_test_run ();
}
