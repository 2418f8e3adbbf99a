/* steward-date-value.h: dates of a field, as they are stored and as users see them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

GDateTime *steward_date_value_read  (SoCarrier     *carrier,
                                     const SoField *field);
void       steward_date_value_write (SoCarrier     *carrier,
                                     const SoField *field,
                                     GDateTime     *local);
void       steward_date_value_clear (SoCarrier     *carrier,
                                     const SoField *field);

G_END_DECLS
