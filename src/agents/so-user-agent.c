/* so-user-agent.c: who is signed in and what the server is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-user-agent.h"

/**
 * so_user_get_current_principal_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * A plain GET: no agent method tells who is signed in.
 * Reference page: REST, User/currentPrincipal.
 */
void
so_user_get_current_principal_async (SoSession           *session,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("User/currentPrincipal"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_user_get_current_principal_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): who is signed in; %NULL on error, which is
 *   SO_SERVICE_ERROR_AUTH where nobody is
 */
SoPrincipalCarrier *
so_user_get_current_principal_finish (SoSession     *session,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_user_get_version_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * GET on the API's root; needs no login.
 * Reference page: Get the version of the web API.
 */
void
so_user_get_version_async (SoSession           *session,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("Api/Version"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_user_get_version_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the version block; %NULL on error
 */
SoVersionInfo *
so_user_get_version_finish (SoSession     *session,
                            GAsyncResult  *result,
                            GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_user_get_methods_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * GET on the root's "v1": an object whose keys are addresses, or an array of
 * addresses. so_session_probe_async() makes more of it.
 * Reference page: Get the version of the web API.
 */
void
so_user_get_methods_async (SoSession           *session,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("Api/Methods"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_user_get_methods_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): what the server listed; %NULL on error
 */
JsonNode *
so_user_get_methods_finish (SoSession     *session,
                            GAsyncResult  *result,
                            GError       **error)
{
  return so_session_call_finish_json (session, result, error);
}
