/* steward-numbering-field-row.c: which field a counter is for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-numbering-field-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "steward-text-row-private.h"

struct _StewardNumberingFieldRow
{
  StewardTextRow  parent_instance;

  GtkListStore   *suggestions;   /* of one text */
};

G_DEFINE_FINAL_TYPE (StewardNumberingFieldRow, steward_numbering_field_row, STEWARD_TYPE_TEXT_ROW)

/* "table.field": letters, digits, underscores and one dot between them. */
gboolean
steward_numbering_is_field (const char *text)
{
  const char *dot = strchr (text, '.');

  return strspn (text, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "_.") == strlen (text) &&
         dot != NULL && dot != text && dot[1] != '\0' && strchr (dot + 1, '.') == NULL;
}

static char *
check (StewardBaseRow *row)
{
  GtkEntry *entry = steward_text_row_get_entry (STEWARD_TEXT_ROW (row));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  char *wrong = STEWARD_BASE_ROW_CLASS (steward_numbering_field_row_parent_class)->check (row);

  /* what the server holds already it will take back */
  if (wrong == NULL && steward_base_row_get_state (row)->changed &&
      !steward_numbering_is_field (text))
    wrong = g_strdup (_("Enter a table, a dot and a field, as contact.number2: letters, digits "
                        "and underscores"));

  return wrong;
}

/* A part of the name is enough: people remember "number" rather than the table. */
static gboolean
match_cb (GtkEntryCompletion *completion,
          const char         *key,
          GtkTreeIter        *iter,
          gpointer            user_data)
{
  g_autofree char *text = NULL;

  gtk_tree_model_get (gtk_entry_completion_get_model (completion), iter, 0, &text, -1);

  return text != NULL && strstr (text, key) != NULL && !g_str_equal (text, key);
}

static void
steward_numbering_field_row_constructed (GObject *object)
{
  StewardNumberingFieldRow *self = STEWARD_NUMBERING_FIELD_ROW (object);
  g_autoptr (GtkEntryCompletion) completion = gtk_entry_completion_new ();

  G_OBJECT_CLASS (steward_numbering_field_row_parent_class)->constructed (object);

  self->suggestions = gtk_list_store_new (1, G_TYPE_STRING);
  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (self->suggestions));
  gtk_entry_completion_set_text_column (completion, 0);
  gtk_entry_completion_set_match_func (completion, match_cb, NULL, NULL);
  gtk_entry_set_completion (steward_text_row_get_entry (STEWARD_TEXT_ROW (self)), completion);
}

static void
steward_numbering_field_row_dispose (GObject *object)
{
  g_clear_object (&STEWARD_NUMBERING_FIELD_ROW (object)->suggestions);

  G_OBJECT_CLASS (steward_numbering_field_row_parent_class)->dispose (object);
}

static void
steward_numbering_field_row_class_init (StewardNumberingFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = steward_numbering_field_row_constructed;
  G_OBJECT_CLASS (klass)->dispose = steward_numbering_field_row_dispose;
  STEWARD_BASE_ROW_CLASS (klass)->check = check;
}

static void
steward_numbering_field_row_init (StewardNumberingFieldRow *self)
{
}

/**
 * steward_numbering_field_row_suggest:
 * @self: a row
 * @fields: (element-type utf8): what to offer while the user types
 */
void
steward_numbering_field_row_suggest (StewardNumberingFieldRow *self,
                                     GPtrArray                *fields)
{
  gtk_list_store_clear (self->suggestions);
  for (guint i = 0; i < fields->len; i++)
    gtk_list_store_insert_with_values (self->suggestions, NULL, -1,
                                       0, g_ptr_array_index (fields, i), -1);
}
