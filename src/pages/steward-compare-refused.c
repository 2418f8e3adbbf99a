/* steward-compare-refused.c: what was typed into cells and cannot be a value there
 *
 * The cell keeps it, whatever comes into view meanwhile, until it is put right or given up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-compare-private.h"

#include <glib/gi18n.h>

static void
refused_free (gpointer data)
{
  StewardCompareRefused *refused = data;

  g_free (refused->typed);
  g_free (refused->fault);
  g_free (refused);
}

/* (transfer full): what assistive tools and messages call a cell, as "Site name, Norwegian" */
char *
steward_compare_row_dup_name (StewardCompareRow *self,
                              guint              column)
{
  const char *key = steward_compare_row_get_label (self);
  const char *language = steward_compare_model_get_name (self->model, column);

  /* translators: a value in the comparison: its key and its language, as "Site name, Norwegian" */
  return g_strdup_printf (C_("value", "%s, %s"), key, language);
}

/* (nullable): what was typed and is no value there, and why */
const StewardCompareRefused *
steward_compare_row_get_refused (StewardCompareRow *self,
                                 guint              column)
{
  return self->refused != NULL ?
         g_hash_table_lookup (self->refused, GUINT_TO_POINTER (column)) : NULL;
}

/**
 * steward_compare_row_refuse:
 * @self: a row
 * @column: the text it is in
 * @typed: what the user typed
 * @fault: why that is no value, for the user
 *
 * The cell holds it until steward_compare_row_accept().
 */
void
steward_compare_row_refuse (StewardCompareRow *self,
                            guint              column,
                            const char        *typed,
                            const char        *fault)
{
  StewardCompareRefused *refused;

  g_return_if_fail (self->model != NULL);

  if (self->refused == NULL)
    self->refused = g_hash_table_new_full (NULL, NULL, NULL, refused_free);
  if (!g_hash_table_contains (self->refused, GUINT_TO_POINTER (column)))
    self->model->n_refused++;

  refused = g_new (StewardCompareRefused, 1);
  refused->typed = g_strdup (typed);
  refused->fault = g_strdup (fault);
  g_hash_table_insert (self->refused, GUINT_TO_POINTER (column), refused);
  steward_compare_row_changed (self);
}

/* What is in the cell is a value again. */
void
steward_compare_row_accept (StewardCompareRow *self,
                            guint              column)
{
  if (self->refused == NULL ||
      !g_hash_table_remove (self->refused, GUINT_TO_POINTER (column)))
    return;

  if (self->model != NULL)
    self->model->n_refused--;
  steward_compare_row_changed (self);
}

/* All that is no value is given up. */
void
steward_compare_model_accept (StewardCompareModel *self)
{
  for (GList *link = self->all.head; self->n_refused > 0 && link != NULL; link = link->next)
    for (guint i = 0; i < self->columns->len; i++)
      steward_compare_row_accept (link->data, i);
}

gboolean
steward_compare_model_has_refused (StewardCompareModel *self)
{
  return self->n_refused > 0;
}

static void
append_faults (GString           *lines,
               StewardCompareRow *row,
               guint              n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      const StewardCompareRefused *refused = steward_compare_row_get_refused (row, i);
      g_autofree char *name = NULL;

      if (refused == NULL)
        continue;

      name = steward_compare_row_dup_name (row, i);
      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      /* translators: a value and what is wrong with it, or a state and the languages it has */
      g_string_append_printf (lines, _("%s: %s"), name, refused->fault);
    }
}

/* (transfer full) (nullable): the cells that hold no value, and why: a line each */
char *
steward_compare_model_dup_faults (StewardCompareModel *self)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  if (self->n_refused == 0)
    return NULL;

  for (GList *link = self->all.head; link != NULL; link = link->next)
    append_faults (lines, link->data, self->columns->len);

  return g_strdup (lines->str);
}
