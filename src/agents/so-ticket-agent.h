/* so-ticket-agent.h: tickets one by one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"
#include "so-ticket-entity.h"

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

G_END_DECLS
