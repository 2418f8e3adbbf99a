/* so-ticket-attachments.h: what is attached to messages of tickets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-attachment-entity.h"
#include "so-attachment-validation-result.h"
#include "so-session.h"

G_BEGIN_DECLS

void
so_ticket_create_default_attachment_entity_async (SoSession           *session,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
SoAttachmentEntity *
so_ticket_create_default_attachment_entity_finish (SoSession     *session,
                                                   GAsyncResult  *result,
                                                   GError       **error);
void
so_ticket_save_attachment_entity_async (SoSession           *session,
                                        SoAttachmentEntity  *attachment,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
SoAttachmentEntity *
so_ticket_save_attachment_entity_finish (SoSession     *session,
                                         GAsyncResult  *result,
                                         GError       **error);
void
so_ticket_get_attachment_entity_async (SoSession           *session,
                                       int                  id,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
SoAttachmentEntity *
so_ticket_get_attachment_entity_finish (SoSession     *session,
                                        GAsyncResult  *result,
                                        GError       **error);
void
so_ticket_add_attachments_async (SoSession           *session,
                                 int                  message_id,
                                 const int           *attachment_ids,
                                 guint                n_attachment_ids,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
gboolean
so_ticket_add_attachments_finish (SoSession     *session,
                                  GAsyncResult  *result,
                                  GError       **error);
void
so_ticket_remove_message_attachments_async (SoSession           *session,
                                            int                  message_id,
                                            const int           *attachment_ids,
                                            guint                n_attachment_ids,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
gboolean
so_ticket_remove_message_attachments_finish (SoSession     *session,
                                             GAsyncResult  *result,
                                             GError       **error);
void
so_ticket_validate_attachments_async (SoSession           *session,
                                      const int           *attachment_ids,
                                      guint                n_attachment_ids,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
GListStore *
so_ticket_validate_attachments_finish (SoSession     *session,
                                       GAsyncResult  *result,
                                       GError       **error);
void
so_ticket_get_ticket_attachments_async (SoSession           *session,
                                        int                  ticket_id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
GListStore *
so_ticket_get_ticket_attachments_finish (SoSession     *session,
                                         GAsyncResult  *result,
                                         GError       **error);
void
so_ticket_get_attachment_info_async (SoSession           *session,
                                     int                  message_id,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
GListStore *
so_ticket_get_attachment_info_finish (SoSession     *session,
                                      GAsyncResult  *result,
                                      GError       **error);

G_END_DECLS
