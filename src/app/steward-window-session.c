/* steward-window-session.c: how the window comes to a session
 *
 * A secret comes from the environment, else from the keyring, else from the user. Nothing
 * of it is kept here: the session has the credentials.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-user-agent.h"

/* The language of the interface for the server's texts, as "nb"; "en" where there is none. */
static char *
interface_language (void)
{
  const char *name = g_get_language_names ()[0];
  gsize length = strcspn (name, "_.@");

  return length == 0 || name[0] == 'C' ? g_strdup ("en") : g_strndup (name, length);
}

static void
take_session (StewardWindow *self,
              SoSession     *session)
{
  g_autofree char *language = interface_language ();
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->page_stack));

  so_session_set_language (session, language);
  g_set_object (&self->session, session);
  for (; page != NULL; page = gtk_widget_get_next_sibling (page))
    steward_page_set_session (STEWARD_PAGE (page), session);
}

static void
show_connection (StewardWindow *self)
{
  g_autoptr (GUri) uri = NULL;

  uri = self->server != NULL ? g_uri_parse (self->server, G_URI_FLAGS_NONE, NULL) : NULL;
  g_free (self->connection_name);
  self->connection_name = g_strdup (uri != NULL && g_uri_get_host (uri) != NULL ?
                                    g_uri_get_host (uri) : self->server);
  adw_window_title_set_subtitle (self->sidebar_title, self->user != NULL ? self->user : "");
  steward_window_update (self);
}

/* ---- asking the user ---- */

static void
end_sign_in (StewardWindow *self)
{
  self->signing_in = FALSE;
  gtk_stack_set_visible_child (self->root_stack, GTK_WIDGET (self->page_stack));
  steward_window_update (self);
}

static void
signed_in_cb (StewardWindow *self,
              SoSession     *session,
              const char    *user,
              const char    *password)
{
  gboolean again = session == self->session;

  g_free (self->user);
  self->user = g_strdup (user);
  end_sign_in (self);
  if (!again)
    {
      g_free (self->server);
      self->server = g_strdup (so_session_get_address (session));
      take_session (self, session);
    }
  show_connection (self);
  if (self->page != NULL && again)
    steward_page_resume (self->page);
  else if (self->page != NULL)
    steward_page_enter (self->page);
}

static void
ensure_sign_in_page (StewardWindow *self)
{
  if (self->sign_in_page != NULL)
    return;

  self->sign_in_page = g_object_new (STEWARD_TYPE_SIGN_IN_PAGE, NULL);
  gtk_stack_add_child (self->root_stack, GTK_WIDGET (self->sign_in_page));
  g_signal_connect_object (self->sign_in_page, "signed-in", G_CALLBACK (signed_in_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sign_in_page, "cancelled", G_CALLBACK (end_sign_in), self, G_CONNECT_SWAPPED);
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
  ensure_sign_in_page (self);
  self->signing_in = TRUE;
  gtk_stack_set_visible_child (self->root_stack, GTK_WIDGET (self->sign_in_page));
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  steward_window_update (self);
  steward_sign_in_page_ask (self->sign_in_page, self->session, self->server, self->user, reason);
}

/* ---- connecting ---- */

static SoCredentials *
environment_credentials (const char *user)
{
  const char *ticket = g_getenv ("STEWARD_TICKET");
  const char *token = g_getenv ("STEWARD_TOKEN");
  const char *password = g_getenv ("STEWARD_PASSWORD");

  if (ticket != NULL)
    return so_credentials_new_ticket (ticket, NULL);
  if (token != NULL)
    return so_credentials_new_bearer (token);
  if (password != NULL && user != NULL)
    return so_credentials_new_basic (user, password);

  return NULL;
}

static void
probed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (StewardWindow) self = user_data;
  StewardPage *page = self->page;

  if (so_session_probe_finish (SO_SESSION (source), result, NULL) && page != NULL && self->session == (gpointer) source)
    steward_page_check_methods (page);
}

/**
 * steward_window_connect:
 * @self: a window
 * @server: (nullable): an address as the user types it
 * @user: (nullable): who to sign in as
 *
 * Goes to another server, asking for what it needs to know.
 */
void
steward_window_connect (StewardWindow *self,
                        const char    *server,
                        const char    *user)
{
  g_autoptr (SoCredentials) credentials = environment_credentials (user);
  g_autoptr (SoSession) session = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (STEWARD_IS_WINDOW (self));

  g_free (self->server);
  g_free (self->user);
  self->server = g_strdup (server);
  self->user = g_strdup (user);
  g_clear_object (&self->session);

  if (server != NULL && *server != '\0')
    session = so_session_new (server, &error);
  if (session == NULL || credentials == NULL)
    {
      steward_window_ask_sign_in (self, error != NULL ? error->message : NULL);
      return;
    }

  so_session_set_credentials (session, credentials);
  take_session (self, session);
  show_connection (self);
  so_session_probe_async (session, self->cancellable, probed_cb, g_object_ref (self));
  if (self->page != NULL)
    steward_page_enter (self->page);
}
