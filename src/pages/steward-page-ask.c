/* steward-page-ask.c: the question before edits are lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-private.h"

#include <glib/gi18n.h>

#include "steward-form-private.h"
#include "steward-json-row.h"

typedef struct
{
  gboolean   open_only;   /* it is about the object on view, whatever becomes of the others */
  gboolean   patient;     /* they said Save, and know that a save is under way */
  GPtrArray *objects;     /* nullable: of SoCarrier: what the question on view is about */
  GPtrArray *checks;      /* nullable: of GtkCheckButton, one for each object */
  GtkLabel  *summary;     /* nullable, owned: what becomes of them, in words */
  GPtrArray *discarded;   /* nullable: of SoCarrier: what goes once the others are saved */
} Asking;

static void ask (GTask *task);

static void
asking_free (gpointer data)
{
  Asking *self = data;

  g_clear_pointer (&self->objects, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_object (&self->summary);
  g_clear_pointer (&self->discarded, g_ptr_array_unref);
  g_free (self);
}

static Asking *
asking (GTask *task)
{
  return g_task_get_task_data (task);
}

static gboolean
is_about_edits (GTask *task)
{
  StewardPage *self = g_task_get_source_object (task);

  return asking (task)->open_only ?
         steward_page_is_open_dirty (self) : steward_page_is_dirty (self);
}

static void
discard_rest (GTask *task)
{
  StewardPage *self = g_task_get_source_object (task);
  g_autoptr (GPtrArray) discarded = g_steal_pointer (&asking (task)->discarded);

  for (guint i = 0; discarded != NULL && i < discarded->len; i++)
    steward_page_discard_object (self, g_ptr_array_index (discarded, i));
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
      GTask *task = g_ptr_array_index (waiting, i);

      if (!saved)
        {
          g_task_return_boolean (task, FALSE);
          continue;
        }
      discard_rest (task);
      ask (task);                       /* there may be edits made meanwhile */
    }
}

/* ---- what becomes of the edits ---- */

static gboolean
is_checked (GTask *task,
            guint  i)
{
  GPtrArray *checks = asking (task)->checks;

  return checks == NULL || gtk_check_button_get_active (g_ptr_array_index (checks, i));
}

/* Saves what is checked; the rest goes when that went well. */
static void
save_checked (GTask *task)
{
  StewardPage *self = g_task_get_source_object (task);
  StewardPagePrivate *priv = steward_page_get_private (self);
  Asking *data = asking (task);
  g_autoptr (GPtrArray) saved = g_ptr_array_new_with_free_func (g_object_unref);

  data->discarded = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < data->objects->len; i++)
    g_ptr_array_add (is_checked (task, i) ? saved : data->discarded,
                     g_object_ref (g_ptr_array_index (data->objects, i)));

  data->patient = TRUE;
  g_ptr_array_add (priv->waiting, g_object_ref (task));
  if (saved->len == 1 && g_ptr_array_index (saved, 0) == priv->object)
    steward_page_save (self);
  else
    steward_page_save_objects (self, saved);
}

static void
response_cb (GTask      *task,
             const char *response)
{
  StewardPage *self = g_task_get_source_object (task);
  StewardPagePrivate *priv = steward_page_get_private (self);

  priv->question = NULL;
  if (g_str_equal (response, "save"))
    save_checked (task);
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

/* ---- the question ---- */

static void
checked_cb (GTask *task)
{
  Asking *data = asking (task);
  StewardPage *self = g_task_get_source_object (task);
  GtkWidget *dialog = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (data->summary)));
  guint n_checked = 0, n_left;
  g_autofree char *saved = NULL;
  g_autofree char *left = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < data->checks->len; i++)
    n_checked += is_checked (task, i);
  n_left = data->checks->len - n_checked;
  saved = g_strdup_printf (ngettext ("%u is saved", "%u are saved", n_checked), n_checked);
  left = g_strdup_printf (ngettext ("the changes of %u are discarded",
                                    "the changes of %u are discarded", n_left),
                          n_left);
  if (n_left == 0)
    /* translators: "2 are saved" */
    text = g_strdup_printf (_("With Save, %s."), saved);
  else
    /* translators: "2 are saved" and "the changes of 1 are discarded" */
    text = g_strdup_printf (_("With Save, %s and %s."), saved, left);
  gtk_label_set_label (data->summary, text);
  if (ADW_IS_MESSAGE_DIALOG (dialog))
    adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "save",
                                             n_checked > 0 &&
                                             steward_page_get_reading_reason (self) == NULL);
}

static GtkWidget *
create_check (GTask     *task,
              SoCarrier *object)
{
  g_autofree char *name = steward_page_dup_object_name (g_task_get_source_object (task), object);
  g_autofree char *title = g_markup_escape_text (name, -1);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = adw_action_row_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (checked_cb), task, G_CONNECT_SWAPPED);
  g_ptr_array_add (asking (task)->checks, g_object_ref (check));

  return row;
}

/* (transfer floating): the objects, to be saved or not */
static GtkWidget *
create_list (GTask *task)
{
  Asking *data = asking (task);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  data->checks = g_ptr_array_new_with_free_func (g_object_unref);
  data->summary = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));
  gtk_label_set_wrap (data->summary, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (data->summary), "dim-label");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < data->objects->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         create_check (task, g_ptr_array_index (data->objects, i)));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 280);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (data->summary));

  return box;
}

static gboolean
find_refused (StewardForm *form,
              StewardRow  *row,
              gpointer     data)
{
  char **refused = data;
  const char *error = STEWARD_IS_BASE_ROW (row) && steward_row_has_typing (row) ?
                      steward_base_row_get_error (STEWARD_BASE_ROW (row)) : NULL;
  g_autofree char *name = NULL;

  if (error == NULL)
    return TRUE;

  name = steward_base_row_dup_name (STEWARD_BASE_ROW (row));
  *refused = STEWARD_IS_JSON_ROW (row) ? g_strdup (error)  /* it names the key */
                                       : g_strdup_printf ("%s: %s", name, error);

  return FALSE;
}

/* What no object can keep is lost on the way to another one: its field is named. */
static void
add_refused (GTask            *task,
             AdwMessageDialog *dialog)
{
  StewardPage *self = g_task_get_source_object (task);
  StewardForm *form = steward_page_get_form (self);
  g_autofree char *refused = NULL;
  g_autofree char *body = NULL;

  if (form != NULL)
    steward_form_for_each_row (form, find_refused, &refused);
  if (refused == NULL)
    return;

  body = g_strdup_printf ("%s\n\n%s", adw_message_dialog_get_body (dialog), refused);
  adw_message_dialog_set_body (dialog, body);
}

static void
set_text (GTask            *task,
          AdwMessageDialog *dialog)
{
  StewardPage *self = g_task_get_source_object (task);
  g_autofree char *name = NULL;

  if (asking (task)->objects->len == 1)
    {
      name = steward_page_dup_object_name (self, g_ptr_array_index (asking (task)->objects, 0));
      adw_message_dialog_format_body (dialog,
                                      /* translators: %s is the title of a page or an object,
                                       * as "SMS" or "Options, Norwegian" */
                                      _("“%s” has changes that are not saved yet. Changes that "
                                        "are not saved will be lost."), name);
    }
  else
    adw_message_dialog_set_body (dialog,
                                 _("These have changes that are not saved yet. What is checked is "
                                   "saved; the other changes will be lost."));
}

static void
show_question (GTask *task)
{
  StewardPage *self = g_task_get_source_object (task);
  StewardPagePrivate *priv = steward_page_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  AdwMessageDialog *dialog;
  Asking *data = asking (task);

  g_clear_pointer (&data->objects, g_ptr_array_unref);
  g_clear_pointer (&data->checks, g_ptr_array_unref);
  g_clear_object (&data->summary);
  if (data->open_only)
    {
      data->objects = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (data->objects, g_object_ref (priv->object));
    }
  else
    data->objects = steward_page_dup_unsaved (self);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL,
                                                       _("Save Changes?"), NULL));
  set_text (task, dialog);
  add_refused (task, dialog);
  adw_message_dialog_add_responses (dialog,
                                    "cancel", _("_Cancel"),
                                    "discard", _("_Discard Changes"),
                                    "save", steward_page_get_save_label (self),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_response_enabled (dialog, "save",
                                           steward_page_get_reading_reason (self) == NULL);
  if (data->objects->len > 1)
    {
      adw_message_dialog_set_extra_child (dialog, create_list (task));
      checked_cb (task);
    }
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

  dialog = adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL,
                                   _("Saving Is Under Way"),
                                   _("The server has not answered yet. If you stop saving, it may "
                                     "still take the changes, or they may be lost."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "stop", _("_Stop Saving and Leave"),
                                    "wait", _("_Wait, Then Leave"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "stop",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "wait");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (slow_response_cb), self,
                           G_CONNECT_SWAPPED);

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
  g_task_set_task_data (task, data, asking_free);
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
