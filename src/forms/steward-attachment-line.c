/* steward-attachment-line.c: one file of a StewardAttachmentsRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-attachment-line.h"

#include <glib/gi18n.h>

struct _StewardAttachmentLine
{
  GtkWidget            parent_instance;

  GtkWidget           *icon;
  GtkWidget           *texts;
  GtkWidget           *name_label;
  GtkWidget           *state_label;
  GtkWidget           *error_label;
  GtkWidget           *bar;
  GtkWidget           *button;
  SoPendingAttachment *attachment;
  char                *of;              /* nullable: the name of the row */
  char                *error;           /* nullable */
  gboolean             editable;
};

enum
{
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardAttachmentLine, steward_attachment_line, GTK_TYPE_WIDGET)

static const char *
get_state (SoPendingAttachment *attachment)
{
  if (attachment->attached)
    return _("With the message");
  if (attachment->uploaded)
    return _("Uploaded");
  if (attachment->id != 0)
    return _("Uploading");

  return _("Not uploaded yet");
}

static void
update (StewardAttachmentLine *self)
{
  SoPendingAttachment *attachment = self->attachment;
  g_autofree char *size = g_format_size (MAX (attachment->size, 0));
  g_autofree char *state = g_strdup_printf ("%s · %s", size, get_state (attachment));
  g_autofree char *told = g_strdup_printf ("%s%s%s", state, self->error != NULL ? ". " : "",
                                           self->error != NULL ? self->error : "");
  g_autofree char *remove = NULL;
  GtkAccessibleInvalidState invalid = self->error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                          : GTK_ACCESSIBLE_INVALID_FALSE;

  /* translators: the first is a value, as "Anna Berg"; the second the name of its field */
  remove = g_strdup_printf (_("Remove %s from %s"), attachment->name, self->of);
  gtk_label_set_label (GTK_LABEL (self->state_label), state);
  gtk_label_set_label (GTK_LABEL (self->error_label), self->error != NULL ? self->error : "");
  gtk_widget_set_visible (self->error_label, self->error != NULL);
  gtk_widget_set_visible (self->button, self->editable && !attachment->attached);
  gtk_widget_set_tooltip_text (self->button, remove);
  if (attachment->uploaded)
    gtk_widget_set_visible (self->bar, FALSE);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, attachment->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID, invalid, -1);
}

static void
clicked_cb (StewardAttachmentLine *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static gboolean
key_cb (StewardAttachmentLine *self,
        guint                  keyval)
{
  if ((keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete) ||
      !gtk_widget_get_visible (self->button))
    return GDK_EVENT_PROPAGATE;

  clicked_cb (self);

  return GDK_EVENT_STOP;
}

static void
steward_attachment_line_dispose (GObject *object)
{
  StewardAttachmentLine *self = STEWARD_ATTACHMENT_LINE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->attachment);

  G_OBJECT_CLASS (steward_attachment_line_parent_class)->dispose (object);
}

static void
steward_attachment_line_finalize (GObject *object)
{
  g_free (STEWARD_ATTACHMENT_LINE (object)->of);
  g_free (STEWARD_ATTACHMENT_LINE (object)->error);

  G_OBJECT_CLASS (steward_attachment_line_parent_class)->finalize (object);
}

static void
steward_attachment_line_class_init (StewardAttachmentLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_attachment_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = steward_attachment_line_finalize;

  /**
   * StewardAttachmentLine::remove:
   *
   * The user wants the file to go.
   */
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (StewardAttachmentLine *self,
           const char            *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, style);
      gtk_widget_add_css_class (label, "caption");
      g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
    }
  gtk_box_append (GTK_BOX (self->texts), label);

  return label;
}

static void
steward_attachment_line_init (StewardAttachmentLine *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->editable = TRUE;
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 9);

  self->icon = gtk_image_new_from_icon_name ("mail-attachment-symbolic");
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));

  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (self->texts, TRUE);
  gtk_widget_set_valign (self->texts, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->texts, GTK_WIDGET (self));
  self->name_label = add_label (self, NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->name_label), PANGO_ELLIPSIZE_MIDDLE);
  self->state_label = add_label (self, "dim-label");
  self->bar = gtk_progress_bar_new ();
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_box_append (GTK_BOX (self->texts), self->bar);
  self->error_label = add_label (self, "error");

  self->button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
steward_attachment_line_new (SoPendingAttachment *attachment)
{
  StewardAttachmentLine *self = g_object_new (STEWARD_TYPE_ATTACHMENT_LINE, NULL);

  self->attachment = g_object_ref (attachment);
  self->of = g_strdup ("");
  gtk_label_set_label (GTK_LABEL (self->name_label), attachment->name);
  gtk_widget_set_tooltip_text (self->name_label, attachment->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, attachment->name, -1);
  g_signal_connect_object (attachment, "notify::state", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

SoPendingAttachment *
steward_attachment_line_get_attachment (StewardAttachmentLine *self)
{
  g_return_val_if_fail (STEWARD_IS_ATTACHMENT_LINE (self), NULL);
  return self->attachment;
}

/* The name of the row it is in. */
void
steward_attachment_line_set_of (StewardAttachmentLine *self,
                                const char            *name)
{
  g_return_if_fail (STEWARD_IS_ATTACHMENT_LINE (self));

  g_free (self->of);
  self->of = g_strdup (name);
  update (self);
}

/* Whether the user may remove it; what is with the message already stays, anyway. */
void
steward_attachment_line_set_editable (StewardAttachmentLine *self,
                                      gboolean               editable)
{
  g_return_if_fail (STEWARD_IS_ATTACHMENT_LINE (self));

  self->editable = editable;
  update (self);
}

/* 0 to 1; less than 0 while it is not on its way. */
void
steward_attachment_line_set_progress (StewardAttachmentLine *self,
                                      double                 fraction)
{
  g_return_if_fail (STEWARD_IS_ATTACHMENT_LINE (self));

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), CLAMP (fraction, 0, 1));
  gtk_widget_set_visible (self->bar, fraction >= 0);
}

/* NULL: nothing is wrong with it. */
void
steward_attachment_line_set_error (StewardAttachmentLine *self,
                                   const char            *text)
{
  g_return_if_fail (STEWARD_IS_ATTACHMENT_LINE (self));

  g_free (self->error);
  self->error = g_strdup (text);
  update (self);
}

void
steward_attachment_line_focus (StewardAttachmentLine *self)
{
  g_return_if_fail (STEWARD_IS_ATTACHMENT_LINE (self));
  gtk_widget_grab_focus (self->button);
}
