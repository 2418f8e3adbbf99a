/* steward-window.c: the one main window
 *
 * It shows one section at a time and builds a page when it is shown first. How it comes to
 * a session is in steward-window-session.c, its actions are in steward-window-actions.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-window-private.h"

#include <glib/gi18n.h>

#include "steward-config.h"
#include "steward-sections.h"

G_DEFINE_FINAL_TYPE (StewardWindow, steward_window, ADW_TYPE_APPLICATION_WINDOW)

/* ---- what the header bar says ---- */

static void
update_titles (StewardWindow *self)
{
  gboolean dirty = !self->signing_in && self->page != NULL && steward_page_is_dirty (self->page);
  const char *page_title = self->section != NULL ? _(self->section->title) : "Steward";
  g_autofree char *connection_name = steward_window_dup_connection_name (self);
  g_autofree char *subtitle = NULL;
  g_autofree char *title = NULL;

  if (self->connection != NULL && steward_connection_get_production (self->connection))
    /* translators: %s is the name of a server whose changes customers see */
    subtitle = g_strdup_printf (_("%s, Production"), connection_name);
  else
    subtitle = g_steal_pointer (&connection_name);
  title = g_strconcat (dirty ? "*" : "", self->signing_in ? _("Sign In") : page_title, NULL);
  adw_window_title_set_title (self->page_title, title);
  adw_window_title_set_subtitle (self->page_title,
                                 self->signing_in || subtitle == NULL ? "" : subtitle);
  if (g_strcmp0 (title, "Steward") != 0)
    {
      g_autofree char *window_title = g_strconcat (title, " – Steward", NULL);

      gtk_window_set_title (GTK_WINDOW (self), window_title);
    }
}

static void
update (StewardWindow *self)
{
  StewardPage *page = self->signing_in ? NULL : self->page;
  gboolean folded = adw_leaflet_get_folded (self->leaflet);

  update_titles (self);
  steward_window_queue_parts (self);
  steward_window_update_connection (self);
  adw_header_bar_set_decoration_layout (self->content_bar, folded ? ":close" : NULL);
  /* a narrow header bar has room for the title or for a button that cannot be pressed */
  gtk_widget_set_visible (self->save_button,
                          page != NULL && steward_page_get_reading_reason (page) == NULL &&
                          (!folded || steward_page_can_save (page) || steward_page_is_slow (page)));
  steward_window_update_save_button (self, page);
  gtk_widget_set_visible (self->stop_button, page != NULL && steward_page_is_slow (page));
  gtk_widget_set_visible (GTK_WIDGET (self->page_button),
                          page != NULL && steward_page_get_menu (page) != NULL);
  gtk_widget_set_visible (self->back_button,
                          folded || (page != NULL && steward_page_can_go_back (page)));
  gtk_widget_set_visible (self->sidebar, folded || !self->sidebar_hidden);
  gtk_widget_set_visible (self->separator, !self->sidebar_hidden);
  gtk_widget_set_sensitive (GTK_WIDGET (self->section_list), !self->signing_in);
}

void
steward_window_update (StewardWindow *self)
{
  update (self);
}

/* ---- sections ---- */

static StewardPage *
ensure_page (StewardWindow        *self,
             const StewardSection *section)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->page_stack, section->name);

  if (page == NULL)
    {
      page = g_object_new (section->page_type (), NULL);
      gtk_stack_add_named (self->page_stack, page, section->name);
      steward_page_set_section (STEWARD_PAGE (page), section->name);
      steward_page_set_connection (STEWARD_PAGE (page), self->connection);
      steward_page_set_session (STEWARD_PAGE (page), self->session);
    }

  return STEWARD_PAGE (page);
}

/* Whether it is the row of the section on view, or of its group. */
static gboolean
is_row_of_section (StewardWindow *self,
                   GtkListBoxRow *row)
{
  return self->section != NULL &&
         g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)),
                      steward_section_get_row (self->section));
}

static void
select_row (StewardWindow *self)
{
  GtkListBoxRow *row;

  self->settling = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->section_list, i)) != NULL; i++)
    if (is_row_of_section (self, row))
      gtk_list_box_select_row (self->section_list, row);
  self->settling = FALSE;
}

/* A menu takes time: it comes after the page. */
static void
menu_cb (gpointer user_data)
{
  StewardWindow *self = user_data;

  self->menu_idle = 0;
  gtk_menu_button_set_menu_model (self->page_button, steward_page_get_menu (self->page));
}

/* Shows a section, whatever there is on the page on view. */
void
steward_window_show_section (StewardWindow        *self,
                             const StewardSection *section)
{
  StewardPage *page;

  if (!self->painted)
    {
      self->section = section;            /* its page is built after the first frame */
      select_row (self);
      update (self);
      return;
    }

  page = ensure_page (self, section);
  if (self->page != NULL && self->page != page)
    {
      /* of the old page */
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", "");
      steward_page_leave (self->page);
    }

  self->section = section;
  self->page = page;
  g_signal_group_set_target (self->page_signals, page);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", steward_page_get_actions (page));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "form", steward_page_get_form (page) != NULL ?
                                  steward_form_get_actions (steward_page_get_form (page)) : NULL);
  if (self->menu_idle == 0)
    self->menu_idle = g_idle_add_once (menu_cb, self);
  gtk_stack_set_visible_child (self->page_stack, GTK_WIDGET (page));
  select_row (self);
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  update (self);
  if (!self->signing_in)
    steward_page_enter (page);
  steward_window_follow_hit (self);
}

static void
first_idle_cb (gpointer user_data)
{
  StewardWindow *self = user_data;

  self->first_idle = 0;
  self->painted = TRUE;
  if (self->section != NULL)
    steward_window_show_section (self, self->section);
}

static void
first_paint_cb (StewardWindow *self,
                GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, first_paint_cb, self);
  self->first_idle = g_idle_add_once (first_idle_cb, self);
}

/* The window comes first; pages have a hundred widgets and more. */
static void
steward_window_map (GtkWidget *widget)
{
  StewardWindow *self = STEWARD_WINDOW (widget);

  GTK_WIDGET_CLASS (steward_window_parent_class)->map (widget);
  if (!self->painted && self->first_idle == 0)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                             G_CALLBACK (first_paint_cb), self, G_CONNECT_SWAPPED);
}

typedef struct
{
  StewardWindow        *window;
  const StewardSection *section;
} Move;

static void
left_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Move *move = user_data;

  if (steward_page_ask_finish (STEWARD_PAGE (source), result))
    steward_window_show_section (move->window, move->section);
  else
    g_clear_object (&move->window->hit);

  g_object_unref (move->window);
  g_free (move);
}

/* Shows a section, if the page on view may be left. */
void
steward_window_want_section (StewardWindow        *self,
                             const StewardSection *section)
{
  Move *move;

  if (self->page == NULL)
    {
      steward_window_show_section (self, section);
      return;
    }

  move = g_new (Move, 1);
  move->window = g_object_ref (self);
  move->section = section;
  steward_page_ask_async (self->page, left_cb, move);
}

/**
 * steward_window_open_section:
 * @self: a window
 * @name: of the section, as "sms"
 *
 * Shows a section, if the page on view may be left. A narrow window turns to its content.
 *
 * Returns: whether there is such a section
 */
gboolean
steward_window_open_section (StewardWindow *self,
                             const char    *name)
{
  const StewardSection *section = steward_sections_find (name);

  g_return_val_if_fail (STEWARD_IS_WINDOW (self), FALSE);

  if (section != NULL && section == self->section)
    adw_leaflet_set_visible_child (self->leaflet, self->content);
  else if (section != NULL)
    steward_window_want_section (self, section);

  return section != NULL;
}

static void
row_selected_cb (StewardWindow *self,
                 GtkListBoxRow *row)
{
  if (row == NULL || self->settling || is_row_of_section (self, row))
    return;

  steward_window_open_section (self, gtk_widget_get_name (GTK_WIDGET (row)));
  select_row (self);                    /* of the page on view, which may have to stay */
}

/* A click on the section that is on view already. */
static void
row_activated_cb (StewardWindow *self,
                  GtkListBoxRow *row)
{
  if (is_row_of_section (self, row))
    adw_leaflet_set_visible_child (self->leaflet, self->content);
}

/* ---- closing ---- */

static void
store_settings (StewardWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!gtk_window_is_maximized (GTK_WINDOW (self)))
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  if (self->section != NULL)
    g_settings_set_string (self->settings, "section", self->section->name);
}

static void
may_close_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (StewardWindow) self = user_data;

  if (!steward_page_ask_finish (STEWARD_PAGE (source), result))
    return;

  self->may_close = TRUE;
  if (gtk_widget_get_realized (GTK_WIDGET (self)))
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
steward_window_close_request (GtkWindow *window)
{
  StewardWindow *self = STEWARD_WINDOW (window);

  if (self->page != NULL && !self->may_close)
    {
      steward_page_ask_async (self->page, may_close_cb, g_object_ref (self));
      return GDK_EVENT_STOP;
    }

  store_settings (self);

  return GTK_WINDOW_CLASS (steward_window_parent_class)->close_request (window);
}

/* ---- GObject ---- */

static void
steward_window_dispose (GObject *object)
{
  StewardWindow *self = STEWARD_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->menu_idle, g_source_remove);
  g_clear_handle_id (&self->first_idle, g_source_remove);
  g_clear_handle_id (&self->parts_idle, g_source_remove);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_weak_pointer (&self->requests);
  g_clear_object (&self->page_signals);
  g_clear_object (&self->connection_signals);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "form", NULL);
  if (self->session != NULL)
    so_session_set_renewer (self->session, NULL, NULL, NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->connection);
  g_clear_object (&self->settings);
  self->page = NULL;
  g_clear_object (&self->hit);
  g_clear_object (&self->toast);
  g_clear_object (&self->part_action);
  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_WINDOW);

  G_OBJECT_CLASS (steward_window_parent_class)->dispose (object);
}

static void
steward_window_finalize (GObject *object)
{
  StewardWindow *self = STEWARD_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_free (self->server);
  g_free (self->user);

  G_OBJECT_CLASS (steward_window_parent_class)->finalize (object);
}

static void
steward_window_class_init (StewardWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_window_dispose;
  object_class->finalize = steward_window_finalize;
  widget_class->map = steward_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = steward_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/app/steward-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, separator);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, switcher_user);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, connection_bar);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, production_label);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, lock_box);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, section_list);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, content);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, content_bar);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, primary_button);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, page_button);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, stop_button);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, root_stack);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, page_stack);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  steward_window_install_actions (widget_class);
  steward_window_install_parts (widget_class);
  steward_window_install_connection_actions (widget_class);
}

static void
fill_switcher_cb (GtkMenuButton *button,
                  gpointer       user_data)
{
  steward_window_fill_switcher (user_data);
}

static void
steward_window_init (StewardWindow *self)
{
  const StewardSection *sections;
  guint n_sections;

  self->cancellable = g_cancellable_new ();
  self->page_signals = g_signal_group_new (STEWARD_TYPE_PAGE);
  g_signal_group_connect_swapped (self->page_signals, "notify::dirty", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->page_signals, "notify::can-go-back", G_CALLBACK (update),
                                  self);

  self->connection_signals = g_signal_group_new (STEWARD_TYPE_CONNECTION);
  g_signal_group_connect_swapped (self->connection_signals, "notify", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->switcher, fill_switcher_cb, self, NULL);
  sections = steward_sections_get_all (&n_sections);
  self->settling = TRUE;
  for (guint i = 0; i < n_sections; i++)
    gtk_list_box_append (self->section_list, steward_section_create_row (&sections[i]));
  self->settling = FALSE;
  steward_window_init_parts (self);
  update (self);
}

/**
 * steward_window_new:
 * @application: the application
 * @settings: (nullable): where size and section are kept
 *
 * Returns: (transfer floating): a window without a connection
 */
GtkWidget *
steward_window_new (GtkApplication *application,
                    GSettings      *settings)
{
  StewardWindow *self = g_object_new (STEWARD_TYPE_WINDOW, "application", application, NULL);

  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                                   g_settings_get_int (settings, "window-height"));
      if (g_settings_get_boolean (settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
    }

  return GTK_WIDGET (self);
}

/* (transfer none) (nullable): the page on view */
StewardPage *
steward_window_get_page (StewardWindow *self)
{
  return self->page;
}

/* (transfer none) (nullable) */
SoSession *
steward_window_get_session (StewardWindow *self)
{
  return self->session;
}
