/* steward-map-row.h: keys and values, secret ones masked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_MAP_ROW (steward_map_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardMapRow, steward_map_row, STEWARD, MAP_ROW, StewardBaseRow)

void     steward_map_row_set_known_keys (StewardMapRow       *self,
                                         const char * const  *keys);
gboolean steward_map_row_has_secrets    (StewardMapRow       *self);
gboolean steward_map_row_loses_secrets  (StewardMapRow       *self);
char    *steward_map_row_dup_lines      (StewardMapRow       *self,
                                         gboolean             secrets);

G_END_DECLS
