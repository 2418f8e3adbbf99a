/* steward-json-line.h: the widget of one line of a StewardJsonRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "steward-json-model.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_JSON_LINE (steward_json_line_get_type ())
G_DECLARE_FINAL_TYPE (StewardJsonLine, steward_json_line, STEWARD, JSON_LINE, GtkBox)

GtkWidget        *steward_json_line_new       (StewardJsonModel *model);
void              steward_json_line_bind      (StewardJsonLine  *self,
                                               GtkTreeListRow   *row);
void              steward_json_line_unbind    (StewardJsonLine  *self);
StewardJsonValue *steward_json_line_get_value (StewardJsonLine  *self);
gboolean          steward_json_line_focus     (StewardJsonLine  *self);
void              steward_json_line_activate  (StewardJsonLine  *self);

G_END_DECLS
