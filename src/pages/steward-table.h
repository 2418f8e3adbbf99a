/* steward-table.h: the list of a page: a table with search, filters and columns to choose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-table-model.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_TABLE (steward_table_get_type ())
G_DECLARE_FINAL_TYPE (StewardTable, steward_table, STEWARD, TABLE, AdwBin)

void                steward_table_set_page      (StewardTable    *self,
                                                 StewardListPage *page);
StewardTableModel  *steward_table_get_model     (StewardTable    *self);
GtkSingleSelection *steward_table_get_selection (StewardTable    *self);
void                steward_table_settle        (StewardTable    *self,
                                                 int              id);
void                steward_table_open_search   (StewardTable    *self);
void                steward_table_close_search  (StewardTable    *self);
void                steward_table_set_tooltips  (StewardTable    *self,
                                                 const char      *new_text,
                                                 const char      *delete_text);

G_END_DECLS
