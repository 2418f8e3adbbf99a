/* steward-code-row.c: JSON as text, in a source view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-code-row.h"

#include <glib/gi18n.h>
#include <gtksourceview/gtksource.h>

#include "so-json.h"

#include "steward-config.h"

#define LONG_TEXT  50000        /* characters; from here on the carrier gets it in pauses */
#define PAUSE      250          /* milliseconds without a key */

struct _StewardCodeRow
{
  StewardBaseRow   parent_instance;

  GtkSourceView   *view;
  GtkSourceBuffer *buffer;
  guint            pause_id;    /* the carrier waits for what is in the buffer */
  guint            check_id;
  gboolean         showing;     /* the carrier's value is on its way to the buffer */
};

G_DEFINE_FINAL_TYPE (StewardCodeRow, steward_code_row, STEWARD_TYPE_BASE_ROW)

static char *
dup_text (StewardCodeRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self->buffer), &start, &end);

  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self->buffer), &start, &end, TRUE);
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

  return G_SOURCE_REMOVE;
}

static void
queue_check (StewardCodeRow *self)
{
  if (self->check_id == 0)
    self->check_id = g_idle_add_full (G_PRIORITY_LOW, check_json_cb, self, NULL);
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
  if (gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self->buffer)) < LONG_TEXT)
    {
      write_text (self);
    }
  else
    {
      self->pause_id = g_timeout_add (PAUSE, pause_cb, self);
      steward_base_row_recheck (STEWARD_BASE_ROW (self), TRUE);
    }
}

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

  self->showing = TRUE;
  gtk_text_buffer_begin_irreversible_action (GTK_TEXT_BUFFER (self->buffer));
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self->buffer), text, -1);
  gtk_text_buffer_end_irreversible_action (GTK_TEXT_BUFFER (self->buffer));
  self->showing = FALSE;
}

static void
steward_code_row_set_editable (StewardBaseRow *row,
                               gboolean        editable)
{
  GtkWidget *view = GTK_WIDGET (STEWARD_CODE_ROW (row)->view);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable, -1);
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
  int length = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (STEWARD_CODE_ROW (row)->buffer));

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
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_CODE_ROW);

  G_OBJECT_CLASS (steward_code_row_parent_class)->dispose (object);
}

static void
steward_code_row_class_init (StewardCodeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_code_row_dispose;
  row_class->show = steward_code_row_show;
  row_class->set_editable = steward_code_row_set_editable;
  row_class->check = steward_code_row_check;
  row_class->has_typing = steward_code_row_has_typing;
  row_class->commit = steward_code_row_commit;
  row_class->forget = steward_code_row_forget;

  g_type_ensure (GTK_SOURCE_TYPE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-code-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, view);
  gtk_widget_class_bind_template_child (widget_class, StewardCodeRow, buffer);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
steward_code_row_init (StewardCodeRow *self)
{
  GtkSourceLanguageManager *languages = gtk_source_language_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_direction (GTK_WIDGET (self->view), GTK_TEXT_DIR_LTR);
  gtk_source_buffer_set_language (self->buffer,
                                  gtk_source_language_manager_get_language (languages, "json"));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_scheme), self, G_CONNECT_SWAPPED);
  update_scheme (self);
  steward_base_row_set_control (STEWARD_BASE_ROW (self), GTK_WIDGET (self->view));
}
