/* steward-tall.c: scrolled parts of rows that take much of the height there is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-tall.h"

#define MIN_HEIGHT   240        /* pixels: twelve lines and more */
#define FRAMES       2          /* until something is laid out */
#define HEIGHT_SHARE 0.6        /* of what can be seen of the form */

struct _StewardTall
{
  GtkScrolledWindow *scroller;  /* borrowed: the row has it */
  GSignalGroup      *around;    /* of the adjustment of what the form is scrolled in */
  guint              id;
  GtkWidget         *revealed;  /* nullable, weak */
  guint              tick_id;   /* of revealed */
  guint              n_ticks;
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

static void
stop_revealing (StewardTall *self)
{
  if (self->revealed != NULL && self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->revealed, self->tick_id);
  self->tick_id = 0;
  g_clear_weak_pointer (&self->revealed);
}

/* With the second frame it has been laid out. */
static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  StewardTall *self = user_data;
  g_autoptr (GtkAdjustment) around = g_signal_group_dup_target (self->around);
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self->scroller), GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  if (self->n_ticks++ < FRAMES)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  if (around != NULL && window != NULL && gtk_widget_get_mapped (widget) &&
      gtk_widget_compute_bounds (widget, window, &bounds))
    {
      double top = gtk_adjustment_get_value (around) + bounds.origin.y;

      gtk_adjustment_clamp_page (around, top, top + bounds.size.height);
    }
  g_clear_weak_pointer (&self->revealed);

  return G_SOURCE_REMOVE;
}

/* Scrolls what the row is in until @widget is on view, which may be shown only now. */
void
steward_tall_reveal (StewardTall *self,
                     GtkWidget   *widget)
{
  stop_revealing (self);
  g_set_weak_pointer (&self->revealed, widget);
  self->n_ticks = 0;
  self->tick_id = gtk_widget_add_tick_callback (widget, reveal_cb, self, NULL);
}

void
steward_tall_free (StewardTall *self)
{
  g_clear_handle_id (&self->id, g_source_remove);
  stop_revealing (self);
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
