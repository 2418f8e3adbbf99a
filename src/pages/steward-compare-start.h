/* steward-compare-start.h: a scrolled window that opens where its lines begin
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void steward_compare_start_at_first (GtkScrolledWindow *scroller);

G_END_DECLS
