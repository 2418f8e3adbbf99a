/* steward-demo-respond.h: answers as they go out over HTTP
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

void steward_demo_respond       (SoupServerMessage *message,
                                 guint              status,
                                 const char        *type,
                                 char              *text);
void steward_demo_respond_json  (SoupServerMessage *message,
                                 guint              status,
                                 JsonNode          *node);
void steward_demo_respond_bytes (SoupServerMessage *message,
                                 const char        *base64);
void steward_demo_respond_error (SoupServerMessage *message,
                                 const GError      *error);

G_END_DECLS
