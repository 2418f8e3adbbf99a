/* steward-table-pages-fetch.c: what fetches the pages of a table, and fills its rows
 *
 * One page at a time, the one that was looked at last. A view gets its rows in portions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-pages-private.h"

#include "steward-page-private.h"

#define PAGE_SIZE 100          /* rows */
#define PORTION 10             /* rows that a view gets at once: 4 ms, and the frame after it */
#define FILL_PAUSE 50          /* milliseconds, see steward-table-work.c */

/* ---- what came ---- */

void
steward_table_pages_fill (StewardTablePages *self,
                          StewardTableRow   *row,
                          gpointer           item)
{
  steward_table_pages_unindex (self, row);
  steward_table_row_set_item (row, self->page, item);
  g_hash_table_insert (self->by_id, GINT_TO_POINTER (row->id), row);
  steward_table_row_changed (row);
}

/* Rows that a page has too many. */
static void
cut (StewardTablePages *self,
     StewardKeptPage   *kept,
     guint              n_rows)
{
  guint n_removed = kept->rows->len - MIN (n_rows, kept->rows->len);
  guint place;

  for (guint i = n_rows; i < kept->rows->len; i++)
    steward_table_pages_unindex (self, g_ptr_array_index (kept->rows, i));
  if (n_removed == 0)
    return;

  g_ptr_array_set_size (kept->rows, n_rows);
  g_array_index (self->counts, guint, kept->number) = n_rows;
  place = steward_table_pages_start_of (self, kept->number) + n_rows;
  steward_table_pages_changed (self, place, n_removed, 0);
}

/* Whether the page has all its rows. */
static gboolean
grow (StewardTablePages *self,
      StewardKeptPage   *kept)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->incoming));
  guint place = steward_table_pages_start_of (self, kept->number) + kept->rows->len;
  guint n_added = MIN (PORTION, n_items - MIN (self->n_taken, n_items));

  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->incoming),
                                                        self->n_taken++);
      StewardTableRow *row = steward_table_row_new (self->page, item);

      g_hash_table_insert (self->by_id, GINT_TO_POINTER (row->id), row);
      g_ptr_array_add (kept->rows, row);
    }
  g_array_index (self->counts, guint, kept->number) = kept->rows->len;
  steward_table_pages_changed (self, place, 0, n_added);

  return self->n_taken >= n_items;
}

/* Behind the last page there may be another one. */
static void
finish (StewardTablePages *self,
        StewardKeptPage   *kept)
{
  g_autoptr (StewardTablePages) alive = g_object_ref (self);
  const guint one = 1;

  g_clear_object (&self->incoming);
  self->fetching = -1;
  if (kept->number + 1 == self->counts->len && !self->at_end)
    {
      g_array_append_val (self->counts, one);
      steward_table_pages_changed (self, self->n_rows, 0, 1);
    }
  g_signal_emit_by_name (self, "ready");
  steward_table_pages_want_fetch (self);
}

static gboolean
grow_cb (gpointer user_data)
{
  StewardTablePages *self = user_data;
  StewardKeptPage *kept = steward_table_pages_find_kept (self, self->fetching);

  if (!grow (self, kept))
    return G_SOURCE_CONTINUE;

  self->source = 0;
  finish (self, kept);

  return G_SOURCE_REMOVE;
}

static gboolean
pause_cb (gpointer user_data)
{
  StewardTablePages *self = user_data;

  self->source = g_idle_add (grow_cb, self);

  return G_SOURCE_REMOVE;
}

/* Rows of another query go; the first page's stay until they are filled anew. */
static void
drop_rest (StewardTablePages *self)
{
  guint n_first = 0;

  if (self->counts->len > 0 && steward_table_pages_find_kept (self, 0) != NULL)
    n_first = steward_table_pages_count_of (self, 0);

  for (guint i = 1; i < self->counts->len; i++)
    steward_table_pages_forget (self, i);
  if (n_first == 0)
    steward_table_pages_forget (self, 0);
  g_array_set_size (self->counts, 1);
  g_array_index (self->counts, guint, 0) = n_first;
  self->restart = FALSE;
  self->pinned = -1;
  self->at_end = FALSE;
  steward_table_pages_changed (self, n_first, self->n_rows - n_first, 0);
}

static void
take (StewardTablePages *self,
      StewardKeptPage   *kept,
      GListStore        *rows)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (rows));

  kept->fetched = TRUE;
  kept->stale = kept->failed = FALSE;
  for (guint i = 0; i < MIN (n_items, kept->rows->len); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (rows), i);

      steward_table_pages_fill (self, g_ptr_array_index (kept->rows, i), item);
    }
  self->n_taken = kept->rows->len;
  cut (self, kept, n_items);
  if (self->n_taken >= n_items)
    {
      finish (self, kept);
      return;
    }

  self->incoming = g_object_ref (rows);
  if (self->n_rows > 0)
    self->source = g_idle_add (grow_cb, self);
  else
    {
      self->source = g_timeout_add (FILL_PAUSE, pause_cb, self);
      g_signal_emit_by_name (self, "filling");
    }
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (StewardTablePages) self = user_data;
  g_autoptr (StewardListPage) page = self->page;
  g_autoptr (GListStore) rows = NULL;
  g_autoptr (GError) error = NULL;
  gboolean at_end = FALSE;
  StewardKeptPage *kept;

  rows = STEWARD_LIST_PAGE_GET_CLASS (page)->page_finish (page, result, &at_end, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;                             /* another query, or closed */

  g_clear_object (&self->cancellable);
  if (rows == NULL)
    {
      kept = steward_table_pages_find_kept (self, self->fetching);
      if (kept != NULL)
        kept->failed = TRUE;
      self->fetching = -1;
      g_signal_emit_by_name (self, "failed", error);
      return;
    }

  if (self->restart)
    drop_rest (self);
  kept = steward_table_pages_touch (self, self->fetching);
  if (at_end && kept->number + 1 == self->counts->len)
    self->at_end = TRUE;
  take (self, kept, rows);
}

/* ---- fetching ---- */

void
steward_table_pages_fetch_page (StewardTablePages *self,
                                guint              number)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self->page);

  self->fetching = (int) number;
  self->cancellable = g_cancellable_new ();
  g_object_ref (self->page);            /* it may be closed meanwhile */
  klass->page_async (self->page, &self->query, (int) number, PAGE_SIZE, self->cancellable,
                     fetched_cb, g_object_ref (self));
}

/* What was looked at last comes first: who scrolls past many pages waits for one. */
static void
fetch_idle (gpointer user_data)
{
  StewardTablePages *self = user_data;
  GHashTableIter iter;
  StewardKeptPage *kept = NULL;
  StewardKeptPage *next = NULL;

  self->source = 0;
  if (steward_page_get_session (STEWARD_PAGE (self->page)) == NULL)
    return;

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &kept))
    if ((!kept->fetched || kept->stale) && !kept->failed &&
        (next == NULL || kept->touched > next->touched))
      next = kept;
  if (next != NULL)
    steward_table_pages_fetch_page (self, next->number);
}

void
steward_table_pages_want_fetch (StewardTablePages *self)
{
  if (self->fetching < 0 && self->source == 0 && !self->restart)
    self->source = g_idle_add_once (fetch_idle, self);
}

/* Whatever is on its way does not count any more. */
void
steward_table_pages_stop (StewardTablePages *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->incoming);
  self->fetching = -1;
}

/* The rows stay on view until the first of the others are here. */
void
steward_table_pages_start_anew (StewardTablePages *self)
{
  if (self->counts->len == 0 && !self->restart)
    return;                             /* nobody has asked for any yet */

  steward_table_pages_stop (self);
  self->restart = TRUE;
  self->at_end = FALSE;
  steward_table_pages_fetch_page (self, 0);
}

