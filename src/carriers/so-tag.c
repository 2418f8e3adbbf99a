/* so-tag.c: a label on a ticket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-tag.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoTag, so_tag, SO_TYPE_CARRIER)

#define T SoTag
static const SoField fields[] = {
  SO_INT    (T, id,               "Id",             SO_FIELD_READ_ONLY),
  SO_STRING (T, name,             "Name",           SO_FIELD_NONE),
  SO_STRING (T, tool_tip,         "ToolTip",        SO_FIELD_NONE),
  SO_ONE    (T, table_right,      "TableRight",
             SoTableRight, so_table_right_get_type, SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties, "FieldProperties",
             so_field_property_get_type,            SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_tag_class_init (SoTagClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_tag_init (SoTag *self)
{
}
