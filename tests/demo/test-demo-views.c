/* test-demo-views.c: archives of tickets and messages of the demo service, and many tickets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "demo-fixture.h"

#define LIST "Archive/GetArchiveListByColumns2"
#define GET "Ticket/GetTicketEntity?ticketEntityId="
#define SAVE "Ticket/SaveTicketEntity"
#define MANY 2000

static JsonNode *
list (DemoFixture *fixture,
      const char  *provider,
      const char  *columns,
      const char  *order,
      const char  *restrictions,
      int          page,
      int          size)
{
  g_autofree char *json = g_strdup_printf (
    "{\"ProviderName\":\"%s\",\"Columns\":\"%s\",\"SortOrder\":\"%s\",\"Restrictions\":\"%s\","
    "\"Entities\":\"ticket\",\"Page\":%d,\"PageSize\":%d}", provider, columns, order, restrictions,
    page, size);

  return demo_post (fixture, LIST, json, 200);
}

static const char *
cell (JsonNode   *rows,
      guint       row,
      const char *column)
{
  JsonNode *node = json_array_get_element (json_node_get_array (rows), row);
  JsonObject *cells = json_object_get_object_member (json_node_get_object (node), "ColumnData");

  g_assert_true (json_object_has_member (cells, column));

  return json_object_get_string_member (json_object_get_object_member (cells, column),
                                        "DisplayValue");
}

static char *
ids (JsonNode *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < demo_length (rows, ""); i++)
    {
      g_autofree char *path = g_strdup_printf ("%u/PrimaryKey", i);

      g_string_append_printf (text, "%d ", (int) demo_number (rows, path));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define check_ids(rows, expected) G_STMT_START { \
    g_autofree char *found = ids (rows); \
    g_assert_cmpstr (found, ==, expected); \
  } G_STMT_END

/* How each kind of value is written: API 13 */
static void
test_values (DemoFixture   *fixture,
             gconstpointer  data)
{
  JsonNode *rows;

  demo_header (fixture, "Accept-Language", "de");
  rows = list (fixture, "FindTicket", "ticketId,title,createdAt,deadline,closedAt,categoryId,"
               "categoryFullName,priorityName,ticketStatusName,ticketTypeName,status,slevel,origin,"
               "readStatus,ownedBy,ownedByAssociateId,tags,numberOfMessages,hasAttachment,contactId,"
               "contact/name,person/fullName,author", "", "ticketId = 26", 0, 10);
  g_assert_cmpstr (demo_text (rows, "0/EntityName"), ==, "ticket");
  g_assert_cmpint (demo_number (rows, "0/PrimaryKey"), ==, 26);
  g_assert_cmpstr (demo_text (rows, "0/TableRight/Mask"), ==, "FULL");
  g_assert_cmpstr (cell (rows, 0, "ticketId"), ==, "[I:26]");
  g_assert_cmpstr (cell (rows, 0, "title"), ==, "Please add a second delivery address");
  g_assert_true (g_regex_match_simple ("^\\[DT:[01]\\d/[0-3]\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d\\]$",
                                       cell (rows, 0, "createdAt"), 0, 0));
  g_assert_cmpstr (cell (rows, 0, "closedAt"), ==, "");
  g_assert_cmpstr (cell (rows, 0, "categoryId"), ==, "[I:8]");
  g_assert_cmpstr (cell (rows, 0, "categoryFullName"), ==, "Bestellungen");
  g_assert_cmpstr (cell (rows, 0, "priorityName"), ==, "Dringend");
  g_assert_cmpstr (cell (rows, 0, "ticketStatusName"), ==, "Offen");
  g_assert_cmpstr (cell (rows, 0, "ticketTypeName"), ==, "Anfrage");
  g_assert_cmpstr (cell (rows, 0, "status"), ==, "[I:1]");
  g_assert_cmpstr (cell (rows, 0, "slevel"), ==, "[I:2]");
  g_assert_cmpstr (cell (rows, 0, "origin"), ==, "[I:1]");
  g_assert_cmpstr (cell (rows, 0, "readStatus"), ==, "[I:1]");
  g_assert_cmpstr (cell (rows, 0, "ownedBy"), ==, "Piers Samplewood");
  g_assert_cmpstr (cell (rows, 0, "ownedByAssociateId"), ==, "[I:6]");
  g_assert_cmpstr (cell (rows, 0, "tags"), ==, "[A:5]");
  g_assert_cmpstr (cell (rows, 0, "numberOfMessages"), ==, "[I:3]");
  g_assert_cmpstr (cell (rows, 0, "hasAttachment"), ==, "[B:1]");
  g_assert_cmpstr (cell (rows, 0, "person/fullName"), !=, "");
  rows = list (fixture, "FindTicket", "categoryFullName", "", "ticketId = 1", 0, 10);
  g_assert_cmpstr (cell (rows, 0, "categoryFullName"), ==,
                   "Kundendienst/Kaffeemaschinen/Undichtigkeiten");
}

static void
test_views (DemoFixture   *fixture,
            gconstpointer  data)
{
  JsonNode *rows = list (fixture, "LastTickets", "ticketId", "", "", 0, 100);

  g_assert_cmpuint (demo_length (rows, ""), ==, 57);   /* not deleted, spam, merged */
  g_assert_cmpstr (cell (rows, 0, "ticketId"), ==, "[I:61]");
  check_ids (list (fixture, "RecycleTicket", "title", "", "", 0, 100), "53 52 ");
  rows = list (fixture, "UnassignedTickets", "ownedBy,ownedByAssociateId,status", "", "", 0, 100);
  g_assert_cmpuint (demo_length (rows, ""), >, 3);
  for (guint i = 0; i < demo_length (rows, ""); i++)
    {
      g_assert_cmpstr (cell (rows, i, "ownedByAssociateId"), ==, "[I:0]");
      g_assert_cmpstr (cell (rows, i, "ownedBy"), ==, "");
      g_assert_cmpstr (cell (rows, i, "status"), ==, "[I:1]");
    }

  demo_header (fixture, "Authorization", DEMO_EDITOR);   /* Elin, associate 3 */
  rows = list (fixture, "UserOpenTickets", "ownedByAssociateId", "ticketId", "", 0, 100);
  g_assert_cmpuint (demo_length (rows, ""), >, 3);
  g_assert_cmpstr (cell (rows, 0, "ownedByAssociateId"), ==, "[I:3]");
  g_assert_cmpstr (demo_text (rows, "0/TableRight/Mask"), ==, "URI");
}

static void
test_find (DemoFixture   *fixture,
           gconstpointer  data)
{
  JsonNode *rows;

  check_ids (list (fixture, "FindTicket", "title", "", "title contains 'faktura'", 0, 9),
             "55 47 36 11 4 ");
  check_ids (list (fixture, "FindTicket", "title", "ticketId asc",
                   "title begins 'FAKTURA' and ticketId < 40", 0, 9), "4 11 ");
  check_ids (list (fixture, "FindTicket", "title", "", "status = 6", 0, 9), "53 ");
  check_ids (list (fixture, "FindTicket", "title", "", "status = 'merged'", 0, 9), "55 54 ");
  check_ids (list (fixture, "FindTicket", "title", "", "tags = 2 and categoryId oneOf (9,[I:8])",
                   0, 9), "43 10 ");
  check_ids (list (fixture, "FindTicket", "title", "title desc", "ticketId in (1, 2, 3)", 0, 9),
             "2 3 1 ");
  rows = list (fixture, "FindTicket", "title", "", "createdAt before '2001-01-01'", 0, 9);
  g_assert_cmpuint (demo_length (rows, ""), ==, 0);
  check_ids (list (fixture, "FindTicket", "title", "", "title contains '%'", 0, 9), "");
  demo_post (fixture, LIST, "{\"ProviderName\":\"FindTicket\",\"Columns\":\"title\",\"PageSize\":5}",
             400);
  demo_post (fixture, LIST, "{\"ProviderName\":\"FindTicket\",\"Columns\":\"title\",\"Restrictions\":"
             "\"status = 'sideways'\",\"PageSize\":5}", 400);
  demo_post (fixture, LIST, "{\"ProviderName\":\"FindTicket\",\"Columns\":\"title\",\"SortOrder\":"
             "\"tags\",\"Restrictions\":\"ticketId > 0\",\"PageSize\":5}", 400);
}

static void
test_messages (DemoFixture   *fixture,
               gconstpointer  data)
{
  JsonNode *rows = list (fixture, "TicketMessage", "ticketMessageId,ticketId,title,author,badge,body,"
                         "numberOfAttachments", "createdAt", "ticketId = 6", 0, 10);

  g_assert_cmpuint (demo_length (rows, ""), ==, 3);
  g_assert_cmpstr (demo_text (rows, "0/EntityName"), ==, "ticketMessage");
  g_assert_cmpstr (cell (rows, 0, "badge"), ==, "[I:4]");
  g_assert_cmpstr (cell (rows, 1, "badge"), ==, "[I:5]");
  g_assert_cmpstr (cell (rows, 0, "numberOfAttachments"), ==, "[I:1]");
  g_assert_nonnull (strstr (cell (rows, 0, "body"), "pakning"));
}

static void
test_lists (DemoFixture   *fixture,
            gconstpointer  data)
{
  JsonNode *node;

  check_ids (demo_post (fixture, "Archive/GetArchiveListByColumns",
                        "{\"ProviderName\":\"FindTicket\",\"Columns\":[\"title\"],\"Restriction\":["
                        "{\"Name\":\"ticketId\",\"Operator\":\"oneOf\",\"Values\":[\"[I:3]\",\"5\"],"
                        "\"IsActive\":true}],\"Page\":0,\"PageSize\":9}", 200), "5 3 ");
  node = demo_post (fixture, "Archive/GetProviderNames", NULL, 200);
  g_assert_cmpuint (demo_length (node, ""), ==, 9);
  node = demo_post (fixture, "Archive/GetAvailableColumns", "{\"ProviderName\":\"findticket\"}", 200);
  g_assert_cmpuint (demo_length (node, ""), >, 50);
  g_assert_cmpstr (demo_text (node, "0/Name"), ==, "ticketId");
  demo_post (fixture, "Archive/GetAvailableColumns", "{\"ProviderName\":\"nothing\"}", 400);
}

/* ---- many ---- */

static void
set_up_many (DemoFixture   *fixture,
             gconstpointer  data)
{
  demo_start (fixture, (const char *[]) { "--database", ":memory:", "--tickets",
                                          G_STRINGIFY (MANY), NULL });
}

/* Pages neither overlap nor leave anything out, whatever they are ordered by. */
static void
test_pages (DemoFixture   *fixture,
            gconstpointer  data)
{
  static const char * const orders[] = { "", "title", "priorityName desc", "deadline,ownedBy" };

  for (guint o = 0; o < G_N_ELEMENTS (orders); o++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      for (int page = 0;; page++)
        {
          JsonNode *rows = list (fixture, "FindTicket", "ticketId", orders[o], "ticketId > 0", page,
                                 1000);

          if (demo_length (rows, "") == 0)
            break;
          for (guint i = 0; i < demo_length (rows, ""); i++)
            {
              g_autofree char *path = g_strdup_printf ("%u/PrimaryKey", i);

              g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER (demo_number (rows, path))));
            }
        }
      g_assert_cmpuint (g_hash_table_size (seen), ==, MANY);
    }
}

/* What is odd is kept through an untouched save, but for the moment of the change. */
static void
test_odd (DemoFixture   *fixture,
          gconstpointer  data)
{
  guint n_null = 0, n_extra = 0, n_long = 0;

  demo_header (fixture, "SO-TimeZone", "UTC, includeTZOffset");
  for (guint id = 62; id < 75; id++)
    {
      g_autofree char *get = g_strdup_printf (GET "%u", id);
      JsonNode *ticket = demo_post (fixture, get, NULL, 200);
      g_autofree char *before = g_strdup (fixture->text);
      g_autofree char *changed = NULL;
      g_autofree char *after = NULL;

      n_null += demo_is_null (ticket, "Tags");
      n_extra += json_object_has_member (json_node_get_object (ticket), "Watchers");
      n_long += !demo_is_null (ticket, "Title") && strlen (demo_text (ticket, "Title")) >= 1 << 20;
      changed = g_strdup_printf ("\"%s\"", demo_text (ticket, "LastChanged"));
      ticket = demo_post (fixture, SAVE, before, 200);
      after = demo_with (ticket, "LastChanged", changed);
      g_assert_cmpstr (after, ==, before);
    }

  g_assert_cmpuint (n_null, ==, 1);
  g_assert_cmpuint (n_extra, ==, 1);
  g_assert_cmpuint (n_long, ==, 1);
}

/* An extra member that was not posted is lost, as it would be. */
static void
test_extra (DemoFixture   *fixture,
            gconstpointer  data)
{
  JsonNode *rows = list (fixture, "FindTicket", "origin,slevel,readStatus", "",
                         "title = 'Newer than you'", 0, 5);
  g_autofree char *get = NULL;
  g_autofree char *json = NULL;
  JsonNode *ticket;

  g_assert_cmpstr (cell (rows, 0, "origin"), ==, "[I:99]");
  get = g_strdup_printf (GET "%d", (int) demo_number (rows, "0/PrimaryKey"));
  ticket = demo_post (fixture, get, NULL, 200);
  g_assert_cmpstr (demo_text (ticket, "Origin"), ==, "Hologram");
  g_assert_cmpint (demo_number (ticket, "Urgency"), ==, 3);
  json_object_remove_member (json_node_get_object (ticket), "Urgency");
  json = demo_with (ticket, "Title", "\"New title\"");
  ticket = demo_post (fixture, SAVE, json, 200);
  g_assert_false (json_object_has_member (json_node_get_object (ticket), "Urgency"));
  g_assert_true (json_object_has_member (json_node_get_object (ticket), "Watchers"));
}

static void
test_search (DemoFixture   *fixture,
             gconstpointer  data)
{
  JsonNode *found = demo_post (fixture, "CustomerService/FindTicketsByTitleOrId",
                               "{\"TitleOrId\":\"machine\",\"MaxRows\":20}", 200);

  g_assert_cmpuint (demo_length (found, ""), <=, 20);
  found = demo_post (fixture, "CustomerService/FindTicketsByTitleOrId",
                     "{\"TitleOrId\":\"1999\",\"MaxRows\":20}", 200);
  g_assert_cmpint (demo_number (found, "0/TicketId"), ==, 1999);
  found = demo_post (fixture, "CustomerService/FindTicketsByTitleOrId",
                     "{\"TitleOrId\":\"100%\",\"MaxRows\":20}", 200);
  g_assert_cmpuint (demo_length (found, ""), ==, 0);
}

/* The same number again adds nothing, a larger one what is missing. */
static void
test_again (DemoFixture   *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *tickets;
    gint64      count;
  } steps[] = { { "300", 300 }, { "300", 300 }, { "10", 300 }, { "500", 500 } };
  g_autofree char *file = g_build_filename (fixture->folder, "demo.sqlite", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      demo_stop (fixture, 15);
      demo_start (fixture, (const char *[]) { "--database", file, "--tickets", steps[i].tickets,
                                              NULL });
      g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM ticket"), ==, steps[i].count);
    }
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM ticket WHERE Bare = 1"), ==, 1);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM ticket t LEFT JOIN ticket_type y ON "
                               "y.TicketTypeId = t.TypeId WHERE y.TicketStatuses <> '[]' AND "
                               "t.TicketId > 74 AND t.StatusId NOT IN "
                               "(SELECT value FROM json_each (y.TicketStatuses))"),
                   ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  demo_add ("/demo-views/values", test_values);
  demo_add ("/demo-views/views", test_views);
  demo_add ("/demo-views/find", test_find);
  demo_add ("/demo-views/messages", test_messages);
  demo_add ("/demo-views/lists", test_lists);
  g_test_add ("/demo-views/pages", DemoFixture, NULL, set_up_many, test_pages, demo_tear_down);
  g_test_add ("/demo-views/odd", DemoFixture, NULL, set_up_many, test_odd, demo_tear_down);
  g_test_add ("/demo-views/extra", DemoFixture, NULL, set_up_many, test_extra, demo_tear_down);
  g_test_add ("/demo-views/search", DemoFixture, NULL, set_up_many, test_search, demo_tear_down);
  demo_add_with_file ("/demo-views/again", test_again);

  return g_test_run ();
}
