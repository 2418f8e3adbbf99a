/* steward-colour-field.h: a colour as text beside a button that shows and chooses it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_COLOUR_FIELD (steward_colour_field_get_type ())
G_DECLARE_FINAL_TYPE (StewardColourField, steward_colour_field, STEWARD, COLOUR_FIELD, GtkBox)

/* Signal "changed": the user typed or chose another. */
GtkWidget  *steward_colour_field_new          (void);
GtkEntry   *steward_colour_field_get_entry    (StewardColourField *self);
const char *steward_colour_field_get_text     (StewardColourField *self);
void        steward_colour_field_set_text     (StewardColourField *self,
                                               const char         *text);
void        steward_colour_field_set_editable (StewardColourField *self,
                                               gboolean            editable);
void        steward_colour_field_set_name     (StewardColourField *self,
                                               const char         *name);

G_END_DECLS
