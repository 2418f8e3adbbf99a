/* steward-chip.c: one value of several, with a button to remove it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-chip.h"

#include <glib/gi18n.h>

#define MAX_CHARS 40

struct _StewardChip
{
  GtkWidget          parent_instance;

  GtkWidget         *label;
  GtkWidget         *button;
  StewardChoiceItem *item;
  char              *of;        /* nullable: the name of the field */
  char              *error;     /* nullable */
  gboolean           removable;
};

enum
{
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardChip, steward_chip, GTK_TYPE_WIDGET)

/* Names are unique on a page: the same value may be in two fields. */
static void
update_texts (StewardChip *self)
{
  const char *label = steward_choice_item_get_path (self->item);
  const char *detail = steward_choice_item_get_detail (self->item);
  g_autofree char *remove = NULL;
  g_autoptr (GString) told = g_string_new (self->error);

  if (self->of != NULL)
    /* translators: the first is a value, as "Anna Berg"; the second the name of its field */
    remove = g_strdup_printf (_("Remove %s from %s"), label, self->of);
  else
    /* translators: %s is a value, as "Anna Berg" */
    remove = g_strdup_printf (_("Remove %s"), label);

  if (self->removable)
    g_string_append_printf (told, "%s%s", told->len > 0 ? ". " : "",
                            _("The Delete key removes it"));
  gtk_label_set_label (GTK_LABEL (self->label), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->error != NULL ? self->error : detail);
  gtk_widget_set_tooltip_text (self->button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told->str, -1);
}

static void
clicked_cb (StewardChip *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
pressed_cb (StewardChip *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
steward_chip_dispose (GObject *object)
{
  StewardChip *self = STEWARD_CHIP (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (steward_chip_parent_class)->dispose (object);
}

static void
steward_chip_finalize (GObject *object)
{
  g_free (STEWARD_CHIP (object)->of);
  g_free (STEWARD_CHIP (object)->error);

  G_OBJECT_CLASS (steward_chip_parent_class)->finalize (object);
}

static void
steward_chip_class_init (StewardChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = steward_chip_finalize;

  /**
   * StewardChip::remove:
   *
   * The user wants the value to go.
   */
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steward_chip_init (StewardChip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->removable = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  self->label = gtk_label_new (NULL);
  g_object_set (self->label, "ellipsize", PANGO_ELLIPSIZE_MIDDLE, "max-width-chars", MAX_CHARS,
                NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  /* the keyboard has the Delete key: the Tab key need not stop at each */
  self->button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_object_set (self->button, "focusable", FALSE, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "circular");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
steward_chip_new (StewardChoiceItem *item)
{
  StewardChip *self = g_object_new (STEWARD_TYPE_CHIP, NULL);

  steward_chip_set_item (self, item);

  return GTK_WIDGET (self);
}

StewardChoiceItem *
steward_chip_get_item (StewardChip *self)
{
  g_return_val_if_fail (STEWARD_IS_CHIP (self), NULL);
  return self->item;
}

void
steward_chip_set_item (StewardChip       *self,
                       StewardChoiceItem *item)
{
  g_return_if_fail (STEWARD_IS_CHIP (self));
  g_return_if_fail (STEWARD_IS_CHOICE_ITEM (item));

  g_set_object (&self->item, item);
  update_texts (self);
}

/* (nullable): the name of the field it is a value of */
void
steward_chip_set_of (StewardChip *self,
                     const char  *name)
{
  g_return_if_fail (STEWARD_IS_CHIP (self));

  g_free (self->of);
  self->of = g_strdup (name);
  update_texts (self);
}

/* (nullable): what is wrong with it */
const char *
steward_chip_get_error (StewardChip *self)
{
  g_return_val_if_fail (STEWARD_IS_CHIP (self), NULL);
  return self->error;
}

/* NULL: nothing is wrong with it. */
void
steward_chip_set_error (StewardChip *self,
                        const char  *text)
{
  GtkAccessibleInvalidState invalid = text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                   : GTK_ACCESSIBLE_INVALID_FALSE;

  g_return_if_fail (STEWARD_IS_CHIP (self));

  if (g_strcmp0 (self->error, text) == 0)
    return;

  g_free (self->error);
  self->error = g_strdup (text);
  if (text != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID, invalid, -1);
  update_texts (self);
}

void
steward_chip_set_removable (StewardChip *self,
                            gboolean     removable)
{
  g_return_if_fail (STEWARD_IS_CHIP (self));

  if (self->removable == !!removable)
    return;

  self->removable = !!removable;
  gtk_widget_set_visible (self->button, removable);
  update_texts (self);
}
