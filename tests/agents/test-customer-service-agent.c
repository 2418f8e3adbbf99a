/* test-customer-service-agent.c: each method sends what is documented and reads what comes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-customer-service-agent.h"
#include "so-test-agent.h"

static void
create_default_customer_center_config (SoSession           *session,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  so_customer_service_create_default_customer_center_config_async (session, cancellable, callback,
                                                                   user_data);
}

static char *
create_default_customer_center_config_finish (SoSession     *session,
                                              GAsyncResult  *result,
                                              GError       **error)
{
  gpointer answer;

  answer = so_customer_service_create_default_customer_center_config_finish (session, result,
                                                                             error);

  return so_test_agent_print (answer);
}

static void
save_customer_center_config (SoSession           *session,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (SoCustomerCenterConfig) body = NULL;

  body = so_test_agent_carrier (SO_TYPE_CUSTOMER_CENTER_CONFIG,
                                "CustomerService.SaveCustomerCenterConfig.request.json");
  so_customer_service_save_customer_center_config_async (session, body, cancellable, callback,
                                                         user_data);
}

static char *
save_customer_center_config_finish (SoSession     *session,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  gpointer answer;

  answer = so_customer_service_save_customer_center_config_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
get_customer_center_config (SoSession           *session,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  so_customer_service_get_customer_center_config_async (session, 767, cancellable, callback,
                                                        user_data);
}

static char *
get_customer_center_config_finish (SoSession     *session,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  gpointer answer;

  answer = so_customer_service_get_customer_center_config_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
get_all_customer_center_configs (SoSession           *session,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  so_customer_service_get_all_customer_center_configs_async (session, cancellable, callback,
                                                             user_data);
}

static char *
get_all_customer_center_configs_finish (SoSession     *session,
                                        GAsyncResult  *result,
                                        GError       **error)
{
  gpointer answer;

  answer = so_customer_service_get_all_customer_center_configs_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
delete_customer_center_config (SoSession           *session,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  so_customer_service_delete_customer_center_config_async (session, 767, cancellable, callback,
                                                           user_data);
}

static char *
delete_customer_center_config_finish (SoSession     *session,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  gboolean done;

  done = so_customer_service_delete_customer_center_config_finish (session, result, error);

  return so_test_agent_outcome (done);
}

static void
create_default_sms_config (SoSession           *session,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  so_customer_service_create_default_sms_config_async (session, cancellable, callback, user_data);
}

static char *
create_default_sms_config_finish (SoSession     *session,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  gpointer answer;

  answer = so_customer_service_create_default_sms_config_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
save_sms_config (SoSession           *session,
                 GCancellable        *cancellable,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  g_autoptr (SoSmsConfig) body = NULL;

  body = so_test_agent_carrier (SO_TYPE_SMS_CONFIG,
                                "CustomerService.SaveSmsConfig.request.json");
  so_customer_service_save_sms_config_async (session, body, cancellable, callback, user_data);
}

static char *
save_sms_config_finish (SoSession     *session,
                        GAsyncResult  *result,
                        GError       **error)
{
  gpointer answer;

  answer = so_customer_service_save_sms_config_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
get_sms_config (SoSession           *session,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  so_customer_service_get_sms_config_async (session, cancellable, callback, user_data);
}

static char *
get_sms_config_finish (SoSession     *session,
                       GAsyncResult  *result,
                       GError       **error)
{
  gpointer answer;

  answer = so_customer_service_get_sms_config_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
find_tickets_by_title_or_id (SoSession           *session,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  so_customer_service_find_tickets_by_title_or_id_async (session, "in \"Oslo\"", 25, cancellable,
                                                         callback, user_data);
}

static char *
find_tickets_by_title_or_id_finish (SoSession     *session,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  gpointer answer;

  answer = so_customer_service_find_tickets_by_title_or_id_finish (session, result, error);

  return so_test_agent_print (answer);
}

static const SoAgentCase cases[] = {
  { "CustomerService/CreateDefaultCustomerCenterConfig", create_default_customer_center_config,
   create_default_customer_center_config_finish,
    NULL, NULL,
    "CustomerService.CreateDefaultCustomerCenterConfig.response.json" },
  { "CustomerService/SaveCustomerCenterConfig", save_customer_center_config,
   save_customer_center_config_finish,
    NULL, "CustomerService.SaveCustomerCenterConfig.request.json",
    "CustomerService.SaveCustomerCenterConfig.response.json" },
  { "CustomerService/GetCustomerCenterConfig", get_customer_center_config,
   get_customer_center_config_finish,
    "customerCenterConfigId=767", NULL,
    "CustomerService.SaveCustomerCenterConfig.response.json" },
  { "CustomerService/GetAllCustomerCenterConfigs", get_all_customer_center_configs,
   get_all_customer_center_configs_finish,
    NULL, NULL,
    "CustomerService.GetAllCustomerCenterConfigs.response.json" },
  { "CustomerService/DeleteCustomerCenterConfig", delete_customer_center_config,
   delete_customer_center_config_finish,
    "customerCenterConfigId=767", NULL,
    NULL },
  { "CustomerService/CreateDefaultSmsConfig", create_default_sms_config,
   create_default_sms_config_finish,
    NULL, NULL,
    "CustomerService.CreateDefaultSmsConfig.response.json" },
  { "CustomerService/SaveSmsConfig", save_sms_config, save_sms_config_finish,
    NULL, "CustomerService.SaveSmsConfig.request.json",
    "CustomerService.SaveSmsConfig.response.json" },
  { "CustomerService/GetSmsConfig", get_sms_config, get_sms_config_finish,
    NULL, NULL,
    "CustomerService.GetSmsConfig.response.json" },
  { "CustomerService/FindTicketsByTitleOrId", find_tickets_by_title_or_id,
   find_tickets_by_title_or_id_finish,
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
