/* steward-code-row.h: JSON as text, in a source view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CODE_ROW (steward_code_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardCodeRow, steward_code_row, STEWARD, CODE_ROW, StewardBaseRow)

G_END_DECLS
