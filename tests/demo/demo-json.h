/* demo-json.h: short ways into JSON answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode   *demo_at      (JsonNode   *node,
                          const char *path);
const char *demo_text    (JsonNode   *node,
                          const char *path);
gint64      demo_number  (JsonNode   *node,
                          const char *path);
gboolean    demo_is_null (JsonNode   *node,
                          const char *path);
guint       demo_length  (JsonNode   *node,
                          const char *path);
char       *demo_with    (JsonNode   *node,
                          const char *member,
                          const char *json);

G_END_DECLS
