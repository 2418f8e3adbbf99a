/* steward-demo-answer.h: an answer in the language, zone and extent that was asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "steward-demo-call.h"

G_BEGIN_DECLS

void steward_demo_present (JsonNode        *node,
                           GType            type,
                           StewardDemoCall *call,
                           gboolean         selectable);

G_END_DECLS
