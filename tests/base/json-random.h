/* json-random.h: JSON texts nobody would think of, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *json_random_value (GRand *rand,
                         guint  depth);
char *json_random_key   (GRand *rand);

G_END_DECLS
