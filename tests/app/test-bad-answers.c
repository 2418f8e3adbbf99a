/* test-bad-answers.c: answers that no server should give, to each of the mission's calls
 *
 * The page says what is wrong, nothing that was typed is lost, and nothing is critical.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "so-test-server.h"
#include "steward-list-page.h"
#include "steward-page-private.h"

#include <string.h>

typedef struct
{
  const char *name;
  guint       status;
  const char *body;     /* %s: a member with a value of the wrong type */
  const char *text;     /* on the page; NULL for any */
} BadAnswer;

#define ERROR_BODY "{\"Error\":true,\"ErrorType\":\"SoException\",\"ErrorMessage\":\"The moon is full\"}"

static const BadAnswer answers[] = {
  { "truncated", 200, "{\"Config\":\"x\",\"Ns", NULL },
  { "web page", 200, "<!DOCTYPE html><html><body><h1>Proxy</h1></body></html>", NULL },
  { "wrong type", 200, "{%s}", NULL },
  { "array", 200, "[{}]", NULL },
  { "text", 200, "\"fine\"", NULL },
  { "wrong UTF-8", 200, "{\"Title\":\"\xc3\x28\",\"Config\":\"\xff\"}", NULL },
  { "number out of range", 200, "{\"CustConfigId\":99999999999,\"TicketId\":99999999999,"
                                "\"DefaultSmsCountry\":1e999}", NULL },
  { "control characters", 200, "{\"Title\":\"a\1b\"}", NULL },
  { "twice", 200, "{\"Title\":\"a\",\"Title\":\"b\",\"Config\":1,\"Config\":2}", NULL },
  { "error in a 200", 200, ERROR_BODY, "The moon is full" },
  { "message in a 200", 200, "{\"Message\":\"The request is invalid.\",\"MessageDetail\":\"No moon.\"}", "No moon." },
  { "400", 400, "{\"Error\":true,\"ErrorType\":\"ArgumentException\",\"Message\":\"Not with this moon\"}",
    "Not with this moon" },
  { "409", 409, ERROR_BODY, "The moon is full" },
  { "421", 421, "", NULL },
  { "429", 429, "", NULL },
  { "500", 500, ERROR_BODY, "The moon is full" },
  { "500 of a proxy", 500, "<html><body>Bad gateway</body></html>", NULL },
  { "503 with nothing", 503, "", NULL },
};

typedef struct
{
  const char *method;
  const char *section;
  const char *field;         /* to type into; NULL: the call is made on loading */
  const char *wrong_member;
  const char *good;          /* what loads the form */
  const char *good_method;
} Call;

static const Call calls[] = {
  { "CustomerService/SaveSmsConfig", "sms", "ns-plugin-sender", "\"NsPluginSender\":[1]",
    "{\"DefaultSmsCountry\":\"+47\",\"NetServerSmsProvider\":\"CM\",\"NsPluginSender\":\"Us\",\"NsPluginConfig\":{}}",
    "CustomerService/GetSmsConfig" },
  { "CustomerService/SaveCustomerCenterConfig", "customer-center", "config", "\"CustLangId\":\"one\"",
    "{\"CustConfigId\":7,\"Type\":\"Options\",\"Config\":\"{}\",\"CustLangId\":0}",
    "CustomerService/GetCustomerCenterConfig" },
  { "NumberAllocation/SaveDefaultNumbering", "numbering-defaults", "travel-prefix", "\"Allocate\":3",
    "{\"RefCountsId\":0,\"Allocate\":true,\"Unique\":true,\"ReadOnly\":false,\"AllowBlank\":false,\"CurrentValue\":1}",
    "NumberAllocation/CreateDefaultRefCountEntity" },
  { "Ticket/SaveTicketEntityWithNotify", "new-ticket", "title", "\"OwnedBy\":\"me\"",
    "{\"TicketId\":0,\"Title\":\"\",\"Slevel\":\"External\",\"BaseStatus\":\"Active\","
    "\"Category\":{\"TicketCategoryId\":3}}",
    "Ticket/CreateDefaultTicketEntity" },
  { "Ticket/CreateDefaultTicketEntity", "new-ticket", NULL, "\"Messages\":{\"a\":1}", NULL, NULL },
  { "CustomerService/CreateDefaultCustomerCenterConfig", "customer-center", NULL, "\"Registered\":12", NULL, NULL },
};

static StewardPagePrivate *
page (AppTest *test)
{
  return steward_page_get_private (app_test_page (test));
}

static void
serve (SoTestServer    *server,
       const Call      *call,
       const BadAnswer *bad)
{
  g_auto (GStrv) parts = g_strsplit (bad->body, "%s", 2);
  g_autofree char *body = g_strjoinv (call->wrong_member, parts);

  so_test_server_answer (server, call->method, bad->status, body);
}

static void
serve_lists (SoTestServer *server)
{
  static const char *const lists[] = { "MDO/GetList", "List/GetCustomerLanguages", "List/GetTicketStatuses" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    so_test_server_answer (server, lists[i], 200, "[]");
  so_test_server_answer (server, "CustomerService/FindTicketsByTitleOrId", 200, "[]");
  so_test_server_answer (server, "NumberAllocation/GetNumberEachTemplate", 200, "false");
  so_test_server_answer (server, "CustomerService/GetAllCustomerCenterConfigs", 200,
                         "[{\"CustConfigId\":7,\"Type\":\"Options\",\"Config\":\"{}\",\"CustLangId\":0}]");
}

/* ---- calls that save ---- */

static void
open_form (AppTest    *test,
           const Call *call)
{
  app_test_open (test, call->section);
  if (STEWARD_IS_LIST_PAGE (app_test_page (test)))
    gtk_single_selection_set_selected (
      steward_list_page_get_selection (STEWARD_LIST_PAGE (app_test_page (test))), 0);
  app_test_wait_loaded (test);
}

static void
save_badly (AppTest         *test,
            SoTestServer    *server,
            const Call      *call,
            const BadAnswer *bad)
{
  const char *typed = g_str_equal (call->field, "config") ? "{\"typed\":1}" : "17";
  g_autofree char *now = NULL;
  GtkWidget *view;

  serve (server, call, bad);
  app_test_type (app_test_row (test, call->field), typed);
  app_test_save (test);

  if (!steward_banner_is_shown (page (test)->banner))
    g_error ("%s: %s: nothing is said", call->method, bad->name);
  g_assert_cmpstr (steward_banner_get_text (page (test)->banner), !=, "");
  if (bad->text != NULL)
    wait_for (app_test_shows (test->window, bad->text));

  view = app_test_find (app_test_row (test, call->field), GTK_TYPE_TEXT_VIEW);
  if (view != NULL)
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &now, NULL);
  else
    now = g_strdup (app_test_text (app_test_row (test, call->field)));
  g_assert_cmpstr (now, ==, typed);
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  g_assert_true (app_test_can (test, "save"));
}

static void
test_save (AppTest    *test,
           const Call *call)
{
  SoTestServer server = { NULL };

  so_test_server_init (&server);
  serve_lists (&server);
  so_test_server_answer (&server, call->good_method, 200, call->good);
  test->address = g_strdup (server.address);
  open_form (test, call);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    save_badly (test, &server, call, &answers[i]);

  /* gone in the middle of the answer */
  so_test_server_reset (&server, call->method);
  app_test_save (test);
  g_assert_true (steward_banner_is_shown (page (test)->banner));
  g_assert_true (steward_page_is_dirty (app_test_page (test)));

  app_test_close (test);
  so_test_server_clear (&server);
}

/* ---- calls that load ---- */

static void
load_badly (AppTest         *test,
            SoTestServer    *server,
            const Call      *call,
            const BadAnswer *bad)
{
  serve (server, call, bad);
  app_test_open_at (test, server->address, "admin", call->section);
  if (STEWARD_IS_LIST_PAGE (app_test_page (test)))
    {
      wait_for (steward_state_view_get_state (page (test)->state_view) == STEWARD_STATE_EMPTY);
      app_test_do (test, "new");
    }
  wait_for (steward_state_view_get_state (page (test)->state_view) == STEWARD_STATE_ERROR);
  g_assert_cmpstr (steward_state_view_get_text (page (test)->state_view), !=, "");
  wait_for (app_test_find_button (test->window, "Try Again") != NULL);
  if (bad->text != NULL)
    wait_for (app_test_shows (test->window, bad->text));
  app_test_close (test);
}

static void
test_load (AppTest    *test,
           const Call *call)
{
  SoTestServer server = { NULL };

  so_test_server_init (&server);
  serve_lists (&server);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    load_badly (test, &server, call, &answers[i]);
  so_test_server_clear (&server);
}

/* Brackets without end must not take the stack. */
static void
test_deep (AppTest *test)
{
  SoTestServer server = { NULL };
  g_autofree char *deep = g_strnfill (200000, '[');

  so_test_server_init (&server);
  so_test_server_answer (&server, "CustomerService/GetSmsConfig", 200, deep);
  app_test_open_at (test, server.address, "admin", "sms");
  wait_for (steward_state_view_get_state (page (test)->state_view) == STEWARD_STATE_ERROR);
  app_test_close (test);
  so_test_server_clear (&server);
}

#define TEST(name, i, kind) \
  static void test_##name (AppTest *test) { test_##kind (test, &calls[i]); }

TEST (save_sms, 0, save)
TEST (save_config, 1, save)
TEST (save_numbering, 2, save)
TEST (save_ticket, 3, save)
TEST (default_ticket, 4, load)
TEST (default_config, 5, load)

static void
add_tests (void)
{
  app_test_add ("/bad-answers/save-sms-config", test_save_sms);
  app_test_add ("/bad-answers/save-customer-center-config", test_save_config);
  app_test_add ("/bad-answers/save-default-numbering", test_save_numbering);
  app_test_add ("/bad-answers/save-ticket-entity", test_save_ticket);
  app_test_add ("/bad-answers/create-default-ticket-entity", test_default_ticket);
  app_test_add ("/bad-answers/create-default-customer-center-config", test_default_config);
  app_test_add ("/bad-answers/deep", test_deep);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
