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

#include "steward-table-pages.h"

#include "steward-page-private.h"

#define PAGE_SIZE 100          /* rows */
#define MAX_KEPT 8             /* pages; a view of GTK holds some two hundred rows */
#define PORTION 10             /* rows that a view gets at once: 4 ms, and the frame after it */
#define FILL_PAUSE 50          /* milliseconds, see steward-table-work.c */

/* A page that is kept. */
typedef struct
{
  GPtrArray *rows;             /* of StewardTableRow */
  guint64    touched;          /* when somebody looked at it, as a count */
  guint      number;
  guint      fetched : 1;      /* the rows are filled */
  guint      stale : 1;        /* to be fetched again */
  guint      failed : 1;       /* not to be fetched before the user wants it */
} Kept;

struct _StewardTablePages
{
  GObject           parent_instance;

  StewardListPage  *page;      /* not owned: it owns us */
  StewardListQuery  query;     /* owns its texts, but for the view's */
  char             *text;
  GArray           *counts;    /* of guint16: the rows of each page that is known */
  guint             n_rows;
  GHashTable       *kept;      /* of number to Kept */
  GHashTable       *by_id;     /* of int to StewardTableRow */
  guint64           now;       /* counts looks */
  int               pinned;    /* number of the page of what is open; -1 */
  int               fetching;  /* number; -1 */
  GCancellable     *cancellable;
  GListStore       *incoming;  /* nullable: rows that the page being filled has no room for */
  guint             n_taken;   /* of them */
  guint             source;
  guint             at_end : 1;
  guint             restart : 1; /* what is here belongs to another query */
};

enum
{
  FILLING,
  READY,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardTablePages, steward_table_pages, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void want_fetch (StewardTablePages *self);

/* ---- pages that are kept ---- */

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_ptr_array_unref (kept->rows);
  g_free (kept);
}

static Kept *
find_kept (StewardTablePages *self,
           guint              number)
{
  return g_hash_table_lookup (self->kept, GUINT_TO_POINTER (number));
}

static guint
count_of (StewardTablePages *self,
          guint              number)
{
  return g_array_index (self->counts, guint16, number);
}

/* Where a page begins. */
static guint
start_of (StewardTablePages *self,
          guint              number)
{
  guint start = 0;

  for (guint i = 0; i < number; i++)
    start += count_of (self, i);

  return start;
}

static void
unindex (StewardTablePages *self,
         StewardTableRow   *row)
{
  if (row->item != NULL && steward_table_pages_find (self, row->id) == row)
    g_hash_table_remove (self->by_id, GINT_TO_POINTER (row->id));
}

static void
forget (StewardTablePages *self,
        guint              number)
{
  Kept *kept = find_kept (self, number);

  for (guint i = 0; kept != NULL && i < kept->rows->len; i++)
    unindex (self, g_ptr_array_index (kept->rows, i));
  g_hash_table_remove (self->kept, GUINT_TO_POINTER (number));
}

/* Forgets the page that nobody has looked at for longest, where there are too many. */
static void
make_room (StewardTablePages *self)
{
  GHashTableIter iter;
  Kept *kept = NULL;
  Kept *oldest = NULL;

  if (g_hash_table_size (self->kept) <= MAX_KEPT)
    return;

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &kept))
    if ((int) kept->number != self->pinned && (int) kept->number != self->fetching &&
        (oldest == NULL || kept->touched < oldest->touched))
      oldest = kept;
  if (oldest != NULL)
    forget (self, oldest->number);
}

/* (transfer none): a page that somebody looks at, with empty rows where it is not here */
static Kept *
touch (StewardTablePages *self,
       guint              number)
{
  Kept *kept = find_kept (self, number);

  if (kept == NULL)
    {
      kept = g_new0 (Kept, 1);
      kept->number = number;
      kept->rows = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < count_of (self, number); i++)
        g_ptr_array_add (kept->rows, steward_table_row_new (self->page, NULL));
      g_hash_table_insert (self->kept, GUINT_TO_POINTER (number), kept);
      kept->touched = ++self->now;
      make_room (self);
    }
  kept->touched = ++self->now;

  return kept;
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
  Kept *kept;

  if (position >= self->n_rows)
    return NULL;

  while (position >= count_of (self, number))
    position -= count_of (self, number++);
  kept = touch (self, number);
  if ((!kept->fetched || kept->stale) && !kept->failed)
    want_fetch (self);

  return g_object_ref (g_ptr_array_index (kept->rows, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
changed (StewardTablePages *self,
         guint              position,
         guint              n_removed,
         guint              n_added)
{
  self->n_rows += n_added - n_removed;
  if (n_removed + n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* ---- what came ---- */

static void
fill (StewardTablePages *self,
      StewardTableRow   *row,
      gpointer           item)
{
  unindex (self, row);
  steward_table_row_set_item (row, self->page, item);
  g_hash_table_insert (self->by_id, GINT_TO_POINTER (row->id), row);
  steward_table_row_changed (row);
}

/* Rows that a page has too many. */
static void
cut (StewardTablePages *self,
     Kept              *kept,
     guint              n_rows)
{
  guint n_removed = kept->rows->len - MIN (n_rows, kept->rows->len);

  for (guint i = n_rows; i < kept->rows->len; i++)
    unindex (self, g_ptr_array_index (kept->rows, i));
  if (n_removed == 0)
    return;

  g_ptr_array_set_size (kept->rows, n_rows);
  g_array_index (self->counts, guint16, kept->number) = n_rows;
  changed (self, start_of (self, kept->number) + n_rows, n_removed, 0);
}

/* Whether the page has all its rows. */
static gboolean
grow (StewardTablePages *self,
      Kept              *kept)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->incoming));
  guint place = start_of (self, kept->number) + kept->rows->len;
  guint n_added = MIN (PORTION, n_items - MIN (self->n_taken, n_items));

  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->incoming),
                                                        self->n_taken++);
      StewardTableRow *row = steward_table_row_new (self->page, item);

      g_hash_table_insert (self->by_id, GINT_TO_POINTER (row->id), row);
      g_ptr_array_add (kept->rows, row);
    }
  g_array_index (self->counts, guint16, kept->number) = kept->rows->len;
  changed (self, place, 0, n_added);

  return self->n_taken >= n_items;
}

/* Behind the last page there may be another one. */
static void
finish (StewardTablePages *self,
        Kept              *kept)
{
  g_autoptr (StewardTablePages) alive = g_object_ref (self);
  const guint16 one = 1;

  g_clear_object (&self->incoming);
  self->fetching = -1;
  if (kept->number + 1 == self->counts->len && !self->at_end)
    {
      g_array_append_val (self->counts, one);
      changed (self, self->n_rows, 0, 1);
    }
  g_signal_emit (self, signals[READY], 0);
  want_fetch (self);
}

static gboolean
grow_cb (gpointer user_data)
{
  StewardTablePages *self = user_data;
  Kept *kept = find_kept (self, self->fetching);

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
  guint n_first = self->counts->len > 0 && find_kept (self, 0) != NULL ? count_of (self, 0) : 0;

  for (guint i = 1; i < self->counts->len; i++)
    forget (self, i);
  if (n_first == 0)
    forget (self, 0);
  g_array_set_size (self->counts, 1);
  g_array_index (self->counts, guint16, 0) = n_first;
  self->restart = FALSE;
  self->pinned = -1;
  self->at_end = FALSE;
  changed (self, n_first, self->n_rows - n_first, 0);
}

static void
take (StewardTablePages *self,
      Kept              *kept,
      GListStore        *rows)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (rows));

  kept->fetched = TRUE;
  kept->stale = kept->failed = FALSE;
  for (guint i = 0; i < MIN (n_items, kept->rows->len); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (rows), i);

      fill (self, g_ptr_array_index (kept->rows, i), item);
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
      g_signal_emit (self, signals[FILLING], 0);
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
  Kept *kept;

  rows = STEWARD_LIST_PAGE_GET_CLASS (page)->page_finish (page, result, &at_end, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;                             /* another query, or closed */

  g_clear_object (&self->cancellable);
  if (rows == NULL)
    {
      kept = find_kept (self, self->fetching);
      if (kept != NULL)
        kept->failed = TRUE;
      self->fetching = -1;
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  if (self->restart)
    drop_rest (self);
  kept = touch (self, self->fetching);
  if (at_end && kept->number + 1 == self->counts->len)
    self->at_end = TRUE;
  take (self, kept, rows);
}

/* ---- fetching ---- */

static void
fetch (StewardTablePages *self,
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
  Kept *kept = NULL;
  Kept *next = NULL;

  self->source = 0;
  if (steward_page_get_session (STEWARD_PAGE (self->page)) == NULL)
    return;

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &kept))
    if ((!kept->fetched || kept->stale) && !kept->failed &&
        (next == NULL || kept->touched > next->touched))
      next = kept;
  if (next != NULL)
    fetch (self, next->number);
}

static void
want_fetch (StewardTablePages *self)
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
static void
start_anew (StewardTablePages *self)
{
  if (self->counts->len == 0 && !self->restart)
    return;                             /* nobody has asked for any yet */

  steward_table_pages_stop (self);
  self->restart = TRUE;
  fetch (self, 0);
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
  signals[FILLING] = g_signal_new ("filling", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  /**
   * StewardTablePages::ready:
   *
   * A page has its rows.
   */
  signals[READY] = g_signal_new ("ready", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  /**
   * StewardTablePages::failed:
   * @error: why a page could not be fetched
   */
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
steward_table_pages_init (StewardTablePages *self)
{
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint16));
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

  return self;
}

/* Pages behind the last one may be there by now. */
static void
expect_more (StewardTablePages *self)
{
  const guint16 one = 1;

  if (!self->at_end)
    return;

  self->at_end = FALSE;
  while (self->counts->len > 1 && count_of (self, self->counts->len - 1) == 0)
    {
      forget (self, self->counts->len - 1);
      g_array_set_size (self->counts, self->counts->len - 1);
    }
  g_array_append_val (self->counts, one);
  changed (self, self->n_rows, 0, 1);
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
  Kept *kept;

  steward_table_pages_stop (self);
  if (self->restart || self->counts->len == 0 || count_of (self, 0) == 0)
    {
      self->restart = TRUE;
      fetch (self, 0);
      return;
    }

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &kept))
    {
      kept->stale = TRUE;
      kept->failed = FALSE;
    }
  expect_more (self);
  want_fetch (self);
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
  changed (self, 0, self->n_rows, 0);
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
  start_anew (self);
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
  start_anew (self);
}

/* @view: the id of one of the page's views; not copied */
void
steward_table_pages_set_view (StewardTablePages *self,
                              const char        *view)
{
  if (g_strcmp0 (self->query.view, view) == 0)
    return;

  self->query.view = view;
  start_anew (self);
}

/* Takes a row instead of the one with its id; one that is not here stays away. */
void
steward_table_pages_put (StewardTablePages *self,
                         gpointer           item)
{
  StewardTableRow *row = steward_table_pages_find (self,
                                                   steward_list_page_id_of (self->page, item));

  if (row != NULL)
    fill (self, row, item);
}

/* The rows behind it move up, also from page to page: what is kept is fetched again. */
void
steward_table_pages_remove (StewardTablePages *self,
                            int                id)
{
  guint place = steward_table_pages_find_place (self, id);
  Kept *kept = place != GTK_INVALID_LIST_POSITION ? find_kept (self, self->pinned) : NULL;

  if (kept == NULL || self->incoming != NULL)
    return;

  unindex (self, steward_table_pages_find (self, id));
  g_ptr_array_remove_index (kept->rows, place - start_of (self, kept->number));
  g_array_index (self->counts, guint16, kept->number)--;
  changed (self, place, 1, 0);
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
  Kept *kept;
  guint place;

  g_hash_table_iter_init (&iter, self->kept);
  while (row != NULL && g_hash_table_iter_next (&iter, NULL, (gpointer *) &kept))
    if (g_ptr_array_find (kept->rows, row, &place))
      {
        self->pinned = (int) kept->number;
        return start_of (self, kept->number) + place;
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
      Kept *kept = find_kept (self, i);

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
