/* steward-requests-columns.h: what the table of requests shows of each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void steward_requests_columns_add (GtkColumnView *view);

G_END_DECLS
