/* so-archive-order-by-info.c: one column that an archive is sorted by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-archive-order-by-info.h"

#include "so-archive-enums.h"

G_DEFINE_FINAL_TYPE (SoArchiveOrderByInfo, so_archive_order_by_info, SO_TYPE_CARRIER)

#define T SoArchiveOrderByInfo
static const SoField fields[] = {
  SO_STRING (T, name,      "Name",      SO_FIELD_NONE),
  SO_ENUM   (T, direction, "Direction",
             so_order_by_sort_type_get_type, SO_FIELD_NONE),
};
#undef T

static void
so_archive_order_by_info_class_init (SoArchiveOrderByInfoClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_archive_order_by_info_init (SoArchiveOrderByInfo *self)
{
}
