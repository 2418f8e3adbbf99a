/* steward-list-page-delete.c: deleting what is open, after saying what that means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-list-page-private.h"

#include <glib/gi18n.h>

#include "steward-error-text.h"

typedef struct
{
  StewardListPage *page;
  SoSession       *session;
  int              id;
} Deletion;

static Deletion *
deletion_new (StewardListPage *page,
              int              id)
{
  Deletion *deletion = g_new (Deletion, 1);

  deletion->page = g_object_ref (page);
  deletion->session = g_object_ref (steward_page_get_session (STEWARD_PAGE (page)));
  deletion->id = id;

  return deletion;
}

static void
deletion_free (gpointer data)
{
  Deletion *deletion = data;

  g_object_unref (deletion->page);
  g_object_unref (deletion->session);
  g_free (deletion);
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Deletion *deletion = user_data;
  StewardListPage *self = deletion->page;
  StewardListPagePrivate *priv = steward_list_page_get_private (self);
  g_autoptr (GError) error = NULL;
  gboolean deleted = STEWARD_LIST_PAGE_GET_CLASS (self)->delete_finish (self, result, &error);

  if (deletion->session != steward_page_get_session (STEWARD_PAGE (self)))
    g_debug ("Another server is on view");
  else if (deleted)
    {
      steward_list_page_remove (self, deletion->id);
      if (priv->open_id == deletion->id)
        steward_list_page_show_nothing (self);
      steward_page_toast (STEWARD_PAGE (self), _("Deleted"));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    steward_page_show_error (STEWARD_PAGE (self), _("Not deleted"), error, "page.delete");

  deletion_free (deletion);
}

static void
response_cb (Deletion   *asked,
             const char *response)
{
  StewardListPage *self = asked->page;
  Deletion *deletion;

  steward_list_page_get_private (self)->question = NULL;
  if (!g_str_equal (response, "delete") ||
      asked->session != steward_page_get_session (STEWARD_PAGE (self)))
    return;

  /* nothing calls this off: whether it happened has to be known */
  deletion = deletion_new (self, asked->id);
  STEWARD_LIST_PAGE_GET_CLASS (self)->delete_async (self, deletion->id, NULL, deleted_cb, deletion);
}

/* Asks whether to delete what is open. */
void
steward_list_page_delete (StewardListPage *self)
{
  StewardListPagePrivate *priv = steward_list_page_get_private (self);
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  gpointer row = steward_list_page_find (self, priv->open_id);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  GtkWidget *dialog;

  if (row == NULL || priv->question != NULL || steward_page_is_saving (STEWARD_PAGE (self)))
    return;                             /* what is being saved would come back */

  title = steward_list_page_dup_row_name (self, row);
  text = klass->delete_text (self, row);
  dialog = adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL, NULL, text);
  /* translators: %s is the name of what is to be deleted, as "Options, Norwegian" */
  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog), _("Delete “%s”?"), title);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"), "delete", _("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb),
                         deletion_new (self, priv->open_id),
                         (GClosureNotify) (void (*) (void)) deletion_free, G_CONNECT_SWAPPED);
  priv->question = GTK_WINDOW (dialog);
  gtk_window_present (priv->question);
}
