/* so-list-agent.c: lists that are no MDO lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-list-agent.h"

/**
 * so_list_get_customer_languages_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * The languages customers are served in. The text is the member "Value".
 * Reference page: List agent, GetCustomerLanguages.
 */
void
so_list_get_customer_languages_async (SoSession           *session,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("List/GetCustomerLanguages"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_list_get_customer_languages_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoCustomerLanguage; %NULL on error
 */
GListStore *
so_list_get_customer_languages_finish (SoSession     *session,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_list_get_ticket_statuses_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * All ticket statuses with the base status that each counts as, which no MDO list tells.
 * Reference page: List agent, GetTicketStatuses.
 */
void
so_list_get_ticket_statuses_async (SoSession           *session,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("List/GetTicketStatuses"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_list_get_ticket_statuses_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoTicketStatusEntity; %NULL on error
 */
GListStore *
so_list_get_ticket_statuses_finish (SoSession     *session,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}
