/* steward-error-actions.c: what can be done about a failure
 *
 * One row of buttons for the bar on top of a page and for a page that has nothing else to
 * show. Which of them are there follows from the error alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-error-actions.h"

#include <glib/gi18n.h>

#include "steward-config.h"
#include "steward-error-text.h"
#include "steward-page.h"

struct _StewardErrorActions
{
  AdwBin       parent_instance;

  GtkButton   *action_button;
  GtkWidget   *settings_button;
  GtkWidget   *requests_button;
  GtkWidget   *copy_button;
  GtkExpander *certificate_expander;
  GtkLabel    *certificate_label;

  char        *details;      /* nullable */
};

G_DEFINE_FINAL_TYPE (StewardErrorActions, steward_error_actions, ADW_TYPE_BIN)

static void
copy_cb (StewardErrorActions *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->details);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("Details copied"));
}

/* Whether a widget above this one has the action: a page may be on view without a window of
 * ours. */
static gboolean
has_action (StewardErrorActions *self,
            const char          *name)
{
  for (GtkWidget *widget = GTK_WIDGET (self); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    {
      GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (widget);
      const GVariantType *parameter;
      const char *known, *property;
      GType owner;

      /* GTK 4.8 takes none of these for optional */
      for (guint i = 0;
           gtk_widget_class_query_action (klass, i, &owner, &known, &parameter, &property);
           i++)
        if (g_str_equal (known, name))
          return TRUE;
    }

  return FALSE;
}

/* (transfer full) (nullable): the certificate that the server of the page was refused for */
static char *
dup_certificate (StewardErrorActions *self,
                 const GError        *error)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), STEWARD_TYPE_PAGE);
  SoSession *session = page != NULL ? steward_page_get_session (STEWARD_PAGE (page)) : NULL;
  GTlsCertificate *certificate = session != NULL ?
                                 so_session_get_refused_certificate (session) : NULL;

  return error->domain == G_TLS_ERROR && certificate != NULL ?
         steward_certificate_text (certificate) : NULL;
}

static void
steward_error_actions_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_ERROR_ACTIONS);

  G_OBJECT_CLASS (steward_error_actions_parent_class)->dispose (object);
}

static void
steward_error_actions_finalize (GObject *object)
{
  g_free (STEWARD_ERROR_ACTIONS (object)->details);

  G_OBJECT_CLASS (steward_error_actions_parent_class)->finalize (object);
}

static void
steward_error_actions_class_init (StewardErrorActionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_error_actions_dispose;
  object_class->finalize = steward_error_actions_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX
                                               "/ui/pages/steward-error-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardErrorActions, action_button);
  gtk_widget_class_bind_template_child (widget_class, StewardErrorActions, settings_button);
  gtk_widget_class_bind_template_child (widget_class, StewardErrorActions, requests_button);
  gtk_widget_class_bind_template_child (widget_class, StewardErrorActions, copy_button);
  gtk_widget_class_bind_template_child (widget_class, StewardErrorActions, certificate_expander);
  gtk_widget_class_bind_template_child (widget_class, StewardErrorActions, certificate_label);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
steward_error_actions_init (StewardErrorActions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_error_actions_show:
 * @self: the actions
 * @error: what happened
 * @retry_action: what *Try Again* does; where signing in can help, that is offered instead
 */
void
steward_error_actions_show (StewardErrorActions *self,
                            const GError        *error,
                            const char          *retry_action)
{
  g_autofree char *certificate = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (STEWARD_IS_ERROR_ACTIONS (self));
  g_return_if_fail (error != NULL);

  certificate = dup_certificate (self, error);
  text = steward_error_details (error);
  g_free (self->details);
  self->details = certificate != NULL ?
                  g_strconcat (text, "\n\n", certificate, NULL) : g_strdup (text);

  gtk_button_set_label (self->action_button, steward_error_get_remedy_label (error));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->action_button),
                                  steward_error_is_sign_in (error) ? "win.sign-in" : retry_action);
  gtk_widget_set_visible (self->settings_button, steward_error_is_transport (error) &&
                          has_action (self, "win.connection-settings"));
  gtk_widget_set_visible (self->requests_button, steward_error_is_failure (error) &&
                          has_action (self, "win.requests"));

  gtk_expander_set_expanded (self->certificate_expander, FALSE);
  gtk_label_set_label (self->certificate_label, certificate != NULL ? certificate : "");
  gtk_widget_set_visible (GTK_WIDGET (self->certificate_expander), certificate != NULL);
  gtk_widget_show (GTK_WIDGET (self));
}

/* Nothing has failed. */
void
steward_error_actions_clear (StewardErrorActions *self)
{
  g_return_if_fail (STEWARD_IS_ERROR_ACTIONS (self));

  gtk_widget_hide (GTK_WIDGET (self));
}
