/* steward-demo-time.c: moments as the service stores and writes them
 *
 * Stored: UTC without an offset and with 0 to 7 digits of a second, zeros
 * trimmed. Texts of equal form sort like the moments they mean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-time.h"

#include <stdlib.h>
#include <string.h>

#define SECONDS_PER_DAY G_GINT64_CONSTANT (86400)
#define TICKS_PER_SECOND 10000000

/* Rules and not names: a machine without the tz database must do. The first is the site's. */
static const struct
{
  int         id;
  const char *code;
  const char *name;
  const char *rules;
} zones[] = {
  { 261, "NO",    "Europe/Oslo",         "CET-1CEST,M3.5.0,M10.5.0/3" },
  {   1, "UTC",   "UTC",                 "UTC" },
  { 115, "DK",    "Europe/Copenhagen",   "CET-1CEST,M3.5.0,M10.5.0/3" },
  { 299, "SE",    "Europe/Stockholm",    "CET-1CEST,M3.5.0,M10.5.0/3" },
  { 138, "DE",    "Europe/Berlin",       "CET-1CEST,M3.5.0,M10.5.0/3" },
  { 127, "FR",    "Europe/Paris",        "CET-1CEST,M3.5.0,M10.5.0/3" },
  { 251, "NL",    "Europe/Amsterdam",    "CET-1CEST,M3.5.0,M10.5.0/3" },
  { 125, "FI",    "Europe/Helsinki",     "EET-2EEST,M3.5.0/3,M10.5.0/4" },
  { 132, "GB",    "Europe/London",       "GMT0BST,M3.5.0/1,M10.5.0" },
  { 330, "US-NY", "America/New_York",    "EST5EDT,M3.2.0,M11.1.0" },
  { 320, "US-CA", "America/Los_Angeles", "PST8PDT,M3.2.0,M11.1.0" },
  { 178, "IN",    "Asia/Kolkata",        "IST-5:30" },
};

typedef struct
{
  gint64   seconds;    /* since 1970, in the zone the text is in */
  int      ticks;      /* of 100 ns, below one second */
  gboolean has_offset;
  int      offset;     /* seconds east of UTC */
} Moment;

static gboolean
find_zone (const char      *text,
           StewardDemoZone *zone)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_ascii_strcasecmp (text, zones[i].code) == 0 ||
        g_ascii_strcasecmp (text, zones[i].name) == 0 ||
        (g_ascii_isdigit (*text) && atoi (text) == zones[i].id))
      {
        zone->code = zones[i].code;
        zone->name = zones[i].name;
        g_clear_pointer (&zone->zone, g_time_zone_unref);
        zone->zone = g_time_zone_new_identifier (zones[i].rules);
        if (zone->zone == NULL)
          zone->zone = g_time_zone_new_utc ();
        return TRUE;
      }

  return FALSE;
}

/**
 * steward_demo_zone_new:
 * @header: (nullable): text of the SO-TimeZone header: "NO", "261", "UTC, includeTZOffset"
 *
 * An unknown code or a missing header means the site's base zone, Europe/Oslo.
 *
 * Returns: (transfer full): how to write and read dates
 */
StewardDemoZone *
steward_demo_zone_new (const char *header)
{
  StewardDemoZone *self = g_new0 (StewardDemoZone, 1);
  g_auto (GStrv) words = g_strsplit_set (header != NULL ? header : "", ",; ", -1);

  find_zone (zones[0].code, self);
  for (char **word = words; *word != NULL; word++)
    {
      if (g_ascii_strcasecmp (*word, "includeTZOffset") == 0)
        self->with_offset = TRUE;
      else if (**word != '\0')
        find_zone (*word, self);
    }

  return self;
}

void
steward_demo_zone_free (StewardDemoZone *self)
{
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self);
}

/**
 * steward_demo_zone_describe:
 * @index: from 0
 * @id: (out): the service's id of the zone
 * @code: (out): its code
 * @name: (out): its name in the tz database
 *
 * Returns: %FALSE behind the last zone
 */
gboolean
steward_demo_zone_describe (guint        index,
                            int         *id,
                            const char **code,
                            const char **name)
{
  if (index >= G_N_ELEMENTS (zones))
    return FALSE;

  *id = zones[index].id;
  *code = zones[index].code;
  *name = zones[index].name;

  return TRUE;
}

/* Days since 1970-01-01 in the proleptic Gregorian calendar */
static gint64
days_of (int year,
         int month,
         int day)
{
  gint64 y = year - (month <= 2), era, of_era;

  era = (y >= 0 ? y : y - 399) / 400;
  of_era = (y - era * 400) * 365 + (y - era * 400) / 4 - (y - era * 400) / 100 +
           (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

  return era * 146097 + of_era - 719468;
}

static char *
format_seconds (gint64 seconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (seconds);

  return moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%S")
                        : g_strdup (STEWARD_DEMO_NO_DATE);
}

static gboolean
read_number (const char **text,
             guint        digits,
             int          max,
             int         *value)
{
  *value = 0;
  for (guint i = 0; i < digits; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *value = *value * 10 + (**text - '0');
    }

  return *value <= max;
}

static gboolean
read_char (const char **text,
           const char  *allowed)
{
  if (**text == '\0' || strchr (allowed, **text) == NULL)
    return FALSE;
  (*text)++;

  return TRUE;
}

static gboolean
read_fraction (const char **text,
               int         *ticks)
{
  int unit = TICKS_PER_SECOND / 10;

  *ticks = 0;
  if (!read_char (text, "."))
    return TRUE;

  for (; g_ascii_isdigit (**text) && unit > 0; (*text)++, unit /= 10)
    *ticks += (**text - '0') * unit;
  while (g_ascii_isdigit (**text))
    (*text)++;

  return unit < TICKS_PER_SECOND / 10;
}

/* "Z", "+hh:mm", "-hhmm" or nothing */
static gboolean
read_offset (const char **text,
             Moment      *moment)
{
  int sign = **text == '-' ? -1 : 1, hours, minutes;

  moment->has_offset = **text != '\0';
  if (!moment->has_offset || read_char (text, "Zz"))
    return TRUE;

  if (!read_char (text, "+-") || !read_number (text, 2, 14, &hours))
    return FALSE;
  read_char (text, ":");
  if (!read_number (text, 2, 59, &minutes))
    return FALSE;
  moment->offset = sign * (hours * 3600 + minutes * 60);

  return TRUE;
}

static gboolean
read_moment (const char *text,
             Moment     *moment,
             int        *year)
{
  int month, day, hour = 0, minute = 0, second = 0;

  memset (moment, 0, sizeof *moment);
  if (!read_number (&text, 4, 9999, year) || !read_char (&text, "-") ||
      !read_number (&text, 2, 12, &month) || !read_char (&text, "-") ||
      !read_number (&text, 2, 31, &day) || month == 0 || day == 0)
    return FALSE;

  if (*year > 0 && day > g_date_get_days_in_month ((GDateMonth) month, (GDateYear) *year))
    return FALSE;

  if (read_char (&text, "Tt ") &&
      (!read_number (&text, 2, 23, &hour) || !read_char (&text, ":") ||
       !read_number (&text, 2, 59, &minute) ||
       (read_char (&text, ":") && !read_number (&text, 2, 59, &second)) ||
       !read_fraction (&text, &moment->ticks) || !read_offset (&text, moment)))
    return FALSE;

  moment->seconds = days_of (*year, month, day) * SECONDS_PER_DAY +
                    hour * 3600 + minute * 60 + second;

  return *text == '\0';
}

static void
append_fraction (GString *out,
                 int      ticks)
{
  if (ticks == 0)
    return;

  g_string_append_printf (out, ".%07d", ticks);
  while (out->str[out->len - 1] == '0')
    g_string_truncate (out, out->len - 1);
}

static void
append_offset (GString *out,
               int      offset)
{
  if (offset == 0)
    g_string_append_c (out, 'Z');
  else
    g_string_append_printf (out, "%c%02d:%02d", offset < 0 ? '-' : '+',
                            ABS (offset) / 3600, ABS (offset) / 60 % 60);
}

/* Year 1 is shifted as the service does, year 9999 never: it would leave the calendar. */
static char *
none_to_wire (int                    year,
              const StewardDemoZone *zone)
{
  g_autoptr (GString) out = NULL;
  int interval, offset;

  if (!zone->with_offset)
    return g_strdup (year == 1 ? STEWARD_DEMO_NO_DATE : STEWARD_DEMO_OPEN_END);

  interval = g_time_zone_find_interval (zone->zone, G_TIME_TYPE_UNIVERSAL, 0);
  offset = g_time_zone_get_offset (zone->zone, interval);
  out = g_string_new (year == 1 ? "0001-01-01T" : STEWARD_DEMO_OPEN_END);
  if (year == 1 && offset >= 0)
    g_string_append_printf (out, "%02d:%02d:00", offset / 3600, offset / 60 % 60);
  else if (year == 1)
    g_string_append (out, "00:00:00");
  append_offset (out, offset);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * steward_demo_time_to_wire:
 * @stored: (nullable): a stored moment
 * @zone: how the request wants it
 * @stamp: whether it is a stamp such as Registered, which is always Z where offsets are written
 *
 * Returns: (transfer full): the text to answer with
 */
char *
steward_demo_time_to_wire (const char            *stored,
                           const StewardDemoZone *zone,
                           gboolean               stamp)
{
  g_autoptr (GString) out = NULL;
  g_autofree char *date = NULL;
  Moment moment;
  int year, offset = 0;

  if (stored == NULL || !read_moment (stored, &moment, &year) || year <= 1)
    return none_to_wire (1, zone);
  if (year == 9999)
    return none_to_wire (9999, zone);

  if (!stamp || !zone->with_offset)
    {
      int interval = g_time_zone_find_interval (zone->zone, G_TIME_TYPE_UNIVERSAL, moment.seconds);

      offset = g_time_zone_get_offset (zone->zone, interval);
    }

  date = format_seconds (moment.seconds + offset);
  out = g_string_new (date);
  append_fraction (out, moment.ticks);
  if (zone->with_offset)
    append_offset (out, offset);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * steward_demo_time_from_wire:
 * @text: what was posted
 * @zone: the request's zone: texts without an offset are read in it
 *
 * Returns: (transfer full) (nullable): the moment to store; %NULL where @text is no date
 */
char *
steward_demo_time_from_wire (const char            *text,
                             const StewardDemoZone *zone)
{
  g_autoptr (GString) out = NULL;
  g_autofree char *date = NULL;
  Moment moment;
  int year;

  if (!read_moment (text, &moment, &year))
    return NULL;
  if (year <= 1)
    return g_strdup (STEWARD_DEMO_NO_DATE);
  if (year == 9999)
    return g_strdup (STEWARD_DEMO_OPEN_END);

  if (!moment.has_offset)
    {
      int interval = g_time_zone_adjust_time (zone->zone, G_TIME_TYPE_STANDARD, &moment.seconds);

      moment.offset = g_time_zone_get_offset (zone->zone, interval);
    }

  date = format_seconds (moment.seconds - moment.offset);
  out = g_string_new (date);
  append_fraction (out, moment.ticks);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * steward_demo_time_now:
 *
 * Returns: (transfer full): this moment, as it is stored
 */
char *
steward_demo_time_now (void)
{
  gint64 now = g_get_real_time ();
  g_autofree char *date = format_seconds (now / G_USEC_PER_SEC);
  g_autoptr (GString) out = g_string_new (date);

  append_fraction (out, (int) (now % G_USEC_PER_SEC) * 10);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * steward_demo_time_add:
 * @stored: a stored moment
 * @seconds: how much later
 *
 * Returns: (transfer full): the later moment, in whole seconds
 */
char *
steward_demo_time_add (const char *stored,
                       gint64      seconds)
{
  Moment moment;
  int year;

  if (!read_moment (stored, &moment, &year))
    return g_strdup (STEWARD_DEMO_NO_DATE);

  return format_seconds (moment.seconds + seconds);
}

gboolean
steward_demo_time_is_none (const char *stored)
{
  return stored == NULL || g_str_has_prefix (stored, "0001-");
}
