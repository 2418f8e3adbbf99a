/* steward-attachments-row.c: files that are to go with a message
 *
 * They are in no carrier: the row edits a list of SoPendingAttachment, whoever sends them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-attachments-row-private.h"

#include <glib/gi18n.h>

#include "steward-attachment-line.h"
#include "steward-text-list.h"

G_DEFINE_FINAL_TYPE (StewardAttachmentsRow, steward_attachments_row, STEWARD_TYPE_BASE_ROW)

/* ---- lines ---- */

static StewardAttachmentLine *
get_line (StewardAttachmentsRow *self,
          SoPendingAttachment   *attachment)
{
  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    if (steward_attachment_line_get_attachment (STEWARD_ATTACHMENT_LINE (line)) == attachment)
      return STEWARD_ATTACHMENT_LINE (line);

  return NULL;
}

/* The focus goes on before its line is gone. */
static void
remove_cb (StewardAttachmentsRow *self,
           StewardAttachmentLine *line)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (line));
  guint position;

  if (!steward_base_row_is_editable (STEWARD_BASE_ROW (self)) ||
      !g_list_store_find (self->store, steward_attachment_line_get_attachment (line), &position))
    return;

  if (next != NULL)
    steward_attachment_line_focus (STEWARD_ATTACHMENT_LINE (next));
  else
    gtk_widget_grab_focus (self->add_button);
  steward_base_row_set_warning (STEWARD_BASE_ROW (self), NULL);
  g_list_store_remove (self->store, position);
}

static GtkWidget *
take_line (StewardAttachmentsRow *self,
           SoPendingAttachment   *attachment)
{
  GtkWidget *line = (GtkWidget *) get_line (self, attachment);

  if (line != NULL)
    return line;

  line = steward_attachment_line_new (attachment);
  g_signal_connect_swapped (line, "remove", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (self->lines), line);

  return line;
}

static void
update_foot (StewardAttachmentsRow *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  gboolean editable = steward_base_row_is_editable (STEWARD_BASE_ROW (self));
  g_autofree char *sum = NULL;
  g_autofree char *size = NULL;
  goffset bytes = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SoPendingAttachment) attachment =
        g_list_model_get_item (G_LIST_MODEL (self->store), i);

      bytes += MAX (attachment->size, 0);
    }

  size = g_format_size (bytes);
  if (n > 0)
    /* translators: the number of files and the size of all, as "2.5 MB" */
    sum = g_strdup_printf (ngettext ("%u file, %s", "%u files, %s", n), n, size);
  else
    sum = g_strdup (_("Files can also be dropped or pasted here"));
  gtk_label_set_label (GTK_LABEL (self->sum_label), sum);
  gtk_widget_set_visible (self->lines, n > 0);
  gtk_widget_set_visible (self->nothing, n == 0 && !editable);
  gtk_widget_set_visible (self->foot, editable);
  gtk_widget_set_sensitive (self->box, editable || n > 0);
}

/* Lines of files that are still there stay the widgets they are. */
static void
show_lines (StewardAttachmentsRow *self)
{
  g_autofree char *name = steward_base_row_dup_name (STEWARD_BASE_ROW (self));
  gboolean editable = steward_base_row_is_editable (STEWARD_BASE_ROW (self));
  GtkWidget *sibling = NULL;
  GtkWidget *rest;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->store)); i++)
    {
      g_autoptr (SoPendingAttachment) attachment =
        g_list_model_get_item (G_LIST_MODEL (self->store), i);
      GtkWidget *line = take_line (self, attachment);

      steward_attachment_line_set_of (STEWARD_ATTACHMENT_LINE (line), name);
      steward_attachment_line_set_editable (STEWARD_ATTACHMENT_LINE (line), editable);
      gtk_box_reorder_child_after (GTK_BOX (self->lines), line, sibling);
      sibling = line;
    }

  while ((rest = sibling != NULL ? gtk_widget_get_next_sibling (sibling)
                                 : gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), rest);
  update_foot (self);
}

static void
steward_attachments_row_show (StewardBaseRow *row)
{
  show_lines (STEWARD_ATTACHMENTS_ROW (row));
}

static void
steward_attachments_row_set_editable (StewardBaseRow *row,
                                      gboolean        editable)
{
  show_lines (STEWARD_ATTACHMENTS_ROW (row));
}

static void
steward_attachments_row_focus (StewardBaseRow *row)
{
  StewardAttachmentsRow *self = STEWARD_ATTACHMENTS_ROW (row);

  if (!gtk_widget_grab_focus (self->add_button))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
mnemonic_cb (StewardAttachmentsRow *self)
{
  steward_attachments_row_focus (STEWARD_BASE_ROW (self));

  return TRUE;
}

static void
title_changed_cb (StewardAttachmentsRow *self)
{
  g_autofree char *name = steward_base_row_dup_name (STEWARD_BASE_ROW (self));
  /* translators: %s is the name of a list of files */
  g_autofree char *add = g_strdup_printf (_("Add Files: %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
}

static gboolean
paste_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  return steward_attachments_row_paste (STEWARD_ATTACHMENTS_ROW (widget));
}

/* ---- GObject ---- */

static void
steward_attachments_row_dispose (GObject *object)
{
  StewardAttachmentsRow *self = STEWARD_ATTACHMENTS_ROW (object);

  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);
  if (self->chooser != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->chooser, self);
      gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
      g_clear_object (&self->chooser);
    }
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (steward_attachments_row_parent_class)->dispose (object);
}

static void
steward_attachments_row_class_init (StewardAttachmentsRowClass *klass)
{
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_attachments_row_dispose;
  row_class->show = steward_attachments_row_show;
  row_class->set_editable = steward_attachments_row_set_editable;
  row_class->focus = steward_attachments_row_focus;

  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_v, GDK_CONTROL_MASK,
                                paste_cb, NULL);
}

static void
add_foot (StewardAttachmentsRow *self)
{
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->add_button = gtk_button_new_with_label (_("Add Files…"));
  gtk_box_append (GTK_BOX (self->foot), self->add_button);
  g_signal_connect_swapped (self->add_button, "clicked",
                            G_CALLBACK (steward_attachments_row_choose), self);

  self->sum_label = gtk_label_new (NULL);
  g_object_set (self->sum_label, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->sum_label, "dim-label");
  gtk_widget_add_css_class (self->sum_label, "caption");
  gtk_box_append (GTK_BOX (self->foot), self->sum_label);
}

static void
steward_attachments_row_init (StewardAttachmentsRow *self)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  g_autoptr (SoCarrier) none = steward_text_list_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  self->store = g_list_store_new (SO_TYPE_PENDING_ATTACHMENT);
  g_signal_connect_swapped (self->store, "items-changed", G_CALLBACK (show_lines), self);

  self->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 9,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (self->box), self->lines);
  self->nothing = gtk_label_new (C_("choice", "None"));
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  add_foot (self);
  gtk_box_append (GTK_BOX (self->box), self->foot);
  steward_base_row_add (row, "below", self->box);
  g_signal_connect_swapped (self->box, "mnemonic-activate", G_CALLBACK (mnemonic_cb), self);

  steward_attachments_row_add_drop_target (self);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
  title_changed_cb (self);
  steward_base_row_set_control (row, self->box);
  /* of no carrier of the form, and nothing for its history */
  steward_base_row_set_own_carrier (row, none, "values");
}

/* ---- public ---- */

/**
 * steward_attachments_row_set_store:
 * @self: a row
 * @store: of SoPendingAttachment: what so_ticket_creation_get_attachments() gives
 *
 * The row adds to it and removes from it.
 */
void
steward_attachments_row_set_store (StewardAttachmentsRow *self,
                                   GListStore            *store)
{
  g_return_if_fail (STEWARD_IS_ATTACHMENTS_ROW (self));
  g_return_if_fail (G_IS_LIST_STORE (store));

  if (self->store == store)
    return;

  g_signal_handlers_disconnect_by_data (self->store, self);
  g_set_object (&self->store, store);
  g_signal_connect_swapped (store, "items-changed", G_CALLBACK (show_lines), self);
  steward_base_row_set_warning (STEWARD_BASE_ROW (self), NULL);
  show_lines (self);
}

GListStore *
steward_attachments_row_get_store (StewardAttachmentsRow *self)
{
  g_return_val_if_fail (STEWARD_IS_ATTACHMENTS_ROW (self), NULL);
  return self->store;
}

/* @fraction: 0 to 1; less than 0 while it is not on its way */
void
steward_attachments_row_set_progress (StewardAttachmentsRow *self,
                                      SoPendingAttachment   *attachment,
                                      double                 fraction)
{
  StewardAttachmentLine *line;

  g_return_if_fail (STEWARD_IS_ATTACHMENTS_ROW (self));

  line = get_line (self, attachment);
  if (line != NULL)
    steward_attachment_line_set_progress (line, fraction);
}

/* (nullable): what the server said about it */
void
steward_attachments_row_set_wrong (StewardAttachmentsRow *self,
                                   SoPendingAttachment   *attachment,
                                   const char            *text)
{
  StewardAttachmentLine *line;

  g_return_if_fail (STEWARD_IS_ATTACHMENTS_ROW (self));

  line = get_line (self, attachment);
  if (line != NULL)
    steward_attachment_line_set_error (line, text);
}
