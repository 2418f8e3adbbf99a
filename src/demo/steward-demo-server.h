/* steward-demo-server.h: HTTP around the demo service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "steward-demo-database.h"

G_BEGIN_DECLS

typedef struct _StewardDemoServer StewardDemoServer;

StewardDemoServer *steward_demo_server_new         (StewardDemoDatabase  *database,
                                                    guint                 port,
                                                    GError              **error);
void               steward_demo_server_free        (StewardDemoServer    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardDemoServer, steward_demo_server_free)

void               steward_demo_server_set_language (StewardDemoServer   *self,
                                                     const char          *language);
void               steward_demo_server_set_without (StewardDemoServer    *self,
                                                    const char * const   *methods);
gboolean           steward_demo_server_set_faults  (StewardDemoServer   *self,
                                                    const char * const  *faults,
                                                    GError             **error);
void               steward_demo_server_set_quiet   (StewardDemoServer    *self,
                                                    gboolean              quiet);
const char        *steward_demo_server_get_address (StewardDemoServer    *self);

G_END_DECLS
