/* so-archive-agent.h: rows of archives, which list what has no list of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-get-archive-list-by-columns-request.h"
#include "so-get-archive-list-by-columns2-request.h"
#include "so-session.h"

G_BEGIN_DECLS

/**
 * SoArchiveQuery:
 * @provider: name of the archive, as "Numbers"
 * @columns: names with commas between them
 * @restrictions: SQL-like conditions; most archives want some: "RefCounts_id gt 0"
 * @sort_order: (nullable): "name asc,nextnum desc"; without one, pages may overlap
 * @entities: (nullable): kinds of rows, with commas between them; %NULL for all
 *
 * What to fetch of an archive.
 */
typedef struct
{
  const char *provider;
  const char *columns;
  const char *restrictions;
  const char *sort_order;
  const char *entities;
} SoArchiveQuery;

void
so_archive_get_archive_list_by_columns_async (SoSession                       *session,
                                              SoGetArchiveListByColumnsRequest *request,
                                              GCancellable                    *cancellable,
                                              GAsyncReadyCallback              callback,
                                              gpointer                         user_data);
GListStore *
so_archive_get_archive_list_by_columns_finish (SoSession     *session,
                                               GAsyncResult  *result,
                                               GError       **error);
void
so_archive_get_archive_list_by_columns2_async (SoSession            *session,
                                               const SoArchiveQuery *query,
                                               int                   page,
                                               int                   page_size,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GListStore *
so_archive_get_archive_list_by_columns2_finish (SoSession     *session,
                                                GAsyncResult  *result,
                                                GError       **error);
void
so_archive_get_page_async                      (SoSession            *session,
                                                const SoArchiveQuery *query,
                                                int                   page,
                                                int                   page_size,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GListStore *
so_archive_get_page_finish                     (SoSession     *session,
                                                GAsyncResult  *result,
                                                gboolean      *at_end,
                                                GError       **error);
void
so_archive_get_all_async                       (SoSession            *session,
                                                const SoArchiveQuery *query,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GListStore *
so_archive_get_all_finish                      (SoSession     *session,
                                                GAsyncResult  *result,
                                                GError       **error);
SoDateTime *
so_archive_parse_date_time                     (SoSession     *session,
                                                const char    *text);

G_END_DECLS
