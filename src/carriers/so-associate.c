/* so-associate.c: a user of the service, as others refer to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-associate.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoAssociate, so_associate, SO_TYPE_CARRIER)

#define T SoAssociate
static const SoField fields[] = {
  SO_INT    (T, associate_id,     "AssociateId",    SO_FIELD_READ_ONLY),
  SO_STRING (T, name,             "Name",           SO_FIELD_NONE),
  SO_INT    (T, person_id,        "PersonId",       SO_FIELD_NONE),
  SO_INT    (T, rank,             "Rank",           SO_FIELD_NONE),
  SO_STRING (T, tooltip,          "Tooltip",        SO_FIELD_NONE),
  SO_ENUM   (T, type,             "Type",
             so_user_type_get_type,                 SO_FIELD_NONE),
  SO_INT    (T, group_idx,        "GroupIdx",       SO_FIELD_NONE),
  SO_STRING (T, full_name,        "FullName",       SO_FIELD_NONE),
  SO_STRING (T, formal_name,      "FormalName",     SO_FIELD_NONE),
  SO_BOOL   (T, deleted,          "Deleted",        SO_FIELD_NONE),
  SO_INT    (T, ej_user_id,       "EjUserId",       SO_FIELD_NONE),
  SO_STRING (T, user_name,        "UserName",       SO_FIELD_NONE),
  SO_MAP    (T, extra_fields,     "ExtraFields",
             so_string_get_type,                    SO_FIELD_NONE),
  SO_MAP    (T, custom_fields,    "CustomFields",
             so_string_get_type,                    SO_FIELD_NONE),
  SO_ONE    (T, table_right,      "TableRight",
             SoTableRight, so_table_right_get_type, SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties, "FieldProperties",
             so_field_property_get_type,            SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_associate_class_init (SoAssociateClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_associate_init (SoAssociate *self)
{
}
