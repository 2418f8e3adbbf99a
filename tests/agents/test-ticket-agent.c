/* test-ticket-agent.c: each method sends what is documented and reads what comes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-test-agent.h"
#include "so-ticket-agent.h"

SO_TEST_FINISH (so_ticket_create_default_ticket_entity)
SO_TEST_START (so_ticket_create_default_for_ticket_type, 4)
SO_TEST_FINISH (so_ticket_create_default_for_ticket_type)
SO_TEST_SAVE (so_ticket_save_ticket_entity, SO_TYPE_TICKET_ENTITY,
              "Ticket.SaveTicketEntity.request.json")
SO_TEST_FINISH (so_ticket_save_ticket_entity)
SO_TEST_START (so_ticket_get_ticket_entity, 17)
SO_TEST_FINISH (so_ticket_get_ticket_entity)

static const SoAgentCase cases[] = {
  { "Ticket/CreateDefaultTicketEntity",
    so_ticket_create_default_ticket_entity_async,
    so_ticket_create_default_ticket_entity_text,
    NULL, NULL,
    "Ticket.CreateDefaultTicketEntity.response.json" },
  { "Ticket/CreateDefaultForTicketType",
    so_ticket_create_default_for_ticket_type_start,
    so_ticket_create_default_for_ticket_type_text,
    NULL, "{\"TicketTypeId\":4}",
    "Ticket.CreateDefaultTicketEntity.response.json" },
  { "Ticket/SaveTicketEntity",
    so_ticket_save_ticket_entity_start,
    so_ticket_save_ticket_entity_text,
    NULL, "Ticket.SaveTicketEntity.request.json",
    "Ticket.SaveTicketEntity.response.json" },
  { "Ticket/GetTicketEntity",
    so_ticket_get_ticket_entity_start,
    so_ticket_get_ticket_entity_text,
    "ticketEntityId=17", NULL,
    "Ticket.SaveTicketEntity.response.json" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  so_test_agent_add (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
