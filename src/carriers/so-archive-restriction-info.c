/* so-archive-restriction-info.c: one condition on the rows of an archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-archive-restriction-info.h"

#include "so-archive-enums.h"

G_DEFINE_FINAL_TYPE (SoArchiveRestrictionInfo, so_archive_restriction_info, SO_TYPE_CARRIER)

#define T SoArchiveRestrictionInfo
static const SoField fields[] = {
  SO_STRING  (T, name,              "Name",             SO_FIELD_NONE),
  SO_STRING  (T, operator,          "Operator",         SO_FIELD_NONE),
  SO_STRINGS (T, values,            "Values",           SO_FIELD_NONE),
  SO_STRINGS (T, display_values,    "DisplayValues",    SO_FIELD_NONE),
  SO_ONE     (T, column_info,       "ColumnInfo",
              SoArchiveColumnInfo, so_archive_column_info_get_type, SO_FIELD_NONE),
  SO_BOOL    (T, is_active,         "IsActive",         SO_FIELD_NONE),
  SO_LIST    (T, sub_restrictions,  "SubRestrictions",
              so_archive_restriction_info_get_type,     SO_FIELD_NONE),
  SO_INT     (T, inter_parenthesis, "InterParenthesis", SO_FIELD_NONE),
  SO_ENUM    (T, inter_operator,    "InterOperator",
              so_inter_restriction_operator_get_type,   SO_FIELD_NONE),
  SO_INT     (T, unique_hash,       "UniqueHash",       SO_FIELD_NONE),
};
#undef T

static void
so_archive_restriction_info_class_init (SoArchiveRestrictionInfoClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_archive_restriction_info_init (SoArchiveRestrictionInfo *self)
{
}
