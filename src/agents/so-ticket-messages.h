/* so-ticket-messages.h: messages of tickets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"
#include "so-ticket-message-entity.h"

G_BEGIN_DECLS

void
so_ticket_create_default_ticket_message_entity_async (SoSession           *session,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);
SoTicketMessageEntity *
so_ticket_create_default_ticket_message_entity_finish (SoSession     *session,
                                                       GAsyncResult  *result,
                                                       GError       **error);
void
so_ticket_save_ticket_message_entity_async (SoSession             *session,
                                            SoTicketMessageEntity *message,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
SoTicketMessageEntity *
so_ticket_save_ticket_message_entity_finish (SoSession     *session,
                                             GAsyncResult  *result,
                                             GError       **error);
void
so_ticket_save_ticket_message_entity_with_notify_async (SoSession             *session,
                                                        SoTicketMessageEntity *message,
                                                        gboolean               notify,
                                                        GCancellable          *cancellable,
                                                        GAsyncReadyCallback    callback,
                                                        gpointer               user_data);
SoTicketMessageEntity *
so_ticket_save_ticket_message_entity_with_notify_finish (SoSession     *session,
                                                         GAsyncResult  *result,
                                                         GError       **error);
void
so_ticket_save_ticket_message_entity_with_options_async (SoSession             *session,
                                                         SoTicketMessageEntity *message,
                                                         gboolean               notify,
                                                         const int             *attachment_ids,
                                                         guint                  n_attachment_ids,
                                                         gboolean               update_replied_at,
                                                         GCancellable          *cancellable,
                                                         GAsyncReadyCallback    callback,
                                                         gpointer               user_data);
SoTicketMessageEntity *
so_ticket_save_ticket_message_entity_with_options_finish (SoSession     *session,
                                                          GAsyncResult  *result,
                                                          GError       **error);
void
so_ticket_get_ticket_message_entity_async (SoSession           *session,
                                           int                  id,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
SoTicketMessageEntity *
so_ticket_get_ticket_message_entity_finish (SoSession     *session,
                                            GAsyncResult  *result,
                                            GError       **error);
void
so_ticket_get_ticket_message_entities_async (SoSession           *session,
                                             int                  ticket_id,
                                             const int           *message_ids,
                                             guint                n_message_ids,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
GListStore *
so_ticket_get_ticket_message_entities_finish (SoSession     *session,
                                              GAsyncResult  *result,
                                              GError       **error);
void
so_ticket_delete_ticket_message_entity_async (SoSession           *session,
                                              int                  id,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean
so_ticket_delete_ticket_message_entity_finish (SoSession     *session,
                                               GAsyncResult  *result,
                                               GError       **error);
void
so_ticket_send_ticket_message_async (SoSession           *session,
                                     int                  message_id,
                                     const char * const  *to,
                                     const char * const  *cc,
                                     const char * const  *bcc,
                                     const char          *subject,
                                     int                  reply_template_id,
                                     const char          *gdpr_source,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
gboolean
so_ticket_send_ticket_message_finish (SoSession     *session,
                                      GAsyncResult  *result,
                                      GError       **error);
void
so_ticket_notify_new_ticket_message_async (SoSession           *session,
                                           int                  id,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gboolean
so_ticket_notify_new_ticket_message_finish (SoSession     *session,
                                            GAsyncResult  *result,
                                            GError       **error);

G_END_DECLS
