/* so-ticket-agent.c: tickets one by one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-agent.h"

#include "so-requests.h"

/**
 * so_ticket_create_default_ticket_entity_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Asks for a new ticket with the server's defaults; nothing is stored.
 * Reference page: Ticket agent, CreateDefaultTicketEntity.
 */
void
so_ticket_create_default_ticket_entity_async (SoSession           *session,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("Ticket/CreateDefaultTicketEntity"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_ticket_create_default_ticket_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the ticket, id 0; %NULL on error
 */
SoTicketEntity *
so_ticket_create_default_ticket_entity_finish (SoSession     *session,
                                               GAsyncResult  *result,
                                               GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_create_default_for_ticket_type_async:
 * @session: a session
 * @ticket_type_id: TicketTypeId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Asks for a new ticket with the defaults of a type; only on newer servers.
 * Reference page: Ticket agent, CreateDefaultForTicketType.
 */
void
so_ticket_create_default_for_ticket_type_async (SoSession           *session,
                                                int                  ticket_type_id,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data)
{
  g_autoptr (JsonNode) body = so_request_new ("TicketTypeId", G_TYPE_INT, ticket_type_id, NULL);

  so_session_call_json_async (session, so_method_find ("Ticket/CreateDefaultForTicketType"), body,
                              NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_create_default_for_ticket_type_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the ticket, id 0; %NULL on error
 */
SoTicketEntity *
so_ticket_create_default_for_ticket_type_finish (SoSession     *session,
                                                 GAsyncResult  *result,
                                                 GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_save_ticket_entity_async:
 * @session: a session
 * @ticket: what to save whole; id 0 makes a new ticket. Not changed: give the
 *   answer to so_carrier_load() to take the server's version over.
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Notifies nobody.
 * Reference page: Ticket agent, SaveTicketEntity.
 */
void
so_ticket_save_ticket_entity_async (SoSession           *session,
                                    SoTicketEntity      *ticket,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (SO_IS_TICKET_ENTITY (ticket));

  so_session_call_async (session, so_method_find ("Ticket/SaveTicketEntity"), SO_CARRIER (ticket),
                         NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_save_ticket_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the ticket as the server stored it; %NULL on
 *   error
 */
SoTicketEntity *
so_ticket_save_ticket_entity_finish (SoSession     *session,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_get_ticket_entity_async:
 * @session: a session
 * @id: TicketId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: Ticket agent, GetTicketEntity.
 */
void
so_ticket_get_ticket_entity_async (SoSession           *session,
                                   int                  id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("Ticket/GetTicketEntity"), NULL, value,
                         cancellable, callback, user_data);
}

/**
 * so_ticket_get_ticket_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the ticket; %NULL on error, which is
 *   SO_SERVICE_ERROR_NOT_FOUND where the server has none
 */
SoTicketEntity *
so_ticket_get_ticket_entity_finish (SoSession     *session,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_save_ticket_entity_with_notify_async:
 * @session: a session
 * @ticket: what to save whole; id 0 makes a new ticket. Not changed: give the answer to
 *   so_carrier_load() to take the server's version over.
 * @notify: whether users are told
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Where there is no message to follow: NotifyNewTicket tells of both at once.
 * Reference page: Ticket agent, SaveTicketEntityWithNotify.
 */
void
so_ticket_save_ticket_entity_with_notify_async (SoSession           *session,
                                                SoTicketEntity      *ticket,
                                                gboolean             notify,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data)
{
  g_autoptr (JsonNode) entity = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (SO_IS_TICKET_ENTITY (ticket));

  entity = so_carrier_to_request (SO_CARRIER (ticket));
  body = so_request_new ("NewEntity", JSON_TYPE_NODE, entity,
                         "Notify", G_TYPE_BOOLEAN, notify,
                         NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/SaveTicketEntityWithNotify"), body,
                              NULL, cancellable, callback, user_data);
}

/**
 * so_ticket_save_ticket_entity_with_notify_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the ticket as the server stored it; %NULL on error
 */
SoTicketEntity *
so_ticket_save_ticket_entity_with_notify_finish (SoSession     *session,
                                                 GAsyncResult  *result,
                                                 GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_get_ticket_async:
 * @session: a session
 * @id: TicketId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * The flat ticket, for showing only. Its owner and its creator are service
 * users, not associates.
 * Reference page: Ticket agent, GetTicket.
 */
void
so_ticket_get_ticket_async (SoSession           *session,
                            int                  id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("Ticket/GetTicket"), NULL, value, cancellable,
                         callback, user_data);
}

/**
 * so_ticket_get_ticket_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the ticket; %NULL on error, which is
 *   SO_SERVICE_ERROR_NOT_FOUND where the server has none
 */
SoTicket *
so_ticket_get_ticket_finish (SoSession     *session,
                             GAsyncResult  *result,
                             GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_ticket_get_tickets_async:
 * @session: a session
 * @ticket_ids: (array length=n_ticket_ids): which tickets
 * @n_ticket_ids: how many
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Flat tickets, for showing only. Those that are not there are left out.
 * Reference page: Ticket agent, GetTickets.
 */
void
so_ticket_get_tickets_async (SoSession           *session,
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
  so_session_call_json_async (session, so_method_find ("Ticket/GetTickets"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_get_tickets_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoTicket; %NULL on error
 */
GListStore *
so_ticket_get_tickets_finish (SoSession     *session,
                              GAsyncResult  *result,
                              GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_ticket_get_ticket_summaries_async:
 * @session: a session
 * @ticket_ids: (array length=n_ticket_ids): which tickets
 * @n_ticket_ids: how many
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Number, title, status and time of creation.
 * Reference page: Ticket agent, GetTicketSummaries.
 */
void
so_ticket_get_ticket_summaries_async (SoSession           *session,
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
  so_session_call_json_async (session, so_method_find ("Ticket/GetTicketSummaries"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_get_ticket_summaries_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoTicketSummaryItem; %NULL on error
 */
GListStore *
so_ticket_get_ticket_summaries_finish (SoSession     *session,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_ticket_resolve_ticket_id_async:
 * @session: a session
 * @id: TicketId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Asks which ticket one has become that was merged, perhaps more than once.
 * Reference page: Ticket agent, ResolveTicketId.
 */
void
so_ticket_resolve_ticket_id_async (SoSession           *session,
                                   int                  id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (JsonNode) body = so_request_new ("TicketId", G_TYPE_INT, id, NULL);

  so_session_call_json_async (session, so_method_find ("Ticket/ResolveTicketId"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_ticket_resolve_ticket_id_finish:
 * @session: a session
 * @result: what the callback was given
 * @id: (out): TicketId of the ticket that is there; the same where it was not merged
 * @error: as so_session_call_finish()
 *
 * Returns: whether there is an answer
 */
gboolean
so_ticket_resolve_ticket_id_finish (SoSession     *session,
                                    GAsyncResult  *result,
                                    int           *id,
                                    GError       **error)
{
  return so_session_call_finish_int (session, result, id, error);
}
