/* test-messaging-agent.c: the installed message providers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-messaging-agent.h"
#include "so-test-agent.h"

SO_TEST_FINISH (so_messaging_get_plugins)

static const SoAgentCase cases[] = {
  { "Messaging/GetPlugins",
    so_messaging_get_plugins_async,
    so_messaging_get_plugins_text,
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
