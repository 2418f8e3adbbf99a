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

#define LONG_CODE 20000         /* bytes; what is longer is for the other tab */
#define LONG_LINE 4000          /* bytes of a text; from here on it is broken within words */

static void
set_name (gpointer    widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkTextBuffer *
get_buffer (StewardJsonLine *self,
            StewardJsonForm  form)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->targets[form]));
}

static char *
dup_buffer (StewardJsonLine *self,
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

/* ---- what the user does ---- */

static void
toggled_cb (StewardJsonLine *self)
{
  if (may_edit (self))
    steward_json_model_set_bool (self->model, self->value,
                                 gtk_switch_get_active (GTK_SWITCH (self->targets[STEWARD_JSON_FORM_SWITCH])));
}

static void
number_cb (StewardJsonLine *self)
{
  if (!may_edit (self))
    return;

  steward_json_model_set_typed (self->model, self->value,
                                gtk_editable_get_text (GTK_EDITABLE (self->targets[STEWARD_JSON_FORM_NUMBER])));
  steward_json_line_update (self);
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
  set_string (self, gtk_editable_get_text (GTK_EDITABLE (self->targets[STEWARD_JSON_FORM_TEXT])));
}

static void
address_cb (StewardJsonLine *self)
{
  set_string (self, gtk_editable_get_text (GTK_EDITABLE (self->targets[STEWARD_JSON_FORM_ADDRESS])));
}

static void
colour_cb (StewardJsonLine *self)
{
  GtkWidget *field = self->controls[STEWARD_JSON_FORM_COLOUR];

  set_string (self, steward_colour_field_get_text (STEWARD_COLOUR_FIELD (field)));
}

static void
lines_cb (StewardJsonLine *self)
{
  g_autofree char *text = dup_buffer (self, STEWARD_JSON_FORM_LINES);

  set_string (self, text);
}

static void
code_cb (StewardJsonLine *self)
{
  g_autofree char *text = dup_buffer (self, STEWARD_JSON_FORM_CODE);

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
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->targets[STEWARD_JSON_FORM_ADDRESS]));

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
  g_object_set (view, "left-margin", 8, "right-margin", 8, "top-margin", 6, "bottom-margin", 6, NULL);
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
  GtkWidget *button = make_button (_("Open"));

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

static void
ensure_control (StewardJsonLine *self,
                StewardJsonForm  form)
{
  GtkWidget *control;

  if (self->controls[form] != NULL)
    return;

  control = makers[form].make (self);
  self->controls[form] = control;
  if (self->targets[form] == NULL)
    self->targets[form] = control;
  gtk_box_append (GTK_BOX (makers[form].beside ? self->suffix : self->inside), control);
}

/* ---- showing a value ---- */

static void
show_text (GtkWidget  *entry,
           const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
show_buffer (StewardJsonLine *self,
             StewardJsonForm  form,
             const char      *text)
{
  g_autofree char *before = dup_buffer (self, form);

  if (!g_str_equal (before, text))
    gtk_text_buffer_set_text (get_buffer (self, form), text, -1);
}

/* Text that is wrapped at words is looked through for a second when it has none. */
static void
show_lines (StewardJsonLine *self,
            const char      *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->targets[STEWARD_JSON_FORM_LINES]);
  gboolean plain = strlen (text) >= LONG_LINE;

  gtk_text_view_set_wrap_mode (view, plain ? GTK_WRAP_CHAR : GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_monospace (view, self->value->monospaced);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[STEWARD_JSON_FORM_LINES]),
                                self->value->monospaced);
  show_buffer (self, STEWARD_JSON_FORM_LINES, text);
}

static void
show_value (StewardJsonLine *self,
            StewardJsonForm  form,
            const char      *text)
{
  switch (form)
    {
    case STEWARD_JSON_FORM_SWITCH:
      gtk_switch_set_active (GTK_SWITCH (self->targets[form]),
                             so_json_item_get_bool (self->value->item));
      break;

    case STEWARD_JSON_FORM_COLOUR:
      steward_colour_field_set_text (STEWARD_COLOUR_FIELD (self->controls[form]), text);
      break;

    case STEWARD_JSON_FORM_NUMBER: case STEWARD_JSON_FORM_TEXT:
    case STEWARD_JSON_FORM_ADDRESS:
      show_text (self->targets[form], text);
      break;

    case STEWARD_JSON_FORM_LINES:
      show_lines (self, text);
      break;

    case STEWARD_JSON_FORM_CODE:
      show_buffer (self, form, text);
      break;

    case STEWARD_JSON_FORM_NULL: case STEWARD_JSON_FORM_GROUP: case STEWARD_JSON_FORM_LIST:
    case STEWARD_JSON_N_FORMS:
    default:
      break;
    }
}

static void
set_control_editable (StewardJsonLine *self,
                      StewardJsonForm  form,
                      gboolean         editable)
{
  GtkWidget *target = self->targets[form];

  if (form == STEWARD_JSON_FORM_COLOUR)
    steward_colour_field_set_editable (STEWARD_COLOUR_FIELD (self->controls[form]), editable);
  else if (GTK_IS_EDITABLE (target) || GTK_IS_TEXT_VIEW (target))
    g_object_set (target, "editable", editable, NULL);
  else if (GTK_IS_SWITCH (target))
    gtk_widget_set_sensitive (target, editable);
  else
    gtk_widget_set_visible (target, editable);
}

/* What is on the buttons beside the control, said with the name of the value. */
static char *
dup_button_name (StewardJsonForm  form,
                 const char      *name)
{
  switch (form)
    {
    case STEWARD_JSON_FORM_ADDRESS:
      /* translators: %s is the name of a value, as in "Open: Logo URL" */
      return g_strdup_printf (_("Open: %s"), name);

    case STEWARD_JSON_FORM_LINES:
      return g_strdup_printf (_("Monospaced: %s"), name);

    case STEWARD_JSON_FORM_NULL:
      return g_strdup_printf (_("Set: %s"), name);

    case STEWARD_JSON_FORM_GROUP:
      return g_strdup_printf (_("Add Key: %s"), name);

    case STEWARD_JSON_FORM_LIST:
      return g_strdup_printf (_("Add Entry: %s"), name);

    case STEWARD_JSON_FORM_SWITCH: case STEWARD_JSON_FORM_NUMBER: case STEWARD_JSON_FORM_COLOUR:
    case STEWARD_JSON_FORM_TEXT: case STEWARD_JSON_FORM_CODE: case STEWARD_JSON_N_FORMS:
    default:
      return NULL;
    }
}

static void
name_parts (StewardJsonLine *self,
            StewardJsonForm  form)
{
  g_autofree char *name = steward_json_value_dup_name (self->value);
  g_autofree char *label = dup_button_name (form, name);

  if (form == STEWARD_JSON_FORM_COLOUR)
    steward_colour_field_set_name (STEWARD_COLOUR_FIELD (self->controls[form]), name);
  if (self->buttons[form] != NULL || label == NULL)
    set_name (self->targets[form], name);
  if (label != NULL)
    set_name (self->buttons[form] != NULL ? self->buttons[form] : self->targets[form], label);
}

/* The one control for the bound value, with its name and what it holds. */
void
steward_json_line_show_control (StewardJsonLine *self)
{
  StewardJsonForm form = self->value->form;
  gboolean editable = steward_json_model_is_editable (self->model);
  g_autofree char *text = NULL;
  gboolean too_long = form == STEWARD_JSON_FORM_CODE &&
                      so_json_item_get_size (self->value->item) > LONG_CODE;

  ensure_control (self, form);
  if (makers[form].beside || form == STEWARD_JSON_FORM_LINES || form == STEWARD_JSON_FORM_CODE)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "entry");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "entry");
  for (guint i = 0; i < STEWARD_JSON_N_FORMS; i++)
    if (self->controls[i] != NULL)
      gtk_widget_set_visible (self->controls[i], i == form && !too_long);

  if (!too_long && !steward_json_value_is_open (self->value))
    text = self->value->typed != NULL ? g_strdup (self->value->typed)
                                      : so_json_item_dup_text (self->value->item);
  self->showing = TRUE;
  if (text != NULL)
    show_value (self, form, text);
  self->showing = FALSE;

  name_parts (self, form);
  set_control_editable (self, form, editable);
}
