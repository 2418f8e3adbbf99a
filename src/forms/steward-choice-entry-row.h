/* steward-choice-entry-row.h: a text, with a list of the service to choose it from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-text-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CHOICE_ENTRY_ROW (steward_choice_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardChoiceEntryRow, steward_choice_entry_row,
                      STEWARD, CHOICE_ENTRY_ROW, StewardTextRow)

GListModel *steward_choice_entry_row_get_items (StewardChoiceEntryRow *self);

G_END_DECLS
