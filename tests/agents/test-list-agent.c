/* test-list-agent.c: languages, and what the fields of tickets are chosen from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-list-agent.h"
#include "so-test-agent.h"

#define TYPE "{\"TicketTypeId\":4,\"TicketStatuses\":[],\"TicketPriorities\":[]}"
#define CATEGORY "{\"TicketCategoryId\":1,\"ParentId\":-1,\"Flags\":\"Internal\"}"
#define BELOW "{\"TicketCategoryId\":2,\"ParentId\":1,\"Flags\":\"Internal, MembersOnly\"}"

static const int groups[] = { 838, 140 };

SO_TEST_FINISH (so_list_get_customer_languages)
SO_TEST_FINISH (so_list_get_ticket_statuses)
SO_TEST_START (so_list_get_ticket_status_entity, 3)
SO_TEST_FINISH (so_list_get_ticket_status_entity)
SO_TEST_FINISH (so_list_get_ticket_types)
SO_TEST_START (so_list_get_ticket_type_entity, 4)
SO_TEST_FINISH (so_list_get_ticket_type_entity)
SO_TEST_FINISH (so_list_get_ticket_priorities)
SO_TEST_START (so_list_get_all_ticket_priorities, TRUE)
SO_TEST_FINISH (so_list_get_all_ticket_priorities)
SO_TEST_START (so_list_get_ticket_priority_entity, 2)
SO_TEST_FINISH (so_list_get_ticket_priority_entity)
SO_TEST_FINISH (so_list_get_ticket_categories)
SO_TEST_START (so_list_get_ticket_category_entity, 974)
SO_TEST_FINISH (so_list_get_ticket_category_entity)
SO_TEST_START (so_list_get_ticket_categories_for_user_groups, groups, G_N_ELEMENTS (groups))
SO_TEST_FINISH (so_list_get_ticket_categories_for_user_groups)

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
  { "List/GetTicketStatusEntity",
    so_list_get_ticket_status_entity_start,
    so_list_get_ticket_status_entity_text,
    "ticketStatusEntityId=3", NULL,
    "List.GetTicketStatusEntity.response.json" },
  { "List/GetTicketTypes",
    so_list_get_ticket_types_async,
    so_list_get_ticket_types_text,
    NULL, NULL,
    "[" TYPE "," TYPE "]" },
  { "List/GetTicketTypeEntity",
    so_list_get_ticket_type_entity_start,
    so_list_get_ticket_type_entity_text,
    "ticketTypeEntityId=4", NULL,
    "List.SaveTicketTypeEntity.response.json" },
  { "List/GetTicketPriorities",
    so_list_get_ticket_priorities_async,
    so_list_get_ticket_priorities_text,
    NULL, NULL,
    "List.GetTicketPriorities.response.json" },
  { "List/GetAllTicketPriorities",
    so_list_get_all_ticket_priorities_start,
    so_list_get_all_ticket_priorities_text,
    NULL, "{\"IncludeDeleted\":true}",
    "[{\"TicketPriorityId\":1,\"Status\":\"Deleted\",\"NonDates\":[\"2001-12-24T00:00:00\"]}]" },
  { "List/GetTicketPriorityEntity",
    so_list_get_ticket_priority_entity_start,
    so_list_get_ticket_priority_entity_text,
    "ticketPriorityEntityId=2", NULL,
    "List.GetTicketPriorityEntity.response.json" },
  { "List/GetTicketCategories",
    so_list_get_ticket_categories_async,
    so_list_get_ticket_categories_text,
    NULL, NULL,
    "[" CATEGORY "," BELOW "]" },
  { "List/GetTicketCategoryEntity",
    so_list_get_ticket_category_entity_start,
    so_list_get_ticket_category_entity_text,
    "ticketCategoryEntityId=974", NULL,
    "List.GetTicketCategoryEntity.response.json" },
  { "List/GetTicketCategoriesForUserGroups",
    so_list_get_ticket_categories_for_user_groups_start,
    so_list_get_ticket_categories_for_user_groups_text,
    NULL, "List.GetTicketCategoriesForUserGroups.request.json",
    "List.GetTicketCategoriesForUserGroups.response.json" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  so_test_agent_add (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
