/* so-carrier-query.c: what is asked of one member of a carrier
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carrier-private.h"

/**
 * so_carrier_find_field:
 * @self: a carrier
 * @property: "cust-lang-id" or "cust_lang_id"
 *
 * Returns: (transfer none) (nullable): the table's line, %NULL where no field has that name
 */
const SoField *
so_carrier_find_field (SoCarrier  *self,
                       const char *property)
{
  int i;

  g_return_val_if_fail (SO_IS_CARRIER (self), NULL);

  i = so_carrier_find_property (self, property);

  return i >= 0 ? &SO_CARRIER_GET_CLASS (self)->fields[i] : NULL;
}

/* The element type of a map of strings. */
GType
so_string_get_type (void)
{
  return G_TYPE_STRING;
}

/* Whether anything differs from what was loaded, here or in a part. */
gboolean
so_carrier_is_dirty (SoCarrier *self)
{
  SoCarrierPrivate *priv;
  guint n;

  g_return_val_if_fail (SO_IS_CARRIER (self), FALSE);

  priv = so_carrier_priv (self);
  n = SO_CARRIER_GET_CLASS (self)->n_fields;
  for (guint i = 0; priv->state != NULL && i < n; i++)
    if (priv->state[i] & SO_EDITED)
      return TRUE;

  return FALSE;
}

/* Whether one member differs from what was loaded, in itself or in its parts. */
gboolean
so_carrier_is_field_dirty (SoCarrier  *self,
                           const char *property)
{
  int i = so_carrier_find_property (self, property);

  g_return_val_if_fail (i >= 0, FALSE);

  return (so_carrier_state (self, i) & SO_EDITED) != 0;
}

/* Whether the member is there at all, null or not. */
gboolean
so_carrier_has (SoCarrier  *self,
                const char *property)
{
  int i = so_carrier_find_property (self, property);

  g_return_val_if_fail (i >= 0, FALSE);

  return so_carrier_wire_value (self, i) != 0 || (so_carrier_state (self, i) & SO_EDITED);
}

/* Whether the member is an explicit null; a missing one is not. */
gboolean
so_carrier_is_null (SoCarrier  *self,
                    const char *property)
{
  int i = so_carrier_find_property (self, property);

  g_return_val_if_fail (i >= 0, FALSE);

  return so_carrier_holds_null (self, i);
}

/**
 * so_carrier_set_null:
 * @self: a carrier
 * @property: a field; also a number, for which no property value says null
 *
 * Empties the member and writes it as null.
 */
void
so_carrier_set_null (SoCarrier  *self,
                     const char *property)
{
  int i = so_carrier_find_property (self, property);
  SoCarrierPrivate *priv;

  g_return_if_fail (i >= 0);

  if (so_carrier_holds_null (self, i))
    return;

  priv = so_carrier_priv (self);
  priv->loading = TRUE;
  so_carrier_clear_field (self, &SO_CARRIER_GET_CLASS (self)->fields[i]);
  priv->loading = FALSE;
  so_carrier_mark (self, i, SO_EDITED | SO_NULLED);
}

/**
 * so_carrier_get_wire_text:
 * @self: a carrier
 * @property: an enum or flags field
 *
 * The text behind a value, also where this build does not know the name.
 *
 * Returns: (transfer full) (nullable): the name or number as it would be
 *   written now, %NULL for null and missing
 */
char *
so_carrier_get_wire_text (SoCarrier  *self,
                          const char *property)
{
  int i = so_carrier_find_property (self, property);
  SoDocument *wire;
  guint value;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (i >= 0, NULL);

  wire = so_carrier_priv (self)->wire;
  value = so_carrier_wire_value (self, i);
  if (so_carrier_holds_null (self, i) || !so_carrier_has (self, property))
    return NULL;

  if (!(so_carrier_state (self, i) & SO_EDITED) &&
      so_document_get (wire, value)->kind == SO_VALUE_STRING)
    return so_document_dup_text (wire, value);

  text = g_string_new (NULL);
  if (so_carrier_state (self, i) & SO_EDITED)
    so_carrier_write_field (self, i, FALSE, text);
  else
    so_document_write (wire, value, text);

  /* a name, with quotes around it; names hold nothing to escape */
  if (text->str[0] == '"')
    return g_strndup (text->str + 1, text->len - 2);

  return g_strdup (text->str);
}
