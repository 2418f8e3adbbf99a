/* steward-list-page-rows.c: what a list page tells of its rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-list-page-private.h"

#include <glib/gi18n.h>

#include "steward-table-private.h"

/**
 * steward_list_page_dup_row_name:
 * @self: a page
 * @row: one of its rows
 *
 * Returns: (transfer full): what the row is called: the texts of the first two columns,
 *   unless the page knows better
 */
char *
steward_list_page_dup_row_name (StewardListPage *self,
                                gpointer         row)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (klass->row_name != NULL)
    return klass->row_name (self, row);

  first = klass->columns[0].text (self, row);
  second = klass->n_columns > 1 ? klass->columns[1].text (self, row) : NULL;
  if (second == NULL || *second == '\0')
    return g_steal_pointer (&first);

  /* translators: what a row is called: its first two columns, as "Options, Norwegian" */
  return g_strdup_printf (_("%s, %s"), first != NULL ? first : "", second);
}

static gboolean
is_duplicate (StewardListPage *self,
              gpointer         row)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  g_autofree char *key = klass->unique_key != NULL ? klass->unique_key (self, row) : NULL;

  return key != NULL && steward_list_page_is_taken (self, key, steward_list_page_id_of (self, row));
}

/* (transfer full) (nullable): what is special about a row */
char *
steward_list_page_dup_state (StewardListPage *self,
                             gpointer         row)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  const char *state = NULL;

  if (is_duplicate (self, row))
    state = _("duplicate");
  else if (klass->row_state != NULL)
    state = klass->row_state (self, row);

  if (!steward_list_page_is_unsaved (self, steward_list_page_id_of (self, row)))
    return g_strdup (steward_page_has_draft (STEWARD_PAGE (self),
                                             steward_list_page_id_of (self, row)) ?
                     _("has draft") : state);
  if (state == NULL)
    return g_strdup (_("unsaved"));

  /* translators: %s is what else there is to say about an unsaved row, as "duplicate" */
  return g_strdup_printf (_("unsaved, %s"), state);
}

int
steward_list_page_id_of (StewardListPage *self,
                         gpointer         row)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  int id;

  if (klass->row_id != NULL && !g_type_is_a (G_OBJECT_TYPE (row), SO_TYPE_CARRIER))
    return klass->row_id (self, row);

  g_object_get (row, klass->id_property, &id, NULL);

  return id;
}

/* The column whose texts a filter offers. */
guint
steward_list_page_filter_column (StewardListPage *self,
                                 guint            filter)
{
  const StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);

  for (guint i = 0; i < klass->n_columns; i++)
    if (g_str_equal (klass->columns[i].id, klass->filters[filter].column))
      return i;

  g_assert_not_reached ();
}

/* ---- public ---- */

static StewardTableModel *
model (StewardListPage *self)
{
  return steward_table_get_model (steward_list_page_get_private (self)->table);
}

/**
 * steward_list_page_get_model:
 * @self: a page
 *
 * Returns: (transfer none): the rows that are shown, in the order they are shown in
 */
GListModel *
steward_list_page_get_model (StewardListPage *self)
{
  return steward_table_model_get_items (model (self));
}

/**
 * steward_list_page_get_selection:
 * @self: a page
 *
 * Positions are those of steward_list_page_get_model(); the items are the table's own.
 *
 * Returns: (transfer none): the row that is selected
 */
GtkSingleSelection *
steward_list_page_get_selection (StewardListPage *self)
{
  return steward_table_get_selection (steward_list_page_get_private (self)->table);
}

/**
 * steward_list_page_find:
 * @self: a page
 * @id: of an object
 *
 * Returns: (transfer none) (nullable): its row, as the list has it, on view or not
 */
gpointer
steward_list_page_find (StewardListPage *self,
                        int              id)
{
  StewardTableRow *row = steward_table_model_find (model (self), id);

  return row != NULL ? row->item : NULL;
}

/* The object is gone. */
void
steward_list_page_remove (StewardListPage *self,
                          int              id)
{
  steward_table_model_remove (model (self), id);
}

/* Takes a row instead of the one with its id, or beside the others. */
void
steward_list_page_put (StewardListPage *self,
                       gpointer         row)
{
  steward_table_model_put (model (self), row);
}

/**
 * steward_list_page_row_changed:
 * @self: a page
 * @id: of a row
 *
 * Asks for the texts of a row again: something they are made of is another now.
 */
void
steward_list_page_row_changed (StewardListPage *self,
                               int              id)
{
  steward_table_model_changed (model (self), id);
}

/**
 * steward_list_page_is_taken:
 * @self: a page
 * @key: as its unique_key()
 * @id: of an object
 *
 * Returns: whether a row of another object has the key
 */
gboolean
steward_list_page_is_taken (StewardListPage *self,
                            const char      *key,
                            int              id)
{
  return steward_table_model_is_taken (model (self), key, id);
}

/**
 * steward_list_page_dup_loaded:
 * @self: a page
 *
 * Returns: (transfer container) (element-type GObject): its rows that are in memory and not
 *   searched away, in order
 */
GPtrArray *
steward_list_page_dup_loaded (StewardListPage *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) rows = steward_table_model_dup_loaded (model (self));

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (items, g_object_ref (((StewardTableRow *) rows->pdata[i])->item));

  return items;
}

/* Whether the user wants to see a column of the list, be there room or not. */
gboolean
steward_list_page_is_column_chosen (StewardListPage *self,
                                    guint            column)
{
  return steward_table_is_chosen (steward_list_page_get_private (self)->table, column);
}

/* For columns of dates: none comes first. */
int
steward_compare_dates (SoDateTime *one,
                       SoDateTime *other)
{
  GDateTime *first = one != NULL ? so_date_time_get_instant (one) : NULL;
  GDateTime *second = other != NULL ? so_date_time_get_instant (other) : NULL;

  if (first == NULL || second == NULL)
    return (first != NULL) - (second != NULL);

  return g_date_time_compare (first, second);
}
