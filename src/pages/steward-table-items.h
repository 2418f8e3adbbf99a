/* steward-table-items.h: the page's rows behind the rows of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_TABLE_ITEMS (steward_table_items_get_type ())
G_DECLARE_FINAL_TYPE (StewardTableItems, steward_table_items, STEWARD, TABLE_ITEMS, GObject)

GListModel *steward_table_items_new (GListModel *rows);

G_END_DECLS
