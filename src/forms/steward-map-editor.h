/* steward-map-editor.h: where a map is edited as lines of "key = value"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_MAP_EDITOR (steward_map_editor_get_type ())
G_DECLARE_FINAL_TYPE (StewardMapEditor, steward_map_editor, STEWARD, MAP_EDITOR, GtkBox)

GtkWidget *steward_map_editor_new          (void);
GtkWidget *steward_map_editor_get_view     (StewardMapEditor *self);
char      *steward_map_editor_dup_text     (StewardMapEditor *self);
void       steward_map_editor_set_text     (StewardMapEditor *self,
                                            const char       *text);
void       steward_map_editor_focus        (StewardMapEditor *self,
                                            guint             line);
void       steward_map_editor_set_editable (StewardMapEditor *self,
                                            gboolean          editable);
void       steward_map_editor_set_secrets  (StewardMapEditor *self,
                                            gboolean          any,
                                            gboolean          shown);

G_END_DECLS
