/* steward-choice-popover.h: a list to choose from, with a search entry when it is long
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "steward-choice-item.h"
#include "steward-type-ahead.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CHOICE_POPOVER (steward_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (StewardChoicePopover, steward_choice_popover,
                      STEWARD, CHOICE_POPOVER, GtkPopover)

void     steward_choice_popover_set_items    (StewardChoicePopover *self,
                                              GListModel           *items);
void     steward_choice_popover_set_selected (StewardChoicePopover *self,
                                              StewardChoiceItem    *item);
void     steward_choice_popover_set_ahead    (StewardChoicePopover *self,
                                              StewardTypeAhead     *ahead);
void     steward_choice_popover_attach       (StewardChoicePopover *self,
                                              GtkEditable          *entry);
void     steward_choice_popover_detach       (StewardChoicePopover *self);
void     steward_choice_popover_suggest      (StewardChoicePopover *self,
                                              gboolean              all);
gboolean steward_choice_popover_move         (StewardChoicePopover *self,
                                              int                   lines);
gboolean steward_choice_popover_take         (StewardChoicePopover *self);

G_END_DECLS
