/* steward-table-model.h: the rows of a table, those that are searched for, in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-table-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_TABLE_MODEL (steward_table_model_get_type ())
G_DECLARE_FINAL_TYPE (StewardTableModel, steward_table_model, STEWARD, TABLE_MODEL, GObject)

StewardTableModel *steward_table_model_new         (StewardListPage   *page);
GListModel        *steward_table_model_get_items   (StewardTableModel *self);
guint              steward_table_model_get_n_rows  (StewardTableModel *self);
StewardTableRow   *steward_table_model_find        (StewardTableModel *self,
                                                    int                id);
guint              steward_table_model_find_place  (StewardTableModel *self,
                                                    int                id);
gboolean           steward_table_model_is_taken    (StewardTableModel *self,
                                                    const char        *key,
                                                    int                id);
GListModel        *steward_table_model_get_choices (StewardTableModel *self,
                                                    guint              filter);
const char        *steward_table_model_get_chosen  (StewardTableModel *self,
                                                    guint              filter);
gboolean           steward_table_model_is_changing (StewardTableModel *self);
gboolean           steward_table_model_is_filtered (StewardTableModel *self);
gboolean           steward_table_model_is_rearranged (StewardTableModel *self);
gboolean           steward_table_model_has_states  (StewardTableModel *self);

gboolean           steward_table_model_is_paged    (StewardTableModel *self);
gboolean           steward_table_model_is_whole    (StewardTableModel *self);
StewardTableRow   *steward_table_model_find_any    (StewardTableModel *self);
guint              steward_table_model_get_n_kept  (StewardTableModel *self);

GPtrArray         *steward_table_model_dup_loaded  (StewardTableModel *self);

void               steward_table_model_fetch       (StewardTableModel *self);
void               steward_table_model_set_view    (StewardTableModel *self,
                                                    const char        *view);
void               steward_table_model_take        (StewardTableModel *self,
                                                    GListModel        *items);
void               steward_table_model_clear       (StewardTableModel *self);
void               steward_table_model_put         (StewardTableModel *self,
                                                    gpointer           item);
void               steward_table_model_remove      (StewardTableModel *self,
                                                    int                id);
void               steward_table_model_changed     (StewardTableModel *self,
                                                    int                id);
void               steward_table_model_sort        (StewardTableModel *self,
                                                    guint              column,
                                                    gboolean           descending);
void               steward_table_model_search      (StewardTableModel *self,
                                                    const char        *text);
void               steward_table_model_filter      (StewardTableModel *self,
                                                    guint              filter,
                                                    const char        *choice);

G_END_DECLS
