/* carrier-tests.h: what the tests of carriers share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carriers.h"

G_BEGIN_DECLS

JsonNode *test_read_json    (const char  *folder,
                             const char  *name);
JsonNode *test_copy_json    (JsonNode    *node);
gpointer  test_new_carrier  (GType        type,
                             const char  *text);
char     *test_print        (gpointer     carrier);

JsonNode *test_make_full    (GType        type,
                             guint        depth);

const char *test_enum_name      (GType          type);
char       *test_describe_field (const SoField *field);

G_END_DECLS
