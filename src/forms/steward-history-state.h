/* steward-history-state.h: what one field of a carrier held at some time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

/**
 * StewardHistoryState:
 * @text: (nullable): a text; of what is no text, or null, the JSON
 * @typing: (nullable): what was typed and was no value yet
 * @is_json: whether @text is JSON; %NULL then says that the member was missing
 *
 * Owns its texts. Begin with zeroes.
 */
typedef struct
{
  char     *text;
  char     *typing;
  gboolean  is_json;
} StewardHistoryState;

void     steward_history_state_clear (StewardHistoryState       *self);
void     steward_history_state_copy  (StewardHistoryState       *self,
                                      const StewardHistoryState *other);
gboolean steward_history_state_same  (const StewardHistoryState *one,
                                      const StewardHistoryState *other);
gsize    steward_history_state_size  (const StewardHistoryState *self);
void     steward_history_state_read  (StewardHistoryState       *self,
                                      SoCarrier                 *carrier,
                                      const SoField             *field);
void     steward_history_state_write (const StewardHistoryState *self,
                                      SoCarrier                 *carrier,
                                      const SoField             *field);

G_END_DECLS
