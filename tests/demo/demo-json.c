/* demo-json.c: short ways into JSON answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "demo-json.h"

#include "so-json.h"

/* @path: members and indices with slashes between them: "0/Category/Name"; "" for @node itself */
JsonNode *
demo_at (JsonNode   *node,
         const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);

  for (char **step = steps; *step != NULL && **step != '\0'; step++)
    {
      g_assert_nonnull (node);
      if (JSON_NODE_HOLDS_ARRAY (node))
        node = json_array_get_element (json_node_get_array (node), (guint) atoi (*step));
      else if (JSON_NODE_HOLDS_OBJECT (node) &&
               json_object_has_member (json_node_get_object (node), *step))
        node = json_object_get_member (json_node_get_object (node), *step);
      else
        g_error ("the answer has no %s", path);
    }

  return node;
}

const char *
demo_text (JsonNode   *node,
           const char *path)
{
  return json_node_get_string (demo_at (node, path));
}

gint64
demo_number (JsonNode   *node,
             const char *path)
{
  return json_node_get_int (demo_at (node, path));
}

gboolean
demo_is_null (JsonNode   *node,
              const char *path)
{
  return json_node_is_null (demo_at (node, path));
}

guint
demo_length (JsonNode   *node,
             const char *path)
{
  node = demo_at (node, path);

  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node))
                                      : json_object_get_size (json_node_get_object (node));
}

/* The text of @node with one member replaced by @json */
char *
demo_with (JsonNode   *node,
           const char *member,
           const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *value = so_json_parse (json, -1, &error);

  g_assert_no_error (error);
  json_object_set_member (json_node_get_object (node), member, value);

  return so_json_print (node);
}
