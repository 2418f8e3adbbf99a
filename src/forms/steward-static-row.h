/* steward-static-row.h: a field of any kind as readable text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"
#include "steward-readable.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_STATIC_ROW (steward_static_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardStaticRow, steward_static_row, STEWARD, STATIC_ROW, StewardBaseRow)

const char *steward_static_row_get_text (StewardStaticRow *self);

G_END_DECLS
