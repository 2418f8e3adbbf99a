/* list-fill.h: many rows in the file of a demo service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void list_fill (const char *database,
                guint       n_rows);

G_END_DECLS
