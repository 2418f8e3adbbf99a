/* so-session-finish.c: hands out what a call brought
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-private.h"

#include "so-json.h"

static gboolean
take (SoSession     *self,
      GAsyncResult  *result,
      GObject      **object,
      JsonNode     **node,
      GError       **error)
{
  SoAnswer *answer;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  answer = g_task_propagate_pointer (G_TASK (result), error);
  if (answer == NULL)
    return FALSE;

  *object = answer->object;
  *node = answer->node;
  g_free (answer);

  return TRUE;
}

/**
 * so_session_call_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: SO_SERVICE_ERROR with details for what the server refused or what
 *   cannot be read; the transport's own domains for what did not get through:
 *   G_IO_ERROR (TIMED_OUT for the session's time-out), G_TLS_ERROR,
 *   G_RESOLVER_ERROR, SOUP_SESSION_ERROR
 *
 * For methods whose answer is one carrier.
 *
 * Returns: (transfer full) (nullable): the carrier, %NULL on error
 */
gpointer
so_session_call_finish (SoSession     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_autoptr (JsonNode) node = NULL;
  GObject *object = NULL;

  take (self, result, &object, &node, error);

  return object;
}

/**
 * so_session_call_finish_none:
 * @self: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * For methods that answer 204.
 *
 * Returns: whether the server did it
 */
gboolean
so_session_call_finish_none (SoSession     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GObject) object = NULL;

  return take (self, result, &object, &node, error);
}

/**
 * so_session_call_finish_list:
 * @self: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * For methods that answer an array of carriers; `null` is an empty one.
 *
 * Returns: (transfer full) (nullable): the carriers in order, %NULL on error
 */
GListStore *
so_session_call_finish_list (SoSession     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return so_session_call_finish (self, result, error);
}

/**
 * so_session_call_finish_boolean:
 * @self: a session
 * @result: what the callback was given
 * @value: (out): the answer
 * @error: as so_session_call_finish()
 *
 * Returns: whether there is an answer
 */
gboolean
so_session_call_finish_boolean (SoSession     *self,
                                GAsyncResult  *result,
                                gboolean      *value,
                                GError       **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GObject) object = NULL;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!take (self, result, &object, &node, error))
    return FALSE;
  *value = json_node_get_boolean (node);

  return TRUE;
}

/**
 * so_session_call_finish_int:
 * @self: a session
 * @result: what the callback was given
 * @value: (out): the answer
 * @error: as so_session_call_finish()
 *
 * Returns: whether there is an answer
 */
gboolean
so_session_call_finish_int (SoSession     *self,
                            GAsyncResult  *result,
                            int           *value,
                            GError       **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GObject) object = NULL;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!take (self, result, &object, &node, error))
    return FALSE;
  *value = json_node_get_int (node);

  return TRUE;
}

/**
 * so_session_call_finish_ints:
 * @self: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of int: the answer; %NULL on error
 */
GArray *
so_session_call_finish_ints (SoSession     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GObject) object = NULL;
  GArray *values;
  JsonArray *array;

  if (!take (self, result, &object, &node, error))
    return NULL;

  array = json_node_get_array (node);
  values = g_array_sized_new (FALSE, FALSE, sizeof (int), json_array_get_length (array));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      int value = (int) json_array_get_int_element (array, i);

      g_array_append_val (values, value);
    }

  return values;
}

/**
 * so_session_call_finish_string:
 * @self: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the text, %NULL on error
 */
char *
so_session_call_finish_string (SoSession     *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GObject) object = NULL;

  if (!take (self, result, &object, &node, error))
    return NULL;

  return json_node_dup_string (node);
}

static JsonNode *
list_to_json (GListModel *list)
{
  guint n_items = g_list_model_get_n_items (list);
  JsonArray *array = json_array_sized_new (n_items);
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (SoCarrier) item = g_list_model_get_item (list, i);

      json_array_add_element (array, so_carrier_to_json (item));
    }
  json_node_take_array (node, array);

  return node;
}

/**
 * so_session_call_finish_json:
 * @self: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * For any method: what its carriers make of the answer, written back as JSON.
 *
 * Returns: (transfer full) (nullable): the answer, a null node for a method
 *   that answers nothing; %NULL on error
 */
JsonNode *
so_session_call_finish_json (SoSession     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GObject) object = NULL;

  if (!take (self, result, &object, &node, error))
    return NULL;

  if (node != NULL)
    return g_steal_pointer (&node);

  if (object == NULL)
    return json_node_new (JSON_NODE_NULL);

  if (SO_IS_CARRIER (object))
    return so_carrier_to_json (SO_CARRIER (object));

  return list_to_json (G_LIST_MODEL (object));
}
