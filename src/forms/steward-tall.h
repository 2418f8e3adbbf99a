/* steward-tall.h: scrolled parts of rows that take much of the height there is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps a scrolled window as high as the form around it allows. */
typedef struct _StewardTall StewardTall;

StewardTall *steward_tall_new    (GtkScrolledWindow *scroller);
void         steward_tall_free   (StewardTall       *self);
void         steward_tall_mapped (StewardTall       *self,
                                  GtkWidget         *row);
void         steward_tall_reveal (StewardTall       *self,
                                  GtkWidget         *widget);

G_END_DECLS
