/* steward-connection-window.h: what the user wants of one installation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "steward-connection.h"

G_BEGIN_DECLS

GtkWindow *steward_connection_window_new (GtkWindow         *parent,
                                          StewardConnection *connection);

G_END_DECLS
