/* so-call.c: what is kept of a call while it is on its way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-private.h"

#include <glib/gi18n.h>
#include <string.h>

static void
unref_closure_data (gpointer  data,
                    GClosure *closure)
{
  g_object_unref (data);
}

static char *
dup_path (const SoMethod     *method,
          const char * const *query)
{
  g_autofree char *path = so_method_dup_path (method);
  GString *uri = g_string_new (path);

  for (guint i = 0; query != NULL && query[i] != NULL && query[i + 1] != NULL; i += 2)
    {
      g_string_append_c (uri, i == 0 ? '?' : '&');
      g_string_append_uri_escaped (uri, query[i], "$", FALSE);
      g_string_append_c (uri, '=');
      g_string_append_uri_escaped (uri, query[i + 1], ",/", FALSE);
    }

  return g_string_free (uri, FALSE);
}

/*< private >
 * so_call_new:
 * @method: how to call and what to expect
 * @body: (transfer full) (nullable): the text of the request
 * @query: (nullable) (array zero-terminated=1): name, value, name, value, …
 * @cancellable: (nullable): what stops the call
 *
 * Returns: (transfer full): a call to be sent
 */
SoCall *
so_call_new (const SoMethod     *method,
             char               *body,
             const char * const *query,
             GCancellable       *cancellable)
{
  SoCall *call = g_new0 (SoCall, 1);

  call->method = method;
  call->path = dup_path (method, query);
  call->body = g_byte_array_new ();
  call->stop = g_cancellable_new ();

  if (body != NULL)
    call->request = g_bytes_new_take (body, strlen (body));

  if (cancellable != NULL)
    {
      call->caller = g_object_ref (cancellable);
      call->caller_id = g_signal_connect_data (cancellable, "cancelled",
                                               G_CALLBACK (g_cancellable_cancel),
                                               g_object_ref (call->stop), unref_closure_data,
                                               G_CONNECT_SWAPPED);
    }

  return call;
}

void
so_call_free (gpointer data)
{
  SoCall *call = data;

  so_call_end (call);
  so_call_log_end (call, _("Stopped"));
  if (call->message != NULL)
    g_signal_handlers_disconnect_by_data (call->message, call);
  g_clear_object (&call->log);
  g_clear_pointer (&call->credentials, so_credentials_unref);
  g_clear_error (&call->refused);
  g_free (call->path);
  g_free (call->uri);
  g_clear_pointer (&call->request, g_bytes_unref);
  g_clear_object (&call->message);
  g_clear_object (&call->stream);
  g_clear_pointer (&call->body, g_byte_array_unref);
  g_clear_object (&call->stop);
  g_clear_object (&call->content);
  g_free (call->before);
  g_clear_object (&call->upload);
  g_clear_object (&call->output);
  g_clear_pointer (&call->piece, g_bytes_unref);
  g_free (call);
}
