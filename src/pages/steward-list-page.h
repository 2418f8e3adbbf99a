/* steward-list-page.h: a page with a list of objects and the one that is open beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-page.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_LIST_PAGE (steward_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (StewardListPage, steward_list_page, STEWARD, LIST_PAGE, StewardPage)

/**
 * StewardListPageClass:
 * @id_property: the property of the objects that holds their id, 0 while new
 * @delete_method: (nullable): "AGENT/METHOD" without which nothing can be deleted
 * @list_async: fetches the objects, without their details where the server can
 * @list_finish: (transfer full): a store of carriers
 * @get_async: fetches one object whole; @id is 0 for a new one with the server's defaults
 * @delete_async: deletes one object
 * @delete_finish: whether it is gone
 * @row_title: (transfer full): what the object is called
 * @row_subtitle: (transfer full): what else the list tells
 * @row_state: (nullable): what is special about it, in one or two words
 * @delete_text: (transfer full): what deleting this one means
 * @compare: the order of the list
 */
struct _StewardListPageClass
{
  StewardPageClass  parent_class;

  const char       *id_property;
  const char       *delete_method;

  void        (*list_async)    (StewardListPage      *self,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
  GListStore *(*list_finish)   (StewardListPage      *self,
                                GAsyncResult         *result,
                                GError              **error);
  void        (*get_async)     (StewardListPage      *self,
                                int                   id,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
  void        (*delete_async)  (StewardListPage      *self,
                                int                   id,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
  gboolean    (*delete_finish) (StewardListPage      *self,
                                GAsyncResult         *result,
                                GError              **error);
  char       *(*row_title)     (StewardListPage      *self,
                                SoCarrier            *object);
  char       *(*row_subtitle)  (StewardListPage      *self,
                                SoCarrier            *object);
  const char *(*row_state)     (StewardListPage      *self,
                                SoCarrier            *object);
  char       *(*delete_text)   (StewardListPage      *self,
                                SoCarrier            *object);
  int         (*compare)       (StewardListPage      *self,
                                SoCarrier            *one,
                                SoCarrier            *other);
};

GListModel *steward_list_page_get_model (StewardListPage *self);
void        steward_list_page_open      (StewardListPage *self,
                                         int              id);
SoCarrier  *steward_list_page_edit      (StewardListPage *self,
                                         int              id);
GListModel *steward_list_page_get_unsaved (StewardListPage *self);
gboolean    steward_list_page_is_unsaved (StewardListPage *self,
                                         int              id);

G_END_DECLS
