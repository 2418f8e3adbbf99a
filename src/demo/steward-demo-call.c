/* steward-demo-call.c: one request on its way through the demo service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-call.h"

#include "steward-demo-binding.h"

void
steward_demo_user_free (StewardDemoUser *user)
{
  g_free (user->name);
  g_free (user);
}

/**
 * steward_demo_find_member:
 * @object: what was posted
 * @name: a member's name
 *
 * The vendor's own client posts custConfigId where the documentation says
 * CustConfigId, so case does not count: API 20, trap 10.
 *
 * Returns: (transfer none) (nullable): the member
 */
JsonNode *
steward_demo_find_member (JsonObject *object,
                          const char *name)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node = json_object_get_member (object, name);

  if (node != NULL)
    return node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &member, &node))
    if (g_ascii_strcasecmp (member, name) == 0)
      return node;

  return NULL;
}

/**
 * steward_demo_call_get_id:
 * @call: a call
 * @name: a parameter of the query
 * @id: (out): its value
 * @error: return location
 *
 * Returns: %FALSE with an error where it is missing or no 32-bit number
 */
gboolean
steward_demo_call_get_id (StewardDemoCall  *call,
                          const char       *name,
                          int              *id,
                          GError          **error)
{
  g_autofree char *key = g_ascii_strdown (name, -1);
  const char *text = g_hash_table_lookup (call->query, key);
  gint64 value;

  if (text == NULL)
    {
      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
                   "The required query value '%s' is missing.", name);
      return FALSE;
    }

  if (!g_ascii_string_to_signed (text, 10, G_MININT, G_MAXINT, &value, NULL))
    {
      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
                   "The query value '%s' is not a 32-bit integer.", name);
      return FALSE;
    }

  *id = (int) value;
  return TRUE;
}

/* A parameter of a wrapped body; NULL where it is missing or null */
JsonNode *
steward_demo_call_get_member (StewardDemoCall *call,
                              const char      *name)
{
  JsonNode *node;

  if (call->body == NULL || !JSON_NODE_HOLDS_OBJECT (call->body))
    return NULL;

  node = steward_demo_find_member (json_node_get_object (call->body), name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

static JsonNode *
get_value (StewardDemoCall  *call,
           const char       *name,
           GType             type,
           GError          **error)
{
  JsonNode *node = steward_demo_call_get_member (call, name);

  if (node != NULL &&
      (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != type))
    {
      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
                   "Path '%s': expected %s.", name,
                   type == G_TYPE_STRING ? "a string"
                   : type == G_TYPE_BOOLEAN ? "true or false" : "an integer");
      return NULL;
    }

  return node;
}

/* A text of a wrapped body; NULL where it is missing, null or, with an error, no text */
const char *
steward_demo_call_get_string (StewardDemoCall  *call,
                              const char       *name,
                              GError          **error)
{
  JsonNode *node = get_value (call, name, G_TYPE_STRING, error);

  return node != NULL ? json_node_get_string (node) : NULL;
}

gboolean
steward_demo_call_get_boolean (StewardDemoCall  *call,
                               const char       *name,
                               GError          **error)
{
  JsonNode *node = get_value (call, name, G_TYPE_BOOLEAN, error);

  return node != NULL && json_node_get_boolean (node);
}

int
steward_demo_call_get_int (StewardDemoCall  *call,
                           const char       *name,
                           GError          **error)
{
  JsonNode *node = get_value (call, name, G_TYPE_INT64, error);

  return node != NULL ? (int) CLAMP (json_node_get_int (node), G_MININT, G_MAXINT) : 0;
}

/**
 * steward_demo_call_get_entity:
 * @call: a call whose whole body is one carrier
 * @type: the carrier's type
 * @error: return location
 *
 * Returns: (transfer full): the body, whole and in canonical form; %NULL with an error
 */
JsonObject *
steward_demo_call_get_entity (StewardDemoCall  *call,
                              GType             type,
                              GError          **error)
{
  if (call->body == NULL)
    {
      g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
                           "The request has no body; the entity to save was expected.");
      return NULL;
    }

  return steward_demo_bind (call->body, type, call->zone, error);
}
