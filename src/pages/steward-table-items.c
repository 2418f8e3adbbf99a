/* steward-table-items.c: the page's rows behind the rows of a table
 *
 * As GtkMapListModel, but what it holds is never kept: a row may get another object.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-items.h"

#include "steward-table-row.h"

struct _StewardTableItems
{
  GObject     parent_instance;

  GListModel *rows;     /* of StewardTableRow; not owned */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardTableItems, steward_table_items, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  StewardTableItems *self = STEWARD_TABLE_ITEMS (model);

  return self->rows != NULL ? g_list_model_get_n_items (self->rows) : 0;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  StewardTableItems *self = STEWARD_TABLE_ITEMS (model);
  g_autoptr (StewardTableRow) row = NULL;

  if (self->rows != NULL)
    row = g_list_model_get_item (self->rows, position);

  if (row != NULL && row->item == NULL)
    return g_object_new (G_TYPE_OBJECT, NULL);  /* it is on its way */

  return row != NULL ? g_object_ref (row->item) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
steward_table_items_finalize (GObject *object)
{
  g_clear_weak_pointer (&STEWARD_TABLE_ITEMS (object)->rows);

  G_OBJECT_CLASS (steward_table_items_parent_class)->finalize (object);
}

static void
steward_table_items_class_init (StewardTableItemsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_table_items_finalize;
}

static void
steward_table_items_init (StewardTableItems *self)
{
}

/**
 * steward_table_items_new:
 * @rows: of StewardTableRow; holds what is made here, and is not kept by it
 *
 * Returns: (transfer full): what the rows stand for
 */
GListModel *
steward_table_items_new (GListModel *rows)
{
  StewardTableItems *self = g_object_new (STEWARD_TYPE_TABLE_ITEMS, NULL);

  g_set_weak_pointer (&self->rows, rows);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (g_list_model_items_changed), self,
                           G_CONNECT_SWAPPED);

  return G_LIST_MODEL (self);
}
