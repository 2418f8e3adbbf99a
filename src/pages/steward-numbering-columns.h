/* steward-numbering-columns.h: what the list of counters shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-list-page.h"

G_BEGIN_DECLS

const StewardColumn *steward_numbering_get_columns (guint           *n_columns);
char                *steward_numbering_row_name    (StewardListPage *page,
                                                    gpointer         row);

G_END_DECLS
