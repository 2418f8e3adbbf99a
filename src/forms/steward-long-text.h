/* steward-long-text.h: text of any length in a text view that stays fluent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts a text into a view bit by bit, and breaks lines that GTK would lay out for seconds. The
 * breaks are in the buffer, but not in the text.
 */
typedef struct _StewardLongText StewardLongText;

typedef void (*StewardLongTextFunc) (gpointer data);

StewardLongText *steward_long_text_new          (GtkTextView         *view,
                                                 StewardLongTextFunc  loaded,
                                                 gpointer             data);
void             steward_long_text_free         (StewardLongText     *self);
void             steward_long_text_set          (StewardLongText     *self,
                                                 const char          *text);
char            *steward_long_text_dup          (StewardLongText     *self);
int              steward_long_text_count        (StewardLongText     *self);
gboolean         steward_long_text_is_loading   (StewardLongText     *self);
gboolean         steward_long_text_is_showing   (StewardLongText     *self);
gboolean         steward_long_text_has_breaks   (StewardLongText     *self);
void             steward_long_text_set_editable (StewardLongText     *self,
                                                 gboolean             editable);
void             steward_long_text_fit          (StewardLongText     *self);
void             steward_long_text_get_iter     (StewardLongText     *self,
                                                 gsize                n_characters,
                                                 GtkTextIter         *iter);

G_END_DECLS
