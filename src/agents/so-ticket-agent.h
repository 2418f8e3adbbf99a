/* so-ticket-agent.h: tickets one by one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"
#include "so-ticket-actions.h"
#include "so-ticket-attachments.h"
#include "so-ticket-entity.h"
#include "so-ticket-files.h"
#include "so-ticket-messages.h"
#include "so-ticket-summary-item.h"
#include "so-ticket.h"

G_BEGIN_DECLS

void
so_ticket_create_default_ticket_entity_async (SoSession           *session,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
SoTicketEntity *
so_ticket_create_default_ticket_entity_finish (SoSession     *session,
                                               GAsyncResult  *result,
                                               GError       **error);
void
so_ticket_create_default_for_ticket_type_async (SoSession           *session,
                                                int                  ticket_type_id,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
SoTicketEntity *
so_ticket_create_default_for_ticket_type_finish (SoSession     *session,
                                                 GAsyncResult  *result,
                                                 GError       **error);
void
so_ticket_save_ticket_entity_async (SoSession           *session,
                                    SoTicketEntity      *ticket,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
SoTicketEntity *
so_ticket_save_ticket_entity_finish (SoSession     *session,
                                     GAsyncResult  *result,
                                     GError       **error);
void
so_ticket_get_ticket_entity_async (SoSession           *session,
                                   int                  id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
SoTicketEntity *
so_ticket_get_ticket_entity_finish (SoSession     *session,
                                    GAsyncResult  *result,
                                    GError       **error);
void
so_ticket_save_ticket_entity_with_notify_async (SoSession           *session,
                                                SoTicketEntity      *ticket,
                                                gboolean             notify,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
SoTicketEntity *
so_ticket_save_ticket_entity_with_notify_finish (SoSession     *session,
                                                 GAsyncResult  *result,
                                                 GError       **error);
void
so_ticket_get_ticket_async (SoSession           *session,
                            int                  id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data);
SoTicket *
so_ticket_get_ticket_finish (SoSession     *session,
                             GAsyncResult  *result,
                             GError       **error);
void
so_ticket_get_tickets_async (SoSession           *session,
                             const int           *ticket_ids,
                             guint                n_ticket_ids,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data);
GListStore *
so_ticket_get_tickets_finish (SoSession     *session,
                              GAsyncResult  *result,
                              GError       **error);
void
so_ticket_get_ticket_summaries_async (SoSession           *session,
                                      const int           *ticket_ids,
                                      guint                n_ticket_ids,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
GListStore *
so_ticket_get_ticket_summaries_finish (SoSession     *session,
                                       GAsyncResult  *result,
                                       GError       **error);
void
so_ticket_resolve_ticket_id_async (SoSession           *session,
                                   int                  id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
gboolean
so_ticket_resolve_ticket_id_finish (SoSession     *session,
                                    GAsyncResult  *result,
                                    int           *id,
                                    GError       **error);

G_END_DECLS
