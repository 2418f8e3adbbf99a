/* steward-compare-start.c: a scrolled window that opens where its lines begin
 *
 * A column view that is read from right to left has its first column on the right, and is yet
 * scrolled to its left end when it opens (GTK 4.8).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-compare-start.h"

typedef struct
{
  GtkAdjustment *adjustment;    /* borrowed: we go with it */
  double         end;           /* the greatest value so far */
  guint          source;
} Start;

static void
start_free (gpointer data)
{
  Start *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

static double
get_end (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static gboolean
start_cb (gpointer user_data)
{
  Start *self = user_data;

  self->source = 0;
  gtk_adjustment_set_value (self->adjustment, get_end (self->adjustment));

  return G_SOURCE_REMOVE;
}

/* Who was at the beginning stays there. Not at once: the columns are being laid out. */
static void
changed_cb (GtkWidget     *scroller,
            GtkAdjustment *adjustment)
{
  Start *self = g_object_get_data (G_OBJECT (adjustment), "steward-start");
  double end = get_end (adjustment);

  if (gtk_widget_get_direction (scroller) == GTK_TEXT_DIR_RTL && self->source == 0 &&
      gtk_adjustment_get_value (adjustment) >= MIN (self->end, end) - 1)
    self->source = g_idle_add_full (G_PRIORITY_HIGH, start_cb, self, NULL);
  self->end = end;
}

/* @scroller: what scrolls a column view */
void
steward_compare_start_at_first (GtkScrolledWindow *scroller)
{
  Start *self = g_new0 (Start, 1);

  self->adjustment = gtk_scrolled_window_get_hadjustment (scroller);
  g_object_set_data_full (G_OBJECT (self->adjustment), "steward-start", self, start_free);
  g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (changed_cb), scroller,
                           G_CONNECT_SWAPPED);
}
