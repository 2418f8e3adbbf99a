/* steward-list-page-delete.c: deleting what is open, after saying what that means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-list-page-private.h"

#include <glib/gi18n.h>

#include "steward-page-private.h"

typedef struct
{
  StewardListPage *page;
  SoSession       *session;
  SoCarrier       *object;     /* nullable: as the server had it */
  int              id;
  gboolean         is_undo;    /* of its creation: there is nothing to restore */
} Deletion;

static Deletion *
deletion_new (StewardListPage *page,
              SoCarrier       *object,
              int              id)
{
  Deletion *deletion = g_new0 (Deletion, 1);

  deletion->page = g_object_ref (page);
  deletion->session = g_object_ref (steward_page_get_session (STEWARD_PAGE (page)));
  deletion->object = object != NULL ? so_carrier_dup_loaded (object) : NULL;
  deletion->id = id;

  return deletion;
}

static void
deletion_free (gpointer data)
{
  Deletion *deletion = data;

  g_object_unref (deletion->page);
  g_object_unref (deletion->session);
  g_clear_object (&deletion->object);
  g_free (deletion);
}

/* Nothing is left of it but the way back. */
static void
forget (Deletion *deletion)
{
  StewardListPage *self = deletion->page;
  StewardPage *page = STEWARD_PAGE (self);
  SoCarrier *kept = steward_list_page_find_kept (self, deletion->id);

  steward_list_page_remove (self, deletion->id);
  if (kept != NULL)
    steward_workspace_forget (steward_page_get_private (page)->workspace, kept);
  if (steward_list_page_get_private (self)->open_id == deletion->id)
    steward_list_page_show_nothing (self);
  if (deletion->object != NULL)
    steward_page_journal_deletion (page, deletion->object);
}

static void
show_deleted (Deletion *deletion)
{
  StewardPage *page = STEWARD_PAGE (deletion->page);

  forget (deletion);
  steward_page_forget_undo (page);
  if (deletion->is_undo)
    {
      steward_page_toast (page, _("Undone"));
      return;
    }

  if (deletion->object != NULL)
    steward_page_remember_deleted (page, deletion->object);
  steward_page_toast_undo (page, _("Deleted"));
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Deletion *deletion = user_data;
  StewardPage *page = STEWARD_PAGE (deletion->page);
  g_autoptr (GError) error = NULL;
  gboolean deleted = STEWARD_LIST_PAGE_GET_CLASS (page)->delete_finish (deletion->page, result,
                                                                        &error);

  if (deletion->session != steward_page_get_session (page))
    g_debug ("Another server is on view");
  else if (deleted)
    show_deleted (deletion);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("Nobody waits for the deletion any more");
  else if (deletion->is_undo)
    steward_page_show_error (page, _("Not undone"), error, NULL);
  else
    steward_page_show_error (page, _("Not deleted"), error, "page.delete");

  deletion_free (deletion);
}

/* Nothing calls this off: whether it happened has to be known. */
static void
start (StewardListPage *self,
       SoCarrier       *object,
       int              id,
       gboolean         is_undo)
{
  Deletion *deletion = deletion_new (self, object, id);

  deletion->is_undo = is_undo;
  STEWARD_LIST_PAGE_GET_CLASS (self)->delete_async (self, id, NULL, deleted_cb, deletion);
}

/* What was created and is not wanted. */
void
steward_list_page_delete_object (StewardPage *page,
                                 SoCarrier   *object)
{
  StewardListPage *self = STEWARD_LIST_PAGE (page);

  start (self, object, steward_list_page_id_of (self, object), TRUE);
}

gboolean
steward_list_page_can_delete (StewardPage *page,
                              SoCarrier   *object)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (page);
  SoSession *session = steward_page_get_session (page);

  return klass->delete_async != NULL && session != NULL &&
         (klass->delete_method == NULL || so_session_has_method (session, klass->delete_method));
}

/* ---- the question ---- */

static void
response_cb (Deletion   *asked,
             const char *response)
{
  StewardListPage *self = asked->page;

  steward_list_page_get_private (self)->question = NULL;
  if (g_str_equal (response, "delete") &&
      asked->session == steward_page_get_session (STEWARD_PAGE (self)))
    start (self, asked->object, asked->id, FALSE);
}

static void
name_typed_cb (GtkEditable      *entry,
               AdwMessageDialog *dialog)
{
  const char *name = g_object_get_data (G_OBJECT (dialog), "name");

  adw_message_dialog_set_response_enabled (dialog, "delete",
                                           g_strcmp0 (gtk_editable_get_text (entry), name) == 0);
}

/* On a production connection the name has to be typed. */
static void
add_name_entry (AdwMessageDialog *dialog,
                const char       *name)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Type its name to delete it"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  g_object_set_data_full (G_OBJECT (dialog), "name", g_strdup (name), g_free);
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_typed_cb), dialog, 0);
  adw_message_dialog_set_extra_child (dialog, list);
  adw_message_dialog_set_response_enabled (dialog, "delete", FALSE);
}

/* (transfer full): what the page knows about it, and how it can be had again */
static char *
dup_text (StewardListPage *self,
          gpointer         row)
{
  g_autofree char *meaning = STEWARD_LIST_PAGE_GET_CLASS (self)->delete_text (self, row);

  if (STEWARD_PAGE_GET_CLASS (self)->restore_object != NULL ||
      !steward_list_page_can_create (STEWARD_PAGE (self)))
    return g_steal_pointer (&meaning);

  /* translators: %s is what deleting an object means, in sentences */
  return g_strdup_printf (_("%s\n\nRight afterwards you can undo this: it is then created "
                            "anew, with a new number."),
                          meaning);
}

/* (transfer full) (nullable): of what is open, also where the list has another part on view */
static GObject *
dup_row (StewardListPage *self)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  SoCarrier *object = steward_page_get_object (STEWARD_PAGE (self));
  GObject *row = steward_list_page_find (self, steward_list_page_get_private (self)->open_id);

  if (row != NULL)
    return g_object_ref (row);

  return steward_list_page_is_paged (self) && object != NULL ? klass->row_of (self, object) : NULL;
}

/* Asks whether to delete what is open. */
void
steward_list_page_delete (StewardListPage *self)
{
  StewardListPagePrivate *priv = steward_list_page_get_private (self);
  StewardConnection *connection = steward_page_get_connection (STEWARD_PAGE (self));
  g_autoptr (GObject) row = dup_row (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  GtkWidget *dialog;

  if (row == NULL || priv->question != NULL || steward_page_is_saving (STEWARD_PAGE (self)))
    return;                             /* what is being saved would come back */

  title = steward_list_page_dup_row_name (self, row);
  text = dup_text (self, row);
  dialog = adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL, NULL, text);
  /* translators: %s is the name of what is to be deleted, as "Options, Norwegian" */
  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog), _("Delete “%s”?"), title);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"), "delete", _("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  if (connection != NULL && steward_connection_get_production (connection))
    add_name_entry (ADW_MESSAGE_DIALOG (dialog), title);

  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb),
                         deletion_new (self, steward_page_get_object (STEWARD_PAGE (self)),
                                       priv->open_id),
                         (GClosureNotify) (void (*) (void)) deletion_free, G_CONNECT_SWAPPED);
  priv->question = GTK_WINDOW (dialog);
  gtk_window_present (priv->question);
}
