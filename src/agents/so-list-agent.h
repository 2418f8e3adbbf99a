/* so-list-agent.h: lists that are no MDO lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"

G_BEGIN_DECLS

void        so_list_get_customer_languages_async  (SoSession           *session,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
GListStore *so_list_get_customer_languages_finish (SoSession     *session,
                                                   GAsyncResult  *result,
                                                   GError       **error);
void        so_list_get_ticket_statuses_async     (SoSession           *session,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
GListStore *so_list_get_ticket_statuses_finish    (SoSession     *session,
                                                   GAsyncResult  *result,
                                                   GError       **error);

G_END_DECLS
