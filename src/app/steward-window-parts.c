/* steward-window-parts.c: how the window switches between the sections of a group
 *
 * The switcher is in the header bar, and below the page where that has no room for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-window-private.h"

#include <glib/gi18n.h>

static void
part_activate_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  StewardWindow *self = user_data;

  /* the state follows when the page on view was left */
  if (!self->signing_in)
    steward_window_open_section (self, g_variant_get_string (parameter, NULL));
}

static void
fill (StewardWindow *self,
      GtkBox        *box)
{
  const StewardSection *part;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  for (guint i = 0; (part = steward_section_get_part (self->section, i)) != NULL; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(part->part_title));

      gtk_widget_set_hexpand (button, TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.part");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", part->name);
      gtk_box_append (box, button);
    }
}

/* Offers the sections of the group that the one on view belongs to. */
static void
update_parts (StewardWindow *self)
{
  const char *group = self->section != NULL ? self->section->group : NULL;
  gboolean shown = group != NULL && !self->signing_in;

  if (group != NULL && g_strcmp0 (self->part_group, group) != 0)
    {
      fill (self, self->part_switch);
      fill (self, self->part_bar);
    }
  self->part_group = group;
  if (self->section != NULL)
    g_simple_action_set_state (self->part_action, g_variant_new_string (self->section->name));
  gtk_widget_set_visible (GTK_WIDGET (self->part_squeezer), shown);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->part_bar)),
                          shown && adw_squeezer_get_visible_child (self->part_squeezer) !=
                                   GTK_WIDGET (self->part_switch));
}

static void
parts_idle_cb (gpointer user_data)
{
  StewardWindow *self = user_data;

  self->parts_idle = 0;
  update_parts (self);
}

/* Sizes may be being handed out: what changes them has to wait. */
void
steward_window_queue_parts (StewardWindow *self)
{
  if (self->parts_idle == 0)
    self->parts_idle = g_idle_add_once (parts_idle_cb, self);
}

static void
parts_squeezed_cb (StewardWindow *self)
{
  steward_window_queue_parts (self);
}

void
steward_window_install_parts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, part_squeezer);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, part_switch);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, part_bar);
  gtk_widget_class_bind_template_callback (widget_class, parts_squeezed_cb);
}

void
steward_window_init_parts (StewardWindow *self)
{
  self->part_action = g_simple_action_new_stateful ("part", G_VARIANT_TYPE_STRING,
                                                    g_variant_new_string (""));
  g_signal_connect_object (self->part_action, "activate", G_CALLBACK (part_activate_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (self->part_action));
}
