/* so-user-agent.h: who is signed in and what the server is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-principal-carrier.h"
#include "so-session.h"
#include "so-version-info.h"

G_BEGIN_DECLS

void                so_user_get_current_principal_async  (SoSession           *session,
                                                          GCancellable        *cancellable,
                                                          GAsyncReadyCallback  callback,
                                                          gpointer             user_data);
SoPrincipalCarrier *so_user_get_current_principal_finish (SoSession     *session,
                                                          GAsyncResult  *result,
                                                          GError       **error);
void                so_user_get_version_async            (SoSession           *session,
                                                          GCancellable        *cancellable,
                                                          GAsyncReadyCallback  callback,
                                                          gpointer             user_data);
SoVersionInfo      *so_user_get_version_finish           (SoSession     *session,
                                                          GAsyncResult  *result,
                                                          GError       **error);
void                so_user_get_methods_async            (SoSession           *session,
                                                          GCancellable        *cancellable,
                                                          GAsyncReadyCallback  callback,
                                                          gpointer             user_data);
JsonNode           *so_user_get_methods_finish           (SoSession     *session,
                                                          GAsyncResult  *result,
                                                          GError       **error);

G_END_DECLS
