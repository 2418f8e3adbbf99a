/* steward-demo-hours.c: time that passes only while a priority's hours run
 *
 * Hours are times of day in the site's zone, and NonDates are days there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-hours.h"

#include "so-carriers.h"
#include "steward-demo-rows.h"
#include "steward-demo-time.h"

/* A priority that is open one hour in ten years will not get far. */
#define MAX_DAYS 3660

typedef struct
{
  int         start[7];  /* seconds of the day, from Monday */
  int         stop[7];
  GHashTable *free_days; /* of "2026-12-24" */
} Hours;

static int
read_hour (JsonObject            *priority,
           const char            *day,
           const char            *end,
           const StewardDemoZone *zone)
{
  g_autofree char *member = g_strconcat (day, end, NULL);
  const char *stored = json_object_get_string_member (priority, member);
  g_autofree char *wire = NULL;

  if (steward_demo_time_is_none (stored))
    return 0;

  wire = steward_demo_time_to_wire (stored, zone, FALSE);

  return (int) (g_ascii_strtoll (wire + 11, NULL, 10) * 3600 +
                g_ascii_strtoll (wire + 14, NULL, 10) * 60 + g_ascii_strtoll (wire + 17, NULL, 10));
}

/* Returns whether there are any hours; without, time passes always. */
static gboolean
read_hours (Hours                 *hours,
            JsonObject            *priority,
            const StewardDemoZone *zone)
{
  static const char * const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
  JsonArray *dates = json_object_get_array_member (priority, "NonDates");
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      hours->start[i] = read_hour (priority, days[i], "Start", zone);
      hours->stop[i] = read_hour (priority, days[i], "Stop", zone);
      any = any || hours->start[i] < hours->stop[i];
    }

  for (guint i = 0; i < json_array_get_length (dates); i++)
    {
      g_autofree char *wire = steward_demo_time_to_wire (
        json_array_get_string_element (dates, i), zone, FALSE);

      g_hash_table_add (hours->free_days, g_strndup (wire, 10));
    }

  return any;
}

static GDateTime *
midnight_of (GDateTime *moment)
{
  return g_date_time_new_utc (g_date_time_get_year (moment), g_date_time_get_month (moment),
                              g_date_time_get_day_of_month (moment), 0, 0, 0);
}

/* @from: local time, as if it were UTC; (transfer full), NULL where the end is out of sight */
static GDateTime *
pass (const Hours *hours,
      GDateTime   *from,
      gint64       seconds)
{
  g_autoptr (GDateTime) day = midnight_of (from);
  gint64 at = g_date_time_difference (from, day) / G_TIME_SPAN_SECOND;

  for (guint i = 0; i < MAX_DAYS; i++)
    {
      g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");
      int weekday = g_date_time_get_day_of_week (day) - 1;
      gint64 begin = MAX (at, hours->start[weekday]);
      gint64 left = MAX (hours->stop[weekday] - begin, 0);
      GDateTime *next;

      if (g_hash_table_contains (hours->free_days, date))
        left = 0;
      if (left > 0 && seconds <= left)
        return g_date_time_add_seconds (day, (double) (begin + seconds));

      seconds -= left;
      at = 0;
      next = g_date_time_add_days (day, 1);
      g_date_time_unref (day);
      day = next;
    }

  return NULL;
}

/**
 * steward_demo_hours_add:
 * @database: the database
 * @priority_id: a priority; one that is not there has no hours
 * @from: a stored moment
 * @minutes: how many minutes of the priority's hours later
 *
 * Returns: (transfer full): the later moment, as it is stored
 */
char *
steward_demo_hours_add (StewardDemoDatabase *database,
                        int                  priority_id,
                        const char          *from,
                        gint64               minutes)
{
  g_autoptr (StewardDemoZone) zone = steward_demo_zone_new (NULL);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (JsonObject) priority = NULL;
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;
  g_autofree char *wire = NULL;
  g_autofree char *text = NULL;
  Hours hours = { { 0 }, { 0 }, NULL };
  gboolean any;

  priority = steward_demo_get_row (database, so_ticket_priority_entity_get_type (),
                                   "SELECT * FROM ticket_priority WHERE TicketPriorityId = ?1",
                                   priority_id);
  hours.free_days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  any = priority != NULL && read_hours (&hours, priority, zone);
  wire = steward_demo_time_to_wire (from, zone, FALSE);
  start = g_date_time_new_from_iso8601 (wire, utc);
  if (any && start != NULL)
    end = pass (&hours, start, minutes * 60);
  g_hash_table_unref (hours.free_days);

  if (end == NULL)
    return steward_demo_time_add (from, minutes * 60);

  text = g_date_time_format (end, "%Y-%m-%dT%H:%M:%S");

  return steward_demo_time_from_wire (text, zone);
}
