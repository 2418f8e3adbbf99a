/* steward-number-row.h: a whole number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_NUMBER_ROW (steward_number_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardNumberRow, steward_number_row, STEWARD, NUMBER_ROW, StewardBaseRow)

G_END_DECLS
