/* steward-demo-request.h: what comes in over HTTP
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

#include "steward-demo-call.h"

G_BEGIN_DECLS

void        steward_demo_request_watch      (SoupServerMessage  *message);
const char *steward_demo_request_get_header (SoupServerMessage  *message,
                                             const char         *name);
gboolean    steward_demo_request_wants_bytes (SoupServerMessage *message);
gboolean    steward_demo_request_wants_json (SoupServerMessage  *message);
gboolean    steward_demo_request_read_body  (SoupServerMessage  *message,
                                             StewardDemoCall    *call,
                                             GError            **error);
gboolean    steward_demo_request_read_query (SoupServerMessage  *message,
                                             StewardDemoCall    *call,
                                             GError            **error);
GBytes     *steward_demo_request_dup_raw    (SoupServerMessage  *message);

G_END_DECLS
