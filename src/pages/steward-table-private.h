/* steward-table-private.h: what the files of StewardTable share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-table.h"

#define STEWARD_TABLE_MAX_COLUMNS 32

G_BEGIN_DECLS

struct _StewardTable
{
  AdwBin               parent_instance;

  /* children */
  AdwBin              *view_bin;      /* above the rows, for the choice of a view */
  GtkSearchBar        *search_bar;
  GtkWidget           *search_entry;
  GtkFlowBox          *filter_box;
  GtkStack            *stack;
  GtkColumnView       *view;
  GtkLabel            *count_label;
  GtkMenuButton       *menu_button;
  GtkWidget           *new_button;
  GtkWidget           *delete_button;

  GtkWidget           *context;       /* nullable: the menu of a row, on view */

  StewardListPage     *page;          /* not owned: it holds us */
  StewardTableModel   *model;
  GtkSingleSelection  *selection;
  GSettings           *settings;      /* nullable: not installed; of the view on view */
  GSettings           *all_settings;  /* nullable: of all views */
  GSimpleActionGroup  *actions;       /* "table." */
  GPtrArray           *columns;       /* of GtkColumnViewColumn; the last is the state */
  GPtrArray           *dropdowns;     /* of GtkDropDown: one a filter; not owned */
  int                  width;         /* of the table, pixels */
  int                  share;         /* what it asks for beside what is open, pixels */
  int                  next_share;    /* what it will ask for */
  guint64              chosen;        /* bits: the columns that the user wants to see */
  int                  asked;         /* the column that was asked for the order first; -1 */
  guint                fit_source;
  guint                menu_source;
  guint                shown_view;    /* which of the page's */
  guint                settling : 1;  /* the selection is ours to change */
  guint                fitting : 1;   /* the widths are ours to change */
};

/* steward-table.c */
void                steward_table_scroll_up      (StewardTable *self);

/* steward-table-columns.c */
void                steward_table_add_columns    (StewardTable *self);
int                 steward_table_column_width   (StewardTable *self,
                                                  guint         column);
const char         *steward_table_column_id      (StewardTable *self,
                                                  guint         column);
const char         *steward_table_column_title   (StewardTable *self,
                                                  guint         column);
gboolean            steward_table_is_essential   (StewardTable *self,
                                                  guint         column);
gboolean            steward_table_can_sort       (StewardTable *self,
                                                  guint         column);
int                 steward_table_find_column    (StewardTable *self,
                                                  const char   *id);
gboolean            steward_table_is_chosen      (StewardTable *self,
                                                  guint         column);
void                steward_table_choose_column  (StewardTable *self,
                                                  guint         column,
                                                  gboolean      chosen);
void                steward_table_sort_by        (StewardTable *self,
                                                  guint         column,
                                                  gboolean      descending);
void                steward_table_restore        (StewardTable *self);
void                steward_table_fit            (StewardTable *self);
void                steward_table_want_fit       (StewardTable *self);

/* steward-table-views.c */
void                steward_table_add_settings   (StewardTable *self);
void                steward_table_add_views      (StewardTable *self);

/* steward-table-menu.c */
void                steward_table_add_menu       (StewardTable *self);
void                steward_table_show_choice    (StewardTable *self);
void                steward_table_show_order     (StewardTable *self,
                                                  guint         column,
                                                  gboolean      descending);
void                steward_table_show_fits      (StewardTable *self,
                                                  guint         column,
                                                  gboolean      fits);

/* steward-table-cells.c */
GtkListItemFactory *steward_table_create_factory (StewardTable *self,
                                                  guint         column);
GtkListItem        *steward_table_get_list_item  (GtkWidget    *content);

/* steward-table-context.c */
void                steward_table_add_context    (StewardTable *self);

/* steward-table-search.c */
void                steward_table_add_filters    (StewardTable *self);
void                steward_table_update_search  (StewardTable *self);
void                steward_table_searched       (StewardTable *self);
void                steward_table_search_ended   (StewardTable *self);

G_END_DECLS
