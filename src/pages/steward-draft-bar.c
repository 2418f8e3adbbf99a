/* steward-draft-bar.c: tells of unsaved work that was found again
 *
 * It stays until the user has answered. Its buttons are actions of the page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-draft-bar.h"

#include "steward-config.h"

struct _StewardDraftBar
{
  AdwBin       parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *text;
  GtkWidget   *offer_buttons;
  GtkWidget   *tell_buttons;
};

G_DEFINE_FINAL_TYPE (StewardDraftBar, steward_draft_bar, ADW_TYPE_BIN)

static void
show_bar (StewardDraftBar *self,
          const char      *text,
          gboolean         offer)
{
  gtk_label_set_label (self->text, text);
  gtk_widget_set_visible (self->offer_buttons, offer);
  gtk_widget_set_visible (self->tell_buttons, !offer);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static void
steward_draft_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (steward_draft_bar_parent_class)->dispose (object);
}

static void
steward_draft_bar_class_init (StewardDraftBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_draft_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-draft-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardDraftBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, StewardDraftBar, text);
  gtk_widget_class_bind_template_child (widget_class, StewardDraftBar, offer_buttons);
  gtk_widget_class_bind_template_child (widget_class, StewardDraftBar, tell_buttons);
}

static void
steward_draft_bar_init (StewardDraftBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Asks what to do with the draft of the object on view. */
void
steward_draft_bar_offer (StewardDraftBar *self,
                         const char      *text)
{
  g_return_if_fail (STEWARD_IS_DRAFT_BAR (self));

  show_bar (self, text, TRUE);
}

/* Says that there is a draft of another object. */
void
steward_draft_bar_tell (StewardDraftBar *self,
                        const char      *text)
{
  g_return_if_fail (STEWARD_IS_DRAFT_BAR (self));

  show_bar (self, text, FALSE);
}

/* Whoever calls this has moved the focus out of the bar. */
void
steward_draft_bar_hide (StewardDraftBar *self)
{
  g_return_if_fail (STEWARD_IS_DRAFT_BAR (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

gboolean
steward_draft_bar_is_shown (StewardDraftBar *self)
{
  g_return_val_if_fail (STEWARD_IS_DRAFT_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/* The text on view; what it was last while hidden. */
const char *
steward_draft_bar_get_text (StewardDraftBar *self)
{
  g_return_val_if_fail (STEWARD_IS_DRAFT_BAR (self), NULL);

  return gtk_label_get_label (self->text);
}
