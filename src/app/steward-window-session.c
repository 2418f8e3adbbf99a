/* steward-window-session.c: how the window comes to a session
 *
 * A secret comes from the environment, else from the keyring, else from the user. Nothing
 * of it is kept here: the session has the credentials.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-window-private.h"

#include "steward-secret-source.h"
#include "steward-secrets.h"

/* ---- the session ---- */

static void
probed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (StewardWindow) self = user_data;
  GtkWidget *page;

  if (!so_session_probe_finish (SO_SESSION (source), result, NULL) ||
      self->session != (gpointer) source)
    return;

  for (page = gtk_widget_get_first_child (GTK_WIDGET (self->page_stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    steward_page_check_methods (STEWARD_PAGE (page));
}

static void
keep_connection (StewardWindow *self)
{
  if (self->settings != NULL)
    {
      g_settings_set_string (self->settings, "server", self->server != NULL ? self->server : "");
      g_settings_set_string (self->settings, "user", self->user != NULL ? self->user : "");
    }
  steward_window_update (self);
}

/* ---- a sign-in that stopped to be good ---- */

/* @secret: (nullable); the session knows whether it is the one that was refused */
static void
renew_with (SoSession         *session,
            StewardConnection *connection,
            const char        *secret)
{
  g_autoptr (SoCredentials) credentials = NULL;

  if (secret != NULL)
    credentials = steward_connection_create_credentials (connection, secret, NULL);
  so_session_renewed (session, credentials);
}

static void
renewed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (SoSession) session = user_data;
  char *secret = steward_secrets_lookup_finish (STEWARD_CONNECTION (source), result, NULL);

  renew_with (session, STEWARD_CONNECTION (source), secret);
  steward_secret_free (secret);
}

/* The secret may be another one by now. While the user types one, that counts and no other. */
static void
renew (SoSession *session,
       gpointer   user_data)
{
  StewardWindow *self = user_data;
  StewardSecretSource source = { .user = self->user };
  StewardScheme scheme;
  char *secret = NULL;

  if (self->signing_in || self->connection == NULL ||
      steward_connection_get_scheme (self->connection) == STEWARD_SCHEME_NONE)
    so_session_renewed (session, NULL);
  else if (steward_secret_source_find (&source, &scheme, &secret, NULL) && secret != NULL &&
           scheme == steward_connection_get_scheme (self->connection))
    renew_with (session, self->connection, secret);
  else
    steward_secrets_lookup_async (self->connection, self->cancellable, renewed_cb,
                                  g_object_ref (session));

  steward_secret_free (secret);
}

/* ---- from one session to another ---- */

static void
set_session (StewardWindow *self,
             SoSession     *session)
{
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->page_stack));

  if (self->session != NULL)
    so_session_set_renewer (self->session, NULL, NULL, NULL);
  g_set_object (&self->session, session);
  if (session != NULL)
    so_session_set_renewer (session, renew, self, NULL);
  if (session != NULL && self->settings != NULL)
    g_settings_bind (self->settings, "request-log", so_session_get_log (session), "mode",
                     G_SETTINGS_BIND_GET);
  steward_window_show_requests (self);
  for (; page != NULL; page = gtk_widget_get_next_sibling (page))
    {
      steward_page_set_connection (STEWARD_PAGE (page), self->connection);
      steward_page_set_session (STEWARD_PAGE (page), session);
    }
}

/* (nullable) */
void
steward_window_take_connection (StewardWindow     *self,
                                StewardConnection *connection)
{
  g_set_object (&self->connection, connection);
  g_signal_group_set_target (self->connection_signals, connection);
}

/* Forgets the server and all that came from it. */
void
steward_window_disconnect (StewardWindow *self)
{
  steward_window_take_connection (self, NULL);
  set_session (self, NULL);
}

static void
take_session (StewardWindow *self,
              SoSession     *session)
{
  set_session (self, session);
  keep_connection (self);
  so_session_probe_async (session, self->cancellable, probed_cb, g_object_ref (self));
  if (self->page != NULL)
    steward_page_enter (self->page);
}

static void
connect_with (StewardWindow *self,
              const char    *secret)
{
  g_autoptr (SoSession) session = NULL;
  g_autoptr (GError) error = NULL;

  session = steward_connection_create_session (self->connection, secret, &error);
  if (session != NULL)
    take_session (self, session);
  else
    steward_window_ask_sign_in (self, error->message);
}

/* ---- asking the user ---- */

/* A cursor goes on blinking in a text that is hidden with the focus in it, and GTK warns. */
static void
show_root (StewardWindow *self,
           GtkWidget     *child)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_stack_set_visible_child (self->root_stack, child);
}

static void
end_sign_in (StewardWindow *self)
{
  self->signing_in = FALSE;
  show_root (self, GTK_WIDGET (self->page_stack));
  steward_window_update (self);
  if (self->focus_before != NULL)
    gtk_widget_grab_focus (self->focus_before);
  g_clear_weak_pointer (&self->focus_before);
}

static void
signed_in_cb (StewardWindow     *self,
              StewardConnection *connection,
              SoSession         *session,
              const char        *password)
{
  steward_window_take_connection (self, connection);
  g_free (self->user);
  self->user = g_strdup (steward_connection_get_user (connection));
  g_free (self->server);
  self->server = g_strdup (steward_connection_get_address (connection));
  end_sign_in (self);
  if (password != NULL)
    steward_window_remember (self, password);

  if (session != self->session)
    take_session (self, session);
  else if (self->page != NULL)
    steward_page_resume (self->page);
}

static void
ensure_sign_in_page (StewardWindow *self)
{
  if (self->sign_in_page != NULL)
    return;

  self->sign_in_page = g_object_new (STEWARD_TYPE_SIGN_IN_PAGE, NULL);
  gtk_stack_add_child (self->root_stack, GTK_WIDGET (self->sign_in_page));
  g_signal_connect_object (self->sign_in_page, "signed-in", G_CALLBACK (signed_in_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sign_in_page, "cancelled", G_CALLBACK (end_sign_in), self,
                           G_CONNECT_SWAPPED);
}

static void
show_sign_in (StewardWindow *self,
              SoSession     *session,
              const char    *reason)
{
  ensure_sign_in_page (self);
  if (!self->signing_in)
    g_set_weak_pointer (&self->focus_before, gtk_window_get_focus (GTK_WINDOW (self)));
  self->signing_in = TRUE;
  show_root (self, GTK_WIDGET (self->sign_in_page));
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  steward_window_update (self);
  steward_sign_in_page_ask (self->sign_in_page, session, self->session != NULL,
                            self->server, self->user, reason);
}

/* Asks for another server and user; this one stays until there is another. */
void
steward_window_ask_server (StewardWindow *self)
{
  show_sign_in (self, NULL, NULL);
}

/**
 * steward_window_ask_sign_in:
 * @self: a window
 * @reason: (nullable): why, for the user
 *
 * Asks for a password. With a session, the page on view stays as it is behind the
 * question, and what failed on it is done again afterwards.
 */
void
steward_window_ask_sign_in (StewardWindow *self,
                            const char    *reason)
{
  show_sign_in (self, self->session, reason);
}

/* ---- connecting ---- */

static void
looked_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (StewardWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  char *secret = steward_secrets_lookup_finish (STEWARD_CONNECTION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      self->connection != (gpointer) source)
    g_debug ("Nobody waits for the secret any more");
  else if (secret != NULL)
    connect_with (self, secret);
  else
    steward_window_ask_sign_in (self, NULL);

  steward_secret_free (secret);
}

static void
find_secret (StewardWindow *self)
{
  StewardSecretSource source = { .user = self->user };
  StewardScheme scheme;
  char *secret = NULL;

  if (steward_secret_source_find (&source, &scheme, &secret, NULL) && secret != NULL)
    {
      g_object_set (self->connection, "scheme", scheme, NULL);
      connect_with (self, secret);
    }
  else
    {
      if (self->page != NULL)
        steward_page_show_loading (self->page);
      steward_secrets_lookup_async (self->connection, self->cancellable, looked_up_cb,
                                    g_object_ref (self));
    }

  steward_secret_free (secret);
}

static void
connect_to (StewardWindow *self,
            const char    *server,
            const char    *user)
{
  g_autoptr (StewardConnection) connection = NULL;

  g_free (self->server);
  g_free (self->user);
  self->server = g_strdup (server);
  self->user = g_strdup (user != NULL && *user != '\0' ? user : NULL);
  steward_window_disconnect (self);
  if (self->signing_in)
    {
      steward_sign_in_page_stop (self->sign_in_page);
      end_sign_in (self);
    }

  if (server == NULL || *server == '\0')
    {
      steward_window_ask_sign_in (self, NULL);
      return;
    }

  connection = steward_window_find_connection (server, self->user);
  steward_window_take_connection (self, connection);
  find_secret (self);
}

typedef struct
{
  StewardWindow *window;
  char          *server;         /* nullable */
  char          *user;           /* nullable */
} Journey;

static void
may_connect_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Journey *journey = user_data;

  if (steward_page_ask_finish (STEWARD_PAGE (source), result))
    connect_to (journey->window, journey->server, journey->user);

  g_object_unref (journey->window);
  g_free (journey->server);
  g_free (journey->user);
  g_free (journey);
}

/**
 * steward_window_connect:
 * @self: a window
 * @server: (nullable): an address as the user types it
 * @user: (nullable): who to sign in as
 *
 * Goes to another server, if the page on view may be left, asking for what it needs to know.
 */
void
steward_window_connect (StewardWindow *self,
                        const char    *server,
                        const char    *user)
{
  Journey *journey;

  g_return_if_fail (STEWARD_IS_WINDOW (self));

  if (self->page == NULL)
    {
      connect_to (self, server, user);
      return;
    }

  journey = g_new (Journey, 1);
  journey->window = g_object_ref (self);
  journey->server = g_strdup (server);
  journey->user = g_strdup (user);
  steward_page_ask_async (self->page, may_connect_cb, journey);
}
