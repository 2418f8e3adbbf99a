/* steward-table-changes.c: other rows, other texts, another order, another search
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-model-private.h"

#include "steward-list-page-private.h"

/* ---- one row ---- */

/* Others that share the key are duplicates now, or are not any more. */
static void
tell_mates (StewardTableModel *self,
            StewardTableRow   *row)
{
  if (row->unique_key == NULL)
    return;

  for (GSList *link = g_hash_table_lookup (self->by_key, row->unique_key); link != NULL;
       link = link->next)
    if (link->data != row)
      {
        steward_table_row_forget_texts (link->data);
        steward_table_row_changed (link->data);
      }
}

static void
unindex (StewardTableModel *self,
         StewardTableRow   *row)
{
  GSList *mates;

  if (g_hash_table_lookup (self->by_id, GINT_TO_POINTER (row->id)) == row)
    g_hash_table_remove (self->by_id, GINT_TO_POINTER (row->id));
  if (row->unique_key == NULL)
    return;

  mates = g_slist_copy (g_hash_table_lookup (self->by_key, row->unique_key));
  mates = g_slist_remove (mates, row);
  if (mates != NULL)
    g_hash_table_replace (self->by_key, g_strdup (row->unique_key), mates);
  else
    g_hash_table_remove (self->by_key, row->unique_key);
  tell_mates (self, row);
}

/* Where a row belongs among all the others. */
static guint
find_room (StewardTableModel *self,
           StewardTableRow   *row)
{
  guint start = 0;
  guint end = self->rows->len;

  while (start < end)
    {
      guint middle = start + (end - start) / 2;

      if (steward_table_model_compare (g_ptr_array_index (self->rows, middle), row, self) <= 0)
        start = middle + 1;
      else
        end = middle;
    }

  return start;
}

/* One row moves to where it belongs; where all are to be sorted it waits for that. */
static void
place_row (StewardTableModel *self,
           StewardTableRow   *row)
{
  g_autoptr (StewardTableRow) kept = g_object_ref (row);

  if (!self->unsorted)
    {
      g_ptr_array_remove (self->rows, row);
      g_ptr_array_insert (self->rows, find_room (self, row), g_object_ref (row));
    }
  else if (!g_ptr_array_find (self->rows, row, NULL))
    g_ptr_array_add (self->rows, g_object_ref (row));

  self->recount = TRUE;
  steward_table_model_start (self, STEWARD_STEP_TEXTS);
}

/* ---- public ---- */

/* Fetches rows that come page by page, again if they are there. */
void
steward_table_model_fetch (StewardTableModel *self)
{
  steward_table_pages_fetch (self->pages);
}

/* @view: the id of one of the page's views; not copied */
void
steward_table_model_set_view (StewardTableModel *self,
                              const char        *view)
{
  self->rearranged = TRUE;
  steward_table_pages_set_view (self->pages, view);
}

/**
 * steward_table_model_take:
 * @self: a model
 * @items: of the page's rows
 *
 * Shows other rows from now on. Those with an id that is there already stay what they
 * are for whoever looks at them. Signals "ready" when all is on view; at once where there
 * are few.
 */
void
steward_table_model_take (StewardTableModel *self,
                          GListModel        *items)
{
  steward_table_model_stop (self);
  g_set_object (&self->incoming, items);
  self->stamp++;
  self->taken = g_ptr_array_new_with_free_func (g_object_unref);
  self->taken_ids = steward_table_model_new_ids ();
  self->taken_keys = steward_table_model_new_keys ();
  steward_table_model_start (self, STEWARD_STEP_TAKE);
}

/* Shows nothing, at once. */
void
steward_table_model_clear (StewardTableModel *self)
{
  guint n_items = self->shown->len;

  if (self->pages != NULL)
    {
      steward_table_pages_clear (self->pages);
      self->has_states = FALSE;
      return;
    }

  steward_table_model_stop (self);
  self->changing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    steward_table_model_drop (self, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->shown, 0);
  g_hash_table_remove_all (self->by_id);
  g_hash_table_remove_all (self->by_key);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_items, 0);
  self->changing = FALSE;
  self->recount = TRUE;
  self->has_states = FALSE;
  steward_table_model_start (self, STEWARD_STEP_TEXTS);
}

/* Takes a row instead of the one with its id, or beside the others. */
void
steward_table_model_put (StewardTableModel *self,
                         gpointer           item)
{
  g_autoptr (StewardTableRow) row = NULL;

  if (self->pages != NULL)
    {
      steward_table_pages_put (self->pages, item);
      return;
    }

  steward_table_model_finish_taking (self);
  row = steward_table_model_find (self, steward_list_page_id_of (self->page, item));
  if (row != NULL)
    {
      g_object_ref (row);
      unindex (self, row);
      steward_table_row_set_item (row, self->page, item);
    }
  else
    row = steward_table_row_new (self->page, item);

  steward_table_model_index (self->by_id, self->by_key, row);
  tell_mates (self, row);
  steward_table_row_changed (row);
  place_row (self, row);
}

void
steward_table_model_remove (StewardTableModel *self,
                            int                id)
{
  StewardTableRow *row;

  if (self->pages != NULL)
    {
      steward_table_pages_remove (self->pages, id);
      return;
    }

  steward_table_model_finish_taking (self);
  row = steward_table_model_find (self, id);
  if (row == NULL)
    return;

  g_object_ref (row);
  unindex (self, row);
  g_ptr_array_remove (self->rows, row);
  g_object_unref (row);
  self->recount = TRUE;
  steward_table_model_start (self, STEWARD_STEP_TEXTS);
}

/* The texts of a row are others now. */
void
steward_table_model_changed (StewardTableModel *self,
                             int                id)
{
  StewardTableRow *row = steward_table_model_find (self, id);

  if (row == NULL)
    return;

  steward_table_row_forget_texts (row);
  steward_table_row_changed (row);
  if (self->incoming == NULL && self->pages == NULL)
    place_row (self, row);
}

/* See #StewardListPageClass; the column after the last is the state. */
void
steward_table_model_sort (StewardTableModel *self,
                          guint              column,
                          gboolean           descending)
{
  if (self->column == column && self->descending == descending)
    return;

  self->column = column;
  self->descending = descending;
  self->unsorted = TRUE;
  self->rearranged = TRUE;
  if (self->pages != NULL)
    steward_table_pages_sort (self->pages, column, descending);
  else if (self->incoming == NULL)
    steward_table_model_start (self, STEWARD_STEP_TEXTS);
}

/* @text: "" for all rows */
void
steward_table_model_search (StewardTableModel *self,
                            const char        *text)
{
  g_autofree char *query = *text != '\0' ? g_utf8_casefold (text, -1) : NULL;

  if (self->pages != NULL)
    {
      self->rearranged = TRUE;
      steward_table_pages_search (self->pages, text);
      return;
    }

  if (g_strcmp0 (self->query, query) == 0)
    return;

  g_free (self->query);
  self->query = g_steal_pointer (&query);
  self->rearranged = TRUE;
  if (self->incoming == NULL)
    steward_table_model_start (self, STEWARD_STEP_TEXTS);
}

/* Which of the choices of a filter it is; 0 for everything. */
static guint
find_choice (StewardTableModel *self,
             guint              filter,
             const char        *choice)
{
  GtkStringList *choices = g_ptr_array_index (self->choices, filter);

  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (choices)); i++)
    if (g_strcmp0 (gtk_string_list_get_string (choices, i), choice) == 0)
      return i;

  return 0;
}

/* @choice: (nullable): the text that the column of the filter must have */
void
steward_table_model_filter (StewardTableModel *self,
                            guint              filter,
                            const char        *choice)
{
  char **slot = (char **) &g_ptr_array_index (self->chosen, filter);

  if (g_strcmp0 (*slot, choice) == 0)
    return;

  g_free (*slot);
  *slot = g_strdup (choice);
  self->rearranged = TRUE;
  if (self->pages != NULL)
    steward_table_pages_filter (self->pages, filter, find_choice (self, filter, choice));
  else if (self->incoming == NULL)
    steward_table_model_start (self, STEWARD_STEP_TEXTS);
}
