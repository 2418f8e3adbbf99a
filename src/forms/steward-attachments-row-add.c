/* steward-attachments-row-add.c: how files come into a StewardAttachmentsRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-attachments-row-private.h"

#include <glib/gi18n.h>

static gboolean
has_file (StewardAttachmentsRow *self,
          GFile                 *file)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->store)); i++)
    {
      g_autoptr (SoPendingAttachment) attachment =
        g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (attachment->file != NULL && g_file_equal (attachment->file, file))
        return TRUE;
    }

  return FALSE;
}

/* Adds to @refused why it cannot be. */
static void
add_file (StewardAttachmentsRow *self,
          GFile                 *file,
          GString               *refused)
{
  g_autoptr (SoPendingAttachment) attachment = NULL;
  g_autoptr (GError) error = NULL;

  if (has_file (self, file))
    return;

  attachment = so_pending_attachment_new_for_file (file, &error);
  if (attachment != NULL)
    g_list_store_append (self->store, attachment);
  else
    g_string_append_printf (refused, "%s%s", refused->len > 0 ? "\n" : "", error->message);
}

static void
response_cb (StewardAttachmentsRow *self,
             int                    response)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (self->chooser));

  g_clear_object (&self->chooser);
  if (response == GTK_RESPONSE_ACCEPT)
    steward_attachments_row_add_files (self, files);
}

/* Asks for files. */
void
steward_attachments_row_choose (StewardAttachmentsRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->chooser == NULL)
    {
      self->chooser = gtk_file_chooser_native_new (_("Add Files"), GTK_WINDOW (root),
                                                   GTK_FILE_CHOOSER_ACTION_OPEN, _("_Add"),
                                                   _("_Cancel"));
      gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
      gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
      g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (response_cb), self);
    }
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* @value: a GdkFileList or a GFile */
static gboolean
take_value (StewardAttachmentsRow *self,
            const GValue          *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (!steward_base_row_is_editable (STEWARD_BASE_ROW (self)))
    return FALSE;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));

      for (GSList *l = list; l != NULL; l = l->next)
        g_list_store_append (files, l->data);
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_FILE) && g_value_get_object (value) != NULL)
    {
      g_list_store_append (files, g_value_get_object (value));
    }
  steward_attachments_row_add_files (self, G_LIST_MODEL (files));

  return g_list_model_get_n_items (G_LIST_MODEL (files)) > 0;
}

static gboolean
drop_cb (StewardAttachmentsRow *self,
         const GValue          *value)
{
  return take_value (self, value);
}

/* A row that has to be told is no good: it may be gone when the clipboard answers. */
static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);
  StewardAttachmentsRow *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = user_data;
  g_clear_object (&self->pasting);
  if (value == NULL)
    steward_base_row_set_warning (STEWARD_BASE_ROW (self), error->message);
  else if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    {
      g_autoptr (GBytes) bytes = gdk_texture_save_to_png_bytes (g_value_get_object (value));

      /* translators: the name of a file; what follows the dot stays as it is */
      steward_attachments_row_add_bytes (self, _("Picture.png"), "image/png", bytes);
    }
  else
    take_value (self, value);
}

void
steward_attachments_row_add_drop_target (StewardAttachmentsRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* ---- for pages ---- */

/* Of GFile. What cannot be attached is said under the row; what is there already stays as it is. */
void
steward_attachments_row_add_files (StewardAttachmentsRow *self,
                                   GListModel            *files)
{
  g_autoptr (GString) refused = g_string_new (NULL);

  g_return_if_fail (STEWARD_IS_ATTACHMENTS_ROW (self));

  if (!steward_base_row_is_editable (STEWARD_BASE_ROW (self)))
    return;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      add_file (self, file, refused);
    }
  steward_base_row_set_warning (STEWARD_BASE_ROW (self), refused->len > 0 ? refused->str : NULL);
}

/* @content_type: (nullable): from the name */
void
steward_attachments_row_add_bytes (StewardAttachmentsRow *self,
                                   const char            *name,
                                   const char            *content_type,
                                   GBytes                *bytes)
{
  g_autoptr (SoPendingAttachment) attachment = NULL;

  g_return_if_fail (STEWARD_IS_ATTACHMENTS_ROW (self));

  if (!steward_base_row_is_editable (STEWARD_BASE_ROW (self)))
    return;

  attachment = so_pending_attachment_new_for_bytes (name, content_type, bytes);
  g_list_store_append (self->store, attachment);
}

/**
 * steward_attachments_row_paste:
 * @self: a row
 *
 * For pages whose other fields get pictures or files pasted.
 *
 * Returns: whether there are files or a picture in the clipboard; they are added in a moment
 */
gboolean
steward_attachments_row_paste (StewardAttachmentsRow *self)
{
  GdkClipboard *clipboard;
  GdkContentFormats *formats;
  GType type = G_TYPE_INVALID;

  g_return_val_if_fail (STEWARD_IS_ATTACHMENTS_ROW (self), FALSE);

  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  formats = gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard));
  formats = gdk_content_formats_union_deserialize_gtypes (formats);
  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    type = GDK_TYPE_FILE_LIST;
  else if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE))
    type = GDK_TYPE_TEXTURE;
  gdk_content_formats_unref (formats);

  if (type == G_TYPE_INVALID || !steward_base_row_is_editable (STEWARD_BASE_ROW (self)))
    return FALSE;

  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);
  self->pasting = g_cancellable_new ();
  gdk_clipboard_read_value_async (clipboard, type, G_PRIORITY_DEFAULT, self->pasting,
                                  pasted_cb, self);

  return TRUE;
}
