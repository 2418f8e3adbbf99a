/* steward-code-row.c: JSON as text, in a source view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-code-row-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-json-tree.h"

#include "steward-code-format.h"
#include "steward-code-view.h"
#include "steward-config.h"
#include "steward-form.h"

#define LONG_TEXT  50000        /* characters; from here on the carrier gets it in pauses */
#define PAUSE      250          /* milliseconds without a key */
#define CHECK_PAUSE 100         /* milliseconds after a change */
#define LONG_CHECK 500          /* of a long text */
#define LONG_LINE  4000         /* bytes; from here on it is broken to be shown */

G_DEFINE_FINAL_TYPE (StewardCodeRow, steward_code_row, STEWARD_TYPE_BASE_ROW)

/* NULL where there is nothing. */
static char *
dup_carrier_text (StewardCodeRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  return steward_base_row_read (STEWARD_BASE_ROW (self), &value) ? g_value_dup_string (&value)
                                                                 : NULL;
}

static char *
dup_text (StewardCodeRow *self)
{
  char *text;

  if (!self->stale)
    return steward_long_text_dup (self->text);

  text = dup_carrier_text (self);

  return text != NULL ? text : g_strdup ("");
}

static int
count_characters (StewardCodeRow *self)
{
  g_autofree char *text = NULL;

  if (!self->stale)
    return steward_long_text_count (self->text);

  text = dup_text (self);

  return (int) g_utf8_strlen (text, -1);
}

static void
apply_editable (StewardCodeRow *self)
{
  gboolean editable = steward_base_row_is_editable (STEWARD_BASE_ROW (self));

  steward_long_text_set_editable (self->text, editable);
  gtk_widget_set_visible (self->actions, editable);
}

/* ---- what GTK is slow with ---- */

/* The first time it takes 45 milliseconds to read how JSON is coloured: not while nobody sees
 * it. */
static GtkSourceLanguage *
get_language (StewardCodeRow *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return gtk_source_buffer_get_language (self->buffer);

  return gtk_source_language_manager_get_language (gtk_source_language_manager_get_default (),
                                                   "json");
}

/* Colours come in slices of 30 milliseconds; looking for the ends of words takes long where
 * there are none, and numbers of lines would count breaks that are not in the text. */
static void
fit_looks (StewardCodeRow *self)
{
  gboolean breaks = steward_long_text_has_breaks (self->text);
  gboolean plain = breaks || steward_long_text_count (self->text) >= LONG_TEXT;

  gtk_source_buffer_set_language (self->buffer, plain ? NULL : get_language (self));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view),
                               breaks ? GTK_WRAP_CHAR : GTK_WRAP_WORD_CHAR);
  gtk_source_view_set_show_line_numbers (self->view, !breaks);
  gtk_widget_set_visible (self->breaks_label, breaks);
}

static void queue_check (StewardCodeRow *self);

static void
loaded_cb (gpointer user_data)
{
  fit_looks (user_data);
  queue_check (user_data);
}

static void
put_text (StewardCodeRow *self,
          const char     *text)
{
  if (strlen (text) >= LONG_TEXT)
    gtk_source_buffer_set_language (self->buffer, NULL);        /* before it comes */
  steward_long_text_set (self->text, text);
}

/* After typing or pasting, before the text is laid out. */
static gboolean
fit_cb (gpointer user_data)
{
  StewardCodeRow *self = user_data;

  self->fit_id = 0;
  steward_long_text_fit (self->text);
  fit_looks (self);

  return G_SOURCE_REMOVE;
}

static void
queue_fit (StewardCodeRow *self)
{
  if (self->fit_id == 0)
    self->fit_id = g_idle_add_full (G_PRIORITY_HIGH, fit_cb, self, NULL);
}

/* ---- is it JSON? ---- */

static void
mark_wrong (StewardCodeRow *self,
            const char     *text,
            gsize           place)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->wrong, &start, &end);
  if (place == G_MAXSIZE || steward_long_text_is_loading (self->text))
    return;

  steward_long_text_get_iter (self->text, g_utf8_strlen (text, (gssize) place), &start);
  end = start;
  if (!gtk_text_iter_forward_char (&end))
    gtk_text_iter_backward_char (&start);
  gtk_text_buffer_apply_tag (buffer, self->wrong, &start, &end);
}

/* An empty text is no JSON, but it is what a new configuration has. */
static gboolean
check_json_cb (gpointer user_data)
{
  StewardCodeRow *self = user_data;
  g_autofree char *text = dup_text (self);
  gboolean blank = text[strspn (text, " \t\r\n")] == '\0';
  gsize place = G_MAXSIZE;
  g_autofree char *warning = NULL;
  g_autoptr (GError) error = NULL;
  gboolean json = !blank && so_json_locate (text, -1, &place, &error);

  self->check_id = 0;
  if (error != NULL)
    /* translators: %s says where and why, as in "line 3, column 5: ..." */
    warning = g_strdup_printf (_("This is not JSON: %s"), error->message);
  if (!self->stale)
    mark_wrong (self, text, blank ? G_MAXSIZE : place);
  steward_base_row_set_warning (STEWARD_BASE_ROW (self), warning);
  gtk_widget_set_sensitive (self->format_button, json);
  gtk_widget_set_sensitive (self->minify_button, json);

  return G_SOURCE_REMOVE;
}

/* Not when idle: a long text is laid out for seconds, bit by bit. */
static void
queue_check (StewardCodeRow *self)
{
  gboolean is_long;

  if (self->check_id != 0)
    return;

  is_long = !self->stale && steward_long_text_count (self->text) >= LONG_TEXT;
  self->check_id = g_timeout_add (is_long ? LONG_CHECK : CHECK_PAUSE, check_json_cb, self);
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
  if (steward_long_text_is_showing (self->text))
    return;

  queue_check (self);
  if (steward_base_row_get_carrier (STEWARD_BASE_ROW (self)) == NULL)
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

/* What the user can take back with a key, unless it is long. */
static void
replace_text (StewardCodeRow *self,
              const char     *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  gboolean is_long = strlen (text) >= LONG_TEXT || count_characters (self) >= LONG_TEXT;
  GtkTextIter start, end;

  if (is_long || steward_long_text_has_breaks (self->text) ||
      steward_code_format_longest_line (text) >= LONG_LINE)
    {
      put_text (self, text);
    }
  else
    {
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      gtk_text_buffer_delete (buffer, &start, &end);
      gtk_text_buffer_insert (buffer, &start, text, -1);
      gtk_text_buffer_end_user_action (buffer);
    }
  write_text (self);
}

static void
format_with (StewardCodeRow  *self,
             char          *(*format) (const char *json))
{
  g_autofree char *text = dup_text (self);
  g_autofree char *formatted = NULL;

  if (!so_json_check (text, -1, NULL) ||
      !steward_base_row_is_editable (STEWARD_BASE_ROW (self)))
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

/* ---- the row ---- */

static void
load_text (StewardCodeRow *self)
{
  g_autofree char *before = steward_long_text_dup (self->text);
  g_autofree char *text = dup_carrier_text (self);

  self->stale = FALSE;
  if (g_strcmp0 (before, text != NULL ? text : "") != 0)
    put_text (self, text != NULL ? text : "");
}

/* What another row of the form holds back comes first. */
static void
steward_code_row_map (GtkWidget *widget)
{
  StewardCodeRow *self = STEWARD_CODE_ROW (widget);
  GtkWidget *form = gtk_widget_get_ancestor (widget, STEWARD_TYPE_FORM);

  GTK_WIDGET_CLASS (steward_code_row_parent_class)->map (widget);

  steward_tall_mapped (self->tall, widget);
  fit_looks (self);
  if (form != NULL)
    steward_form_commit (STEWARD_FORM (form));
  if (self->stale)
    load_text (self);
}

static void
steward_code_row_unmap (GtkWidget *widget)
{
  StewardCodeRow *self = STEWARD_CODE_ROW (widget);

  if (self->pause_id != 0)
    write_text (self);
  GTK_WIDGET_CLASS (steward_code_row_parent_class)->unmap (widget);
}

/* Nobody sees it while another tab is in front. */
static void
steward_code_row_show (StewardBaseRow *row)
{
  StewardCodeRow *self = STEWARD_CODE_ROW (row);

  if (self->pause_id != 0)
    return;                             /* what is typed is newer */

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      load_text (self);
    }
  else
    {
      self->stale = TRUE;
      queue_check (self);
    }
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
  g_clear_pointer (&self->tall, steward_tall_free);
  g_clear_pointer (&self->text, steward_long_text_free);
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
  widget_class->unmap = steward_code_row_unmap;
  row_class->show = steward_code_row_show;
  row_class->set_editable = steward_code_row_set_editable;
  row_class->check = steward_code_row_check;
  row_class->has_typing = steward_code_row_has_typing;
  row_class->commit = steward_code_row_commit;
  row_class->forget = steward_code_row_forget;
  row_class->focus = steward_code_row_focus;

  g_type_ensure (STEWARD_TYPE_CODE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-code-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, scroller);
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, view);
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, breaks_label);
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
  /* the form has it */
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self->buffer), FALSE);
  self->wrong = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (self->buffer), NULL,
                                            "underline", PANGO_UNDERLINE_ERROR, NULL);
  self->text = steward_long_text_new (GTK_TEXT_VIEW (self->view), loaded_cb, self);
  self->tall = steward_tall_new (self->scroller);
  fit_looks (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_scheme), self, G_CONNECT_SWAPPED);
  update_scheme (self);
  steward_base_row_set_control (STEWARD_BASE_ROW (self), GTK_WIDGET (self->view));
}
