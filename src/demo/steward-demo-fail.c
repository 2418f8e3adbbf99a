/* steward-demo-fail.c: how a request is made to fail
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-fail.h"

#include <string.h>
#include <sys/socket.h>

/* seconds that a client is told to wait after a 429 or a 503 */
#define RETRY_AFTER "5"

/* A request whose answer takes its time. */
typedef struct
{
  SoupServerMessage *message;
  char              *path;
  StewardDemoWork    work;
  gpointer           user_data;
  guint              source;
} Delay;

/**
 * steward_demo_fail_get_method:
 * @path: what follows "api/"
 *
 * Returns: (transfer full): "Agent/Method", or the name of a REST object
 */
char *
steward_demo_fail_get_method (const char *path)
{
  const char *name = g_ascii_strncasecmp (path, "v1/", 3) == 0 ? path + 3 : path;

  return g_strdup (g_ascii_strncasecmp (name, "Agents/", 7) == 0 ? name + 7 : name);
}

/* ---- cutting the connection ---- */

/* Sends these bytes and no more; with a reset where there are none. */
static void
hang_up (SoupServerMessage *message,
         const char        *bytes,
         gsize              length)
{
  g_autoptr (GSocket) socket = g_object_ref (soup_server_message_get_socket (message));
  g_autoptr (GIOStream) stream = soup_server_message_steal_connection (message);
  struct linger linger = { .l_onoff = 1, .l_linger = 0 };

  if (length > 0)
    g_output_stream_write_all (g_io_stream_get_output_stream (stream), bytes, length, NULL, NULL,
                               NULL);
  else
    setsockopt (g_socket_get_fd (socket), SOL_SOCKET, SO_LINGER, &linger, sizeof linger);

  g_io_stream_close (stream, NULL, NULL);
  g_socket_close (socket, NULL);
}

/* Half of the answer's body; of an answer without a body, the beginning of its first line. */
static void
truncate_answer (SoupServerMessage *message)
{
  g_autoptr (GBytes) body =
    soup_message_body_flatten (soup_server_message_get_response_body (message));
  gsize length = g_bytes_get_size (body);
  guint status = soup_server_message_get_status (message);
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "HTTP/1.1 %u %s\r\nServer: steward-demo\r\n", status,
                          soup_status_get_phrase (status));
  if (length > 0)
    {
      g_string_append_printf (out, "Content-Type: application/json; charset=utf-8\r\n"
                              "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n", length);
      g_string_append_len (out, g_bytes_get_data (body, NULL), (gssize) (length / 2));
    }

  hang_up (message, out->str, length > 0 ? out->len : strlen ("HTTP/1.1"));
}

/* ---- another answer ---- */

static void
respond (SoupServerMessage *message,
         StewardDemoFault  *fault)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  guint status = fault->kind == STEWARD_DEMO_FAULT_NOT_JSON ? SOUP_STATUS_OK : fault->status;
  const char *type;
  char *body = steward_demo_fault_make_body (fault, &type);

  soup_message_body_truncate (soup_server_message_get_response_body (message));   /* the work's */
  soup_message_headers_replace (headers, "Cache-Control", "no-store");
  if (status == SOUP_STATUS_UNAUTHORIZED)
    soup_message_headers_append (headers, "WWW-Authenticate", "SOTicket");
  if (status == 429 || status == SOUP_STATUS_SERVICE_UNAVAILABLE)
    soup_message_headers_replace (headers, "Retry-After", RETRY_AFTER);
  soup_server_message_set_status (message, status, NULL);
  soup_server_message_set_response (message, type, SOUP_MEMORY_TAKE, body, strlen (body));
}

/* ---- taking time ---- */

static void
delay_free (gpointer  data,
            GClosure *closure)
{
  Delay *delay = data;

  g_clear_handle_id (&delay->source, g_source_remove);
  g_free (delay->path);
  g_free (delay);
}

/* libsoup looks at a connection only when it reads from it or writes to it. */
static gboolean
is_gone (SoupServerMessage *message)
{
  GSocket *socket = soup_server_message_get_socket (message);
  char byte;

  return socket == NULL || recv (g_socket_get_fd (socket), &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

/* Who has given up does not find its work done behind its back. */
static gboolean
delay_cb (gpointer user_data)
{
  Delay *delay = user_data;

  delay->source = 0;
  if (delay->work != NULL && !is_gone (delay->message))
    delay->work (delay->message, delay->path, delay->user_data);
  soup_server_message_unpause (delay->message);

  return G_SOURCE_REMOVE;
}

static void
finished_cb (SoupServerMessage *message,
             Delay             *delay)
{
  g_clear_handle_id (&delay->source, g_source_remove);
}

/* The message keeps what is to be done, and goes with its connection. */
static void
delay_answer (SoupServerMessage *message,
              const char        *path,
              guint              milliseconds,
              StewardDemoWork    work,
              gpointer           user_data)
{
  Delay *delay = g_new0 (Delay, 1);

  delay->message = message;
  delay->path = g_strdup (path);
  delay->work = work;
  delay->user_data = user_data;
  delay->source = g_timeout_add (milliseconds, delay_cb, delay);
  g_signal_connect_data (message, "finished", G_CALLBACK (finished_cb), delay, delay_free, 0);
  soup_server_message_pause (message);
}

/**
 * steward_demo_fail:
 * @fault: what is to happen
 * @message: a request
 * @path: what follows "api/"
 * @work: answers the request as if nothing were wrong
 * @user_data: for @work; must outlive the message
 */
void
steward_demo_fail (StewardDemoFault  *fault,
                   SoupServerMessage *message,
                   const char        *path,
                   StewardDemoWork    work,
                   gpointer           user_data)
{
  if (fault->done || fault->kind == STEWARD_DEMO_FAULT_TRUNCATED)
    work (message, path, user_data);

  switch (fault->kind)
    {
    case STEWARD_DEMO_FAULT_SLOW:
      delay_answer (message, path, fault->milliseconds, fault->done ? NULL : work, user_data);
      break;

    case STEWARD_DEMO_FAULT_RESET:
      hang_up (message, NULL, 0);
      break;

    case STEWARD_DEMO_FAULT_TRUNCATED:
      truncate_answer (message);
      break;

    case STEWARD_DEMO_FAULT_STATUS:
    case STEWARD_DEMO_FAULT_NOT_JSON:
      respond (message, fault);
      break;

    default:
      g_assert_not_reached ();
    }
}
