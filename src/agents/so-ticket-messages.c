/* so-ticket-messages.c: messages of tickets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-messages.h"

#include "so-requests.h"

/**
 * so_ticket_create_default_ticket_message_entity_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Asks for a new message with the server's defaults; nothing is stored, and it
 * belongs to no ticket yet.
 * Reference page: Ticket agent, CreateDefaultTicketMessageEntity.
 */
void
so_ticket_create_default_ticket_message_entity_async (SoSession           *session,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("Ticket/CreateDefaultTicketMessageEntity"), NULL,
                         NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_create_default_ticket_message_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the message, id 0; %NULL on error
 */
SoTicketMessageEntity *
so_ticket_create_default_ticket_message_entity_finish (SoSession     *session,
                                                       GAsyncResult  *result,
                                                       GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_save_ticket_message_entity_async:
 * @session: a session
 * @message: what to save whole; id 0 makes a new message in the ticket that its ticket
 *   refers to. Not changed.
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Notifies nobody.
 * Reference page: Ticket agent, SaveTicketMessageEntity.
 */
void
so_ticket_save_ticket_message_entity_async (SoSession             *session,
                                            SoTicketMessageEntity *message,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data)
{
  g_return_if_fail (SO_IS_TICKET_MESSAGE_ENTITY (message));

  so_session_call_async (session, so_method_find ("Ticket/SaveTicketMessageEntity"),
                         SO_CARRIER (message), NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_save_ticket_message_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the message as the server stored it; %NULL on
 *   error
 */
SoTicketMessageEntity *
so_ticket_save_ticket_message_entity_finish (SoSession     *session,
                                             GAsyncResult  *result,
                                             GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_save_ticket_message_entity_with_notify_async:
 * @session: a session
 * @message: what to save whole; id 0 makes a new message in the ticket that its ticket
 *   refers to. Not changed.
 * @notify: whether users are told
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: Ticket agent, SaveTicketMessageEntityWithNotify.
 */
void
so_ticket_save_ticket_message_entity_with_notify_async (SoSession             *session,
                                                        SoTicketMessageEntity *message,
                                                        gboolean               notify,
                                                        GCancellable          *cancellable,
                                                        GAsyncReadyCallback    callback,
                                                        gpointer               user_data)
{
  g_autoptr (JsonNode) entity = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (SO_IS_TICKET_MESSAGE_ENTITY (message));

  entity = so_carrier_to_request (SO_CARRIER (message));
  body = so_request_new ("NewEntity", JSON_TYPE_NODE, entity,
                         "Notify", G_TYPE_BOOLEAN, notify,
                         NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/SaveTicketMessageEntityWithNotify"),
                              body, NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_save_ticket_message_entity_with_notify_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the message as the server stored it; %NULL on
 *   error
 */
SoTicketMessageEntity *
so_ticket_save_ticket_message_entity_with_notify_finish (SoSession     *session,
                                                         GAsyncResult  *result,
                                                         GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_save_ticket_message_entity_with_options_async:
 * @session: a session
 * @message: what to save whole; id 0 makes a new message in the ticket that its ticket
 *   refers to. Not changed.
 * @notify: whether users are told
 * @attachment_ids: (array length=n_attachment_ids) (nullable): what it gets attached
 * @n_attachment_ids: how many
 * @update_replied_at: whether the ticket counts as replied to
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: Ticket agent, SaveTicketMessageEntityWithOptions.
 */
void
so_ticket_save_ticket_message_entity_with_options_async (SoSession             *session,
                                                         SoTicketMessageEntity *message,
                                                         gboolean               notify,
                                                         const int             *attachment_ids,
                                                         guint                  n_attachment_ids,
                                                         gboolean               update_replied_at,
                                                         GCancellable          *cancellable,
                                                         GAsyncReadyCallback    callback,
                                                         gpointer               user_data)
{
  g_autoptr (JsonNode) entity = NULL;
  g_autoptr (JsonNode) ids = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (SO_IS_TICKET_MESSAGE_ENTITY (message));
  g_return_if_fail (attachment_ids != NULL || n_attachment_ids == 0);

  entity = so_carrier_to_request (SO_CARRIER (message));
  ids = so_request_ints (attachment_ids, n_attachment_ids);
  body = so_request_new ("Entity", JSON_TYPE_NODE, entity,
                         "Notify", G_TYPE_BOOLEAN, notify,
                         "AttachmentIds", JSON_TYPE_NODE, ids,
                         "UpdateRepliedAt", G_TYPE_BOOLEAN, update_replied_at,
                         NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/SaveTicketMessageEntityWithOptions"),
                              body, NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_save_ticket_message_entity_with_options_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the message as the server stored it; %NULL on
 *   error
 */
SoTicketMessageEntity *
so_ticket_save_ticket_message_entity_with_options_finish (SoSession     *session,
                                                          GAsyncResult  *result,
                                                          GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_get_ticket_message_entity_async:
 * @session: a session
 * @id: EjMessageId, which is the TicketMessageId of a #SoTicketMessage
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: Ticket agent, GetTicketMessageEntity.
 */
void
so_ticket_get_ticket_message_entity_async (SoSession           *session,
                                           int                  id,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("Ticket/GetTicketMessageEntity"), NULL, value,
                         cancellable, callback, user_data);
}

/**
 * so_ticket_get_ticket_message_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the message; %NULL on error, which is
 *   SO_SERVICE_ERROR_NOT_FOUND where the server has none
 */
SoTicketMessageEntity *
so_ticket_get_ticket_message_entity_finish (SoSession     *session,
                                            GAsyncResult  *result,
                                            GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_get_ticket_message_entities_async:
 * @session: a session
 * @ticket_id: TicketId
 * @message_ids: (array length=n_message_ids): which of its messages
 * @n_message_ids: how many
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * With their texts, which may be long.
 * Reference page: Ticket agent, GetTicketMessageEntities.
 */
void
so_ticket_get_ticket_message_entities_async (SoSession           *session,
                                             int                  ticket_id,
                                             const int           *message_ids,
                                             guint                n_message_ids,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data)
{
  g_autoptr (JsonNode) ids = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (message_ids != NULL || n_message_ids == 0);

  ids = so_request_ints (message_ids, n_message_ids);
  body = so_request_new ("TicketId", G_TYPE_INT, ticket_id,
                         "MessageIds", JSON_TYPE_NODE, ids,
                         NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/GetTicketMessageEntities"), body,
                              NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_get_ticket_message_entities_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoTicketMessageEntity; %NULL on error
 */
GListStore *
so_ticket_get_ticket_message_entities_finish (SoSession     *session,
                                              GAsyncResult  *result,
                                              GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_ticket_delete_ticket_message_entity_async:
 * @session: a session
 * @id: EjMessageId
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * There is no way back.
 * Reference page: Ticket agent, DeleteTicketMessageEntity.
 */
void
so_ticket_delete_ticket_message_entity_async (SoSession           *session,
                                              int                  id,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data)
{
  g_autoptr (JsonNode) body = so_request_new ("TicketMessageEntityId", G_TYPE_INT, id, NULL);

  so_session_call_json_async (session, so_method_find ("Ticket/DeleteTicketMessageEntity"), body,
                              NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_delete_ticket_message_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server did it
 */
gboolean
so_ticket_delete_ticket_message_entity_finish (SoSession     *session,
                                               GAsyncResult  *result,
                                               GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}

/**
 * so_ticket_send_ticket_message_async:
 * @session: a session
 * @message_id: EjMessageId
 * @to: (nullable) (array zero-terminated=1): addresses
 * @cc: (nullable) (array zero-terminated=1): addresses
 * @bcc: (nullable) (array zero-terminated=1): addresses
 * @subject: (nullable): %NULL: as the template has it
 * @reply_template_id: 0: none
 * @gdpr_source: (nullable): where the addresses came from
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Sends a stored message by e-mail. Called twice it is sent twice.
 * Reference page: Ticket agent, SendTicketMessage.
 */
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
                                     gpointer             user_data)
{
  g_autoptr (JsonNode) to_node = so_request_strings (to);
  g_autoptr (JsonNode) cc_node = so_request_strings (cc);
  g_autoptr (JsonNode) bcc_node = so_request_strings (bcc);
  g_autoptr (JsonNode) body = so_request_new ("TicketMessageEntityId", G_TYPE_INT, message_id,
                                              "To", JSON_TYPE_NODE, to_node,
                                              "Cc", JSON_TYPE_NODE, cc_node,
                                              "Bcc", JSON_TYPE_NODE, bcc_node,
                                              "Subject", G_TYPE_STRING, subject,
                                              "ReplyTemplateId", G_TYPE_INT, reply_template_id,
                                              "GdprSource", G_TYPE_STRING, gdpr_source,
                                              NULL);

  so_session_call_json_async (session, so_method_find ("Ticket/SendTicketMessage"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_send_ticket_message_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server did it
 */
gboolean
so_ticket_send_ticket_message_finish (SoSession     *session,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}

/**
 * so_ticket_notify_new_ticket_message_async:
 * @session: a session
 * @id: TicketId
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Tells users that a ticket has a new message.
 * Reference page: Ticket agent, NotifyNewTicketMessage.
 */
void
so_ticket_notify_new_ticket_message_async (SoSession           *session,
                                           int                  id,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  g_autoptr (JsonNode) body = so_request_new ("TicketEntityId", G_TYPE_INT, id, NULL);

  so_session_call_json_async (session, so_method_find ("Ticket/NotifyNewTicketMessage"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_notify_new_ticket_message_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server did it
 */
gboolean
so_ticket_notify_new_ticket_message_finish (SoSession     *session,
                                            GAsyncResult  *result,
                                            GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}
