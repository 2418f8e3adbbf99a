/* bench-list-watch.h: how long the main loop stands still, and what frames cost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  double worst;          /* milliseconds without a look at the sources */
  double median_frame;   /* milliseconds; 0 without a frame */
  double worst_frame;
  double total;          /* milliseconds until it was done */
} BenchWatch;

void bench_watch_init  (void);
void bench_watch_begin (GtkWidget  *window);
void bench_watch_end   (BenchWatch *result);

G_END_DECLS
