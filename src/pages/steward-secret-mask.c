/* steward-secret-mask.c: objects without their secrets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-secret-mask.h"

#include <string.h>

#include "so-json.h"
#include "steward-field.h"

#define MASK "(secret)"

static void mask_all (JsonNode *node);

static void
mask_all_member (JsonObject *object,
                 const char *name,
                 JsonNode   *member,
                 gpointer    user_data)
{
  mask_all (member);
}

static void
mask_all_element (JsonArray *array,
                  guint      i,
                  JsonNode  *element,
                  gpointer   user_data)
{
  mask_all (element);
}

/* Every value in it is a secret. */
static void
mask_all (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      json_object_foreach_member (json_node_get_object (node), mask_all_member, NULL);
      break;

    case JSON_NODE_ARRAY:
      json_array_foreach_element (json_node_get_array (node), mask_all_element, NULL);
      break;

    case JSON_NODE_VALUE:
      if (json_node_get_value_type (node) != G_TYPE_STRING || *json_node_get_string (node) != '\0')
        json_node_set_string (node, MASK);
      break;

    case JSON_NODE_NULL:
    default:
      break;
    }
}

static void
mask_member (JsonObject *object,
             const char *name,
             JsonNode   *member,
             gpointer    user_data)
{
  if (steward_field_is_secret (name))
    mask_all (member);
  else
    steward_secret_mask (member);
}

static void
mask_element (JsonArray *array,
              guint      i,
              JsonNode  *element,
              gpointer   user_data)
{
  steward_secret_mask (element);
}

/* JSON as a text inside of JSON. */
static void
mask_text (JsonNode *node)
{
  const char *text = json_node_get_string (node);
  const char *start = text != NULL ? text + strspn (text, " \t\r\n") : "";
  g_autoptr (JsonNode) inner = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if ((*start != '{' && *start != '[') || !steward_field_is_secret (text))
    return;

  inner = so_json_parse (text, -1, NULL);
  if (inner == NULL)
    {
      json_node_set_string (node, MASK);
      return;
    }

  before = so_json_print (inner);
  steward_secret_mask (inner);
  after = so_json_print (inner);
  if (!g_str_equal (before, after))
    json_node_set_string (node, after);
}

/**
 * steward_secret_mask:
 * @node: JSON of an object; changed
 *
 * Puts a marker where passwords, tokens and the like are, by the names of their keys, also in
 * texts that hold JSON. A text that only looks like such JSON is masked as a whole.
 */
void
steward_secret_mask (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      json_object_foreach_member (json_node_get_object (node), mask_member, NULL);
      break;

    case JSON_NODE_ARRAY:
      json_array_foreach_element (json_node_get_array (node), mask_element, NULL);
      break;

    case JSON_NODE_VALUE:
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        mask_text (node);
      break;

    case JSON_NODE_NULL:
    default:
      break;
    }
}
