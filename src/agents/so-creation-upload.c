/* so-creation-upload.c: the content of an attachment to the server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-creation-private.h"

#include "so-requests.h"

static void
call_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (so_session_call_finish_none (SO_SESSION (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
splice_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  SoSession *session = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (JsonNode) body = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *content = NULL;
  GError *error = NULL;
  gconstpointer data;
  gsize length;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    {
      g_task_return_error (task, error);
      return;
    }

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  data = g_bytes_get_data (bytes, &length);
  content = g_base64_encode (data, length);
  body = so_request_new ("AttachmentId", G_TYPE_INT, GPOINTER_TO_INT (g_task_get_task_data (task)),
                         "Content", G_TYPE_STRING, content, NULL);
  so_session_call_json_async (session, so_method_find ("Ticket/UploadAttachment"), body, NULL,
                              cancellable, call_cb, g_steal_pointer (&task));
}

/*< private >
 * so_creation_upload_async:
 * @session: where to
 * @attachment_id: of SaveAttachmentEntity
 * @content: read to its end
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Replaces what the attachment held, so that it may be repeated.
 */
void
so_creation_upload_async (SoSession           *session,
                          int                  attachment_id,
                          GInputStream        *content,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  GTask *task = g_task_new (session, cancellable, callback, user_data);

  g_task_set_source_tag (task, so_creation_upload_async);
  g_task_set_task_data (task, GINT_TO_POINTER (attachment_id), NULL);
  g_output_stream_splice_async (memory, content,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, cancellable, splice_cb, task);
}

gboolean
so_creation_upload_finish (SoSession     *session,
                           GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
