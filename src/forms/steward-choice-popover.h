/* steward-choice-popover.h: a list to choose from, with a search entry when it is long
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "steward-choice-item.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CHOICE_POPOVER (steward_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (StewardChoicePopover, steward_choice_popover,
                      STEWARD, CHOICE_POPOVER, GtkPopover)

void steward_choice_popover_set_items    (StewardChoicePopover *self,
                                          GListModel           *items);
void steward_choice_popover_set_selected (StewardChoicePopover *self,
                                          StewardChoiceItem    *item);

G_END_DECLS
