/* steward-numbering-defaults-page.h: the defaults for new counters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-page.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_NUMBERING_DEFAULTS_PAGE (steward_numbering_defaults_page_get_type ())
G_DECLARE_FINAL_TYPE (StewardNumberingDefaultsPage, steward_numbering_defaults_page,
                      STEWARD, NUMBERING_DEFAULTS_PAGE, StewardPage)

G_END_DECLS
