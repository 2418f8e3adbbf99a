/* test-date-time.c: moments as the server writes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-date-time.h"

static void
test_forms (void)
{
  static const struct { const char *text, *utc; gboolean has_offset; } cases[] = {
    { "2014-09-15T14:19:04.3609502+02:00", "2014-09-15T12:19:04.360950Z", TRUE },
    /* rounded down */
    { "2014-09-15T14:19:04.3609509+02:00", "2014-09-15T12:19:04.360950Z", TRUE },
    { "2014-09-15T14:19:04.360950+02:00", "2014-09-15T12:19:04.360950Z", TRUE },
    { "2014-09-15T14:19:04.36095Z", "2014-09-15T14:19:04.360950Z", TRUE },
    { "2014-09-15T14:19:04.3Z", "2014-09-15T14:19:04.300000Z", TRUE },
    { "2014-09-15T14:19:04.0000009Z", "2014-09-15T14:19:04Z", TRUE },
    { "2014-09-15T14:19:04Z", "2014-09-15T14:19:04Z", TRUE },
    { "2014-09-15T14:19:04-0500", "2014-09-15T19:19:04Z", TRUE },
    { "2014-09-15T14:19:04+05:45", "2014-09-15T08:34:04Z", TRUE },
    { "2014-01-01T00:19:04+14:00", "2013-12-31T10:19:04Z", TRUE },
    { "2014-09-15T14:19:04", "2014-09-15T14:19:04Z", FALSE },
    { "2014-09-15T14:19:04.5", "2014-09-15T14:19:04.500000Z", FALSE },
    { "2016-02-29T23:59:59.9999999Z", "2016-02-29T23:59:59.999999Z", TRUE },
    { "0002-01-01T00:00:00+14:00", "0001-12-31T10:00:00Z", TRUE },
    { "9998-12-31T23:59:59-14:00", "9999-01-01T13:59:59Z", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SoDateTime) date = so_date_time_new (cases[i].text);
      GDateTime *instant = so_date_time_get_instant (date);
      g_autoptr (GDateTime) utc = NULL;
      g_autofree char *text = NULL;

      g_assert_nonnull (instant);
      g_assert_true (so_date_time_get_instant (date) == instant);
      utc = g_date_time_to_utc (instant);
      text = g_date_time_format_iso8601 (utc);
      g_assert_cmpstr (text, ==, cases[i].utc);
      g_assert_cmpint (so_date_time_has_offset (date), ==, cases[i].has_offset);
      g_assert_false (so_date_time_is_none (date));
      g_assert_cmpstr (so_date_time_get_text (date), ==, cases[i].text);
    }
}

static void
test_no_dates (void)
{
  static const char *const texts[] = {
    "", "not a date", "2014", "2014-09-15", "2014-09-15T14:19", "2014-09-15 14:19:04",
    "2014-13-15T14:19:04", "2014-02-30T14:19:04", "2014-09-15T24:00:00", "2014-09-15T14:60:00",
    "2014-09-15T14:19:04.", "2014-09-15T14:19:04.12345678", "2014-09-15T14:19:04z",
    "2014-09-15T14:19:04+2", "2014-09-15T14:19:04+02:0", "2014-09-15T14:19:04+02:00x",
    "2014-09-15T14:19:04+15:00", "2014-09-15T14:19:04 Z", "-014-09-15T14:19:04",
    "12014-09-15T14:19:04",
    "2014-09-15T14:19:04.\xc3\xa5",
  };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SoDateTime) date = so_date_time_new (texts[i]);

      g_test_message ("%s", texts[i]);
      g_assert_null (so_date_time_get_instant (date));
      g_assert_null (so_date_time_get_instant_in (date, utc));
      g_assert_false (so_date_time_is_none (date));
      g_assert_cmpstr (so_date_time_get_text (date), ==, texts[i]);
    }
}

static void
test_none (void)
{
  static const char *const texts[] = {
    "0001-01-01T00:00:00", "0001-01-01T00:00:00Z", "0001-01-01T01:00:00+01:00",
    "0001-01-01T00:00:00+14:00", "0000-12-31T23:00:00Z", "9999-12-31T23:59:59",
    "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-12:00", "9999-12-31T23:59:59.9999999+02:00",
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SoDateTime) date = so_date_time_new (texts[i]);

      g_assert_true (so_date_time_is_none (date));
      g_assert_null (so_date_time_get_instant (date));
      g_assert_null (so_date_time_get_instant_in (date, zone));
    }
  g_assert_true (so_date_time_is_none (NULL));
}

static void
test_base_zone (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (2 * 3600);
  g_autoptr (SoDateTime) bare = so_date_time_new ("2014-09-15T14:19:04");
  g_autoptr (SoDateTime) own = so_date_time_new ("2014-09-15T14:19:04Z");
  g_autoptr (GDateTime) bare_instant = so_date_time_get_instant_in (bare, zone);
  g_autoptr (GDateTime) own_instant = so_date_time_get_instant_in (own, zone);

  g_assert_cmpint (g_date_time_difference (own_instant, bare_instant), ==, 2 * G_TIME_SPAN_HOUR);
  g_assert_cmpint (g_date_time_get_hour (bare_instant), ==, 14);
}

static void
test_new_instant (void)
{
  g_autoptr (SoDateTime) date = so_date_time_new ("2014-09-15T14:19:04.3609502+02:00");
  g_autoptr (SoDateTime) again = so_date_time_new_instant (so_date_time_get_instant (date));
  g_autoptr (GDateTime) moment = g_date_time_new_utc (850, 1, 2, 3, 4, 5);
  g_autoptr (SoDateTime) early = so_date_time_new_instant (moment);

  g_assert_cmpstr (so_date_time_get_text (again), ==, "2014-09-15T14:19:04.3609500+02:00");
  g_assert_true (g_date_time_equal (so_date_time_get_instant (again),
                                    so_date_time_get_instant (date)));
  g_assert_cmpstr (so_date_time_get_text (early), ==, "0850-01-02T03:04:05.0000000Z");
}

static void
test_equal (void)
{
  g_autoptr (SoDateTime) a = so_date_time_new ("2014-09-15T14:19:04Z");
  g_autoptr (SoDateTime) b = so_date_time_new ("2014-09-15T14:19:04Z");
  g_autoptr (SoDateTime) c = so_date_time_new ("2014-09-15T14:19:04.0Z");
  g_autoptr (SoDateTime) held = so_date_time_ref (a);

  g_assert_true (so_date_time_equal (a, b));
  g_assert_true (so_date_time_equal (a, held));
  g_assert_false (so_date_time_equal (a, c));
  g_assert_false (so_date_time_equal (a, NULL));
  g_assert_true (so_date_time_equal (NULL, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-time/forms", test_forms);
  g_test_add_func ("/date-time/no-dates", test_no_dates);
  g_test_add_func ("/date-time/none", test_none);
  g_test_add_func ("/date-time/base-zone", test_base_zone);
  g_test_add_func ("/date-time/new-instant", test_new_instant);
  g_test_add_func ("/date-time/equal", test_equal);

  return g_test_run ();
}
