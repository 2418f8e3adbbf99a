/* carrier-edits.c: every edit that a form could make, one at a time
 *
 * A mirror of the carrier's body, in plain JSON, gets the same edit by other means; then both
 * must print the same text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "carrier-edits.h"

#include "carrier-tests.h"
#include "so-json.h"
#include "so-map-entry.h"

typedef struct
{
  SoCarrier  *root;
  JsonNode   *mirror;     /* the root's body */
  char       *original;   /* its text */
  guint       n_edits;
} Walk;

/* A member that is not there may stay away when it is given the value that its absence means. */
static gboolean
is_default (SoCarrier     *at,
            const SoField *field)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (at), field->property);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, pspec->value_type);
  g_object_get_property (G_OBJECT (at), field->property, &value);

  return !so_carrier_is_null (at, field->property) && g_param_value_defaults (pspec, &value);
}

/* The mirror's member becomes @expected, is compared, and goes back to what it was. */
static void
compare (Walk          *walk,
         SoCarrier     *at,
         const SoField *field,
         JsonObject    *object,
         JsonNode      *expected)
{
  JsonNode *member = json_object_get_member (object, field->wire);
  g_autoptr (JsonNode) before = member != NULL ? json_node_ref (member) : NULL;
  g_autofree char *ours = test_print (walk->root);
  g_autofree char *theirs = NULL;
  gboolean changed;

  if (before == NULL && is_default (at, field))
    json_node_unref (expected);
  else
    json_object_set_member (object, field->wire, expected);
  theirs = so_json_print (walk->mirror);
  g_assert_cmpstr (ours, ==, theirs);

  changed = !g_str_equal (theirs, walk->original);
  if (so_carrier_is_dirty (walk->root) != changed)
    g_error ("%s: dirty, but %s", field->wire, ours);
  walk->n_edits++;

  if (before != NULL)
    json_object_set_member (object, field->wire, g_steal_pointer (&before));
  else if (json_object_has_member (object, field->wire))
    json_object_remove_member (object, field->wire);
}

static void
undo (Walk          *walk,
      SoCarrier     *at,
      const SoField *field)
{
  g_autofree char *text = NULL;

  so_carrier_revert_field (at, field->property);
  text = test_print (walk->root);
  g_assert_cmpstr (text, ==, walk->original);
  g_assert_false (so_carrier_is_dirty (walk->root));
}

static void
edit_field (Walk          *walk,
            SoCarrier     *at,
            const SoField *field,
            JsonObject    *object)
{
  JsonNode *before = json_object_get_member (object, field->wire);
  JsonNode *expected;

  if (field->flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY))
    return;

  for (guint i = 0; (expected = test_edit_field (at, field, before, i)) != NULL; i++)
    {
      compare (walk, at, field, object, expected);
      undo (walk, at, field);
    }

  so_carrier_set_null (at, field->property);
  g_assert_true (so_carrier_is_null (at, field->property));
  compare (walk, at, field, object, json_node_new (JSON_NODE_NULL));
  undo (walk, at, field);
}

static void edit_carrier (Walk       *walk,
                          SoCarrier  *at,
                          JsonObject *object);

static void
edit_parts (Walk          *walk,
            SoCarrier     *at,
            const SoField *field,
            JsonNode      *member)
{
  g_autoptr (GObject) value = NULL;

  g_object_get (at, field->property, &value, NULL);
  if (field->kind == SO_KIND_CARRIER)
    {
      edit_carrier (walk, SO_CARRIER (value), json_node_get_object (member));
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (value)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (value), i);
      JsonNode *part = NULL;

      if (field->kind == SO_KIND_LIST)
        part = json_array_get_element (json_node_get_array (member), i);
      else
        part = json_object_get_member (json_node_get_object (member),
                                       so_map_entry_get_key (SO_MAP_ENTRY (item)));

      if (field->kind == SO_KIND_LIST)
        edit_carrier (walk, SO_CARRIER (item), json_node_get_object (part));
      else if (so_map_entry_get_carrier (SO_MAP_ENTRY (item)) != NULL)
        edit_carrier (walk, SO_CARRIER (so_map_entry_get_carrier (SO_MAP_ENTRY (item))),
                      json_node_get_object (part));
    }
}

static void
edit_carrier (Walk       *walk,
              SoCarrier  *at,
              JsonObject *object)
{
  guint n;
  const SoField *fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (at), &n);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *member;

      edit_field (walk, at, &fields[i], object);
      member = json_object_get_member (object, fields[i].wire);
      if (member != NULL && !JSON_NODE_HOLDS_NULL (member) &&
          (fields[i].kind == SO_KIND_CARRIER || fields[i].kind == SO_KIND_LIST ||
           fields[i].kind == SO_KIND_MAP))
        edit_parts (walk, at, &fields[i], member);
    }
}

/**
 * test_edit_everything:
 * @root: a clean carrier
 * @body: what it was made from
 *
 * Tries every edit of every field, in @root and in all its parts.
 *
 * Returns: how many edits that were
 */
guint
test_edit_everything (SoCarrier *root,
                      JsonNode  *body)
{
  g_autoptr (JsonNode) mirror = test_copy_json (body);
  g_autofree char *original = so_json_print (body);
  Walk walk = { root, mirror, original, 0 };

  edit_carrier (&walk, root, json_node_get_object (mirror));

  return walk.n_edits;
}
