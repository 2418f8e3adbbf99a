/* steward-list-page-private.h: what the files of StewardListPage share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-list-page.h"
#include "steward-table.h"

G_BEGIN_DECLS

typedef struct
{
  StewardTable       *table;

  /* from the .ui of the page */
  char               *empty_icon_name;
  char               *empty_text;
  char               *empty_button_label;
  char               *choose_text;
  char               *delete_heading;

  GCancellable       *listing;          /* nullable: the list is on its way */
  GtkWindow          *question;         /* nullable: the delete question on view */
  SoCarrier          *new_object;       /* nullable: a new object that has edits */
  GArray             *marked;           /* of int: the objects that the list marks as unsaved */
  int                 open_id;          /* 0: a new object; -1: none */
  guint               listed : 1;       /* the list has been there */
  guint               arriving : 1;     /* the list is there, but not in order yet */
} StewardListPagePrivate;

StewardListPagePrivate *steward_list_page_get_private   (StewardListPage *self);
char                   *steward_list_page_dup_state     (StewardListPage *self,
                                                         gpointer         row);
void                    steward_list_page_put           (StewardListPage *self,
                                                         gpointer         row);
guint                   steward_list_page_filter_column (StewardListPage *self,
                                                         guint            filter);
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
void                    steward_list_page_mark_unsaved  (StewardListPage *self);
void                    steward_list_page_choose        (StewardListPage *self,
                                                         int              id);
void                    steward_list_page_delete        (StewardListPage *self);
void                    steward_list_page_show_empty    (StewardListPage *self);
gboolean                steward_list_page_is_paged      (StewardListPage *self);
void                    steward_list_page_load          (StewardPage     *page);
void                    steward_list_page_ready         (StewardListPage *self);
void                    steward_list_page_failed        (StewardListPage *self,
                                                         GError          *error);
void                    steward_list_page_update        (StewardListPage *self);
void                    steward_list_page_settle        (StewardListPage *self);
void                    steward_list_page_show_pane     (StewardListPage *self);
void                    steward_list_page_fill          (StewardListPage *self);

G_END_DECLS
