/* steward-choice-item.h: one thing to choose in a StewardChoiceRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_CHOICE_ITEM (steward_choice_item_get_type ())
G_DECLARE_FINAL_TYPE (StewardChoiceItem, steward_choice_item, STEWARD, CHOICE_ITEM, GObject)

StewardChoiceItem *steward_choice_item_new        (int                id,
                                                   const char        *label,
                                                   const char        *path,
                                                   int                depth);
StewardChoiceItem *steward_choice_item_new_named  (int                value,
                                                   const char        *name,
                                                   const char        *label);
int                steward_choice_item_get_id     (StewardChoiceItem *self);
const char        *steward_choice_item_get_name   (StewardChoiceItem *self);
const char        *steward_choice_item_get_label  (StewardChoiceItem *self);
const char        *steward_choice_item_get_path   (StewardChoiceItem *self);
const char        *steward_choice_item_get_detail (StewardChoiceItem *self);
int                steward_choice_item_get_depth  (StewardChoiceItem *self);
gboolean           steward_choice_item_is_null    (StewardChoiceItem *self);

G_END_DECLS
