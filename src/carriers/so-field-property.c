/* so-field-property.c: right, type and length of one field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoFieldProperty, so_field_property, SO_TYPE_CARRIER)

#define T SoFieldProperty
static const SoField fields[] = {
  SO_ONE    (T, field_right,  "FieldRight",
             SoFieldRight, so_field_right_get_type, SO_FIELD_NONE),
  SO_STRING (T, field_type,   "FieldType",          SO_FIELD_NONE),
  SO_INT    (T, field_length, "FieldLength",        SO_FIELD_NONE),
};
#undef T

static void
so_field_property_class_init (SoFieldPropertyClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_field_property_init (SoFieldProperty *self)
{
}
