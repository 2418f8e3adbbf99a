/* so-merge.c: edits carried from one version of an object to the next
 *
 * Members are compared as they are on the wire, those of a map key by key. What only the
 * server writes is left out: it is always the server's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-merge.h"

#include "so-carrier-private.h"
#include "so-json.h"
#include "so-map-entry.h"

void
so_merge_item_free (SoMergeItem *item)
{
  g_clear_pointer (&item->key, g_free);
  g_clear_pointer (&item->base, json_node_unref);
  g_clear_pointer (&item->mine, json_node_unref);
  g_clear_pointer (&item->theirs, json_node_unref);
  g_free (item);
}

/* Proposals that depend on the hour are not what anybody edits. */
static gboolean
is_for_users (const SoField *field)
{
  return (field->flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)) == 0 &&
         g_strcmp0 (field->wire, "SuggestedRecords") != 0;
}

/* What the member is on the wire; NULL where it is missing. */
static JsonNode *
member (JsonNode   *node,
        const char *name)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ?
         json_object_get_member (json_node_get_object (node), name) : NULL;
}

static gboolean
same (JsonNode *a,
      JsonNode *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return so_json_node_same (a, b);
}

static JsonNode *
ref_node (JsonNode *node)
{
  return node != NULL ? json_node_ref (node) : NULL;
}

static void
add_item (GPtrArray     *items,
          const SoField *field,
          const char    *key,
          JsonNode      *base,
          JsonNode      *mine,
          JsonNode      *theirs)
{
  SoMergeItem *item;
  SoMergeState state;

  if (same (base, mine))
    {
      if (same (base, theirs))
        return;
      state = SO_MERGE_THEIRS;
    }
  else if (same (base, theirs))
    state = SO_MERGE_MINE;
  else
    state = same (mine, theirs) ? SO_MERGE_SAME : SO_MERGE_CONFLICT;

  item = g_new0 (SoMergeItem, 1);
  item->field = field;
  item->key = g_strdup (key);
  item->base = ref_node (base);
  item->mine = ref_node (mine);
  item->theirs = ref_node (theirs);
  item->state = state;
  item->use_mine = state == SO_MERGE_MINE || state == SO_MERGE_CONFLICT;
  g_ptr_array_add (items, item);
}

static void
add_keys (GPtrArray  *names,
          GHashTable *seen,
          JsonNode   *map)
{
  g_autoptr (GList) keys = map != NULL ?
                           json_object_get_members (json_node_get_object (map)) : NULL;

  for (GList *link = keys; link != NULL; link = link->next)
    if (g_hash_table_add (seen, link->data))
      g_ptr_array_add (names, link->data);
}

static gboolean
is_map (JsonNode *node)
{
  return node == NULL || JSON_NODE_HOLDS_OBJECT (node);
}

static void
add_map (GPtrArray     *items,
         const SoField *field,
         JsonNode      *base,
         JsonNode      *mine,
         JsonNode      *theirs)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  add_keys (names, seen, base);
  add_keys (names, seen, mine);
  add_keys (names, seen, theirs);
  for (guint i = 0; i < names->len; i++)
    {
      const char *key = g_ptr_array_index (names, i);

      add_item (items, field, key, member (base, key), member (mine, key), member (theirs, key));
    }
}

/**
 * so_merge_compare:
 * @base: what both sides started from
 * @mine: what we made of it
 * @theirs: what they made of it
 *
 * Returns: (transfer full) (element-type SoMergeItem): where the three differ, in the table's
 *   order, leaving out what only the server writes
 */
GPtrArray *
so_merge_compare (SoCarrier *base,
                  SoCarrier *mine,
                  SoCarrier *theirs)
{
  g_autoptr (JsonNode) base_node = so_carrier_to_json (base);
  g_autoptr (JsonNode) mine_node = so_carrier_to_json (mine);
  g_autoptr (JsonNode) theirs_node = so_carrier_to_json (theirs);
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) so_merge_item_free);
  const SoField *fields;
  guint n_fields;

  fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (mine), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      JsonNode *of_base = member (base_node, fields[i].wire);
      JsonNode *of_mine = member (mine_node, fields[i].wire);
      JsonNode *of_theirs = member (theirs_node, fields[i].wire);

      if (!is_for_users (&fields[i]))
        continue;
      if (fields[i].kind == SO_KIND_MAP && is_map (of_base) && is_map (of_mine) &&
          is_map (of_theirs))
        add_map (items, &fields[i], of_base, of_mine, of_theirs);
      else
        add_item (items, &fields[i], NULL, of_base, of_mine, of_theirs);
    }

  return items;
}

/* How many of the items are in the state. */
guint
so_merge_count (GPtrArray    *items,
                SoMergeState  state)
{
  guint count = 0;

  for (guint i = 0; i < items->len; i++)
    count += ((SoMergeItem *) g_ptr_array_index (items, i))->state == state;

  return count;
}

/* ---- from one carrier to another ---- */

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
        set_key (object, item);
      else
        {
          copied = item->field;
          copy_field (mine, object, item->field);
        }
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
 * so_merge_differences:
 * @one: a carrier
 * @other: another one of the same type
 *
 * Returns: (transfer container) (element-type SoField): the fields a user can edit in
 *   which the two differ
 */
GPtrArray *
so_merge_differences (SoCarrier *one,
                      SoCarrier *other)
{
  g_autoptr (GPtrArray) items = so_merge_compare (one, one, other);
  GPtrArray *differences = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      SoMergeItem *item = g_ptr_array_index (items, i);

      if (!g_ptr_array_find (differences, item->field, NULL))
        g_ptr_array_add (differences, (gpointer) item->field);
    }

  return differences;
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
