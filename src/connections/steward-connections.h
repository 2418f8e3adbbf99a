/* steward-connections.h: the connections of this user, in a key file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-connection.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CONNECTIONS (steward_connections_get_type ())
G_DECLARE_FINAL_TYPE (StewardConnections, steward_connections, STEWARD, CONNECTIONS, GObject)

StewardConnections *steward_connections_new      (const char          *path);
GListModel         *steward_connections_get_list (StewardConnections  *self);
const char         *steward_connections_get_path (StewardConnections  *self);
gboolean            steward_connections_load     (StewardConnections  *self,
                                                  GError             **error);
gboolean            steward_connections_save     (StewardConnections  *self,
                                                  GError             **error);
void                steward_connections_add      (StewardConnections  *self,
                                                  StewardConnection   *connection);
void                steward_connections_put      (StewardConnections  *self,
                                                  StewardConnection   *connection);
void                steward_connections_remove   (StewardConnections  *self,
                                                  StewardConnection   *connection);
StewardConnection  *steward_connections_find     (StewardConnections  *self,
                                                  const char          *id_or_name);
StewardConnection  *steward_connections_get_last (StewardConnections  *self);
void                steward_connections_set_last (StewardConnections  *self,
                                                  StewardConnection   *connection);

G_END_DECLS
