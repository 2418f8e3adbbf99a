/* test-list-agent.c: the languages customers are served in, and the ticket statuses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-list-agent.h"
#include "so-test-agent.h"

SO_TEST_FINISH (so_list_get_customer_languages)
SO_TEST_FINISH (so_list_get_ticket_statuses)

static const SoAgentCase cases[] = {
  { "List/GetCustomerLanguages",
    so_list_get_customer_languages_async,
    so_list_get_customer_languages_text,
    NULL, NULL,
    "List.GetCustomerLanguages.response.json" },
  { "List/GetTicketStatuses",
    so_list_get_ticket_statuses_async,
    so_list_get_ticket_statuses_text,
    NULL, NULL,
    "List.GetTicketStatuses.response.json" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  so_test_agent_add (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
