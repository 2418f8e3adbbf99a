/* so-archive-enums.c: enums of archive queries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-archive-enums.h"

/* A value's nick is its name on the wire. */

G_DEFINE_ENUM_TYPE (
  SoOrderBySortType, so_order_by_sort_type,
  G_DEFINE_ENUM_VALUE (SO_ORDER_BY_SORT_TYPE_ASC, "ASC"),
  G_DEFINE_ENUM_VALUE (SO_ORDER_BY_SORT_TYPE_DESC, "DESC"))

G_DEFINE_ENUM_TYPE (
  SoInterRestrictionOperator, so_inter_restriction_operator,
  G_DEFINE_ENUM_VALUE (SO_INTER_RESTRICTION_OPERATOR_NONE, "None"),
  G_DEFINE_ENUM_VALUE (SO_INTER_RESTRICTION_OPERATOR_AND, "And"),
  G_DEFINE_ENUM_VALUE (SO_INTER_RESTRICTION_OPERATOR_OR, "Or"))
