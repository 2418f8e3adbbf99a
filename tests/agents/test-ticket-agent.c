/* test-ticket-agent.c: each method sends what is documented and reads what comes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-test-agent.h"
#include "so-ticket-agent.h"

#define NEW "{\"TicketId\":0,\"Title\":\"New\"}"
#define STORED "{\"TicketId\":17,\"Title\":\"New\",\"OwnedBy\":null}"
#define FLAT "{\"TicketId\":17,\"Title\":\"New\",\"OwnedBy\":1,\"CustId\":-1,\"ConnectId\":-1}"

static const int two[] = { 334, -125 };

SO_TEST_FINISH (so_ticket_create_default_ticket_entity)
SO_TEST_START (so_ticket_create_default_for_ticket_type, 4)
SO_TEST_FINISH (so_ticket_create_default_for_ticket_type)
SO_TEST_SAVE (so_ticket_save_ticket_entity, SO_TYPE_TICKET_ENTITY,
              "Ticket.SaveTicketEntity.request.json")
SO_TEST_FINISH (so_ticket_save_ticket_entity)
SO_TEST_SAVE_WITH (so_ticket_save_ticket_entity_with_notify, SO_TYPE_TICKET_ENTITY, NEW, TRUE)
SO_TEST_FINISH (so_ticket_save_ticket_entity_with_notify)
SO_TEST_START (so_ticket_get_ticket_entity, 17)
SO_TEST_FINISH (so_ticket_get_ticket_entity)
SO_TEST_START (so_ticket_get_ticket, 17)
SO_TEST_FINISH (so_ticket_get_ticket)
SO_TEST_START (so_ticket_get_tickets, two, G_N_ELEMENTS (two))
SO_TEST_FINISH (so_ticket_get_tickets)
SO_TEST_START (so_ticket_get_ticket_summaries, two, G_N_ELEMENTS (two))
SO_TEST_FINISH (so_ticket_get_ticket_summaries)
SO_TEST_START (so_ticket_resolve_ticket_id, 17)

SO_TEST_START (so_ticket_accept_tickets, two, G_N_ELEMENTS (two))
SO_TEST_FINISH_DONE (so_ticket_accept_tickets)
SO_TEST_START (so_ticket_set_deleted_status_by_ids, two, G_N_ELEMENTS (two))
SO_TEST_FINISH_INTS (so_ticket_set_deleted_status_by_ids)
SO_TEST_START (so_ticket_set_spam_status_by_ids, NULL, 0)
SO_TEST_FINISH_INTS (so_ticket_set_spam_status_by_ids)
SO_TEST_START (so_ticket_undelete_by_ids, two, G_N_ELEMENTS (two))
SO_TEST_FINISH_DONE (so_ticket_undelete_by_ids)
SO_TEST_START (so_ticket_delete_ticket_entity, 17)
SO_TEST_FINISH_DONE (so_ticket_delete_ticket_entity)
SO_TEST_START (so_ticket_update_tickets_read_status, two, 1, SO_TICKET_READ_STATUS_RED)
SO_TEST_FINISH_INTS (so_ticket_update_tickets_read_status)
SO_TEST_SAVE_WITH (so_ticket_merge_tickets, SO_TYPE_TICKET_ENTITY, NEW, two, G_N_ELEMENTS (two))
SO_TEST_FINISH (so_ticket_merge_tickets)
SO_TEST_START (so_ticket_notify_new_ticket, 17)
SO_TEST_FINISH_DONE (so_ticket_notify_new_ticket)

static char *
so_ticket_resolve_ticket_id_text (SoSession     *session,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  int id;

  if (!so_ticket_resolve_ticket_id_finish (session, result, &id, error))
    return NULL;

  return g_strdup_printf ("%d", id);
}

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
  { "Ticket/SaveTicketEntityWithNotify",
    so_ticket_save_ticket_entity_with_notify_start,
    so_ticket_save_ticket_entity_with_notify_text,
    NULL, "{\"NewEntity\":" NEW ",\"Notify\":true}",
    STORED },
  { "Ticket/GetTicketEntity",
    so_ticket_get_ticket_entity_start,
    so_ticket_get_ticket_entity_text,
    "ticketEntityId=17", NULL,
    "Ticket.SaveTicketEntity.response.json" },
  { "Ticket/GetTicket",
    so_ticket_get_ticket_start,
    so_ticket_get_ticket_text,
    "ticketId=17", NULL,
    FLAT },
  { "Ticket/GetTickets",
    so_ticket_get_tickets_start,
    so_ticket_get_tickets_text,
    NULL, "{\"TicketIds\":[334,-125]}",
    "[" FLAT "," FLAT "]" },
  { "Ticket/GetTicketSummaries",
    so_ticket_get_ticket_summaries_start,
    so_ticket_get_ticket_summaries_text,
    NULL, "{\"TicketIds\":[334,-125]}",
    "Ticket.GetTicketSummaries.response.json" },

  /* actions */
  { "Ticket/AcceptTickets",
    so_ticket_accept_tickets_start,
    so_ticket_accept_tickets_text,
    NULL, "{\"TicketIds\":[334,-125]}",
    NULL },
  { "Ticket/SetDeletedStatusByIds",
    so_ticket_set_deleted_status_by_ids_start,
    so_ticket_set_deleted_status_by_ids_text,
    NULL, "{\"TicketIds\":[334,-125]}",
    "Ticket.SetDeletedStatusByIds.response.json" },
  { "Ticket/SetSpamStatusByIds",
    so_ticket_set_spam_status_by_ids_start,
    so_ticket_set_spam_status_by_ids_text,
    NULL, "{\"TicketIds\":[]}",
    "[]" },
  { "Ticket/UndeleteByIds",
    so_ticket_undelete_by_ids_start,
    so_ticket_undelete_by_ids_text,
    NULL, "{\"TicketIds\":[334,-125]}",
    NULL },
  { "Ticket/DeleteTicketEntity",                  /* no query, unlike other deletes */
    so_ticket_delete_ticket_entity_start,
    so_ticket_delete_ticket_entity_text,
    NULL, "{\"TicketEntityId\":17}",
    NULL },
  { "Ticket/UpdateTicketsReadStatus",
    so_ticket_update_tickets_read_status_start,
    so_ticket_update_tickets_read_status_text,
    NULL, "{\"TicketIds\":[334],\"NewStatus\":\"Red\"}",
    "[2147483647,-2147483648]" },
  { "Ticket/MergeTickets",
    so_ticket_merge_tickets_start,
    so_ticket_merge_tickets_text,
    NULL, "{\"MergedTicketEntity\":" NEW ",\"SecondaryTicketIds\":[334,-125]}",
    "Ticket.MergeTickets.response.json" },
  { "Ticket/NotifyNewTicket",
    so_ticket_notify_new_ticket_start,
    so_ticket_notify_new_ticket_text,
    NULL, "{\"TicketEntityId\":17}",
    NULL },
};

/* An odd body that is a number is an answer here. */
static void
test_resolve (SoFixture     *fixture,
              gconstpointer  data)
{
  static const struct { const char *body; int id; } answers[] = {
    { "17", 17 }, { "2147483647", G_MAXINT }, { "0", 0 }, { "null", -1 }, { "1.5", -1 },
    { "2147483648", -1 }, { "\"17\"", -1 }, { "{\"Message\":\"No\"}", -1 }, { "[17]", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *expected = g_strdup_printf ("%d", answers[i].id);

      so_test_server_answer (&fixture->server, "Ticket/ResolveTicketId", 200, answers[i].body);
      so_ticket_resolve_ticket_id_start (fixture->session, NULL, so_fixture_done, fixture);
      so_fixture_wait (fixture);
      text = so_ticket_resolve_ticket_id_text (fixture->session, fixture->result, &error);
      g_clear_object (&fixture->result);

      g_assert_cmpstr (text, ==, answers[i].id >= 0 ? expected : NULL);
      g_assert_true ((error == NULL) == (answers[i].id >= 0));
      g_assert_cmpstr (so_test_server_get (&fixture->server, i)->body, ==, "{\"TicketId\":17}");
    }
}

/* As from every list: nothing is an empty one. */
static void
test_null_is_no_ids (SoFixture     *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  so_test_server_answer (&fixture->server, "Ticket/SetDeletedStatusByIds", 200, "null");
  so_ticket_set_deleted_status_by_ids_start (fixture->session, NULL, so_fixture_done, fixture);
  so_fixture_wait (fixture);
  text = so_ticket_set_deleted_status_by_ids_text (fixture->session, fixture->result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "[]");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  so_test_agent_add (cases, G_N_ELEMENTS (cases));
  g_test_add ("/Ticket/ResolveTicketId/answers", SoFixture, NULL, so_fixture_set_up, test_resolve,
              so_fixture_tear_down);
  g_test_add ("/Ticket/SetDeletedStatusByIds/null", SoFixture, NULL, so_fixture_set_up,
              test_null_is_no_ids, so_fixture_tear_down);

  return g_test_run ();
}
