/* so-requests.c: bodies of methods that take parameters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-requests.h"

/*< private >
 * so_request_new:
 * @name: the first parameter's name
 * @...: its type (G_TYPE_STRING, G_TYPE_INT, G_TYPE_BOOLEAN, JSON_TYPE_NODE) and
 *   value, then the next name …, %NULL
 *
 * A carrier made by hand sends only what was set; the documented bodies hold
 * every parameter, in the order of the reference page.
 *
 * Returns: (transfer full): the body
 */
JsonNode *
so_request_new (const char *name,
                ...)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  va_list args;

  va_start (args, name);
  while (name != NULL)
    {
      GType type = va_arg (args, GType);

      if (type == G_TYPE_STRING)
        json_object_set_string_member (object, name, va_arg (args, const char *));
      else if (type == G_TYPE_INT)
        json_object_set_int_member (object, name, va_arg (args, int));
      else if (type == G_TYPE_BOOLEAN)
        json_object_set_boolean_member (object, name, va_arg (args, gboolean));
      else
        json_object_set_member (object, name, json_node_ref (va_arg (args, JsonNode *)));

      name = va_arg (args, const char *);
    }
  va_end (args);

  json_node_take_object (node, object);

  return node;
}

static JsonNode *
take_array (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);

  return node;
}

/*< private >
 * so_request_ints:
 * @values: (array length=n_values) (nullable): numbers
 * @n_values: how many
 *
 * Returns: (transfer full): an array of them
 */
JsonNode *
so_request_ints (const int *values,
                 guint      n_values)
{
  JsonArray *array = json_array_sized_new (n_values);

  for (guint i = 0; i < n_values; i++)
    json_array_add_int_element (array, values[i]);

  return take_array (array);
}

/*< private >
 * so_request_strings:
 * @values: (array zero-terminated=1) (nullable): texts
 *
 * Returns: (transfer full): an array of them, an empty one for %NULL
 */
JsonNode *
so_request_strings (const char * const *values)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    json_array_add_string_element (array, values[i]);

  return take_array (array);
}
