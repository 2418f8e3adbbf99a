/* steward-demo-binding.h: what was posted, made whole by a carrier's table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "steward-demo-time.h"

G_BEGIN_DECLS

JsonObject *steward_demo_bind       (JsonNode              *node,
                                     GType                  type,
                                     const StewardDemoZone *zone,
                                     GError               **error);
char       *steward_demo_flags_text (GFlagsClass           *klass,
                                     guint                  value);

G_END_DECLS
