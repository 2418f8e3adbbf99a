/* steward-demo-hours.h: time that passes only while a priority's hours run
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-demo-database.h"

G_BEGIN_DECLS

char *steward_demo_hours_add (StewardDemoDatabase *database,
                              int                  priority_id,
                              const char          *from,
                              gint64               minutes);

G_END_DECLS
