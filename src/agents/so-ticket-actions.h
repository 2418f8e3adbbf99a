/* so-ticket-actions.h: what is done to tickets other than editing them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"
#include "so-ticket-entity.h"

G_BEGIN_DECLS

void
so_ticket_accept_tickets_async (SoSession           *session,
                                const int           *ticket_ids,
                                guint                n_ticket_ids,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
gboolean
so_ticket_accept_tickets_finish (SoSession     *session,
                                 GAsyncResult  *result,
                                 GError       **error);
void
so_ticket_set_deleted_status_by_ids_async (SoSession           *session,
                                           const int           *ticket_ids,
                                           guint                n_ticket_ids,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
GArray *
so_ticket_set_deleted_status_by_ids_finish (SoSession     *session,
                                            GAsyncResult  *result,
                                            GError       **error);
void
so_ticket_set_spam_status_by_ids_async (SoSession           *session,
                                        const int           *ticket_ids,
                                        guint                n_ticket_ids,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
GArray *
so_ticket_set_spam_status_by_ids_finish (SoSession     *session,
                                         GAsyncResult  *result,
                                         GError       **error);
void
so_ticket_undelete_by_ids_async (SoSession           *session,
                                 const int           *ticket_ids,
                                 guint                n_ticket_ids,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
gboolean
so_ticket_undelete_by_ids_finish (SoSession     *session,
                                  GAsyncResult  *result,
                                  GError       **error);
void
so_ticket_delete_ticket_entity_async (SoSession           *session,
                                      int                  id,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean
so_ticket_delete_ticket_entity_finish (SoSession     *session,
                                       GAsyncResult  *result,
                                       GError       **error);
void
so_ticket_update_tickets_read_status_async (SoSession           *session,
                                            const int           *ticket_ids,
                                            guint                n_ticket_ids,
                                            SoTicketReadStatus   status,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
GArray *
so_ticket_update_tickets_read_status_finish (SoSession     *session,
                                             GAsyncResult  *result,
                                             GError       **error);
void
so_ticket_merge_tickets_async (SoSession           *session,
                               SoTicketEntity      *ticket,
                               const int           *ids,
                               guint                n_ids,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);
SoTicketEntity *
so_ticket_merge_tickets_finish (SoSession     *session,
                                GAsyncResult  *result,
                                GError       **error);
void
so_ticket_notify_new_ticket_async (SoSession           *session,
                                   int                  id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
gboolean
so_ticket_notify_new_ticket_finish (SoSession     *session,
                                    GAsyncResult  *result,
                                    GError       **error);

G_END_DECLS
