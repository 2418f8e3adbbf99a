/* so-session-log.c: tells the request log what became of each try of a call
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-private.h"

#include <string.h>

#include "so-request-mask.h"

static char *
dup_body (const void *data,
          gsize       length)
{
  return length > 0 ? so_request_mask_body (data, MIN (length, SO_REQUEST_LOG_BODY)) : NULL;
}

/* "https://host:1/api/v1?x" -> "/api/v1?x" */
static char *
dup_path (const char *address)
{
  const char *host = strstr (address, "://");
  const char *path = host != NULL ? strchr (host + 3, '/') : NULL;

  return g_strdup (path != NULL ? path : address);
}

/*< private >
 * so_call_log_begin:
 * @call: a call whose message is about to be sent
 * @self: its session
 *
 * What there was to say of an earlier try must have been said.
 */
void
so_call_log_begin (SoCall    *call,
                   SoSession *self)
{
  gsize length = 0;
  const void *data = call->request != NULL ? g_bytes_get_data (call->request, &length) : NULL;

  g_clear_object (&call->logged);
  if (so_request_log_get_mode (self->log) == SO_REQUEST_LOG_OFF)
    return;

  call->log = call->log != NULL ? call->log : g_object_ref (self->log);
  call->started = g_get_monotonic_time ();
  call->logged = g_object_new (SO_TYPE_LOGGED_CALL, NULL);
  call->logged->time = g_date_time_new_now_local ();
  call->logged->verb = g_strdup (soup_message_get_method (call->message));
  call->logged->address = so_request_mask_address (call->uri);
  call->logged->path = dup_path (call->logged->address);
  call->logged->request_size = call->upload != NULL
    ? (gsize) so_upload_stream_get_length (call->upload) : length;
  call->logged->request_body = dup_body (data, length);
}

/*< private >
 * so_call_log_answer:
 * @call: a call whose answer is here to the last byte
 */
void
so_call_log_answer (SoCall *call)
{
  SoLoggedCall *logged = call->logged;

  if (logged == NULL || logged->response_headers != NULL)
    return;

  logged->duration = g_get_monotonic_time () - call->started;
  logged->status = soup_message_get_status (call->message);
  logged->phrase = g_strdup (soup_message_get_reason_phrase (call->message));
  logged->response_size = call->body->len + (gsize) call->received;
  logged->response_body = dup_body (call->body->data, call->body->len);
  logged->response_headers =
    so_request_mask_headers (soup_message_get_response_headers (call->message));
}

/*< private >
 * so_call_log_end:
 * @call: a call
 * @error: (nullable): why it failed
 *
 * The try is over. What came of its answer before it broke off is kept, too.
 */
void
so_call_log_end (SoCall     *call,
                 const char *error)
{
  SoLoggedCall *logged = call->logged;

  if (logged == NULL)
    return;

  if (logged->response_headers == NULL)
    {
      if (soup_message_get_status (call->message) != SOUP_STATUS_NONE)
        so_call_log_answer (call);
      else
        logged->duration = g_get_monotonic_time () - call->started;
    }

  logged->request_headers =
    so_request_mask_headers (soup_message_get_request_headers (call->message));
  logged->error = g_strdup (error);
  so_request_log_add (call->log, logged);
  g_clear_object (&call->logged);
}

/**
 * so_session_get_log:
 * @self: a session
 *
 * Returns: (transfer none): its last calls
 */
SoRequestLog *
so_session_get_log (SoSession *self)
{
  g_return_val_if_fail (SO_IS_SESSION (self), NULL);

  return self->log;
}
