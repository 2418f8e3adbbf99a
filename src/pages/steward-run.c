/* steward-run.c: one save, or several one after another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-run.h"

static void
entry_free (gpointer data)
{
  StewardRunEntry *entry = data;

  g_clear_object (&entry->object);
  g_free (entry->name);
  g_free (entry->text);
  g_free (entry);
}

StewardRun *
steward_run_new (StewardRunKind kind)
{
  StewardRun *self = g_new0 (StewardRun, 1);

  self->kind = kind;
  self->entries = g_ptr_array_new_with_free_func (entry_free);

  return self;
}

void
steward_run_free (StewardRun *self)
{
  g_ptr_array_unref (self->entries);
  g_clear_object (&self->mine);
  g_clear_object (&self->theirs);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

/* @name: (transfer full) */
void
steward_run_add (StewardRun *self,
                 SoCarrier  *object,
                 char       *name)
{
  StewardRunEntry *entry = g_new0 (StewardRunEntry, 1);

  entry->object = g_object_ref (object);
  entry->name = name;
  g_ptr_array_add (self->entries, entry);
}

/* (nullable): %NULL when all are done */
StewardRunEntry *
steward_run_get_current (StewardRun *self)
{
  return self->current < self->entries->len ?
         g_ptr_array_index (self->entries, self->current) : NULL;
}

/* Goes to the next one that is not done, from the beginning on; FALSE if there is none. */
gboolean
steward_run_find_next (StewardRun *self)
{
  g_clear_object (&self->mine);
  g_clear_object (&self->theirs);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->asked = FALSE;
  for (self->current = 0; self->current < self->entries->len; self->current++)
    if (!steward_run_get_current (self)->done)
      return TRUE;

  return FALSE;
}

/* It is known what became of the current one. */
void
steward_run_finish (StewardRun *self,
                    gboolean    saved,
                    const char *text)
{
  StewardRunEntry *entry = steward_run_get_current (self);

  g_return_if_fail (entry != NULL);

  entry->done = TRUE;
  entry->saved = saved;
  g_free (entry->text);
  entry->text = g_strdup (text);
}

/* Nothing more is tried. */
void
steward_run_finish_rest (StewardRun *self,
                         const char *text)
{
  while (steward_run_find_next (self))
    steward_run_finish (self, FALSE, text);
}

gboolean
steward_run_all_saved (StewardRun *self)
{
  return steward_run_count_saved (self) == self->entries->len;
}

guint
steward_run_count_saved (StewardRun *self)
{
  guint count = 0;

  for (guint i = 0; i < self->entries->len; i++)
    count += ((StewardRunEntry *) g_ptr_array_index (self->entries, i))->saved;

  return count;
}
