/* steward-history.h: what a user changed in a carrier, to be taken back and done again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_HISTORY (steward_history_get_type ())
G_DECLARE_FINAL_TYPE (StewardHistory, steward_history, STEWARD, HISTORY, GObject)

/**
 * StewardHistoryTyping:
 * @field: the carrier's property
 * @data: for the function
 *
 * Returns: (transfer full) (nullable): what is typed into the field and is not a value yet
 */
typedef char *(*StewardHistoryTyping) (const char *field,
                                       gpointer    data);

StewardHistory *steward_history_get          (SoCarrier             *carrier);
void            steward_history_set_typing   (StewardHistory        *self,
                                              StewardHistoryTyping   func,
                                              gpointer               data);
void            steward_history_note_event   (StewardHistory        *self,
                                              guint32                time,
                                              gboolean               typing);
void            steward_history_end_burst    (StewardHistory        *self);
void            steward_history_queue        (StewardHistory        *self);
void            steward_history_flush        (StewardHistory        *self);
void            steward_history_clear        (StewardHistory        *self);
gboolean        steward_history_can_undo     (StewardHistory        *self);
gboolean        steward_history_can_redo     (StewardHistory        *self);
gboolean        steward_history_undo         (StewardHistory        *self,
                                              const char           **field,
                                              char                 **typing);
gboolean        steward_history_redo         (StewardHistory        *self,
                                              const char           **field,
                                              char                 **typing);
gsize           steward_history_get_size     (StewardHistory        *self);

G_END_DECLS
