/* steward-json-line.c: the widget of one line of a StewardJsonRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-json-line.h"

#include <glib/gi18n.h>
#include <string.h>

#include "steward-json-line-private.h"
#include "steward-json-row-private.h"

#define NAME_LENGTH 60          /* characters of a value that its line is called by */

G_DEFINE_FINAL_TYPE (StewardJsonLine, steward_json_line, GTK_TYPE_BOX)

/* ---- texts ---- */

static char *
dup_size (StewardJsonLine *self)
{
  guint n = so_json_item_n_children (self->value->item);

  if (self->value->form == STEWARD_JSON_FORM_GROUP)
    return g_strdup_printf (ngettext ("%u key", "%u keys", n), n);
  if (self->value->form == STEWARD_JSON_FORM_LIST)
    return g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);

  return NULL;
}

static char *
dup_caption (StewardJsonLine *self)
{
  if (self->value->form == STEWARD_JSON_FORM_CODE &&
      !gtk_widget_get_visible (self->controls[STEWARD_JSON_FORM_CODE]))
    return g_strdup (_("This part is too long to be edited here; it can be edited as text"));

  return dup_size (self);
}

/* "Site name, Contoso": what can be seen in the line. */
static char *
dup_line_name (StewardJsonLine *self)
{
  g_autofree char *size = dup_size (self);
  g_autofree char *text = NULL;
  const char *what = size;

  if (what == NULL && self->value->form == STEWARD_JSON_FORM_SWITCH)
    what = so_json_item_get_bool (self->value->item) ? _("on") : _("off");
  else if (what == NULL && self->value->form == STEWARD_JSON_FORM_NULL)
    what = _("Not set");
  else if (what == NULL)
    {
      text = so_json_item_dup_text (self->value->item);
      if (g_utf8_strlen (text, -1) > NAME_LENGTH)
        strcpy (g_utf8_offset_to_pointer (text, NAME_LENGTH - 1), "…");
      what = text;
    }

  return *what != '\0' ? g_strdup_printf ("%s: %s", self->value->label, what)
                       : g_strdup (self->value->label);
}

static char *
dup_warning (StewardJsonLine *self)
{
  g_autofree char *text = NULL;

  if (self->value->form != STEWARD_JSON_FORM_ADDRESS &&
      self->value->form != STEWARD_JSON_FORM_COLOUR)
    return NULL;

  text = so_json_item_dup_text (self->value->item);
  if (*text == '\0')
    return NULL;
  if (self->value->form == STEWARD_JSON_FORM_ADDRESS && !steward_json_is_web (text))
    return g_strdup (_("This is not an address that begins with http:// or https://"));
  if (self->value->form == STEWARD_JSON_FORM_COLOUR && !steward_json_is_colour (text))
    return g_strdup (_("A colour is written as #abc or #aabbcc"));

  return NULL;
}

static void
show_note (StewardJsonLine *self)
{
  GtkAccessible *target = GTK_ACCESSIBLE (self->targets[self->value->form]);
  g_autofree char *wrong = steward_json_value_dup_wrong (self->value);
  g_autofree char *warning = dup_warning (self);
  const char *text = wrong != NULL ? wrong : warning;
  const char *reason = steward_json_model_get_reason (self->model);

  gtk_label_set_text (GTK_LABEL (self->note), text != NULL ? text : "");
  gtk_widget_set_visible (self->note, text != NULL);
  gtk_widget_remove_css_class (self->note, wrong != NULL ? "warning" : "error");
  gtk_widget_add_css_class (self->note, wrong != NULL ? "error" : "warning");
  gtk_accessible_update_state (target, GTK_ACCESSIBLE_STATE_INVALID,
                               wrong != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (target, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : reason != NULL ? reason : "", -1);
}

static void
name_tool (GtkWidget  *button,
           const char *format_name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  format_name, -1);
}

/* All but the control. */
void
steward_json_line_update (StewardJsonLine *self)
{
  g_autofree char *pointer = so_json_item_dup_pointer (self->value->item);
  g_autofree char *caption = dup_caption (self);
  g_autofree char *line = dup_line_name (self);
  g_autofree char *name = steward_json_value_dup_name (self->value);
  /* translators: %s is the name of a value, as in "More Actions: Site name" */
  g_autofree char *more = g_strdup_printf (_("More Actions: %s"), name);

  gtk_label_set_text (GTK_LABEL (self->label), self->value->label);
  gtk_widget_set_tooltip_text (self->label, pointer);
  gtk_label_set_text (GTK_LABEL (self->caption), caption != NULL ? caption : "");
  gtk_widget_set_visible (self->caption, caption != NULL);
  name_tool (GTK_WIDGET (self), line);
  name_tool (self->menu_button, more);
  show_note (self);
}

/* ---- entries of lists ---- */

static GtkWidget *
add_tool (StewardJsonLine *self,
          const char      *icon,
          const char      *tooltip,
          const char      *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->tools), button);

  return button;
}

static void
make_tools (StewardJsonLine *self)
{
  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  add_tool (self, "go-up-symbolic", _("Move Up"), "json.up");
  add_tool (self, "go-down-symbolic", _("Move Down"), "json.down");
  add_tool (self, "list-remove-symbolic", _("Remove"), "json.remove");
  gtk_box_insert_child_after (GTK_BOX (self), self->tools, self->expander);
}

static void
show_tools (StewardJsonLine *self)
{
  gboolean element = steward_json_value_is_element (self->value);
  g_autofree char *name = steward_json_value_dup_name (self->value);
  GtkWidget *button;

  if (element && self->tools == NULL)
    make_tools (self);
  if (self->tools == NULL)
    return;

  gtk_widget_set_visible (self->tools, element && steward_json_model_is_editable (self->model));
  for (button = gtk_widget_get_first_child (self->tools); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      const char *action = gtk_widget_get_tooltip_text (button);
      g_autofree char *label = g_strdup_printf ("%s: %s", action, name);

      name_tool (button, label);
    }
}

static void
update_actions (StewardJsonLine *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = steward_json_model_is_editable (self->model);
  SoJsonItem *parent = so_json_item_get_parent (self->value->item);
  guint index = so_json_item_get_index (self->value->item);
  gboolean moves = editable && parent != NULL && !steward_json_model_is_searching (self->model);

  gtk_widget_action_set_enabled (widget, "json.add",
                                 editable && steward_json_value_is_open (self->value));
  gtk_widget_action_set_enabled (widget, "json.set",
                                 editable && self->value->form == STEWARD_JSON_FORM_NULL);
  gtk_widget_action_set_enabled (widget, "json.rename",
                                 editable && parent != NULL &&
                                 !steward_json_value_is_element (self->value));
  gtk_widget_action_set_enabled (widget, "json.remove", editable && parent != NULL);
  gtk_widget_action_set_enabled (widget, "json.up", moves && index > 0);
  gtk_widget_action_set_enabled (widget, "json.down",
                                 moves && index + 1 < so_json_item_n_children (parent));
}

static void
show_all (StewardJsonLine *self)
{
  steward_json_line_show_control (self);
  show_tools (self);
  update_actions (self);
  steward_json_line_update (self);
}

static void
changed_cb (StewardJsonLine *self)
{
  if (self->value != NULL)
    show_all (self);
}

static void
expanded_cb (StewardJsonLine *self)
{
  if (gtk_tree_list_row_get_expanded (self->row))
    steward_json_model_open (self->model, self->value);
}

/* ---- keys ---- */

/* Tab goes on in the next line: to a list view, all of them are one. */
static gboolean
key_cb (StewardJsonLine *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  gboolean back = key == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;

  if ((key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab && key != GDK_KEY_KP_Tab) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || self->row == NULL)
    return FALSE;

  if (gtk_widget_child_focus (GTK_WIDGET (self), back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD))
    return TRUE;

  return steward_json_row_focus_next (steward_json_line_get_row (self),
                                      gtk_tree_list_row_get_position (self->row), back);
}

static void
steward_json_line_dispose (GObject *object)
{
  StewardJsonLine *self = STEWARD_JSON_LINE (object);

  steward_json_line_unbind (self);
  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_clear_pointer (&self->long_text, steward_long_text_free);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (steward_json_line_parent_class)->dispose (object);
}

static void
steward_json_line_class_init (StewardJsonLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_json_line_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  steward_json_line_install_actions (widget_class);
}

static GtkWidget *
make_label (const char *css)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css);

  return label;
}

static void
add_titles (StewardJsonLine *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *titles = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->label = make_label ("title");
  self->caption = make_label ("subtitle");
  self->note = make_label ("warning");
  gtk_widget_add_css_class (self->note, "caption");
  self->inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->suffix = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_hexpand (titles, TRUE);
  gtk_widget_set_valign (titles, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (titles), self->label);
  gtk_box_append (GTK_BOX (titles), self->caption);
  gtk_box_append (GTK_BOX (heading), titles);
  gtk_box_append (GTK_BOX (heading), self->suffix);
  gtk_widget_set_valign (outer, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (outer), heading);
  gtk_box_append (GTK_BOX (outer), self->inside);
  gtk_box_append (GTK_BOX (outer), self->note);

  self->expander = gtk_tree_expander_new ();
  gtk_widget_set_hexpand (self->expander, TRUE);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (self->expander), outer);
  gtk_box_append (GTK_BOX (self), self->expander);
}

static void
steward_json_line_init (StewardJsonLine *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "steward-json-line");
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_titles (self);

  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button), "view-more-symbolic");
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button),
                                         steward_json_line_popup, self, NULL);
  gtk_box_append (GTK_BOX (self), self->menu_button);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
steward_json_line_new (StewardJsonModel *model)
{
  StewardJsonLine *self = g_object_new (STEWARD_TYPE_JSON_LINE, NULL);

  self->model = g_object_ref (model);

  return GTK_WIDGET (self);
}

void
steward_json_line_bind (StewardJsonLine *self,
                        GtkTreeListRow  *row)
{
  steward_json_line_unbind (self);
  self->row = g_object_ref (row);
  self->value = gtk_tree_list_row_get_item (row);
  steward_json_value_shown (self->value, TRUE);
  g_signal_connect_swapped (self->value, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (row, "notify::expanded", G_CALLBACK (expanded_cb), self);
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander), row);
  /* lines that go are hidden, and each that goes makes others be bound again */
  if (!steward_json_model_is_draining (self->model))
    show_all (self);
}

void
steward_json_line_unbind (StewardJsonLine *self)
{
  if (self->value != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->value, self);
      steward_json_value_shown (self->value, FALSE);
    }
  g_clear_object (&self->value);
  if (self->row != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->row, self);
      gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander), NULL);
    }
  g_clear_object (&self->row);
}

/* NULL while it shows nothing. */
StewardJsonValue *
steward_json_line_get_value (StewardJsonLine *self)
{
  return self->value;
}

/* To the control, or the menu where there is none. */
gboolean
steward_json_line_focus (StewardJsonLine *self)
{
  GtkWidget *target = self->value != NULL ? self->targets[self->value->form] : NULL;

  return (target != NULL && gtk_widget_get_mapped (target) && gtk_widget_grab_focus (target)) ||
         gtk_widget_grab_focus (self->menu_button);
}

/* Enter, or a double click. */
void
steward_json_line_activate (StewardJsonLine *self)
{
  if (self->value == NULL)
    return;

  if (steward_json_value_is_open (self->value))
    gtk_tree_list_row_set_expanded (self->row, !gtk_tree_list_row_get_expanded (self->row));
  else
    steward_json_line_focus (self);
}
