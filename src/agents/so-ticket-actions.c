/* so-ticket-actions.c: what is done to tickets other than editing them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-actions.h"

#include "so-requests.h"

static const char *
get_nick (GType type,
          int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *member = g_enum_get_value (klass, value);

  return member != NULL ? member->value_nick : NULL;
}

/**
 * so_ticket_accept_tickets_async:
 * @session: a session
 * @ticket_ids: (array length=n_ticket_ids): which tickets
 * @n_ticket_ids: how many
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * The user becomes the owner.
 * Reference page: Ticket agent, AcceptTickets.
 */
void
so_ticket_accept_tickets_async (SoSession           *session,
                                const int           *ticket_ids,
                                guint                n_ticket_ids,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (JsonNode) ids = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (ticket_ids != NULL || n_ticket_ids == 0);

  ids = so_request_ints (ticket_ids, n_ticket_ids);
  body = so_request_new ("TicketIds", JSON_TYPE_NODE, ids, NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/AcceptTickets"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_accept_tickets_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server did it
 */
gboolean
so_ticket_accept_tickets_finish (SoSession     *session,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}

/**
 * so_ticket_set_deleted_status_by_ids_async:
 * @session: a session
 * @ticket_ids: (array length=n_ticket_ids): which tickets
 * @n_ticket_ids: how many
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Moves tickets to the recycle bin, where they wait to be deleted for good.
 * Reference page: Ticket agent, SetDeletedStatusByIds.
 */
void
so_ticket_set_deleted_status_by_ids_async (SoSession           *session,
                                           const int           *ticket_ids,
                                           guint                n_ticket_ids,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  g_autoptr (JsonNode) ids = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (ticket_ids != NULL || n_ticket_ids == 0);

  ids = so_request_ints (ticket_ids, n_ticket_ids);
  body = so_request_new ("TicketIds", JSON_TYPE_NODE, ids, NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/SetDeletedStatusByIds"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_set_deleted_status_by_ids_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of int: the tickets that are there now; %NULL on
 *   error
 */
GArray *
so_ticket_set_deleted_status_by_ids_finish (SoSession     *session,
                                            GAsyncResult  *result,
                                            GError       **error)
{
  return so_session_call_finish_ints (session, result, error);
}

/**
 * so_ticket_set_spam_status_by_ids_async:
 * @session: a session
 * @ticket_ids: (array length=n_ticket_ids): which tickets
 * @n_ticket_ids: how many
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Moves tickets to the recycle bin as spam.
 * Reference page: Ticket agent, SetSpamStatusByIds.
 */
void
so_ticket_set_spam_status_by_ids_async (SoSession           *session,
                                        const int           *ticket_ids,
                                        guint                n_ticket_ids,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_autoptr (JsonNode) ids = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (ticket_ids != NULL || n_ticket_ids == 0);

  ids = so_request_ints (ticket_ids, n_ticket_ids);
  body = so_request_new ("TicketIds", JSON_TYPE_NODE, ids, NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/SetSpamStatusByIds"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_set_spam_status_by_ids_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of int: the tickets that are there now; %NULL on
 *   error
 */
GArray *
so_ticket_set_spam_status_by_ids_finish (SoSession     *session,
                                         GAsyncResult  *result,
                                         GError       **error)
{
  return so_session_call_finish_ints (session, result, error);
}

/**
 * so_ticket_undelete_by_ids_async:
 * @session: a session
 * @ticket_ids: (array length=n_ticket_ids): which tickets
 * @n_ticket_ids: how many
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Takes tickets out of the recycle bin. They get the status that is the
 * default for open tickets, not the one they had.
 * Reference page: Ticket agent, UndeleteByIds.
 */
void
so_ticket_undelete_by_ids_async (SoSession           *session,
                                 const int           *ticket_ids,
                                 guint                n_ticket_ids,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (JsonNode) ids = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (ticket_ids != NULL || n_ticket_ids == 0);

  ids = so_request_ints (ticket_ids, n_ticket_ids);
  body = so_request_new ("TicketIds", JSON_TYPE_NODE, ids, NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/UndeleteByIds"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_undelete_by_ids_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server did it
 */
gboolean
so_ticket_undelete_by_ids_finish (SoSession     *session,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}

/**
 * so_ticket_delete_ticket_entity_async:
 * @session: a session
 * @id: TicketId
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Deletes a ticket for good; so_ticket_set_deleted_status_by_ids_async() does
 * not.
 * Reference page: Ticket agent, DeleteTicketEntity.
 */
void
so_ticket_delete_ticket_entity_async (SoSession           *session,
                                      int                  id,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autoptr (JsonNode) body = so_request_new ("TicketEntityId", G_TYPE_INT, id, NULL);

  so_session_call_json_async (session, so_method_find ("Ticket/DeleteTicketEntity"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_delete_ticket_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server did it
 */
gboolean
so_ticket_delete_ticket_entity_finish (SoSession     *session,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}

/**
 * so_ticket_update_tickets_read_status_async:
 * @session: a session
 * @ticket_ids: (array length=n_ticket_ids): which tickets
 * @n_ticket_ids: how many
 * @status: whether the owner has read them
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: Ticket agent, UpdateTicketsReadStatus.
 */
void
so_ticket_update_tickets_read_status_async (SoSession           *session,
                                            const int           *ticket_ids,
                                            guint                n_ticket_ids,
                                            SoTicketReadStatus   status,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data)
{
  g_autoptr (JsonNode) ids = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (ticket_ids != NULL || n_ticket_ids == 0);

  ids = so_request_ints (ticket_ids, n_ticket_ids);
  body = so_request_new ("TicketIds", JSON_TYPE_NODE, ids,
                         "NewStatus", G_TYPE_STRING, get_nick (SO_TYPE_TICKET_READ_STATUS, status),
                         NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/UpdateTicketsReadStatus"), body,
                              NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_update_tickets_read_status_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of int: the tickets that were changed; %NULL on
 *   error
 */
GArray *
so_ticket_update_tickets_read_status_finish (SoSession     *session,
                                             GAsyncResult  *result,
                                             GError       **error)
{
  return so_session_call_finish_ints (session, result, error);
}

/**
 * so_ticket_merge_tickets_async:
 * @session: a session
 * @ticket: the one that stays, as it shall be then; not changed
 * @ids: (array length=n_ids): those that go into it
 * @n_ids: how many
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * There is no way back.
 * Reference page: Ticket agent, MergeTickets.
 */
void
so_ticket_merge_tickets_async (SoSession           *session,
                               SoTicketEntity      *ticket,
                               const int           *ids,
                               guint                n_ids,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (JsonNode) entity = NULL;
  g_autoptr (JsonNode) others = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (SO_IS_TICKET_ENTITY (ticket));
  g_return_if_fail (ids != NULL || n_ids == 0);

  entity = so_carrier_to_request (SO_CARRIER (ticket));
  others = so_request_ints (ids, n_ids);
  body = so_request_new ("MergedTicketEntity", JSON_TYPE_NODE, entity,
                         "SecondaryTicketIds", JSON_TYPE_NODE, others,
                         NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/MergeTickets"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_merge_tickets_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the ticket as the server stored it; %NULL on error
 */
SoTicketEntity *
so_ticket_merge_tickets_finish (SoSession     *session,
                                GAsyncResult  *result,
                                GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_notify_new_ticket_async:
 * @session: a session
 * @id: TicketId
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Tells users of a new ticket, at the end of all that belongs to it. Called
 * twice it tells them twice.
 * Reference page: Ticket agent, NotifyNewTicket.
 */
void
so_ticket_notify_new_ticket_async (SoSession           *session,
                                   int                  id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (JsonNode) body = so_request_new ("TicketEntityId", G_TYPE_INT, id, NULL);

  so_session_call_json_async (session, so_method_find ("Ticket/NotifyNewTicket"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_notify_new_ticket_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server did it
 */
gboolean
so_ticket_notify_new_ticket_finish (SoSession     *session,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}
