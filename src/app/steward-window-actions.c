/* steward-window-actions.c: what keys, menus and pages make the window do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-window-private.h"

#include <glib/gi18n.h>

#include "steward-config.h"
#include "steward-requests-window.h"

static void
section_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);

  if (!self->signing_in)
    steward_window_open_section (self, g_variant_get_string (parameter, NULL));
}

/* A new object of the section; of a section that has none, a new ticket. */
static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);

  if (self->signing_in)
    return;

  if (self->page != NULL &&
      g_action_group_has_action (steward_page_get_actions (self->page), "new"))
    {
      adw_leaflet_set_visible_child (self->leaflet, self->content);
      g_action_group_activate_action (steward_page_get_actions (self->page), "new", NULL);
    }
  else
    steward_window_want_section (self, steward_sections_find ("new-ticket"));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);

  if (self->page == NULL || !steward_page_go_back (self->page))
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
toggle_sidebar_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);

  if (adw_leaflet_get_folded (self->leaflet))
    {
      GtkWidget *shown = adw_leaflet_get_visible_child (self->leaflet);

      adw_leaflet_set_visible_child (self->leaflet,
                                     shown == self->sidebar ? self->content : self->sidebar);
      return;
    }

  self->sidebar_hidden = !self->sidebar_hidden;
  steward_window_update (self);
}

/* The sidebar, the list of the page where there is one, and what is open; TRUE if a
 * control in the pane took the focus. */
static gboolean
focus_pane (StewardWindow *self,
            guint          pane)
{
  GtkWidget *const panes[] = {
    GTK_WIDGET (self->section_list),
    self->page != NULL ? steward_page_get_list_pane (self->page) : NULL,
    self->page != NULL ? steward_page_get_main_pane (self->page) : NULL,
  };
  GtkWidget *widget = panes[pane % G_N_ELEMENTS (panes)];

  return widget != NULL && gtk_widget_get_mapped (widget) &&
         gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static guint
focused_pane (StewardWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || self->page == NULL)
    return 2;
  if (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->section_list)))
    return 0;

  return gtk_widget_is_ancestor (focus, steward_page_get_list_pane (self->page)) ? 1 : 2;
}

static void
move_pane_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  guint step = g_variant_get_boolean (parameter) ? 1 : 2;
  guint pane = focused_pane (self);

  for (guint i = 1; i <= 2; i++)
    if (focus_pane (self, pane + i * step))
      return;
}

/* seconds; long enough to see that it was wrong */
#define UNDO_TIMEOUT 10

/* Toasts read markup, and there is no property against that in libadwaita 1.2. The old one
 * goes: "Saved" must not stay beside what went wrong since. An empty text only does that.
 */
static void
toast_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  gboolean undo = g_str_equal (name, "win.toast-undo");
  const char *text = g_variant_get_string (parameter, NULL);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);

  if (*text == '\0')
    return;

  self->toast = g_object_ref (adw_toast_new (markup));
  if (undo && self->page != NULL)
    {
      adw_toast_set_button_label (self->toast, _("_Undo"));
      adw_toast_set_timeout (self->toast, UNDO_TIMEOUT);
      g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (steward_page_undo_save),
                               self->page, G_CONNECT_SWAPPED);
    }
  adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (self->toast));
}

static void
sign_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  steward_window_ask_sign_in (STEWARD_WINDOW (widget), NULL);
}

static void
change_server_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  steward_window_change_server (STEWARD_WINDOW (widget));
}

/* One window for it, however often it is asked for. */
static void
requests_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);

  if (self->requests == NULL)
    {
      g_set_weak_pointer (&self->requests, steward_requests_window_new (GTK_WINDOW (self)));
      steward_window_show_requests (self);
    }
  gtk_window_present (self->requests);
}

/* The requests of the session there is now, where they are on view. */
void
steward_window_show_requests (StewardWindow *self)
{
  if (self->requests != NULL)
    steward_requests_window_set_log (STEWARD_REQUESTS_WINDOW (self->requests),
                                     self->session != NULL ?
                                     so_session_get_log (self->session) : NULL);
}

static void
search_everything_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  steward_window_search_everything (STEWARD_WINDOW (widget));
}

static void
show_shortcuts_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource (RESOURCE_PREFIX "/ui/app/steward-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

/* @page: (nullable): what it saves of */
void
steward_window_update_save_button (StewardWindow *self,
                                   StewardPage   *page)
{
  const char *label;

  gtk_widget_set_tooltip_text (self->save_button,
                               page != NULL && !steward_page_saves_others (page) ?
                               steward_page_get_denial (page) : NULL);
  if (page == NULL)
    return;

  if (steward_page_is_slow (page))
    label = _("Saving…");
  else if (steward_page_saves_others (page))
    label = _("_Save All");
  else
    label = steward_page_get_save_label (page);
  gtk_button_set_label (GTK_BUTTON (self->save_button), label);
}

void
steward_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.section", "s", section_action);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.move-pane", "b", move_pane_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.sign-in", NULL, sign_in_action);
  gtk_widget_class_install_action (widget_class, "win.change-server", NULL, change_server_action);
  gtk_widget_class_install_action (widget_class, "win.search-everything", NULL,
                                   search_everything_action);
  gtk_widget_class_install_action (widget_class, "win.requests", NULL, requests_action);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_action);
}
