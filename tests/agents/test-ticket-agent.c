/* test-ticket-agent.c: each method sends what is documented and reads what comes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-test-agent.h"
#include "so-ticket-agent.h"

static void
create_default_ticket_entity (SoSession           *session,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  so_ticket_create_default_ticket_entity_async (session, cancellable, callback, user_data);
}

static char *
create_default_ticket_entity_finish (SoSession     *session,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  gpointer answer;

  answer = so_ticket_create_default_ticket_entity_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
create_default_for_ticket_type (SoSession           *session,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  so_ticket_create_default_for_ticket_type_async (session, 4, cancellable, callback, user_data);
}

static char *
create_default_for_ticket_type_finish (SoSession     *session,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  gpointer answer;

  answer = so_ticket_create_default_for_ticket_type_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
save_ticket_entity (SoSession           *session,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (SoTicketEntity) body = NULL;

  body = so_test_agent_carrier (SO_TYPE_TICKET_ENTITY,
                                "Ticket.SaveTicketEntity.request.json");
  so_ticket_save_ticket_entity_async (session, body, cancellable, callback, user_data);
}

static char *
save_ticket_entity_finish (SoSession     *session,
                           GAsyncResult  *result,
                           GError       **error)
{
  gpointer answer;

  answer = so_ticket_save_ticket_entity_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
get_ticket_entity (SoSession           *session,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  so_ticket_get_ticket_entity_async (session, 17, cancellable, callback, user_data);
}

static char *
get_ticket_entity_finish (SoSession     *session,
                          GAsyncResult  *result,
                          GError       **error)
{
  gpointer answer;

  answer = so_ticket_get_ticket_entity_finish (session, result, error);

  return so_test_agent_print (answer);
}

static const SoAgentCase cases[] = {
  { "Ticket/CreateDefaultTicketEntity", create_default_ticket_entity,
   create_default_ticket_entity_finish,
    NULL, NULL,
    "Ticket.CreateDefaultTicketEntity.response.json" },
  { "Ticket/CreateDefaultForTicketType", create_default_for_ticket_type,
   create_default_for_ticket_type_finish,
    NULL, "{\"TicketTypeId\":4}",
    "Ticket.CreateDefaultTicketEntity.response.json" },
  { "Ticket/SaveTicketEntity", save_ticket_entity, save_ticket_entity_finish,
    NULL, "Ticket.SaveTicketEntity.request.json",
    "Ticket.SaveTicketEntity.response.json" },
  { "Ticket/GetTicketEntity", get_ticket_entity, get_ticket_entity_finish,
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
