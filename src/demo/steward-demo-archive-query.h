/* steward-demo-archive-query.h: what one call asks of an archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "steward-demo-archive-providers.h"
#include "steward-demo-time.h"

G_BEGIN_DECLS

/**
 * StewardDemoArchiveQuery:
 * @provider: the archive
 * @zone: how moments of conditions are read
 * @columns: of StewardDemoArchiveColumn, as they were asked for
 * @where: conditions in SQL
 * @values: (element-type utf8): for the question marks in @where; "=5" is a number, "'5" a text
 * @order: columns in SQL
 * @descending: whether the last column of @order counts down
 * @page: from 0, or negative: how many rows to skip
 * @page_size: rows
 */
typedef struct
{
  const StewardDemoArchiveProvider *provider;
  const StewardDemoZone            *zone;
  GPtrArray                        *columns;
  GString                          *where;
  GPtrArray                        *values;
  GString                          *order;
  gboolean                          descending;
  int                               page;
  int                               page_size;
} StewardDemoArchiveQuery;

StewardDemoArchiveQuery *steward_demo_archive_query_new  (const StewardDemoZone   *zone);
void                     steward_demo_archive_query_free (StewardDemoArchiveQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardDemoArchiveQuery, steward_demo_archive_query_free)

gboolean steward_demo_archive_query_add_columns    (StewardDemoArchiveQuery        *self,
                                                    const char                     *text,
                                                    GError                        **error);
gboolean steward_demo_archive_query_add_orders     (StewardDemoArchiveQuery        *self,
                                                    const char                     *text,
                                                    GError                        **error);
gboolean steward_demo_archive_query_add_order      (StewardDemoArchiveQuery        *self,
                                                    const char                     *name,
                                                    gboolean                        descending,
                                                    GError                        **error);
gboolean steward_demo_archive_query_add_conditions (StewardDemoArchiveQuery        *self,
                                                    const char                     *text,
                                                    GError                        **error);
gboolean steward_demo_archive_query_add_condition  (StewardDemoArchiveQuery        *self,
                                                    const char                     *name,
                                                    const char                     *operation,
                                                    const char * const             *values,
                                                    GError                        **error);
gboolean steward_demo_archive_query_check          (StewardDemoArchiveQuery        *self,
                                                    GError                        **error);
char    *steward_demo_archive_query_to_sql         (StewardDemoArchiveQuery        *self,
                                                    int                             user);
void     steward_demo_archive_query_bind           (const StewardDemoArchiveQuery  *self,
                                                    sqlite3_stmt                   *statement);

G_END_DECLS
