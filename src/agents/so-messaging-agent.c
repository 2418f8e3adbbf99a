/* so-messaging-agent.c: the installed message providers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-messaging-agent.h"

/**
 * so_messaging_get_plugins_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * The providers that NetServerSmsProvider may name.
 * Reference page: Messaging agent, GetPlugins.
 */
void
so_messaging_get_plugins_async (SoSession           *session,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("Messaging/GetPlugins"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_messaging_get_plugins_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoProviderInfo; %NULL on error
 */
GListStore *
so_messaging_get_plugins_finish (SoSession     *session,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}
