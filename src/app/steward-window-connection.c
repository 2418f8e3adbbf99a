/* steward-window-connection.c: the connection of the window, and how it goes to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-address.h"
#include "steward-connection-window.h"
#include "steward-connections.h"
#include "steward-secrets.h"

/* ---- stored connections ---- */

/* The language of the interface for the server's texts, as "nb"; "en" where there is none. */
static char *
interface_language (void)
{
  const char *name = g_get_language_names ()[0];
  gsize length = strcspn (name, "_.@");

  return length == 0 || name[0] == 'C' ? g_strdup ("en") : g_strndup (name, length);
}

/* (transfer full): the name of the server in an address, or the address */
static char *
server_name (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);

  return g_strdup (uri != NULL && g_uri_get_host (uri) != NULL ? g_uri_get_host (uri) : address);
}

/* (transfer full): the stored connection for a server and a user, else a new one: the
 * keyring knows a connection by its id */
StewardConnection *
steward_window_find_connection (const char *address,
                                const char *user)
{
  g_autoptr (StewardConnections) stored = steward_connections_new (NULL);
  g_autofree char *repaired = so_address_repair (address, NULL);
  g_autofree char *language = interface_language ();
  g_autofree char *name = server_name (address);
  StewardConnection *connection;
  GListModel *list;

  if (!steward_connections_load (stored, NULL))
    g_info ("The stored connections cannot be read");

  list = steward_connections_get_list (stored);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (StewardConnection) known = g_list_model_get_item (list, i);

      if (g_strcmp0 (steward_connection_get_address (known), repaired) == 0 &&
          g_strcmp0 (steward_connection_get_user (known), user) == 0)
        return g_steal_pointer (&known);
    }

  connection = steward_connection_new (name, address);
  g_object_set (connection, "scheme", STEWARD_SCHEME_BASIC, "user", user, "language", language,
                NULL);

  return connection;
}

static void
remembered_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (StewardWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (steward_secrets_store_finish (STEWARD_CONNECTION (source), result, &error))
    return;

  /* translators: %s is the reason */
  text = g_strdup_printf (_("The password is not kept: %s"), error->message);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

/* Keeps the connection in the user's file; tells the user where that fails. */
gboolean
steward_window_store_connection (StewardWindow *self)
{
  g_autoptr (StewardConnections) stored = steward_connections_new (NULL);
  g_autoptr (GError) error = NULL;

  if (steward_connections_load (stored, &error))
    {
      steward_connections_put (stored, self->connection);
      steward_connections_save (stored, &error);
    }

  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);

  return error == NULL;
}

/* Keeps the connection in the user's file and its password in the keyring. */
void
steward_window_remember (StewardWindow *self,
                         const char    *password)
{
  if (steward_window_store_connection (self))
    steward_secrets_store_async (self->connection, password, NULL, remembered_cb,
                                 g_object_ref (self));
}

/* (transfer full) (nullable): what the header bar calls the connection */
char *
steward_window_dup_connection_name (StewardWindow *self)
{
  const char *name = self->connection != NULL ?
                     steward_connection_get_name (self->connection) : NULL;

  if (name != NULL && *name != '\0')
    return g_strdup (name);

  return self->server != NULL ? server_name (self->server) : NULL;
}

/* ---- the menu over the sidebar ---- */

/* A connection as an item of the menu; the one in use is marked. */
static void
append_connection (StewardWindow     *self,
                   GMenu             *menu,
                   StewardConnection *connection)
{
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *host = server_name (steward_connection_get_address (connection));
  const char *name = steward_connection_get_name (connection);
  const char *user = steward_connection_get_user (connection);
  g_autofree char *label = NULL;

  /* translators: a connection in a menu: its name, or the server, and the user */
  label = g_strdup_printf (_("%s, %s"), name != NULL && *name != '\0' ? name : host,
                           user != NULL ? user : "");
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "win.connect", "s",
                                     steward_connection_get_id (connection));
  g_menu_append_item (menu, item);
}

/* The file may have changed since the menu was open last. */
void
steward_window_fill_switcher (StewardWindow *self)
{
  g_autoptr (StewardConnections) stored = steward_connections_new (NULL);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) known = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();
  GListModel *list = steward_connections_get_list (stored);

  if (!steward_connections_load (stored, NULL))
    g_info ("The stored connections cannot be read");
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (StewardConnection) connection = g_list_model_get_item (list, i);

      append_connection (self, known, connection);
    }

  g_menu_append (others, _("_Other Server…"), "win.change-server");
  g_menu_append (own, _("_Connection Settings"), "win.connection-settings");
  g_menu_append (own, _("Sign _Out"), "win.sign-out");
  if (g_menu_model_get_n_items (G_MENU_MODEL (known)) > 0)
    g_menu_append_section (menu, _("Connections"), G_MENU_MODEL (known));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (own));
  gtk_menu_button_set_menu_model (self->switcher, G_MENU_MODEL (menu));
}

void
steward_window_update_connection (StewardWindow *self)
{
  gboolean production = self->connection != NULL &&
                        steward_connection_get_production (self->connection);
  gboolean locked = self->connection != NULL && steward_connection_is_locked (self->connection);
  g_autofree char *name = steward_window_dup_connection_name (self);
  gboolean signed_in = self->session != NULL;

  gtk_label_set_label (self->switcher_title, name != NULL ? name : _("No Server"));
  gtk_label_set_label (self->switcher_user, self->user != NULL ? self->user : "");
  gtk_widget_set_visible (GTK_WIDGET (self->switcher_user), self->user != NULL);

  gtk_widget_set_visible (self->connection_bar, production || locked);
  gtk_widget_set_visible (self->production_label, production);
  gtk_widget_set_visible (self->lock_box, locked);
  if (production)
    gtk_widget_add_css_class (self->connection_bar, "production");
  else
    gtk_widget_remove_css_class (self->connection_bar, "production");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.connection-settings", signed_in);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.sign-out", signed_in);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.unlock", locked);
}

/* ---- actions ---- */

static void
connect_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  g_autoptr (StewardConnections) stored = steward_connections_new (NULL);
  StewardConnection *connection = NULL;

  if (steward_connections_load (stored, NULL))
    connection = steward_connections_find (stored, g_variant_get_string (parameter, NULL));
  if (connection != NULL)
    steward_window_switch (self, steward_connection_get_address (connection),
                           steward_connection_get_user (connection), NULL);
}

static void
switch_connection_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);

  if (self->signing_in)
    return;

  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
  self->sidebar_hidden = FALSE;
  steward_window_update (self);
  gtk_menu_button_popup (self->switcher);
}

static void
settings_closed_cb (StewardWindow *self)
{
  SoSession *session = self->session;

  if (self->connection == NULL || !steward_window_store_connection (self) || session == NULL)
    return;

  so_session_set_language (session, steward_connection_get_language (self->connection));
  so_session_set_timeout (session, steward_connection_get_timeout (self->connection));
}

static void
connection_settings_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  GtkWindow *settings;

  if (self->connection == NULL)
    return;

  settings = steward_connection_window_new (GTK_WINDOW (self), self->connection);
  g_signal_connect_object (settings, "unrealize", G_CALLBACK (settings_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (settings);
}

static void
unlock_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);

  if (self->connection != NULL)
    steward_connection_unlock (self->connection);
}

static void
forgotten_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (StewardWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (steward_secrets_clear_finish (STEWARD_CONNECTION (source), result, &error) || error == NULL)
    return;

  /* translators: %s is the reason */
  text = g_strdup_printf (_("The password is still in the keyring: %s"), error->message);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

/* A password that stays would sign in again at the next start. */
static void
sign_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (StewardWindow) self = user_data;

  if (!steward_page_ask_finish (STEWARD_PAGE (source), result))
    return;

  if (self->connection != NULL)
    steward_secrets_clear_async (self->connection, NULL, forgotten_cb, g_object_ref (self));
  steward_window_disconnect (self);
  steward_window_ask_sign_in (self, NULL);
}

static void
sign_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);

  if (self->page != NULL && !self->signing_in)
    steward_page_ask_async (self->page, sign_out_cb, g_object_ref (self));
}

void
steward_window_install_connection_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.connect", "s", connect_action);
  gtk_widget_class_install_action (widget_class, "win.switch-connection", NULL,
                                   switch_connection_action);
  gtk_widget_class_install_action (widget_class, "win.connection-settings", NULL,
                                   connection_settings_action);
  gtk_widget_class_install_action (widget_class, "win.unlock", NULL, unlock_action);
  gtk_widget_class_install_action (widget_class, "win.sign-out", NULL, sign_out_action);
}
