/* steward-code-format.h: JSON text with other blanks between its values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *steward_code_format_pretty       (const char *json);
char  *steward_code_format_minified     (const char *json);
gsize  steward_code_format_longest_line (const char *text);

G_END_DECLS
