/* so-messaging-agent.h: the installed message providers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"

G_BEGIN_DECLS

void        so_messaging_get_plugins_async  (SoSession           *session,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
GListStore *so_messaging_get_plugins_finish (SoSession     *session,
                                             GAsyncResult  *result,
                                             GError       **error);

G_END_DECLS
