/* test-demo-texts.c: moments, languages and $select, apart from the server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-languages.h"
#include "steward-demo-select.h"
#include "steward-demo-time.h"

static void
assert_stored (const char *text,
               const char *zone_name,
               const char *stored)
{
  g_autoptr (StewardDemoZone) zone = steward_demo_zone_new (zone_name);
  g_autofree char *result = steward_demo_time_from_wire (text, zone);

  g_assert_cmpstr (result, ==, stored);
}

static void
test_read (void)
{
  static const char * const bad[] = {
    "", "x", "2026", "2026-1-1", "2026-13-01", "2026-00-01", "2026-01-00", "2026-02-29",
    "2026-04-31", "2026-01-01T24:00:00", "2026-01-01T00:60:00", "2026-01-01T00:00:60",
    "2026-01-01T00:00:00.", "2026-01-01T00:00:00+", "2026-01-01T00:00:00+1", "2026-01-01Tx",
    "2026-01-01T00:00:00+15:00", "2026-01-01T00:00:00Zx", "2026-01-01T00:00:00 Z", "-026-01-01",
    "2026-01-01T", "2026-01-01T00:00:00+02:60", "\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_stored (bad[i], NULL, NULL);

  assert_stored ("2024-02-29T00:00:00Z", NULL, "2024-02-29T00:00:00");
  assert_stored ("2026-01-01T00:00:00.1234567Z", NULL, "2026-01-01T00:00:00.1234567");
  assert_stored ("2026-01-01T00:00:00.123456789Z", NULL, "2026-01-01T00:00:00.1234567");
  assert_stored ("2026-01-01T00:00:00.0000000Z", NULL, "2026-01-01T00:00:00");
  assert_stored ("2026-01-01 01:00", NULL, "2026-01-01T00:00:00");
  assert_stored ("1969-12-31T23:59:59.5Z", NULL, "1969-12-31T23:59:59.5");
  assert_stored ("1600-03-01T00:00:00Z", NULL, "1600-03-01T00:00:00");
  assert_stored ("0001-12-31T00:00:00+05:00", NULL, STEWARD_DEMO_NO_DATE);
  assert_stored ("9999-01-01T00:00:00Z", NULL, STEWARD_DEMO_OPEN_END);

  /* the hour that does not exist in spring, and the one that exists twice in autumn */
  assert_stored ("2026-03-29T01:59:59", "NO", "2026-03-29T00:59:59");
  assert_stored ("2026-03-29T03:00:00", "NO", "2026-03-29T01:00:00");
  assert_stored ("2026-10-25T03:00:00", "NO", "2026-10-25T02:00:00");
  assert_stored ("2026-10-25T01:59:59", "NO", "2026-10-24T23:59:59");
}

static void
test_round_trip (void)
{
  static const char * const names[] = {
    NULL, "UTC", "NO, includeTZOffset", "US-CA, includeTZOffset", "IN,includeTZOffset", "FI",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (StewardDemoZone) zone = steward_demo_zone_new (names[i]);

      /* an hour and 7 ticks apart through a year, but for the hour that local time has twice */
      for (guint hour = 0; hour < 24 * 366; hour += 5)
        {
          g_autofree char *whole = steward_demo_time_add ("2026-01-01T00:30:00", hour * 3600);
          g_autofree char *stored = g_strconcat (whole, ".0000007", NULL);
          g_autofree char *wire = steward_demo_time_to_wire (stored, zone, FALSE);
          g_autofree char *back = steward_demo_time_from_wire (wire, zone);
          g_autofree char *again = steward_demo_time_to_wire (back, zone, FALSE);

          g_assert_cmpstr (again, ==, wire);
          if (zone->with_offset)
            g_assert_cmpstr (back, ==, stored);
        }
    }
}

static void
test_stamps (void)
{
  g_autoptr (StewardDemoZone) zone = steward_demo_zone_new ("NO; includeTZOffset");
  g_autofree char *date = steward_demo_time_to_wire ("2026-07-01T10:00:00", zone, FALSE);
  g_autofree char *stamp = steward_demo_time_to_wire ("2026-07-01T10:00:00", zone, TRUE);
  g_autofree char *none = steward_demo_time_to_wire (NULL, zone, TRUE);
  g_autofree char *now = steward_demo_time_now ();

  g_assert_cmpstr (date, ==, "2026-07-01T12:00:00+02:00");
  g_assert_cmpstr (stamp, ==, "2026-07-01T10:00:00Z");
  g_assert_cmpstr (none, ==, "0001-01-01T01:00:00+01:00");
  g_assert_true (steward_demo_time_is_none (STEWARD_DEMO_NO_DATE));
  g_assert_true (steward_demo_time_is_none (NULL));
  g_assert_false (steward_demo_time_is_none (now));
}

static void
assert_resolved (const char *text,
                 const char *code,
                 const char *expected)
{
  g_autofree char *result = steward_demo_language_resolve (text, code);

  g_assert_cmpstr (result, ==, expected);
}

static void
test_resolve (void)
{
  const char *broken[] = {
    "US:\"a", "US:\"a\"x", "US:a", "us:\"a\"", "USA:\"a\"", "US:\"a\"NO:\"b\"", "plain", "", "US:",
    "text US:\"a\"", "US:\"a\";rest",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    assert_resolved (broken[i], "US", broken[i]);

  assert_resolved ("US:\"a\";NO:\"b\"", "NO", "b");
  assert_resolved ("US:\"a\";NO:\"b\";", "NO", "b");
  assert_resolved ("NO:\"b\"; US:\"a\"", "US", "a");
  assert_resolved ("NO:\"b\";US:\"a\"", "FR", "a");
  assert_resolved ("NO:\"b\";SW:\"c\"", "US", "b");
  assert_resolved ("US:\"a;b:c\";NO:\"\"", "US", "a;b:c");
  assert_resolved ("US:\"a;b:c\";NO:\"\"", "NO", "");
  assert_resolved ("US:\"a\";NO:\"b\"", NULL, "US:\"a\";NO:\"b\"");
  assert_resolved ("[SR_DEMO_READER]", "GE", "Ihre Rolle darf nur lesen.");
  assert_resolved ("[SR_DEMO_READER]", NULL, "[SR_DEMO_READER]");
  assert_resolved ("[SR_OTHER]", "GE", "[SR_OTHER]");
}

static void
test_join (void)
{
  g_autofree char *both = steward_demo_language_join ("US:\"a\";NO:\"b\"", "US:\"c\";GE:\"d\"");
  g_autofree char *plain = steward_demo_language_join ("US:\"a\";NO:\"b\"", "c");
  g_autofree char *top = steward_demo_language_join (NULL, "US:\"c\"");

  g_assert_cmpstr (both, ==, "US:\"a/c\";GE:\"a/d\"");
  g_assert_cmpstr (plain, ==, "a/c");
  g_assert_cmpstr (top, ==, "US:\"c\"");
}

static void
test_select (void)
{
  g_autoptr (StewardDemoSelect) select = steward_demo_select_new (" a, B/c/d ,b/e,,/,x/");
  const StewardDemoSelect *below, *deeper;

  g_assert_null (steward_demo_select_new (NULL));
  g_assert_null (steward_demo_select_new (" , "));
  g_assert_true (steward_demo_select_has (NULL, "any", &below));
  g_assert_null (below);

  g_assert_true (steward_demo_select_has (select, "A", &below));
  g_assert_null (below);
  g_assert_false (steward_demo_select_has (select, "c", &below));
  g_assert_true (steward_demo_select_has (select, "x", &below));
  g_assert_null (below);
  g_assert_true (steward_demo_select_has (select, "b", &below));
  g_assert_true (steward_demo_select_has (below, "E", &deeper));
  g_assert_null (deeper);
  g_assert_true (steward_demo_select_has (below, "c", &deeper));
  g_assert_true (steward_demo_select_has (deeper, "d", &below));
  g_assert_false (steward_demo_select_has (deeper, "e", &below));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/demo-texts/read", test_read);
  g_test_add_func ("/demo-texts/round-trip", test_round_trip);
  g_test_add_func ("/demo-texts/stamps", test_stamps);
  g_test_add_func ("/demo-texts/resolve", test_resolve);
  g_test_add_func ("/demo-texts/join", test_join);
  g_test_add_func ("/demo-texts/select", test_select);

  return g_test_run ();
}
