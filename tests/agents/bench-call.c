/* bench-call.c: one call through SoSession against bare libsoup on the same server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The server has a thread of its own. Both sides take turns, call by call, so that whatever else
 * the machine does hits both alike; medians are compared. The goal is a ratio of 1.15.
 */

#include "so-json.h"
#include "so-test-fixture.h"

#include <stdlib.h>
#include <string.h>

#define ROUNDS 2000
#define WARM_UP 100
#define GOAL 1.15

typedef struct
{
  const char *method;
  const char *body;          /* the server's answer: a sample, or a text */
} Subject;

static gboolean done;

static void
session_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  const SoMethod *method = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) carrier = NULL;
  gboolean value;

  if (method->reply == SO_REPLY_BOOL)
    so_session_call_finish_boolean (SO_SESSION (source), result, &value, &error);
  else
    carrier = so_session_call_finish (SO_SESSION (source), result, &error);
  g_assert_no_error (error);
  done = TRUE;
}

static void
bytes_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = soup_session_send_and_read_finish (SOUP_SESSION (source), result,
                                                                &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
  done = TRUE;
}

static double
wait_from (gint64 start)
{
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  done = FALSE;

  return g_get_monotonic_time () - start;
}

static double
call_session (SoSession      *session,
              const SoMethod *method)
{
  gint64 start = g_get_monotonic_time ();

  so_session_call_async (session, method, NULL, NULL, NULL, session_cb, (gpointer) method);

  return wait_from (start);
}

/* The same request and not a line more. */
static double
call_bare (SoupSession *soup,
           const char  *address,
           gboolean     keep_alive)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (SoupMessage) message = soup_message_new (SOUP_METHOD_POST, address);

  /* libsoup opens a connection for every POST, unless told that it may be repeated */
  if (keep_alive)
    soup_message_add_flags (message, SOUP_MESSAGE_IDEMPOTENT);
  soup_session_send_and_read_async (soup, message, G_PRIORITY_DEFAULT, NULL, bytes_cb, NULL);

  return wait_from (start);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
median (double *times)
{
  qsort (times, ROUNDS, sizeof (double), compare);

  return times[ROUNDS / 2];
}

static double
measure (const Subject *subject)
{
  static double ours[ROUNDS], plain[ROUNDS], kept[ROUNDS];
  const SoMethod *method = so_method_find (subject->method);
  g_autoptr (SoSession) session = NULL;
  g_autoptr (SoupSession) soup = soup_session_new ();
  g_autofree char *sample = NULL;
  g_autofree char *body = NULL;
  g_autofree char *address = NULL;
  SoTestServer server;

  sample = g_str_has_suffix (subject->body, ".json") ? so_test_read_sample (subject->body)
                                                     : g_strdup (subject->body);
  body = so_fixture_minify (sample);
  so_test_server_init_threaded (&server);
  so_test_server_answer (&server, subject->method, 200, body);
  session = so_session_new (server.address, NULL);
  address = g_strconcat (server.address, "api/v1/Agents/", subject->method, NULL);

  for (int i = -WARM_UP; i < ROUNDS; i++)
    {
      double one = call_session (session, method);
      double two = call_bare (soup, address, FALSE);
      double three = call_bare (soup, address, TRUE);

      if (i >= 0)
        {
          ours[i] = one;
          plain[i] = two;
          kept[i] = three;
        }
    }

  so_test_server_clear (&server);
  g_print ("%-33s %5u bytes: %4.0f us; bare libsoup %4.0f us, ratio %.2f; "
           "bare libsoup on a kept connection %4.0f us, ratio %.2f\n",
           subject->method, (guint) strlen (body), median (ours), median (plain),
           median (ours) / median (plain),
           median (kept), median (ours) / median (kept));

  return median (ours) / median (plain);
}

int
main (int   argc,
      char *argv[])
{
  static const Subject subjects[] = {
    { "NumberAllocation/GetNumberEachTemplate", "true" },
    { "CustomerService/GetSmsConfig", "CustomerService.GetSmsConfig.response.json" },
    { "Ticket/CreateDefaultTicketEntity", "Ticket.CreateDefaultTicketEntity.response.json" },
  };
  gboolean reached = TRUE;

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    reached = measure (&subjects[i]) <= GOAL && reached;
  g_print ("goal: a ratio of %.2f to bare libsoup\n", GOAL);

  return reached ? EXIT_SUCCESS : EXIT_FAILURE;
}
