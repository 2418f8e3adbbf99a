/* steward-review.c: what is about to be saved, field by field
 *
 * The window emits "response" with "save" or "cancel" and is then destroyed by whoever
 * opened it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-review.h"

#include <glib/gi18n.h>

#include "steward-change.h"
#include "steward-config.h"

struct _StewardReview
{
  AdwWindow  parent_instance;

  GtkWidget *save_button;
  GtkBox    *groups;
};

enum
{
  SIGNAL_RESPONSE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardReview, steward_review, ADW_TYPE_WINDOW)

static void
respond_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_autoptr (GtkWidget) held = g_object_ref (widget);

  g_signal_emit (held, signals[SIGNAL_RESPONSE], 0,
                 g_str_equal (name, "review.save") ? "save" : "cancel");
}

static gboolean
steward_review_close_request (GtkWindow *window)
{
  respond_action (GTK_WIDGET (window), "review.cancel", NULL);

  return GDK_EVENT_STOP;
}

static void
steward_review_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_REVIEW);

  G_OBJECT_CLASS (steward_review_parent_class)->dispose (object);
}

static void
steward_review_class_init (StewardReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_review_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = steward_review_close_request;

  /* "save" or "cancel" */
  signals[SIGNAL_RESPONSE] =
    g_signal_new ("response", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-review.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardReview, save_button);
  gtk_widget_class_bind_template_child (widget_class, StewardReview, groups);
  gtk_widget_class_install_action (widget_class, "review.save", NULL, respond_action);
  gtk_widget_class_install_action (widget_class, "review.cancel", NULL, respond_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "review.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "review.save", NULL);
}

static void
steward_review_init (StewardReview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_review_new:
 * @parent: (nullable): the window it belongs to
 * @save_label: what the button says, with an access key
 *
 * Returns: (transfer none): a window that is not shown yet; GTK has it until it is destroyed
 */
StewardReview *
steward_review_new (GtkWindow  *parent,
                    const char *save_label)
{
  StewardReview *self = g_object_new (STEWARD_TYPE_REVIEW, "transient-for", parent, NULL);

  gtk_button_set_label (GTK_BUTTON (self->save_button), save_label);

  return self;
}

static void
add_row (GtkWidget           *group,
         const StewardChange *change)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource (RESOURCE_PREFIX "/ui/pages/steward-review-row.ui");
  GtkWidget *row = GTK_WIDGET (gtk_builder_get_object (builder, "row"));
  g_autofree char *title = g_markup_escape_text (change->label, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "label")), change->label);
  steward_change_show_value (builder, "before", change->before);
  steward_change_show_value (builder, "after", change->after);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/**
 * steward_review_add:
 * @self: a review
 * @name: what the user calls the object
 * @form: (nullable): where the user knows the fields from
 * @object: an object that is about to be saved
 *
 * Shows in what the object differs from what was loaded.
 */
void
steward_review_add (StewardReview *self,
                    const char    *name,
                    StewardForm   *form,
                    SoCarrier     *object)
{
  g_autoptr (SoCarrier) loaded = so_carrier_dup_loaded (object);
  g_autoptr (GPtrArray) changes = steward_changes_list (form, loaded, object);
  g_autofree char *title = g_markup_escape_text (name, -1);
  GtkWidget *group = adw_preferences_group_new ();

  g_return_if_fail (STEWARD_IS_REVIEW (self));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < changes->len; i++)
    add_row (group, g_ptr_array_index (changes, i));
  if (changes->len == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("Nothing is changed"));
  gtk_box_append (self->groups, group);
}

/* Whether it can be saved from here. */
void
steward_review_set_can_save (StewardReview *self,
                             gboolean       can_save)
{
  g_return_if_fail (STEWARD_IS_REVIEW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.save", can_save);
}
