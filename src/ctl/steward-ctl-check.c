/* steward-ctl-check.c: compares a request with what its carrier knows
 *
 * The service takes a member with a slip in its name for one it may ignore,
 * and one that is missing for one that is to be empty: API notes, section 11.
 * Names are compared as the service does, ignoring case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ctl-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-carrier.h"

static void
check_object (GType       type,
              JsonObject *object,
              const char *path,
              GPtrArray  *remarks);

/* "SmsConfig" of SoSmsConfig. */
static const char *
plain_name (GType type)
{
  const char *name = g_type_name (type);

  return g_str_has_prefix (name, "So") ? name + 2 : name;
}

static const SoField *
find_field (GType       type,
            const char *name)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  guint n_fields;
  const SoField *fields = so_carrier_class_get_fields (SO_CARRIER_CLASS (klass), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (g_ascii_strcasecmp (fields[i].wire, name) == 0)
      return &fields[i];

  return NULL;
}

static void
check_node (GType       type,
            JsonNode   *node,
            const char *path,
            GPtrArray  *remarks)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    check_object (type, json_node_get_object (node), path, remarks);
}

static void
check_array (GType       type,
             JsonArray  *array,
             const char *path,
             GPtrArray  *remarks)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", path, i);

      check_node (type, json_array_get_element (array, i), place, remarks);
    }
}

static void
check_map (GType       type,
           JsonObject *map,
           const char *path,
           GPtrArray  *remarks)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, map);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      g_autofree char *place = g_strdup_printf ("%s[%s]", path, key);

      check_node (type, node, place, remarks);
    }
}

static void
check_member (const SoField *field,
              JsonNode      *node,
              const char    *path,
              GPtrArray     *remarks)
{
  GType type = field->type != NULL ? field->type () : G_TYPE_NONE;

  if (!g_type_is_a (type, SO_TYPE_CARRIER))
    return;

  if (field->kind == SO_KIND_LIST && JSON_NODE_HOLDS_ARRAY (node))
    check_array (type, json_node_get_array (node), path, remarks);
  else if (field->kind == SO_KIND_MAP && JSON_NODE_HOLDS_OBJECT (node))
    check_map (type, json_node_get_object (node), path, remarks);
  else if (field->kind == SO_KIND_CARRIER)
    check_node (type, node, path, remarks);
}

/* @path is "" at the top. */
static void
check_object (GType       type,
              JsonObject *object,
              const char *path,
              GPtrArray  *remarks)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const SoField *field = find_field (type, name);
      g_autofree char *place = g_strdup_printf ("%s%s%s", path, *path != '\0' ? "." : "", name);

      if (field != NULL)
        check_member (field, node, place, remarks);
      else
        /* translators: a kind of object as in "SmsConfig", and the place of a member in it */
        g_ptr_array_add (remarks, g_strdup_printf (_("%s has no member %s; it is sent as it is"),
                                                   plain_name (type), place));
    }
}

static gboolean
has_member (JsonObject *object,
            const char *wire)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    if (g_ascii_strcasecmp (l->data, wire) == 0)
      return TRUE;

  return FALSE;
}

/* What only the server writes cannot be reset. */
static void
count_missing (GType       type,
               JsonObject *object,
               GPtrArray  *remarks)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  guint n_fields;
  const SoField *fields = so_carrier_class_get_fields (SO_CARRIER_CLASS (klass), &n_fields);
  guint n_missing = 0;

  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)) == 0 &&
        !has_member (object, fields[i].wire))
      n_missing++;

  if (n_missing > 0)
    g_ptr_array_add (remarks,
                     /* translators: a number, and a kind of object as in "SmsConfig" */
                     g_strdup_printf (ngettext ("%u of %s's members is missing and will be reset",
                                                "%u of %s's members are missing and will be reset",
                                                n_missing), n_missing, plain_name (type)));
}

/* The entities of a save: the body itself, or what its parameters hold. */
static void
check_missing (const SoMethod *method,
               JsonObject     *body,
               GPtrArray      *remarks)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (strstr (method->name, "/Save") == NULL)
    return;

  if (method->body == SO_BODY_ENTITY)
    {
      count_missing (method->request (), body, remarks);
      return;
    }

  json_object_iter_init_ordered (&iter, body);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const SoField *field = find_field (method->request (), name);

      if (field != NULL && field->kind == SO_KIND_CARRIER && JSON_NODE_HOLDS_OBJECT (node))
        count_missing (field->type (), json_node_get_object (node), remarks);
    }
}

/**
 * steward_ctl_check_request:
 * @method: what is called
 * @request: its body, which fits the carrier
 *
 * Returns: (transfer full) (element-type utf8): a line for each member that
 *   the carrier does not know, and one for those that a save lacks
 */
GPtrArray *
steward_ctl_check_request (const SoMethod *method,
                           JsonNode       *request)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func (g_free);

  if (JSON_NODE_HOLDS_OBJECT (request) && g_type_is_a (method->request (), SO_TYPE_CARRIER))
    {
      check_object (method->request (), json_node_get_object (request), "", remarks);
      check_missing (method, json_node_get_object (request), remarks);
    }

  return remarks;
}
