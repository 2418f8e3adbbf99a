/* test-demo-actions.c: what is done to tickets of the demo service, and when they are due
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "demo-fixture.h"
#include "so-json.h"

#define GET "Ticket/GetTicketEntity?ticketEntityId="
#define SAVE "Ticket/SaveTicketEntity"
#define NO_DATE "0001-01-01T00:00:00"

static void
test_bin (DemoFixture   *fixture,
          gconstpointer  data)
{
  JsonNode *answer;

  demo_post (fixture, "Ticket/SetDeletedStatusByIds", "{\"ticketIds\":[1,52,9999,54,2]}", 200);
  g_assert_cmpstr (fixture->text, ==, "[1,2]");
  answer = demo_post (fixture, GET "1", NULL, 200);
  g_assert_cmpstr (demo_text (answer, "BaseStatus"), ==, "Deleted");
  g_assert_cmpint (demo_number (answer, "Status/TicketStatusId"), ==, 7);

  demo_post (fixture, "Ticket/UndeleteByIds", "{\"TicketIds\":[1,3]}", 204);
  answer = demo_post (fixture, GET "1", NULL, 200);
  g_assert_cmpstr (demo_text (answer, "BaseStatus"), ==, "Active");
  g_assert_cmpint (demo_number (answer, "Status/TicketStatusId"), ==, 1);
  demo_post (fixture, "Ticket/SetSpamStatusByIds", "{\"TicketIds\":[3]}", 200);
  g_assert_cmpstr (fixture->text, ==, "[3]");

  demo_post (fixture, "Ticket/SetDeletedStatusByIds", NULL, 400);
  demo_post (fixture, "Ticket/SetDeletedStatusByIds", "{\"TicketIds\":5}", 400);
  demo_header (fixture, "Authorization", DEMO_EDITOR);
  demo_post (fixture, "Ticket/SetDeletedStatusByIds", "{\"TicketIds\":[3]}", 403);
  answer = demo_post (fixture, GET "3", NULL, 200);
  g_assert_cmpstr (demo_text (answer, "TableRight/Mask"), ==, "URI");
  demo_header (fixture, "Authorization", DEMO_READER);
  demo_post (fixture, "Ticket/UndeleteByIds", "{\"TicketIds\":[3]}", 403);
}

static void
test_accept (DemoFixture   *fixture,
             gconstpointer  data)
{
  JsonNode *ticket;

  demo_header (fixture, "Authorization", DEMO_EDITOR);
  demo_post (fixture, "Ticket/AcceptTickets", "{\"TicketIds\":[4,11]}", 204);
  ticket = demo_post (fixture, GET "11", NULL, 200);
  g_assert_cmpint (demo_number (ticket, "OwnedBy/AssociateId"), ==, 3);
  g_assert_cmpstr (demo_text (ticket, "ReadStatus"), ==, "Green");
  g_assert_cmpstr (demo_text (ticket, "ReadByOwner"), ==, demo_text (ticket, "LastChanged"));
  demo_post (fixture, "Ticket/AcceptTickets", "{\"TicketIds\":[1,9999]}", 400);
  ticket = demo_post (fixture, GET "1", NULL, 200);
  g_assert_cmpint (demo_number (ticket, "OwnedBy/AssociateId"), ==, 5);   /* all or nothing */
}

static void
test_resolve (DemoFixture   *fixture,
              gconstpointer  data)
{
  static const int ids[][2] = { { 54, 1 }, { 55, 4 }, { 7, 7 }, { 9999, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"TicketId\":%d}", ids[i][0]);

      g_assert_cmpint (demo_number (demo_post (fixture, "Ticket/ResolveTicketId", json, 200), ""),
                       ==, ids[i][1]);
    }
}

static void
test_read (DemoFixture   *fixture,
           gconstpointer  data)
{
  JsonNode *answer;

  demo_post (fixture, "Ticket/UpdateTicketsReadStatus",
             "{\"ticketIds\":[4,9999],\"newStatus\":\"green\"}", 200);
  g_assert_cmpstr (fixture->text, ==, "[4]");
  answer = demo_post (fixture, GET "4", NULL, 200);
  g_assert_cmpstr (demo_text (answer, "ReadStatus"), ==, "Green");
  g_assert_cmpstr (demo_text (answer, "FirstReadByUser"), !=, NO_DATE);
  demo_post (fixture, "Ticket/UpdateTicketsReadStatus", "{\"TicketIds\":[4],\"NewStatus\":3}", 200);
  answer = demo_post (fixture, GET "4", NULL, 200);
  g_assert_cmpstr (demo_text (answer, "ReadStatus"), ==, "Red");
  demo_post (fixture, "Ticket/UpdateTicketsReadStatus",
             "{\"TicketIds\":[4],\"NewStatus\":\"Pink\"}", 400);

  answer = demo_post (fixture, "Ticket/GetTicketSummaries", "{\"TicketIds\":[5,9999,1]}", 200);
  g_assert_cmpuint (demo_length (answer, ""), ==, 2);
  g_assert_cmpint (demo_number (answer, "0/TicketId"), ==, 5);
  g_assert_cmpint (demo_number (answer, "0/TicketStatus"), ==, 3);
  g_assert_cmpstr (demo_text (answer, "0/IconHint"), ==, "svgNav_cs_red");

  answer = demo_post (fixture, "Ticket/GetTicket?ticketId=4", NULL, 200);
  g_assert_cmpint (demo_number (answer, "OwnedBy"), ==, 1);   /* nobody */
  g_assert_cmpint (demo_number (answer, "CustId"), ==, 10);
  answer = demo_post (fixture, "Ticket/GetTickets", "{\"TicketIds\":[48,9999]}", 200);
  g_assert_cmpuint (demo_length (answer, ""), ==, 1);
  g_assert_cmpint (demo_number (answer, "0/CustId"), ==, -1);
  g_assert_cmpint (demo_number (answer, "0/OwnedByAssociateId"), ==, 3);
}

/* The survivor has the messages, and the other one leads to it. */
static void
test_merge (DemoFixture   *fixture,
            gconstpointer  data)
{
  g_autofree char *json = NULL;
  gint64 messages;
  JsonNode *ticket;

  ticket = demo_post (fixture, GET "6", NULL, 200);
  messages = demo_number (ticket, "NumMessages");
  ticket = demo_post (fixture, GET "7", NULL, 200);
  messages += demo_number (ticket, "NumMessages");
  json = g_strdup_printf ("{\"mergedTicketEntity\":%s,\"secondaryTicketIds\":[6]}", fixture->text);
  ticket = demo_post (fixture, "Ticket/MergeTickets", json, 200);
  g_assert_cmpint (demo_number (ticket, "TicketId"), ==, 7);
  g_assert_cmpint (demo_number (ticket, "NumMessages"), ==, messages);
  ticket = demo_post (fixture, GET "6", NULL, 200);
  g_assert_cmpstr (demo_text (ticket, "BaseStatus"), ==, "Merged");
  g_assert_cmpint (demo_number (ticket, "ConnectId"), ==, 7);
  demo_post (fixture, "Ticket/MergeTickets", "{\"SecondaryTicketIds\":[6]}", 400);
  demo_post (fixture, "Ticket/MergeTickets", "{\"MergedTicketEntity\":{\"TicketId\":7},"
             "\"SecondaryTicketIds\":[7]}", 400);

  demo_post (fixture, "Ticket/DeleteTicketEntity", "{\"TicketEntityId\":7}", 204);
  g_assert_true (demo_is_null (demo_post (fixture, GET "7", NULL, 200), ""));
  demo_post (fixture, "Ticket/DeleteTicketEntity", "{\"TicketEntityId\":7}", 400);
}

/* A moment that was answered in UTC, in minutes since the start of its week in the site's zone */
static int
minute_of_week (const char *text,
                int        *weekday)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("CET-1CEST,M3.5.0,M10.5.0/3");
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);
  g_autoptr (GDateTime) there = g_date_time_to_timezone (moment, zone);

  *weekday = g_date_time_get_day_of_week (there);

  return g_date_time_get_hour (there) * 60 + g_date_time_get_minute (there);
}

/* Deadlines lie within the hours of their priority, and escalation before them. */
static void
test_deadlines (DemoFixture   *fixture,
                gconstpointer  data)
{
  JsonNode *ticket;
  int weekday, minute;

  demo_header (fixture, "SO-TimeZone", "UTC, includeTZOffset");
  ticket = demo_post (fixture, SAVE, "{\"Priority\":{\"TicketPriorityId\":2}}", 200);
  minute = minute_of_week (demo_text (ticket, "Deadline"), &weekday);
  g_assert_cmpint (weekday, <=, 5);
  g_assert_cmpint (minute, >=, 8 * 60);
  g_assert_cmpint (minute, <=, 16 * 60);
  g_assert_cmpstr (demo_text (ticket, "AlertTimeout"), ==, demo_text (ticket, "Deadline"));

  ticket = demo_post (fixture, SAVE, "{\"Priority\":{\"TicketPriorityId\":4}}", 200);
  minute = minute_of_week (demo_text (ticket, "AlertTimeout"), &weekday);
  g_assert_cmpint (weekday, <=, 6);
  g_assert_cmpint (minute, >=, 6 * 60);
  g_assert_cmpint (minute, <=, 22 * 60);
  g_assert_cmpstr (demo_text (ticket, "AlertTimeout"), <, demo_text (ticket, "Deadline"));

  ticket = demo_post (fixture, SAVE, "{\"Priority\":{\"TicketPriorityId\":5}}", 200);
  g_assert_cmpstr (demo_text (ticket, "Deadline"), ==, NO_DATE "Z");
  g_assert_cmpstr (demo_text (ticket, "AlertTimeout"), ==, NO_DATE "Z");
  ticket = demo_post (fixture, SAVE, "{\"Priority\":{\"TicketPriorityId\":2},\"Deadline\":"
                      "\"2031-05-04T03:02:01Z\"}", 200);
  g_assert_cmpstr (demo_text (ticket, "Deadline"), ==, "2031-05-04T03:02:01Z");
}

/* A new priority starts the clocks again, unless the user sets the deadline; closing stops them. */
static void
test_clocks (DemoFixture   *fixture,
             gconstpointer  data)
{
  g_autofree char *deadline = NULL;
  g_autofree char *urgent = NULL;
  g_autofree char *both = NULL;
  g_autofree char *closed = NULL;
  JsonNode *ticket = demo_post (fixture, SAVE, "{\"Title\":\"x\",\"Priority\":"
                                "{\"TicketPriorityId\":2}}", 200);

  deadline = g_strdup (demo_text (ticket, "Deadline"));
  urgent = demo_with (ticket, "Priority", "{\"TicketPriorityId\":4}");
  ticket = demo_post (fixture, SAVE, urgent, 200);
  g_assert_cmpstr (demo_text (ticket, "Deadline"), <, deadline);
  g_assert_cmpstr (demo_text (ticket, "AlertTimeout"), <, demo_text (ticket, "Deadline"));

  closed = demo_with (ticket, "Status", "{\"TicketStatusId\":4}");
  ticket = demo_post (fixture, SAVE, closed, 200);
  g_assert_cmpstr (demo_text (ticket, "AlertTimeout"), ==, NO_DATE);
  g_assert_cmpstr (demo_text (ticket, "ClosedAt"), !=, NO_DATE);

  {
    g_autofree char *priority = demo_with (ticket, "Priority", "{\"TicketPriorityId\":3}");
    g_autoptr (JsonNode) node = so_json_parse (priority, -1, NULL);

    both = demo_with (node, "Deadline", "\"2031-05-04T03:02:01\"");
  }
  ticket = demo_post (fixture, SAVE, both, 200);
  g_assert_cmpstr (demo_text (ticket, "Deadline"), ==, "2031-05-04T03:02:01");
}

/* Priority 3 runs from 8 to 16, Fridays to 15:30: whatever the moment, what is passed counts. */
static void
test_hours (DemoFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GDateTime) created = NULL;
  g_autoptr (GDateTime) due = NULL;
  JsonNode *ticket;

  demo_header (fixture, "SO-TimeZone", "UTC, includeTZOffset");
  ticket = demo_post (fixture, SAVE, "{\"Priority\":{\"TicketPriorityId\":3}}", 200);
  created = g_date_time_new_from_iso8601 (demo_text (ticket, "CreatedAt"), NULL);
  due = g_date_time_new_from_iso8601 (demo_text (ticket, "Deadline"), NULL);
  g_assert_cmpint (g_date_time_difference (due, created), >=, 8 * G_TIME_SPAN_HOUR - G_TIME_SPAN_SECOND);
  g_assert_cmpint (g_date_time_difference (due, created), <, 8 * G_TIME_SPAN_DAY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  demo_add ("/demo-actions/bin", test_bin);
  demo_add ("/demo-actions/accept", test_accept);
  demo_add ("/demo-actions/resolve", test_resolve);
  demo_add ("/demo-actions/read", test_read);
  demo_add ("/demo-actions/merge", test_merge);
  demo_add ("/demo-actions/deadlines", test_deadlines);
  demo_add ("/demo-actions/clocks", test_clocks);
  demo_add ("/demo-actions/hours", test_hours);

  return g_test_run ();
}
