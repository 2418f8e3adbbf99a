/* steward-merge.c: edits carried from one version of an object to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-merge.h"

#include "so-json.h"

/* What the member is on the wire; NULL where it is missing. */
static JsonNode *
member (JsonNode      *node,
        const SoField *field)
{
  return json_object_get_member (json_node_get_object (node), field->wire);
}

static gboolean
same (JsonNode *a,
      JsonNode *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return so_json_node_same (a, b);
}

static void
copy_list (SoCarrier     *from,
           SoCarrier     *to,
           const SoField *field)
{
  g_autoptr (GListStore) source = NULL;
  g_autoptr (GListStore) target = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_object_get (from, field->property, &source, NULL);
  g_object_get (to, field->property, &target, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (source)); i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (source), i));

  g_list_store_remove_all (source);      /* an item belongs to one carrier at a time */
  g_list_store_splice (target, 0, g_list_model_get_n_items (G_LIST_MODEL (target)),
                       items->pdata, items->len);
}

static void
copy_field (SoCarrier     *from,
            SoCarrier     *to,
            const SoField *field)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (to), field->property);
  g_auto (GValue) value = G_VALUE_INIT;

  if (field->kind == SO_KIND_LIST || field->kind == SO_KIND_MAP)
    {
      copy_list (from, to, field);
      return;
    }

  if (so_carrier_is_null (from, field->property))
    {
      so_carrier_set_null (to, field->property);
      return;
    }

  g_value_init (&value, pspec->value_type);
  g_object_get_property (G_OBJECT (from), field->property, &value);
  g_object_set_property (G_OBJECT (to), field->property, &value);
}

/**
 * steward_merge_differences:
 * @one: a carrier
 * @other: another one of the same type
 *
 * Returns: (transfer container) (element-type SoField): the fields a user can edit in
 *   which the two differ
 */
GPtrArray *
steward_merge_differences (SoCarrier *one,
                           SoCarrier *other)
{
  g_autoptr (JsonNode) one_node = so_carrier_to_json (one);
  g_autoptr (JsonNode) other_node = so_carrier_to_json (other);
  GPtrArray *differences = g_ptr_array_new ();
  const SoField *fields;
  guint n_fields;

  fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (one), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)) == 0 &&
        !same (member (one_node, &fields[i]), member (other_node, &fields[i])))
      g_ptr_array_add (differences, (gpointer) &fields[i]);

  return differences;
}

/* The fields that the user changed since they were loaded. */
static GPtrArray *
edited_fields (SoCarrier *object)
{
  GPtrArray *edited = g_ptr_array_new ();
  const SoField *fields;
  guint n_fields;

  fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (object), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)) == 0 &&
        so_carrier_is_field_dirty (object, fields[i].property))
      g_ptr_array_add (edited, (gpointer) &fields[i]);

  return edited;
}

/**
 * steward_merge_rebase:
 * @object: what is edited
 * @sent: (nullable): what @object was when it was sent; %NULL where it was only loaded again
 * @answer: what the server made of it
 * @error: return location for a SO_SERVICE_ERROR_DECODE
 *
 * Makes @answer the new baseline of @object. What was edited since it was sent, or loaded,
 * stays as an edit over the new baseline.
 *
 * Returns: whether it worked; @object is as it was if not
 */
gboolean
steward_merge_rebase (SoCarrier  *object,
                      SoCarrier  *sent,
                      SoCarrier  *answer,
                      GError    **error)
{
  g_autoptr (SoCarrier) mine = so_carrier_dup (object);
  g_autoptr (GPtrArray) kept = sent != NULL ? steward_merge_differences (sent, object)
                                            : edited_fields (object);
  g_autoptr (JsonNode) answer_node = so_carrier_to_json (answer);
  gboolean loaded;

  /* one notification a field, with the value that stays: the cursor does not jump */
  g_object_freeze_notify (G_OBJECT (object));
  loaded = so_carrier_load (object, answer_node, error);
  for (guint i = 0; loaded && i < kept->len; i++)
    copy_field (mine, object, g_ptr_array_index (kept, i));
  g_object_thaw_notify (G_OBJECT (object));

  return loaded;
}
