/* steward-field.h: everything a form knows about one field, worked out in one place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

/**
 * StewardFieldState:
 * @field: (nullable): the field's line in its carrier's table; %NULL where there is no carrier
 * @visible: whether the server lets this user read it
 * @editable: whether the server lets this user change it
 * @mandatory: whether the server wants something in it
 * @changed: whether it differs from what was loaded
 * @max_length: characters a text may have, 0 for no limit
 * @reason: (nullable): why it cannot be changed, for the user; owned
 *
 * The field table, TableRight and FieldProperties of one carrier, put together
 * as API 10 says. Begin with zeroes.
 */
typedef struct
{
  const SoField *field;
  gboolean       visible;
  gboolean       editable;
  gboolean       mandatory;
  gboolean       changed;
  int            max_length;
  char          *reason;
} StewardFieldState;

void      steward_field_state_update (StewardFieldState *self,
                                      SoCarrier         *carrier,
                                      const char        *property);
void      steward_field_state_clear  (StewardFieldState *self);

char     *steward_field_reason_text  (const char        *reason);
char     *steward_field_label        (const SoField     *field);
gboolean  steward_field_is_secret    (const char        *key);
const char *steward_field_find_id    (GType              carrier_type);
int       steward_field_get_id       (SoCarrier         *carrier);
char     *steward_field_dup_name     (SoCarrier         *carrier);

G_END_DECLS
