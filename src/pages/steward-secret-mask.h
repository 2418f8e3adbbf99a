/* steward-secret-mask.h: objects without their secrets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void steward_secret_mask (JsonNode *node);

G_END_DECLS
