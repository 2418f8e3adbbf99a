/* steward-compare-private.h: what rows and model of the comparison share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-compare-model.h"

G_BEGIN_DECLS

/* Where a value is in the text of its column. The limit of a text is 64 MB. */
typedef struct
{
  guint32 offset;
  guint32 length;
  guint8  kind;         /* StewardCellKind */
} StewardCompareCell;

/* What was typed into a cell and is no value there. */
typedef struct
{
  char *typed;
  char *fault;          /* for the user */
} StewardCompareRefused;

struct _StewardCompareRow
{
  GObject              parent_instance;

  StewardCompareModel *model;   /* NULL when it dropped the row */
  char                *pointer;
  char                *label;   /* nullable until asked for */
  GArray              *cells;   /* of StewardCompareCell; as long as there are columns
                                 * with the key */
  GHashTable          *refused; /* nullable; of StewardCompareRefused, by column */
  guint                place;   /* in the list of all places */
};

typedef struct
{
  int      id;
  char    *name;
  char    *text;
  gboolean is_json;
} StewardCompareColumn;

struct _StewardCompareModel
{
  GObject     parent_instance;

  GPtrArray  *columns;          /* of StewardCompareColumn */
  GHashTable *by_pointer;       /* of GList in all, by the row's pointer */
  GQueue      all;              /* of StewardCompareRow, owned: every place, in order */
  GPtrArray  *shown;            /* of StewardCompareRow: those with a value */
  guint       n_refused;        /* cells that hold what is no value */
};

const StewardCompareCell *steward_compare_row_get_cell  (StewardCompareRow *self,
                                                         guint              column);
const char               *steward_compare_row_get_bytes (StewardCompareRow *self,
                                                         guint              column);
gboolean                  steward_compare_row_has_value (StewardCompareRow *self);
void                      steward_compare_row_changed   (StewardCompareRow *self);

/* steward-compare-refused.c */
const StewardCompareRefused *
                          steward_compare_row_get_refused (StewardCompareRow *self,
                                                         guint              column);
void                      steward_compare_row_refuse    (StewardCompareRow *self,
                                                         guint              column,
                                                         const char        *typed,
                                                         const char        *fault);
void                      steward_compare_row_accept    (StewardCompareRow *self,
                                                         guint              column);

G_END_DECLS
