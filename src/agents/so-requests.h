/* so-requests.h: bodies of methods that take parameters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *so_request_new     (const char         *name,
                              ...) G_GNUC_NULL_TERMINATED;
JsonNode *so_request_ints    (const int          *values,
                              guint               n_values);
JsonNode *so_request_strings (const char * const *values);

G_END_DECLS
