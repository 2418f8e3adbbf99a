/* steward-state-view.c: one thing that is loading, empty, broken or there
 *
 * A page shows two of these at most: one for a list and one for the object that is
 * open. Content that is already there stays on view while it is loaded again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-state-view.h"

#include "steward-config.h"
#include "steward-error-actions.h"
#include "steward-error-text.h"

/* milliseconds; an answer that comes sooner never shows a spinner */
#define SPINNER_DELAY 300

struct _StewardStateView
{
  AdwBin          parent_instance;

  GtkStack       *stack;
  GtkWidget      *blank;
  GtkWidget      *loading;
  GtkSpinner     *spinner;
  AdwStatusPage  *empty;
  GtkButton      *empty_button;
  AdwStatusPage  *error;
  GtkLabel       *error_text;
  StewardErrorActions *error_actions;
  AdwBin         *content;

  StewardState    state;
  guint           spinner_source;
};

enum
{
  PROP_0,
  PROP_STATE,
  PROP_CONTENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StewardStateView, steward_state_view, ADW_TYPE_BIN)

static void
set_state (StewardStateView *self,
           StewardState      state)
{
  GtkWidget *const children[] = {
    [STEWARD_STATE_BLANK] = self->blank,
    [STEWARD_STATE_LOADING] = self->loading,
    [STEWARD_STATE_EMPTY] = GTK_WIDGET (self->empty),
    [STEWARD_STATE_ERROR] = GTK_WIDGET (self->error),
    [STEWARD_STATE_CONTENT] = GTK_WIDGET (self->content),
  };

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  gtk_spinner_set_spinning (self->spinner, state == STEWARD_STATE_LOADING);
  gtk_stack_set_visible_child (self->stack, children[state]);

  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }
}

static gboolean
spinner_cb (gpointer user_data)
{
  StewardStateView *self = user_data;

  self->spinner_source = 0;
  set_state (self, STEWARD_STATE_LOADING);

  return G_SOURCE_REMOVE;
}

static void
steward_state_view_dispose (GObject *object)
{
  StewardStateView *self = STEWARD_STATE_VIEW (object);

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (steward_state_view_parent_class)->dispose (object);
}

static void
steward_state_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardStateView *self = STEWARD_STATE_VIEW (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;

    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (self->content));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_state_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  StewardStateView *self = STEWARD_STATE_VIEW (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      steward_state_view_set_content (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_state_view_class_init (StewardStateViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_state_view_dispose;
  object_class->get_property = steward_state_view_get_property;
  object_class->set_property = steward_state_view_set_property;

  properties[PROP_STATE] =
    g_param_spec_int ("state", NULL, NULL,
                      STEWARD_STATE_BLANK, STEWARD_STATE_CONTENT, STEWARD_STATE_BLANK,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_ERROR_ACTIONS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-state-view.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardStateView, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardStateView, blank);
  gtk_widget_class_bind_template_child (widget_class, StewardStateView, loading);
  gtk_widget_class_bind_template_child (widget_class, StewardStateView, spinner);
  gtk_widget_class_bind_template_child (widget_class, StewardStateView, empty);
  gtk_widget_class_bind_template_child (widget_class, StewardStateView, empty_button);
  gtk_widget_class_bind_template_child (widget_class, StewardStateView, error);
  gtk_widget_class_bind_template_child (widget_class, StewardStateView, error_text);
  gtk_widget_class_bind_template_child (widget_class, StewardStateView, error_actions);
  gtk_widget_class_bind_template_child (widget_class, StewardStateView, content);
}

static void
steward_state_view_init (StewardStateView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
steward_state_view_set_content (StewardStateView *self,
                                GtkWidget        *content)
{
  g_return_if_fail (STEWARD_IS_STATE_VIEW (self));
  g_return_if_fail (content == NULL || GTK_IS_WIDGET (content));

  if (adw_bin_get_child (self->content) == content)
    return;

  adw_bin_set_child (self->content, content);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

StewardState
steward_state_view_get_state (StewardStateView *self)
{
  g_return_val_if_fail (STEWARD_IS_STATE_VIEW (self), STEWARD_STATE_BLANK);

  return self->state;
}

/* Shows nothing. */
void
steward_state_view_clear (StewardStateView *self)
{
  g_return_if_fail (STEWARD_IS_STATE_VIEW (self));

  set_state (self, STEWARD_STATE_BLANK);
}

/**
 * steward_state_view_show_loading:
 * @self: a view
 *
 * Says that something is on its way. Content on view stays; anything else gives way to
 * nothing at first and to a spinner after 300 ms.
 */
void
steward_state_view_show_loading (StewardStateView *self)
{
  g_return_if_fail (STEWARD_IS_STATE_VIEW (self));

  if (self->state == STEWARD_STATE_CONTENT || self->state == STEWARD_STATE_LOADING)
    return;

  set_state (self, STEWARD_STATE_BLANK);
  self->spinner_source = g_timeout_add (SPINNER_DELAY, spinner_cb, self);
}

void
steward_state_view_show_content (StewardStateView *self)
{
  g_return_if_fail (STEWARD_IS_STATE_VIEW (self));

  set_state (self, STEWARD_STATE_CONTENT);
}

/**
 * steward_state_view_show_empty:
 * @self: a view
 * @icon_name: a symbolic icon
 * @sentence: what is not there, in the user's language
 * @button_label: (nullable): with an underscore before the access key
 * @action_name: (nullable): what the button does
 */
void
steward_state_view_show_empty (StewardStateView *self,
                               const char       *icon_name,
                               const char       *sentence,
                               const char       *button_label,
                               const char       *action_name)
{
  g_return_if_fail (STEWARD_IS_STATE_VIEW (self));

  adw_status_page_set_icon_name (self->empty, icon_name);
  adw_status_page_set_title (self->empty, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_button), button_label != NULL);
  if (button_label != NULL)
    {
      gtk_button_set_label (self->empty_button, button_label);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button), action_name);
    }

  set_state (self, STEWARD_STATE_EMPTY);
}

/**
 * steward_state_view_show_error:
 * @self: a view
 * @what: a sentence saying what failed, in the user's language
 * @error: why
 * @retry_action: what *Try Again* does
 *
 * A refused sign-in offers to sign in again instead.
 */
void
steward_state_view_show_error (StewardStateView *self,
                               const char       *what,
                               const GError     *error,
                               const char       *retry_action)
{
  g_autofree char *text = NULL;

  g_return_if_fail (STEWARD_IS_STATE_VIEW (self));
  g_return_if_fail (error != NULL);

  text = steward_error_text (error);
  adw_status_page_set_title (self->error, what);
  gtk_label_set_label (self->error_text, text);
  steward_error_actions_show (self->error_actions, error, retry_action);

  set_state (self, STEWARD_STATE_ERROR);
}

/**
 * steward_state_view_get_text:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what went wrong, while that is on view
 */
const char *
steward_state_view_get_text (StewardStateView *self)
{
  g_return_val_if_fail (STEWARD_IS_STATE_VIEW (self), NULL);

  return self->state == STEWARD_STATE_ERROR ? gtk_label_get_label (self->error_text) : NULL;
}
