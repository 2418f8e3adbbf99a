/* steward-table-context.c: what can be done with a row, where the row is
 *
 * The menu of the page, opened by the other mouse button or by the Menu key.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-private.h"

static void
closed_idle (gpointer user_data)
{
  g_autoptr (StewardTable) self = user_data;

  if (self->context != NULL && !gtk_widget_get_visible (self->context))
    g_clear_pointer (&self->context, gtk_widget_unparent);
}

/* Not at once: its action comes after that. */
static void
closed_cb (StewardTable *self)
{
  g_idle_add_once (closed_idle, g_object_ref (self));
}

static void
open_menu (StewardTable *self,
           double        x,
           double        y)
{
  GMenuModel *menu = steward_page_get_menu (STEWARD_PAGE (self->page));
  double table_x, table_y;

  if (menu == NULL || !gtk_widget_translate_coordinates (GTK_WIDGET (self->view),
                                                         GTK_WIDGET (self), x, y,
                                                         &table_x, &table_y))
    return;

  g_clear_pointer (&self->context, gtk_widget_unparent);
  self->context = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->context, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->context), FALSE);
  gtk_widget_set_halign (self->context, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->context),
                               &(GdkRectangle) { (int) table_x, (int) table_y, 1, 1 });
  g_signal_connect_object (self->context, "closed", G_CALLBACK (closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->context));
}

/* (nullable): the row that a place of the view belongs to */
static GtkListItem *
find_item (StewardTable *self,
           double        x,
           double        y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkListItem *item = NULL;

  for (; widget != NULL && item == NULL && widget != GTK_WIDGET (self->view);
       widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);

      item = steward_table_get_list_item (widget);
      if (item == NULL && child != NULL)
        item = steward_table_get_list_item (child);
    }

  return item;
}

static void
pressed_cb (StewardTable    *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  GtkListItem *item = find_item (self, x, y);

  if (item == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (item));
  open_menu (self, x, y);
}

/* Below the row that has the focus. */
static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  StewardTable *self = user_data;
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  double x = 0, y = 0;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget) ||
      !gtk_widget_translate_coordinates (focus, widget, 12, gtk_widget_get_height (focus), &x, &y))
    return GDK_EVENT_PROPAGATE;

  open_menu (self, x, y);

  return GDK_EVENT_STOP;
}

/* Makes the rows answer to the other mouse button and to the Menu key. */
void
steward_table_add_context (StewardTable *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10");

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (gesture));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger,
                                                          gtk_callback_action_new (menu_key_cb,
                                                                                   self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}
