/* test-stewardctl-requests.c: what stewardctl says of odd requests and of missing secrets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl-run.h"

#include <string.h>

#define SAVE_SMS "CustomerService/SaveSmsConfig"
#define FULL_SMS "\"DefaultSmsCountry\":\"\",\"NetServerSmsProvider\":\"\"," \
                 "\"NsPluginSender\":\"x\",\"nsPluginConfig\":{}"

typedef struct
{
  const char *method;
  const char *request;
  const char *err;
} Remark;

static const Remark remarks[] = {
  { SAVE_SMS, "{" FULL_SMS "}", "" },
  { SAVE_SMS, "{\"Nonsense\":5," FULL_SMS "}",
    "stewardctl: SmsConfig has no member Nonsense; it is sent as it is\n" },
  { SAVE_SMS, "{\"Nonsense\":5}",
    "stewardctl: SmsConfig has no member Nonsense; it is sent as it is\n"
    "stewardctl: 4 of SmsConfig's members are missing and will be reset\n" },
  { "NumberAllocation/SaveDefaultNumbering",
    "{\"RefCountEntity\":{\"TravelPrefix\":1,\"Wrong\\u001b\\n\":2}}",
    "stewardctl: RefCountEntity has no member RefCountEntity.Wrong  ; it is sent as it is\n" },
  { "Ticket/SaveTicketEntity",
    "{\"OwnedBy\":{\"No\":1},\"Tags\":[{},{\"Nor\":[]}],\"ExtraFields\":{\"x_any\":\"\"}}",
    "stewardctl: Associate has no member OwnedBy.No; it is sent as it is\n"
    "stewardctl: Tag has no member Tags[1].Nor; it is sent as it is\n" },
  { "MDO/GetSimpleList", "{\"Names\":\"x\"}",
    "stewardctl: GetSimpleListRequest has no member Names; it is sent as it is\n" },
};

static void
test_remarks (SoFixture     *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    {
      const Remark *remark = &remarks[i];
      g_autofree char *arguments = g_strdup_printf ("call %s -", remark->method);
      g_auto (CtlRun) run = { 0 };

      so_test_server_answer (&fixture->server, remark->method, 200, "null");
      ctl_run (&run, fixture, arguments, remark->request);
      g_assert_true (g_str_has_prefix (run.err, remark->err));
      g_assert_cmpuint (so_test_server_count (&fixture->server), ==, i + 1);
    }
}

static void
test_strict (SoFixture     *fixture,
             gconstpointer  data)
{
  g_auto (CtlRun) right = { 0 };

  for (guint i = 1; i < G_N_ELEMENTS (remarks); i++)
    {
      const Remark *remark = &remarks[i];
      g_autofree char *arguments = g_strdup_printf ("--strict call %s -", remark->method);
      g_auto (CtlRun) run = { 0 };

      ctl_run (&run, fixture, arguments, remark->request);
      g_assert_cmpint (run.status, ==, 1);
      g_assert_true (g_str_has_prefix (run.err, remark->err));
      g_assert_true (g_str_has_suffix (run.err, "\nstewardctl: Nothing was sent, because of "
                                                "--strict\n"));
      g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 0);
    }

  so_test_server_answer (&fixture->server, SAVE_SMS, 200, "{}");
  ctl_run (&right, fixture, "--strict call " SAVE_SMS " -", remarks[0].request);
  g_assert_cmpint (right.status, ==, 0);
  g_assert_cmpstr (right.err, ==, "");
}

static void
test_no_password (SoFixture     *fixture,
                  gconstpointer  data)
{
  static const char hint[] = "no password: set STEWARD_PASSWORD or use --password-file";
  static const struct { const char *arguments, *environment; gboolean hinted; } cases[] = {
    { "call CustomerService/GetSmsConfig", NULL, TRUE },
    { "call CustomerService/GetSmsConfig --user ada", NULL, TRUE },
    { "call CustomerService/GetSmsConfig --user ada", "STEWARD_PASSWORD=x", FALSE },
    { "call CustomerService/GetSmsConfig", "STEWARD_TICKET=7T:x", FALSE },
    { "info --user ada", NULL, TRUE },
  };

  so_test_server_answer (&fixture->server, "/api/", 200, "{\"NetServerVersion\":\"11.2.3\"}");
  so_test_server_answer (&fixture->server, "/api/v1", 200, "{}");
  so_test_server_answer (&fixture->server, "/api/v1/User/currentPrincipal", 401, NULL);
  so_test_server_answer (&fixture->server, "CustomerService/GetSmsConfig", 401, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CtlRun) run = { 0 };

      ctl_run_start (&run, fixture, cases[i].arguments, cases[i].environment, NULL);
      ctl_run_finish (&run);
      g_assert_cmpint (run.status, ==, 1);
      ctl_run_assert_one_line (&run);
      g_assert_cmpint (strstr (run.err, hint) != NULL, ==, cases[i].hinted);
    }
}

static void
test_no_user (SoFixture     *fixture,
              gconstpointer  data)
{
  static const char *commands[] = { "info", "call CustomerService/GetSmsConfig" };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (CtlRun) run = { 0 };

      ctl_run_start (&run, fixture, commands[i], "STEWARD_PASSWORD=x", NULL);
      ctl_run_finish (&run);
      g_assert_cmpint (run.status, ==, 2);
      g_assert_cmpstr (run.err, ==, "stewardctl: A password needs a user: use --user or "
                                    "STEWARD_USER\n");
      g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/stewardctl-requests/" path, SoFixture, NULL, so_fixture_set_up, function, \
              so_fixture_tear_down)
  ADD ("remarks", test_remarks);
  ADD ("strict", test_strict);
  ADD ("no-password", test_no_password);
  ADD ("no-user", test_no_user);
#undef ADD

  return g_test_run ();
}
