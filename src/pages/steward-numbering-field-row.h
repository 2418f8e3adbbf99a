/* steward-numbering-field-row.h: which field a counter is for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-text-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_NUMBERING_FIELD_ROW (steward_numbering_field_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardNumberingFieldRow, steward_numbering_field_row,
                      STEWARD, NUMBERING_FIELD_ROW, StewardTextRow)

void     steward_numbering_field_row_suggest (StewardNumberingFieldRow *self,
                                              GPtrArray                *fields);
gboolean steward_numbering_is_field          (const char               *text);

G_END_DECLS
