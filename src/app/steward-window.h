/* steward-window.h: the one main window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "so-session.h"
#include "steward-page.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_WINDOW (steward_window_get_type ())
G_DECLARE_FINAL_TYPE (StewardWindow, steward_window, STEWARD, WINDOW, AdwApplicationWindow)

GtkWidget   *steward_window_new          (GtkApplication *application,
                                          GSettings      *settings);
void         steward_window_connect      (StewardWindow  *self,
                                          const char     *server,
                                          const char     *user);
void         steward_window_switch       (StewardWindow  *self,
                                          const char     *server,
                                          const char     *user,
                                          const char     *section);
gboolean     steward_window_open_section (StewardWindow  *self,
                                          const char     *name);
StewardPage *steward_window_get_page     (StewardWindow  *self);
SoSession   *steward_window_get_session  (StewardWindow  *self);

G_END_DECLS
