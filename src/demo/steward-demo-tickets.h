/* steward-demo-tickets.h: tickets as the Ticket agent answers them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-demo-call.h"

G_BEGIN_DECLS

JsonObject *steward_demo_get_ticket   (StewardDemoCall     *call,
                                       int                  id);
int         steward_demo_save_ticket  (StewardDemoCall     *call,
                                       JsonNode            *posted,
                                       GError             **error);
int         steward_demo_choose_owner (StewardDemoDatabase *database,
                                       int                  category_id);

G_END_DECLS
