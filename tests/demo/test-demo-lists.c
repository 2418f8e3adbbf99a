/* test-demo-lists.c: lists of the demo service, and who is signed in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "demo-fixture.h"

/* The items of a list by an agent's method; @more: further members of the body, or "" */
static JsonNode *
get_list (DemoFixture *fixture,
          const char  *name,
          const char  *more)
{
  g_autofree char *json = g_strdup_printf ("{\"Name\":\"%s\"%s}", name, more);

  return demo_post (fixture, "MDO/GetList", json, 200);
}

static void
test_all_lists (DemoFixture   *fixture,
                gconstpointer  data)
{
  JsonNode *answer = demo_post (fixture, "MDO/GetListNames", NULL, 200);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < demo_length (answer, ""); i++)
    {
      g_autofree char *path = g_strdup_printf ("%u", i);

      g_ptr_array_add (names, g_strdup (demo_text (answer, path)));
    }
  g_assert_cmpuint (names->len, >=, 20);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *upper = g_ascii_strup (name, -1);
      g_autofree char *json = g_strdup_printf ("{\"name\":\"%s\"}", upper);
      g_autofree char *rest = g_strdup_printf ("api/v1/mdolist/%s?flat=true", name);
      g_autofree char *text = NULL;

      answer = demo_post (fixture, "MDO/GetSimpleList", json, 200);
      g_assert_cmpuint (demo_length (answer, ""), >, 0);
      g_assert_nonnull (demo_text (answer, "0/Name"));
      text = g_strdup (fixture->text);
      demo_get (fixture, rest, 200);
      g_assert_cmpstr (fixture->text, ==, text);
    }
}

static void
test_categories (DemoFixture   *fixture,
                 gconstpointer  data)
{
  JsonNode *list;

  demo_header (fixture, "Accept-Language", "de");
  list = get_list (fixture, "ejcategory", "");
  g_assert_cmpuint (demo_length (list, ""), ==, 14);
  g_assert_cmpstr (demo_text (list, "2/Name"), ==, "Kundendienst/Kaffeemaschinen/Undichtigkeiten");
  g_assert_cmpstr (demo_text (list, "2/ExtraInfo"), ==, "parentId=2&replyTemplateId=1");
  g_assert_cmpstr (demo_text (list, "0/ExtraInfo"), ==, "parentId=0&replyTemplateId=1");

  list = get_list (fixture, "ejcategory", ",\"AdditionalInfo\":\"shortNames=true\"");
  g_assert_cmpstr (demo_text (list, "2/Name"), ==, "Undichtigkeiten");

  list = get_list (fixture, "ejcategory", ",\"AdditionalInfo\":\"hierarchy=true\"");
  g_assert_cmpuint (demo_length (list, ""), ==, 3);
  g_assert_cmpstr (demo_text (list, "0/ChildItems/0/ChildItems/0/Name"), ==, "Undichtigkeiten");
  list = get_list (fixture, "ejcategory",
                   ",\"AdditionalInfo\":\"hierarchy=true\",\"ForceFlatList\":true");
  g_assert_cmpuint (demo_length (list, ""), ==, 14);
}

static void
test_owners (DemoFixture   *fixture,
             gconstpointer  data)
{
  JsonNode *list = get_list (fixture, "associate", "");

  g_assert_cmpuint (demo_length (list, ""), ==, 7);
  g_assert_cmpstr (demo_text (list, "0/ExtraInfo"), ==, "person_id=1&contact_id=1");
  g_assert_cmpstr (demo_text (list, "0/Name"), ==, "Solveig Demostad");

  list = get_list (fixture, "serviceassociate", "");
  g_assert_cmpuint (demo_length (list, ""), ==, 5);
  demo_header (fixture, "Accept-Language", "en");
  list = get_list (fixture, "serviceassociate", ",\"AdditionalInfo\":\"IncludeDefaultItems=true\"");
  g_assert_cmpuint (demo_length (list, ""), ==, 8);
  g_assert_cmpint (demo_number (list, "0/Id"), ==, 1);
  g_assert_cmpint (demo_number (list, "1/Id"), ==, 2147483647);
  g_assert_cmpint (demo_number (list, "2/Id"), ==, 0);
  g_assert_cmpstr (demo_text (list, "2/Name"), ==, "Unassigned");
}

static void
test_statuses (DemoFixture   *fixture,
               gconstpointer  data)
{
  /* base statuses and not statuses: trap 20 */
  JsonNode *list = get_list (fixture, "ticketstatus", "");

  g_assert_cmpuint (demo_length (list, ""), ==, 6);
  g_assert_cmpstr (demo_text (list, "0/ExtraInfo"), ==, "Active");

  g_assert_cmpuint (demo_length (get_list (fixture, "ticketticketstatus", ""), ""), ==, 9);
  g_assert_cmpuint (demo_length (get_list (fixture, "ticketticketstatus",
                                           ",\"AdditionalInfo\":\"onlyNormal\""), ""), ==, 5);
  g_assert_cmpuint (demo_length (get_list (fixture, "ticketticketstatus",
                                           ",\"AdditionalInfo\":\"onlyNormalWithPostponed=true\""),
                                 ""), ==, 6);
  g_assert_cmpuint (demo_length (get_list (fixture, "ticketticketstatus",
                                           ",\"AdditionalInfo\":\"ticketType=2\""), ""), ==, 5);

  g_assert_cmpuint (demo_length (get_list (fixture, "ticketpriority", ""), ""), ==, 4);
  list = get_list (fixture, "ticketpriority", ",\"AdditionalInfo\":\"showDeleted=true\"");
  g_assert_cmpuint (demo_length (list, ""), ==, 5);
  g_assert_true (json_node_get_boolean (demo_at (list, "4/Deleted")));
}

static void
test_persons (DemoFixture   *fixture,
              gconstpointer  data)
{
  const char *method = "MDO/GetListWithRestriction";
  JsonNode *list = get_list (fixture, "person", "");

  g_assert_cmpuint (demo_length (list, ""), ==, 19);
  list = get_list (fixture, "person", ",\"AdditionalInfo\":\"contact_id=4\"");
  g_assert_cmpuint (demo_length (list, ""), ==, 2);
  g_assert_cmpstr (demo_text (list, "0/Name"), ==, "Friederike Amselbrunn");
  g_assert_cmpstr (demo_text (list, "0/ToolTip"), ==, "Lindenau Werkzeuge GmbH");

  list = demo_post (fixture, method, "{\"Name\":\"person\",\"SearchValue\":\"skarv\"}", 200);
  g_assert_cmpuint (demo_length (list, ""), ==, 2);
  list = demo_get (fixture, "api/v1/MDOList/person?query=skarv", 200);
  g_assert_cmpuint (demo_length (list, ""), ==, 2);
  list = demo_post (fixture, method, "{\"Name\":\"person\",\"SearchValue\":\"' OR 1=1 --\"}", 200);
  g_assert_cmpuint (demo_length (list, ""), ==, 0);
}

static void
test_suffixes (DemoFixture   *fixture,
               gconstpointer  data)
{
  JsonNode *list;

  demo_header (fixture, "Accept-Language", "nb");
  list = get_list (fixture, "ticketslevelwithnoselection", "");
  g_assert_cmpuint (demo_length (list, ""), ==, 4);
  g_assert_cmpstr (demo_text (list, "0/Name"), ==, "(ingen)");
  list = get_list (fixture, "ticketslevelWithAllItem", "");
  g_assert_cmpstr (demo_text (list, "0/Name"), ==, "(alle)");
  list = get_list (fixture, "ticketslevelwithnoselectionheadings", "");
  g_assert_cmpuint (demo_length (list, ""), ==, 1);
  g_assert_cmpstr (demo_text (list, "0/Type"), ==, "heading");
  g_assert_cmpuint (demo_length (list, "0/ChildItems"), ==, 4);

  demo_post (fixture, "MDO/GetList", "{\"Name\":\"headings\"}", 400);
  demo_post (fixture, "MDO/GetList", "{\"Name\":\"\"}", 400);
  demo_post (fixture, "MDO/GetList", "{}", 400);
  demo_post (fixture, "MDO/GetList", "{\"Name\":7}", 400);
  demo_post (fixture, "MDO/GetList", "{\"Name\":\"person\",\"ForceFlatList\":\"no\"}", 400);
}

static void
test_item (DemoFixture   *fixture,
           gconstpointer  data)
{
  JsonNode *item = demo_post (fixture, "MDO/GetListItem", "{\"ListName\":\"project\",\"Id\":2}",
                              200);

  g_assert_cmpstr (demo_text (item, "Name"), ==, "Kaffemaskiner vår");
  g_assert_true (demo_is_null (demo_post (
    fixture, "MDO/GetListItem", "{\"ListName\":\"project\",\"Id\":99}", 200), ""));
  /* deleted items still have names */
  item = demo_post (fixture, "MDO/GetListItem", "{\"ListName\":\"ticketpriority\",\"Id\":5}", 200);
  g_assert_true (json_node_get_boolean (demo_at (item, "Deleted")));
  demo_post (fixture, "MDO/GetListItem", "{\"ListName\":\"nosuch\",\"Id\":1}", 400);
}

static void
test_entities (DemoFixture   *fixture,
               gconstpointer  data)
{
  JsonNode *list = demo_post (fixture, "List/GetCustomerLanguages", NULL, 200);

  g_assert_cmpuint (demo_length (list, ""), ==, 4);
  g_assert_cmpstr (demo_text (list, "1/Value"), ==, "Norsk");
  g_assert_false (json_object_has_member (json_node_get_object (demo_at (list, "1")), "Name"));

  list = demo_post (fixture, "List/GetTicketStatuses", NULL, 200);
  g_assert_cmpuint (demo_length (list, ""), ==, 9);
  g_assert_cmpstr (demo_text (list, "5/Status"), ==, "Postponed");
  list = demo_post (fixture, "List/GetTicketTypes", NULL, 200);
  g_assert_cmpuint (demo_length (list, ""), ==, 3);
  g_assert_cmpuint (demo_length (list, "1/TicketStatuses"), ==, 5);

  list = demo_post (fixture, "List/GetAllTicketPriorities", "{\"includeDeleted\":true}", 200);
  g_assert_cmpuint (demo_length (list, ""), ==, 5);
  g_assert_cmpstr (demo_text (list, "1/Flags"), ==, "External, Default");
  g_assert_cmpuint (demo_length (list, "3/EscalationLevels"), ==, 3);
  g_assert_cmpuint (demo_length (list, "1/NonDates"), ==, 3);
  g_assert_cmpstr (demo_text (list, "1/NonDates/0"), ==, "2026-12-24T00:00:00");
  list = demo_post (fixture, "List/GetAllTicketPriorities", NULL, 200);
  g_assert_cmpuint (demo_length (list, ""), ==, 4);
  list = demo_post (fixture, "List/GetTicketPriorities", NULL, 200);
  g_assert_cmpuint (demo_length (list, ""), ==, 4);
  g_assert_nonnull (demo_text (list, "0/Value"));

  list = demo_post (fixture, "List/GetTicketCategories", NULL, 200);
  g_assert_cmpuint (demo_length (list, ""), ==, 14);
  g_assert_cmpint (demo_number (list, "0/ParentId"), ==, -1);
  g_assert_true (demo_is_null (list, "11/ExternalName"));
  g_assert_cmpstr (demo_text (list, "11/Flags"), ==, "Internal, MembersOnly");
  g_assert_cmpint (demo_number (list, "2/DefaultTicketStatus/TicketStatusId"), ==, 3);

  list = demo_post (fixture, "CustomerService/GetMailboxes", NULL, 200);
  g_assert_cmpuint (demo_length (list, ""), ==, 2);
  g_assert_cmpstr (demo_text (list, "1/Address"), ==, "sms@example.com");
  g_assert_nonnull (demo_text (list, "1/CategoryName"));
  list = demo_post (fixture, "CustomerService/GetMailboxEntity?mailboxEntityId=2", NULL, 200);
  g_assert_cmpstr (demo_text (list, "ServerType"), ==, "SmsPlugin");
  g_assert_cmpstr (demo_text (list, "Password"), ==, "");

  list = demo_post (fixture, "Messaging/GetPlugins", NULL, 200);
  g_assert_cmpstr (demo_text (list, "0/Name"), ==, "CM");
  g_assert_cmpstr (demo_text (list, "0/SupportedMessagingFormats/0"), ==, "sms/160");
}

static void
test_user (DemoFixture   *fixture,
           gconstpointer  data)
{
  JsonNode *user = demo_get (fixture, "api/v1/User/currentPrincipal", 200);

  g_assert_cmpint (demo_number (user, "AssociateId"), ==, 1);
  g_assert_cmpstr (demo_text (user, "FullName"), ==, "Solveig Demostad");
  g_assert_cmpstr (demo_text (user, "UserType"), ==, "InternalAssociate");
  g_assert_cmpstr (demo_text (user, "RoleName"), ==, "[SR_DEMO_ADMIN_ROLE]");
  g_assert_cmpuint (demo_length (user, "FunctionRights"), ==, 5);
  g_assert_cmpuint (demo_length (user, "SecondaryGroups"), ==, 2);
  g_assert_cmpstr (demo_text (user, "Licenses/0/ExpiryDate"), ==, "9999-12-31T23:59:59");
  g_assert_cmpint (demo_number (demo_get (fixture, "api/v1/user/CURRENTASSOCIATE", 200),
                                "AssociateId"), ==, 1);

  demo_header (fixture, "Authorization", DEMO_READER);
  demo_header (fixture, "Accept-Language", "nb");
  user = demo_get (fixture, "api/v1/User/currentPrincipal", 200);
  g_assert_cmpint (demo_number (user, "AssociateId"), ==, 7);
  g_assert_cmpstr (demo_text (user, "RoleName"), ==, "Leser");
  g_assert_cmpuint (demo_length (user, "FunctionRights"), ==, 1);

  g_assert_cmpstr (demo_text (demo_get (fixture, "api/v1/timezone", 200), "0/timeZone"), ==, "NO");
}

/* One of each, by its id */
static void
test_by_id (DemoFixture   *fixture,
               gconstpointer  data)
{
  JsonNode *node;

  node = demo_post (fixture, "List/GetTicketCategoryEntity?TicketCategoryEntityId=3", NULL, 200);
  g_assert_cmpstr (demo_text (node, "DelegateMethod"), ==, "Weighted");
  node = demo_post (fixture, "List/GetTicketPriorityEntity?ticketPriorityEntityId=4", NULL, 200);
  g_assert_cmpuint (demo_length (node, "EscalationLevels"), ==, 3);
  node = demo_post (fixture, "List/GetTicketStatusEntity?ticketStatusEntityId=4", NULL, 200);
  g_assert_cmpstr (demo_text (node, "Status"), ==, "Closed");
  node = demo_post (fixture, "List/GetTicketTypeEntity?ticketTypeEntityId=2", NULL, 200);
  g_assert_cmpuint (demo_length (node, "TicketPriorities"), ==, 3);
  g_assert_true (demo_is_null (demo_post (fixture, "List/GetTicketTypeEntity?ticketTypeEntityId=9",
                                          NULL, 200), ""));
  node = demo_post (fixture, "List/GetTicketCategoriesForUserGroups", "{\"userGroupIds\":[]}", 200);
  g_assert_cmpuint (demo_length (node, ""), ==, 14);
  node = demo_post (fixture, "List/GetTicketCategoriesForUserGroups", "{\"UserGroupIds\":[99]}", 200);
  g_assert_cmpuint (demo_length (node, ""), ==, 0);
}

/* Type-ahead over owners and categories */
static void
test_type_ahead (DemoFixture   *fixture,
                 gconstpointer  data)
{
  JsonNode *node;

  node = demo_post (fixture, "MDO/GetListWithRestriction", "{\"Name\":\"serviceassociate\","
                    "\"SearchValue\":\"torje\"}", 200);
  g_assert_cmpuint (demo_length (node, ""), ==, 1);
  node = demo_post (fixture, "MDO/GetListWithRestriction", "{\"Name\":\"ejcategory\","
                    "\"SearchValue\":\"lekk\"}", 200);
  g_assert_cmpuint (demo_length (node, ""), ==, 1);
  g_assert_cmpint (demo_number (node, "0/Id"), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  demo_add ("/demo-lists/all-lists", test_all_lists);
  demo_add ("/demo-lists/categories", test_categories);
  demo_add ("/demo-lists/owners", test_owners);
  demo_add ("/demo-lists/statuses", test_statuses);
  demo_add ("/demo-lists/persons", test_persons);
  demo_add ("/demo-lists/suffixes", test_suffixes);
  demo_add ("/demo-lists/item", test_item);
  demo_add ("/demo-lists/entities", test_entities);
  demo_add ("/demo-lists/user", test_user);
  demo_add ("/demo-lists/by-id", test_by_id);
  demo_add ("/demo-lists/type-ahead", test_type_ahead);

  return g_test_run ();
}
