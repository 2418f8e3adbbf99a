/* steward-table-pages.h: rows that are fetched page by page while they are scrolled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-table-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_TABLE_PAGES (steward_table_pages_get_type ())
G_DECLARE_FINAL_TYPE (StewardTablePages, steward_table_pages, STEWARD, TABLE_PAGES, GObject)

StewardTablePages *steward_table_pages_new        (StewardListPage    *page);
void               steward_table_pages_fetch      (StewardTablePages  *self);
void               steward_table_pages_stop       (StewardTablePages  *self);
void               steward_table_pages_clear      (StewardTablePages  *self);
void               steward_table_pages_sort       (StewardTablePages  *self,
                                                   guint               column,
                                                   gboolean            descending);
void               steward_table_pages_search     (StewardTablePages  *self,
                                                   const char         *text);
void               steward_table_pages_filter     (StewardTablePages  *self,
                                                   guint               filter,
                                                   guint               choice);
void               steward_table_pages_set_view   (StewardTablePages  *self,
                                                   const char         *view);
void               steward_table_pages_put        (StewardTablePages  *self,
                                                   gpointer            item);
void               steward_table_pages_remove     (StewardTablePages  *self,
                                                   int                 id);
StewardTableRow   *steward_table_pages_find       (StewardTablePages  *self,
                                                   int                 id);
guint              steward_table_pages_find_place (StewardTablePages  *self,
                                                   int                 id);
StewardTableRow   *steward_table_pages_find_any   (StewardTablePages  *self);
guint              steward_table_pages_get_n_kept (StewardTablePages  *self);
void               steward_table_pages_add_loaded (StewardTablePages  *self,
                                                   GPtrArray          *rows);
gboolean           steward_table_pages_is_whole   (StewardTablePages  *self);
const StewardListQuery *
                   steward_table_pages_get_query  (StewardTablePages  *self);

G_END_DECLS
