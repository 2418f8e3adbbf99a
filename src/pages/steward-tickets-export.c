/* steward-tickets-export.c: the tickets of a view as a table for other programs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-tickets-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* A cell as RFC 4180 has it. What programs would take for a formula gets an apostrophe. */
static void
append_cell (GString    *csv,
             const char *text)
{
  const char *shown = text != NULL ? text : "";
  g_auto (GStrv) parts = g_strsplit (shown, "\"", -1);
  g_autofree char *escaped = g_strjoinv ("\"\"", parts);

  g_string_append_printf (csv, "\"%s%s\"",
                          *shown != '\0' && strchr ("=+-@\t\r", *shown) != NULL ? "'" : "",
                          escaped);
}

static void
append_line (GString         *csv,
             StewardListPage *page,
             gpointer         row)
{
  const StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (page);
  gboolean first = TRUE;

  for (guint i = 0; i < klass->n_columns; i++)
    {
      g_autofree char *text = NULL;

      if (!steward_list_page_is_column_chosen (page, i))
        continue;

      text = row != NULL ? klass->columns[i].text (page, row) :
                           g_strdup (_(klass->columns[i].title));
      if (!first)
        g_string_append_c (csv, ',');
      append_cell (csv, text);
      first = FALSE;
    }
  g_string_append (csv, "\r\n");
}

/* (transfer full): the rows that are loaded, with the columns that are chosen */
char *
steward_tickets_dup_csv (StewardListPage *page,
                         guint           *n_rows)
{
  g_autoptr (GPtrArray) rows = steward_list_page_dup_loaded (page);
  GString *csv = g_string_new ("\xef\xbb\xbf");

  append_line (csv, page, NULL);
  for (guint i = 0; i < rows->len; i++)
    append_line (csv, page, g_ptr_array_index (rows, i));
  *n_rows = rows->len;

  return g_string_free (csv, FALSE);
}

static void
file_cb (StewardTicketsPage *self,
         int                 response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *said = NULL;
  guint n_rows;

  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;

  csv = steward_tickets_dup_csv (STEWARD_LIST_PAGE (self), &n_rows);
  said = g_strdup_printf (ngettext ("%u ticket exported", "%u tickets exported", n_rows), n_rows);
  if (g_file_replace_contents (file, csv, strlen (csv), NULL, FALSE,
                               G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                               NULL, NULL, &error))
    steward_page_toast (STEWARD_PAGE (self), said);
  else
    steward_page_show_error (STEWARD_PAGE (self), _("The tickets were not exported"), error,
                             "page.export");
}

/* Asks for a file, and writes what the list has loaded into it. */
void
steward_tickets_export (StewardTicketsPage *self)
{
  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Export Tickets"),
                                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), "tickets.csv");
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (file_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
