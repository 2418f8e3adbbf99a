/* steward-table-row.c: one row of a table, with its texts once they were asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-row.h"

#include "steward-list-page-private.h"

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardTableRow, steward_table_row, G_TYPE_OBJECT)

static void
steward_table_row_finalize (GObject *object)
{
  StewardTableRow *self = STEWARD_TABLE_ROW (object);

  steward_table_row_forget_texts (self);
  g_free (self->unique_key);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (steward_table_row_parent_class)->finalize (object);
}

static void
steward_table_row_class_init (StewardTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_table_row_finalize;

  /**
   * StewardTableRow::changed:
   *
   * The texts may be others now.
   */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_table_row_init (StewardTableRow *self)
{
}

/* (transfer full) */
StewardTableRow *
steward_table_row_new (StewardListPage *page,
                       gpointer         item)
{
  StewardTableRow *self = g_object_new (STEWARD_TYPE_TABLE_ROW, NULL);

  self->n_columns = STEWARD_LIST_PAGE_GET_CLASS (page)->n_columns;
  steward_table_row_set_item (self, page, item);

  return self;
}

/* The same row, as it is now. */
void
steward_table_row_set_item (StewardTableRow *self,
                            StewardListPage *page,
                            gpointer         item)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (page);

  g_set_object (&self->item, item);
  self->id = item != NULL ? steward_list_page_id_of (page, item) : -1;
  g_free (self->unique_key);
  self->unique_key = item != NULL && klass->unique_key != NULL ? klass->unique_key (page, item) :
                                                                 NULL;
  steward_table_row_forget_texts (self);
}

void
steward_table_row_forget_texts (StewardTableRow *self)
{
  for (guint i = 0; self->texts != NULL && i <= self->n_columns; i++)
    {
      g_free (self->texts[i].text);
      g_free (self->texts[i].key);
    }
  g_clear_pointer (&self->texts, g_free);
  g_clear_pointer (&self->haystack, g_free);
}

/**
 * steward_table_row_get_text:
 * @self: a row
 * @page: its page
 * @column: of its table; the number of columns stands for the state
 *
 * Returns: (transfer none): what the column shows, "" for nothing
 */
const char *
steward_table_row_get_text (StewardTableRow *self,
                            StewardListPage *page,
                            guint            column)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (page);
  char *text;

  g_assert (column <= self->n_columns);
  if (self->texts == NULL)
    self->texts = g_new0 (StewardTableText, self->n_columns + 1);
  if (self->texts[column].text != NULL)
    return self->texts[column].text;

  if (self->item == NULL)
    text = g_strdup (column == 0 ? "…" : "");
  else if (column < self->n_columns)
    text = klass->columns[column].text (page, self->item);
  else
    {
      self->unsaved = steward_list_page_is_unsaved (page, self->id);
      text = steward_list_page_dup_state (page, self->item);
    }
  self->texts[column].text = text != NULL ? text : g_strdup ("");

  return self->texts[column].text;
}

/* What sorts as the text does, compared by its bytes. */
const char *
steward_table_row_get_key (StewardTableRow *self,
                           StewardListPage *page,
                           guint            column)
{
  const char *text = steward_table_row_get_text (self, page, column);

  if (self->texts[column].key == NULL)
    {
      g_autofree char *folded = g_utf8_casefold (text, -1);

      self->texts[column].key = g_utf8_collate_key (folded, -1);
    }

  return self->texts[column].key;
}

/* All texts in one, upper and lower case alike. */
const char *
steward_table_row_get_haystack (StewardTableRow *self,
                                StewardListPage *page)
{
  g_autoptr (GString) texts = NULL;

  if (self->haystack != NULL)
    return self->haystack;

  texts = g_string_sized_new (128);
  for (guint i = 0; i <= self->n_columns; i++)
    g_string_append_printf (texts, "%s\n", steward_table_row_get_text (self, page, i));
  self->haystack = g_utf8_casefold (texts->str, texts->len);

  return self->haystack;
}

/* What is on view of the row asks for its texts again. */
void
steward_table_row_changed (StewardTableRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}
