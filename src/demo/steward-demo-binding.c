/* steward-demo-binding.c: what was posted, made whole by a carrier's table
 *
 * Member names match whatever their case, enums and flags may be names or
 * numbers, members left out become their defaults, and members that the table
 * does not know or that only answers carry are dropped: API 6, 7, 10 and 11.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-binding.h"

#include <math.h>

#include "so-enums.h"
#include "steward-demo-call.h"
#include "steward-demo-rows.h"

/* Members that only this server knows, for clients to live with */
static const struct
{
  GType (*type) (void);
  const char *name;
} newer[] = {
  { so_ticket_security_level_get_type, "Partner" },
  { so_ticket_origin_get_type, "Hologram" },
  { so_ticket_read_status_get_type, "Purple" },
};

typedef struct
{
  const StewardDemoZone *zone;
  GString               *path;   /* of the member being read */
  GError               **error;
} Binder;

static JsonObject *bind_object (Binder   *binder,
                                JsonNode *node,
                                GType     type);

static JsonNode *
refuse (Binder     *binder,
        const char *expected)
{
  g_set_error (binder->error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
               "Path '%s': expected %s.", binder->path->str, expected);

  return NULL;
}

static gboolean
holds (JsonNode *node,
       GType     type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static JsonNode *
bind_int (Binder   *binder,
          JsonNode *node,
          gint64    min,
          gint64    max)
{
  gint64 value;

  if (holds (node, G_TYPE_DOUBLE) &&
      rint (json_node_get_double (node)) == json_node_get_double (node) &&
      fabs (json_node_get_double (node)) <= (double) G_MAXINT)
    value = (gint64) json_node_get_double (node);
  else if (holds (node, G_TYPE_INT64))
    value = json_node_get_int (node);
  else
    return refuse (binder, "an integer");

  if (value < min || value > max)
    return refuse (binder, "a 32-bit integer");

  return json_node_init_int (json_node_alloc (), value);
}

static JsonNode *
bind_string (Binder   *binder,
             JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node) || holds (node, G_TYPE_STRING))
    return json_node_copy (node);

  return refuse (binder, "a string");
}

static JsonNode *
bind_date (Binder   *binder,
           JsonNode *node)
{
  g_autofree char *stored = NULL;

  if (JSON_NODE_HOLDS_NULL (node))
    return json_node_init_string (json_node_alloc (), STEWARD_DEMO_NO_DATE);

  if (holds (node, G_TYPE_STRING))
    stored = steward_demo_time_from_wire (json_node_get_string (node), binder->zone);
  if (stored == NULL)
    return refuse (binder, "an ISO 8601 date");

  return json_node_init_string (json_node_alloc (), stored);
}

static JsonNode *
bind_enum (Binder        *binder,
           JsonNode      *node,
           const SoField *field)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (field->type ());
  GEnumClass *values = G_ENUM_CLASS (klass);

  for (guint i = 0; i < values->n_values; i++)
    if ((holds (node, G_TYPE_INT64) && json_node_get_int (node) == values->values[i].value) ||
        (holds (node, G_TYPE_STRING) &&
         g_ascii_strcasecmp (json_node_get_string (node), values->values[i].value_nick) == 0))
      return json_node_init_string (json_node_alloc (), values->values[i].value_nick);

  for (guint i = 0; holds (node, G_TYPE_STRING) && i < G_N_ELEMENTS (newer); i++)
    if (field->type () == newer[i].type () &&
        g_ascii_strcasecmp (json_node_get_string (node), newer[i].name) == 0)
      return json_node_init_string (json_node_alloc (), newer[i].name);

  return refuse (binder, "the name or number of a known member");
}

/**
 * steward_demo_flags_text:
 * @klass: a flags type whose nicks are the wire names
 * @value: a mask
 *
 * Writes a mask as the service does: the largest names that fit, smallest first.
 *
 * Returns: (transfer full): "RI, RestrictedUpdate"
 */
char *
steward_demo_flags_text (GFlagsClass *klass,
                         guint        value)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint rest = value;

  do
    {
      const GFlagsValue *best = NULL;

      for (guint i = 0; i < klass->n_values; i++)
        {
          const GFlagsValue *candidate = &klass->values[i];

          if (candidate->value == value ||
              (candidate->value != 0 && (rest & candidate->value) == candidate->value))
            if (best == NULL || candidate->value > best->value)
              best = candidate;
        }

      if (best == NULL)
        break;
      if (out->len > 0)
        g_string_prepend (out, ", ");
      g_string_prepend (out, best->value_nick);
      rest &= ~best->value;
    }
  while (rest != 0);

  if (rest != 0 || out->len == 0)
    g_string_printf (out, "%u", value);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static JsonNode *
bind_flags (Binder        *binder,
            JsonNode      *node,
            const SoField *field)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (field->type ());
  g_autofree char *text = NULL;
  g_auto (GStrv) names = NULL;
  guint mask = 0;

  if (holds (node, G_TYPE_INT64) && json_node_get_int (node) >= 0 &&
      json_node_get_int (node) <= G_MAXINT)
    mask = (guint) json_node_get_int (node);
  else if (holds (node, G_TYPE_STRING))
    names = g_strsplit (json_node_get_string (node), ",", -1);
  else
    return refuse (binder, "names or a number");

  for (char **name = names; name != NULL && *name != NULL; name++)
    {
      const GFlagsValue *found = NULL;

      g_strstrip (*name);
      for (guint i = 0; found == NULL && i < G_FLAGS_CLASS (klass)->n_values; i++)
        if (g_ascii_strcasecmp (*name, G_FLAGS_CLASS (klass)->values[i].value_nick) == 0)
          found = &G_FLAGS_CLASS (klass)->values[i];
      if (found == NULL)
        return refuse (binder, "names of known members");
      mask |= found->value;
    }

  text = steward_demo_flags_text (G_FLAGS_CLASS (klass), mask);

  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
bind_element (Binder        *binder,
              JsonNode      *node,
              const SoField *field)
{
  JsonObject *object;

  if (field->kind == SO_KIND_STRINGS)
    return bind_string (binder, node);
  if (field->kind == SO_KIND_INTS)
    return bind_int (binder, node, G_MININT, G_MAXINT);
  if (field->kind == SO_KIND_DATES)
    return bind_date (binder, node);

  object = bind_object (binder, node, field->type ());

  return object != NULL ? steward_demo_take_object (object) : NULL;
}

static JsonNode *
bind_array (Binder        *binder,
            JsonNode      *node,
            const SoField *field)
{
  g_autoptr (JsonArray) elements = json_array_new ();
  gsize length = binder->path->len;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (binder, "an array");

  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (node), i);

      if (JSON_NODE_HOLDS_NULL (element))
        continue;
      g_string_append_printf (binder->path, "[%u]", i);
      element = bind_element (binder, element, field);
      if (element == NULL)
        return NULL;
      json_array_add_element (elements, element);
      g_string_truncate (binder->path, length);
    }

  return steward_demo_take_array (g_steal_pointer (&elements));
}

/* Keys are data here: they keep their case and their order. */
static JsonNode *
bind_map (Binder        *binder,
          JsonNode      *node,
          const SoField *field)
{
  g_autoptr (JsonObject) map = json_object_new ();
  gsize length = binder->path->len;
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (binder, "an object");

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &key, &value))
    {
      g_string_append_printf (binder->path, "[%s]", key);
      value = bind_string (binder, value);
      if (value == NULL)
        return NULL;
      json_object_set_member (map, key, value);
      g_string_truncate (binder->path, length);
    }

  return steward_demo_take_object (g_steal_pointer (&map));
}

static JsonNode *
bind_member (Binder        *binder,
             JsonNode      *node,
             const SoField *field)
{
  JsonObject *object;

  switch (field->kind)
    {
    case SO_KIND_INT:
      return bind_int (binder, node, G_MININT, G_MAXINT);

    case SO_KIND_LONG:
      return bind_int (binder, node, G_MININT64, G_MAXINT64);

    case SO_KIND_DOUBLE:
      if (!holds (node, G_TYPE_INT64) && !holds (node, G_TYPE_DOUBLE))
        return refuse (binder, "a number");
      return json_node_init_double (json_node_alloc (), json_node_get_double (node));

    case SO_KIND_BOOL:
      return holds (node, G_TYPE_BOOLEAN) ? json_node_copy (node)
                                          : refuse (binder, "true or false");

    case SO_KIND_STRING:
      return bind_string (binder, node);

    case SO_KIND_DATE:
      return bind_date (binder, node);

    case SO_KIND_ENUM:
      return bind_enum (binder, node, field);

    case SO_KIND_FLAGS:
      return bind_flags (binder, node, field);

    case SO_KIND_LIST:
    case SO_KIND_STRINGS:
    case SO_KIND_INTS:
    case SO_KIND_DATES:
      return bind_array (binder, node, field);

    case SO_KIND_MAP:
      return bind_map (binder, node, field);

    case SO_KIND_CARRIER:
      object = bind_object (binder, node, field->type ());
      return object != NULL ? steward_demo_take_object (object) : NULL;

    case SO_KIND_JSON:
    default:
      return json_node_copy (node);
    }
}

static gboolean
takes_null (const SoField *field)
{
  return field->kind != SO_KIND_INT && field->kind != SO_KIND_LONG &&
         field->kind != SO_KIND_DOUBLE && field->kind != SO_KIND_BOOL &&
         field->kind != SO_KIND_ENUM && field->kind != SO_KIND_FLAGS;
}

static JsonObject *
bind_object (Binder   *binder,
             JsonNode *node,
             GType     type)
{
  g_autoptr (JsonObject) object = NULL;
  gsize length = binder->path->len;
  guint n_fields;
  const SoField *fields = steward_demo_get_fields (type, &n_fields);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      refuse (binder, "an object");
      return NULL;
    }

  object = json_object_new ();
  for (guint i = 0; i < n_fields; i++)
    {
      JsonNode *member = steward_demo_find_member (json_node_get_object (node), fields[i].wire);
      JsonNode *value;

      g_string_append_printf (binder->path, "%s%s", length > 0 ? "." : "", fields[i].wire);
      if (member == NULL || (fields[i].flags & SO_FIELD_RESPONSE_ONLY) != 0 ||
          (JSON_NODE_HOLDS_NULL (member) && takes_null (&fields[i])))
        value = steward_demo_get_default (&fields[i]);
      else
        value = bind_member (binder, member, &fields[i]);

      if (value == NULL)
        return NULL;
      json_object_set_member (object, fields[i].wire, value);
      g_string_truncate (binder->path, length);
    }

  return g_steal_pointer (&object);
}

/**
 * steward_demo_bind:
 * @node: what was posted
 * @type: the carrier it should be
 * @zone: how its dates are read
 * @error: return location
 *
 * Returns: (transfer full): an object with every member of the carrier's table, enums by name and
 *   dates as they are stored; %NULL with STEWARD_DEMO_ERROR_ARGUMENT that names the place
 */
JsonObject *
steward_demo_bind (JsonNode              *node,
                   GType                  type,
                   const StewardDemoZone *zone,
                   GError               **error)
{
  g_autoptr (GString) path = g_string_new (NULL);
  Binder binder = { zone, path, error };

  return bind_object (&binder, node, type);
}
