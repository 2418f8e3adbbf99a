/* steward-chips-row.h: several values, each of which can be removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"
#include "steward-choice-item.h"
#include "steward-type-ahead.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CHIPS_ROW (steward_chips_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardChipsRow, steward_chips_row, STEWARD, CHIPS_ROW, StewardBaseRow)

/**
 * StewardChipsCheck:
 * @item: one of the values
 * @data: what was given with the function
 *
 * Returns: (transfer full) (nullable): what is wrong with it, for the user
 */
typedef char *(*StewardChipsCheck) (StewardChoiceItem *item,
                                    gpointer           data);

void       steward_chips_row_set_suggestions (StewardChipsRow    *self,
                                              GListModel         *items);
void       steward_chips_row_set_search      (StewardChipsRow    *self,
                                              StewardTypeAhead   *ahead);
void       steward_chips_row_set_check       (StewardChipsRow    *self,
                                              StewardChipsCheck   check,
                                              gpointer            data,
                                              GDestroyNotify      destroy);
GListModel *steward_chips_row_get_items      (StewardChipsRow    *self);
void       steward_chips_row_add             (StewardChipsRow    *self,
                                              StewardChoiceItem  *item);

void       steward_chips_row_set_values      (StewardChipsRow    *self,
                                              const char * const *values);
char     **steward_chips_row_dup_values      (StewardChipsRow    *self);

G_END_DECLS
