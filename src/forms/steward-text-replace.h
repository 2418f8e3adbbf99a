/* steward-text-replace.h: another text in a widget, where only a part of it is another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void steward_text_replace_entry  (GtkEditable   *entry,
                                  const char    *text);
void steward_text_replace_buffer (GtkTextBuffer *buffer,
                                  const char    *text);
void steward_text_replace_go     (GtkWidget     *focus);

G_END_DECLS
