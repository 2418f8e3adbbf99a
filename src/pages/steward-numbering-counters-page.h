/* steward-numbering-counters-page.h: what gives numbers to companies, sales, documents, …
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-list-page.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_NUMBERING_COUNTERS_PAGE (steward_numbering_counters_page_get_type ())
G_DECLARE_FINAL_TYPE (StewardNumberingCountersPage, steward_numbering_counters_page,
                      STEWARD, NUMBERING_COUNTERS_PAGE, StewardListPage)

G_END_DECLS
