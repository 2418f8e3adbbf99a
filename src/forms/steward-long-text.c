/* steward-long-text.c: text of any length in a text view that stays fluent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-long-text.h"

#include <string.h>

/* Before the view lays out what is there already: that takes seconds of idle time. */
#define PRIORITY   (GTK_TEXT_VIEW_PRIORITY_VALIDATE - 1)
#define SLICE      3000         /* microseconds of putting text into the buffer at a time */
#define CHUNK      8000         /* bytes that are put there at once */
#define AT_ONCE    20000        /* bytes; a shorter text is there immediately */
#define LONG_LINE  4000         /* bytes; from here on a line is broken */
#define WIDTH      1000         /* characters of its parts */
#define IN_PLACE   100000       /* characters of a line that is broken where it is */

struct _StewardLongText
{
  GtkTextView         *view;    /* borrowed: whoever has it has us */
  GtkTextBuffer       *buffer;
  GtkTextTag          *soft;    /* the buffer holds it: breaks that are not in the text */
  GtkTextTag          *whole;   /* likewise: no hyphens where a word is broken */
  char                *text;    /* nullable: on its way into the buffer */
  const char          *rest;    /* of text: what is not there yet */
  StewardLongTextFunc  loaded;
  gpointer             data;
  guint                load_id;
  gboolean             breaks;  /* there may be some */
  gboolean             showing; /* we change the buffer, not the user */
  gboolean             editable;
};

static gsize
longest_line (const char *text)
{
  gsize longest = 0;

  for (const char *line = text; line != NULL;)
    {
      const char *end = strchr (line, '\n');

      longest = MAX (longest, end != NULL ? (gsize) (end - line) : strlen (line));
      line = end != NULL ? end + 1 : NULL;
    }

  return longest;
}

static void
apply_editable (StewardLongText *self)
{
  gboolean editable = self->editable && self->text == NULL;

  gtk_text_view_set_editable (self->view, editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable, -1);
}

/* ---- into the buffer ---- */

static void
insert_part (StewardLongText *self,
             GtkTextIter     *iter,
             const char      *text,
             gsize            length)
{
  if (self->breaks)
    gtk_text_buffer_insert_with_tags (self->buffer, iter, text, (int) length, self->whole, NULL);
  else
    gtk_text_buffer_insert (self->buffer, iter, text, (int) length);
}

/* At the end; lines are broken wherever they are as long as WIDTH. */
static void
append (StewardLongText *self,
        const char      *text,
        const char      *end)
{
  GtkTextIter iter;
  guint column;

  gtk_text_buffer_get_end_iter (self->buffer, &iter);
  if (!self->breaks)
    {
      insert_part (self, &iter, text, end - text);
      return;
    }

  column = gtk_text_iter_get_line_offset (&iter);
  for (const char *part = text; part < end;)
    {
      const char *c = part;

      for (; c < end && column < WIDTH; c = g_utf8_next_char (c))
        column = *c == '\n' ? 0 : column + 1;
      insert_part (self, &iter, part, c - part);
      if (column >= WIDTH)
        gtk_text_buffer_insert_with_tags (self->buffer, &iter, "\n", 1, self->soft, NULL);
      column = column >= WIDTH ? 0 : column;
      part = c;
    }
}

static void
append_some (StewardLongText *self)
{
  gsize left = strlen (self->rest);
  const char *end = self->rest + MIN (left, CHUNK);

  if (left > CHUNK)
    while (((guchar) *end & 0xc0) == 0x80 || (*end == '\n' && end[-1] == '\r'))
      end++;
  append (self, self->rest, end);
  self->rest = end;
}

static gboolean
load_cb (gpointer user_data)
{
  StewardLongText *self = user_data;
  gint64 until = g_get_monotonic_time () + SLICE;

  self->showing = TRUE;
  while (*self->rest != '\0' && g_get_monotonic_time () < until)
    append_some (self);
  self->showing = FALSE;

  if (*self->rest != '\0')
    return G_SOURCE_CONTINUE;

  self->load_id = 0;
  g_clear_pointer (&self->text, g_free);
  apply_editable (self);
  if (self->loaded != NULL)
    self->loaded (self->data);

  return G_SOURCE_REMOVE;
}

/* Takes away only what is another, so that the place that is looked at stays. */
static gboolean
splice (StewardLongText *self,
        const char      *text)
{
  g_autofree char *before = steward_long_text_dup (self);
  gsize n_old = strlen (before), n_new = strlen (text);
  gsize head = 0, tail = 0;
  GtkTextIter start, end;

  while (head < MIN (n_old, n_new) && before[head] == text[head])
    head++;
  while (head > 0 && ((guchar) text[head] & 0xc0) == 0x80)
    head--;
  while (tail < MIN (n_old, n_new) - head && before[n_old - tail - 1] == text[n_new - tail - 1])
    tail++;
  while (tail > 0 && ((guchar) text[n_new - tail] & 0xc0) == 0x80)
    tail--;
  if (n_new - head - tail > AT_ONCE || n_old - head - tail > AT_ONCE ||
      (head > 0 && text[head - 1] == '\r'))
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) g_utf8_strlen (before, head));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end,
                                      (int) g_utf8_strlen (before, n_old - tail));
  gtk_text_buffer_delete (self->buffer, &start, &end);
  insert_part (self, &start, text + head, n_new - head - tail);

  return TRUE;
}

/* A long text is there later. */
void
steward_long_text_set (StewardLongText *self,
                       const char      *text)
{
  gboolean breaks = longest_line (text) >= LONG_LINE;
  gboolean spliced;

  g_clear_handle_id (&self->load_id, g_source_remove);
  self->showing = TRUE;
  spliced = self->text == NULL && !self->breaks && !breaks && splice (self, text);
  g_clear_pointer (&self->text, g_free);
  if (!spliced)
    {
      self->breaks = breaks;
      gtk_text_buffer_set_text (self->buffer, "", 0);
      self->text = g_strdup (text);
      self->rest = self->text;
      while (*self->rest != '\0' && self->rest - self->text < AT_ONCE)
        append_some (self);
      if (*self->rest == '\0')
        g_clear_pointer (&self->text, g_free);
    }
  self->showing = FALSE;

  if (self->text != NULL)
    self->load_id = g_idle_add_full (PRIORITY, load_cb, self, NULL);
  apply_editable (self);
  if (self->loaded != NULL)
    self->loaded (self->data);
}

/* ---- out of the buffer ---- */

static char *
dup_range (StewardLongText   *self,
           const GtkTextIter *start,
           const GtkTextIter *end)
{
  GtkTextIter from = *start;
  GString *text;

  if (!self->breaks)
    return gtk_text_buffer_get_text (self->buffer, start, end, TRUE);

  text = g_string_new (NULL);
  while (gtk_text_iter_compare (&from, end) < 0)
    {
      GtkTextIter to = from;
      gboolean soft = gtk_text_iter_has_tag (&from, self->soft);

      if (!gtk_text_iter_forward_to_tag_toggle (&to, self->soft) ||
          gtk_text_iter_compare (&to, end) > 0)
        to = *end;
      if (!soft)
        {
          g_autofree char *part = gtk_text_buffer_get_text (self->buffer, &from, &to, TRUE);

          g_string_append (text, part);
        }
      from = to;
    }

  return g_string_free (text, FALSE);
}

/* (transfer full): the text, all of it, on its way or edited. */
char *
steward_long_text_dup (StewardLongText *self)
{
  GtkTextIter start, end;

  if (self->text != NULL)
    return g_strdup (self->text);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return dup_range (self, &start, &end);
}

/* Breaks up to @end; each is one character. */
static int
count_breaks (StewardLongText   *self,
              const GtkTextIter *end)
{
  GtkTextIter iter;
  int n = 0;

  gtk_text_buffer_get_start_iter (self->buffer, &iter);
  while (self->breaks && gtk_text_iter_forward_to_tag_toggle (&iter, self->soft) &&
         gtk_text_iter_compare (&iter, end) < 0)
    {
      int start = gtk_text_iter_get_offset (&iter);

      gtk_text_iter_forward_to_tag_toggle (&iter, self->soft);
      n += gtk_text_iter_get_offset (&iter) - start;
    }

  return n;
}

/* Characters. */
int
steward_long_text_count (StewardLongText *self)
{
  GtkTextIter end;

  if (self->text != NULL)
    return (int) g_utf8_strlen (self->text, -1);

  gtk_text_buffer_get_end_iter (self->buffer, &end);

  return gtk_text_iter_get_offset (&end) - count_breaks (self, &end);
}

/* Where a character of the text is in the buffer. */
void
steward_long_text_get_iter (StewardLongText *self,
                            gsize            n_characters,
                            GtkTextIter     *iter)
{
  int offset = (int) n_characters;

  /* with each break before it, it is one further */
  for (int last = -1, now = 0; last != now;)
    {
      last = now;
      gtk_text_buffer_get_iter_at_offset (self->buffer, iter, offset + now);
      now = count_breaks (self, iter);
    }
}

gboolean
steward_long_text_is_loading (StewardLongText *self)
{
  return self->text != NULL;
}

/* Whether a change of the buffer is not the user's. */
gboolean
steward_long_text_is_showing (StewardLongText *self)
{
  return self->showing;
}

gboolean
steward_long_text_has_breaks (StewardLongText *self)
{
  return self->breaks;
}

void
steward_long_text_set_editable (StewardLongText *self,
                                gboolean         editable)
{
  self->editable = editable;
  apply_editable (self);
}

/* ---- what the user does ---- */

/* From the end: every break makes another line of the rest. */
static void
break_line (StewardLongText *self,
            int              line)
{
  GtkTextIter iter;
  int n;

  gtk_text_buffer_get_iter_at_line (self->buffer, &iter, line);
  n = gtk_text_iter_get_chars_in_line (&iter);
  for (int place = (n - 2) / WIDTH * WIDTH; place > 0; place -= WIDTH)
    {
      gtk_text_buffer_get_iter_at_line_offset (self->buffer, &iter, line, place);
      gtk_text_buffer_insert_with_tags (self->buffer, &iter, "\n", 1, self->soft, NULL);
    }
}

/* All anew: GTK copies the rest of a line when it is broken. */
static void
load_again (StewardLongText *self)
{
  g_autofree char *text = steward_long_text_dup (self);

  self->breaks = TRUE;
  steward_long_text_set (self, text);
}

static gboolean
find_long_line (StewardLongText *self,
                GtkTextIter     *iter)
{
  while (gtk_text_iter_get_chars_in_line (iter) < LONG_LINE)
    if (!gtk_text_iter_forward_line (iter))
      return FALSE;

  return TRUE;
}

/* After typing or pasting, before it is laid out: lines may be too long now. */
void
steward_long_text_fit (StewardLongText *self)
{
  GtkTextIter iter, start, end;

  if (self->text != NULL)
    return;

  gtk_text_buffer_get_bounds (self->buffer, &iter, &end);
  self->breaks = count_breaks (self, &end) > 0;
  if (!find_long_line (self, &iter))
    return;

  self->breaks = TRUE;
  self->showing = TRUE;
  do
    {
      int line = gtk_text_iter_get_line (&iter);

      if (gtk_text_iter_get_chars_in_line (&iter) > IN_PLACE)
        break;
      break_line (self, line);
      gtk_text_buffer_get_iter_at_line (self->buffer, &iter, line);
    }
  while (find_long_line (self, &iter));
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_apply_tag (self->buffer, self->whole, &start, &end);
  self->showing = FALSE;

  if (gtk_text_iter_get_chars_in_line (&iter) > IN_PLACE)
    load_again (self);
}

/* Breaks stay behind. */
static void
copy_cb (StewardLongText *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (!self->breaks || !gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    return;

  g_signal_stop_emission_by_name (self->view, "copy-clipboard");
  text = dup_range (self, &start, &end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->view)), text);
}

static void
cut_cb (StewardLongText *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (!self->breaks || !gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    return;

  g_signal_stop_emission_by_name (self->view, "cut-clipboard");
  text = dup_range (self, &start, &end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->view)), text);
  gtk_text_buffer_delete_selection (self->buffer, TRUE, gtk_text_view_get_editable (self->view));
}

/* @loaded: (nullable): after every text that was set, and again when a long one is there */
StewardLongText *
steward_long_text_new (GtkTextView         *view,
                       StewardLongTextFunc  loaded,
                       gpointer             data)
{
  StewardLongText *self = g_new0 (StewardLongText, 1);

  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->loaded = loaded;
  self->data = data;
  self->soft = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
  self->whole = gtk_text_buffer_create_tag (self->buffer, NULL, "insert-hyphens", FALSE, NULL);
  g_signal_connect_swapped (view, "copy-clipboard", G_CALLBACK (copy_cb), self);
  g_signal_connect_swapped (view, "cut-clipboard", G_CALLBACK (cut_cb), self);

  return self;
}

void
steward_long_text_free (StewardLongText *self)
{
  g_clear_handle_id (&self->load_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_pointer (&self->text, g_free);
  g_object_unref (self->buffer);
  g_free (self);
}
