/* carrier-edits.h: every edit that a form could make, one at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

JsonNode *test_edit_field      (SoCarrier     *at,
                                const SoField *field,
                                JsonNode      *before,
                                guint          variant);
guint     test_edit_everything (SoCarrier     *root,
                                JsonNode      *body);

G_END_DECLS
