/* steward-preferences.h: what the user wants of the program, whatever the server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       steward_preferences_apply      (GSettings *settings);
GtkWindow *steward_preferences_new_window (GtkWindow *parent,
                                           GSettings *settings);

G_END_DECLS
