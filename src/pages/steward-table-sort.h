/* steward-table-sort.h: a sort that can be left and taken up again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _StewardTableSort StewardTableSort;

StewardTableSort *steward_table_sort_new  (gpointer          *items,
                                           guint              n_items,
                                           GCompareDataFunc   compare,
                                           gpointer           user_data);
void              steward_table_sort_free (StewardTableSort  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardTableSort, steward_table_sort_free)

gboolean          steward_table_sort_run  (StewardTableSort  *self,
                                           gint64             end);
gpointer         *steward_table_sort_peek (StewardTableSort  *self);

G_END_DECLS
