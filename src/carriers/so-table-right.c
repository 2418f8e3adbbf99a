/* so-table-right.c: what the user may do with a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-table-right.h"

G_DEFINE_FINAL_TYPE (SoTableRight, so_table_right, SO_TYPE_CARRIER)

#define T SoTableRight
static const SoField fields[] = {
  SO_FLAGS  (T, mask,   "Mask",
             so_table_right_mask_get_type, SO_FIELD_NONE),
  SO_STRING (T, reason, "Reason",          SO_FIELD_NONE),
};
#undef T

static void
so_table_right_class_init (SoTableRightClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_table_right_init (SoTableRight *self)
{
}
