/* so-session-call.c: sends one request and collects the bytes of its answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-private.h"

#include <glib/gi18n.h>

#include "so-json.h"
#include "so-service-error.h"

#define CHUNK_BYTES (16 * 1024)

/* So many chunks in one go, then the main loop gets its turn. */
#define CHUNKS_AT_ONCE 16

static void
read_more (GTask *task);

/*< private >
 * so_call_return_error:
 * @task: a call's task
 * @error: (transfer full): why it failed; a cancelled call says so whatever this is
 */
void
so_call_return_error (GTask  *task,
                      GError *error)
{
  SoSession *self = g_task_get_source_object (task);
  SoCall *call = g_task_get_task_data (task);

  if (call->timed_out)
    {
      g_clear_error (&error);
      error = so_call_explain_timeout (call, self);
    }

  if (!call->local)
    so_error_name_host (error, call->uri);
  so_call_log_end (call, error->message);
  so_call_end (call);
  g_task_return_error (task, error);
}

/*< private >
 * so_call_give_up:
 * @task: a call's task
 * @error: (transfer full): why
 *
 * The stream is not to be read to its end: closing it would wait for the rest.
 */
void
so_call_give_up (GTask  *task,
                 GError *error)
{
  SoCall *call = g_task_get_task_data (task);

  so_call_end (call);
  g_cancellable_cancel (call->stop);
  so_call_return_error (task, error);
}

static GError *
too_large (SoSession *self)
{
  g_autofree char *size = g_format_size (self->size_limit);

  /* translators: %s is a size, as in "16.8 MB" */
  return g_error_new (SO_SERVICE_ERROR, SO_SERVICE_ERROR_TOO_LARGE,
                      _("The server's answer is larger than %s"), size);
}

static void
body_complete (GTask *task)
{
  SoCall *call = g_task_get_task_data (task);
  guint status = soup_message_get_status (call->message);
  GError *error;

  g_clear_object (&call->stream);
  g_debug ("%s: status %u, %u bytes", call->method->name, status, call->body->len);
  so_call_log_answer (call);

  if (SOUP_STATUS_IS_SUCCESSFUL (status))
    {
      so_call_end (call);
      so_call_read_answer (task);
      return;
    }

  error = so_error_from_answer (call->method, call->message, call->body);
  if (so_call_recover (task, error))
    return;

  so_call_end (call);
  if (g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_NO_METHOD))
    so_session_remember_missing (g_task_get_source_object (task), call->method);
  so_call_return_error (task, error);
}

/* Takes over what was read behind the body's end; FALSE: the call is over. */
static gboolean
took_chunk (GTask  *task,
            guint   before,
            gssize  n_bytes,
            GError *error)
{
  SoSession *self = g_task_get_source_object (task);
  SoCall *call = g_task_get_task_data (task);

  g_byte_array_set_size (call->body, before + (n_bytes > 0 ? n_bytes : 0));

  if (n_bytes < 0)
    {
      so_error_explain (&error, call->message);
      so_call_give_up (task, error);
      return FALSE;
    }

  if (call->body->len > self->size_limit)
    {
      so_call_give_up (task, too_large (self));
      return FALSE;
    }

  if (n_bytes == 0)
    {
      body_complete (task);
      return FALSE;
    }

  return TRUE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  SoCall *call = g_task_get_task_data (task);
  GError *error = NULL;
  gssize n_bytes = g_input_stream_read_finish (G_INPUT_STREAM (source), result, &error);

  if (took_chunk (task, call->body->len - CHUNK_BYTES, n_bytes, error))
    read_more (task);
}

/* What is here already is read without a turn of the main loop for every piece. */
static void
read_more (GTask *task)
{
  SoCall *call = g_task_get_task_data (task);
  gboolean pollable = G_IS_POLLABLE_INPUT_STREAM (call->stream) &&
                      g_pollable_input_stream_can_poll (G_POLLABLE_INPUT_STREAM (call->stream));

  for (guint i = 0; pollable && i < CHUNKS_AT_ONCE; i++)
    {
      guint before = call->body->len;
      g_autoptr (GError) error = NULL;
      gssize n_bytes;

      g_byte_array_set_size (call->body, before + CHUNK_BYTES);
      n_bytes = g_pollable_input_stream_read_nonblocking (G_POLLABLE_INPUT_STREAM (call->stream),
                                                          call->body->data + before, CHUNK_BYTES,
                                                          call->stop, &error);
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
        {
          g_byte_array_set_size (call->body, before);
          break;
        }

      if (!took_chunk (task, before, n_bytes, g_steal_pointer (&error)))
        return;
    }

  g_byte_array_set_size (call->body, call->body->len + CHUNK_BYTES);
  g_input_stream_read_async (call->stream, call->body->data + call->body->len - CHUNK_BYTES,
                             CHUNK_BYTES, G_PRIORITY_DEFAULT, call->stop, read_cb,
                             g_object_ref (task));
}

/* The server had closed a connection that was kept alive, and noticed nothing of us. */
static gboolean
was_stale (SoCall       *call,
           const GError *error)
{
  return !call->connected &&
         (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED) ||
          g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT) ||
          g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE));
}

static void
send_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  SoCall *call = g_task_get_task_data (task);
  GError *error = NULL;

  call->stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (call->stream != NULL)
    {
      if (!so_call_pour (task))
        read_more (task);
      return;
    }

  if (was_stale (call, error) && !call->repeated && (call->method->flags & SO_METHOD_SAFE) &&
      !g_cancellable_is_cancelled (call->stop))
    {
      g_clear_error (&error);
      call->repeated = TRUE;
      so_call_send (task);
      return;
    }

  if (error->domain == G_TLS_ERROR)
    g_set_object (&SO_SESSION (g_task_get_source_object (task))->refused_certificate,
                  soup_message_get_tls_peer_certificate (call->message));
  call->local = call->upload != NULL && so_upload_stream_has_failed (call->upload);
  if (!call->local)
    so_error_explain (&error, call->message);
  so_call_return_error (task, error);
}

/* What was left of an earlier try goes. */
static void
start_anew (SoCall    *call,
            SoSession *self)
{
  if (call->message != NULL)
    {
      so_call_log_end (call, call->repeated && call->body->len == 0
                       ? _("The connection was gone; sent again") : _("Sent again"));
      g_signal_handlers_disconnect_by_data (call->message, call);
    }
  g_clear_object (&call->message);
  g_byte_array_set_size (call->body, 0);
  call->connected = FALSE;

  g_clear_pointer (&call->credentials, so_credentials_unref);
  if (self->credentials != NULL)
    call->credentials = so_credentials_ref (self->credentials);

  if (call->path != NULL)
    {
      g_free (call->uri);
      call->uri = g_strconcat (self->address, call->path, NULL);
    }
}

/*< private >
 * so_call_send:
 * @task: a call's task
 *
 * Sends the call, or sends it again.
 */
void
so_call_send (GTask *task)
{
  SoSession *self = g_task_get_source_object (task);
  SoCall *call = g_task_get_task_data (task);
  const char *verb = call->method->flags & SO_METHOD_GET ? SOUP_METHOD_GET : SOUP_METHOD_POST;
  GError *error = NULL;

  start_anew (call, self);
  call->message = soup_message_new (verb, call->uri);
  g_assert (call->message != NULL);

  /* a redirect would carry the credentials elsewhere and turn POST into GET */
  soup_message_add_flags (call->message, SOUP_MESSAGE_NO_REDIRECT);

  /* a POST gets a connection of its own, which no server has given up meanwhile: right for a
   * save; what only reads may use one that is there */
  if (call->method->flags & SO_METHOD_SAFE)
    soup_message_add_flags (call->message, SOUP_MESSAGE_IDEMPOTENT);
  if (call->repeated)
    soup_message_add_flags (call->message, SOUP_MESSAGE_NEW_CONNECTION);

  if (!so_session_add_headers (self, call->method, call->message, &error))
    {
      so_call_return_error (task, error);
      return;
    }

  if (call->request != NULL)
    soup_message_set_request_body_from_bytes (call->message, "application/json; charset=utf-8",
                                              call->request);
  so_call_prepare_streams (call);

  so_call_log_begin (call, self);
  so_call_watch_connecting (call, self);
  soup_session_send_async (self->soup, call->message, G_PRIORITY_DEFAULT, call->stop,
                           send_cb, g_object_ref (task));
}

/* Takes @body, the text of the request. */
static void
call_text_async (SoSession           *self,
                 const SoMethod      *method,
                 char                *body,
                 const char * const  *query,
                 GCancellable        *cancellable,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *text = body;
  SoCall *call;

  g_task_set_source_tag (task, so_session_call_json_async);
  g_task_set_name (task, method->name);
  if (g_task_return_error_if_cancelled (task))
    return;

  call = so_call_new (method, g_steal_pointer (&text), query, cancellable);
  g_task_set_task_data (task, call, so_call_free);

  so_call_start_timer (call, self);
  so_call_send (task);
}

/*< private >
 * so_session_call_address_async:
 * @self: a session
 * @method: how to call and what to expect; without a body
 * @address: where, whatever the session's address
 *
 * Otherwise as so_session_call_json_async().
 */
void
so_session_call_address_async (SoSession           *self,
                               const SoMethod      *method,
                               const char          *address,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  SoCall *call = so_call_new (method, NULL, NULL, cancellable);

  g_task_set_source_tag (task, so_session_call_address_async);
  g_clear_pointer (&call->path, g_free);
  call->uri = g_strdup (address);
  g_task_set_task_data (task, call, so_call_free);
  so_call_start_timer (call, self);
  so_call_send (task);
}

/**
 * so_session_call_json_async:
 * @self: a session
 * @method: from the table
 * @body: (nullable): the request's body; %NULL sends none
 * @query: (nullable) (array zero-terminated=1): name, value, name, value, …
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * What so_session_call_async() is made from; takes any query, as "$select".
 */
void
so_session_call_json_async (SoSession           *self,
                            const SoMethod      *method,
                            JsonNode            *body,
                            const char * const  *query,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (SO_IS_SESSION (self));
  g_return_if_fail (method != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  call_text_async (self, method, body != NULL ? so_json_print (body) : NULL, query,
                   cancellable, callback, user_data);
}

/**
 * so_session_call_async:
 * @self: a session
 * @method: from the table
 * @body: (nullable): what to send, of the method's request type; read before
 *   this returns, and not changed. Response-only members are left out.
 * @query_value: (nullable): value of the method's id parameter
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 */
void
so_session_call_async (SoSession           *self,
                       const SoMethod      *method,
                       SoCarrier           *body,
                       const char          *query_value,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  const char *query[] = { NULL, query_value, NULL };

  g_return_if_fail (SO_IS_SESSION (self));
  g_return_if_fail (method != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));
  g_return_if_fail (body == NULL || SO_IS_CARRIER (body));
  g_return_if_fail (body == NULL || method->request == NULL ||
                    G_TYPE_CHECK_INSTANCE_TYPE (body, method->request ()));

  if (query_value != NULL)
    query[0] = method->query;

  call_text_async (self, method, body != NULL ? so_carrier_print_request (body) : NULL, query,
                   cancellable, callback, user_data);
}
