/* steward-requests-columns.c: what the table of requests shows of each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-requests-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-request-log.h"

typedef struct
{
  const char       *title;
  char           *(*text)    (SoLoggedCall *call);
  GCompareDataFunc  compare;
  gboolean          is_number;
  gboolean          is_path;
} Column;

/* ---- texts ---- */

static char *
time_text (SoLoggedCall *call)
{
  return g_date_time_format (call->time, "%H:%M:%S");
}

static char *
verb_text (SoLoggedCall *call)
{
  return g_strdup (call->verb);
}

static char *
path_text (SoLoggedCall *call)
{
  return g_strdup (call->path);
}

static char *
status_text (SoLoggedCall *call)
{
  return call->status != 0 ? g_strdup_printf ("%u", call->status) :
         /* translators: in place of an HTTP status, where there was no answer */
         g_strdup (_("none"));
}

static char *
duration_text (SoLoggedCall *call)
{
  /* translators: milliseconds */
  return g_strdup_printf (_("%d ms"), (int) (call->duration / 1000));
}

static char *
size_text (SoLoggedCall *call)
{
  return g_format_size (call->response_size);
}

/* ---- order ---- */

static int
compare_times (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return g_date_time_compare (((SoLoggedCall *) a)->time, ((SoLoggedCall *) b)->time);
}

static int
compare_verbs (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return strcmp (((SoLoggedCall *) a)->verb, ((SoLoggedCall *) b)->verb);
}

static int
compare_paths (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return strcmp (((SoLoggedCall *) a)->path, ((SoLoggedCall *) b)->path);
}

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_statuses (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  return compare_numbers (((SoLoggedCall *) a)->status, ((SoLoggedCall *) b)->status);
}

static int
compare_durations (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  return compare_numbers (((SoLoggedCall *) a)->duration, ((SoLoggedCall *) b)->duration);
}

static int
compare_sizes (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return compare_numbers ((gint64) ((SoLoggedCall *) a)->response_size,
                          (gint64) ((SoLoggedCall *) b)->response_size);
}

static const Column columns[] = {
  { N_("Time"), time_text, compare_times, FALSE, FALSE },
  /* translators: GET or POST */
  { N_("Method"), verb_text, compare_verbs, FALSE, FALSE },
  { N_("Status"), status_text, compare_statuses, TRUE, FALSE },
  { N_("Path"), path_text, compare_paths, FALSE, TRUE },
  { N_("Duration"), duration_text, compare_durations, TRUE, FALSE },
  { N_("Size"), size_text, compare_sizes, TRUE, FALSE },
};

/* ---- cells ---- */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          const Column             *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->is_number ? 1 : 0);
  if (column->is_number)
    gtk_widget_add_css_class (label, "numeric");
  if (column->is_path)
    {
      gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_START);
      gtk_label_set_width_chars (GTK_LABEL (label), 18);
    }
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         const Column             *column)
{
  SoLoggedCall *call = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = column->text (call);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, column->is_path ? text : NULL);
  if (call->error != NULL)
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
}

/**
 * steward_requests_columns_add:
 * @view: a table without columns, of SoLoggedCall
 */
void
steward_requests_columns_add (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;
      g_autoptr (GtkSorter) sorter =
        GTK_SORTER (gtk_custom_sorter_new (columns[i].compare, NULL, NULL));

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) &columns[i]);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) &columns[i]);
      column = gtk_column_view_column_new (_(columns[i].title), factory);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_expand (column, columns[i].is_path);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_append_column (view, column);
    }
}
