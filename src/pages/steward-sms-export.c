/* steward-sms-export.c: the SMS settings for the clipboard or a file, with secrets on request
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-sms-export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-json.h"
#include "steward-code-format.h"
#include "steward-field.h"

/* ---- the question ---- */

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             GTask            *task)
{
  if (g_str_equal (response, "cancel"))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  else
    g_task_return_boolean (task, g_str_equal (response, "include"));
}

static void
unref_task (gpointer  task,
            GClosure *closure)
{
  g_object_unref (task);
}

/**
 * steward_sms_export_ask_async:
 * @parent: what the question is about
 * @any_secrets: whether there are any; nobody is asked where there are none
 * @callback: called when the user has answered
 * @user_data: for @callback
 *
 * Asks whether passwords and tokens may leave this window.
 */
void
steward_sms_export_ask_async (GtkWidget           *parent,
                              gboolean             any_secrets,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  AdwMessageDialog *dialog;

  g_task_set_source_tag (task, steward_sms_export_ask_async);
  if (!any_secrets)
    {
      g_task_return_boolean (task, FALSE);
      g_object_unref (task);
      return;
    }

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)),
                                                       _("Include passwords and tokens?"),
                                                       _("Whoever gets hold of the text can send messages "
                                                         "at your expense.")));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "leave-out", _("_Leave Out"),
                                    "include", _("_Include"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "include", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "leave-out");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), task, unref_task, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * steward_sms_export_ask_finish:
 * @result: what the callback was given
 * @secrets: (out): whether to include them
 *
 * Returns: %FALSE where the user thought better of it
 */
gboolean
steward_sms_export_ask_finish (GAsyncResult *result,
                               gboolean     *secrets)
{
  g_autoptr (GError) error = NULL;

  *secrets = g_task_propagate_boolean (G_TASK (result), &error);

  return error == NULL;
}

/* ---- the file ---- */

static void
remove_secrets (JsonObject *config)
{
  g_autoptr (GList) keys = json_object_get_members (config);

  for (GList *l = keys; l != NULL; l = l->next)
    if (steward_field_is_secret (l->data))
      json_object_remove_member (config, l->data);
}

/**
 * steward_sms_export_text:
 * @sms: the settings
 * @secrets: whether passwords and tokens may be in it
 *
 * Returns: (transfer full): all of it as JSON, a line for every value
 */
char *
steward_sms_export_text (SoSmsConfig *sms,
                         gboolean     secrets)
{
  g_autoptr (JsonNode) node = so_carrier_to_request (SO_CARRIER (sms));
  JsonNode *config = json_object_get_member (json_node_get_object (node), "NsPluginConfig");
  g_autofree char *json = NULL;
  g_autofree char *pretty = NULL;

  if (!secrets && config != NULL && JSON_NODE_HOLDS_OBJECT (config))
    remove_secrets (json_node_get_object (config));
  json = so_json_print (node);
  pretty = steward_code_format_pretty (json);

  return g_strconcat (pretty, "\n", NULL);
}

/* For the user's eyes only; what is there goes when all of the new file is written. */
gboolean
steward_sms_export_write (GFile        *file,
                          SoSmsConfig  *sms,
                          gboolean      secrets,
                          GError      **error)
{
  g_autofree char *text = steward_sms_export_text (sms, secrets);

  return g_file_replace_contents (file, text, strlen (text), NULL, FALSE,
                                  G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                  NULL, NULL, error);
}
