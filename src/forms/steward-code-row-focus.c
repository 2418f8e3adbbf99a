/* steward-code-row-focus.c: where the focus goes in a StewardCodeRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-code-row-private.h"

#include <string.h>

#include "so-json-tree.h"

#include "steward-base-row-private.h"

/* The cursor goes to where the text is not JSON. */
static void
go_to_wrong (StewardCodeRow *self)
{
  g_autofree char *text = steward_long_text_dup (self->text);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  gsize place = G_MAXSIZE;
  GtkTextIter iter;

  if (text[strspn (text, " \t\r\n")] == '\0' || so_json_locate (text, -1, &place, NULL) ||
      place == G_MAXSIZE)
    return;

  steward_long_text_get_iter (self->text, g_utf8_strlen (text, (gssize) place), &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->view), gtk_text_buffer_get_insert (buffer),
                                0.1, FALSE, 0, 0);
}

/* What is said under the text, if anything, is on view then, too. */
void
steward_code_row_focus (StewardBaseRow *row)
{
  StewardCodeRow *self = STEWARD_CODE_ROW (row);

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (steward_base_row_get_error (row) == NULL)
    return;

  if (!self->stale && !steward_long_text_is_loading (self->text))
    go_to_wrong (self);
  steward_tall_reveal (self->tall, steward_base_row_get_private (row)->error_label);
}
