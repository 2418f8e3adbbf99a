/* steward-banner.c: a bar on top of a page that says what happened
 *
 * The bar stays until the user closes it or the thing it complains about is done: a
 * screen reader has no announcements to rely on with this version of GTK.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-banner.h"

#include "steward-config.h"
#include "steward-error-actions.h"
#include "steward-error-text.h"

struct _StewardBanner
{
  AdwBin       parent_instance;

  GtkRevealer *revealer;
  GtkWidget   *bar;
  GtkImage    *icon;
  GtkLabel    *title;
  GtkLabel    *text;
  StewardErrorActions *actions;
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardBanner, steward_banner, ADW_TYPE_BIN)

static void
show_bar (StewardBanner *self,
          const char    *icon_name,
          const char    *title,
          const char    *text)
{
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->title), *title != '\0');
  gtk_label_set_label (self->text, text);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static void
close_cb (StewardBanner *self)
{
  steward_banner_hide (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
steward_banner_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (steward_banner_parent_class)->dispose (object);
}

static void
steward_banner_class_init (StewardBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_banner_dispose;

  /* the user has read it */
  signals[CLOSED] = g_signal_new ("closed", STEWARD_TYPE_BANNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (STEWARD_TYPE_ERROR_ACTIONS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, StewardBanner, bar);
  gtk_widget_class_bind_template_child (widget_class, StewardBanner, icon);
  gtk_widget_class_bind_template_child (widget_class, StewardBanner, title);
  gtk_widget_class_bind_template_child (widget_class, StewardBanner, text);
  gtk_widget_class_bind_template_child (widget_class, StewardBanner, actions);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
steward_banner_init (StewardBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_banner_show_note:
 * @self: a banner
 * @text: something to know, in the user's language
 */
void
steward_banner_show_note (StewardBanner *self,
                          const char    *text)
{
  g_return_if_fail (STEWARD_IS_BANNER (self));
  g_return_if_fail (text != NULL);

  gtk_widget_remove_css_class (self->bar, "error");
  steward_error_actions_clear (self->actions);
  show_bar (self, "dialog-information-symbolic", "", text);
}

/**
 * steward_banner_show_error:
 * @self: a banner
 * @what: what failed, in the user's language
 * @error: why; all of its text is shown
 * @retry_action: what *Try Again* does
 */
void
steward_banner_show_error (StewardBanner *self,
                           const char    *what,
                           const GError  *error,
                           const char    *retry_action)
{
  g_autofree char *text = NULL;

  g_return_if_fail (STEWARD_IS_BANNER (self));
  g_return_if_fail (error != NULL);

  text = steward_error_text (error);
  steward_error_actions_show (self->actions, error, retry_action);
  gtk_widget_add_css_class (self->bar, "error");
  show_bar (self, "dialog-warning-symbolic", what, text);
}

void
steward_banner_hide (StewardBanner *self)
{
  g_return_if_fail (STEWARD_IS_BANNER (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

gboolean
steward_banner_is_shown (StewardBanner *self)
{
  g_return_val_if_fail (STEWARD_IS_BANNER (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/* The text on view, without the headline; what it was last while hidden. */
const char *
steward_banner_get_text (StewardBanner *self)
{
  g_return_val_if_fail (STEWARD_IS_BANNER (self), NULL);

  return gtk_label_get_label (self->text);
}
