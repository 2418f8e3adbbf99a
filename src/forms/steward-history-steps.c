/* steward-history-steps.c: the steps of a history, and how much memory all of them take
 *
 * All histories together take no more than LIMIT, and the oldest steps of the one that grows
 * go first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-history-steps.h"

#define LIMIT (50u << 20)       /* bytes */

static gsize total;             /* bytes of all histories; of the main thread */

/* ---- one step ---- */

static void
change_clear (gpointer data)
{
  StewardHistoryChange *change = data;

  steward_history_state_clear (&change->before);
  steward_history_state_clear (&change->after);
}

/* (transfer full): of StewardHistoryChange, none yet */
GArray *
steward_history_step_new (void)
{
  GArray *step = g_array_new (FALSE, TRUE, sizeof (StewardHistoryChange));

  g_array_set_clear_func (step, change_clear);

  return step;
}

static gsize
step_size (GArray *step)
{
  gsize size = sizeof (GArray);

  for (guint i = 0; i < step->len; i++)
    {
      StewardHistoryChange *change = &g_array_index (step, StewardHistoryChange, i);

      size += sizeof (StewardHistoryChange) + steward_history_state_size (&change->before) +
              steward_history_state_size (&change->after);
    }

  return size;
}

/* ---- all steps ---- */

static void
drop_all (GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    total -= step_size (g_ptr_array_index (steps, i));
  g_ptr_array_set_size (steps, 0);
}

/* There is a new step, or a longer one. */
static void
has_grown (StewardHistorySteps *self)
{
  drop_all (self->redo);
  while (total > LIMIT && self->undo->len > 1)
    {
      total -= step_size (g_ptr_array_index (self->undo, 0));
      g_ptr_array_remove_index (self->undo, 0);
    }
}

static GArray *
get_last (StewardHistorySteps *self)
{
  return self->undo->len > 0 ? g_ptr_array_index (self->undo, self->undo->len - 1) : NULL;
}

void
steward_history_steps_init (StewardHistorySteps *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

void
steward_history_steps_free (StewardHistorySteps *self)
{
  steward_history_steps_drop (self);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
}

/* There is nothing to undo or redo any more. */
void
steward_history_steps_drop (StewardHistorySteps *self)
{
  drop_all (self->undo);
  drop_all (self->redo);
}

/* Whether @step changes just the field that the last step changes. */
gboolean
steward_history_steps_can_grow (StewardHistorySteps *self,
                                GArray              *step)
{
  GArray *last = get_last (self);

  return last != NULL && last->len == 1 && step->len == 1 &&
         g_array_index (last, StewardHistoryChange, 0).field ==
         g_array_index (step, StewardHistoryChange, 0).field;
}

/**
 * steward_history_steps_grow:
 * @self: steps
 * @step: (transfer full): one that steward_history_steps_can_grow() is true of
 *
 * Takes @step into the last one; what comes back to where it began is no step.
 *
 * Returns: whether the last one is still there
 */
gboolean
steward_history_steps_grow (StewardHistorySteps *self,
                            GArray              *step)
{
  GArray *last = get_last (self);
  StewardHistoryChange *change = &g_array_index (last, StewardHistoryChange, 0);
  gboolean stays;

  total -= step_size (last);
  steward_history_state_clear (&change->after);
  steward_history_state_copy (&change->after,
                              &g_array_index (step, StewardHistoryChange, 0).after);
  g_array_unref (step);

  stays = !steward_history_state_same (&change->before, &change->after);
  if (stays)
    total += step_size (last);
  else
    g_ptr_array_set_size (self->undo, self->undo->len - 1);
  has_grown (self);

  return stays;
}

/* @step: (transfer full): the newest */
void
steward_history_steps_push (StewardHistorySteps *self,
                            GArray              *step)
{
  g_ptr_array_add (self->undo, step);
  total += step_size (step);
  has_grown (self);
}

static GArray *
move_last (GPtrArray *from,
           GPtrArray *to)
{
  GArray *step;

  if (from->len == 0)
    return NULL;

  step = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, step);

  return step;
}

/* (transfer none) (nullable): the newest step, which is to be redone from now on */
GArray *
steward_history_steps_undo (StewardHistorySteps *self)
{
  return move_last (self->undo, self->redo);
}

/* (transfer none) (nullable): the step that was undone last, which is the newest again */
GArray *
steward_history_steps_redo (StewardHistorySteps *self)
{
  return move_last (self->redo, self->undo);
}

/* Bytes of all histories together, about. */
gsize
steward_history_steps_get_total (void)
{
  return total;
}
