/* test-demo-tickets.c: tickets of the demo service, and the lists they are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "demo-fixture.h"
#include "so-json.h"

#define GET "Ticket/GetTicketEntity?ticketEntityId="
#define SAVE "Ticket/SaveTicketEntity"

static void
test_default (DemoFixture   *fixture,
              gconstpointer  data)
{
  JsonNode *ticket = demo_post (fixture, "Ticket/CreateDefaultTicketEntity", NULL, 200);

  g_assert_cmpint (demo_number (ticket, "TicketId"), ==, 0);
  g_assert_cmpstr (demo_text (ticket, "Slevel"), ==, "External");
  g_assert_cmpstr (demo_text (ticket, "BaseStatus"), ==, "Active");
  g_assert_cmpstr (demo_text (ticket, "Origin"), ==, "Unknown");
  g_assert_cmpstr (demo_text (ticket, "ReadStatus"), ==, "Unknown");
  g_assert_cmpint (demo_number (ticket, "ConnectId"), ==, -1);
  g_assert_cmpstr (demo_text (ticket, "IconHint"), ==, "svgNav_cs_blue");
  g_assert_true (demo_is_null (ticket, "Title"));
  g_assert_true (demo_is_null (ticket, "Person"));
  g_assert_cmpuint (demo_length (ticket, "Messages"), ==, 0);
  g_assert_cmpuint (demo_length (ticket, "ExtraFields"), ==, 0);
  g_assert_cmpint (demo_number (ticket, "Status/TicketStatusId"), ==, 1);
  g_assert_cmpint (demo_number (ticket, "Priority/TicketPriorityId"), ==, 2);
  g_assert_cmpuint (demo_length (ticket, "Priority/EscalationLevels"), ==, 1);
  g_assert_cmpstr (demo_text (ticket, "Priority/MonStart"), ==, "1970-01-05T08:00:00");

  ticket = demo_post (fixture, "Ticket/CreateDefaultForTicketType", "{\"TicketTypeId\":3}", 200);
  g_assert_cmpint (demo_number (ticket, "TicketType/TicketTypeId"), ==, 3);
  g_assert_cmpint (demo_number (ticket, "Priority/TicketPriorityId"), ==, 1);
  g_assert_cmpstr (demo_text (ticket, "Slevel"), ==, "Internal");
  g_assert_cmpstr (demo_text (ticket, "IconHint"), ==, "svgNav_cs_green");
  demo_post (fixture, "Ticket/CreateDefaultForTicketType", "{\"TicketTypeId\":9}", 400);
  demo_post (fixture, "Ticket/CreateDefaultForTicketType", "{\"TicketTypeId\":\"1\"}", 400);
}

/* Nested carriers count by their ids, and come back whole. */
static void
test_create (DemoFixture   *fixture,
             gconstpointer  data)
{
  g_autofree char *get = NULL;
  g_autofree char *saved = NULL;
  JsonNode *ticket = demo_post (
    fixture, SAVE, "{\"Title\":\"Ny sak\","
    "\"Category\":{\"ticketCategoryId\":4,\"Name\":\"ignored\"},"
    "\"Priority\":{\"TicketPriorityId\":3},\"Status\":{\"TicketStatusId\":2},"
    "\"Person\":{\"PersonId\":13},\"SecondaryPersons\":[{\"PersonId\":14},{\"PersonId\":9}],"
    "\"Sale\":{\"SaleId\":3},\"Project\":{\"ProjectId\":3},\"OwnedBy\":{\"AssociateId\":4},"
    "\"TicketType\":{\"TicketTypeId\":2},\"Tags\":[{\"Id\":2},{\"Name\":\"nytt merke\"}],"
    "\"Slevel\":2,\"Origin\":13,\"ExtraFields\":{\"x_b\":\"2\",\"x_a\":\"1\"},"
    "\"TicketId\":0,\"NumMessages\":99,\"AlertLevel\":7,\"CreatedBy\":{\"AssociateId\":5},"
    "\"CreatedAt\":\"1999-01-01T00:00:00\",\"Messages\":[{\"TicketMessageId\":1}]}", 200);

  g_assert_cmpint (demo_number (ticket, "TicketId"), >, 60);
  g_assert_cmpstr (demo_text (ticket, "Person/FullName"), ==, "Friederike Amselbrunn");
  g_assert_cmpstr (demo_text (ticket, "Person/ContactName"), ==, "Lindenau Werkzeuge GmbH");
  g_assert_cmpuint (demo_length (ticket, "SecondaryPersons"), ==, 2);
  g_assert_cmpint (demo_number (ticket, "SecondaryPersons/0/PersonId"), ==, 14);
  g_assert_cmpstr (demo_text (ticket, "Sale/Title"), ==, "Bohrkronen 2026");
  g_assert_cmpstr (demo_text (ticket, "Project/Name"), ==, "Werkzeugmesse");
  g_assert_cmpstr (demo_text (ticket, "OwnedBy/FullName"), ==, "Ruben Musterfeld");
  g_assert_true (g_str_has_prefix (demo_text (ticket, "Category/Name"), "US:\"Cleaning\""));
  g_assert_cmpint (demo_number (ticket, "Category/EffectiveReplyTemplateId"), ==, 2);
  g_assert_cmpuint (demo_length (ticket, "Priority/EscalationLevels"), ==, 2);
  g_assert_cmpuint (demo_length (ticket, "Tags"), ==, 2);
  g_assert_cmpstr (demo_text (ticket, "Origin"), ==, "API");
  g_assert_cmpstr (demo_text (ticket, "ExtraFields/x_b"), ==, "2");

  g_assert_cmpint (demo_number (ticket, "NumMessages"), ==, 0);
  g_assert_cmpint (demo_number (ticket, "AlertLevel"), ==, 0);
  g_assert_cmpuint (demo_length (ticket, "Messages"), ==, 0);
  g_assert_cmpint (demo_number (ticket, "CreatedBy/AssociateId"), ==, 1);
  g_assert_cmpstr (demo_text (ticket, "CreatedAt"), >, "2026");
  g_assert_cmpstr (demo_text (ticket, "Deadline"), >, demo_text (ticket, "CreatedAt"));

  saved = g_strdup (fixture->text);
  get = g_strdup_printf (GET "%d", (int) demo_number (ticket, "TicketId"));
  demo_post (fixture, get, NULL, 200);
  g_assert_cmpstr (fixture->text, ==, saved);
}

/* Saving what was read changes nothing but the moment of the change. */
static void
test_save_unchanged (DemoFixture   *fixture,
                     gconstpointer  data)
{
  const char *zones[] = { NULL, "UTC, includeTZOffset", "US-NY" };

  for (guint z = 0; z < G_N_ELEMENTS (zones); z++)
    {
      demo_header (fixture, "SO-TimeZone", zones[z]);
      for (guint id = 1; id <= 61; id += 9)
        {
          g_autofree char *get = g_strdup_printf (GET "%u", id);
          JsonNode *ticket = demo_post (fixture, get, NULL, 200);
          g_autofree char *changed = g_strconcat ("\"", demo_text (ticket, "LastChanged"), "\"",
                                                  NULL);
          g_autofree char *before = g_strdup (fixture->text);
          g_autofree char *after = NULL;

          ticket = demo_post (fixture, SAVE, before, 200);
          after = demo_with (ticket, "LastChanged", changed);
          g_assert_cmpstr (after, ==, before);
        }
    }
}

static void
test_refused (DemoFixture   *fixture,
              gconstpointer  data)
{
  const struct
  {
    const char *json;
    const char *field;
  } cases[] = {
    { "{\"Category\":{\"TicketCategoryId\":99}}", "Category" },
    { "{\"Priority\":{\"TicketPriorityId\":99}}", "Priority" },
    { "{\"Status\":{\"TicketStatusId\":99}}", "Status" },
    { "{\"Person\":{\"PersonId\":99}}", "Person" },
    { "{\"Sale\":{\"SaleId\":99}}", "Sale" },
    { "{\"Project\":{\"ProjectId\":99}}", "Project" },
    { "{\"TicketType\":{\"TicketTypeId\":99}}", "TicketType" },
    { "{\"OwnedBy\":{\"AssociateId\":99}}", "OwnedBy" },
    { "{\"Person\":{\"PersonId\":2147483647}}", "Person" },
    { "{\"Tags\":[{\"Id\":99}]}", "Tags" },
    { "{\"Tags\":[{\"Id\":0}]}", "Tags" },
    { "{\"SecondaryPersons\":[{\"PersonId\":99}]}", "SecondaryPersons" },
  };
  g_autofree char *x = g_strnfill (253, 'x');
  g_autofree char *most = g_strdup_printf ("{\"Title\":\"øå%s\"}", x);
  g_autofree char *more = g_strdup_printf ("{\"Title\":\"øåæ%s\"}", x);
  JsonNode *answer;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      answer = demo_post (fixture, SAVE, cases[i].json, 400);
      g_assert_cmpstr (demo_text (answer, "ErrorType"), ==, "ArgumentException");
      g_assert_true (g_str_has_prefix (demo_text (answer, "Message"), cases[i].field));
    }

  /* 255 characters, however many bytes */
  demo_post (fixture, SAVE, most, 200);
  answer = demo_post (fixture, SAVE, more, 400);
  g_assert_true (g_str_has_prefix (demo_text (answer, "Message"), "Title:"));

  /* error objects in a 200 */
  answer = demo_post (fixture, SAVE, "{\"TicketType\":{\"TicketTypeId\":2},"
                      "\"Status\":{\"TicketStatusId\":5}}", 200);
  g_assert_cmpstr (demo_text (answer, "ErrorType"), ==, "SoException");
  g_assert_true (g_str_has_prefix (demo_text (answer, "ErrorMessage"), "Status"));
  answer = demo_post (fixture, SAVE, "{\"TicketId\":999}", 200);
  g_assert_cmpstr (demo_text (answer, "ErrorType"), ==, "SoNotFoundException");

  /* what was refused left nothing behind: 61 tickets, and the one that was taken */
  g_assert_true (demo_is_null (demo_post (fixture, GET "63", NULL, 200), ""));
}

static void
test_status (DemoFixture   *fixture,
             gconstpointer  data)
{
  const struct
  {
    const char *json;
    const char *base;
    int         status;
  } cases[] = {
    { "{}", "Active", 1 },
    { "{\"BaseStatus\":\"Closed\"}", "Closed", 4 },
    { "{\"BaseStatus\":\"Active\",\"Status\":{\"TicketStatusId\":5}}", "Closed", 5 },
    { "{\"BaseStatus\":2,\"Status\":{\"TicketStatusId\":3}}", "Active", 3 },
    { "{\"BaseStatus\":\"Postponed1Hour\"}", "Postponed", 6 },
    { "{\"BaseStatus\":1008,\"Status\":{\"TicketStatusId\":1}}", "Postponed", 6 },
    { "{\"BaseStatus\":1001,\"Activate\":\"2030-01-01T08:00:00\"}", "Postponed", 6 },
    { "{\"Status\":{\"TicketStatusId\":9}}", "Spam", 9 },
  };
  JsonNode *ticket;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ticket = demo_post (fixture, SAVE, cases[i].json, 200);
      g_assert_cmpstr (demo_text (ticket, "BaseStatus"), ==, cases[i].base);
      g_assert_cmpint (demo_number (ticket, "Status/TicketStatusId"), ==, cases[i].status);
      g_assert_cmpint (strcmp (demo_text (ticket, "ClosedAt"), "0001-01-01T00:00:00") != 0, ==,
                       strcmp (cases[i].base, "Closed") == 0);
      if (i == 4)
        g_assert_cmpstr (demo_text (ticket, "Activate"), >, demo_text (ticket, "CreatedAt"));
      if (i == 6)
        g_assert_cmpstr (demo_text (ticket, "Activate"), ==, "2030-01-01T08:00:00");
    }
}

/* Who gets the next tickets of a category, by its rule */
static void
test_owners (DemoFixture   *fixture,
             gconstpointer  data)
{
  const struct
  {
    int         category;
    const char *owners;
  } cases[] = {
    { 9, "3 6 3 6 3 6 " },   /* Even: Elin and Piers in turn */
    { 3, "2 5 2 2 2 5 " },   /* Weighted: Torje three for each one of Ingvild */
    { 10, "0 0 0 0 0 0 " },  /* Not: stays in the queue */
    { 14, "0 0 0 0 0 0 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf (
        "{\"Category\":{\"TicketCategoryId\":%d},\"OwnedBy\":{\"AssociateId\":2147483647}}",
        cases[i].category);
      g_autoptr (GString) owners = g_string_new (NULL);

      for (guint n = 0; n < 6; n++)
        g_string_append_printf (owners, "%d ", (int) demo_number (
          demo_post (fixture, SAVE, json, 200), "OwnedBy/AssociateId"));
      g_assert_cmpstr (owners->str, ==, cases[i].owners);
    }
}

/* Unfair: the member with the fewest open tickets, until both have as many */
static void
test_unfair_owner (DemoFixture   *fixture,
                   gconstpointer  data)
{
  int counts[9] = { 0 };

  for (guint id = 1; id <= 61; id++)
    {
      g_autofree char *get = g_strdup_printf (GET "%u&$select=OwnedBy/AssociateId,BaseStatus", id);
      JsonNode *ticket = demo_post (fixture, get, NULL, 200);
      const char *base = demo_text (ticket, "BaseStatus");

      if (strcmp (base, "Active") == 0 || strcmp (base, "Postponed") == 0)
        counts[demo_number (ticket, "OwnedBy/AssociateId")]++;
    }

  for (guint n = 0; n < 12; n++)
    {
      gint64 owner = demo_number (
        demo_post (fixture, SAVE, "{\"Category\":{\"TicketCategoryId\":7},"
                   "\"OwnedBy\":{\"AssociateId\":2147483647}}", 200), "OwnedBy/AssociateId");

      g_assert_cmpint (owner, ==, counts[4] <= counts[5] ? 4 : 5);
      counts[owner]++;
    }
}

static void
test_find (DemoFixture   *fixture,
           gconstpointer  data)
{
  const char *method = "CustomerService/FindTicketsByTitleOrId";
  JsonNode *found = demo_post (fixture, method, "{\"TitleOrId\":\"FAKTURA\",\"MaxRows\":3}", 200);

  g_assert_cmpuint (demo_length (found, ""), ==, 3);
  g_assert_nonnull (demo_text (found, "0/TicketUrl"));
  found = demo_post (fixture, method, "{\"titleOrId\":\"17\"}", 200);
  g_assert_cmpuint (demo_length (found, ""), ==, 1);
  g_assert_cmpint (demo_number (found, "0/TicketId"), ==, 17);
  g_assert_cmpstr (demo_text (found, "0/PersonName"), ==, "Jannik Holderbusch");
  g_assert_cmpuint (demo_length (demo_post (fixture, method, "{\"TitleOrId\":\"100% sure\"}", 200),
                                 ""), ==, 0);
  g_assert_cmpuint (demo_length (demo_post (fixture, method, NULL, 200), ""), ==, 61);
  found = demo_post (fixture, method, "{\"MaxRows\":-1}", 200);
  g_assert_true (json_node_get_boolean (demo_at (found, "Error")));
  demo_post (fixture, method, "{\"MaxRows\":\"x\"}", 400);
  demo_post (fixture, method, "{\"TitleOrId\":5}", 400);
}

static void
test_messages (DemoFixture   *fixture,
               gconstpointer  data)
{
  guint total = 0;

  for (guint id = 1; id <= 61; id += 3)
    {
      g_autofree char *get = g_strdup_printf (GET "%u", id);
      JsonNode *ticket = demo_post (fixture, get, NULL, 200);
      guint replies = 0, attachments = 0;

      for (guint i = 0; i < demo_length (ticket, "Messages"); i++)
        {
          g_autofree char *badge = g_strdup_printf ("Messages/%u/Badge", i);
          g_autofree char *files = g_strdup_printf ("Messages/%u/NumAttachments", i);

          replies += strcmp (demo_text (ticket, badge), "Outgoing") == 0;
          attachments += demo_number (ticket, files) > 0;
        }
      g_assert_cmpint (demo_number (ticket, "NumMessages"), ==, demo_length (ticket, "Messages"));
      g_assert_cmpint (demo_number (ticket, "NumReplies"), ==, replies);
      g_assert_cmpint (json_node_get_boolean (demo_at (ticket, "HasAttachment")), ==,
                       attachments > 0);
      g_assert_false (demo_is_null (ticket, "Category"));
      g_assert_false (demo_is_null (ticket, "Status"));
      total += demo_length (ticket, "Messages");
    }

  g_assert_cmpuint (total, >, 21);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  demo_add ("/demo-tickets/default", test_default);
  demo_add ("/demo-tickets/create", test_create);
  demo_add ("/demo-tickets/save-unchanged", test_save_unchanged);
  demo_add ("/demo-tickets/refused", test_refused);
  demo_add ("/demo-tickets/status", test_status);
  demo_add ("/demo-tickets/owners", test_owners);
  demo_add ("/demo-tickets/unfair-owner", test_unfair_owner);
  demo_add ("/demo-tickets/find", test_find);
  demo_add ("/demo-tickets/messages", test_messages);

  return g_test_run ();
}
