/* so-ticket-files.c: what attachments hold, on its way up and down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-files.h"

#include "so-requests.h"
#include "so-session-stream.h"

/**
 * so_ticket_upload_attachment_async:
 * @session: a session
 * @id: AttachmentId, of an attachment that is saved
 * @content: the file, from where the stream stands; stays open, and belongs to the call
 *   until it is done. g_memory_input_stream_new_from_bytes() makes one of #GBytes.
 * @progress: (nullable): told how many bytes of the file are sent, of how many
 * @progress_data: for @progress
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Stores what an attachment holds, or stores it anew. Takes as long as it takes: the
 * session's time-out counts from the last byte that was sent.
 * Reference page: Ticket agent, UploadAttachment.
 */
void
so_ticket_upload_attachment_async (SoSession             *session,
                                   int                    id,
                                   GInputStream          *content,
                                   GFileProgressCallback  progress,
                                   gpointer               progress_data,
                                   GCancellable          *cancellable,
                                   GAsyncReadyCallback    callback,
                                   gpointer               user_data)
{
  g_autoptr (JsonNode) body = so_request_new ("AttachmentId", G_TYPE_INT, id, NULL);

  so_session_upload_async (session, so_method_find ("Ticket/UploadAttachment"), body, "Content",
                           content, progress, progress_data, cancellable, callback, user_data);
}

/**
 * so_ticket_upload_attachment_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish(), and any error of reading the file
 *
 * Returns: whether the server did it
 */
gboolean
so_ticket_upload_attachment_finish (SoSession     *session,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}

/**
 * so_ticket_get_attachment_stream_async:
 * @session: a session
 * @id: AttachmentId
 * @output: where the file goes; not closed, and of no use where the call fails: it may
 *   hold the beginning of the file
 * @progress: (nullable): told how many bytes are written, of how many; 0: nobody knows
 * @progress_data: for @progress
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Fetches what an attachment holds, byte by byte as it was uploaded. The session's time-out
 * counts from the last byte that came, and its size limit does not count.
 * Reference page: Ticket agent, GetAttachmentStream.
 */
void
so_ticket_get_attachment_stream_async (SoSession             *session,
                                       int                    id,
                                       GOutputStream         *output,
                                       GFileProgressCallback  progress,
                                       gpointer               progress_data,
                                       GCancellable          *cancellable,
                                       GAsyncReadyCallback    callback,
                                       gpointer               user_data)
{
  g_autoptr (JsonNode) body = so_request_new ("AttachmentId", G_TYPE_INT, id, NULL);

  so_session_download_async (session, so_method_find ("Ticket/GetAttachmentStream"), body, output,
                             progress, progress_data, cancellable, callback, user_data);
}

/**
 * so_ticket_get_attachment_stream_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish(), and any error of writing to the stream;
 *   SO_SERVICE_ERROR_NOT_FOUND where the server has none
 *
 * Returns: whether the file is there as a whole
 */
gboolean
so_ticket_get_attachment_stream_finish (SoSession     *session,
                                        GAsyncResult  *result,
                                        GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}
