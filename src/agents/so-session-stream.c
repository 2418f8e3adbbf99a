/* so-session-stream.c: calls that bring a file or fetch one, without keeping it in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-stream.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-json.h"
#include "so-service-error.h"
#include "so-session-private.h"

#define PIECE_BYTES (64 * 1024)

/* ---- what both have in common ---- */

/* As long as bytes move, nobody waits in vain: the time-out starts anew. */
static void
report (SoCall  *call,
        goffset  done)
{
  so_call_restart_timer (call);
  if (call->progress != NULL)
    call->progress (done, call->total, call->progress_data);
}

static void
wrote_body_data_cb (SoupMessage *message,
                    guint        n_bytes,
                    gpointer     user_data)
{
  SoCall *call = user_data;

  call->sent += n_bytes;
  report (call, so_upload_stream_get_done (call->upload, call->sent));
}

/*< private >
 * so_call_prepare_streams:
 * @call: a call whose message has its headers
 *
 * Gives the message what only calls with files have.
 */
void
so_call_prepare_streams (SoCall *call)
{
  if (call->output != NULL)
    soup_message_headers_replace (soup_message_get_request_headers (call->message),
                                  "Accept", "application/octet-stream");

  if (call->content == NULL)
    return;

  g_clear_object (&call->upload);
  call->sent = 0;
  call->upload = so_upload_stream_new (call->before, call->content, call->start, call->total,
                                       "\"}");
  g_signal_connect (call->message, "wrote-body-data", G_CALLBACK (wrote_body_data_cb), call);
  soup_message_set_request_body (call->message, "application/json; charset=utf-8",
                                 G_INPUT_STREAM (call->upload),
                                 so_upload_stream_get_length (call->upload));
}

static SoCall *
call_new (SoSession             *self,
          const SoMethod        *method,
          char                  *body,
          GFileProgressCallback  progress,
          gpointer               progress_data,
          GTask                 *task)
{
  SoCall *call = so_call_new (method, body, NULL, g_task_get_cancellable (task));

  call->progress = progress;
  call->progress_data = progress_data;
  g_task_set_task_data (task, call, so_call_free);
  so_call_start_timer (call, self);

  return call;
}

/* ---- up ---- */

static gboolean
read_whole (SoCall        *call,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice (memory, call->content, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                              cancellable, error) < 0)
    return FALSE;

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  g_object_unref (call->content);
  call->content = g_memory_input_stream_new_from_bytes (bytes);
  call->total = (goffset) g_bytes_get_size (bytes);

  return TRUE;
}

/* The length must be known before the first byte is sent, and a refused call is sent again:
 * what cannot seek is read first. */
static gboolean
measure (SoCall        *call,
         GCancellable  *cancellable,
         GError       **error)
{
  GSeekable *seekable = G_IS_SEEKABLE (call->content) ? G_SEEKABLE (call->content) : NULL;

  if (seekable == NULL || !g_seekable_can_seek (seekable))
    return read_whole (call, cancellable, error);

  call->start = g_seekable_tell (seekable);
  if (!g_seekable_seek (seekable, 0, G_SEEK_END, cancellable, error))
    return FALSE;
  call->total = g_seekable_tell (seekable) - call->start;

  return TRUE;
}

static void
measure_thread (GTask        *work,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  SoCall *call = task_data;
  GError *error = NULL;

  if (!measure (call, cancellable, &error))
    g_task_return_error (work, error);
  else if (call->total > G_MAXINT32)
    /* the service counts bytes of attachments in 32 bits */
    g_task_return_new_error (work, SO_SERVICE_ERROR, SO_SERVICE_ERROR_TOO_LARGE,
                             _("The file is too large for the service"));
  else
    g_task_return_boolean (work, TRUE);
}

static void
measured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  SoCall *call = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      so_call_send (task);
      return;
    }

  call->local = TRUE;
  so_call_return_error (task, error);
}

/* {"AttachmentId":5} and "Content" -> {"AttachmentId":5,"Content":" */
static char *
open_body (JsonNode   *body,
           const char *member)
{
  g_autofree char *text = so_json_print (body);

  g_assert (g_str_has_suffix (text, "}") && strlen (text) > 2);
  text[strlen (text) - 1] = '\0';

  return g_strconcat (text, ",\"", member, "\":\"", NULL);
}

/**
 * so_session_upload_async:
 * @self: a session
 * @method: from the table
 * @body: the request's other members, at least one
 * @member: name of the member that holds the file in base64
 * @content: the file, from where the stream stands; stays open, and belongs to the call
 *   until it is done
 * @progress: (nullable): told how many bytes of the file are sent, of how many; several
 *   times over where the call is sent again
 * @progress_data: for @progress
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Finish with so_session_call_finish_none() or another of its kind. The session's time-out
 * counts from the last byte that was sent. A stream that can seek is read while it is sent;
 * any other is read into memory before.
 */
void
so_session_upload_async (SoSession             *self,
                         const SoMethod        *method,
                         JsonNode              *body,
                         const char            *member,
                         GInputStream          *content,
                         GFileProgressCallback  progress,
                         gpointer               progress_data,
                         GCancellable          *cancellable,
                         GAsyncReadyCallback    callback,
                         gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) work = NULL;
  SoCall *call;

  g_return_if_fail (SO_IS_SESSION (self));
  g_return_if_fail (method != NULL && body != NULL && member != NULL);
  g_return_if_fail (G_IS_INPUT_STREAM (content));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, so_session_upload_async);
  g_task_set_name (task, method->name);
  if (g_task_return_error_if_cancelled (task))
    return;

  call = call_new (self, method, NULL, progress, progress_data, task);
  call->content = g_object_ref (content);
  call->before = open_body (body, member);

  work = g_task_new (NULL, call->stop, measured_cb, g_object_ref (task));
  g_task_set_task_data (work, call, NULL);   /* the callback's: @work may outlive it in the thread */
  g_task_run_in_thread (work, measure_thread);
}

/* ---- down ---- */

static void
read_more (GTask *task);

static void
fail_to_write (GTask  *task,
               GError *error)
{
  SoCall *call = g_task_get_task_data (task);

  call->local = TRUE;
  so_call_give_up (task, error);
}

static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (!g_output_stream_flush_finish (G_OUTPUT_STREAM (source), result, &error))
    fail_to_write (task, error);
  else
    so_call_return_answer (task, NULL, NULL);
}

static void
flush (GTask *task)
{
  SoCall *call = g_task_get_task_data (task);

  g_clear_object (&call->stream);
  so_call_log_answer (call);
  so_call_end (call);
  g_output_stream_flush_async (call->output, G_PRIORITY_DEFAULT, g_task_get_cancellable (task),
                               flushed_cb, g_object_ref (task));
}

static void
wrote_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  SoCall *call = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    {
      fail_to_write (task, error);
      return;
    }

  call->received += (goffset) g_bytes_get_size (call->piece);
  report (call, call->received);
  read_more (task);
}

/* Takes @piece. */
static void
write_piece (GTask               *task,
             GBytes              *piece,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback)
{
  SoCall *call = g_task_get_task_data (task);

  g_clear_pointer (&call->piece, g_bytes_unref);
  call->piece = piece;
  g_output_stream_write_all_async (call->output, g_bytes_get_data (piece, NULL),
                                   g_bytes_get_size (piece), G_PRIORITY_DEFAULT, cancellable,
                                   callback, g_object_ref (task));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  SoCall *call = g_task_get_task_data (task);
  GError *error = NULL;
  GBytes *piece = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if (piece == NULL)
    {
      so_error_explain (&error, call->message);
      so_call_give_up (task, error);
      return;
    }

  if (g_bytes_get_size (piece) == 0)
    {
      g_bytes_unref (piece);
      flush (task);
      return;
    }

  write_piece (task, piece, call->stop, wrote_cb);
}

static void
read_more (GTask *task)
{
  SoCall *call = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (call->stream, PIECE_BYTES, G_PRIORITY_DEFAULT, call->stop,
                                   read_cb, g_object_ref (task));
}

/*< private >
 * so_call_pour:
 * @task: a call's task whose answer begins
 *
 * Writes the answer to where the caller wants it, if it is a file: not where it is a
 * refusal, nothing, or JSON or a page although neither was asked for.
 *
 * Returns: whether that is so; the call is taken care of then
 */
gboolean
so_call_pour (GTask *task)
{
  SoCall *call = g_task_get_task_data (task);
  SoupMessageHeaders *headers = soup_message_get_response_headers (call->message);
  guint status = soup_message_get_status (call->message);
  const char *type = soup_message_headers_get_content_type (headers, NULL);
  const char *const others[] = { "application/json", "text/json", "text/html", NULL };

  if (call->output == NULL || !SOUP_STATUS_IS_SUCCESSFUL (status) ||
      status == SOUP_STATUS_NO_CONTENT)
    return FALSE;

  for (guint i = 0; type != NULL && others[i] != NULL; i++)
    if (g_ascii_strcasecmp (type, others[i]) == 0)
      return FALSE;

  if (soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH &&
      soup_message_headers_get_one (headers, "Content-Encoding") == NULL)
    call->total = soup_message_headers_get_content_length (headers);
  read_more (task);

  return TRUE;
}

static void
wrote_decoded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  SoCall *call = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    {
      fail_to_write (task, error);
      return;
    }

  if (call->progress != NULL)
    call->progress (call->total, call->total, call->progress_data);
  flush (task);
}

/* g_base64_decode() takes anything. */
static gboolean
is_base64 (const char *text)
{
  const char *letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  gsize length = strlen (text);
  gsize n_letters = strspn (text, letters);

  return length % 4 == 0 && length - n_letters <= 2 &&
         strspn (text + n_letters, "=") == length - n_letters;
}

/*< private >
 * so_call_pour_text:
 * @task: a call's task
 * @text: a file in base64: what comes from a server that only speaks JSON
 */
void
so_call_pour_text (GTask      *task,
                   const char *text)
{
  SoCall *call = g_task_get_task_data (task);
  guchar *bytes;
  gsize n_bytes;

  if (!is_base64 (text))
    {
      so_call_return_error (task, so_error_decode (_("The server's answer cannot be read: "
                                                     "it is not in base64")));
      return;
    }

  bytes = g_base64_decode (text, &n_bytes);
  call->total = (goffset) n_bytes;
  write_piece (task, g_bytes_new_take (bytes, n_bytes), g_task_get_cancellable (task),
               wrote_decoded_cb);
}

/**
 * so_session_download_async:
 * @self: a session
 * @method: from the table, whose answer is a file
 * @body: (nullable): the request's body
 * @output: where the file goes; not closed, and of no use where the call fails: it may hold
 *   the beginning of the file
 * @progress: (nullable): told how many bytes are written, of how many; 0: nobody knows
 * @progress_data: for @progress
 * @cancellable: (nullable): stops waiting
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Finish with so_session_call_finish_none(). The session's time-out counts from the last
 * byte that came, and its size limit does not count: nothing is kept in memory, except from
 * a server that sends JSON all the same.
 */
void
so_session_download_async (SoSession             *self,
                           const SoMethod        *method,
                           JsonNode              *body,
                           GOutputStream         *output,
                           GFileProgressCallback  progress,
                           gpointer               progress_data,
                           GCancellable          *cancellable,
                           GAsyncReadyCallback    callback,
                           gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  SoCall *call;

  g_return_if_fail (SO_IS_SESSION (self));
  g_return_if_fail (method != NULL);
  g_return_if_fail (G_IS_OUTPUT_STREAM (output));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, so_session_download_async);
  g_task_set_name (task, method->name);
  if (g_task_return_error_if_cancelled (task))
    return;

  call = call_new (self, method, body != NULL ? so_json_print (body) : NULL, progress,
                   progress_data, task);
  call->output = g_object_ref (output);
  so_call_send (task);
}
