/* so-customer-service-agent.h: configurations, SMS settings and ticket search
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-customer-center-config.h"
#include "so-mailbox.h"
#include "so-mailbox-entity.h"
#include "so-session.h"
#include "so-sms-config.h"

G_BEGIN_DECLS

void
so_customer_service_create_default_customer_center_config_async (SoSession           *session,
                                                                 GCancellable        *cancellable,
                                                                 GAsyncReadyCallback  callback,
                                                                 gpointer             user_data);
SoCustomerCenterConfig *
so_customer_service_create_default_customer_center_config_finish (SoSession     *session,
                                                                  GAsyncResult  *result,
                                                                  GError       **error);
void
so_customer_service_save_customer_center_config_async (SoSession              *session,
                                                       SoCustomerCenterConfig *config,
                                                       GCancellable           *cancellable,
                                                       GAsyncReadyCallback     callback,
                                                       gpointer                user_data);
SoCustomerCenterConfig *
so_customer_service_save_customer_center_config_finish (SoSession     *session,
                                                        GAsyncResult  *result,
                                                        GError       **error);
void
so_customer_service_get_customer_center_config_async (SoSession           *session,
                                                      int                  id,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);
SoCustomerCenterConfig *
so_customer_service_get_customer_center_config_finish (SoSession     *session,
                                                       GAsyncResult  *result,
                                                       GError       **error);
void
so_customer_service_get_all_customer_center_configs_async (SoSession           *session,
                                                           GCancellable        *cancellable,
                                                           GAsyncReadyCallback  callback,
                                                           gpointer             user_data);
GListStore *
so_customer_service_get_all_customer_center_configs_finish (SoSession     *session,
                                                            GAsyncResult  *result,
                                                            GError       **error);
void
so_customer_service_delete_customer_center_config_async (SoSession           *session,
                                                         int                  id,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
gboolean
so_customer_service_delete_customer_center_config_finish (SoSession     *session,
                                                          GAsyncResult  *result,
                                                          GError       **error);
void
so_customer_service_check_if_customized_templates_async (SoSession           *session,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
gboolean
so_customer_service_check_if_customized_templates_finish (SoSession     *session,
                                                          GAsyncResult  *result,
                                                          gboolean      *value,
                                                          GError       **error);
void
so_customer_service_create_default_sms_config_async (SoSession           *session,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
SoSmsConfig *
so_customer_service_create_default_sms_config_finish (SoSession     *session,
                                                      GAsyncResult  *result,
                                                      GError       **error);
void
so_customer_service_save_sms_config_async (SoSession           *session,
                                           SoSmsConfig         *sms,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
SoSmsConfig *
so_customer_service_save_sms_config_finish (SoSession     *session,
                                            GAsyncResult  *result,
                                            GError       **error);
void
so_customer_service_get_sms_config_async (SoSession           *session,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
SoSmsConfig *
so_customer_service_get_sms_config_finish (SoSession     *session,
                                           GAsyncResult  *result,
                                           GError       **error);
void
so_customer_service_find_tickets_by_title_or_id_async (SoSession           *session,
                                                       const char          *text,
                                                       int                  max_rows,
                                                       GCancellable        *cancellable,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
GListStore *
so_customer_service_find_tickets_by_title_or_id_finish (SoSession     *session,
                                                        GAsyncResult  *result,
                                                        GError       **error);
void
so_customer_service_get_mailboxes_async (SoSession           *session,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
GListStore *
so_customer_service_get_mailboxes_finish (SoSession     *session,
                                          GAsyncResult  *result,
                                          GError       **error);
void
so_customer_service_get_mailbox_entity_async (SoSession           *session,
                                              int                  id,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
SoMailboxEntity *
so_customer_service_get_mailbox_entity_finish (SoSession     *session,
                                               GAsyncResult  *result,
                                               GError       **error);

G_END_DECLS
