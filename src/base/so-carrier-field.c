/* so-carrier-field.c: one member of a carrier as JSON, out and in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carrier-io-private.h"

/**
 * so_carrier_print_field:
 * @self: a carrier
 * @property: a field
 *
 * Returns: (transfer full) (nullable): the member as so_carrier_print() would write it;
 *   %NULL where it is missing
 */
char *
so_carrier_print_field (SoCarrier  *self,
                        const char *property)
{
  int i = so_carrier_find_property (self, property);
  g_autoptr (GString) text = NULL;
  guint value;

  g_return_val_if_fail (i >= 0, NULL);

  text = g_string_new (NULL);
  value = so_carrier_wire_value (self, i);
  if (so_carrier_state (self, i) & SO_EDITED)
    so_carrier_write_field (self, i, FALSE, text);
  else if (value != 0)
    so_document_write (so_carrier_priv (self)->wire, value, text);
  else
    return NULL;

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* An item belongs to one carrier at a time. */
static void
take_items (SoCarrier     *self,
            SoCarrier     *other,
            const SoField *field)
{
  GListStore *source = SO_SLOT (other, field, GListStore *);
  GListStore *target = SO_SLOT (self, field, GListStore *);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (source)); i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (source), i));

  g_list_store_remove_all (source);
  g_list_store_splice (target, 0, g_list_model_get_n_items (G_LIST_MODEL (target)),
                       items->pdata, items->len);
}

static void
take_field (SoCarrier *self,
            SoCarrier *other,
            guint      i)
{
  const SoField *field = &SO_CARRIER_GET_CLASS (self)->fields[i];
  g_auto (GValue) value = G_VALUE_INIT;

  if (so_carrier_holds_null (other, i))
    so_carrier_set_null (self, field->property);
  else if (so_field_is_model (field))
    take_items (self, other, field);
  else
    {
      g_object_get_property (G_OBJECT (other), field->property, &value);
      g_object_set_property (G_OBJECT (self), field->property, &value);
    }
}

/* Whether @json is what was loaded, to the byte. */
static gboolean
is_loaded (SoCarrier  *self,
           guint       i,
           const char *json)
{
  guint value = so_carrier_wire_value (self, i);
  g_autoptr (GString) text = NULL;

  if (value == 0 || json == NULL)
    return value == 0 && json == NULL;

  text = g_string_new (NULL);
  so_document_write (so_carrier_priv (self)->wire, value, text);

  return g_str_equal (text->str, json);
}

/**
 * so_carrier_set_field_json:
 * @self: a carrier
 * @property: a field that has a setter
 * @json: (nullable): its value, as from so_carrier_print_field(); %NULL: as it was loaded
 * @error: return location for a SO_SERVICE_ERROR_DECODE
 *
 * Makes @json an edit of the member; what was loaded leaves it clean.
 *
 * Returns: whether it worked; the member is as it was if not
 */
gboolean
so_carrier_set_field_json (SoCarrier   *self,
                           const char  *property,
                           const char  *json,
                           GError     **error)
{
  int i = so_carrier_find_property (self, property);
  const SoField *field;
  g_autofree char *text = NULL;
  g_autoptr (SoDocument) document = NULL;
  g_autoptr (SoCarrier) other = NULL;

  g_return_val_if_fail (i >= 0, FALSE);

  field = &SO_CARRIER_GET_CLASS (self)->fields[i];
  g_return_val_if_fail ((field->flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)) == 0, FALSE);

  if (json == NULL || is_loaded (self, i, json))
    {
      so_carrier_revert_field (self, property);
      return TRUE;
    }

  text = g_strdup_printf ("{\"%s\":%s}", field->wire, json);
  document = so_document_new (text, -1, error);
  if (document != NULL)
    other = so_carrier_new_from_document (G_OBJECT_TYPE (self), document, error);
  if (other == NULL)
    return FALSE;

  take_field (self, other, i);

  return TRUE;
}

/**
 * so_carrier_print_loaded:
 * @self: a carrier
 *
 * Returns: (transfer full): what was loaded, to the byte; "{}" for a carrier made here
 */
char *
so_carrier_print_loaded (SoCarrier *self)
{
  SoCarrierPrivate *priv;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (SO_IS_CARRIER (self), NULL);

  priv = so_carrier_priv (self);
  if (priv->wire == NULL)
    return g_strdup ("{}");

  text = g_string_new (NULL);
  so_document_write (priv->wire, priv->object, text);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * so_carrier_get_document:
 * @self: a carrier
 *
 * Another load gives it another document; edits do not.
 *
 * Returns: (transfer none) (nullable): what it was loaded from; %NULL for one made here
 */
SoDocument *
so_carrier_get_document (SoCarrier *self)
{
  g_return_val_if_fail (SO_IS_CARRIER (self), NULL);
  return so_carrier_priv (self)->wire;
}
