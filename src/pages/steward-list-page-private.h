/* steward-list-page-private.h: what the files of StewardListPage share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-list-page.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget          *pane;
  GtkListView        *list_view;
  GtkWidget          *new_button;
  GtkWidget          *delete_button;

  /* from the .ui of the page */
  char               *empty_icon_name;
  char               *empty_text;
  char               *empty_button_label;
  char               *choose_text;
  char               *delete_heading;

  GListStore         *store;            /* of the rows, as the server told them */
  GtkSortListModel   *sorted;
  GtkSingleSelection *selection;
  GCancellable       *listing;          /* nullable: the list is on its way */
  GtkWindow          *question;         /* nullable: the delete question on view */
  SoCarrier          *new_object;       /* nullable: a new object that has edits */
  GObject            *new_row;          /* nullable: its row */
  int                 open_id;          /* 0: a new object; -1: none */
  guint               listed : 1;       /* the list has been there */
  guint               settling : 1;     /* the selection is ours to change */
} StewardListPagePrivate;

StewardListPagePrivate *steward_list_page_get_private   (StewardListPage *self);
int                     steward_list_page_id_of         (StewardListPage *self,
                                                         gpointer         row);
char                   *steward_list_page_dup_state     (StewardListPage *self,
                                                         gpointer         row);
void                    steward_list_page_put           (StewardListPage *self,
                                                         gpointer         row);
void                    steward_list_page_remove        (StewardListPage *self,
                                                         int              id);
void                    steward_list_page_show_nothing  (StewardListPage *self);
SoCarrier              *steward_list_page_find_kept     (StewardListPage *self,
                                                         int              id);
void                    steward_list_page_show_new_row  (StewardListPage *self);
void                    steward_list_page_fetch_async   (StewardPage         *page,
                                                         SoCarrier           *object,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
char                   *steward_list_page_object_name   (StewardPage     *page,
                                                         SoCarrier       *object);
gboolean                steward_list_page_can_create    (StewardPage     *page);
gboolean                steward_list_page_can_delete    (StewardPage     *page,
                                                         SoCarrier       *object);
void                    steward_list_page_delete_object (StewardPage     *page,
                                                         SoCarrier       *object);
void                    steward_list_page_gone          (StewardPage     *page,
                                                         SoCarrier       *object);
GtkListItemFactory     *steward_list_page_create_factory (StewardListPage *self);
void                    steward_list_page_delete        (StewardListPage *self);
void                    steward_list_page_update        (StewardListPage *self);
void                    steward_list_page_settle        (StewardListPage *self);
void                    steward_list_page_show_pane     (StewardListPage *self);
void                    steward_list_page_selected      (StewardListPage *self);
void                    steward_list_page_activated     (StewardListPage *self,
                                                         guint            position);

G_END_DECLS
