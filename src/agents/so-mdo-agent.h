/* so-mdo-agent.h: the lists that fill combo rows, each fetched once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-mdo-list-item.h"
#include "so-session.h"

G_BEGIN_DECLS

void           so_mdo_get_simple_list_async  (SoSession           *session,
                                              const char          *name,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
GListStore    *so_mdo_get_simple_list_finish (SoSession     *session,
                                              GAsyncResult  *result,
                                              GError       **error);
void           so_mdo_get_list_async         (SoSession           *session,
                                              const char          *name,
                                              const char          *additional_info,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
GListStore    *so_mdo_get_list_finish        (SoSession     *session,
                                              GAsyncResult  *result,
                                              GError       **error);
void           so_mdo_get_list_item_async    (SoSession           *session,
                                              const char          *list_name,
                                              int                  id,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
SoMdoListItem *so_mdo_get_list_item_finish   (SoSession     *session,
                                              GAsyncResult  *result,
                                              GError       **error);
void           so_mdo_get_list_with_restriction_async
                                             (SoSession           *session,
                                              const char          *name,
                                              const char          *additional_info,
                                              const char          *search_value,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
GListStore    *so_mdo_get_list_with_restriction_finish
                                             (SoSession     *session,
                                              GAsyncResult  *result,
                                              GError       **error);
void           so_mdo_clear_cache            (SoSession *session);

G_END_DECLS
