/* steward-tall.c: scrolled parts of rows that take much of the height there is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-tall.h"

#define MIN_HEIGHT   240        /* pixels: twelve lines and more */
#define HEIGHT_SHARE 0.6        /* of what can be seen of the form */

struct _StewardTall
{
  GtkScrolledWindow *scroller;  /* borrowed: the row has it */
  GSignalGroup      *around;    /* of the adjustment of what the form is scrolled in */
  guint              id;
};

static gboolean
height_cb (gpointer user_data)
{
  StewardTall *self = user_data;
  g_autoptr (GtkAdjustment) around = g_signal_group_dup_target (self->around);
  int height = MIN_HEIGHT;

  self->id = 0;
  if (around != NULL)
    height = MAX (MIN_HEIGHT, (int) (gtk_adjustment_get_page_size (around) * HEIGHT_SHARE));
  gtk_scrolled_window_set_max_content_height (self->scroller, -1);
  gtk_scrolled_window_set_min_content_height (self->scroller, height);
  gtk_scrolled_window_set_max_content_height (self->scroller, height);

  return G_SOURCE_REMOVE;
}

/* Not at once: the form is being laid out just now. */
static void
queue_height (StewardTall *self)
{
  if (self->id == 0)
    self->id = g_idle_add_full (G_PRIORITY_HIGH, height_cb, self, NULL);
}

StewardTall *
steward_tall_new (GtkScrolledWindow *scroller)
{
  StewardTall *self = g_new0 (StewardTall, 1);

  self->scroller = scroller;
  self->around = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_swapped (self->around, "notify::page-size",
                                  G_CALLBACK (queue_height), self);

  return self;
}

void
steward_tall_free (StewardTall *self)
{
  g_clear_handle_id (&self->id, g_source_remove);
  g_signal_group_set_target (self->around, NULL);
  g_object_unref (self->around);
  g_free (self);
}

/* For the row, when it is mapped: a list box gives its rows no more than they ask for. */
void
steward_tall_mapped (StewardTall *self,
                     GtkWidget   *row)
{
  GtkWidget *around = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);

  g_signal_group_set_target (self->around, around == NULL ? NULL :
                             gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (around)));
  queue_height (self);
}
