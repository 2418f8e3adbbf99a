/* steward-choice-row.h: one out of an enum or out of a list of the service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"
#include "steward-choice-item.h"
#include "steward-type-ahead.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CHOICE_ROW (steward_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardChoiceRow, steward_choice_row, STEWARD, CHOICE_ROW, StewardBaseRow)

void               steward_choice_row_set_fixed    (StewardChoiceRow  *self,
                                                    GListModel        *items);
void               steward_choice_row_set_search   (StewardChoiceRow  *self,
                                                    StewardTypeAhead  *ahead);
GListModel        *steward_choice_row_get_items    (StewardChoiceRow  *self);
StewardChoiceItem *steward_choice_row_get_selected (StewardChoiceRow  *self);
void               steward_choice_row_choose       (StewardChoiceRow  *self,
                                                    StewardChoiceItem *item);

G_END_DECLS
