/* steward-demo-pages.h: what the demo service says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *steward_demo_make_version     (const char         *address);
JsonNode *steward_demo_make_method_list (const char         *address,
                                         const char * const *without);
char     *steward_demo_make_page        (const char         *address);
JsonNode *steward_demo_make_state (const char *address,
                                   const char *tenant);

G_END_DECLS
