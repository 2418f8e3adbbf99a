/* so-ticket-attachments.c: what is attached to messages of tickets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-attachments.h"

#include "so-requests.h"

/**
 * so_ticket_create_default_attachment_entity_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Asks for a new attachment with the server's defaults; nothing is stored.
 * Reference page: Ticket agent, CreateDefaultAttachmentEntity.
 */
void
so_ticket_create_default_attachment_entity_async (SoSession           *session,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("Ticket/CreateDefaultAttachmentEntity"), NULL,
                         NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_create_default_attachment_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the attachment, id 0; %NULL on error
 */
SoAttachmentEntity *
so_ticket_create_default_attachment_entity_finish (SoSession     *session,
                                                   GAsyncResult  *result,
                                                   GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_save_attachment_entity_async:
 * @session: a session
 * @attachment: what to save whole; id 0 makes a new one. Not changed.
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Name and kind of a file; so_ticket_upload_attachment_async() brings what is
 * in it.
 * Reference page: Ticket agent, SaveAttachmentEntity.
 */
void
so_ticket_save_attachment_entity_async (SoSession           *session,
                                        SoAttachmentEntity  *attachment,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_return_if_fail (SO_IS_ATTACHMENT_ENTITY (attachment));

  so_session_call_async (session, so_method_find ("Ticket/SaveAttachmentEntity"),
                         SO_CARRIER (attachment), NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_save_attachment_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the attachment as the server stored it; %NULL on
 *   error
 */
SoAttachmentEntity *
so_ticket_save_attachment_entity_finish (SoSession     *session,
                                         GAsyncResult  *result,
                                         GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_get_attachment_entity_async:
 * @session: a session
 * @id: AttachmentId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: Ticket agent, GetAttachmentEntity.
 */
void
so_ticket_get_attachment_entity_async (SoSession           *session,
                                       int                  id,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("Ticket/GetAttachmentEntity"), NULL, value,
                         cancellable, callback, user_data);
}

/**
 * so_ticket_get_attachment_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the attachment; %NULL on error, which is
 *   SO_SERVICE_ERROR_NOT_FOUND where the server has none
 */
SoAttachmentEntity *
so_ticket_get_attachment_entity_finish (SoSession     *session,
                                        GAsyncResult  *result,
                                        GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_add_attachments_async:
 * @session: a session
 * @message_id: EjMessageId
 * @attachment_ids: (array length=n_attachment_ids): which attachments
 * @n_attachment_ids: how many
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: Ticket agent, AddAttachments.
 */
void
so_ticket_add_attachments_async (SoSession           *session,
                                 int                  message_id,
                                 const int           *attachment_ids,
                                 guint                n_attachment_ids,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (JsonNode) ids = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (attachment_ids != NULL || n_attachment_ids == 0);

  ids = so_request_ints (attachment_ids, n_attachment_ids);
  body = so_request_new ("TicketMessageEntityId", G_TYPE_INT, message_id,
                         "AttachmentIds", JSON_TYPE_NODE, ids,
                         NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/AddAttachments"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_add_attachments_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server did it
 */
gboolean
so_ticket_add_attachments_finish (SoSession     *session,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}

/**
 * so_ticket_remove_message_attachments_async:
 * @session: a session
 * @message_id: EjMessageId
 * @attachment_ids: (array length=n_attachment_ids): which attachments
 * @n_attachment_ids: how many
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: Ticket agent, RemoveMessageAttachments.
 */
void
so_ticket_remove_message_attachments_async (SoSession           *session,
                                            int                  message_id,
                                            const int           *attachment_ids,
                                            guint                n_attachment_ids,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data)
{
  g_autoptr (JsonNode) ids = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (attachment_ids != NULL || n_attachment_ids == 0);

  ids = so_request_ints (attachment_ids, n_attachment_ids);
  body = so_request_new ("TicketMessageEntityId", G_TYPE_INT, message_id,
                         "AttachmentIds", JSON_TYPE_NODE, ids,
                         NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/RemoveMessageAttachments"), body,
                              NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_remove_message_attachments_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server did it
 */
gboolean
so_ticket_remove_message_attachments_finish (SoSession     *session,
                                             GAsyncResult  *result,
                                             GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}

/**
 * so_ticket_validate_attachments_async:
 * @session: a session
 * @attachment_ids: (array length=n_attachment_ids): which attachments
 * @n_attachment_ids: how many
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Whether the service accepts attachments that are uploaded.
 * Reference page: Ticket agent, ValidateAttachments.
 */
void
so_ticket_validate_attachments_async (SoSession           *session,
                                      const int           *attachment_ids,
                                      guint                n_attachment_ids,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autoptr (JsonNode) ids = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (attachment_ids != NULL || n_attachment_ids == 0);

  ids = so_request_ints (attachment_ids, n_attachment_ids);
  body = so_request_new ("AttachmentIds", JSON_TYPE_NODE, ids, NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/ValidateAttachments"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_validate_attachments_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoAttachmentValidationResult; %NULL on error
 */
GListStore *
so_ticket_validate_attachments_finish (SoSession     *session,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_ticket_get_ticket_attachments_async:
 * @session: a session
 * @ticket_id: TicketId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * What is attached to all messages of a ticket.
 * Reference page: Ticket agent, GetTicketAttachments.
 */
void
so_ticket_get_ticket_attachments_async (SoSession           *session,
                                        int                  ticket_id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_autoptr (JsonNode) body = so_request_new ("TicketEntityId", G_TYPE_INT, ticket_id, NULL);

  so_session_call_json_async (session, so_method_find ("Ticket/GetTicketAttachments"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_get_ticket_attachments_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoAttachmentEntity; %NULL on error
 */
GListStore *
so_ticket_get_ticket_attachments_finish (SoSession     *session,
                                         GAsyncResult  *result,
                                         GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_ticket_get_attachment_info_async:
 * @session: a session
 * @message_id: EjMessageId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * What is attached to a message.
 * Reference page: Ticket agent, GetAttachmentInfo.
 */
void
so_ticket_get_attachment_info_async (SoSession           *session,
                                     int                  message_id,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr (JsonNode) body = so_request_new ("TicketMessageEntityId", G_TYPE_INT, message_id,
                                              NULL);

  so_session_call_json_async (session, so_method_find ("Ticket/GetAttachmentInfo"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_get_attachment_info_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoAttachmentEntity; %NULL on error
 */
GListStore *
so_ticket_get_attachment_info_finish (SoSession     *session,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}
