/* steward-demo-entities.h: the carriers that a ticket holds, by their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "steward-demo-database.h"

G_BEGIN_DECLS

JsonObject *steward_demo_get_associate  (StewardDemoDatabase *database,
                                         int                  id);
JsonObject *steward_demo_get_category   (StewardDemoDatabase *database,
                                         int                  id);
JsonObject *steward_demo_get_priority   (StewardDemoDatabase *database,
                                         int                  id);
JsonObject *steward_demo_get_status     (StewardDemoDatabase *database,
                                         int                  id);
JsonObject *steward_demo_get_type       (StewardDemoDatabase *database,
                                         int                  id);
JsonObject *steward_demo_get_person     (StewardDemoDatabase *database,
                                         int                  id);
JsonObject *steward_demo_get_sale       (StewardDemoDatabase *database,
                                         int                  id);
JsonObject *steward_demo_get_project    (StewardDemoDatabase *database,
                                         int                  id);

char       *steward_demo_get_full_name  (StewardDemoDatabase *database,
                                         int                  category_id);
int         steward_demo_get_default_status (StewardDemoDatabase *database,
                                             const char          *base_status);

G_END_DECLS
