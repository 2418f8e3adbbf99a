/* steward-list-page.h: a page with a list of objects and the one that is open beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-list-types.h"
#include "steward-page.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_LIST_PAGE (steward_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (StewardListPage, steward_list_page, STEWARD, LIST_PAGE, StewardPage)

/**
 * StewardListPageClass:
 * @name: what settings call the page, as "customer-center"
 * @id_property: the property of the objects that holds their id, 0 while new
 * @delete_method: (nullable): "AGENT/METHOD" without which nothing can be deleted
 * @columns: (array length=n_columns): the first two name a row, and give the order
 * @filters: (nullable) (array length=n_filters): choices above the list
 * @list_async: fetches the rows, without their details where the server can
 * @list_finish: (transfer full): a store of rows: carriers or other objects with an id
 * @page_async: (nullable): fetches some of the rows, page by page, sorted and searched by the
 *   server, instead of @list_async; @page counts from 0. For lists without an end: only what
 *   is looked at is kept. Rows of such a list have no @unique_key, and its filters say what they
 *   offer
 * @page_finish: (transfer full): as @list_finish; @at_end tells that no page follows
 * @search_hint: (nullable): what the search of a server looks through, N_()
 * @views: (nullable) (array length=n_views): the lists to choose from, with @page_async
 * @get_async: fetches one object whole; @id is 0 for a new one with the server's defaults
 * @delete_async: deletes one object
 * @delete_finish: whether it is gone
 * @row_id: (nullable): the id of a row; its @id_property where it is %NULL
 * @row_name: (nullable): (transfer full): what a row is called; the texts of its first two
 *   columns where it is %NULL
 * @row_rights: (nullable): (transfer none) (nullable): the carrier that tells what the user may
 *   do with a row that is none itself
 * @row_state: (nullable): what is special about a row, in one or two words
 * @row_of: (nullable): (transfer full) (nullable): the row of an object that was saved; a
 *   copy of the object where it is %NULL. Where it answers %NULL the list is fetched again
 * @unique_key: (nullable): (transfer full) (nullable): what only one row should have, as its
 *   type and language; rows that share it are marked "duplicate"
 * @delete_text: (transfer full): what deleting this row means
 */
struct _StewardListPageClass
{
  StewardPageClass         parent_class;

  const char              *name;
  const char              *id_property;
  const char              *delete_method;
  const StewardColumn     *columns;
  guint                    n_columns;
  const StewardListFilter *filters;
  guint                    n_filters;
  const char              *search_hint;
  const StewardListView   *views;
  guint                    n_views;

  void        (*list_async)    (StewardListPage      *self,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
  GListStore *(*list_finish)   (StewardListPage      *self,
                                GAsyncResult         *result,
                                GError              **error);
  void        (*page_async)    (StewardListPage        *self,
                                const StewardListQuery *query,
                                int                     page,
                                int                     page_size,
                                GCancellable           *cancellable,
                                GAsyncReadyCallback     callback,
                                gpointer                user_data);
  GListStore *(*page_finish)   (StewardListPage      *self,
                                GAsyncResult         *result,
                                gboolean             *at_end,
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
  int         (*row_id)        (StewardListPage      *self,
                                gpointer              row);
  char       *(*row_name)      (StewardListPage      *self,
                                gpointer              row);
  SoCarrier  *(*row_rights)    (StewardListPage      *self,
                                gpointer              row);
  const char *(*row_state)     (StewardListPage      *self,
                                gpointer              row);
  gpointer    (*row_of)        (StewardListPage      *self,
                                SoCarrier            *object);
  char       *(*unique_key)    (StewardListPage      *self,
                                gpointer              row);
  char       *(*delete_text)   (StewardListPage      *self,
                                gpointer              row);
};

/* For the pages. */
GListModel         *steward_list_page_get_model     (StewardListPage *self);
GtkSingleSelection *steward_list_page_get_selection (StewardListPage *self);
int                 steward_list_page_id_of         (StewardListPage *self,
                                                     gpointer         row);
gpointer            steward_list_page_find          (StewardListPage *self,
                                                     int              id);
void                steward_list_page_open          (StewardListPage *self,
                                                     int              id);
void                steward_list_page_row_changed   (StewardListPage *self,
                                                     int              id);
gboolean            steward_list_page_is_taken      (StewardListPage *self,
                                                     const char      *key,
                                                     int              id);
char               *steward_list_page_dup_row_name  (StewardListPage *self,
                                                     gpointer         row);
SoCarrier          *steward_list_page_edit          (StewardListPage *self,
                                                     int              id);
GListModel         *steward_list_page_get_unsaved   (StewardListPage *self);
gboolean            steward_list_page_is_unsaved    (StewardListPage *self,
                                                     int              id);
GPtrArray          *steward_list_page_dup_loaded   (StewardListPage *self);
gboolean            steward_list_page_is_column_chosen (StewardListPage *self,
                                                     guint            column);
int                 steward_compare_dates           (SoDateTime      *one,
                                                     SoDateTime      *other);

G_END_DECLS
