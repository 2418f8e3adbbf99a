/* so-merge.c: in what three versions of an object differ
 *
 * Members are compared as they are on the wire, those of a map key by key. A text that both
 * changed and that is a JSON object is compared key by key as well. What only the server writes
 * is left out: it is always the server's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-merge.h"

#include "so-json.h"

void
so_merge_item_free (SoMergeItem *item)
{
  g_clear_pointer (&item->key, g_free);
  g_clear_pointer (&item->path, g_free);
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

static SoMergeItem *
append_item (GPtrArray     *items,
             const SoField *field,
             SoMergeState   state)
{
  SoMergeItem *item = g_new0 (SoMergeItem, 1);

  item->field = field;
  item->state = state;
  item->use_mine = state == SO_MERGE_MINE || state == SO_MERGE_CONFLICT;
  g_ptr_array_add (items, item);

  return item;
}

static const char *
text_of (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static JsonNode *
text_node (const char *text)
{
  return text != NULL ? json_node_init_string (json_node_alloc (), text) : NULL;
}

/* Whether all three are JSON, and what both changed is added value by value. */
static gboolean
add_parts (GPtrArray     *items,
           const SoField *field,
           JsonNode      *base,
           JsonNode      *mine,
           JsonNode      *theirs)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (text_of (base) != NULL && text_of (mine) != NULL && text_of (theirs) != NULL)
    parts = so_json_merge_compare (text_of (base), text_of (mine), text_of (theirs));
  if (parts == NULL)
    return FALSE;

  for (guint i = 0; i < parts->len; i++)
    {
      const SoJsonMergePart *part = g_ptr_array_index (parts, i);
      SoMergeItem *item = append_item (items, field, part->state);

      item->path = g_strdup (part->path);
      item->base = text_node (part->base);
      item->mine = text_node (part->mine);
      item->theirs = text_node (part->theirs);
    }

  return TRUE;
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

  if (state == SO_MERGE_CONFLICT && key == NULL && field->kind == SO_KIND_STRING &&
      add_parts (items, field, base, mine, theirs))
    return;

  item = append_item (items, field, state);
  item->key = g_strdup (key);
  item->base = ref_node (base);
  item->mine = ref_node (mine);
  item->theirs = ref_node (theirs);
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

static gboolean
is_alike (const SoMergeItem *a,
          const SoMergeItem *b)
{
  return a->field == b->field && g_strcmp0 (a->key, b->key) == 0 &&
         g_strcmp0 (a->path, b->path) == 0 && a->state == b->state && same (a->base, b->base) &&
         same (a->mine, b->mine) && same (a->theirs, b->theirs);
}

/**
 * so_merge_keep_choices:
 * @items: (element-type SoMergeItem): of so_merge_compare()
 * @older: (element-type SoMergeItem): the same before they changed something once more
 *
 * What was chosen stays chosen where it was chosen between the same values.
 */
void
so_merge_keep_choices (GPtrArray *items,
                       GPtrArray *older)
{
  for (guint i = 0; i < items->len; i++)
    {
      SoMergeItem *item = g_ptr_array_index (items, i);

      for (guint j = 0; j < older->len; j++)
        {
          const SoMergeItem *other = g_ptr_array_index (older, j);

          if (other->is_chosen && is_alike (item, other))
            {
              item->use_mine = other->use_mine;
              item->is_chosen = TRUE;
            }
        }
    }
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
