/* bench-list-watch.c: how long the main loop stands still, and what frames cost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-list-watch.h"

static gint64 since;          /* when poll answered last */
static gint64 worst;
static gint64 begin;
static gint64 frame_begin;
static GArray *frames;        /* of double */
static GdkFrameClock *watched;

/* Between its answer and the next call the loop is busy. */
static gint
watching_poll (GPollFD *fds,
               guint    n_fds,
               gint     timeout)
{
  gint answer;

  if (since != 0)
    worst = MAX (worst, g_get_monotonic_time () - since);
  answer = g_poll (fds, n_fds, timeout);
  since = g_get_monotonic_time ();

  return answer;
}

static void
before_paint_cb (GdkFrameClock *clock)
{
  frame_begin = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock)
{
  double cost = (g_get_monotonic_time () - frame_begin) / 1000.0;

  if (frame_begin != 0)
    g_array_append_val (frames, cost);
}

void
bench_watch_init (void)
{
  frames = g_array_new (FALSE, FALSE, sizeof (double));
  g_main_context_set_poll_func (NULL, watching_poll);
}

void
bench_watch_begin (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  if (watched != clock)
    {
      watched = clock;
      g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
      g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
    }
  g_array_set_size (frames, 0);
  worst = 0;
  since = begin = g_get_monotonic_time ();
}

static int
compare (gconstpointer one,
         gconstpointer other)
{
  double difference = *(const double *) one - *(const double *) other;

  return (difference > 0) - (difference < 0);
}

void
bench_watch_end (BenchWatch *result)
{
  result->worst = MAX (worst, since != 0 ? g_get_monotonic_time () - since : 0) / 1000.0;
  result->total = (g_get_monotonic_time () - begin) / 1000.0;
  result->median_frame = result->worst_frame = 0;
  if (frames->len == 0)
    return;

  g_array_sort (frames, compare);
  result->median_frame = g_array_index (frames, double, frames->len / 2);
  result->worst_frame = g_array_index (frames, double, frames->len - 1);
}
