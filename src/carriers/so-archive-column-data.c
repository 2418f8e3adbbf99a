/* so-archive-column-data.c: one cell of an archive row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-archive-column-data.h"

G_DEFINE_FINAL_TYPE (SoArchiveColumnData, so_archive_column_data, SO_TYPE_CARRIER)

#define T SoArchiveColumnData
static const SoField fields[] = {
  SO_STRING (T, display_value, "DisplayValue", SO_FIELD_NONE),
  SO_STRING (T, tooltip_hint,  "TooltipHint",  SO_FIELD_NONE),
  SO_STRING (T, link_hint,     "LinkHint",     SO_FIELD_NONE),
};
#undef T

static void
so_archive_column_data_class_init (SoArchiveColumnDataClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_archive_column_data_init (SoArchiveColumnData *self)
{
}
