/* so-list-item-entity.c: an item of a list that users define
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-list-item-entity.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoListItemEntity, so_list_item_entity, SO_TYPE_CARRIER)

#define T SoListItemEntity
static const SoField fields[] = {
  SO_INT    (T, id,                    "Id",                SO_FIELD_READ_ONLY),
  SO_STRING (T, name,                  "Name",              SO_FIELD_NONE),
  SO_STRING (T, tooltip,               "Tooltip",           SO_FIELD_NONE),
  SO_BOOL   (T, deleted,               "Deleted",           SO_FIELD_NONE),
  SO_INT    (T, ud_list_definition_id, "UdListDefinitionId",SO_FIELD_NONE),
  SO_INT    (T, rank,                  "Rank",              SO_FIELD_NONE),
  SO_ONE    (T, table_right,           "TableRight",
             SoTableRight, so_table_right_get_type,         SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,      "FieldProperties",
             so_field_property_get_type,                    SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_list_item_entity_class_init (SoListItemEntityClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_list_item_entity_init (SoListItemEntity *self)
{
}
