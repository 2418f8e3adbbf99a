/* bench-start-frame.h: tells when the first frame of a program's first window is painted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>

/* Microseconds of the monotonic clock, which all processes share. */
static inline void
bench_painted_cb (GdkFrameClock *clock)
{
  printf ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  fflush (stdout);
  _Exit (0);
}

static inline void
bench_mapped_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (bench_painted_cb), NULL);
}

static inline void
bench_window_added_cb (GtkApplication *application,
                       GtkWindow      *window)
{
  g_signal_connect (window, "map", G_CALLBACK (bench_mapped_cb), NULL);
}

static inline void
bench_watch (gpointer application)
{
  g_signal_connect (application, "window-added", G_CALLBACK (bench_window_added_cb), NULL);
}
