/* steward-compare-row.c: one key of several JSON texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-compare-private.h"

#include <string.h>

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardCompareRow, steward_compare_row, G_TYPE_OBJECT)

/* Never NULL: where there is nothing it says so. */
const StewardCompareCell *
steward_compare_row_get_cell (StewardCompareRow *self,
                              guint              column)
{
  static const StewardCompareCell missing = { 0, 0, STEWARD_CELL_MISSING };

  return column < self->cells->len ?
         &g_array_index (self->cells, StewardCompareCell, column) : &missing;
}

const char *
steward_compare_row_get_bytes (StewardCompareRow *self,
                               guint              column)
{
  return steward_compare_model_get_text (self->model, column) +
         steward_compare_row_get_cell (self, column)->offset;
}

static void
steward_compare_row_finalize (GObject *object)
{
  StewardCompareRow *self = STEWARD_COMPARE_ROW (object);

  g_free (self->pointer);
  g_free (self->label);
  g_array_unref (self->cells);
  g_clear_pointer (&self->refused, g_hash_table_unref);

  G_OBJECT_CLASS (steward_compare_row_parent_class)->finalize (object);
}

static void
steward_compare_row_class_init (StewardCompareRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_compare_row_finalize;

  /* the value in one of the columns is another */
  signals[CHANGED] = g_signal_new ("changed", STEWARD_TYPE_COMPARE_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_compare_row_init (StewardCompareRow *self)
{
  self->cells = g_array_new (FALSE, TRUE, sizeof (StewardCompareCell));
}

const char *
steward_compare_row_get_pointer (StewardCompareRow *self)
{
  return self->pointer;
}

/* What people call the key; "" where the text is a single value. */
const char *
steward_compare_row_get_label (StewardCompareRow *self)
{
  if (self->label == NULL)
    self->label = steward_compare_dup_label (self->pointer);

  return self->label;
}

StewardCellKind
steward_compare_row_get_kind (StewardCompareRow *self,
                              guint              column)
{
  return steward_compare_row_get_cell (self, column)->kind;
}

/**
 * steward_compare_row_dup_text:
 * @self: a row
 * @column: the text it is in
 *
 * Returns: (transfer full) (nullable): a text without its quotes, else as in JSON; %NULL where
 *   there is no value, or one with places of its own
 */
char *
steward_compare_row_dup_text (StewardCompareRow *self,
                              guint              column)
{
  const StewardCompareCell *cell = steward_compare_row_get_cell (self, column);

  if (cell->kind == STEWARD_CELL_MISSING || cell->kind == STEWARD_CELL_GROUP || self->model == NULL)
    return NULL;

  if (cell->kind == STEWARD_CELL_TEXT || cell->kind == STEWARD_CELL_EMPTY)
    return steward_compare_dup_string (steward_compare_row_get_bytes (self, column), cell->length);

  return g_strndup (steward_compare_row_get_bytes (self, column), cell->length);
}

/* What the place holds in the first text that has it. */
StewardCellKind
steward_compare_row_get_usual (StewardCompareRow *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (steward_compare_row_get_cell (self, i)->kind != STEWARD_CELL_MISSING)
      return steward_compare_row_get_cell (self, i)->kind;

  return STEWARD_CELL_MISSING;
}

/* Whether a text does not have the key, or has nothing where another has a text. */
gboolean
steward_compare_row_is_missing (StewardCompareRow *self)
{
  guint n_columns = self->model != NULL ? self->model->columns->len : 0;
  gboolean has_text = FALSE;
  gboolean has_empty = FALSE;

  for (guint i = 0; i < n_columns; i++)
    {
      StewardCellKind kind = steward_compare_row_get_cell (self, i)->kind;

      if (kind == STEWARD_CELL_MISSING)
        return TRUE;
      has_text = has_text || kind == STEWARD_CELL_TEXT;
      has_empty = has_empty || kind == STEWARD_CELL_EMPTY;
    }

  return has_text && has_empty;
}

static gboolean
same_value (StewardCompareRow *self,
            guint              one,
            guint              other)
{
  const StewardCompareCell *a = steward_compare_row_get_cell (self, one);
  const StewardCompareCell *b = steward_compare_row_get_cell (self, other);
  g_autofree char *text_a = NULL;
  g_autofree char *text_b = NULL;

  if (a->kind != b->kind)
    return FALSE;
  if (a->length == b->length &&
      memcmp (steward_compare_row_get_bytes (self, one),
              steward_compare_row_get_bytes (self, other), a->length) == 0)
    return TRUE;

  text_a = steward_compare_row_dup_text (self, one);
  text_b = steward_compare_row_dup_text (self, other);

  return g_strcmp0 (text_a, text_b) == 0;
}

/* Whether the texts that have the key do not all say the same there. */
gboolean
steward_compare_row_is_different (StewardCompareRow *self)
{
  guint n_columns = self->model != NULL ? self->model->columns->len : 0;
  guint first = n_columns;

  for (guint i = 0; i < n_columns; i++)
    {
      if (steward_compare_row_get_cell (self, i)->kind == STEWARD_CELL_MISSING)
        continue;
      if (first == n_columns)
        first = i;
      else if (!same_value (self, first, i))
        return TRUE;
    }

  return FALSE;
}

/* Whether the text has the key and says something else there than the first that has it. */
gboolean
steward_compare_row_is_different_at (StewardCompareRow *self,
                                     guint              column)
{
  if (steward_compare_row_get_kind (self, column) == STEWARD_CELL_MISSING || self->model == NULL)
    return FALSE;

  for (guint i = 0; i < column; i++)
    if (steward_compare_row_get_kind (self, i) != STEWARD_CELL_MISSING)
      return !same_value (self, i, column);

  return FALSE;
}

/* 0 once the model has dropped the row */
guint
steward_compare_row_get_n_columns (StewardCompareRow *self)
{
  return self->model != NULL ? self->model->columns->len : 0;
}

/* (transfer none): what the column is called */
const char *
steward_compare_row_get_language (StewardCompareRow *self,
                                  guint              column)
{
  return steward_compare_model_get_name (self->model, column);
}

static gboolean
contains (const char *text,
          const char *needle)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, needle) != NULL;
}

/**
 * steward_compare_row_matches:
 * @self: a row
 * @needle: what to look for, after g_utf8_casefold()
 *
 * Returns: whether the key, its name or one of the values holds it
 */
gboolean
steward_compare_row_matches (StewardCompareRow *self,
                             const char        *needle)
{
  if (contains (self->pointer, needle) || contains (steward_compare_row_get_label (self), needle))
    return TRUE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      g_autofree char *text = steward_compare_row_dup_text (self, i);

      if (text != NULL && contains (text, needle))
        return TRUE;
    }

  return FALSE;
}

/* Whether it is worth a row: not where there are but groups, unless one was typed into. */
gboolean
steward_compare_row_has_value (StewardCompareRow *self)
{
  if (self->refused != NULL && g_hash_table_size (self->refused) > 0)
    return TRUE;

  for (guint i = 0; i < self->cells->len; i++)
    if (steward_compare_row_get_cell (self, i)->kind != STEWARD_CELL_MISSING &&
        steward_compare_row_get_cell (self, i)->kind != STEWARD_CELL_GROUP)
      return TRUE;

  return FALSE;
}

void
steward_compare_row_changed (StewardCompareRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}
