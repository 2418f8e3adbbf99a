/* so-archive-enums.h: enums of archive queries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Which way a column is sorted. 0 is a real member: an unknown name reads as ascending. */
typedef enum
{
  SO_ORDER_BY_SORT_TYPE_ASC,
  SO_ORDER_BY_SORT_TYPE_DESC,
} SoOrderBySortType;

#define SO_TYPE_ORDER_BY_SORT_TYPE (so_order_by_sort_type_get_type ())
GType so_order_by_sort_type_get_type (void);

/* How a condition goes together with the next one. */
typedef enum
{
  SO_INTER_RESTRICTION_OPERATOR_NONE,
  SO_INTER_RESTRICTION_OPERATOR_AND,
  SO_INTER_RESTRICTION_OPERATOR_OR,
} SoInterRestrictionOperator;

#define SO_TYPE_INTER_RESTRICTION_OPERATOR (so_inter_restriction_operator_get_type ())
GType so_inter_restriction_operator_get_type (void);

G_END_DECLS
