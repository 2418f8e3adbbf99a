/* steward-colour-row.h: a colour such as #aabbcc in a string field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_COLOUR_ROW (steward_colour_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardColourRow, steward_colour_row, STEWARD, COLOUR_ROW, StewardBaseRow)

G_END_DECLS
