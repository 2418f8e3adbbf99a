/* test-messaging-agent.c: the installed message providers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-messaging-agent.h"
#include "so-test-agent.h"

static void
get_plugins (SoSession           *session,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  so_messaging_get_plugins_async (session, cancellable, callback, user_data);
}

static char *
get_plugins_finish (SoSession     *session,
                    GAsyncResult  *result,
                    GError       **error)
{
  gpointer answer;

  answer = so_messaging_get_plugins_finish (session, result, error);

  return so_test_agent_print (answer);
}

static const SoAgentCase cases[] = {
  { "Messaging/GetPlugins", get_plugins, get_plugins_finish,
    NULL, NULL,
    "[{\"Name\":\"CM\",\"SupportedMessagingFormats\":[\"sms/160\",\"sms/mms\"],\"SupportsConfig\":"
    "false},{\"Name\":\"Twilio SMS\",\"SupportedMessagingFormats\":null}]" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  so_test_agent_add (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
