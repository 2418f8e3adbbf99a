/* so-archive-column-info.c: what an archive says about one of its columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-archive-column-info.h"

G_DEFINE_FINAL_TYPE (SoArchiveColumnInfo, so_archive_column_info, SO_TYPE_CARRIER)

#define T SoArchiveColumnInfo
static const SoField fields[] = {
  SO_STRING (T, display_name,          "DisplayName",         SO_FIELD_NONE),
  SO_STRING (T, display_tooltip,       "DisplayTooltip",      SO_FIELD_NONE),
  SO_STRING (T, display_type,          "DisplayType",         SO_FIELD_NONE),
  SO_BOOL   (T, can_order_by,          "CanOrderBy",          SO_FIELD_NONE),
  SO_STRING (T, name,                  "Name",                SO_FIELD_NONE),
  SO_BOOL   (T, can_restrict_by,       "CanRestrictBy",       SO_FIELD_NONE),
  SO_STRING (T, restriction_type,      "RestrictionType",     SO_FIELD_NONE),
  SO_STRING (T, restriction_list_name, "RestrictionListName", SO_FIELD_NONE),
  SO_BOOL   (T, is_visible,            "IsVisible",           SO_FIELD_NONE),
  SO_STRING (T, extra_info,            "ExtraInfo",           SO_FIELD_NONE),
  SO_STRING (T, width,                 "Width",               SO_FIELD_NONE),
  SO_STRING (T, icon_hint,             "IconHint",            SO_FIELD_NONE),
  SO_STRING (T, heading_icon_hint,     "HeadingIconHint",     SO_FIELD_NONE),
};
#undef T

static void
so_archive_column_info_class_init (SoArchiveColumnInfoClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_archive_column_info_init (SoArchiveColumnInfo *self)
{
}
