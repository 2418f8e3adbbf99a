/* steward-table-model-private.h: what the files of StewardTableModel share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-table-model.h"
#include "steward-table-pages.h"
#include "steward-table-sort.h"

G_BEGIN_DECLS

/* What there is to do, one after the other. Each step goes through all rows, in slices of
 * the main loop's time. */
typedef enum
{
  STEWARD_STEP_TAKE,     /* rows of the objects that came */
  STEWARD_STEP_TEXTS,    /* what is sorted, searched and chosen by */
  STEWARD_STEP_SORT,
  STEWARD_STEP_FILTER,
  STEWARD_STEP_SHOW,
  STEWARD_STEP_NONE,
} StewardStep;

struct _StewardTableModel
{
  GObject           parent_instance;

  StewardListPage  *page;          /* not owned: it owns us */
  GListModel       *items;         /* the page's rows behind the rows on view */
  StewardTablePages *pages;        /* nullable: holds the rows where they come page by page */

  GPtrArray        *rows;          /* of StewardTableRow: all, in order once sorted */
  GPtrArray        *shown;         /* of StewardTableRow: what the model holds */
  GHashTable       *by_id;         /* of int to StewardTableRow */
  GHashTable       *by_key;        /* of unique key to GSList of StewardTableRow */
  GPtrArray        *trash;         /* of GObject: freed little by little */

  guint             column;        /* what is sorted by */
  gboolean          descending;
  char             *query;         /* nullable: folded */
  GPtrArray        *chosen;        /* of nullable char *: one a filter */
  GPtrArray        *choices;       /* of GtkStringList: one a filter */

  StewardStep       step;
  guint             next;          /* row of the step */
  guint             source;
  guint             trash_source;
  GListModel       *incoming;      /* nullable: of the page's rows */
  guint             stamp;         /* of incoming */
  GPtrArray        *taken;         /* of StewardTableRow */
  GHashTable       *taken_ids;
  GHashTable       *taken_keys;
  StewardTableSort *sort;          /* nullable */
  GPtrArray        *matches;       /* of StewardTableRow */
  GPtrArray        *values;        /* of GHashTable of texts: one a filter */
  guint             unsorted : 1;
  guint             recount : 1;   /* the choices are to be counted */
  guint             refresh : 1;   /* what is on view asks for its texts again */
  guint             has_states : 1; /* since the last time that there were no rows */
  guint             rearranged : 1; /* by the user: the view does not have to stay */
  guint             changing : 1;  /* what happens to the selection is our doing */
};

GHashTable *steward_table_model_new_ids  (void);
GHashTable *steward_table_model_new_keys (void);
void        steward_table_model_index    (GHashTable        *ids,
                                          GHashTable        *keys,
                                          StewardTableRow   *row);
int         steward_table_model_compare  (gconstpointer      one,
                                          gconstpointer      other,
                                          gpointer           user_data);

/* steward-table-work.c */
void        steward_table_model_start    (StewardTableModel *self,
                                          StewardStep        step);
void        steward_table_model_stop     (StewardTableModel *self);
void        steward_table_model_finish_taking (StewardTableModel *self);
void        steward_table_model_drop     (StewardTableModel *self,
                                          gpointer           object);

/* steward-table-choices.c */
void        steward_table_model_count_none (StewardTableModel *self);
void        steward_table_model_count    (StewardTableModel *self,
                                          StewardTableRow   *row);
void        steward_table_model_counted  (StewardTableModel *self);

G_END_DECLS
