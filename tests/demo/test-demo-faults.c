/* test-demo-faults.c: failures on demand, at start and while the demo service runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "demo-fixture.h"

#define GET_SMS "CustomerService/GetSmsConfig"
#define SAVE_SMS "CustomerService/SaveSmsConfig"
#define SAVE_DEFAULTS "NumberAllocation/SaveDefaultNumbering"
#define GET_DEFAULTS "NumberAllocation/CreateDefaultRefCountEntity"

/* Sends a request below the root and not below the API; returns the answer's text. */
static char *
send_plain (DemoFixture  *demo,
            const char   *verb,
            const char   *path,
            const char   *body,
            guint        *status,
            GError      **error)
{
  g_autofree char *url = g_strconcat (demo->address, path, NULL);
  g_autoptr (SoupMessage) message = soup_message_new (verb, url);
  g_autoptr (GBytes) answer = NULL;

  soup_message_headers_replace (soup_message_get_request_headers (message), "Authorization",
                                DEMO_ADMIN);
  if (body != NULL)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (body, strlen (body));

      soup_message_set_request_body_from_bytes (message, "application/json", bytes);
    }
  answer = soup_session_send_and_read (demo->soup, message, NULL, error);
  *status = soup_message_get_status (message);

  if (answer == NULL)
    return NULL;

  return g_bytes_get_size (answer) > 0 ?
         g_strndup (g_bytes_get_data (answer, NULL), g_bytes_get_size (answer)) : g_strdup ("");
}

static void
set_faults (DemoFixture *demo,
            const char  *faults)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL;
  guint status;

  answer = send_plain (demo, "PUT", "faults", faults, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (status == 200 ? "" : answer, ==, "");
}

/* NULL where there was no whole answer */
static char *
post (DemoFixture *demo,
      const char  *method,
      const char  *body,
      guint       *status)
{
  g_autofree char *path = g_strconcat ("api/v1/Agents/", method, NULL);

  return send_plain (demo, "POST", path, body, status, NULL);
}

static char *
get_sender (DemoFixture *demo)
{
  return g_strdup (demo_text (demo_post (demo, GET_SMS, NULL, 200), "NsPluginSender"));
}

static void
expect_sender (DemoFixture *demo,
               const char  *expected)
{
  g_autofree char *sender = get_sender (demo);

  g_assert_cmpstr (sender, ==, expected);
}

/* ---- every kind: what comes back, and whether the work was done ---- */

static void
test_kinds (DemoFixture   *demo,
            gconstpointer  data)
{
  static const struct
  {
    const char *fault;
    guint       status;    /* 0: no whole answer */
    const char *text;      /* in the answer */
    gboolean    done;
  } cases[] = {
    { "400", 400, "\"ErrorType\":\"ArgumentException\",\"Message\":", FALSE },
    { "400 NsPluginSender: odd", 400, "NsPluginSender: odd", FALSE },
    { "401", 401, "told to fail with 401", FALSE },
    { "401=null", 401, "null", FALSE },
    { "403", 403, "SoSentryException", FALSE },
    { "404", 404, "SoNotFoundException", FALSE },
    { "404=binding", 404, "MessageDetail", FALSE },
    { "404=html", 404, "<h1>Proxy", FALSE },
    { "409=rest", 409, "ErrorMessage", FALSE },
    { "421=empty", 421, "", FALSE },
    { "429", 429, "told", FALSE },
    { "500=agent", 500, "\"Message\":", FALSE },
    { "500=rest", 500, "\"ErrorMessage\":", FALSE },
    { "500=binding", 500, "\"MessageDetail\":", FALSE },
    { "500=null", 500, "null", FALSE },
    { "500=html", 500, "<h1>Proxy", FALSE },
    { "500=empty", 500, "", FALSE },
    { "500=rest+done", 500, "\"ErrorMessage\":", TRUE },
    { "503", 503, "told", FALSE },
    { "200=rest", 200, "\"Error\":true", FALSE },
    { "200=rest+done", 200, "\"Error\":true", TRUE },
    { "slow=1", 200, "\"NsPluginSender\":", TRUE },
    { "slow=1+done", 200, "\"NsPluginSender\":", TRUE },
    { "reset", 0, NULL, FALSE },
    { "reset+done", 0, NULL, TRUE },
    { "truncated", 0, NULL, TRUE },
    { "not-json", 200, "<h1>Proxy", FALSE },
    { "not-json+done", 200, "<h1>Proxy", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (cases[i].fault, " ", 2);
      g_autofree char *fault = g_strdup_printf ("%s@" SAVE_SMS " %s", parts[0],
                                                parts[1] != NULL ? parts[1] : "");
      g_autofree char *body = g_strdup_printf ("{\"NsPluginSender\":\"sender %u\"}", i);
      g_autofree char *sender = g_strdup_printf ("sender %u", i);
      g_autofree char *before = NULL;
      g_autofree char *answer = NULL;
      guint status;

      before = get_sender (demo);
      g_test_message ("%s", fault);
      set_faults (demo, fault);
      answer = post (demo, SAVE_SMS, body, &status);
      if (cases[i].text != NULL)
        {
          g_assert_cmpuint (status, ==, cases[i].status);
          g_assert_nonnull (strstr (answer, cases[i].text));
        }
      else
        g_assert_null (answer);

      set_faults (demo, "");
      expect_sender (demo, cases[i].done ? sender : before);
    }
}

/* Methods that answer 204 have no body to cut, or to leave out. */
static void
test_no_content (DemoFixture   *demo,
                 gconstpointer  data)
{
  static const char *const faults[] = { "truncated", "500=rest+done", "not-json+done", "slow=1" };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *fault = g_strconcat (faults[i], "@" SAVE_DEFAULTS, NULL);
      g_autofree char *body = g_strdup_printf ("{\"RefCountEntity\":{\"TravelPrefix\":%u}}", i + 3);
      g_autofree char *answer = NULL;
      guint status;

      set_faults (demo, fault);
      answer = post (demo, SAVE_DEFAULTS, body, &status);
      g_assert_cmpuint (status, ==, i == 0 ? 0 : i == 1 ? 500 : i == 2 ? 200 : 204);
      g_assert_cmpint (demo_number (demo_post (demo, GET_DEFAULTS, NULL, 200), "TravelPrefix"), ==, i + 3);
    }
}

/* ---- how often ---- */

static void
test_rates (DemoFixture   *demo,
            gconstpointer  data)
{
  static const struct
  {
    const char *fault;
    const char *expected;      /* F fails */
  } cases[] = {
    { "500", "FFFFFFFF" },
    { "500:0.5", ".F.F.F.F" },
    { "500:0.25", "...F...F" },
    { "500:0.75", ".FFF.FFF" },
    { "500:once", "F......." },
    { "500@" SAVE_SMS, "........" },
    { "500@customerservice/getsmsconfig", "FFFFFFFF" },
    { "500:0.5\n500:0.25\n# a comment\n\n", ".F.F.F.F" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) seen = g_string_new (NULL);

      set_faults (demo, cases[i].fault);
      for (guint j = 0; j < strlen (cases[i].expected); j++)
        {
          guint status;
          g_autofree char *answer = post (demo, GET_SMS, NULL, &status);

          g_string_append_c (seen, status == 200 ? '.' : 'F');
        }
      g_assert_cmpstr (seen->str, ==, cases[i].expected);
    }
}

static void
test_tells (DemoFixture   *demo,
            gconstpointer  data)
{
  g_autofree char *faults = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *refusal = NULL;
  guint status;

  set_faults (demo, "500:once@" GET_SMS);
  answer = post (demo, GET_SMS, NULL, &status);
  refusal = send_plain (demo, "PUT", "faults", "500\nnonsense\n", &status, NULL);
  g_assert_cmpuint (status, ==, 400);
  g_assert_nonnull (strstr (refusal, "nonsense"));

  faults = send_plain (demo, "GET", "faults", NULL, &status, NULL);
  g_assert_cmpstr (faults, ==, "# 1 of 1 requests\n500:once@" GET_SMS "\n");
}

static void
test_nonsense (DemoFixture   *demo,
               gconstpointer  data)
{
  static const char *const faults[] = {
    "", "broken", "302", "600", "500=odd", "500:0", "500:2", "500:x", "500+half", "slow=x",
    "reset=1", "500@Nothing/Here", "500@",
  };

  for (guint i = 1; i < G_N_ELEMENTS (faults); i++)
    {
      guint status;
      g_autofree char *answer = send_plain (demo, "PUT", "faults", faults[i], &status, NULL);

      g_test_message ("%s", faults[i]);
      g_assert_cmpuint (status, ==, 400);
    }
}

/* A client that goes away while its answer takes its time. */
static void
test_gone (DemoFixture   *demo,
           gconstpointer  data)
{
  g_autofree char *url = g_strconcat (demo->address, "api/v1/Agents/" GET_SMS, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SoupMessage) message = soup_message_new ("POST", url);

  set_faults (demo, "slow=50@" GET_SMS);
  g_signal_connect_swapped (message, "wrote-body", G_CALLBACK (g_cancellable_cancel), cancellable);
  g_assert_null (soup_session_send_and_read (demo->soup, message, cancellable, NULL));
  set_faults (demo, "slow=100");
  g_clear_pointer (&url, g_free);
  url = get_sender (demo);             /* the other's time is up before this one's */
}

/* ---- from the start ---- */

static void
test_options (DemoFixture   *unused,
              gconstpointer  data)
{
  static const char *const arguments[] = {
    "--database", ":memory:", "--fault", "500@" GET_SMS, "--fault", "404=binding@" SAVE_SMS,
    "--without", "CustomerService/GetAllCustomerCenterConfigs",
    "--without", "CustomerService/GetCustomerCenterConfig", NULL,
  };
  DemoFixture demo = { NULL };

  demo_start (&demo, arguments);
  demo_post (&demo, GET_SMS, NULL, 500);
  demo_post (&demo, SAVE_SMS, "{}", 404);
  demo_post (&demo, "CustomerService/GetAllCustomerCenterConfigs", NULL, 404);
  demo_post (&demo, "CustomerService/GetCustomerCenterConfig?id=1", NULL, 404);
  demo_tear_down (&demo, NULL);
}

static void
test_wrong_option (DemoFixture   *unused,
                   gconstpointer  data)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, &error, g_getenv ("STEWARD_DEMO"),
                              "--fault", "odd", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &text, &error));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 2);
  g_assert_cmpstr (text, ==, "steward-demo: No such fault: odd\n");
}

/* ---- what belongs to it ---- */

static void
test_state (DemoFixture   *demo,
            gconstpointer  data)
{
  g_autofree char *api = g_strconcat (demo->address, "api", NULL);
  g_autofree char *answer = NULL;
  guint status;

  answer = send_plain (demo, "GET", "api/state/Demo00001", NULL, &status, NULL);
  g_assert_cmpuint (status, ==, 200);
  g_assert_nonnull (strstr (answer, api));
  g_assert_nonnull (strstr (answer, "\"IsRunning\":true"));
}

/* The editor may write some fields; the others keep their value. */
static void
test_editor (DemoFixture   *demo,
             gconstpointer  data)
{
  g_autofree char *provider = NULL;
  g_autofree char *mask = NULL;
  JsonNode *sms;

  sms = demo_post (demo, GET_SMS, NULL, 200);
  provider = g_strdup (demo_text (sms, "NetServerSmsProvider"));
  demo_header (demo, "Authorization", "Basic ZWRpdG9yOmRlbW8=");
  sms = demo_post (demo, SAVE_SMS, "{\"NsPluginSender\":\"mine\",\"NetServerSmsProvider\":\"other\","
                   "\"DefaultSmsCountry\":\"+49\"}", 200);
  g_assert_cmpstr (demo_text (sms, "NsPluginSender"), ==, "mine");
  g_assert_cmpstr (demo_text (sms, "DefaultSmsCountry"), ==, "+49");
  g_assert_cmpstr (demo_text (sms, "NetServerSmsProvider"), ==, provider);
  g_assert_cmpstr (demo_text (sms, "FieldProperties/NetServerSmsProvider/FieldRight/Reason"), ==,
                   "[SR_DEMO_EDITOR]");
  mask = g_strdup (demo_text (sms, "FieldProperties/NsPluginSender/FieldRight/Mask"));
  g_assert_cmpstr (demo_text (sms, "FieldProperties/NetServerSmsProvider/FieldRight/Mask"), !=, mask);
  g_assert_cmpstr (demo_text (sms, "FieldProperties/NsPluginConfig/FieldRight/Mask"), ==, "Read");
}

/* Every save moves the stamps: who looks can tell that somebody was faster. */
static void
test_stamps (DemoFixture   *demo,
             gconstpointer  data)
{
  static const char *const save = "CustomerService/SaveCustomerCenterConfig";
  static const char *const body = "{\"CustConfigId\":1,\"Type\":\"Style\",\"Config\":\"{}\"}";
  g_autofree char *before = NULL;
  JsonNode *config;

  config = demo_post (demo, save, body, 200);
  g_assert_cmpint (demo_number (config, "UpdatedAssociateId"), ==, 1);
  before = g_strdup (demo_text (config, "Updated"));

  demo_header (demo, "Authorization", "Basic ZWRpdG9yOmRlbW8=");
  config = demo_post (demo, save, body, 200);
  g_assert_cmpint (demo_number (config, "UpdatedAssociateId"), ==, 3);
  g_assert_cmpstr (demo_text (config, "Updated"), >, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  demo_add ("/demo-faults/kinds", test_kinds);
  demo_add ("/demo-faults/no-content", test_no_content);
  demo_add ("/demo-faults/rates", test_rates);
  demo_add ("/demo-faults/tells", test_tells);
  demo_add ("/demo-faults/nonsense", test_nonsense);
  demo_add ("/demo-faults/gone", test_gone);
  demo_add ("/demo-faults/options", test_options);
  demo_add ("/demo-faults/wrong-option", test_wrong_option);
  demo_add ("/demo-faults/state", test_state);
  demo_add ("/demo-faults/editor", test_editor);
  demo_add ("/demo-faults/stamps", test_stamps);

  return g_test_run ();
}
