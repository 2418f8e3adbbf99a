/* steward-history-steps.h: the steps of a history, and how much memory all of them take
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-history-state.h"

G_BEGIN_DECLS

/**
 * StewardHistoryChange:
 * @field: the line of the carrier's table
 * @before: what the field held
 * @after: what it holds
 *
 * A step is a GArray of these.
 */
typedef struct
{
  guint               field;
  StewardHistoryState before;
  StewardHistoryState after;
} StewardHistoryChange;

/**
 * StewardHistorySteps:
 * @undo: (element-type GArray): the last is the newest
 * @redo: (element-type GArray): the last is the next to do again
 */
typedef struct
{
  GPtrArray *undo;
  GPtrArray *redo;
} StewardHistorySteps;

GArray   *steward_history_step_new        (void);

void      steward_history_steps_init      (StewardHistorySteps *self);
void      steward_history_steps_free      (StewardHistorySteps *self);
void      steward_history_steps_drop      (StewardHistorySteps *self);
gboolean  steward_history_steps_can_grow  (StewardHistorySteps *self,
                                           GArray              *step);
gboolean  steward_history_steps_grow      (StewardHistorySteps *self,
                                           GArray              *step);
void      steward_history_steps_push      (StewardHistorySteps *self,
                                           GArray              *step);
GArray   *steward_history_steps_undo      (StewardHistorySteps *self);
GArray   *steward_history_steps_redo      (StewardHistorySteps *self);
gsize     steward_history_steps_get_total (void);

G_END_DECLS
