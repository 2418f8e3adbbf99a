/* steward-table-work.c: the long work of a table, in slices of the main loop's time
 *
 * Whatever asks for it starts with the first step that has to be done again; the model
 * shows the outcome in one go, when all is done. A few rows are done at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-model-private.h"

#include <string.h>

#include "steward-list-page-private.h"

#define SLICE_TIME 4000        /* microseconds */
#define FEW_ROWS 64            /* are done without a look at the clock */
#define ROWS_PER_LOOK 16
#define TRASH_PER_LOOK 64
#define PORTION 10             /* rows that a view gets at once: 4 ms, and the frame after it */
#define FILL_PAUSE 50          /* milliseconds: three frames for the place and the columns of a view */
#define FILLED_VIEW 256        /* rows; for more than 205 GTK makes no widgets */

static gboolean
is_late (guint  n_done,
         gint64 end)
{
  return n_done % ROWS_PER_LOOK == 0 && g_get_monotonic_time () > end;
}

/* ---- what nobody needs any more ---- */

static gboolean
trash_cb (gpointer user_data)
{
  StewardTableModel *self = user_data;
  gint64 end = g_get_monotonic_time () + SLICE_TIME;

  while (self->trash->len > 0)
    {
      guint size = self->trash->len - MIN (self->trash->len, TRASH_PER_LOOK);

      g_ptr_array_set_size (self->trash, size);
      if (g_get_monotonic_time () > end)
        return G_SOURCE_CONTINUE;
    }

  self->trash_source = 0;

  return G_SOURCE_REMOVE;
}

/* Keeps an object until there is time to free it: ten thousand at once take too long. */
void
steward_table_model_drop (StewardTableModel *self,
                          gpointer           object)
{
  g_ptr_array_add (self->trash, g_object_ref (object));
  if (self->trash_source == 0)
    self->trash_source = g_idle_add_full (G_PRIORITY_LOW, trash_cb, self, NULL);
}

static void
drop_all (StewardTableModel *self,
          GPtrArray         *objects)
{
  for (guint i = 0; i < objects->len; i++)
    steward_table_model_drop (self, g_ptr_array_index (objects, i));
}

/* ---- the steps; each says whether it is done ---- */

static void
take_one (StewardTableModel *self,
          gpointer           item)
{
  int id = steward_list_page_id_of (self->page, item);
  StewardTableRow *row = g_hash_table_lookup (self->by_id, GINT_TO_POINTER (id));

  if (row != NULL && row->stamp != self->stamp)
    {
      steward_table_model_drop (self, row->item);
      steward_table_row_set_item (row, self->page, item);
      g_object_ref (row);
    }
  else
    row = steward_table_row_new (self->page, item);

  row->stamp = self->stamp;
  g_ptr_array_add (self->taken, row);
  steward_table_model_index (self->taken_ids, self->taken_keys, row);
}

static void
taken (StewardTableModel *self)
{
  drop_all (self, self->rows);
  g_ptr_array_unref (self->rows);
  self->rows = g_steal_pointer (&self->taken);
  g_hash_table_unref (self->by_id);
  self->by_id = g_steal_pointer (&self->taken_ids);
  g_hash_table_unref (self->by_key);
  self->by_key = g_steal_pointer (&self->taken_keys);
  steward_table_model_drop (self, self->incoming);
  g_clear_object (&self->incoming);
  self->unsorted = TRUE;
  self->recount = TRUE;
  self->refresh = TRUE;
}

static gboolean
take_step (StewardTableModel *self,
           gint64             end)
{
  guint n_items = g_list_model_get_n_items (self->incoming);

  while (self->next < n_items)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->incoming, self->next++);

      take_one (self, item);
      if (is_late (self->next, end))
        return FALSE;
    }

  taken (self);

  return TRUE;
}

static void
prepare_column (StewardTableModel *self,
                StewardTableRow   *row,
                guint              column)
{
  const StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self->page);

  if (column >= klass->n_columns || klass->columns[column].compare == NULL)
    steward_table_row_get_key (row, self->page, column);
}

static gboolean
texts_step (StewardTableModel *self,
            gint64             end)
{
  while (self->next < self->rows->len)
    {
      StewardTableRow *row = g_ptr_array_index (self->rows, self->next++);

      prepare_column (self, row, 0);
      prepare_column (self, row, MIN (1, row->n_columns));
      prepare_column (self, row, self->column);
      if (self->query != NULL)
        steward_table_row_get_haystack (row, self->page);
      if (self->recount)
        steward_table_model_count (self, row);
      if (*steward_table_row_get_text (row, self->page, row->n_columns) != '\0')
        self->has_states = TRUE;
      if (is_late (self->next, end))
        return FALSE;
    }

  if (self->recount)
    steward_table_model_counted (self);
  self->recount = FALSE;

  return TRUE;
}

static gboolean
sort_step (StewardTableModel *self,
           gint64             end)
{
  gpointer *sorted;

  if (!self->unsorted)
    return TRUE;

  if (self->sort == NULL)
    self->sort = steward_table_sort_new (self->rows->pdata, self->rows->len,
                                         steward_table_model_compare, self);
  if (!steward_table_sort_run (self->sort, end))
    return FALSE;

  sorted = steward_table_sort_peek (self->sort);
  if (self->rows->len > 0)
    memcpy (self->rows->pdata, sorted, self->rows->len * sizeof (gpointer));
  g_clear_pointer (&self->sort, steward_table_sort_free);
  self->unsorted = FALSE;

  return TRUE;
}

static gboolean
matches (StewardTableModel *self,
         StewardTableRow   *row)
{
  for (guint i = 0; i < self->chosen->len; i++)
    {
      const char *choice = g_ptr_array_index (self->chosen, i);
      guint column = steward_list_page_filter_column (self->page, i);

      if (choice != NULL &&
          strcmp (choice, steward_table_row_get_text (row, self->page, column)) != 0)
        return FALSE;
    }

  return self->query == NULL ||
         strstr (steward_table_row_get_haystack (row, self->page), self->query) != NULL;
}

static gboolean
filter_step (StewardTableModel *self,
             gint64             end)
{
  if (self->matches == NULL)
    self->matches = g_ptr_array_new_with_free_func (g_object_unref);

  while (self->next < self->rows->len)
    {
      StewardTableRow *row = g_ptr_array_index (self->rows, self->next++);

      if (matches (self, row))
        g_ptr_array_add (self->matches, g_object_ref (row));
      if (self->refresh)
        steward_table_row_changed (row);
      if (is_late (self->next, end))
        return FALSE;
    }

  self->refresh = FALSE;

  return TRUE;
}

/* ---- what comes of it ---- */

/* Shows other rows at once. What is the same at either end stays as it is, and what is
 * between stays where it is seen: a view knows its rows again.
 */
static void
show_all (StewardTableModel *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->shown);
  GPtrArray *rows = g_steal_pointer (&self->matches);
  guint start = 0;
  guint end = 0;

  self->shown = rows;
  while (start < MIN (before->len, rows->len) && before->pdata[start] == rows->pdata[start])
    start++;
  while (end < MIN (before->len, rows->len) - start &&
         before->pdata[before->len - 1 - end] == rows->pdata[rows->len - 1 - end])
    end++;

  self->changing = TRUE;
  if (before->len != rows->len || start < before->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                rows->len - start - end);
  self->changing = FALSE;
}

/* Puts matches instead of the rows at a place, and beyond them at the end. */
static void
show_portion (StewardTableModel *self,
              guint              place,
              guint              n_added)
{
  guint n_removed = MIN (n_added, self->shown->len - place);
  gboolean same = n_added == n_removed;

  for (guint i = 0; i < n_added; i++)
    {
      gpointer row = g_ptr_array_index (self->matches, place + i);

      if (i >= n_removed)
        g_ptr_array_add (self->shown, g_object_ref (row));
      else if (row != g_ptr_array_index (self->shown, place + i))
        {
          g_object_unref (g_ptr_array_index (self->shown, place + i));
          g_ptr_array_index (self->shown, place + i) = g_object_ref (row);
          same = FALSE;
        }
    }

  self->changing = TRUE;
  if (!same)
    g_list_model_items_changed (G_LIST_MODEL (self), place, n_removed, n_added);
  self->changing = FALSE;
}

static void
remove_portion (StewardTableModel *self)
{
  guint n_removed = MIN (PORTION, self->shown->len - self->matches->len);

  g_ptr_array_set_size (self->shown, self->shown->len - n_removed);
  self->changing = TRUE;
  g_list_model_items_changed (G_LIST_MODEL (self), self->shown->len, n_removed, 0);
  self->changing = FALSE;
}

/* A view makes and unmakes widgets when rows come and go, for some two hundred at once:
 * that takes long, so it gets its rows in portions. Not where the rows are fetched again:
 * then it is to know again as many as it can.
 */
static gboolean
show_step (StewardTableModel *self,
           gint64             end)
{
  if (end == G_MAXINT64 || (!self->rearranged && self->shown->len >= FILLED_VIEW))
    {
      show_all (self);
      return TRUE;
    }

  while (self->next < self->matches->len || self->shown->len > self->matches->len)
    {
      guint n_added = MIN (PORTION, self->matches->len - MIN (self->next, self->matches->len));

      if (self->next >= FILLED_VIEW && self->next == self->shown->len)
        n_added = self->matches->len - self->next;
      if (n_added > 0)
        show_portion (self, self->next, n_added);
      else
        remove_portion (self);
      self->next += n_added;
      if (g_get_monotonic_time () > end)
        return FALSE;
    }

  g_clear_pointer (&self->matches, g_ptr_array_unref);

  return TRUE;
}

static gboolean
run_step (StewardTableModel *self,
          gint64             end)
{
  switch (self->step)
    {
    case STEWARD_STEP_TAKE:
      return take_step (self, end);

    case STEWARD_STEP_TEXTS:
      return texts_step (self, end);

    case STEWARD_STEP_SORT:
      return sort_step (self, end);

    case STEWARD_STEP_FILTER:
      return filter_step (self, end);

    case STEWARD_STEP_SHOW:
      return show_step (self, end);

    case STEWARD_STEP_NONE:
    default:
      g_assert_not_reached ();
    }
}

/* Whether all is done. */
static gboolean
run_slice (StewardTableModel *self,
           gint64             end)
{
  while (run_step (self, end))
    {
      self->next = 0;
      if (self->step == STEWARD_STEP_SHOW)
        {
          self->step = STEWARD_STEP_NONE;
          return TRUE;
        }
      self->step++;
      if (self->step == STEWARD_STEP_SHOW && end != G_MAXINT64)
        return FALSE;                   /* in a slice of its own */
    }

  return FALSE;
}

static void
finish (StewardTableModel *self)
{
  g_autoptr (StewardTableModel) kept = g_object_ref (self);

  g_signal_emit_by_name (self, "ready");
  if (self->step == STEWARD_STEP_NONE)
    self->rearranged = FALSE;
}

static gboolean slice_cb (gpointer user_data);

static gboolean
fill_cb (gpointer user_data)
{
  StewardTableModel *self = user_data;

  self->source = g_idle_add (slice_cb, self);

  return G_SOURCE_REMOVE;
}

/* Sizes and columns that a view gets when it has its rows take it 40 milliseconds. */
static gboolean
is_about_to_fill (StewardTableModel *self)
{
  return self->step == STEWARD_STEP_SHOW && self->next == 0 && self->shown->len == 0 &&
         self->matches->len > FEW_ROWS;
}

static gboolean
slice_cb (gpointer user_data)
{
  StewardTableModel *self = user_data;

  if (run_slice (self, g_get_monotonic_time () + SLICE_TIME))
    {
      self->source = 0;
      finish (self);
      return G_SOURCE_REMOVE;
    }

  if (!is_about_to_fill (self))
    return G_SOURCE_CONTINUE;

  self->source = g_timeout_add (FILL_PAUSE, fill_cb, self);
  g_signal_emit_by_name (self, "filling");

  return G_SOURCE_REMOVE;
}

/* Does a step and all after it. */
void
steward_table_model_start (StewardTableModel *self,
                           StewardStep        step)
{
  guint n_rows = self->incoming != NULL ?
                 g_list_model_get_n_items (self->incoming) : self->rows->len;
  gint64 end = n_rows <= FEW_ROWS ? G_MAXINT64 : g_get_monotonic_time () + SLICE_TIME;

  self->step = step;
  self->next = 0;
  g_clear_pointer (&self->sort, steward_table_sort_free);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  g_clear_handle_id (&self->source, g_source_remove);
  steward_table_model_count_none (self);

  if (run_slice (self, end))
    finish (self);
  else
    self->source = g_idle_add (slice_cb, self);
}

/* Gives up what was begun. */
void
steward_table_model_stop (StewardTableModel *self)
{
  if (self->pages != NULL)
    steward_table_pages_stop (self->pages);
  self->step = STEWARD_STEP_NONE;
  self->next = 0;
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->sort, steward_table_sort_free);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  g_clear_pointer (&self->taken, g_ptr_array_unref);
  g_clear_pointer (&self->taken_ids, g_hash_table_unref);
  g_clear_pointer (&self->taken_keys, g_hash_table_unref);
  g_clear_object (&self->incoming);
}

/* What follows is newer than the rows that came: they are taken at once, before it. */
void
steward_table_model_finish_taking (StewardTableModel *self)
{
  if (self->incoming == NULL)
    return;

  take_step (self, G_MAXINT64);
  steward_table_model_start (self, STEWARD_STEP_TEXTS);
}
