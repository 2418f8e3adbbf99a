/* steward-page-public.c: what the window and the pages ask of a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-drafts-private.h"

#include <glib/gi18n.h>

#include "so-service-error.h"

#define PRIV(self) (steward_page_get_private (self))

/* ---- for the window ---- */

/**
 * steward_page_set_connection:
 * @self: a page
 * @connection: (nullable): the installation that the session belongs to
 *
 * What the user wants of this installation: review, lock, stricter questions. Set it before
 * the session.
 */
void
steward_page_set_connection (StewardPage       *self,
                             StewardConnection *connection)
{
  g_return_if_fail (STEWARD_IS_PAGE (self));

  if (PRIV (self)->connection != NULL)
    g_signal_handlers_disconnect_by_func (PRIV (self)->connection, steward_page_update, self);
  g_set_object (&PRIV (self)->connection, connection);
  if (connection != NULL)
    {
      g_signal_connect_object (connection, "notify::locked", G_CALLBACK (steward_page_update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (connection, "notify::production", G_CALLBACK (steward_page_update),
                               self, G_CONNECT_SWAPPED);
    }
  steward_page_update (self);
}

/* (transfer none) (nullable): none where nobody has signed in yet */
StewardConnection *
steward_page_get_connection (StewardPage *self)
{
  return PRIV (self)->connection;
}

/**
 * steward_page_set_session:
 * @self: a page
 * @session: (nullable): the server to work on from now on
 *
 * Forgets everything that came from another server. The page loads when it is entered.
 */
void
steward_page_set_session (StewardPage *self,
                          SoSession   *session)
{
  StewardPagePrivate *priv;

  g_return_if_fail (STEWARD_IS_PAGE (self));

  priv = PRIV (self);
  if (!g_set_object (&priv->session, session))
    return;

  g_cancellable_cancel (priv->loading);
  g_clear_object (&priv->loading);
  steward_page_stop_saving (self);
  steward_page_forget_undo (self);
  steward_results_clear (priv->results);
  steward_page_drafts_reset (self);
  steward_workspace_clear (priv->workspace);
  steward_page_clear_object (self);
  steward_banner_hide (priv->banner);
  if (priv->form != NULL)
    steward_form_set_session (priv->form, session);
  if (STEWARD_PAGE_GET_CLASS (self)->reset != NULL)
    STEWARD_PAGE_GET_CLASS (self)->reset (self);
  steward_page_update (self);
}

SoSession *
steward_page_get_session (StewardPage *self)
{
  return PRIV (self)->session;
}

const char *
steward_page_get_title (StewardPage *self)
{
  return PRIV (self)->title;
}

/* What the button in the header bar says, with an access key. */
const char *
steward_page_get_save_label (StewardPage *self)
{
  return PRIV (self)->save_label != NULL ? PRIV (self)->save_label : _("_Save");
}

/* (nullable) */
GMenuModel *
steward_page_get_menu (StewardPage *self)
{
  return PRIV (self)->menu;
}

/* The actions of the page; the window offers them as "page." while the page is on view. */
GActionGroup *
steward_page_get_actions (StewardPage *self)
{
  return G_ACTION_GROUP (PRIV (self)->actions);
}

/* Where the list is; hidden on pages without one. */
GtkWidget *
steward_page_get_list_pane (StewardPage *self)
{
  return GTK_WIDGET (PRIV (self)->list_pane);
}

/* Where the object is, or what there is to say instead of it. */
GtkWidget *
steward_page_get_main_pane (StewardPage *self)
{
  return GTK_WIDGET (PRIV (self)->state_view);
}

/* The page comes into view: what was never loaded, or not to the end, is loaded now. */
void
steward_page_enter (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);
  StewardState state = steward_state_view_get_state (priv->state_view);

  if (priv->session != NULL && priv->object == NULL && priv->loading == NULL &&
      (state == STEWARD_STATE_BLANK || state == STEWARD_STATE_LOADING ||
       state == STEWARD_STATE_ERROR))
    STEWARD_PAGE_GET_CLASS (self)->enter (self);
}

/* The page goes out of view: what only it waits for is called off. A save goes on. */
void
steward_page_leave (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);

  g_cancellable_cancel (priv->loading);
  g_clear_object (&priv->loading);
  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  priv->cancellable = g_cancellable_new ();
}

/* Does again what failed last, as after signing in again; edits stay. */
void
steward_page_resume (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);

  switch (priv->retry)
    {
    case STEWARD_RETRY_LOAD:
      priv->retry = STEWARD_RETRY_NONE;
      steward_page_ask_server (self);
      STEWARD_PAGE_GET_CLASS (self)->reload (self);
      break;

    case STEWARD_RETRY_SAVE:
      steward_page_save (self);
      break;

    case STEWARD_RETRY_SAVE_ALL:
      steward_page_save_all (self);
      break;

    case STEWARD_RETRY_UNDO:
      steward_page_undo_save (self);
      break;

    case STEWARD_RETRY_NONE:
      steward_page_enter (self);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* The session has learnt which methods the server has: the page may only be for reading. */
void
steward_page_check_methods (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);
  const char *method = STEWARD_PAGE_GET_CLASS (self)->save_method;

  if (method == NULL || priv->session == NULL || priv->no_method ||
      so_session_has_method (priv->session, method))
    return;

  priv->no_method = TRUE;
  steward_banner_show_note (priv->banner, steward_page_get_reading_reason (self));
  steward_page_update (self);
}

/* Whether there is something that Save would do. */
gboolean
steward_page_can_save (StewardPage *self)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (PRIV (self)->actions), "save");
}

/* (nullable): why the user's role may only read the object on view, in words for the user */
const char *
steward_page_get_denial (StewardPage *self)
{
  return PRIV (self)->denial;
}

/* Whether a save is under way and takes so long that the user has to hear of it. */
gboolean
steward_page_is_slow (StewardPage *self)
{
  return PRIV (self)->is_slow;
}

gboolean
steward_page_can_go_back (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);

  return priv->can_go_back && adw_leaflet_get_folded (priv->leaflet);
}

/* One step back within the page; FALSE where there is none. */
gboolean
steward_page_go_back (StewardPage *self)
{
  StewardPageClass *klass = STEWARD_PAGE_GET_CLASS (self);

  return steward_page_can_go_back (self) && klass->back != NULL && klass->back (self);
}

/* ---- for the pages ---- */

/* Takes all edits back. */
void
steward_page_revert (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);

  if (priv->object == NULL)
    return;

  so_carrier_revert (priv->object);
  if (priv->form != NULL)
    {
      steward_form_set_carrier (priv->form, NULL);  /* rows drop text that was never a value */
      steward_form_set_carrier (priv->form, priv->object);
      steward_form_clear_errors (priv->form);
    }
  steward_banner_hide (priv->banner);
  g_clear_pointer (&priv->forbidden, g_free);
  priv->retry = STEWARD_RETRY_NONE;
  steward_page_update (self);
}

/* (transfer none) (nullable) */
SoCarrier *
steward_page_get_object (StewardPage *self)
{
  return PRIV (self)->object;
}

/* Whether the user has locked this connection in the app. */
gboolean
steward_page_is_locked (StewardPage *self)
{
  return PRIV (self)->connection != NULL && steward_connection_is_locked (PRIV (self)->connection);
}

/* Another object takes the place of the one on view, which is forgotten. */
void
steward_page_replace_object (StewardPage *self,
                             SoCarrier   *object)
{
  g_autoptr (SoCarrier) old = g_object_ref (PRIV (self)->object);

  steward_workspace_forget (PRIV (self)->workspace, old);
  steward_page_show_object (self, object);
}

/* Nothing is open any more; edits of what was are kept in the workspace. What is on view
 * instead is for the caller to say. */
void
steward_page_clear_object (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);

  if (priv->object != NULL && !so_carrier_is_dirty (priv->object))
    steward_workspace_forget (priv->workspace, priv->object);
  if (priv->object_signals != NULL)
    g_signal_group_set_target (priv->object_signals, NULL);
  g_clear_object (&priv->object);
  steward_page_drafts_release (self);
  g_clear_pointer (&priv->forbidden, g_free);
  g_clear_pointer (&priv->denial, g_free);
  priv->is_new = FALSE;
  priv->retry = STEWARD_RETRY_NONE;
  if (priv->form != NULL)
    steward_form_set_carrier (priv->form, NULL);
  if (steward_state_view_get_state (priv->state_view) == STEWARD_STATE_CONTENT)
    steward_state_view_clear (priv->state_view);
  steward_page_update (self);
}

/* (transfer none) (nullable) */
StewardForm *
steward_page_get_form (StewardPage *self)
{
  return PRIV (self)->form;
}

gboolean
steward_page_is_saving (StewardPage *self)
{
  return PRIV (self)->saving != NULL;
}

/* Whether the server does not know the object yet: it can be saved as it is. */
void
steward_page_set_is_new (StewardPage *self,
                         gboolean     is_new)
{
  PRIV (self)->is_new = is_new;
  steward_page_update (self);
}

gboolean
steward_page_get_is_new (StewardPage *self)
{
  return PRIV (self)->is_new;
}

/* Lets nothing be edited until the next load; @reason is for the user. */
void
steward_page_set_reading (StewardPage *self,
                          const char  *reason)
{
  StewardPagePrivate *priv = PRIV (self);

  g_free (priv->forbidden);
  priv->forbidden = g_strdup (reason);
  steward_page_update (self);
}

void
steward_page_show_loading (StewardPage *self)
{
  steward_state_view_show_loading (PRIV (self)->state_view);
}

void
steward_page_show_content (StewardPage *self)
{
  steward_state_view_show_content (PRIV (self)->state_view);
}

/* See steward_state_view_show_empty(). */
void
steward_page_show_empty (StewardPage *self,
                         const char  *icon_name,
                         const char  *sentence,
                         const char  *button_label,
                         const char  *action_name)
{
  steward_state_view_show_empty (PRIV (self)->state_view, icon_name, sentence,
                                 button_label, action_name);
}

/* Loading failed: instead of content that never came, or above the content there is. */
void
steward_page_show_load_error (StewardPage  *self,
                              const GError *error)
{
  StewardPagePrivate *priv = PRIV (self);

  priv->retry = STEWARD_RETRY_LOAD;
  if (g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_FORBIDDEN))
    steward_page_set_reading (self, error->message);
  if (steward_state_view_get_state (priv->state_view) == STEWARD_STATE_CONTENT)
    steward_banner_show_error (priv->banner, priv->load_error_text, error, "page.retry");
  else
    steward_state_view_show_error (priv->state_view, priv->load_error_text, error, "page.retry");
}

/* See steward_banner_show_error(). */
void
steward_page_show_error (StewardPage  *self,
                         const char   *what,
                         const GError *error,
                         const char   *retry_action)
{
  steward_page_toast (self, "");
  steward_banner_show_error (PRIV (self)->banner, what, error, retry_action);
}

void
steward_page_show_note (StewardPage *self,
                        const char  *text)
{
  steward_banner_show_note (PRIV (self)->banner, text);
}

void
steward_page_toast (StewardPage *self,
                    const char  *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

/**
 * steward_page_add_action:
 * @self: a page
 * @name: without "page."
 * @callback: called with the page
 *
 * Returns: (transfer none): the action
 */
GSimpleAction *
steward_page_add_action (StewardPage *self,
                         const char  *name,
                         GCallback    callback)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", callback, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (PRIV (self)->actions), G_ACTION (action));

  return action;
}

/* Whether there is something to go back to while the window is narrow. */
void
steward_page_set_can_go_back (StewardPage *self,
                              gboolean     can_go_back)
{
  PRIV (self)->can_go_back = can_go_back;
  g_object_notify (G_OBJECT (self), "can-go-back");
}

/* (transfer none): cancelled when the page is left */
GCancellable *
steward_page_get_cancellable (StewardPage *self)
{
  return PRIV (self)->cancellable;
}
