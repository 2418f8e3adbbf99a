/* steward-json-row-private.h: what the lines and questions of a StewardJsonRow ask of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-json-model.h"
#include "steward-json-row.h"

G_BEGIN_DECLS

void     steward_json_row_fill_menu     (StewardJsonRow   *self,
                                         GMenu            *menu);
void     steward_json_row_run_action    (StewardJsonRow   *self,
                                         guint             index,
                                         StewardJsonValue *value);
gboolean steward_json_row_focus_next    (StewardJsonRow   *self,
                                         guint             position,
                                         gboolean          back);

void     steward_json_ask_key           (GtkWidget        *near,
                                         StewardJsonModel *model,
                                         StewardJsonValue *parent);
void     steward_json_ask_name          (GtkWidget        *near,
                                         StewardJsonModel *model,
                                         StewardJsonValue *value);
void     steward_json_ask_kind          (GtkWidget        *near,
                                         StewardJsonModel *model,
                                         StewardJsonValue *value);

G_END_DECLS
