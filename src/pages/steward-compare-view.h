/* steward-compare-view.h: the configurations of one type side by side, a column per language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "steward-compare-model.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_COMPARE_VIEW (steward_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (StewardCompareView, steward_compare_view, STEWARD, COMPARE_VIEW, AdwBin)

StewardCompareModel *steward_compare_view_get_model (StewardCompareView *self);
void                 steward_compare_view_begin     (StewardCompareView *self);
void                 steward_compare_view_end       (StewardCompareView *self,
                                                     int                 id);

G_END_DECLS
