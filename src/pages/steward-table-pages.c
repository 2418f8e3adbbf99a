/* steward-table-pages.c: rows that are fetched page by page while they are scrolled
 *
 * The server sorts and searches. Only the pages around what is looked at are kept; of all
 * others it is known how many rows they have, a number a page. Rows are there before they
 * are fetched, empty: what comes fills them, so that a view neither jumps nor loses its focus.
 * How many rows there are in all nobody tells: behind the last page that is known there is
 * one more row, and the next page is fetched when somebody looks at it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-pages-private.h"

#include "steward-page-private.h"

#define MAX_KEPT 8             /* pages; a view of GTK holds some two hundred rows */

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardTablePages, steward_table_pages, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ---- pages that are kept ---- */

static void
kept_free (gpointer data)
{
  StewardKeptPage *kept = data;

  g_ptr_array_unref (kept->rows);
  g_free (kept);
}

StewardKeptPage *
steward_table_pages_find_kept (StewardTablePages *self,
                               guint              number)
{
  return g_hash_table_lookup (self->kept, GUINT_TO_POINTER (number));
}

guint
steward_table_pages_count_of (StewardTablePages *self,
                              guint              number)
{
  return g_array_index (self->counts, guint, number);
}

/* Where a page begins. */
guint
steward_table_pages_start_of (StewardTablePages *self,
                              guint              number)
{
  guint start = 0;

  for (guint i = 0; i < number; i++)
    start += steward_table_pages_count_of (self, i);

  return start;
}

void
steward_table_pages_unindex (StewardTablePages *self,
                             StewardTableRow   *row)
{
  if (row->item != NULL && steward_table_pages_find (self, row->id) == row)
    g_hash_table_remove (self->by_id, GINT_TO_POINTER (row->id));
}

void
steward_table_pages_forget (StewardTablePages *self,
                            guint              number)
{
  StewardKeptPage *kept = steward_table_pages_find_kept (self, number);

  for (guint i = 0; kept != NULL && i < kept->rows->len; i++)
    steward_table_pages_unindex (self, g_ptr_array_index (kept->rows, i));
  g_hash_table_remove (self->kept, GUINT_TO_POINTER (number));
}

/* Forgets the page that nobody has looked at for longest, where there are too many. */
static void
make_room (StewardTablePages *self)
{
  GHashTableIter iter;
  StewardKeptPage *kept = NULL;
  StewardKeptPage *oldest = NULL;

  if (g_hash_table_size (self->kept) <= MAX_KEPT)
    return;

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &kept))
    if ((int) kept->number != self->pinned && (int) kept->number != self->fetching &&
        (oldest == NULL || kept->touched < oldest->touched))
      oldest = kept;
  if (oldest != NULL)
    steward_table_pages_forget (self, oldest->number);
}

/* (transfer none): a page that somebody looks at, with empty rows where it is not here */
StewardKeptPage *
steward_table_pages_touch (StewardTablePages *self,
                           guint              number)
{
  StewardKeptPage *kept = steward_table_pages_find_kept (self, number);

  if (kept == NULL)
    {
      kept = g_new0 (StewardKeptPage, 1);
      kept->number = number;
      kept->rows = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < steward_table_pages_count_of (self, number); i++)
        g_ptr_array_add (kept->rows, steward_table_row_new (self->page, NULL));
      g_hash_table_insert (self->kept, GUINT_TO_POINTER (number), kept);
      kept->touched = ++self->now;
      make_room (self);
    }
  kept->touched = ++self->now;

  return kept;
}

/* How many rows there are is another number now. */
void
steward_table_pages_changed (StewardTablePages *self,
                             guint              position,
                             guint              n_removed,
                             guint              n_added)
{
  self->n_rows += n_added - n_removed;
  if (n_removed + n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* ---- GListModel ---- */

static GType
get_item_type (GListModel *model)
{
  return STEWARD_TYPE_TABLE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return STEWARD_TABLE_PAGES (model)->n_rows;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  StewardTablePages *self = STEWARD_TABLE_PAGES (model);
  guint number = 0;
  StewardKeptPage *kept;

  if (position >= self->n_rows)
    return NULL;

  while (position >= steward_table_pages_count_of (self, number))
    position -= steward_table_pages_count_of (self, number++);
  kept = steward_table_pages_touch (self, number);
  if ((!kept->fetched || kept->stale) && !kept->failed)
    steward_table_pages_want_fetch (self);

  return g_object_ref (g_ptr_array_index (kept->rows, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ---- GObject ---- */

static void
steward_table_pages_dispose (GObject *object)
{
  steward_table_pages_stop (STEWARD_TABLE_PAGES (object));

  G_OBJECT_CLASS (steward_table_pages_parent_class)->dispose (object);
}

static void
steward_table_pages_finalize (GObject *object)
{
  StewardTablePages *self = STEWARD_TABLE_PAGES (object);

  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->kept);
  g_array_unref (self->counts);
  g_free (self->chosen);
  g_free (self->text);

  G_OBJECT_CLASS (steward_table_pages_parent_class)->finalize (object);
}

static void
steward_table_pages_class_init (StewardTablePagesClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_table_pages_dispose;
  G_OBJECT_CLASS (klass)->finalize = steward_table_pages_finalize;

  /**
   * StewardTablePages::filling: as in #StewardTableModel
   */
  g_signal_new ("filling", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);

  /**
   * StewardTablePages::ready:
   *
   * A page has its rows.
   */
  g_signal_new ("ready", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);

  /**
   * StewardTablePages::failed:
   * @error: why a page could not be fetched
   */
  g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
steward_table_pages_init (StewardTablePages *self)
{
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint));
  self->kept = g_hash_table_new_full (NULL, NULL, NULL, kept_free);
  self->by_id = g_hash_table_new (NULL, NULL);
  self->pinned = self->fetching = -1;
}

/* ---- public ---- */

/**
 * steward_table_pages_new:
 * @page: whose rows these are; not kept, and outlives the model
 *
 * Returns: (transfer full): a model of StewardTableRow; those that are not here have no item
 */
StewardTablePages *
steward_table_pages_new (StewardListPage *page)
{
  StewardTablePages *self = g_object_new (STEWARD_TYPE_TABLE_PAGES, NULL);

  self->page = page;
  self->chosen = g_new0 (guint, STEWARD_LIST_PAGE_GET_CLASS (page)->n_filters + 1);
  self->query.chosen = self->chosen;

  return self;
}

/* Pages behind the last one may be there by now. */
static void
expect_more (StewardTablePages *self)
{
  const guint one = 1;

  if (!self->at_end)
    return;

  self->at_end = FALSE;
  while (self->counts->len > 1 && steward_table_pages_count_of (self, self->counts->len - 1) == 0)
    {
      steward_table_pages_forget (self, self->counts->len - 1);
      g_array_set_size (self->counts, self->counts->len - 1);
    }
  g_array_append_val (self->counts, one);
  steward_table_pages_changed (self, self->n_rows, 0, 1);
}

/**
 * steward_table_pages_fetch:
 * @self: a model
 *
 * Fetches what is looked at, again if it is there: rows stay where they are. Signals "ready"
 * or "failed".
 */
void
steward_table_pages_fetch (StewardTablePages *self)
{
  GHashTableIter iter;
  StewardKeptPage *kept;

  steward_table_pages_stop (self);
  if (self->restart || self->counts->len == 0 || steward_table_pages_count_of (self, 0) == 0)
    {
      self->restart = TRUE;
      steward_table_pages_fetch_page (self, 0);
      return;
    }

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &kept))
    {
      kept->stale = TRUE;
      kept->failed = FALSE;
    }
  expect_more (self);
  steward_table_pages_want_fetch (self);
}

/* Shows nothing, at once. */
void
steward_table_pages_clear (StewardTablePages *self)
{
  steward_table_pages_stop (self);
  g_hash_table_remove_all (self->by_id);
  g_hash_table_remove_all (self->kept);
  g_array_set_size (self->counts, 0);
  self->restart = FALSE;
  self->at_end = FALSE;
  self->pinned = -1;
  steward_table_pages_changed (self, 0, self->n_rows, 0);
}

/* @column: as in the class of the page */
void
steward_table_pages_sort (StewardTablePages *self,
                          guint              column,
                          gboolean           descending)
{
  if (self->query.column == column && self->query.descending == descending)
    return;

  self->query.column = column;
  self->query.descending = descending;
  steward_table_pages_start_anew (self);
}

/* @text: "" for all rows */
void
steward_table_pages_search (StewardTablePages *self,
                            const char        *text)
{
  if (g_strcmp0 (self->text != NULL ? self->text : "", text) == 0)
    return;

  g_free (self->text);
  self->text = *text != '\0' ? g_strdup (text) : NULL;
  self->query.text = self->text;
  steward_table_pages_start_anew (self);
}

/* @choice: which of what the filter offers, from 1; 0 for everything */
void
steward_table_pages_filter (StewardTablePages *self,
                            guint              filter,
                            guint              choice)
{
  if (self->chosen[filter] == choice)
    return;

  self->chosen[filter] = choice;
  steward_table_pages_start_anew (self);
}

/* @view: the id of one of the page's views; not copied */
void
steward_table_pages_set_view (StewardTablePages *self,
                              const char        *view)
{
  if (g_strcmp0 (self->query.view, view) == 0)
    return;

  self->query.view = view;
  steward_table_pages_start_anew (self);
}

/* Takes a row instead of the one with its id; one that is not here stays away. */
void
steward_table_pages_put (StewardTablePages *self,
                         gpointer           item)
{
  StewardTableRow *row = steward_table_pages_find (self,
                                                   steward_list_page_id_of (self->page, item));

  if (row != NULL)
    steward_table_pages_fill (self, row, item);
}

/* The rows behind it move up, also from page to page: what is kept is fetched again. */
void
steward_table_pages_remove (StewardTablePages *self,
                            int                id)
{
  guint place = steward_table_pages_find_place (self, id);
  StewardKeptPage *kept;

  if (place == GTK_INVALID_LIST_POSITION)
    return;

  kept = steward_table_pages_find_kept (self, self->pinned);
  steward_table_pages_unindex (self, steward_table_pages_find (self, id));
  g_ptr_array_remove_index (kept->rows, place - steward_table_pages_start_of (self, kept->number));
  g_array_index (self->counts, guint, kept->number)--;
  steward_table_pages_changed (self, place, 1, 0);
  self->pinned = -1;
  steward_table_pages_fetch (self);
}

/* (transfer none) (nullable): a row that is here */
StewardTableRow *
steward_table_pages_find (StewardTablePages *self,
                          int                id)
{
  return g_hash_table_lookup (self->by_id, GINT_TO_POINTER (id));
}

/* Where a row is, if it is here; its page stays here then, until another one is looked for. */
guint
steward_table_pages_find_place (StewardTablePages *self,
                                int                id)
{
  StewardTableRow *row = steward_table_pages_find (self, id);
  GHashTableIter iter;
  StewardKeptPage *kept;
  guint place;

  g_hash_table_iter_init (&iter, self->kept);
  while (row != NULL && g_hash_table_iter_next (&iter, NULL, (gpointer *) &kept))
    if (g_ptr_array_find (kept->rows, row, &place))
      {
        self->pinned = (int) kept->number;
        return steward_table_pages_start_of (self, kept->number) + place;
      }

  return GTK_INVALID_LIST_POSITION;
}

/* (transfer none) (nullable): some row that is here */
StewardTableRow *
steward_table_pages_find_any (StewardTablePages *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->by_id);

  return g_hash_table_iter_next (&iter, NULL, &row) ? row : NULL;
}

/* How many rows are in memory. */
guint
steward_table_pages_get_n_kept (StewardTablePages *self)
{
  return g_hash_table_size (self->by_id);
}

/* Adds references to the rows that are in memory, in order. */
void
steward_table_pages_add_loaded (StewardTablePages *self,
                                GPtrArray         *rows)
{
  for (guint i = 0; i < self->counts->len; i++)
    {
      StewardKeptPage *kept = steward_table_pages_find_kept (self, i);

      for (guint k = 0; kept != NULL && k < kept->rows->len; k++)
        if (((StewardTableRow *) kept->rows->pdata[k])->item != NULL)
          g_ptr_array_add (rows, g_object_ref (kept->rows->pdata[k]));
    }
}

/* Whether there are no rows but those that are known. */
gboolean
steward_table_pages_is_whole (StewardTablePages *self)
{
  return self->at_end;
}

/* (transfer none): what the rows answer */
const StewardListQuery *
steward_table_pages_get_query (StewardTablePages *self)
{
  return &self->query;
}
