/* so-test-server.c: a server in this process that answers from a table, well or badly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-test-server.h"

#include <string.h>
#include <sys/socket.h>

typedef enum { ANSWER, HANG, RAW, RESET, SLOW } Manner;

typedef struct
{
  Manner              manner;
  guint               status;
  char               *phrase;       /* nullable: libsoup's */
  GBytes             *body;         /* nullable */
  SoupMessageHeaders *headers;      /* nullable */
  guint               chunk;        /* bytes of a slow answer's piece */
  guint               milliseconds; /* between two */
} Answer;

/* A slow answer on its way. */
typedef struct
{
  SoupServerMessage *message;
  GBytes            *body;
  gsize              sent;
  guint              chunk;
} Drip;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_free (answer->phrase);
  g_clear_pointer (&answer->body, g_bytes_unref);
  g_clear_pointer (&answer->headers, soup_message_headers_unref);
  g_free (answer);
}

static void
request_free (gpointer data)
{
  SoTestRequest *request = data;

  g_free (request->method);
  g_free (request->path);
  g_free (request->query);
  g_free (request->body);
  soup_message_headers_unref (request->headers);
  g_free (request);
}

static void
drip_free (gpointer data)
{
  Drip *drip = data;

  g_object_unref (drip->message);
  g_bytes_unref (drip->body);
  g_free (drip);
}

static void
copy_header (const char *name,
             const char *value,
             gpointer    user_data)
{
  soup_message_headers_append (user_data, name, value);
}

/* In place of the server's own. */
static void
set_header (const char *name,
            const char *value,
            gpointer    user_data)
{
  soup_message_headers_replace (user_data, name, value);
}

static void
record (SoTestServer      *self,
        SoupServerMessage *message,
        const char        *path)
{
  SoupMessageBody *body = soup_server_message_get_request_body (message);
  SoTestRequest *request = g_new0 (SoTestRequest, 1);

  request->method = g_strdup (soup_server_message_get_method (message));
  request->path = g_strdup (path);
  request->query = g_strdup (g_uri_get_query (soup_server_message_get_uri (message)));
  request->headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_REQUEST);
  soup_message_headers_foreach (soup_server_message_get_request_headers (message), copy_header,
                                request->headers);
  request->body = g_strndup (body->data != NULL ? body->data : "", body->length);
  g_ptr_array_add (self->requests, request);
}

/* Writes what the answer says and nothing more, then hangs up: with a reset where asked. */
static void
hang_up (SoupServerMessage *message,
         Answer            *answer)
{
  g_autoptr (GIOStream) stream = NULL;
  g_autoptr (GSocket) socket = g_object_ref (soup_server_message_get_socket (message));

  stream = soup_server_message_steal_connection (message);
  if (answer->body != NULL)
    g_output_stream_write_all (g_io_stream_get_output_stream (stream),
                               g_bytes_get_data (answer->body, NULL),
                               g_bytes_get_size (answer->body), NULL, NULL, NULL);

  if (answer->manner == RESET)
    {
      struct linger linger = { .l_onoff = 1, .l_linger = 0 };

      setsockopt (g_socket_get_fd (socket), SOL_SOCKET, SO_LINGER, &linger, sizeof linger);
    }

  g_io_stream_close (stream, NULL, NULL);
  g_socket_close (socket, NULL);
}

static gboolean
drip_cb (gpointer user_data)
{
  Drip *drip = user_data;
  SoupMessageBody *body = soup_server_message_get_response_body (drip->message);
  gsize left = g_bytes_get_size (drip->body) - drip->sent;
  gsize n_bytes = MIN (left, drip->chunk);
  g_autoptr (GBytes) piece = NULL;

  if (n_bytes == 0)
    {
      soup_message_body_complete (body);
      soup_server_message_unpause (drip->message);
      return G_SOURCE_REMOVE;
    }

  piece = g_bytes_new_from_bytes (drip->body, drip->sent, n_bytes);
  drip->sent += n_bytes;
  soup_message_body_append_bytes (body, piece);
  soup_server_message_unpause (drip->message);

  return G_SOURCE_CONTINUE;
}

static void
answer_slowly (SoTestServer      *self,
               SoupServerMessage *message,
               Answer            *answer)
{
  Drip *drip = g_new0 (Drip, 1);
  GSource *source = g_timeout_source_new (answer->milliseconds);

  drip->message = g_object_ref (message);
  drip->body = g_bytes_ref (answer->body);
  drip->chunk = answer->chunk;

  soup_server_message_set_status (message, answer->status, NULL);
  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message),
                                     SOUP_ENCODING_CHUNKED);
  soup_server_message_pause (message);
  g_source_set_callback (source, drip_cb, drip, drip_free);
  g_source_attach (source, self->context);
  g_ptr_array_add (self->sources, source);
}

static void
answer_plainly (SoupServerMessage *message,
                Answer            *answer)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  soup_server_message_set_status (message, answer->status, answer->phrase);
  if (answer->body != NULL)
    {
      soup_message_headers_set_content_type (headers, "application/json; charset=utf-8", NULL);
      if (g_bytes_get_size (answer->body) > 0)
        soup_message_body_append_bytes (soup_server_message_get_response_body (message),
                                        answer->body);
    }
  if (answer->headers != NULL)
    soup_message_headers_foreach (answer->headers, set_header, headers);
}

static void
handle (SoupServer        *server,
        SoupServerMessage *message,
        const char        *path,
        GHashTable        *query,
        gpointer           user_data)
{
  SoTestServer *self = user_data;
  Answer *answer = g_hash_table_lookup (self->once, path);
  gboolean once = answer != NULL;

  if (self->thread == NULL)
    record (self, message, path);
  if (answer == NULL)
    answer = g_hash_table_lookup (self->answers, path);
  if (answer == NULL)
    {
      soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
      return;
    }

  switch (answer->manner)
    {
    case ANSWER:
      answer_plainly (message, answer);
      break;
    case HANG:
      soup_server_message_pause (message);
      break;
    case RAW:
    case RESET:
      hang_up (message, answer);
      break;
    case SLOW:
      answer_slowly (self, message, answer);
      break;
    default:
      g_assert_not_reached ();
    }

  if (once)
    g_hash_table_remove (self->once, path);
}

void
so_test_server_listen (SoTestServer *self)
{
  g_autoptr (GError) error = NULL;
  GSList *uris;

  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);

  uris = soup_server_get_uris (self->server);
  g_free (self->address);
  self->address = g_strdup_printf ("http://127.0.0.1:%d/", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
}

static void
make_server (SoTestServer *self)
{
  self->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->server, NULL, handle, self, NULL);
  so_test_server_listen (self);
}

static void
init_tables (SoTestServer *self)
{
  memset (self, 0, sizeof *self);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, answer_free);
  self->once = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, answer_free);
  self->requests = g_ptr_array_new_with_free_func (request_free);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) g_source_unref);
}

/* On the default main context: the test's own main loop serves, too. */
void
so_test_server_init (SoTestServer *self)
{
  init_tables (self);
  make_server (self);
}

static gpointer
run_thread (gpointer data)
{
  SoTestServer *self = data;

  g_main_context_push_thread_default (self->context);
  g_main_loop_run (self->loop);
  soup_server_disconnect (self->server);
  g_clear_object (&self->server);
  while (g_main_context_iteration (self->context, FALSE))
    ;
  g_main_context_pop_thread_default (self->context);

  return NULL;
}

/* In a thread of its own, for measuring. Set the answers up before the first request. */
void
so_test_server_init_threaded (SoTestServer *self)
{
  init_tables (self);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  g_main_context_push_thread_default (self->context);
  make_server (self);
  g_main_context_pop_thread_default (self->context);
  self->thread = g_thread_new ("test-server", run_thread, self);
}

void
so_test_server_clear (SoTestServer *self)
{
  for (guint i = 0; i < self->sources->len; i++)
    g_source_destroy (g_ptr_array_index (self->sources, i));

  if (self->thread != NULL)
    {
      g_main_loop_quit (self->loop);
      g_thread_join (self->thread);
    }
  else
    {
      soup_server_disconnect (self->server);
      while (g_main_context_iteration (NULL, FALSE))
        ;                                    /* let closed connections go */
      g_clear_object (&self->server);
    }

  g_clear_pointer (&self->loop, g_main_loop_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->once, g_hash_table_unref);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
}

static Answer *
add (SoTestServer *self,
     GHashTable   *table,
     const char   *path,
     Manner        manner,
     guint         status)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->manner = manner;
  answer->status = status;
  g_hash_table_replace (table,
                        *path == '/' ? g_strdup (path) : g_strconcat ("/api/v1/Agents/", path,
                                                                      NULL),
                        answer);

  return answer;
}

static GBytes *
make_bytes (const char *data,
            gssize      length)
{
  if (data == NULL)
    return NULL;

  return g_bytes_new (data, length < 0 ? strlen (data) : (gsize) length);
}

void
so_test_server_answer (SoTestServer *self,
                       const char   *path,
                       guint         status,
                       const char   *body)
{
  Answer *answer = add (self, self->answers, path, ANSWER, status);

  answer->body = make_bytes (body, -1);
}

/* Header names and values follow, up to NULL. */
void
so_test_server_answer_full (SoTestServer *self,
                            const char   *path,
                            guint         status,
                            const char   *phrase,
                            const char   *body,
                            gssize        length,
                            const char   *first_header,
                            ...)
{
  Answer *answer = add (self, self->answers, path, ANSWER, status);
  const char *name = first_header;
  va_list args;

  answer->phrase = g_strdup (phrase);
  answer->body = make_bytes (body, length);
  answer->headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_RESPONSE);

  va_start (args, first_header);
  while (name != NULL)
    {
      soup_message_headers_append (answer->headers, name, va_arg (args, const char *));
      name = va_arg (args, const char *);
    }
  va_end (args);
}

/* Status line and all: nothing is added, the connection is closed behind it. */
void
so_test_server_answer_raw (SoTestServer *self,
                           const char   *path,
                           const char   *bytes,
                           gssize        length)
{
  Answer *answer = add (self, self->answers, path, RAW, 0);

  answer->body = make_bytes (bytes, length);
}

void
so_test_server_answer_slowly (SoTestServer *self,
                              const char   *path,
                              const char   *body,
                              guint         chunk,
                              guint         milliseconds)
{
  Answer *answer = add (self, self->answers, path, SLOW, SOUP_STATUS_OK);

  answer->body = make_bytes (body, -1);
  answer->chunk = chunk;
  answer->milliseconds = milliseconds;
}

void
so_test_server_hang (SoTestServer *self,
                     const char   *path)
{
  add (self, self->answers, path, HANG, 0);
}

void
so_test_server_reset (SoTestServer *self,
                      const char   *path)
{
  add (self, self->answers, path, RESET, 0);
}

/* To the next request only; then what was said before holds again. */
void
so_test_server_answer_once (SoTestServer *self,
                            const char   *path,
                            guint         status,
                            const char   *body)
{
  Answer *answer = add (self, self->once, path, ANSWER, status);

  answer->body = body != NULL ? make_bytes (body, -1) : NULL;
}

/* The next request finds a connection that the server has given up; later ones are answered. */
void
so_test_server_close_once (SoTestServer *self,
                           const char   *path)
{
  add (self, self->once, path, RAW, 0);
}

guint
so_test_server_count (SoTestServer *self)
{
  return self->requests->len;
}

SoTestRequest *
so_test_server_get (SoTestServer *self,
                    guint         i)
{
  g_assert_cmpuint (i, <, self->requests->len);

  return g_ptr_array_index (self->requests, i);
}

const char *
so_test_request_get_header (SoTestRequest *self,
                            const char    *name)
{
  return soup_message_headers_get_one (self->headers, name);
}

/* "Ticket.SaveTicketEntity.response.json" -> its text */
char *
so_test_read_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "samples", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}
