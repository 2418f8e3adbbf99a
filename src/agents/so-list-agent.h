/* so-list-agent.h: lists that are no MDO lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-mdo-list-item.h"
#include "so-session.h"
#include "so-ticket-category-entity.h"
#include "so-ticket-priority-entity.h"
#include "so-ticket-priority.h"
#include "so-ticket-status-entity.h"
#include "so-ticket-type-entity.h"

G_BEGIN_DECLS

void        so_list_get_customer_languages_async  (SoSession           *session,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
GListStore *so_list_get_customer_languages_finish (SoSession     *session,
                                                   GAsyncResult  *result,
                                                   GError       **error);
void        so_list_get_ticket_statuses_async     (SoSession           *session,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
GListStore *so_list_get_ticket_statuses_finish    (SoSession     *session,
                                                   GAsyncResult  *result,
                                                   GError       **error);
void
so_list_get_ticket_types_async (SoSession           *session,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
GListStore *
so_list_get_ticket_types_finish (SoSession     *session,
                                 GAsyncResult  *result,
                                 GError       **error);
void
so_list_get_ticket_type_entity_async (SoSession           *session,
                                      int                  id,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
SoTicketTypeEntity *
so_list_get_ticket_type_entity_finish (SoSession     *session,
                                       GAsyncResult  *result,
                                       GError       **error);
void
so_list_get_ticket_status_entity_async (SoSession           *session,
                                        int                  id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
SoTicketStatusEntity *
so_list_get_ticket_status_entity_finish (SoSession     *session,
                                         GAsyncResult  *result,
                                         GError       **error);
void
so_list_get_all_ticket_priorities_async (SoSession           *session,
                                         gboolean             include_deleted,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
GListStore *
so_list_get_all_ticket_priorities_finish (SoSession     *session,
                                          GAsyncResult  *result,
                                          GError       **error);
void
so_list_get_ticket_priorities_async (SoSession           *session,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
GListStore *
so_list_get_ticket_priorities_finish (SoSession     *session,
                                      GAsyncResult  *result,
                                      GError       **error);
void
so_list_get_ticket_priority_entity_async (SoSession           *session,
                                          int                  id,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
SoTicketPriorityEntity *
so_list_get_ticket_priority_entity_finish (SoSession     *session,
                                           GAsyncResult  *result,
                                           GError       **error);
void
so_list_get_ticket_categories_async (SoSession           *session,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
GListStore *
so_list_get_ticket_categories_finish (SoSession     *session,
                                      GAsyncResult  *result,
                                      GError       **error);
void
so_list_get_ticket_category_entity_async (SoSession           *session,
                                          int                  id,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
SoTicketCategoryEntity *
so_list_get_ticket_category_entity_finish (SoSession     *session,
                                           GAsyncResult  *result,
                                           GError       **error);
void
so_list_get_ticket_categories_for_user_groups_async (SoSession           *session,
                                                     const int           *group_ids,
                                                     guint                n_group_ids,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
GListStore *
so_list_get_ticket_categories_for_user_groups_finish (SoSession     *session,
                                                      GAsyncResult  *result,
                                                      GError       **error);

G_END_DECLS
