/* steward-choice-value.c: what a field of one choice holds, whatever its kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-choice-value.h"

#include <string.h>

#include "steward-field.h"

/* A name on the wire, or a number where the server writes one; @id of what it does not know
 * is 0. */
static void
set_name (StewardChoiceValue *self,
          const SoField      *field,
          const char         *text)
{
  GEnumClass *klass;
  GEnumValue *value;
  gint64 number;

  self->none = text == NULL || *text == '\0';
  self->name = g_strdup (self->none ? NULL : text);
  if (self->none || field->kind != SO_KIND_ENUM)
    return;

  klass = g_type_class_ref (field->type ());
  if (g_ascii_string_to_signed (text, 10, G_MININT, G_MAXINT, &number, NULL))
    value = g_enum_get_value (klass, number);
  else
    value = g_enum_get_value_by_nick (klass, text);
  if (value != NULL)
    {
      self->id = value->value;
      g_free (self->name);
      self->name = g_strdup (value->value_nick);
    }
  g_type_class_unref (klass);
}

/**
 * steward_choice_value_read:
 * @self: overwritten; begin with zeroes, clear in the end
 * @carrier: a carrier
 * @field: an enum, number, text or nested carrier of it
 */
void
steward_choice_value_read (StewardChoiceValue *self,
                           SoCarrier          *carrier,
                           const SoField      *field)
{
  g_autoptr (SoCarrier) part = NULL;
  g_autofree char *text = NULL;

  steward_choice_value_clear (self);
  if (field->kind == SO_KIND_INT)
    {
      g_object_get (carrier, field->property, &self->id, NULL);
      return;
    }

  if (field->kind != SO_KIND_CARRIER)
    {
      text = so_carrier_get_wire_text (carrier, field->property);
      set_name (self, field, text);
      return;
    }

  g_object_get (carrier, field->property, &part, NULL);
  self->none = part == NULL;
  if (part != NULL)
    {
      self->id = steward_field_get_id (part);
      self->label = steward_field_dup_name (part);
    }
}

static const char *
id_wire (const SoField *field)
{
  const char *property = steward_field_find_id (field->type ());
  g_autoptr (GTypeClass) klass = g_type_class_ref (field->type ());
  const SoField *fields;
  guint n;

  fields = so_carrier_class_get_fields (SO_CARRIER_CLASS (klass), &n);
  for (guint i = 0; i < n && property != NULL; i++)
    if (strcmp (fields[i].property, property) == 0)
      return fields[i].wire;

  return NULL;
}

static void
read_json (StewardChoiceValue *self,
           const SoField      *field,
           JsonNode           *node)
{
  const char *wire;

  self->none = node == NULL || JSON_NODE_HOLDS_NULL (node);
  if (self->none)
    {
      self->none = field->kind != SO_KIND_INT;
    }
  else if (field->kind == SO_KIND_INT)
    {
      self->id = json_node_get_int (node);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      wire = id_wire (field);
      self->id = wire == NULL ? 0
                 : json_object_get_int_member_with_default (json_node_get_object (node), wire, 0);
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      set_name (self, field, json_node_get_string (node));
    }
  else
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

      set_name (self, field, text);
    }
}

/* What was loaded, before any edit; without a label. */
void
steward_choice_value_read_loaded (StewardChoiceValue *self,
                                  SoCarrier          *carrier,
                                  const SoField      *field)
{
  g_autoptr (GPtrArray) changes = NULL;

  if (!so_carrier_is_field_dirty (carrier, field->property))
    {
      steward_choice_value_read (self, carrier, field);
      return;
    }

  steward_choice_value_clear (self);
  changes = so_carrier_get_changes (carrier);
  for (guint i = 0; i < changes->len; i++)
    {
      SoChange *change = g_ptr_array_index (changes, i);

      if (strcmp (change->path, field->wire) == 0)
        read_json (self, field, change->before);
    }
}

void
steward_choice_value_clear (StewardChoiceValue *self)
{
  g_free (self->name);
  g_free (self->label);
  memset (self, 0, sizeof *self);
}

/* Whether choosing @item means this value. */
gboolean
steward_choice_value_is (const StewardChoiceValue *self,
                         const SoField            *field,
                         StewardChoiceItem        *item)
{
  if (steward_choice_item_is_null (item) || self->none)
    return self->none && steward_choice_item_is_null (item);

  if (field->kind == SO_KIND_INT || field->kind == SO_KIND_CARRIER)
    return steward_choice_item_get_id (item) == self->id;

  return g_strcmp0 (steward_choice_item_get_name (item), self->name) == 0;
}

static gboolean
has_wire (const SoField *fields,
          guint          n,
          const char    *wire)
{
  for (guint i = 0; i < n; i++)
    if (g_ascii_strcasecmp (fields[i].wire, wire) == 0)
      return TRUE;

  return FALSE;
}

/**
 * steward_choice_value_new_reference:
 * @field: a nested carrier, or a list of such
 * @item: what is chosen
 *
 * A reference needs its id only; the names are there for whoever shows it before the
 * server has answered.
 *
 * Returns: (transfer full): a carrier of the field's type
 */
SoCarrier *
steward_choice_value_new_reference (const SoField     *field,
                                    StewardChoiceItem *item)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (field->type ());
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  const char *id = id_wire (field);
  const SoField *fields;
  gboolean named;
  guint n;

  g_return_val_if_fail (id != NULL, NULL);

  fields = so_carrier_class_get_fields (SO_CARRIER_CLASS (klass), &n);
  named = has_wire (fields, n, "Name") || has_wire (fields, n, "FullName");
  for (guint i = 0; i < n; i++)
    {
      const char *wire = fields[i].wire;

      if (strcmp (wire, id) == 0)
        json_object_set_int_member (object, wire, steward_choice_item_get_id (item));
      else if (strcmp (wire, "Name") == 0 || (!named && strcmp (wire, "Title") == 0))
        json_object_set_string_member (object, wire, steward_choice_item_get_label (item));
      else if (g_ascii_strcasecmp (wire, "FullName") == 0)
        json_object_set_string_member (object, wire, steward_choice_item_get_path (item));
    }
  json_node_set_object (node, object);

  return so_carrier_new_from_json (field->type (), node, NULL);
}

/**
 * steward_choice_value_write:
 * @carrier: a carrier
 * @field: an enum, number, text or nested carrier of it
 * @item: what is chosen
 *
 * What was loaded leaves the field clean, with all that was read of a nested object.
 */
void
steward_choice_value_write (SoCarrier         *carrier,
                            const SoField     *field,
                            StewardChoiceItem *item)
{
  g_auto (StewardChoiceValue) loaded = { 0 };
  g_autoptr (SoCarrier) reference = NULL;

  steward_choice_value_read_loaded (&loaded, carrier, field);
  if (steward_choice_value_is (&loaded, field, item))
    so_carrier_revert_field (carrier, field->property);
  else if (steward_choice_item_is_null (item))
    so_carrier_set_null (carrier, field->property);
  else if (field->kind == SO_KIND_CARRIER)
    {
      reference = steward_choice_value_new_reference (field, item);
      g_object_set (carrier, field->property, reference, NULL);
    }
  else if (field->kind == SO_KIND_STRING)
    g_object_set (carrier, field->property, steward_choice_item_get_name (item), NULL);
  else
    g_object_set (carrier, field->property, steward_choice_item_get_id (item), NULL);
}
