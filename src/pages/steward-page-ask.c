/* steward-page-ask.c: the question before edits are lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-private.h"

#include <glib/gi18n.h>

typedef struct
{
  gboolean open_only;     /* it is about the object on view, whatever becomes of the others */
  gboolean patient;       /* they said Save, and know that a save is under way */
} Asking;

static void ask (GTask *task);

static Asking *
asking (GTask *task)
{
  return g_task_get_task_data (task);
}

static gboolean
is_about_edits (GTask *task)
{
  StewardPage *self = g_task_get_source_object (task);

  return asking (task)->open_only ? steward_page_is_open_dirty (self) : steward_page_is_dirty (self);
}

/**
 * steward_page_answer_waiting:
 * @self: a page
 * @saved: whether the save that they waited for went well
 *
 * Answers those who asked while a save was under way.
 */
void
steward_page_answer_waiting (StewardPage *self,
                             gboolean     saved)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&priv->waiting);

  g_clear_pointer (&priv->slow_question, gtk_window_destroy);
  priv->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < waiting->len; i++)
    {
      if (saved)
        ask (g_ptr_array_index (waiting, i));    /* there may be edits made meanwhile */
      else
        g_task_return_boolean (g_ptr_array_index (waiting, i), FALSE);
    }
}

static void
response_cb (GTask      *task,
             const char *response)
{
  StewardPage *self = g_task_get_source_object (task);
  StewardPagePrivate *priv = steward_page_get_private (self);

  priv->question = NULL;
  if (g_str_equal (response, "save"))
    {
      asking (task)->patient = TRUE;
      g_ptr_array_add (priv->waiting, g_object_ref (task));
      steward_page_save (self);
    }
  else if (g_str_equal (response, "discard"))
    {
      if (asking (task)->open_only)
        steward_page_revert (self);
      else
        steward_page_discard_all (self);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_boolean (task, FALSE);
}

static void
show_question (GTask *task)
{
  StewardPage *self = g_task_get_source_object (task);
  StewardPagePrivate *priv = steward_page_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  dialog = adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL, _("Save Changes?"), NULL);
  /* translators: %s is the title of a page, as "SMS" */
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _("“%s” has changes that are not saved yet. Changes that are not "
                                    "saved will be lost."), priv->title);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "discard", _("_Discard Changes"),
                                    "save", steward_page_get_save_label (self),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "save",
                                           !priv->no_method && priv->forbidden == NULL);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_object_ref (task),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);

  priv->question = GTK_WINDOW (dialog);
  gtk_window_present (priv->question);
}

/* ---- a save is under way ---- */

/* They need not wait for a server that does not answer. */
static void
let_all_leave (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&priv->waiting);

  priv->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  steward_page_stop_saving (self);
  steward_page_discard_all (self);
  for (guint i = 0; i < waiting->len; i++)
    g_task_return_boolean (g_ptr_array_index (waiting, i), TRUE);
}

static void
slow_response_cb (StewardPage *self,
                  const char  *response)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  priv->slow_question = NULL;
  if (g_str_equal (response, "stop"))
    let_all_leave (self);
  else if (g_str_equal (response, "cancel"))
    steward_page_answer_waiting (self, FALSE);
}

/* Asks those who want to leave whether they wait for the save under way. */
void
steward_page_ask_slow (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean all_patient = TRUE;
  GtkWidget *dialog;

  for (guint i = 0; i < priv->waiting->len; i++)
    all_patient = all_patient && asking (g_ptr_array_index (priv->waiting, i))->patient;
  if (all_patient || priv->slow_question != NULL)
    return;

  dialog = adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL, _("Saving Is Under Way"),
                                   _("The server has not answered yet. If you stop saving, it may still take "
                                     "the changes, or they may be lost."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "stop", _("_Stop Saving and Leave"),
                                    "wait", _("_Wait, Then Leave"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "stop", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "wait");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (slow_response_cb), self, G_CONNECT_SWAPPED);

  priv->slow_question = GTK_WINDOW (dialog);
  gtk_window_present (priv->slow_question);
}

/* Takes a reference of its own where the answer comes later. */
static void
ask (GTask *task)
{
  StewardPage *self = g_task_get_source_object (task);
  StewardPagePrivate *priv = steward_page_get_private (self);

  if (priv->saving != NULL)
    {
      g_ptr_array_add (priv->waiting, g_object_ref (task));
      if (priv->is_slow)
        steward_page_ask_slow (self);
    }
  else if (!is_about_edits (task))
    g_task_return_boolean (task, TRUE);
  else if (priv->question != NULL)
    {
      gtk_window_present (priv->question);
      g_task_return_boolean (task, FALSE);
    }
  else
    show_question (task);
}

static void
begin (StewardPage         *self,
       gboolean             open_only,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Asking *data = g_new0 (Asking, 1);

  data->open_only = open_only;
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, data, g_free);
  ask (task);
}

/* As steward_page_ask_async(), about the object on view alone. */
void
steward_page_ask_open_async (StewardPage         *self,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  begin (self, TRUE, callback, user_data);
}

/**
 * steward_page_ask_async:
 * @self: a page
 * @callback: called when it is known, at once where nothing is edited
 * @user_data: for @callback
 *
 * Finds out whether the page may be left: edits are saved, or discarded, or the user wants
 * to stay. Waits for a save that is under way.
 */
void
steward_page_ask_async (StewardPage         *self,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (STEWARD_IS_PAGE (self));

  begin (self, FALSE, callback, user_data);
}

/* Whether the object may be left. */
gboolean
steward_page_ask_finish (StewardPage  *self,
                         GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
concern_response_cb (StewardPage *self,
                     const char  *response)
{
  steward_page_get_private (self)->question = NULL;
  if (g_str_equal (response, "save") && steward_page_get_object (self) != NULL)
    steward_page_send (self);
  else
    steward_page_answer_waiting (self, FALSE);
}

/* Asks whether to save something that the server takes, but that looks wrong. */
void
steward_page_ask_concern (StewardPage *self,
                          const char  *concern)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  dialog = adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL, _("Save Anyway?"), concern);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"), "save", steward_page_get_save_label (self), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (concern_response_cb), self, G_CONNECT_SWAPPED);

  priv->question = GTK_WINDOW (dialog);
  gtk_window_present (priv->question);
}
