/* steward-json-show.c: a value in the control of its StewardJsonLine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "steward-colour-field.h"
#include "steward-json-line-private.h"

#define LONG_CODE 20000         /* bytes; what is longer is for the other tab */
#define LONG_LINE 2000          /* bytes of a text; from here on it is broken within words */

static void
set_name (gpointer    widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

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
  g_autofree char *before = steward_json_line_dup_buffer (self, form);

  if (!g_str_equal (before, text))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->targets[form])), text,
                              -1);
}

/* Text that is wrapped at words is looked through for a second when it has none. */
static void
show_lines (StewardJsonLine *self,
            const char      *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->targets[STEWARD_JSON_FORM_LINES]);
  g_autofree char *before = steward_long_text_dup (self->long_text);
  gboolean plain = strlen (text) >= LONG_LINE;

  gtk_text_view_set_wrap_mode (view, plain ? GTK_WRAP_CHAR : GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_monospace (view, self->value->monospaced);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[STEWARD_JSON_FORM_LINES]),
                                self->value->monospaced);
  if (!g_str_equal (before, text))
    steward_long_text_set (self->long_text, text);
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
  else if (form == STEWARD_JSON_FORM_LINES)
    steward_long_text_set_editable (self->long_text, editable);
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
  gboolean beside;
  gboolean too_long = form == STEWARD_JSON_FORM_CODE &&
                      so_json_item_get_size (self->value->item) > LONG_CODE;

  beside = steward_json_line_ensure_control (self, form);
  if (beside || form == STEWARD_JSON_FORM_LINES || form == STEWARD_JSON_FORM_CODE)
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
