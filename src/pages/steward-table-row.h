/* steward-table-row.h: one row of a table, with its texts once they were asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-list-page.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_TABLE_ROW (steward_table_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardTableRow, steward_table_row, STEWARD, TABLE_ROW, GObject)

/* A column's text, and what it is sorted by; both NULL until they are asked for. */
typedef struct
{
  char *text;
  char *key;
} StewardTableText;

/* Read the members. The row stays the same when its object is fetched again: what is
 * selected, focused and scrolled to is one of these.
 */
struct _StewardTableRow
{
  GObject           parent_instance;

  GObject          *item;       /* the row as the page knows it; NULL: on its way */
  int               id;         /* -1: not known yet */
  guint             stamp;      /* of the list that brought it last */
  char             *unique_key; /* nullable */
  StewardTableText *texts;      /* nullable: one a column, and the state behind them */
  char             *haystack;   /* nullable: all texts, folded, for the search */
  guint             n_columns;
  guint             unsaved : 1;  /* as the state's text says */
};

StewardTableRow *steward_table_row_new          (StewardListPage *page,
                                                 gpointer         item);
void             steward_table_row_set_item     (StewardTableRow *self,
                                                 StewardListPage *page,
                                                 gpointer         item);
void             steward_table_row_forget_texts (StewardTableRow *self);
const char      *steward_table_row_get_text     (StewardTableRow *self,
                                                 StewardListPage *page,
                                                 guint            column);
const char      *steward_table_row_get_key      (StewardTableRow *self,
                                                 StewardListPage *page,
                                                 guint            column);
const char      *steward_table_row_get_haystack (StewardTableRow *self,
                                                 StewardListPage *page);
void             steward_table_row_changed      (StewardTableRow *self);

G_END_DECLS
