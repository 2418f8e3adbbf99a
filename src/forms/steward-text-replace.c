/* steward-text-replace.c: another text in a widget, where only a part of it is another
 *
 * What stays is not touched: neither the cursor in it nor what is scrolled to. Where the new
 * part ends is remembered, for whoever brings the user there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-text-replace.h"

#include <string.h>

#define PLACE "steward-replaced"        /* of the entry or buffer: characters, plus one */

/* The part of a text that is another; bytes. */
typedef struct
{
  gsize start;
  gsize old_end;
  gsize new_end;
} Part;

static gboolean
is_inside (const char *text,
           gsize       place)
{
  return (text[place] & 0xc0) == 0x80;
}

/* Never in the middle of a character. */
static Part
find_part (const char *before,
           const char *text)
{
  gsize old_length = strlen (before);
  gsize new_length = strlen (text);
  gsize shorter = MIN (old_length, new_length);
  gsize start = 0, tail = 0;

  while (start < shorter && before[start] == text[start])
    start++;
  while (start > 0 && (is_inside (before, start) || is_inside (text, start)))
    start--;
  while (tail < shorter - start && before[old_length - tail - 1] == text[new_length - tail - 1])
    tail++;
  while (tail > 0 && (is_inside (before, old_length - tail) || is_inside (text, new_length - tail)))
    tail--;

  return (Part) { start, old_length - tail, new_length - tail };
}

static int
count (const char *text,
       gsize       bytes)
{
  return (int) g_utf8_strlen (text, (gssize) bytes);
}

static void
remember (gpointer object,
          int      place)
{
  g_object_set_data (G_OBJECT (object), PLACE, GINT_TO_POINTER (place + 1));
}

/* Gives an entry another text. */
void
steward_text_replace_entry (GtkEditable *entry,
                            const char  *text)
{
  g_autofree char *before = NULL;
  Part part;
  int place;

  g_return_if_fail (GTK_IS_EDITABLE (entry));
  g_return_if_fail (text != NULL);

  before = g_strdup (gtk_editable_get_text (entry));
  part = find_part (before, text);
  remember (entry, count (text, part.new_end));
  if (*before == '\0')
    {
      gtk_editable_set_text (entry, text);      /* what is shown of a long one is its beginning */
      return;
    }

  place = count (before, part.start);
  if (part.old_end > part.start)
    gtk_editable_delete_text (entry, place, count (before, part.old_end));
  if (part.new_end > part.start)
    gtk_editable_insert_text (entry, text + part.start, (int) (part.new_end - part.start), &place);
}

/* Gives a buffer another text. */
void
steward_text_replace_buffer (GtkTextBuffer *buffer,
                             const char    *text)
{
  GtkTextIter start, end;
  g_autofree char *before = NULL;
  Part part;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (text != NULL);

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  before = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  part = find_part (before, text);
  remember (buffer, count (text, part.new_end));
  if (*before == '\0')
    {
      gtk_text_buffer_set_text (buffer, text, -1);
      return;
    }

  gtk_text_buffer_get_iter_at_offset (buffer, &start, count (before, part.start));
  gtk_text_buffer_get_iter_at_offset (buffer, &end, count (before, part.old_end));
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text + part.start, (int) (part.new_end - part.start));
}

/**
 * steward_text_replace_go:
 * @focus: a text that has the focus
 *
 * Puts the cursor where the last replaced part ends. Nothing is selected afterwards: an entry
 * that gets the focus selects its text, and the next letter would replace it.
 */
void
steward_text_replace_go (GtkWidget *focus)
{
  if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
      int place = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (buffer), PLACE));
      GtkTextIter iter;

      if (place == 0)
        return;
      gtk_text_buffer_get_iter_at_offset (buffer, &iter, place - 1);
      gtk_text_buffer_place_cursor (buffer, &iter);
      gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (focus), gtk_text_buffer_get_insert (buffer),
                                    0.1, FALSE, 0, 0);
    }
  else if (GTK_IS_TEXT (focus))
    {
      GtkWidget *entry = gtk_widget_get_parent (focus);
      int place = entry != NULL ? GPOINTER_TO_INT (g_object_get_data (G_OBJECT (entry), PLACE)) : 0;

      gtk_editable_set_position (GTK_EDITABLE (focus), place > 0 ? place - 1 : -1);
    }
}
