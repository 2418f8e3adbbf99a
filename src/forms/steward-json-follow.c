/* steward-json-follow.c: lines that stay while their JSON text becomes another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-json-model-private.h"

#define FRESH     50            /* lines that are made at once when a text changes */
#define FOLLOWED  2000          /* lines that are kept then */

static gboolean
same_key (SoJsonItem *a,
          SoJsonItem *b)
{
  g_autofree char *x = so_json_item_dup_key (a);
  g_autofree char *y = so_json_item_dup_key (b);

  return g_strcmp0 (x, y) == 0;
}

static void
follow_children (StewardJsonModel *self,
                 GListStore       *store,
                 StewardJsonValue *parent,
                 SoJsonItem       *container);

static StewardJsonValue *
peek (GListStore *store,
      guint       i)
{
  g_autoptr (StewardJsonValue) value = g_list_model_get_item (G_LIST_MODEL (store), i);

  return value;
}

/* A line that gets or loses lines of its own has to be another one. */
static void
follow (StewardJsonModel *self,
        GListStore       *store,
        guint             i,
        SoJsonItem       *item)
{
  StewardJsonValue *value = peek (store, i);
  gboolean was_open = steward_json_value_is_open (value);

  steward_json_value_set_item (value, self->tree, item);
  if (value->typed != NULL)
    g_hash_table_add (self->wrong, g_object_ref (value));
  if (steward_json_value_is_open (value) != was_open)
    {
      g_autoptr (StewardJsonValue) fresh = steward_json_value_new (self->tree, item, value->parent);

      g_list_store_splice (store, i, 1, (gpointer *) &fresh, 1);
    }
  else if (was_open && value->filled)
    follow_children (self, value->children, value, item);
}

/* Lines that are still there stay, with the focus and all that is open; the others are made. */
static void
follow_children (StewardJsonModel *self,
                 GListStore       *store,
                 StewardJsonValue *parent,
                 SoJsonItem       *container)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint n_new = so_json_item_n_children (container);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  guint first = 0, last = 0;

  while (first < MIN (n_old, n_new) && n_new <= FOLLOWED &&
         same_key (peek (store, first)->item, so_json_item_get_child (container, first)))
    first++;
  while (last < MIN (n_old, n_new) - first &&
         same_key (peek (store, n_old - last - 1)->item,
                   so_json_item_get_child (container, n_new - last - 1)))
    last++;

  if (n_new > FOLLOWED || n_new - first - last > FRESH)
    {
      g_list_store_remove_all (store);
      steward_json_model_queue_fill (self, store, parent, container);
      return;
    }

  for (guint i = first; i < n_new - last; i++)
    g_ptr_array_add (fresh, steward_json_value_new (self->tree,
                                                    so_json_item_get_child (container, i), parent));
  if (fresh->len > 0 || n_old - first - last > 0)
    g_list_store_splice (store, first, n_old - first - last, fresh->pdata, fresh->len);

  for (guint i = 0; i < n_new; i++)
    if (i < first || i >= n_new - last)
      follow (self, store, i, so_json_item_get_child (container, i));
}

/* The text is that of @tree, (transfer full), now. */
void
steward_json_model_follow (StewardJsonModel *self,
                           SoJsonTree       *tree)
{
  SoJsonTree *old = g_steal_pointer (&self->tree);

  self->tree = tree;
  g_hash_table_remove_all (self->wrong);
  follow_children (self, self->lines, NULL, so_json_tree_get_root (tree));
  so_json_tree_unref (old);
  g_signal_emit_by_name (self, "checked");
}
