/* so-json-private.h: strings and doubles to and from JSON text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize so_json_unescape     (const char *text,
                            gsize       length,
                            char       *out);
void  so_json_write_string (GString    *out,
                            const char *text);
void  so_json_write_double (GString    *out,
                            double      value);

G_END_DECLS
