/* so-customer-service-agent.c: configurations, SMS settings and ticket search
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-customer-service-agent.h"

#include "so-requests.h"

/**
 * so_customer_service_create_default_customer_center_config_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Asks for a new configuration with the server's defaults; nothing is stored.
 * Reference page: CustomerService agent, CreateDefaultCustomerCenterConfig.
 */
void
so_customer_service_create_default_customer_center_config_async (SoSession           *session,
                                                                 GCancellable        *cancellable,
                                                                 GAsyncReadyCallback  callback,
                                                                 gpointer             user_data)
{
  so_session_call_async (session,
                         so_method_find ("CustomerService/CreateDefaultCustomerCenterConfig"),
                         NULL, NULL, cancellable, callback, user_data);
}

/**
 * so_customer_service_create_default_customer_center_config_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the configuration, id 0; %NULL on error
 */
SoCustomerCenterConfig *
so_customer_service_create_default_customer_center_config_finish (SoSession     *session,
                                                                  GAsyncResult  *result,
                                                                  GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_customer_service_save_customer_center_config_async:
 * @session: a session
 * @config: what to save whole; id 0 makes a new row. Not changed: give the
 *   answer to so_carrier_load() to take the server's version over.
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: CustomerService agent, SaveCustomerCenterConfig.
 */
void
so_customer_service_save_customer_center_config_async (SoSession              *session,
                                                       SoCustomerCenterConfig *config,
                                                       GCancellable           *cancellable,
                                                       GAsyncReadyCallback     callback,
                                                       gpointer                user_data)
{
  g_return_if_fail (SO_IS_CUSTOMER_CENTER_CONFIG (config));

  so_session_call_async (session, so_method_find ("CustomerService/SaveCustomerCenterConfig"),
                         SO_CARRIER (config), NULL, cancellable, callback, user_data);
}

/**
 * so_customer_service_save_customer_center_config_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the row as the server stored it; %NULL on
 *   error
 */
SoCustomerCenterConfig *
so_customer_service_save_customer_center_config_finish (SoSession     *session,
                                                        GAsyncResult  *result,
                                                        GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_customer_service_get_customer_center_config_async:
 * @session: a session
 * @id: CustConfigId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: CustomerService agent, GetCustomerCenterConfig.
 */
void
so_customer_service_get_customer_center_config_async (SoSession           *session,
                                                      int                  id,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("CustomerService/GetCustomerCenterConfig"), NULL,
                         value, cancellable, callback, user_data);
}

/**
 * so_customer_service_get_customer_center_config_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the configuration; %NULL on error, which is
 *   SO_SERVICE_ERROR_NOT_FOUND where the server has no such row
 */
SoCustomerCenterConfig *
so_customer_service_get_customer_center_config_finish (SoSession     *session,
                                                       GAsyncResult  *result,
                                                       GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_customer_service_get_all_customer_center_configs_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: CustomerService agent, GetAllCustomerCenterConfigs.
 */
void
so_customer_service_get_all_customer_center_configs_async (SoSession           *session,
                                                           GCancellable        *cancellable,
                                                           GAsyncReadyCallback  callback,
                                                           gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("CustomerService/GetAllCustomerCenterConfigs"),
                         NULL, NULL, cancellable, callback, user_data);
}

/**
 * so_customer_service_get_all_customer_center_configs_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoCustomerCenterConfig; %NULL on error
 */
GListStore *
so_customer_service_get_all_customer_center_configs_finish (SoSession     *session,
                                                            GAsyncResult  *result,
                                                            GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_customer_service_delete_customer_center_config_async:
 * @session: a session
 * @id: CustConfigId
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: CustomerService agent, DeleteCustomerCenterConfig.
 */
void
so_customer_service_delete_customer_center_config_async (SoSession           *session,
                                                         int                  id,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("CustomerService/DeleteCustomerCenterConfig"),
                         NULL, value, cancellable, callback, user_data);
}

/**
 * so_customer_service_delete_customer_center_config_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server deleted it
 */
gboolean
so_customer_service_delete_customer_center_config_finish (SoSession     *session,
                                                          GAsyncResult  *result,
                                                          GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}

/**
 * so_customer_service_check_if_customized_templates_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Whether templates of the Customer Center were edited by hand: some settings may then have
 * no effect. Reference page: CustomerService agent, CheckIfCustomizedTemplates.
 */
void
so_customer_service_check_if_customized_templates_async (SoSession           *session,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("CustomerService/CheckIfCustomizedTemplates"),
                         NULL, NULL, cancellable, callback, user_data);
}

/**
 * so_customer_service_check_if_customized_templates_finish:
 * @session: a session
 * @result: what the callback was given
 * @value: (out): the answer
 * @error: as so_session_call_finish()
 *
 * Returns: whether there is an answer
 */
gboolean
so_customer_service_check_if_customized_templates_finish (SoSession     *session,
                                                          GAsyncResult  *result,
                                                          gboolean      *value,
                                                          GError       **error)
{
  return so_session_call_finish_boolean (session, result, value, error);
}

/**
 * so_customer_service_create_default_sms_config_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Not on servers from 11.1, which answer SO_SERVICE_ERROR_NO_METHOD.
 * Reference page: CustomerService agent, CreateDefaultSmsConfig.
 */
void
so_customer_service_create_default_sms_config_async (SoSession           *session,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("CustomerService/CreateDefaultSmsConfig"), NULL,
                         NULL, cancellable, callback, user_data);
}

/**
 * so_customer_service_create_default_sms_config_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the server's default; %NULL on error
 */
SoSmsConfig *
so_customer_service_create_default_sms_config_finish (SoSession     *session,
                                                      GAsyncResult  *result,
                                                      GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_customer_service_save_sms_config_async:
 * @session: a session
 * @sms: the settings, whole; not changed
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Not on servers from 11.1, which answer SO_SERVICE_ERROR_NO_METHOD.
 * Reference page: CustomerService agent, SaveSmsConfig.
 */
void
so_customer_service_save_sms_config_async (SoSession           *session,
                                           SoSmsConfig         *sms,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  g_return_if_fail (SO_IS_SMS_CONFIG (sms));

  so_session_call_async (session, so_method_find ("CustomerService/SaveSmsConfig"),
                         SO_CARRIER (sms), NULL, cancellable, callback, user_data);
}

/**
 * so_customer_service_save_sms_config_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the settings as the server stored them; %NULL
 *   on error
 */
SoSmsConfig *
so_customer_service_save_sms_config_finish (SoSession     *session,
                                            GAsyncResult  *result,
                                            GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_customer_service_get_sms_config_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: CustomerService agent, GetSmsConfig.
 */
void
so_customer_service_get_sms_config_async (SoSession           *session,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("CustomerService/GetSmsConfig"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_customer_service_get_sms_config_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the settings; %NULL on error
 */
SoSmsConfig *
so_customer_service_get_sms_config_finish (SoSession     *session,
                                           GAsyncResult  *result,
                                           GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_customer_service_find_tickets_by_title_or_id_async:
 * @session: a session
 * @text: a part of the title, or the number
 * @max_rows: how many at most
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: CustomerService agent, FindTicketsByTitleOrId.
 */
void
so_customer_service_find_tickets_by_title_or_id_async (SoSession           *session,
                                                       const char          *text,
                                                       int                  max_rows,
                                                       GCancellable        *cancellable,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data)
{
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (text != NULL);

  body = so_request_new ("TitleOrId", G_TYPE_STRING, text, "MaxRows", G_TYPE_INT, max_rows, NULL);
  so_session_call_json_async (session, so_method_find ("CustomerService/FindTicketsByTitleOrId"),
                              body, NULL, cancellable, callback, user_data);
}

/**
 * so_customer_service_find_tickets_by_title_or_id_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoTicketInfo; %NULL on error
 */
GListStore *
so_customer_service_find_tickets_by_title_or_id_finish (SoSession     *session,
                                                        GAsyncResult  *result,
                                                        GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_customer_service_get_mailboxes_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: CustomerService agent, GetMailboxes.
 */
void
so_customer_service_get_mailboxes_async (SoSession           *session,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("CustomerService/GetMailboxes"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_customer_service_get_mailboxes_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoMailbox; %NULL on error
 */
GListStore *
so_customer_service_get_mailboxes_finish (SoSession     *session,
                                          GAsyncResult  *result,
                                          GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_customer_service_get_mailbox_entity_async:
 * @session: a session
 * @id: MailInFilterId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: CustomerService agent, GetMailboxEntity.
 */
void
so_customer_service_get_mailbox_entity_async (SoSession           *session,
                                              int                  id,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("CustomerService/GetMailboxEntity"), NULL, value,
                         cancellable, callback, user_data);
}

/**
 * so_customer_service_get_mailbox_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the mailbox, its password blank; %NULL on error
 */
SoMailboxEntity *
so_customer_service_get_mailbox_entity_finish (SoSession     *session,
                                               GAsyncResult  *result,
                                               GError       **error)
{
  return so_session_call_finish (session, result, error);
}
