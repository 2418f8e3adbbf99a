/* so-mdo-list-item.c: one item of an MDO list, with its children
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-mdo-list-item.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoMdoListItem, so_mdo_list_item, SO_TYPE_CARRIER)

#define T SoMdoListItem
static const SoField fields[] = {
  SO_INT    (T, id,               "Id",             SO_FIELD_NONE),
  SO_STRING (T, name,             "Name",           SO_FIELD_NONE),
  SO_STRING (T, tool_tip,         "ToolTip",        SO_FIELD_NONE),
  SO_BOOL   (T, deleted,          "Deleted",        SO_FIELD_NONE),
  SO_INT    (T, rank,             "Rank",           SO_FIELD_NONE),
  SO_STRING (T, type,             "Type",           SO_FIELD_NONE),
  SO_LIST   (T, child_items,      "ChildItems",
             so_mdo_list_item_get_type,             SO_FIELD_NONE),
  SO_STRING (T, icon_hint,        "IconHint",       SO_FIELD_NONE),
  SO_INT    (T, color_block,      "ColorBlock",     SO_FIELD_NONE),
  SO_STRING (T, extra_info,       "ExtraInfo",      SO_FIELD_NONE),
  SO_STRING (T, style_hint,       "StyleHint",      SO_FIELD_NONE),
  SO_STRING (T, full_name,        "FullName",       SO_FIELD_NONE),
  SO_ONE    (T, table_right,      "TableRight",
             SoTableRight, so_table_right_get_type, SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties, "FieldProperties",
             so_field_property_get_type,            SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_mdo_list_item_class_init (SoMdoListItemClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_mdo_list_item_init (SoMdoListItem *self)
{
}
