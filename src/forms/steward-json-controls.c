/* steward-json-controls.c: the controls of a StewardJsonLine, by the form of its value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <glib/gi18n.h>
#include <gtksourceview/gtksource.h>
#include <string.h>

#include "steward-colour-field.h"
#include "steward-json-line-private.h"
#include "steward-row-texts.h"

static GtkTextBuffer *
get_buffer (StewardJsonLine *self,
            StewardJsonForm  form)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->targets[form]));
}

/* What is in the text view of a control. */
char *
steward_json_line_dup_buffer (StewardJsonLine *self,
                              StewardJsonForm  form)
{
  GtkTextBuffer *buffer = get_buffer (self, form);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static gboolean
may_edit (StewardJsonLine *self)
{
  return !self->showing && self->value != NULL &&
         steward_json_model_has (self->model, self->value);
}

static const char *
get_entry_text (StewardJsonLine *self,
                StewardJsonForm  form)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->targets[form]));
}

/* ---- what the user does ---- */

static void
toggled_cb (StewardJsonLine *self)
{
  GtkSwitch *toggle = GTK_SWITCH (self->targets[STEWARD_JSON_FORM_SWITCH]);

  if (may_edit (self))
    steward_json_model_set_bool (self->model, self->value, gtk_switch_get_active (toggle));
}

static void
number_cb (StewardJsonLine *self)
{
  const char *text = get_entry_text (self, STEWARD_JSON_FORM_NUMBER);

  if (!may_edit (self))
    return;

  steward_json_model_set_typed (self->model, self->value, text);
  steward_json_line_update (self);
}

/* The entry has the focus no longer, or its line shows another value. */
static void
number_left_cb (StewardJsonLine *self)
{
  if (self->value != NULL)
    steward_json_model_typing_ends (self->model, self->value);
}

static void
set_string (StewardJsonLine *self,
            const char      *text)
{
  if (!may_edit (self))
    return;

  steward_json_model_set_string (self->model, self->value, text);
  steward_json_line_update (self);
}

static void
text_cb (StewardJsonLine *self)
{
  set_string (self, get_entry_text (self, STEWARD_JSON_FORM_TEXT));
}

static void
address_cb (StewardJsonLine *self)
{
  set_string (self, get_entry_text (self, STEWARD_JSON_FORM_ADDRESS));
}

static void
colour_cb (StewardJsonLine *self)
{
  GtkWidget *field = self->controls[STEWARD_JSON_FORM_COLOUR];

  set_string (self, steward_colour_field_get_text (STEWARD_COLOUR_FIELD (field)));
}

/* Before it is laid out. */
static gboolean
fit_cb (gpointer user_data)
{
  StewardJsonLine *self = user_data;

  self->fit_id = 0;
  steward_long_text_fit (self->long_text);

  return G_SOURCE_REMOVE;
}

static void
lines_cb (StewardJsonLine *self)
{
  g_autofree char *text = NULL;

  if (self->showing || steward_long_text_is_showing (self->long_text))
    return;

  text = steward_long_text_dup (self->long_text);
  set_string (self, text);
  if (self->fit_id == 0)
    self->fit_id = g_idle_add_full (G_PRIORITY_HIGH, fit_cb, self, NULL);
}

static void
code_cb (StewardJsonLine *self)
{
  g_autofree char *text = steward_json_line_dup_buffer (self, STEWARD_JSON_FORM_CODE);

  if (!may_edit (self))
    return;

  steward_json_model_set_typed (self->model, self->value, text);
  steward_json_line_update (self);
}

static void
monospaced_cb (StewardJsonLine *self)
{
  GtkWidget *button = self->buttons[STEWARD_JSON_FORM_LINES];

  if (self->showing || self->value == NULL)
    return;

  self->value->monospaced = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (self->targets[STEWARD_JSON_FORM_LINES]),
                               self->value->monospaced);
}

static void
open_cb (StewardJsonLine *self)
{
  const char *text = get_entry_text (self, STEWARD_JSON_FORM_ADDRESS);

  if (steward_json_is_web (text))
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), text, GDK_CURRENT_TIME);
}

/* ---- making controls ---- */

/* An undo of its own would bring back another value's text. */
static GtkWidget *
make_entry (StewardJsonLine *self,
            GCallback        changed)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_add_css_class (entry, "steward-entry");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  g_signal_connect_swapped (entry, "changed", changed, self);

  return entry;
}

static GtkWidget *
make_button (const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);

  return button;
}

static GtkWidget *
make_text_view (GtkWidget *view,
                int        height)
{
  GtkWidget *window = gtk_scrolled_window_new ();

  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  g_object_set (view, "left-margin", 8, "right-margin", 8, "top-margin", 6,
                "bottom-margin", 6, NULL);
  g_object_set (window, "child", view, "has-frame", TRUE, "hscrollbar-policy", GTK_POLICY_NEVER,
                "min-content-height", height, "max-content-height", height, NULL);
  gtk_widget_add_css_class (window, "steward-frame");

  return window;
}

static GtkWidget *
make_lines (StewardJsonLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *button = gtk_toggle_button_new_with_label (_("Monospaced"));

  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), FALSE);
  self->long_text = steward_long_text_new (GTK_TEXT_VIEW (view), NULL, NULL);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed",
                            G_CALLBACK (lines_cb), self);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (monospaced_cb), self);
  gtk_box_append (GTK_BOX (box), make_text_view (view, 96));
  gtk_box_append (GTK_BOX (box), button);
  self->targets[STEWARD_JSON_FORM_LINES] = view;
  self->buttons[STEWARD_JSON_FORM_LINES] = button;

  return box;
}

static GtkWidget *
make_code (StewardJsonLine *self)
{
  GtkSourceLanguageManager *languages = gtk_source_language_manager_get_default ();
  GtkSourceStyleSchemeManager *schemes = gtk_source_style_scheme_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (GtkSourceBuffer) buffer = gtk_source_buffer_new (NULL);
  GtkWidget *view = gtk_source_view_new_with_buffer (buffer);

  gtk_source_buffer_set_language (buffer,
                                  gtk_source_language_manager_get_language (languages, "json"));
  gtk_source_buffer_set_style_scheme (buffer,
    gtk_source_style_scheme_manager_get_scheme (schemes, dark ? "Adwaita-dark" : "Adwaita"));
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (buffer), FALSE);
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (view), TRUE);
  gtk_widget_set_direction (view, GTK_TEXT_DIR_LTR);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (code_cb), self);
  self->targets[STEWARD_JSON_FORM_CODE] = view;

  return make_text_view (view, 144);
}

static GtkWidget *
make_null (StewardJsonLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (_("Not set"));
  GtkWidget *button = make_button (_("Set…"));

  gtk_widget_add_css_class (label, "dim-label");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "json.set");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  self->targets[STEWARD_JSON_FORM_NULL] = button;

  return box;
}

static GtkWidget *
make_address (StewardJsonLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = make_entry (self, G_CALLBACK (address_cb));
  GtkWidget *button = make_button (C_("button", "Open"));

  steward_row_texts_keep_order (GTK_ENTRY (entry));
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_URL);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (open_cb), self);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);
  self->targets[STEWARD_JSON_FORM_ADDRESS] = entry;
  self->buttons[STEWARD_JSON_FORM_ADDRESS] = button;

  return box;
}

static GtkWidget *
make_switch (StewardJsonLine *self)
{
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (toggled_cb), self);

  return toggle;
}

static GtkWidget *
make_colour (StewardJsonLine *self)
{
  GtkWidget *field = steward_colour_field_new ();

  g_signal_connect_swapped (field, "changed", G_CALLBACK (colour_cb), self);
  self->targets[STEWARD_JSON_FORM_COLOUR] =
    GTK_WIDGET (steward_colour_field_get_entry (STEWARD_COLOUR_FIELD (field)));

  return field;
}

static GtkWidget *
make_number (StewardJsonLine *self)
{
  GtkWidget *entry = make_entry (self, G_CALLBACK (number_cb));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (number_left_cb), self);
  gtk_widget_add_controller (entry, focus);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  steward_row_texts_keep_order (GTK_ENTRY (entry));

  return entry;
}

static GtkWidget *
make_list (StewardJsonLine *self)
{
  GtkWidget *button = make_button (_("Add Entry…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "json.add");

  return button;
}

static GtkWidget *
make_group (StewardJsonLine *self)
{
  GtkWidget *button = make_button (_("Add Key…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "json.add");

  return button;
}

static GtkWidget *
make_text (StewardJsonLine *self)
{
  return make_entry (self, G_CALLBACK (text_cb));
}

typedef struct
{
  GtkWidget *(*make) (StewardJsonLine *self);
  gboolean    beside;           /* the label; else under it */
} Maker;

static const Maker makers[STEWARD_JSON_N_FORMS] = {
  [STEWARD_JSON_FORM_NULL] = { make_null, TRUE },
  [STEWARD_JSON_FORM_SWITCH] = { make_switch, TRUE },
  [STEWARD_JSON_FORM_NUMBER] = { make_number, FALSE },
  [STEWARD_JSON_FORM_COLOUR] = { make_colour, FALSE },
  [STEWARD_JSON_FORM_ADDRESS] = { make_address, FALSE },
  [STEWARD_JSON_FORM_LINES] = { make_lines, FALSE },
  [STEWARD_JSON_FORM_TEXT] = { make_text, FALSE },
  [STEWARD_JSON_FORM_CODE] = { make_code, FALSE },
  [STEWARD_JSON_FORM_GROUP] = { make_group, TRUE },
  [STEWARD_JSON_FORM_LIST] = { make_list, TRUE },
};

/* Returns whether it is beside the label, not under it. */
gboolean
steward_json_line_ensure_control (StewardJsonLine *self,
                                  StewardJsonForm  form)
{
  GtkWidget *control;

  if (self->controls[form] != NULL)
    return makers[form].beside;

  control = makers[form].make (self);
  self->controls[form] = control;
  if (self->targets[form] == NULL)
    self->targets[form] = control;
  gtk_box_append (GTK_BOX (makers[form].beside ? self->suffix : self->inside), control);

  return makers[form].beside;
}
