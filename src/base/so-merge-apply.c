/* so-merge-apply.c: edits carried from one version of an object to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-merge.h"

#include "so-carrier-private.h"
#include "so-map-entry.h"

static void
copy_list (SoCarrier     *from,
           SoCarrier     *to,
           const SoField *field)
{
  g_autoptr (GListStore) source = NULL;
  g_autoptr (GListStore) target = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_object_get (from, field->property, &source, NULL);
  g_object_get (to, field->property, &target, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (source)); i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (source), i));

  g_list_store_remove_all (source);      /* an item belongs to one carrier at a time */
  g_list_store_splice (target, 0, g_list_model_get_n_items (G_LIST_MODEL (target)),
                       items->pdata, items->len);
}

static void
copy_field (SoCarrier     *from,
            SoCarrier     *to,
            const SoField *field)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (to), field->property);
  g_auto (GValue) value = G_VALUE_INIT;

  if (field->kind == SO_KIND_LIST || field->kind == SO_KIND_MAP)
    {
      copy_list (from, to, field);
      return;
    }

  if (so_carrier_is_null (from, field->property))
    {
      so_carrier_set_null (to, field->property);
      return;
    }

  g_value_init (&value, pspec->value_type);
  g_object_get_property (G_OBJECT (from), field->property, &value);
  g_object_set_property (G_OBJECT (to), field->property, &value);
}

/* Where the key is in the map; the number of entries where it is not. */
static guint
find_key (GListModel *model,
          const char *key)
{
  guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (model, i);

      if (g_strcmp0 (so_map_entry_get_key (entry), key) == 0)
        return i;
    }

  return n;
}

static void
set_key (SoCarrier         *object,
         const SoMergeItem *item)
{
  g_autoptr (GListStore) store = NULL;
  g_autoptr (SoMapEntry) entry = NULL;
  guint position;
  gboolean known;

  g_object_get (object, item->field->property, &store, NULL);
  position = find_key (G_LIST_MODEL (store), item->key);
  known = position < g_list_model_get_n_items (G_LIST_MODEL (store));
  if (item->mine != NULL)
    entry = so_map_entry_new (item->key, item->mine);
  g_list_store_splice (store, position, known, (gpointer *) &entry, entry != NULL);
}

/* Whether all of the map that differs is to be ours: then its order is ours, too. */
static gboolean
is_all_mine (GPtrArray     *items,
             const SoField *field)
{
  for (guint i = 0; i < items->len; i++)
    {
      const SoMergeItem *item = g_ptr_array_index (items, i);

      if (item->field == field && !item->use_mine)
        return FALSE;
    }

  return TRUE;
}

/* The text is theirs; what is to be ours goes into it. */
static void
set_parts (SoCarrier     *object,
           SoCarrier     *mine,
           GPtrArray     *items,
           const SoField *field)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *theirs = NULL;
  g_autofree char *merged = NULL;

  g_object_get (object, field->property, &theirs, NULL);
  for (guint i = 0; i < items->len; i++)
    {
      const SoMergeItem *item = g_ptr_array_index (items, i);
      SoJsonMergePart *part;

      if (item->field != field)
        continue;
      part = g_new0 (SoJsonMergePart, 1);        /* borrows what it points to */
      part->path = item->path;
      part->mine = item->mine != NULL ? (char *) json_node_get_string (item->mine) : NULL;
      part->use_mine = item->use_mine;
      g_ptr_array_add (parts, part);
    }

  merged = theirs != NULL ? so_json_merge_apply (theirs, parts, NULL) : NULL;
  if (merged != NULL)
    g_object_set (object, field->property, merged, NULL);
  else
    copy_field (mine, object, field);            /* not the text that was compared */
}

static void
take_mine (SoCarrier *object,
           SoCarrier *mine,
           GPtrArray *items)
{
  const SoField *copied = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const SoMergeItem *item = g_ptr_array_index (items, i);

      if (!item->use_mine || item->field == copied)
        continue;
      if (item->key != NULL && !is_all_mine (items, item->field))
        {
          set_key (object, item);
          continue;
        }

      copied = item->field;
      if (item->path != NULL)
        set_parts (object, mine, items, item->field);
      else
        copy_field (mine, object, item->field);
    }
}

/**
 * so_merge_apply:
 * @object: what we made of it
 * @theirs: what they made of it
 * @items: (element-type SoMergeItem): of so_merge_compare(), with @use_mine as decided
 * @error: return location for a SO_SERVICE_ERROR_DECODE
 *
 * Makes @theirs the new baseline of @object. What is to be ours stays as an edit over it.
 *
 * Returns: whether it worked; @object is as it was if not
 */
gboolean
so_merge_apply (SoCarrier  *object,
                SoCarrier  *theirs,
                GPtrArray  *items,
                GError    **error)
{
  g_autoptr (SoCarrier) mine = so_carrier_dup (object);
  g_autoptr (JsonNode) theirs_node = so_carrier_to_json (theirs);
  gboolean loaded;

  /* nobody sees what the server has where ours stays: the cursor does not jump */
  so_carrier_hold (object);
  loaded = so_carrier_load (object, theirs_node, error);
  if (loaded)
    take_mine (object, mine, items);
  so_carrier_release (object);

  return loaded;
}

/**
 * so_merge_rebase:
 * @object: what is edited
 * @sent: (nullable): what @object was when it was sent; %NULL where it was only loaded again
 * @answer: what the server made of it
 * @error: return location for a SO_SERVICE_ERROR_DECODE
 *
 * Makes @answer the new baseline of @object. What was edited since it was sent, or loaded,
 * stays as an edit over the new baseline, even where the server has another value now.
 *
 * Returns: whether it worked; @object is as it was if not
 */
gboolean
so_merge_rebase (SoCarrier  *object,
                 SoCarrier  *sent,
                 SoCarrier  *answer,
                 GError    **error)
{
  g_autoptr (SoCarrier) base = sent != NULL ? g_object_ref (sent) : so_carrier_dup_loaded (object);
  g_autoptr (GPtrArray) items = so_merge_compare (base, object, answer);

  return so_merge_apply (object, answer, items, error);
}

/**
 * so_merge_dup_as_new:
 * @object: a carrier
 * @id_property: the property that holds its id
 * @error: return location for a SO_SERVICE_ERROR_DECODE
 *
 * Returns: (transfer full) (nullable): the same, but with the id 0: saving it creates it anew
 */
gpointer
so_merge_dup_as_new (SoCarrier   *object,
                     const char  *id_property,
                     GError     **error)
{
  g_autoptr (JsonNode) node = so_carrier_to_json (object);
  const SoField *field = so_carrier_find_field (object, id_property);

  g_return_val_if_fail (field != NULL, NULL);

  json_object_set_int_member (json_node_get_object (node), field->wire, 0);

  return so_carrier_new_from_json (G_OBJECT_TYPE (object), node, error);
}
