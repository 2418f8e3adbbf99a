/* steward-sign-in-page.c: asks who the user is
 *
 * The password is tried before anything else happens, so that a mistake is told here and
 * not by every page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-sign-in-page.h"

#include <glib/gi18n.h>

#include "so-service-error.h"
#include "so-user-agent.h"
#include "steward-config.h"
#include "steward-error-text.h"
#include "steward-window-private.h"

struct _StewardSignInPage
{
  AdwBin             parent_instance;

  AdwStatusPage     *status_page;
  GtkEditable       *server_row;
  GtkEditable       *user_row;
  GtkEditable       *password_row;
  GtkSwitch         *remember_switch;
  GtkLabel          *error_label;
  GtkWidget         *sign_in_button;
  GtkButton         *cancel_button;
  GtkSpinner        *spinner;

  SoSession         *session;     /* nullable: the one that has to be signed in again */
  SoSession         *trying;      /* nullable: the one that is being tried */
  StewardConnection *connection;  /* nullable: what it was made from */
  GCancellable      *cancellable;
  gboolean           can_cancel;  /* there is something to go back to */
};

enum
{
  SIGNED_IN,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardSignInPage, steward_sign_in_page, ADW_TYPE_BIN)

static void
update (StewardSignInPage *self)
{
  gboolean busy = self->trying != NULL;
  gboolean complete = *gtk_editable_get_text (self->server_row) != '\0' &&
                      *gtk_editable_get_text (self->user_row) != '\0';

  gtk_widget_set_sensitive (self->sign_in_button, complete && !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->server_row), self->session == NULL && !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->user_row), !busy);
  gtk_button_set_label (self->cancel_button, busy ? _("_Stop") : _("_Cancel"));
  gtk_widget_set_visible (GTK_WIDGET (self->cancel_button), busy || self->can_cancel);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
show_error (StewardSignInPage *self,
            const char        *text)
{
  gtk_label_set_label (self->error_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), text != NULL);
}

/* What was wrong need not be wrong any more. */
static void
edited_cb (StewardSignInPage *self)
{
  show_error (self, NULL);
  update (self);
}

static char *
failure_text (const GError *error)
{
  g_autofree char *text = NULL;

  if (!steward_error_is_sign_in (error))
    return steward_error_text (error);

  /* translators: %s is the server's own words */
  return g_strdup_printf (_("The server does not accept this user name and password: %s"),
                          error->message);
}

static void
tried_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (StewardSignInPage) self = user_data;
  g_autoptr (SoSession) session = NULL;
  g_autoptr (SoPrincipalCarrier) principal = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  principal = so_user_get_current_principal_finish (SO_SESSION (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  session = g_steal_pointer (&self->trying);
  update (self);
  if (principal == NULL)
    {
      text = failure_text (error);
      show_error (self, text);
      gtk_widget_grab_focus (GTK_WIDGET (self->password_row));
      return;
    }

  g_signal_emit (self, signals[SIGNED_IN], 0, self->connection, session,
                 gtk_switch_get_active (self->remember_switch) ?
                 gtk_editable_get_text (self->password_row) : NULL);
  gtk_editable_set_text (self->password_row, "");
}

/* A session with what the user gave: the one that there is, or a new one. */
static SoSession *
make_session (StewardSignInPage  *self,
              GError            **error)
{
  const char *user = gtk_editable_get_text (self->user_row);
  const char *password = gtk_editable_get_text (self->password_row);
  g_autoptr (SoCredentials) credentials = NULL;

  g_clear_object (&self->connection);
  self->connection = steward_window_find_connection (gtk_editable_get_text (self->server_row),
                                                     user);
  if (self->session == NULL)
    return steward_connection_create_session (self->connection, password, error);

  credentials = so_credentials_new_basic (user, password);
  so_session_set_credentials (self->session, credentials);

  return g_object_ref (self->session);
}

static void
sign_in_cb (StewardSignInPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_widget_get_sensitive (self->sign_in_button))
    return;

  self->trying = make_session (self, &error);
  if (self->trying == NULL)
    {
      show_error (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->server_row));
      return;
    }

  show_error (self, NULL);
  /* what has the focus must not lose it by becoming insensitive */
  gtk_widget_show (GTK_WIDGET (self->cancel_button));
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel_button));
  update (self);
  so_user_get_current_principal_async (self->trying, self->cancellable, tried_cb,
                                       g_object_ref (self));
}

/* Calls off what is being tried. */
void
steward_sign_in_page_stop (StewardSignInPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_object (&self->trying);
  update (self);
}

/* Stops what is under way, else gives up signing in. */
static void
cancel_cb (StewardSignInPage *self)
{
  if (self->trying == NULL)
    {
      g_signal_emit (self, signals[CANCELLED], 0);
      return;
    }

  gtk_widget_grab_focus (GTK_WIDGET (self->password_row));
  steward_sign_in_page_stop (self);
}

static void
steward_sign_in_page_dispose (GObject *object)
{
  StewardSignInPage *self = STEWARD_SIGN_IN_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->trying);
  g_clear_object (&self->connection);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (steward_sign_in_page_parent_class)->dispose (object);
}

static void
steward_sign_in_page_finalize (GObject *object)
{
  StewardSignInPage *self = STEWARD_SIGN_IN_PAGE (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (steward_sign_in_page_parent_class)->finalize (object);
}

static void
steward_sign_in_page_class_init (StewardSignInPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_sign_in_page_dispose;
  object_class->finalize = steward_sign_in_page_finalize;

  /**
   * StewardSignInPage::signed-in:
   * @self: the page
   * @connection: what the user gave
   * @session: the session that the server accepted
   * @password: (nullable): what to keep in the keyring, %NULL for nothing; lent, as nobody would
   *   wipe a copy
   */
  signals[SIGNED_IN] =
    g_signal_new ("signed-in", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, STEWARD_TYPE_CONNECTION, SO_TYPE_SESSION,
                  G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * StewardSignInPage::cancelled:
   *
   * The user wants to go back to the form that could not be saved.
   */
  signals[CANCELLED] =
    g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/app/steward-sign-in-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardSignInPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInPage, server_row);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInPage, user_row);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInPage, password_row);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInPage, remember_switch);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInPage, error_label);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInPage, sign_in_button);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInPage, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, sign_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
steward_sign_in_page_init (StewardSignInPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * steward_sign_in_page_ask:
 * @self: a page
 * @session: (nullable): a session to sign in again; %NULL to make a new one
 * @can_cancel: whether there is something to go back to
 * @server: (nullable): what to propose
 * @user: (nullable): what to propose
 * @reason: (nullable): why the user has to sign in
 *
 * Begins anew, with the focus where something is missing.
 */
void
steward_sign_in_page_ask (StewardSignInPage *self,
                          SoSession         *session,
                          gboolean           can_cancel,
                          const char        *server,
                          const char        *user,
                          const char        *reason)
{
  GtkEditable *first;

  g_return_if_fail (STEWARD_IS_SIGN_IN_PAGE (self));

  steward_sign_in_page_stop (self);
  g_set_object (&self->session, session);
  self->can_cancel = can_cancel;
  gtk_editable_set_text (self->server_row, server != NULL ? server : "");
  gtk_editable_set_text (self->user_row, user != NULL ? user : "");
  gtk_editable_set_text (self->password_row, "");
  adw_status_page_set_description (self->status_page, session == NULL ? NULL :
                                   _("What you have typed is kept."));
  show_error (self, reason);
  update (self);

  first = server == NULL || *server == '\0' ? self->server_row :
          user == NULL || *user == '\0' ? self->user_row : self->password_row;
  gtk_widget_grab_focus (GTK_WIDGET (first));
}
