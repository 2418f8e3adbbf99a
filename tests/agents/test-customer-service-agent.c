/* test-customer-service-agent.c: each method sends what is documented and reads what comes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-customer-service-agent.h"
#include "so-test-agent.h"

SO_TEST_FINISH (so_customer_service_create_default_customer_center_config)
SO_TEST_SAVE (so_customer_service_save_customer_center_config, SO_TYPE_CUSTOMER_CENTER_CONFIG,
              "CustomerService.SaveCustomerCenterConfig.request.json")
SO_TEST_FINISH (so_customer_service_save_customer_center_config)
SO_TEST_START (so_customer_service_get_customer_center_config, 767)
SO_TEST_FINISH (so_customer_service_get_customer_center_config)
SO_TEST_FINISH (so_customer_service_get_all_customer_center_configs)
SO_TEST_START (so_customer_service_delete_customer_center_config, 767)
SO_TEST_FINISH_DONE (so_customer_service_delete_customer_center_config)
SO_TEST_FINISH (so_customer_service_create_default_sms_config)
SO_TEST_SAVE (so_customer_service_save_sms_config, SO_TYPE_SMS_CONFIG,
              "CustomerService.SaveSmsConfig.request.json")
SO_TEST_FINISH (so_customer_service_save_sms_config)
SO_TEST_FINISH (so_customer_service_get_sms_config)
SO_TEST_FINISH (so_customer_service_get_mailboxes)
SO_TEST_START (so_customer_service_get_mailbox_entity, 7)
SO_TEST_FINISH (so_customer_service_get_mailbox_entity)
SO_TEST_START (so_customer_service_find_tickets_by_title_or_id, "in \"Oslo\"", 25)
SO_TEST_FINISH (so_customer_service_find_tickets_by_title_or_id)

static char *
check_if_customized_templates_text (SoSession     *session,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  gboolean value = FALSE;

  if (!so_customer_service_check_if_customized_templates_finish (session, result, &value, error))
    return NULL;

  return g_strdup (value ? "true" : "false");
}

static const SoAgentCase cases[] = {
  { "CustomerService/GetMailboxes",
    so_customer_service_get_mailboxes_async,
    so_customer_service_get_mailboxes_text,
    NULL, NULL,
    "CustomerService.GetMailboxes.response.json" },
  { "CustomerService/GetMailboxEntity",
    so_customer_service_get_mailbox_entity_start,
    so_customer_service_get_mailbox_entity_text,
    "mailboxEntityId=7", NULL,
    "{\"MailInFilterId\":7,\"ServerType\":\"SmsPlugin\",\"Address\":\"sms@example.com\",\"Password\":\"\"}" },
  { "CustomerService/CheckIfCustomizedTemplates",
    so_customer_service_check_if_customized_templates_async,
    check_if_customized_templates_text,
    NULL, NULL,
    "true" },
  { "CustomerService/CreateDefaultCustomerCenterConfig",
    so_customer_service_create_default_customer_center_config_async,
    so_customer_service_create_default_customer_center_config_text,
    NULL, NULL,
    "CustomerService.CreateDefaultCustomerCenterConfig.response.json" },
  { "CustomerService/SaveCustomerCenterConfig",
    so_customer_service_save_customer_center_config_start,
    so_customer_service_save_customer_center_config_text,
    NULL, "CustomerService.SaveCustomerCenterConfig.request.json",
    "CustomerService.SaveCustomerCenterConfig.response.json" },
  { "CustomerService/GetCustomerCenterConfig",
    so_customer_service_get_customer_center_config_start,
    so_customer_service_get_customer_center_config_text,
    "customerCenterConfigId=767", NULL,
    "CustomerService.SaveCustomerCenterConfig.response.json" },
  { "CustomerService/GetAllCustomerCenterConfigs",
    so_customer_service_get_all_customer_center_configs_async,
    so_customer_service_get_all_customer_center_configs_text,
    NULL, NULL,
    "CustomerService.GetAllCustomerCenterConfigs.response.json" },
  { "CustomerService/DeleteCustomerCenterConfig",
    so_customer_service_delete_customer_center_config_start,
    so_customer_service_delete_customer_center_config_text,
    "customerCenterConfigId=767", NULL,
    NULL },
  { "CustomerService/CreateDefaultSmsConfig",
    so_customer_service_create_default_sms_config_async,
    so_customer_service_create_default_sms_config_text,
    NULL, NULL,
    "CustomerService.CreateDefaultSmsConfig.response.json" },
  { "CustomerService/SaveSmsConfig",
    so_customer_service_save_sms_config_start,
    so_customer_service_save_sms_config_text,
    NULL, "CustomerService.SaveSmsConfig.request.json",
    "CustomerService.SaveSmsConfig.response.json" },
  { "CustomerService/GetSmsConfig",
    so_customer_service_get_sms_config_async,
    so_customer_service_get_sms_config_text,
    NULL, NULL,
    "CustomerService.GetSmsConfig.response.json" },
  { "CustomerService/FindTicketsByTitleOrId",
    so_customer_service_find_tickets_by_title_or_id_start,
    so_customer_service_find_tickets_by_title_or_id_text,
    NULL, "{\"TitleOrId\":\"in \\\"Oslo\\\"\",\"MaxRows\":25}",
    "[{\"TicketId\":7,\"Title\":\"in \\\"Oslo\\\"\",\"TableRight\":null}]" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  so_test_agent_add (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
