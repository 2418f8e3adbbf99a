/* test-ticket-deadline.c: about when a priority wants a ticket to be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json.h"
#include "steward-ticket-deadline.h"

#define HOURS(day, number) \
  "\"" day "Start\":\"1970-01-0" number "T08:00:00\"," \
  "\"" day "Stop\":\"1970-01-0" number "T16:00:00\""
#define WEEK \
  HOURS ("Mon", "5") "," HOURS ("Tue", "6") "," HOURS ("Wed", "7") "," HOURS ("Thu", "8") "," \
  HOURS ("Fri", "9")

/* From a Friday, 15:00. (transfer full) (nullable) */
static char *
estimate (const char *json)
{
  g_autoptr (JsonNode) node = so_json_parse (json, -1, NULL);
  g_autoptr (SoTicketPriorityEntity) priority = NULL;
  g_autoptr (GDateTime) friday = g_date_time_new_utc (2026, 11, 20, 15, 0, 0);
  g_autoptr (GDateTime) end = NULL;

  g_assert_nonnull (node);
  priority = so_carrier_new_from_json (SO_TYPE_TICKET_PRIORITY_ENTITY, node, NULL);
  g_assert_nonnull (priority);
  end = steward_ticket_deadline_estimate (priority, friday);

  return end != NULL ? g_date_time_format (end, "%Y-%m-%d %H:%M") : NULL;
}

static void
assert_estimate (const char *json,
                 const char *expected)
{
  g_autofree char *text = estimate (json);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_hours (void)
{
  assert_estimate ("{\"Deadline\":30," WEEK "}", "2026-11-20 15:30");
  assert_estimate ("{\"Deadline\":60," WEEK "}", "2026-11-20 16:00");
  assert_estimate ("{\"Deadline\":480," WEEK "}", "2026-11-23 15:00");
  assert_estimate ("{\"Deadline\":480," WEEK ",\"NonDates\":[\"2026-11-23T00:00:00\"]}",
                   "2026-11-24 15:00");
}

static void
test_always (void)
{
  assert_estimate ("{\"Deadline\":1440}", "2026-11-21 15:00");
}

/* None, or out of sight. */
static void
test_none (void)
{
  assert_estimate ("{\"Deadline\":0," WEEK "}", NULL);
  assert_estimate ("{\"Deadline\":-5}", NULL);
  assert_estimate ("{\"Deadline\":2147483647," HOURS ("Mon", "5") "}", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticket-deadline/hours", test_hours);
  g_test_add_func ("/ticket-deadline/always", test_always);
  g_test_add_func ("/ticket-deadline/none", test_none);

  return g_test_run ();
}
