/* steward-chips-value.h: a field of several values, whatever its kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

#include "steward-choice-item.h"

G_BEGIN_DECLS

GPtrArray *steward_chips_value_read   (SoCarrier         *carrier,
                                       const SoField     *field);
void       steward_chips_value_add    (SoCarrier         *carrier,
                                       const SoField     *field,
                                       StewardChoiceItem *item);
void       steward_chips_value_remove (SoCarrier         *carrier,
                                       const SoField     *field,
                                       guint              position);
gboolean   steward_chips_value_same   (StewardChoiceItem *one,
                                       StewardChoiceItem *other);
GPtrArray *steward_chips_value_split  (const char        *text,
                                       char             **rest);
char      *steward_chips_value_check_address
                                      (const char        *text);

G_END_DECLS
