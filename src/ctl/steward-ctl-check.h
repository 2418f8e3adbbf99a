/* steward-ctl-check.h: compares a request with what its carrier knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "so-method.h"

G_BEGIN_DECLS

GPtrArray *steward_ctl_check_request (const SoMethod *method,
                                      JsonNode       *request);

G_END_DECLS
