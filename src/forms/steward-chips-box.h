/* steward-chips-box.h: puts its children side by side, in as many lines as they need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_CHIPS_BOX (steward_chips_box_get_type ())
G_DECLARE_FINAL_TYPE (StewardChipsBox, steward_chips_box, STEWARD, CHIPS_BOX, GtkWidget)

GtkWidget *steward_chips_box_new      (void);
void       steward_chips_box_set_main (StewardChipsBox *self,
                                       GtkWidget       *child);

G_END_DECLS
