/* steward-code-row.c: JSON as text, in a source view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-code-row.h"

#include <glib/gi18n.h>
#include <gtksourceview/gtksource.h>

#include "so-json.h"

#include "steward-code-format.h"
#include "steward-config.h"
#include "steward-text-replace.h"

#define LONG_TEXT  50000        /* characters; from here on the carrier gets it in pauses */
#define PAUSE      250          /* milliseconds without a key */
#define CHECK_PAUSE 100         /* milliseconds after a change */

/* Bytes of a line. Colours take a third of a second for 8000 and seconds for 20000, words without
 * a blank seconds for 50000; the rest takes a fifth of a second for 100000, at every key. */
#define PLAIN_LINE   4000       /* from here on without colours, and broken within words */
#define HELD_LINE    100000     /* from here on not laid out */
#define HELD_SHOWN   2000       /* characters that are, of a text with such a line */

#define MIN_HEIGHT   240        /* pixels: twelve lines and more */
#define HEIGHT_SHARE 0.6        /* of what can be seen of the form */

struct _StewardCodeRow
{
  StewardBaseRow     parent_instance;

  GtkScrolledWindow *scroller;
  GtkSourceView     *view;
  GtkSourceBuffer   *buffer;
  GtkTextTag        *no_hyphens;        /* the buffer holds it */
  GtkWidget         *held_label;
  GtkWidget         *actions;
  GtkWidget         *format_button;
  GtkWidget         *minify_button;
  char              *held;      /* the text, if the buffer has but its beginning; else NULL */
  GSignalGroup      *around;    /* of the adjustment of what the form is scrolled in */
  guint              pause_id;  /* the carrier waits for what is in the buffer */
  guint              check_id;
  guint              fit_id;
  guint              height_id;
  gboolean           showing;   /* the carrier's value is on its way to the buffer */
};

G_DEFINE_FINAL_TYPE (StewardCodeRow, steward_code_row, STEWARD_TYPE_BASE_ROW)

static char *
dup_text (StewardCodeRow *self)
{
  GtkTextIter start, end;

  if (self->held != NULL)
    return g_strdup (self->held);

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self->buffer), &start, &end);

  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self->buffer), &start, &end, TRUE);
}

static int
count_characters (StewardCodeRow *self)
{
  if (self->held != NULL)
    return (int) g_utf8_strlen (self->held, -1);

  return gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self->buffer));
}

static void
apply_editable (StewardCodeRow *self)
{
  gboolean editable = steward_base_row_is_editable (STEWARD_BASE_ROW (self));
  gboolean writable = editable && self->held == NULL;

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !writable, -1);
  gtk_widget_set_visible (self->held_label, self->held != NULL);
  gtk_widget_set_visible (self->actions, editable);
}

/* ---- lines that are too long ---- */

/* Colours and looking for the ends of words are what takes long. */
static void
set_plain (StewardCodeRow *self,
           gboolean        plain)
{
  GtkSourceLanguageManager *languages = gtk_source_language_manager_get_default ();
  GtkSourceLanguage *json = gtk_source_language_manager_get_language (languages, "json");

  gtk_source_buffer_set_language (self->buffer, plain ? NULL : json);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view),
                               plain ? GTK_WRAP_CHAR : GTK_WRAP_WORD_CHAR);
}

/* Where a word is broken there must be no hyphen: it would look like part of the text. */
static void
leave_out_hyphens (StewardCodeRow *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_apply_tag (buffer, self->no_hyphens, &start, &end);
}

static void
put_text (StewardCodeRow *self,
          const char     *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  gsize longest = steward_code_format_longest_line (text);
  g_autofree char *held = longest >= HELD_LINE ? g_strdup (text) : NULL;
  glong n_bytes = -1;

  if (held != NULL)
    n_bytes = g_utf8_offset_to_pointer (held, MIN (g_utf8_strlen (held, -1), HELD_SHOWN)) - held;

  self->showing = TRUE;
  set_plain (self, longest >= PLAIN_LINE);
  if (held == NULL && self->held == NULL)
    steward_text_replace_buffer (buffer, text);
  else
    gtk_text_buffer_set_text (buffer, text, (int) n_bytes);
  leave_out_hyphens (self);
  self->showing = FALSE;

  g_free (self->held);
  self->held = g_steal_pointer (&held);
  apply_editable (self);
}

/* After typing or pasting, before the text is laid out. */
static gboolean
fit_cb (gpointer user_data)
{
  StewardCodeRow *self = user_data;
  g_autofree char *text = dup_text (self);
  gsize longest = steward_code_format_longest_line (text);

  self->fit_id = 0;
  if (longest >= HELD_LINE)
    put_text (self, text);
  else
    set_plain (self, longest >= PLAIN_LINE);
  if (longest >= PLAIN_LINE)
    leave_out_hyphens (self);

  return G_SOURCE_REMOVE;
}

static void
queue_fit (StewardCodeRow *self)
{
  if (self->fit_id == 0 && self->held == NULL)
    self->fit_id = g_idle_add_full (G_PRIORITY_HIGH, fit_cb, self, NULL);
}

/* An empty text is no JSON, but it is what a new configuration has. */
static gboolean
check_json_cb (gpointer user_data)
{
  StewardCodeRow *self = user_data;
  g_autofree char *text = dup_text (self);
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *warning = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;

  self->check_id = 0;
  if (*stripped != '\0')
    node = so_json_parse (text, -1, &error);
  if (error != NULL)
    /* translators: %s says where and why, as in "line 3, column 5: ..." */
    warning = g_strdup_printf (_("This is not JSON: %s"), error->message);
  steward_base_row_set_warning (STEWARD_BASE_ROW (self), warning);
  gtk_widget_set_sensitive (self->format_button, node != NULL);
  gtk_widget_set_sensitive (self->minify_button, node != NULL);

  return G_SOURCE_REMOVE;
}

/* Not when idle: a long text is laid out for seconds, bit by bit. */
static void
queue_check (StewardCodeRow *self)
{
  if (self->check_id == 0)
    self->check_id = g_timeout_add (CHECK_PAUSE, check_json_cb, self);
}

static void
write_text (StewardCodeRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, dup_text (self));
  steward_base_row_write (STEWARD_BASE_ROW (self), &value);
}

static gboolean
pause_cb (gpointer user_data)
{
  StewardCodeRow *self = user_data;

  self->pause_id = 0;
  write_text (self);

  return G_SOURCE_REMOVE;
}

static void
text_changed_cb (StewardCodeRow *self)
{
  queue_check (self);
  if (self->showing || steward_base_row_get_carrier (STEWARD_BASE_ROW (self)) == NULL)
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  queue_fit (self);
  if (count_characters (self) < LONG_TEXT)
    {
      write_text (self);
    }
  else
    {
      self->pause_id = g_timeout_add (PAUSE, pause_cb, self);
      steward_base_row_recheck (STEWARD_BASE_ROW (self), TRUE);
    }
}

/* ---- Format and Minify ---- */

static void
replace_text (StewardCodeRow *self,
              const char     *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  gsize longest = steward_code_format_longest_line (text);
  GtkTextIter start, end;

  if (self->held != NULL || longest >= HELD_LINE)
    {
      put_text (self, text);
    }
  else
    {
      self->showing = TRUE;
      set_plain (self, longest >= PLAIN_LINE);
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      gtk_text_buffer_delete (buffer, &start, &end);
      gtk_text_buffer_insert (buffer, &start, text, -1);
      gtk_text_buffer_end_user_action (buffer);
      leave_out_hyphens (self);
      self->showing = FALSE;
    }
  write_text (self);
}

static void
format_with (StewardCodeRow  *self,
             char          *(*format) (const char *json))
{
  g_autofree char *text = dup_text (self);
  g_autoptr (JsonNode) node = so_json_parse (text, -1, NULL);
  g_autofree char *formatted = NULL;

  if (node == NULL || !steward_base_row_is_editable (STEWARD_BASE_ROW (self)))
    return;

  formatted = format (text);
  if (!g_str_equal (formatted, text))
    replace_text (self, formatted);
}

static void
format_cb (StewardCodeRow *self)
{
  format_with (self, steward_code_format_pretty);
}

static void
minify_cb (StewardCodeRow *self)
{
  format_with (self, steward_code_format_minified);
}

/* ---- the height ---- */

static gboolean
height_cb (gpointer user_data)
{
  StewardCodeRow *self = user_data;
  g_autoptr (GtkAdjustment) around = g_signal_group_dup_target (self->around);
  int height = MIN_HEIGHT;

  self->height_id = 0;
  if (around != NULL)
    height = MAX (MIN_HEIGHT, (int) (gtk_adjustment_get_page_size (around) * HEIGHT_SHARE));
  gtk_scrolled_window_set_max_content_height (self->scroller, -1);
  gtk_scrolled_window_set_min_content_height (self->scroller, height);
  gtk_scrolled_window_set_max_content_height (self->scroller, height);

  return G_SOURCE_REMOVE;
}

/* Not at once: the form is being laid out just now. */
static void
queue_height (StewardCodeRow *self)
{
  if (self->height_id == 0)
    self->height_id = g_idle_add_full (G_PRIORITY_HIGH, height_cb, self, NULL);
}

/* A list box gives its rows no more than they ask for. */
static void
steward_code_row_map (GtkWidget *widget)
{
  StewardCodeRow *self = STEWARD_CODE_ROW (widget);
  GtkWidget *around = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (steward_code_row_parent_class)->map (widget);

  g_signal_group_set_target (self->around, around == NULL ? NULL :
                             gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (around)));
  queue_height (self);
}

/* ---- the row ---- */

static void
steward_code_row_show (StewardBaseRow *row)
{
  StewardCodeRow *self = STEWARD_CODE_ROW (row);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *before = NULL;
  const char *text = NULL;

  if (self->pause_id != 0)
    return;                             /* what is typed is newer */

  if (steward_base_row_read (row, &value))
    text = g_value_get_string (&value);
  if (text == NULL)
    text = "";

  before = dup_text (self);
  if (g_str_equal (before, text))
    return;

  put_text (self, text);
}

static void
steward_code_row_set_editable (StewardBaseRow *row,
                               gboolean        editable)
{
  apply_editable (STEWARD_CODE_ROW (row));
}

static void
steward_code_row_commit (StewardBaseRow *row)
{
  StewardCodeRow *self = STEWARD_CODE_ROW (row);

  if (self->pause_id != 0)
    write_text (self);
}

static gboolean
steward_code_row_has_typing (StewardBaseRow *row)
{
  return STEWARD_CODE_ROW (row)->pause_id != 0;
}

/* Typing that the carrier does not have yet belongs to the old carrier. */
static void
steward_code_row_forget (StewardBaseRow *row)
{
  steward_code_row_commit (row);
}

static char *
steward_code_row_check (StewardBaseRow *row)
{
  const StewardFieldState *state = steward_base_row_get_state (row);
  int length = count_characters (STEWARD_CODE_ROW (row));

  if (state->mandatory && length == 0)
    return g_strdup (_("This field must not be empty"));
  if (state->changed && state->max_length > 0 && length > state->max_length)
    return g_strdup_printf (ngettext ("At most %d character is allowed; this text has %d",
                                      "At most %d characters are allowed; this text has %d",
                                      state->max_length),
                            state->max_length, length);

  return NULL;
}

static void
update_scheme (StewardCodeRow *self)
{
  GtkSourceStyleSchemeManager *schemes = gtk_source_style_scheme_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const char *name = dark ? "Adwaita-dark" : "Adwaita";

  gtk_source_buffer_set_style_scheme (self->buffer,
                                      gtk_source_style_scheme_manager_get_scheme (schemes, name));
}

static void
steward_code_row_dispose (GObject *object)
{
  StewardCodeRow *self = STEWARD_CODE_ROW (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_clear_handle_id (&self->height_id, g_source_remove);
  g_clear_pointer (&self->held, g_free);
  g_clear_object (&self->around);
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_CODE_ROW);

  G_OBJECT_CLASS (steward_code_row_parent_class)->dispose (object);
}

static void
steward_code_row_class_init (StewardCodeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_code_row_dispose;
  widget_class->map = steward_code_row_map;
  row_class->show = steward_code_row_show;
  row_class->set_editable = steward_code_row_set_editable;
  row_class->check = steward_code_row_check;
  row_class->has_typing = steward_code_row_has_typing;
  row_class->commit = steward_code_row_commit;
  row_class->forget = steward_code_row_forget;

  g_type_ensure (GTK_SOURCE_TYPE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-code-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, scroller);
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, view);
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, held_label);
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, actions);
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, format_button);
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, minify_button);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_cb);
  gtk_widget_class_bind_template_callback (widget_class, minify_cb);
}

static void
steward_code_row_init (StewardCodeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_direction (GTK_WIDGET (self->view), GTK_TEXT_DIR_LTR);
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self->buffer), FALSE);      /* the form has it */
  self->no_hyphens = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (self->buffer), NULL,
                                                 "insert-hyphens", FALSE, NULL);
  set_plain (self, FALSE);
  self->around = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_swapped (self->around, "notify::page-size",
                                  G_CALLBACK (queue_height), self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_scheme), self, G_CONNECT_SWAPPED);
  update_scheme (self);
  steward_base_row_set_control (STEWARD_BASE_ROW (self), GTK_WIDGET (self->view));
}
