/* steward-table-model.c: the rows of a table, those that are searched for, in order
 *
 * All rows are kept in order, so that a search only leaves some out. What takes long is
 * done in slices, in steward-table-work.c; what changes is in steward-table-changes.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-model-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "steward-list-page-private.h"
#include "steward-table-items.h"

enum
{
  FILLING,
  READY,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardTableModel, steward_table_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ---- GListModel ---- */

static GType
get_item_type (GListModel *model)
{
  return STEWARD_TYPE_TABLE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  StewardTableModel *self = STEWARD_TABLE_MODEL (model);

  return self->pages != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->pages)) :
                               self->shown->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  StewardTableModel *self = STEWARD_TABLE_MODEL (model);

  if (self->pages != NULL)
    return g_list_model_get_item (G_LIST_MODEL (self->pages), position);

  return position < self->shown->len ?
         g_object_ref (g_ptr_array_index (self->shown, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ---- the index ---- */

/* (transfer full): of int to StewardTableRow, which the table keeps */
GHashTable *
steward_table_model_new_ids (void)
{
  return g_hash_table_new (NULL, NULL);
}

/* (transfer full): of unique key to GSList of StewardTableRow */
GHashTable *
steward_table_model_new_keys (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_slist_free);
}

void
steward_table_model_index (GHashTable      *ids,
                           GHashTable      *keys,
                           StewardTableRow *row)
{
  GSList *mates;

  g_hash_table_insert (ids, GINT_TO_POINTER (row->id), row);
  if (row->unique_key == NULL)
    return;

  mates = g_hash_table_lookup (keys, row->unique_key);
  if (mates != NULL)
    mates->next = g_slist_prepend (mates->next, row);   /* the head stays */
  else
    g_hash_table_insert (keys, g_strdup (row->unique_key), g_slist_prepend (NULL, row));
}

/* ---- order ---- */

static int
compare_by (StewardTableModel *self,
            guint              column,
            StewardTableRow   *one,
            StewardTableRow   *other)
{
  const StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self->page);

  if (column < klass->n_columns && klass->columns[column].compare != NULL)
    return klass->columns[column].compare (self->page, one->item, other->item);

  return strcmp (steward_table_row_get_key (one, self->page, column),
                 steward_table_row_get_key (other, self->page, column));
}

/* By the column that was chosen, then by what a row is called, then by its id. */
int
steward_table_model_compare (gconstpointer one,
                             gconstpointer other,
                             gpointer      user_data)
{
  StewardTableModel *self = user_data;
  StewardTableRow *first = (StewardTableRow *) one;
  StewardTableRow *second = (StewardTableRow *) other;
  guint n_columns = STEWARD_LIST_PAGE_GET_CLASS (self->page)->n_columns;
  int order = compare_by (self, self->column, first, second);

  if (self->descending)
    order = -order;
  for (guint i = 0; order == 0 && i < MIN (n_columns, 2); i++)
    order = compare_by (self, i, first, second);

  return order != 0 ? order : (first->id > second->id) - (first->id < second->id);
}

/* ---- GObject ---- */

static void
steward_table_model_finalize (GObject *object)
{
  StewardTableModel *self = STEWARD_TABLE_MODEL (object);

  steward_table_model_stop (self);
  g_clear_handle_id (&self->trash_source, g_source_remove);
  g_clear_object (&self->items);
  g_clear_object (&self->pages);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->trash);
  g_ptr_array_unref (self->chosen);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->values);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_key);
  g_free (self->query);

  G_OBJECT_CLASS (steward_table_model_parent_class)->finalize (object);
}

static void
steward_table_model_class_init (StewardTableModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_table_model_finalize;

  /**
   * StewardTableModel::filling:
   *
   * There is nothing on view yet, and soon there are many rows. Whoever shows them does well
   * to have everything else in its place by then.
   */
  signals[FILLING] =
    g_signal_new ("filling", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * StewardTableModel::ready:
   *
   * Everything that was asked for is on view.
   */
  signals[READY] =
    g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * StewardTableModel::failed:
   * @error: why rows could not be fetched
   */
  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
steward_table_model_init (StewardTableModel *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->trash = g_ptr_array_new_with_free_func (g_object_unref);
  self->chosen = g_ptr_array_new_with_free_func (g_free);
  self->choices = g_ptr_array_new_with_free_func (g_object_unref);
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  self->by_id = steward_table_model_new_ids ();
  self->by_key = steward_table_model_new_keys ();
  self->step = STEWARD_STEP_NONE;
}

/* ---- rows that come page by page ---- */

static void
pages_changed_cb (StewardTableModel *self,
                  guint              position,
                  guint              n_removed,
                  guint              n_added)
{
  self->changing = TRUE;
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  self->changing = FALSE;
}

static void
pages_filling_cb (StewardTableModel *self)
{
  g_signal_emit (self, signals[FILLING], 0);
}

static void
pages_ready_cb (StewardTableModel *self)
{
  self->has_states = TRUE;
  g_signal_emit (self, signals[READY], 0);
  self->rearranged = FALSE;
}

static void
pages_failed_cb (StewardTableModel *self,
                 GError            *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
add_pages (StewardTableModel *self)
{
  self->pages = steward_table_pages_new (self->page);
  g_signal_connect_object (self->pages, "items-changed", G_CALLBACK (pages_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "filling", G_CALLBACK (pages_filling_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "ready", G_CALLBACK (pages_ready_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "failed", G_CALLBACK (pages_failed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* ---- public: what there is ---- */

/**
 * steward_table_model_new:
 * @page: whose rows these are; not kept, and outlives the model
 *
 * Returns: (transfer full): a model of StewardTableRow
 */
StewardTableModel *
steward_table_model_new (StewardListPage *page)
{
  StewardTableModel *self = g_object_new (STEWARD_TYPE_TABLE_MODEL, NULL);
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (page);

  self->page = page;
  self->items = steward_table_items_new (G_LIST_MODEL (self));
  if (klass->page_async != NULL)
    add_pages (self);
  for (guint i = 0; i < klass->n_filters; i++)
    {
      const char *const first[] = { _(klass->filters[i].everything), NULL };
      const char *const *offers = klass->filters[i].offers;
      GtkStringList *choices = gtk_string_list_new (first);

      for (guint k = 0; offers != NULL && offers[k] != NULL; k++)
        gtk_string_list_append (choices, _(offers[k]));
      g_ptr_array_add (self->chosen, NULL);
      g_ptr_array_add (self->choices, choices);
      g_ptr_array_add (self->values, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL));
    }

  return self;
}

/* (transfer none): what the page knows behind the rows on view */
GListModel *
steward_table_model_get_items (StewardTableModel *self)
{
  return self->items;
}

/* How many there are, on view or not; of rows that come page by page those that are known. */
guint
steward_table_model_get_n_rows (StewardTableModel *self)
{
  return self->pages != NULL ? get_n_items (G_LIST_MODEL (self)) : self->rows->len;
}

/* (transfer none) (nullable) */
StewardTableRow *
steward_table_model_find (StewardTableModel *self,
                          int                id)
{
  if (self->pages != NULL)
    return steward_table_pages_find (self->pages, id);

  return g_hash_table_lookup (self->by_id, GINT_TO_POINTER (id));
}

/* Where a row is on view; %GTK_INVALID_LIST_POSITION where it is not. */
guint
steward_table_model_find_place (StewardTableModel *self,
                                int                id)
{
  StewardTableRow *row = steward_table_model_find (self, id);
  guint place;

  if (self->pages != NULL)
    return steward_table_pages_find_place (self->pages, id);

  if (row == NULL || !g_ptr_array_find (self->shown, row, &place))
    return GTK_INVALID_LIST_POSITION;

  return place;
}

/* Whether the row of another object has the key. */
gboolean
steward_table_model_is_taken (StewardTableModel *self,
                              const char        *key,
                              int                id)
{
  for (GSList *link = g_hash_table_lookup (self->by_key, key); link != NULL; link = link->next)
    if (((StewardTableRow *) link->data)->id != id)
      return TRUE;

  return FALSE;
}

/* (transfer none): of GtkStringObject: what a filter offers; the first is everything */
GListModel *
steward_table_model_get_choices (StewardTableModel *self,
                                 guint              filter)
{
  return g_ptr_array_index (self->choices, filter);
}

/* (nullable): the choice that rows must have; %NULL for everything */
const char *
steward_table_model_get_chosen (StewardTableModel *self,
                                guint              filter)
{
  return g_ptr_array_index (self->chosen, filter);
}

/* Whether what happens to the selection just now is the model's doing. */
gboolean
steward_table_model_is_changing (StewardTableModel *self)
{
  return self->changing;
}

/* Whether some rows may be left out. */
gboolean
steward_table_model_is_filtered (StewardTableModel *self)
{
  gboolean filtered = self->query != NULL ||
                      (self->pages != NULL &&
                       steward_table_pages_get_query (self->pages)->text != NULL);

  for (guint i = 0; i < self->chosen->len; i++)
    filtered |= g_ptr_array_index (self->chosen, i) != NULL;

  return filtered;
}

/* Whether what is ready now was searched for or sorted by the user. */
gboolean
steward_table_model_is_rearranged (StewardTableModel *self)
{
  return self->rearranged;
}

/* Whether there was something special about any row since the table was empty last. */
gboolean
steward_table_model_has_states (StewardTableModel *self)
{
  return self->has_states;
}

/* Whether the rows come page by page, in an order that the server makes. */
gboolean
steward_table_model_is_paged (StewardTableModel *self)
{
  return self->pages != NULL;
}

/* Whether there are no rows but those that are known. */
gboolean
steward_table_model_is_whole (StewardTableModel *self)
{
  return self->pages == NULL || steward_table_pages_is_whole (self->pages);
}

/* (transfer none) (nullable): some row that is in memory */
StewardTableRow *
steward_table_model_find_any (StewardTableModel *self)
{
  if (self->pages != NULL)
    return steward_table_pages_find_any (self->pages);

  return self->shown->len > 0 ? g_ptr_array_index (self->shown, 0) : NULL;
}

/* How many rows are in memory. */
guint
steward_table_model_get_n_kept (StewardTableModel *self)
{
  return self->pages != NULL ? steward_table_pages_get_n_kept (self->pages) : self->rows->len;
}

/* (transfer full) (element-type StewardTableRow): those on view that are in memory, in order */
GPtrArray *
steward_table_model_dup_loaded (StewardTableModel *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->pages != NULL)
    steward_table_pages_add_loaded (self->pages, rows);
  for (guint i = 0; i < self->shown->len; i++)
    g_ptr_array_add (rows, g_object_ref (g_ptr_array_index (self->shown, i)));

  return rows;
}
