/* steward-table-choices.c: what the rows of a table can be filtered by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-model-private.h"

#include "steward-list-page-private.h"

/* Begins to count. */
void
steward_table_model_count_none (StewardTableModel *self)
{
  for (guint i = 0; i < self->values->len; i++)
    g_hash_table_remove_all (g_ptr_array_index (self->values, i));
}

/* Counts the texts of a row in the columns of the filters. */
void
steward_table_model_count (StewardTableModel *self,
                           StewardTableRow   *row)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      GHashTable *values = g_ptr_array_index (self->values, i);
      guint column = steward_list_page_filter_column (self->page, i);
      const char *text = steward_table_row_get_text (row, self->page, column);

      if (*text != '\0' && !g_hash_table_contains (values, text))
        g_hash_table_add (values, g_strdup (text));
    }
}

static int
compare_texts (gconstpointer one,
               gconstpointer other)
{
  return g_utf8_collate (*(const char *const *) one, *(const char *const *) other);
}

static gboolean
is_same (GtkStringList *list,
         GPtrArray     *texts)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) != texts->len + 1)
    return FALSE;

  for (guint i = 0; i < texts->len; i++)
    if (!g_str_equal (gtk_string_list_get_string (list, i + 1), g_ptr_array_index (texts, i)))
      return FALSE;

  return TRUE;
}

/* Offers what was counted; nothing happens to a list that would stay the same. */
void
steward_table_model_counted (StewardTableModel *self)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      GHashTable *values = g_ptr_array_index (self->values, i);
      GtkStringList *list = g_ptr_array_index (self->choices, i);
      g_autoptr (GPtrArray) texts = g_ptr_array_new ();
      GHashTableIter iter;
      gpointer text;

      g_hash_table_iter_init (&iter, values);
      while (g_hash_table_iter_next (&iter, &text, NULL))
        g_ptr_array_add (texts, text);
      g_ptr_array_sort (texts, compare_texts);
      if (!is_same (list, texts))
        {
          g_ptr_array_add (texts, NULL);
          gtk_string_list_splice (list, 1, g_list_model_get_n_items (G_LIST_MODEL (list)) - 1,
                                  (const char *const *) texts->pdata);
        }
    }
}
