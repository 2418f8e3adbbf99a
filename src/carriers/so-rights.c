/* so-rights.c: what the user may do with a record and its fields
 *
 * The rules of the service's pages on TableRight and FieldProperties, in one place for the whole
 * program. The server decides in the end: where it says nothing, all is allowed here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-rights.h"

#include <string.h>

#include "so-enums.h"
#include "so-field-property.h"
#include "so-map-entry.h"
#include "so-table-right.h"

/* Reads a mask into @mask; FALSE where it states nothing: missing, null, or made of names
 * that this build does not know. */
static gboolean
get_mask (SoCarrier *right,
          guint     *mask)
{
  g_autofree char *text = so_carrier_get_wire_text (right, "mask");

  g_object_get (right, "mask", mask, NULL);

  return *mask != 0 || g_strcmp0 (text, "None") == 0 || g_strcmp0 (text, "0") == 0;
}

/* The carrier keeps it. */
static SoTableRight *
get_table_right (SoCarrier *carrier)
{
  g_autoptr (SoTableRight) right = NULL;

  if (so_carrier_find_field (carrier, "table-right") == NULL)
    return NULL;

  g_object_get (carrier, "table-right", &right, NULL);

  return right;
}

/* Whether the record's mask has one of @bits, or says nothing. */
static gboolean
has_right (SoCarrier *carrier,
           guint      bits)
{
  SoTableRight *right = get_table_right (carrier);
  guint mask;

  if (right == NULL || !get_mask (SO_CARRIER (right), &mask))
    return TRUE;

  /* rights nobody worked out yet are no statement either */
  return (mask & (bits | SO_TABLE_RIGHT_MASK_UNINITIALIZED)) != 0;
}

/* Keys that are no wire names (dotted, old) never match and so mean nothing. */
static SoFieldProperty *
get_field_property (SoCarrier  *carrier,
                    const char *wire)
{
  g_autoptr (GListModel) properties = NULL;
  guint n;

  if (so_carrier_find_field (carrier, "field-properties") == NULL)
    return NULL;

  g_object_get (carrier, "field-properties", &properties, NULL);
  n = g_list_model_get_n_items (properties);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (properties, i);

      if (g_str_equal (so_map_entry_get_key (entry), wire))
        {
          GObject *value = so_map_entry_get_carrier (entry);

          return value != NULL ? SO_FIELD_PROPERTY (value) : NULL;
        }
    }

  return NULL;
}

/* FieldLength counts characters for texts, bytes for all else; 0 and -1 are no limit. */
static int
get_max_length (const SoField   *field,
                SoFieldProperty *property)
{
  const char *type = property->field_type;

  if (field->kind != SO_KIND_STRING || property->field_length <= 0)
    return 0;

  if (type != NULL && g_str_has_prefix (type, "System.") && !g_str_equal (type, "System.String"))
    return 0;

  return property->field_length;
}

static const char *
non_empty (const char *text)
{
  return text != NULL && text[0] != '\0' ? text : NULL;
}

/**
 * so_rights_get_field_access:
 * @carrier: the record
 * @property: a property of it, as "cust-lang-id"
 * @is_new: the record is not saved yet (its id is 0), so Insert counts instead of Update
 *
 * Combines the record's right, the field's right with its two hints (which deny) and what the
 * server owns in any case. "FULL" as a field's mask allows all.
 *
 * Returns: what to do with the field
 */
SoFieldAccess
so_rights_get_field_access (SoCarrier  *carrier,
                            const char *property,
                            gboolean    is_new)
{
  SoFieldAccess access = { TRUE, TRUE, FALSE, 0, NULL };
  const SoField *field;
  SoFieldProperty *limits;
  guint mask = SO_FIELD_RIGHT_MASK_FULL;
  gboolean record, writable;

  g_return_val_if_fail (SO_IS_CARRIER (carrier), access);

  field = so_carrier_find_field (carrier, property);
  g_return_val_if_fail (field != NULL, access);

  record = is_new ? so_rights_can_insert (carrier) : so_rights_can_update (carrier);
  limits = get_field_property (carrier, field->wire);
  if (limits != NULL && limits->field_right != NULL &&
      !get_mask (SO_CARRIER (limits->field_right), &mask))
    mask = SO_FIELD_RIGHT_MASK_FULL;

  writable = (mask & SO_FIELD_RIGHT_MASK_UPDATE) == SO_FIELD_RIGHT_MASK_UPDATE &&
             (mask & SO_FIELD_RIGHT_MASK_UI_HINT_READ_ONLY) == 0;
  access.visible = (mask & SO_FIELD_RIGHT_MASK_READ) != 0 &&
                   (so_rights_can_show (carrier) || (is_new && record));
  access.editable = access.visible && record && writable &&
                    (field->flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)) == 0;
  access.mandatory = access.editable && (mask & SO_FIELD_RIGHT_MASK_UI_HINT_MANDATORY) != 0;

  if (limits != NULL)
    access.max_length = get_max_length (field, limits);
  if (!writable)
    access.reason = non_empty (limits->field_right->reason);
  if (!record && access.reason == NULL)
    access.reason = so_rights_get_reason (carrier);

  return access;
}

/* Whether a record that the server sent may be looked at. Documented answers come with masks
 * that lack Select ("Delete" alone), so only those that leave nothing to do with a record hide
 * it: None, and Filtering by itself.
 */
gboolean
so_rights_can_show (SoCarrier *carrier)
{
  g_return_val_if_fail (SO_IS_CARRIER (carrier), FALSE);

  return has_right (carrier,
                    SO_TABLE_RIGHT_MASK_FULL | SO_TABLE_RIGHT_MASK_RESTRICTED_UPDATE);
}

/* Whether @carrier, as CreateDefault made it, may be saved. */
gboolean
so_rights_can_insert (SoCarrier *carrier)
{
  g_return_val_if_fail (SO_IS_CARRIER (carrier), FALSE);

  return has_right (carrier, SO_TABLE_RIGHT_MASK_INSERT);
}

/* Whether a record that exists may be changed; with RestrictedUpdate not in all its fields. */
gboolean
so_rights_can_update (SoCarrier *carrier)
{
  g_return_val_if_fail (SO_IS_CARRIER (carrier), FALSE);

  return has_right (carrier,
                    SO_TABLE_RIGHT_MASK_UPDATE | SO_TABLE_RIGHT_MASK_RESTRICTED_UPDATE);
}

gboolean
so_rights_can_delete (SoCarrier *carrier)
{
  g_return_val_if_fail (SO_IS_CARRIER (carrier), FALSE);

  return has_right (carrier, SO_TABLE_RIGHT_MASK_DELETE);
}

/**
 * so_rights_get_reason:
 * @carrier: the record
 *
 * Returns: (nullable): why something is not allowed, as the server says it; lives as long as
 *   the carrier's rights
 */
const char *
so_rights_get_reason (SoCarrier *carrier)
{
  SoTableRight *right;

  g_return_val_if_fail (SO_IS_CARRIER (carrier), NULL);

  right = get_table_right (carrier);

  return right != NULL ? non_empty (right->reason) : NULL;
}

/**
 * so_rights_reason_is_raw:
 * @reason: (nullable): a reason
 *
 * Without a language the server sends the name of a text, "[SR_MANDATORY_FIELD_1281]".
 * Nobody should have to read that: say something general instead.
 *
 * Returns: whether @reason is such a name
 */
gboolean
so_rights_reason_is_raw (const char *reason)
{
  gsize length;

  if (reason == NULL)
    return FALSE;

  length = strlen (reason);

  return length > 5 && g_str_has_prefix (reason, "[SR_") &&
         strchr (reason, ']') == reason + length - 1;
}
