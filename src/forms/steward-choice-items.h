/* steward-choice-items.h: what a StewardChoiceRow offers for a field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-choice-value.h"

G_BEGIN_DECLS

void               steward_choice_items_fill       (GListStore               *items,
                                                    const SoField            *field,
                                                    GListModel               *fixed,
                                                    GListModel               *listed);
StewardChoiceItem *steward_choice_items_find       (GListModel               *items,
                                                    const SoField            *field,
                                                    const StewardChoiceValue *value);
StewardChoiceItem *steward_choice_items_new_stored (const SoField            *field,
                                                    const StewardChoiceValue *value,
                                                    gboolean                  complete);

G_END_DECLS
