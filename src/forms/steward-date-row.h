/* steward-date-row.h: a moment, in the user's zone and form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_DATE_ROW (steward_date_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardDateRow, steward_date_row, STEWARD, DATE_ROW, StewardBaseRow)

G_END_DECLS
