/* steward-compare-key.h: the first cell of a row of the comparison
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkListItemFactory *steward_compare_key_factory_new (void);

G_END_DECLS
