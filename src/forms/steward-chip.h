/* steward-chip.h: one value of several, with a button to remove it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "steward-choice-item.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CHIP (steward_chip_get_type ())
G_DECLARE_FINAL_TYPE (StewardChip, steward_chip, STEWARD, CHIP, GtkWidget)

GtkWidget         *steward_chip_new           (StewardChoiceItem *item);
StewardChoiceItem *steward_chip_get_item      (StewardChip       *self);
void               steward_chip_set_item      (StewardChip       *self,
                                               StewardChoiceItem *item);
void               steward_chip_set_of        (StewardChip       *self,
                                               const char        *name);
const char        *steward_chip_get_error     (StewardChip       *self);
void               steward_chip_set_error     (StewardChip       *self,
                                               const char        *text);
void               steward_chip_set_removable (StewardChip       *self,
                                               gboolean           removable);

G_END_DECLS
