/* steward-requests-window.h: the last calls to the server, as they went over the wire
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "so-request-log.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_REQUESTS_WINDOW (steward_requests_window_get_type ())
G_DECLARE_FINAL_TYPE (StewardRequestsWindow, steward_requests_window, STEWARD, REQUESTS_WINDOW,
                      AdwWindow)

GtkWindow *steward_requests_window_new     (GtkWindow              *parent);
void       steward_requests_window_set_log (StewardRequestsWindow  *self,
                                            SoRequestLog           *log);
gboolean   steward_requests_window_save    (StewardRequestsWindow  *self,
                                            GFile                  *file,
                                            GError                **error);

G_END_DECLS
