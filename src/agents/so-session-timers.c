/* so-session-timers.c: how long a call may take, as a whole and to connect
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-private.h"

#include <glib/gi18n.h>

static void
stop_timer (GSource **timer)
{
  if (*timer != NULL)
    g_source_destroy (*timer);
  g_clear_pointer (timer, g_source_unref);
}

/* In the context of the caller, which is the session's. */
static GSource *
start_timer (SoCall      *call,
             guint        seconds,
             GSourceFunc  callback)
{
  GSource *timer = g_timeout_source_new (seconds * 1000);

  g_source_set_callback (timer, callback, call, NULL);
  g_source_attach (timer, g_main_context_get_thread_default ());

  return timer;
}

/*< private >
 * so_call_end:
 * @call: a call
 *
 * Nobody may stop the call any more: its outcome is known.
 */
void
so_call_end (SoCall *call)
{
  stop_timer (&call->timer);
  stop_timer (&call->connect_timer);

  if (call->caller != NULL)
    g_signal_handler_disconnect (call->caller, call->caller_id);
  g_clear_object (&call->caller);
}

static gboolean
timeout_cb (gpointer user_data)
{
  SoCall *call = user_data;

  call->timed_out = TRUE;
  g_cancellable_cancel (call->stop);

  return G_SOURCE_REMOVE;
}

static gboolean
connect_timeout_cb (gpointer user_data)
{
  SoCall *call = user_data;

  call->stuck = TRUE;

  return timeout_cb (call);
}

/*< private >
 * so_call_start_timer:
 * @call: a call
 * @self: its session
 *
 * Counts the whole call from now on.
 */
void
so_call_start_timer (SoCall    *call,
                     SoSession *self)
{
  call->timeout = self->timeout;
  if (call->timeout > 0)
    call->timer = start_timer (call, call->timeout, timeout_cb);
}

/*< private >
 * so_call_restart_timer:
 * @call: a call that gets on
 *
 * Counts from now on.
 */
void
so_call_restart_timer (SoCall *call)
{
  if (call->timer != NULL)
    {
      stop_timer (&call->timer);
      call->timer = start_timer (call, call->timeout, timeout_cb);
    }
}

/* The first event of a new connection starts the clock: before it, a call may wait for its turn. */
static void
network_event_cb (SoupMessage        *message,
                  GSocketClientEvent  event,
                  GIOStream          *connection,
                  gpointer            user_data)
{
  SoCall *call = user_data;

  if (event == G_SOCKET_CLIENT_CONNECTED)
    call->connected = TRUE;

  if (call->connect_timer == NULL && call->connect_timeout > 0)
    call->connect_timer = start_timer (call, call->connect_timeout, connect_timeout_cb);
}

/* The request is about to be written. */
static void
starting_cb (SoupMessage *message,
             gpointer     user_data)
{
  SoCall *call = user_data;

  stop_timer (&call->connect_timer);
}

/*< private >
 * so_call_watch_connecting:
 * @call: a call with a message that is not sent yet
 * @self: its session
 *
 * Counts the time until there is a connection, encrypted where it must be.
 */
void
so_call_watch_connecting (SoCall    *call,
                          SoSession *self)
{
  stop_timer (&call->connect_timer);
  call->connect_timeout = self->connect_timeout;
  g_signal_connect (call->message, "network-event", G_CALLBACK (network_event_cb), call);
  g_signal_connect (call->message, "starting", G_CALLBACK (starting_cb), call);
}

/*< private >
 * so_call_explain_timeout:
 * @call: a call that took too long
 * @self: its session
 *
 * Returns: (transfer full): what it was that took too long
 */
GError *
so_call_explain_timeout (SoCall    *call,
                         SoSession *self)
{
  if (!call->stuck)
    return g_error_new (G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                        ngettext ("The server did not answer within %u second",
                                  "The server did not answer within %u seconds", self->timeout),
                        self->timeout);

  if (g_str_has_prefix (call->uri, "https://"))
    return g_error_new (G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                        ngettext ("No encrypted connection to the server came about within "
                                  "%u second; does it speak https?",
                                  "No encrypted connection to the server came about within "
                                  "%u seconds; does it speak https?", self->connect_timeout),
                        self->connect_timeout);

  return g_error_new (G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                      ngettext ("No connection to the server came about within %u second",
                                "No connection to the server came about within %u seconds",
                                self->connect_timeout),
                      self->connect_timeout);
}
