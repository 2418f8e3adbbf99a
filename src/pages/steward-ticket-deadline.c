/* steward-ticket-deadline.c: about when a priority wants a ticket to be done
 *
 * The hours are the site's; they are taken as the user's own here, so that it is an estimate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ticket-deadline.h"

#include <string.h>

/* A priority that is open an hour a year will not get far. */
#define MAX_DAYS 1100

typedef struct
{
  int start[7];           /* seconds of the day, from Monday */
  int stop[7];
} Hours;

/* As "1970-01-05T07:00:00": only the time of the day counts. */
static int
read_time (SoDateTime *moment)
{
  const char *text = moment != NULL ? so_date_time_get_text (moment) : NULL;
  int hour, minute;

  if (text == NULL || strlen (text) < 16 || text[10] != 'T')
    return 0;

  hour = (int) g_ascii_strtoll (text + 11, NULL, 10);
  minute = (int) g_ascii_strtoll (text + 14, NULL, 10);

  return hour * 3600 + minute * 60;
}

static gboolean
read_hours (SoTicketPriorityEntity *priority,
            Hours                  *hours)
{
  SoDateTime *starts[] = { priority->mon_start, priority->tue_start, priority->wed_start,
                           priority->thu_start, priority->fri_start, priority->sat_start,
                           priority->sun_start };
  SoDateTime *stops[] = { priority->mon_stop, priority->tue_stop, priority->wed_stop,
                          priority->thu_stop, priority->fri_stop, priority->sat_stop,
                          priority->sun_stop };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      hours->start[i] = read_time (starts[i]);
      hours->stop[i] = read_time (stops[i]);
      any = any || hours->start[i] < hours->stop[i];
    }

  return any;
}

/* Written as the date of a day, which is the year's own where it has one. */
static gboolean
is_free (SoTicketPriorityEntity *priority,
         GDateTime              *day)
{
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  for (guint i = 0; priority->non_dates != NULL && i < priority->non_dates->len; i++)
    {
      const char *text = so_date_time_get_text (g_ptr_array_index (priority->non_dates, i));

      if (text != NULL && g_str_has_prefix (text, date))
        return TRUE;
    }

  return FALSE;
}

static GDateTime *
midnight_of (GDateTime *moment)
{
  return g_date_time_new (g_date_time_get_timezone (moment), g_date_time_get_year (moment),
                          g_date_time_get_month (moment), g_date_time_get_day_of_month (moment),
                          0, 0, 0);
}

static GDateTime *
pass (SoTicketPriorityEntity *priority,
      const Hours            *hours,
      GDateTime              *from,
      gint64                  seconds)
{
  g_autoptr (GDateTime) day = midnight_of (from);
  gint64 at = g_date_time_difference (from, day) / G_TIME_SPAN_SECOND;

  for (int i = 0; i < MAX_DAYS; i++)
    {
      int weekday = g_date_time_get_day_of_week (day) - 1;
      gint64 begin = MAX (at, hours->start[weekday]);
      gint64 left = is_free (priority, day) ? 0 : MAX (hours->stop[weekday] - begin, 0);
      g_autoptr (GDateTime) shown = g_steal_pointer (&day);

      if (left > 0 && seconds <= left)
        return g_date_time_add_seconds (shown, (double) (begin + seconds));

      seconds -= left;
      at = 0;
      day = g_date_time_add_days (shown, 1);
    }

  return NULL;
}

/**
 * steward_ticket_deadline_estimate:
 * @priority: a priority
 * @from: when the ticket is made, in the zone of the priority's hours
 *
 * Returns: (transfer full) (nullable): when its minutes are over, with only its hours counted;
 *   %NULL where it sets no deadline, or none in sight
 */
GDateTime *
steward_ticket_deadline_estimate (SoTicketPriorityEntity *priority,
                                  GDateTime              *from)
{
  Hours hours;

  g_return_val_if_fail (SO_IS_TICKET_PRIORITY_ENTITY (priority), NULL);

  if (priority->deadline <= 0)
    return NULL;
  if (!read_hours (priority, &hours))
    return g_date_time_add_minutes (from, priority->deadline);

  return pass (priority, &hours, from, (gint64) priority->deadline * 60);
}
