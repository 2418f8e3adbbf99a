/* test-documented-answers.c: the documented answer of each of the mission's calls, on its page
 *
 * The samples hold placeholders, so that a value which is seen came from nowhere else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "so-test-server.h"
#include "steward-list-page.h"

#include <string.h>

#define CONFIGURATION "{\"CustConfigId\":7,\"Type\":\"Options\",\"Config\":\"{}\",\"CustLangId\":0}"

static void
serve_sample (SoTestServer *server,
              const char   *method,
              const char   *sample)
{
  g_autofree char *text = so_test_read_sample (sample);

  so_test_server_answer (server, method, 200, text);
}

/* The lists that the pages ask for; all are empty, so ids are shown as they are. */
static void
start (AppTest      *test,
       SoTestServer *server)
{
  static const char *const lists[] = { "MDO/GetList", "List/GetCustomerLanguages", "List/GetTicketStatuses" };

  so_test_server_init (server);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    so_test_server_answer (server, lists[i], 200, "[]");
  so_test_server_answer (server, "NumberAllocation/GetNumberEachTemplate", 200, "false");
  so_test_server_answer (server, "CustomerService/GetAllCustomerCenterConfigs", 200,
                         "[" CONFIGURATION "]");
  test->address = g_strdup (server->address);
}

static void
finish (AppTest      *test,
        SoTestServer *server)
{
  app_test_close (test);
  so_test_server_clear (server);
}

/* Whether a label, an entry or an editor below the widget holds the text. */
static gboolean
holds (GtkWidget  *widget,
       const char *text)
{
  g_autofree char *own = NULL;

  if (GTK_IS_LABEL (widget))
    own = g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_TEXT (widget))
    own = g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  else if (GTK_IS_TEXT_VIEW (widget))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &own, NULL);

  if (own != NULL && strstr (own, text) != NULL)
    return TRUE;

  for (widget = gtk_widget_get_first_child (widget); widget != NULL; widget = gtk_widget_get_next_sibling (widget))
    if (holds (widget, text))
      return TRUE;

  return FALSE;
}

static void
assert_shown (AppTest    *test,
              const char *field,
              const char *text)
{
  GtkWidget *row = app_test_row (test, field);

  if (!gtk_widget_get_visible (row) || !holds (row, text))
    g_error ("%s does not show %s", field, text);
}

static void
open_configuration (AppTest    *test,
                    const char *action)
{
  app_test_open (test, "customer-center");
  if (action != NULL)
    {
      wait_for (app_test_can (test, action));
      app_test_do (test, action);
    }
  else
    gtk_single_selection_set_selected (
      steward_list_page_get_selection (STEWARD_LIST_PAGE (app_test_page (test))), 0);
  app_test_wait_loaded (test);
}

static void
test_default_configuration (AppTest *test)
{
  SoTestServer server = { NULL };

  start (test, &server);
  serve_sample (&server, "CustomerService/CreateDefaultCustomerCenterConfig",
                "CustomerService.CreateDefaultCustomerCenterConfig.response.json");
  open_configuration (test, "new");
  assert_shown (test, "type", "Options");
  assert_shown (test, "config", "nemo");
  assert_shown (test, "cust-lang-id", "631");
  assert_shown (test, "registered", "04/09/08");
  assert_shown (test, "updated", "10/20/09");
  finish (test, &server);
}

/* 0 stands for every language, and can be chosen. */
static void
test_all_languages (AppTest *test)
{
  SoTestServer server = { NULL };

  start (test, &server);
  so_test_server_answer (&server, "CustomerService/GetCustomerCenterConfig", 200, CONFIGURATION);
  open_configuration (test, NULL);
  assert_shown (test, "cust-lang-id", "All languages");
  finish (test, &server);
}

static void
test_save_configuration (AppTest *test)
{
  SoTestServer server = { NULL };

  start (test, &server);
  so_test_server_answer (&server, "CustomerService/GetCustomerCenterConfig", 200, CONFIGURATION);
  serve_sample (&server, "CustomerService/SaveCustomerCenterConfig",
                "CustomerService.SaveCustomerCenterConfig.response.json");
  open_configuration (test, NULL);
  app_test_type (app_test_row (test, "config"), "{\"typed\":1}");
  app_test_save (test);
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  assert_shown (test, "config", "debitis");
  assert_shown (test, "cust-lang-id", "432");
  assert_shown (test, "cust-config-id", "279");
  assert_shown (test, "updated", "04/27/05");
  finish (test, &server);
}

static void
test_save_sms (AppTest *test)
{
  SoTestServer server = { NULL };

  start (test, &server);
  so_test_server_answer (&server, "CustomerService/GetSmsConfig", 200,
                         "{\"DefaultSmsCountry\":\"+47\",\"NetServerSmsProvider\":\"CM\","
                         "\"NsPluginSender\":\"Us\",\"NsPluginConfig\":{}}");
  serve_sample (&server, "CustomerService/SaveSmsConfig", "CustomerService.SaveSmsConfig.response.json");
  app_test_open (test, "sms");
  app_test_wait_loaded (test);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "17");
  app_test_save (test);
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  assert_shown (test, "net-server-sms-provider", "eaque");
  assert_shown (test, "default-sms-country", "Sokovia");
  assert_shown (test, "ns-plugin-sender", "quos");
  assert_shown (test, "ns-plugin-config", "NsPluginConfig2");
  assert_shown (test, "ns-plugin-config", "voluptatem");
  finish (test, &server);
}

/* 204; what the server holds then is asked for once more. */
static void
test_save_numbering (AppTest *test)
{
  SoTestServer server = { NULL };

  start (test, &server);
  so_test_server_answer (&server, "NumberAllocation/CreateDefaultRefCountEntity", 200,
                         "{\"RefCountsId\":0,\"Allocate\":true,\"CurrentValue\":1,\"TravelPrefix\":0}");
  so_test_server_answer (&server, "NumberAllocation/SaveDefaultNumbering", 204, NULL);
  app_test_open (test, "numbering-defaults");
  app_test_wait_loaded (test);
  app_test_type (app_test_row (test, "travel-prefix"), "17");
  serve_sample (&server, "NumberAllocation/CreateDefaultRefCountEntity",
                "NumberAllocation.CreateDefaultRefCountEntity.response.json");
  app_test_save (test);
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  assert_shown (test, "current-value", "418");
  assert_shown (test, "travel-prefix", "130");
  assert_shown (test, "sat-prefix", "567");
  finish (test, &server);
}

/* Every member of the largest carrier has its row, in the form or under "All other fields". */
static void
test_default_ticket (AppTest *test)
{
  static const struct { const char *field, *text; } shown[] = {
    { "title", "ullam" }, { "slevel", "External" }, { "deadline", "05/05/02" }, { "ticket-id", "740" },
    { "author", "necessitatibus" }, { "created-at", "09/15/14" }, { "secondary-persons", "Aileen Hintz" },
  };
  SoTestServer server = { NULL };
  const SoField *fields;
  guint n_fields;

  start (test, &server);
  serve_sample (&server, "Ticket/CreateDefaultTicketEntity", "Ticket.CreateDefaultTicketEntity.response.json");
  app_test_open (test, "new-ticket");
  app_test_wait_loaded (test);
  adw_expander_row_set_expanded (app_test_find_titled (app_test_form (test), "All other fields"), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    assert_shown (test, shown[i].field, shown[i].text);

  fields = so_carrier_class_get_fields (
    SO_CARRIER_GET_CLASS (steward_page_get_object (app_test_page (test))), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *property = g_strdelimit (g_strdup (fields[i].property), "_", '-');

      if (!(fields[i].flags & SO_FIELD_RESPONSE_ONLY) &&
          steward_form_find_row (app_test_form (test), property) == NULL)
        g_error ("%s has no row", fields[i].wire);
    }
  finish (test, &server);
}

static void
add_tests (void)
{
  app_test_add ("/documented/create-default-customer-center-config", test_default_configuration);
  app_test_add ("/documented/all-languages", test_all_languages);
  app_test_add ("/documented/save-customer-center-config", test_save_configuration);
  app_test_add ("/documented/save-sms-config", test_save_sms);
  app_test_add ("/documented/save-default-numbering", test_save_numbering);
  app_test_add ("/documented/create-default-ticket-entity", test_default_ticket);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
