/* steward-results.h: what became of several saves, object by object
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "steward-run.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_RESULTS (steward_results_get_type ())
G_DECLARE_FINAL_TYPE (StewardResults, steward_results, STEWARD, RESULTS, AdwBin)

void steward_results_show  (StewardResults *self,
                            StewardRun     *run);
void steward_results_clear (StewardResults *self);

G_END_DECLS
