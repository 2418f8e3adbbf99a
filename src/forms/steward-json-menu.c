/* steward-json-menu.c: what can be done to a line of a StewardJsonRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "steward-json-line-private.h"
#include "steward-json-row-private.h"

/* The row that the line is in. */
StewardJsonRow *
steward_json_line_get_row (StewardJsonLine *self)
{
  return STEWARD_JSON_ROW (gtk_widget_get_ancestor (GTK_WIDGET (self), STEWARD_TYPE_JSON_ROW));
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  StewardJsonLine *self = STEWARD_JSON_LINE (widget);

  gtk_tree_list_row_set_expanded (self->row, TRUE);
  steward_json_ask_key (widget, self->model, self->value);
}

static void
set_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  steward_json_ask_kind (widget, STEWARD_JSON_LINE (widget)->model,
                         STEWARD_JSON_LINE (widget)->value);
}

static void
rename_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  steward_json_ask_name (widget, STEWARD_JSON_LINE (widget)->model,
                         STEWARD_JSON_LINE (widget)->value);
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  steward_json_model_remove (STEWARD_JSON_LINE (widget)->model, STEWARD_JSON_LINE (widget)->value);
}

static void
move_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  steward_json_model_move (STEWARD_JSON_LINE (widget)->model, STEWARD_JSON_LINE (widget)->value,
                           g_str_equal (action, "json.up") ? -1 : 1);
}

static void
copy_path_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_autofree char *pointer = so_json_item_dup_pointer (STEWARD_JSON_LINE (widget)->value->item);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), pointer);
}

static void
page_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  StewardJsonLine *self = STEWARD_JSON_LINE (widget);

  steward_json_row_run_action (steward_json_line_get_row (self),
                               g_variant_get_uint32 (parameter), self->value);
}

static void
append_if (GMenu      *menu,
           gboolean    wanted,
           const char *label,
           const char *action)
{
  if (wanted)
    g_menu_append (menu, label, action);
}

/* Made when it is opened: most never are. */
void
steward_json_line_popup (GtkMenuButton *button,
                         gpointer       user_data)
{
  StewardJsonLine *self = user_data;
  gboolean element = steward_json_value_is_element (self->value);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) keys = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();
  g_autoptr (GMenu) path = g_menu_new ();

  append_if (keys, self->value->form == STEWARD_JSON_FORM_GROUP, _("_Add Key…"), "json.add");
  append_if (keys, self->value->form == STEWARD_JSON_FORM_LIST, _("_Add Entry…"), "json.add");
  append_if (keys, self->value->form == STEWARD_JSON_FORM_NULL, _("_Set…"), "json.set");
  append_if (keys, !element, _("_Rename Key…"), "json.rename");
  g_menu_append (keys, element ? _("_Remove Entry") : _("Re_move Key"), "json.remove");
  g_menu_append (keys, _("Move _Up"), "json.up");
  g_menu_append (keys, _("Move _Down"), "json.down");
  steward_json_row_fill_menu (steward_json_line_get_row (self), more);
  g_menu_append (path, _("_Copy Path"), "json.copy-path");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (keys));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (path));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

void
steward_json_line_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "json.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "json.set", NULL, set_action);
  gtk_widget_class_install_action (widget_class, "json.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "json.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "json.up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "json.down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "json.copy-path", NULL, copy_path_action);
  gtk_widget_class_install_action (widget_class, "json.page", "u", page_action);
}
