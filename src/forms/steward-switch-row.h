/* steward-switch-row.h: a yes or no
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_SWITCH_ROW (steward_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardSwitchRow, steward_switch_row, STEWARD, SWITCH_ROW, StewardBaseRow)

G_END_DECLS
