/* steward-demo-listener.c: ends connections that do not speak HTTP
 *
 * SoupServer waits for ever for the end of a request line. A client that
 * begins with a TLS greeting waits for the answer to it just as long, so the
 * first byte of a request is looked at before SoupServer reads it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-listener.h"

/* A control character that neither a request nor JSON may hold; a TLS greeting begins with
 * 0x16. Nothing more is refused: where SoupServer was quicker, what is looked at may be the
 * middle of a request.
 */
static gboolean
is_no_text (char first)
{
  return g_ascii_iscntrl (first) && first != '\t' && first != '\r' && first != '\n';
}

/* Looks at what has come; FALSE where nothing has. */
static gboolean
look (GSocket *socket)
{
  char first = '\0';
  GInputVector vector = { &first, 1 };
  int flags = G_SOCKET_MSG_PEEK;
  gssize n_bytes;

  if (!(g_socket_condition_check (socket, G_IO_IN) & G_IO_IN))
    return FALSE;

  n_bytes = g_socket_receive_message (socket, NULL, &vector, 1, NULL, NULL, &flags, NULL, NULL);
  if (n_bytes == 1 && is_no_text (first))
    g_socket_shutdown (socket, TRUE, TRUE, NULL);    /* SoupServer takes it for the other's end */

  return TRUE;
}

static gboolean
readable_cb (GSocket      *socket,
             GIOCondition  condition,
             gpointer      user_data)
{
  look (socket);

  return G_SOURCE_REMOVE;
}

/* Runs before anything of the request is read. */
static void
started_cb (SoupServer        *soup,
            SoupServerMessage *message,
            gpointer           user_data)
{
  GSocket *socket = soup_server_message_get_socket (message);
  g_autoptr (GSource) source = NULL;

  if (socket == NULL || look (socket))
    return;

  source = g_socket_create_source (socket, G_IO_IN, NULL);
  g_source_set_callback (source, G_SOURCE_FUNC (readable_cb), NULL, NULL);
  g_source_set_priority (source, G_PRIORITY_HIGH);   /* before SoupServer's own */
  g_source_attach (source, g_main_context_get_thread_default ());
}

/**
 * steward_demo_listener_watch:
 * @soup: a server without TLS
 *
 * From now on connections end that begin with anything but a request.
 */
void
steward_demo_listener_watch (SoupServer *soup)
{
  g_signal_connect (soup, "request-started", G_CALLBACK (started_cb), NULL);
}
