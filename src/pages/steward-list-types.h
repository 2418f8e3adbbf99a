/* steward-list-types.h: what a list page tells of its columns, filters and views
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _StewardListPage StewardListPage;

/**
 * StewardColumnFlags:
 * @STEWARD_COLUMN_ESSENTIAL: shown however little room there is
 * @STEWARD_COLUMN_NUMBER: its texts end below each other
 * @STEWARD_COLUMN_HIDDEN_AT_FIRST: shown when the user asks for it
 * @STEWARD_COLUMN_UNSORTED: the server does not sort by it, where the server sorts
 */
typedef enum
{
  STEWARD_COLUMN_NONE            = 0,
  STEWARD_COLUMN_ESSENTIAL       = 1 << 0,
  STEWARD_COLUMN_NUMBER          = 1 << 1,
  STEWARD_COLUMN_HIDDEN_AT_FIRST = 1 << 2,
  STEWARD_COLUMN_UNSORTED        = 1 << 3,
} StewardColumnFlags;

/**
 * StewardColumn:
 * @id: what settings call it, as "updated-by"
 * @title: what users call it, N_()
 * @text: (transfer full) (nullable): what the column shows of a row
 * @compare: (nullable): the order of two rows; by the text where it is %NULL
 * @flags: how it is shown
 * @width: of its texts as a rule, in characters; 0: 14
 *
 * One column of a list. @row is what @list_finish handed out: a carrier, or any GObject of
 * a page that sets @row_id. Texts are asked for once a row, not for every frame; see
 * steward_list_page_row_changed().
 */
typedef struct
{
  const char         *id;
  const char         *title;
  char             *(*text)    (StewardListPage *self,
                                gpointer         row);
  int               (*compare) (StewardListPage *self,
                                gpointer         one,
                                gpointer         other);
  StewardColumnFlags  flags;
  int                 width;
} StewardColumn;

/**
 * StewardListFilter:
 * @column: the id of a column; its texts are the choices
 * @name: what is chosen, as "Type", N_()
 * @everything: the first choice, as "All types", N_()
 * @offers: (nullable) (array zero-terminated=1): the other choices, N_(), instead of the texts
 *   of a column: where the rows come page by page nobody knows them all
 */
typedef struct
{
  const char *column;
  const char *name;
  const char *everything;
  const char *const *offers;
} StewardListFilter;

/**
 * StewardListView:
 * @id: what settings and queries call it, as "last"
 * @title: what users call it, N_()
 * @sorted_by: the id of the column that it is sorted by at first
 * @descending: which way
 * @searching: whether the search and the filters open with it
 *
 * One of the lists that a page whose rows come page by page can show.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *sorted_by;
  gboolean    descending;
  gboolean    searching;
} StewardListView;

/**
 * StewardListQuery:
 * @column: which of the page's columns sorts
 * @descending: which way
 * @text: (nullable): what the user searches for
 * @view: (nullable): the id of a view
 * @chosen: (array): for each filter of the page which of its offers, from 1; 0 for everything
 *
 * What a page whose rows come page by page asks its server for.
 */
typedef struct
{
  guint       column;
  gboolean    descending;
  const char *text;
  const char *view;
  const guint *chosen;
} StewardListQuery;

G_END_DECLS
