/* steward-numbering-effect-row.h: says what the four switches of a counter mean together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "so-ref-count-entity.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_NUMBERING_EFFECT_ROW (steward_numbering_effect_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardNumberingEffectRow, steward_numbering_effect_row,
                      STEWARD, NUMBERING_EFFECT_ROW, AdwPreferencesRow)

void  steward_numbering_effect_row_show (StewardNumberingEffectRow *self,
                                         SoRefCountEntity          *entity);
char *steward_numbering_concern         (SoRefCountEntity          *entity);

G_END_DECLS
