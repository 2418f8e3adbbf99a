/* steward-table-pages-private.h: what the files of StewardTablePages share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-table-pages.h"

G_BEGIN_DECLS

/* A page that is kept. */
typedef struct
{
  GPtrArray *rows;             /* of StewardTableRow */
  guint64    touched;          /* when somebody looked at it, as a count */
  guint      number;
  guint      fetched : 1;      /* the rows are filled */
  guint      stale : 1;        /* to be fetched again */
  guint      failed : 1;       /* not to be fetched before the user wants it */
} StewardKeptPage;

struct _StewardTablePages
{
  GObject           parent_instance;

  StewardListPage  *page;      /* not owned: it owns us */
  StewardListQuery  query;     /* owns its texts, but for the view's */
  char             *text;
  guint            *chosen;    /* one a filter */
  GArray           *counts;    /* of guint: the rows of each page that is known */
  guint             n_rows;
  GHashTable       *kept;      /* of number to StewardKeptPage */
  GHashTable       *by_id;     /* of int to StewardTableRow */
  guint64           now;       /* counts looks */
  int               pinned;    /* number of the page of what is open; -1 */
  int               fetching;  /* number; -1 */
  GCancellable     *cancellable;
  GListStore       *incoming;  /* nullable: rows that the page being filled has no room for */
  guint             n_taken;   /* of them */
  guint             source;
  guint             at_end : 1;
  guint             restart : 1; /* what is here belongs to another query */
};

StewardKeptPage *steward_table_pages_find_kept  (StewardTablePages *self,
                                                 guint              number);
guint            steward_table_pages_count_of   (StewardTablePages *self,
                                                 guint              number);
guint            steward_table_pages_start_of   (StewardTablePages *self,
                                                 guint              number);
StewardKeptPage *steward_table_pages_touch      (StewardTablePages *self,
                                                 guint              number);
void             steward_table_pages_forget     (StewardTablePages *self,
                                                 guint              number);
void             steward_table_pages_unindex    (StewardTablePages *self,
                                                 StewardTableRow   *row);
void             steward_table_pages_changed    (StewardTablePages *self,
                                                 guint              position,
                                                 guint              n_removed,
                                                 guint              n_added);

/* steward-table-pages-fetch.c */
void             steward_table_pages_fill       (StewardTablePages *self,
                                                 StewardTableRow   *row,
                                                 gpointer           item);
void             steward_table_pages_fetch_page (StewardTablePages *self,
                                                 guint              number);
void             steward_table_pages_want_fetch (StewardTablePages *self);
void             steward_table_pages_start_anew (StewardTablePages *self);

G_END_DECLS
