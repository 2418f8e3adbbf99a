/* steward-json-typing.c: what is typed into the lines of a JSON value and is no JSON
 *
 * As a text: an array of what is typed, each after the places that lead to its line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-json-typing.h"

#include "so-json.h"

#include "steward-json-model-private.h"

static GListModel *
get_siblings (StewardJsonModel *model,
              StewardJsonValue *parent)
{
  return parent != NULL ? steward_json_model_get_children (model, parent)
                        : steward_json_model_get_lines (model);
}

static int
find_place (GListModel       *siblings,
            StewardJsonValue *value)
{
  for (guint i = 0; siblings != NULL && i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr (StewardJsonValue) sibling = g_list_model_get_item (siblings, i);

      if (sibling == value)
        return (int) i;
    }

  return -1;
}

static void
add_path (StewardJsonModel *model,
          StewardJsonValue *value,
          JsonArray        *path)
{
  if (value->parent != NULL)
    add_path (model, value->parent, path);
  json_array_add_int_element (path, find_place (get_siblings (model, value->parent), value));
}

/* (transfer full) (nullable) */
char *
steward_json_typing_dup (StewardJsonModel *model)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *all = json_array_new ();
  GHashTableIter iter;
  gpointer value;

  if (model->typing != NULL)
    {
      json_array_unref (all);
      return g_strdup (model->typing);
    }

  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, all);
  g_hash_table_iter_init (&iter, model->wrong);
  while (g_hash_table_iter_next (&iter, &value, NULL))
    {
      JsonArray *one = json_array_new ();

      add_path (model, value, one);
      json_array_add_string_element (one, ((StewardJsonValue *) value)->typed);
      json_array_add_array_element (all, one);
    }

  return json_array_get_length (all) > 0 ? so_json_print (node) : NULL;
}

static void
type (StewardJsonModel *model,
      JsonArray        *one)
{
  guint length = json_array_get_length (one);
  g_autoptr (StewardJsonValue) value = NULL;

  for (guint i = 0; i + 1 < length; i++)
    {
      GListModel *siblings = i == 0 || value != NULL ? get_siblings (model, value) : NULL;
      gint64 place = json_array_get_int_element (one, i);
      g_autoptr (StewardJsonValue) next = NULL;

      if (siblings != NULL && place >= 0 && place < g_list_model_get_n_items (siblings))
        next = g_list_model_get_item (siblings, (guint) place);
      g_set_object (&value, next);
    }

  if (value == NULL || value->children != NULL)
    return;

  steward_json_model_set_typed (model, value, json_array_get_string_element (one, length - 1));
  steward_json_value_changed (value);
}

static void
drop (StewardJsonModel *model)
{
  StewardJsonValue *value;

  while ((value = steward_json_model_get_wrong (model)) != NULL)
    {
      g_autoptr (StewardJsonValue) held = g_object_ref (value);

      steward_json_model_forget_wrong (model, held);
      steward_json_value_changed (held);
    }
}

/* Lines that are not made yet get it when they are. */
static gboolean
wait_for_lines (StewardJsonModel *model,
                const char       *text)
{
  gboolean complete = g_queue_is_empty (&model->fills) && model->drain_id == 0;
  char *typing = text != NULL && !complete ? g_strdup (text) : NULL;

  g_free (model->typing);
  model->typing = typing;

  return typing != NULL;
}

/* Types again what steward_json_typing_dup() gave; NULL takes away what is typed. */
void
steward_json_typing_set (StewardJsonModel *model,
                         const char       *text)
{
  g_autoptr (JsonNode) node = text != NULL ? so_json_parse (text, -1, NULL) : NULL;
  JsonArray *all;

  drop (model);
  if (wait_for_lines (model, text) || node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;

  all = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (all); i++)
    {
      JsonNode *one = json_array_get_element (all, i);
      JsonArray *parts = JSON_NODE_HOLDS_ARRAY (one) ? json_node_get_array (one) : NULL;
      guint length = parts != NULL ? json_array_get_length (parts) : 0;
      JsonNode *typed = length > 1 ? json_array_get_element (parts, length - 1) : NULL;

      if (typed != NULL && json_node_get_value_type (typed) == G_TYPE_STRING)
        type (model, parts);
    }
}
