/* steward-compare-model.c: several JSON texts side by side, key by key
 *
 * A row is a place that holds a value in one of the texts at least, a column is a text. Places
 * come in the order of the first text; what only a later one has follows what it follows there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-compare-private.h"

#include <string.h>

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardCompareModel, steward_compare_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ---- the list ---- */

static GType
get_item_type (GListModel *model)
{
  return STEWARD_TYPE_COMPARE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return STEWARD_COMPARE_MODEL (model)->shown->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  StewardCompareModel *self = STEWARD_COMPARE_MODEL (model);

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

/* Tells only what is different: rows that stay keep their widgets. */
static void
update_shown (StewardCompareModel *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->shown);
  guint first = 0;
  guint last = 0;

  self->shown = g_ptr_array_new ();
  for (GList *link = self->all.head; link != NULL; link = link->next)
    if (steward_compare_row_has_value (link->data))
      g_ptr_array_add (self->shown, link->data);

  while (first < MIN (before->len, self->shown->len) &&
         g_ptr_array_index (before, first) == g_ptr_array_index (self->shown, first))
    first++;
  while (last < MIN (before->len, self->shown->len) - first &&
         g_ptr_array_index (before, before->len - last - 1) ==
         g_ptr_array_index (self->shown, self->shown->len - last - 1))
    last++;

  if (before->len - last > first || self->shown->len - last > first)
    g_list_model_items_changed (G_LIST_MODEL (self), first, before->len - last - first,
                                self->shown->len - last - first);
}

/* ---- reading a text ---- */

typedef struct
{
  StewardCompareModel *model;
  guint                column;
  GList               *behind;  /* nullable: the place before the next one */
} Reading;

static GList *
find_place (Reading    *reading,
            const char *pointer)
{
  StewardCompareModel *self = reading->model;
  GList *link = g_hash_table_lookup (self->by_pointer, pointer);
  StewardCompareRow *row;

  if (link != NULL)
    return link;

  row = g_object_new (STEWARD_TYPE_COMPARE_ROW, NULL);
  row->pointer = g_strdup (pointer);
  row->model = self;
  if (reading->behind != NULL)
    {
      g_queue_insert_after (&self->all, reading->behind, row);
      link = reading->behind->next;
    }
  else
    {
      g_queue_push_head (&self->all, row);
      link = self->all.head;
    }
  g_hash_table_insert (self->by_pointer, row->pointer, link);

  return link;
}

static void
value_cb (const char      *pointer,
          StewardCellKind  kind,
          gsize            offset,
          gsize            length,
          gpointer         data)
{
  Reading *reading = data;
  GList *link = find_place (reading, pointer);
  StewardCompareRow *row = link->data;
  StewardCompareCell cell = { (guint32) offset, (guint32) length, (guint8) kind };

  if (row->cells->len <= reading->column)
    g_array_set_size (row->cells, reading->column + 1);
  g_array_index (row->cells, StewardCompareCell, reading->column) = cell;
  reading->behind = link;
}

static void
read_column (StewardCompareModel *self,
             guint                column)
{
  StewardCompareColumn *text = g_ptr_array_index (self->columns, column);
  Reading reading = { self, column, NULL };

  text->is_json = *text->text != '\0' &&
                  steward_compare_scan (text->text, value_cb, &reading, NULL);
}

/* ---- the columns ---- */

static void
column_free (gpointer data)
{
  StewardCompareColumn *column = data;

  g_free (column->name);
  g_free (column->text);
  g_free (column);
}

/**
 * steward_compare_model_add:
 * @self: a model
 * @id: of the text, for the caller
 * @name: what the column is called
 * @text: (nullable): what should be JSON; if it is not, nothing of it is in the rows
 *
 * Adds a column.
 *
 * Returns: its number
 */
guint
steward_compare_model_add (StewardCompareModel *self,
                           int                  id,
                           const char          *name,
                           const char          *text)
{
  StewardCompareColumn *column = g_new0 (StewardCompareColumn, 1);

  g_return_val_if_fail (STEWARD_IS_COMPARE_MODEL (self), 0);

  column->id = id;
  column->name = g_strdup (name);
  column->text = g_strdup (text != NULL ? text : "");
  g_ptr_array_add (self->columns, column);
  read_column (self, self->columns->len - 1);
  update_shown (self);

  return self->columns->len - 1;
}

/* The cells of a column before and after it was read anew. */
static gboolean
cell_differs (StewardCompareRow *row,
              guint              column,
              const char        *old_text,
              const StewardCompareCell        *old)
{
  const StewardCompareCell *cell = steward_compare_row_get_cell (row, column);

  return old->kind != cell->kind || old->length != cell->length ||
         memcmp (old_text + old->offset, steward_compare_row_get_bytes (row, column),
                 cell->length) != 0;
}

static GArray *
take_cells (StewardCompareModel *self,
            guint                column)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (StewardCompareCell));

  for (GList *link = self->all.head; link != NULL; link = link->next)
    {
      StewardCompareRow *row = link->data;

      g_array_append_val (cells, *steward_compare_row_get_cell (row, column));
      row->place = cells->len;
      if (column < row->cells->len)
        memset (&g_array_index (row->cells, StewardCompareCell, column), 0,
                sizeof (StewardCompareCell));
    }

  return cells;
}

/**
 * steward_compare_model_set_text:
 * @self: a model
 * @column: its number
 * @text: (nullable): what the column holds from now on
 *
 * The rows whose value is another emit "changed".
 *
 * Returns: whether anything is different
 */
gboolean
steward_compare_model_set_text (StewardCompareModel *self,
                                guint                column,
                                const char          *text)
{
  StewardCompareColumn *old;
  g_autofree char *before = NULL;
  g_autoptr (GArray) cells = NULL;
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (STEWARD_IS_COMPARE_MODEL (self), FALSE);
  g_return_val_if_fail (column < self->columns->len, FALSE);

  old = g_ptr_array_index (self->columns, column);
  if (g_str_equal (old->text, text != NULL ? text : ""))
    return FALSE;

  cells = take_cells (self, column);
  before = g_steal_pointer (&old->text);
  old->text = g_strdup (text != NULL ? text : "");
  read_column (self, column);
  for (GList *link = self->all.head; link != NULL; link = link->next)
    {
      StewardCompareRow *row = link->data;

      if (row->place > 0 &&
          cell_differs (row, column, before,
                        &g_array_index (cells, StewardCompareCell, row->place - 1)))
        g_ptr_array_add (changed, g_object_ref (row));
    }

  update_shown (self);
  for (guint i = 0; i < changed->len; i++)
    steward_compare_row_changed (g_ptr_array_index (changed, i));

  return TRUE;
}

/* Whoever still holds a row finds nothing in it. */
static void
drop_row (gpointer data)
{
  StewardCompareRow *row = data;

  row->model = NULL;
  g_clear_pointer (&row->refused, g_hash_table_unref);
  g_array_set_size (row->cells, 0);
  g_object_unref (row);
}

/* Forgets all columns and rows. */
void
steward_compare_model_clear (StewardCompareModel *self)
{
  guint n_shown = self->shown->len;

  g_hash_table_remove_all (self->by_pointer);
  g_ptr_array_set_size (self->shown, 0);
  g_ptr_array_set_size (self->columns, 0);
  if (n_shown > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_shown, 0);
  g_queue_clear_full (&self->all, drop_row);
  self->n_refused = 0;
}

guint
steward_compare_model_get_n_columns (StewardCompareModel *self)
{
  return self->columns->len;
}

static const StewardCompareColumn *
get_column (StewardCompareModel *self,
            guint                column)
{
  g_assert (column < self->columns->len);

  return g_ptr_array_index (self->columns, column);
}

int
steward_compare_model_get_id (StewardCompareModel *self,
                              guint                column)
{
  return get_column (self, column)->id;
}

const char *
steward_compare_model_get_name (StewardCompareModel *self,
                                guint                column)
{
  return get_column (self, column)->name;
}

const char *
steward_compare_model_get_text (StewardCompareModel *self,
                                guint                column)
{
  return get_column (self, column)->text;
}

/* Whether the text could be read; an empty one counts as having no keys. */
gboolean
steward_compare_model_is_json (StewardCompareModel *self,
                               guint                column)
{
  const StewardCompareColumn *text = get_column (self, column);

  return text->is_json || *text->text == '\0';
}

static void
steward_compare_model_finalize (GObject *object)
{
  StewardCompareModel *self = STEWARD_COMPARE_MODEL (object);

  g_hash_table_unref (self->by_pointer);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->columns);
  g_queue_clear_full (&self->all, drop_row);

  G_OBJECT_CLASS (steward_compare_model_parent_class)->finalize (object);
}

static void
steward_compare_model_class_init (StewardCompareModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_compare_model_finalize;
}

static void
steward_compare_model_init (StewardCompareModel *self)
{
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->by_pointer = g_hash_table_new (g_str_hash, g_str_equal);
  self->shown = g_ptr_array_new ();
  g_queue_init (&self->all);
}

StewardCompareModel *
steward_compare_model_new (void)
{
  return g_object_new (STEWARD_TYPE_COMPARE_MODEL, NULL);
}
