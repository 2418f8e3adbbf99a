/* steward-ticket-list.h: pages of tickets out of the server's archives
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"
#include "steward-list-page.h"

G_BEGIN_DECLS

const StewardListView *steward_ticket_list_get_views (guint                   *n_views);
const StewardListFilter *
                       steward_ticket_list_get_filters (guint                 *n_filters);
void                   steward_ticket_list_async     (SoSession               *session,
                                                      const StewardListQuery  *query,
                                                      int                      page,
                                                      int                      page_size,
                                                      GCancellable            *cancellable,
                                                      GAsyncReadyCallback      callback,
                                                      gpointer                 user_data);
GListStore            *steward_ticket_list_finish    (GAsyncResult            *result,
                                                      gboolean                *at_end,
                                                      GError                 **error);

G_END_DECLS
