/* steward-map-line.h: one key and its value in a StewardMapRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "so-map-entry.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_MAP_LINE (steward_map_line_get_type ())
G_DECLARE_FINAL_TYPE (StewardMapLine, steward_map_line, STEWARD, MAP_LINE, GtkBox)

GtkWidget  *steward_map_line_new          (SoMapEntry     *entry);
GtkWidget  *steward_map_line_new_known    (const char     *key);
gboolean    steward_map_line_is_known     (StewardMapLine *self);
gboolean    steward_map_line_is_secret    (StewardMapLine *self);
SoMapEntry *steward_map_line_get_entry    (StewardMapLine *self);
void        steward_map_line_set_entry    (StewardMapLine *self,
                                           SoMapEntry     *entry);
void        steward_map_line_type         (StewardMapLine *self,
                                           const char     *key,
                                           const char     *value);
void        steward_map_line_guard        (StewardMapLine *self,
                                           GPtrArray      *changes);
const char *steward_map_line_get_key      (StewardMapLine *self);
const char *steward_map_line_get_value    (StewardMapLine *self);
gboolean    steward_map_line_is_text      (StewardMapLine *self);
void        steward_map_line_set_place    (StewardMapLine *self,
                                           guint           position,
                                           int             key_width);
void        steward_map_line_set_editable (StewardMapLine *self,
                                           gboolean        editable,
                                           const char     *reason);
char       *steward_map_line_check        (StewardMapLine *self,
                                           const char     *forbidden,
                                           gboolean        taken);
void        steward_map_line_set_error    (StewardMapLine *self,
                                           const char     *text);
void        steward_map_line_focus        (StewardMapLine *self);

G_END_DECLS
