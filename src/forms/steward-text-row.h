/* steward-text-row.h: a text: one line, several lines, or a secret
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_TEXT_ROW (steward_text_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (StewardTextRow, steward_text_row, STEWARD, TEXT_ROW, StewardBaseRow)

struct _StewardTextRowClass
{
  StewardBaseRowClass parent_class;
};

#define STEWARD_TYPE_SECRET_ROW (steward_secret_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardSecretRow, steward_secret_row, STEWARD, SECRET_ROW, StewardTextRow)

G_END_DECLS
