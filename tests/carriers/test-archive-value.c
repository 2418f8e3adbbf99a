/* test-archive-value.c: cells of archives out of their encoding
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-archive-column-data.h"
#include "so-archive-list-item.h"
#include "so-archive-value.h"
#include "so-json.h"

static void
check_string (const char *text)
{
  g_auto (SoArchiveValue) value = { 0 };

  so_archive_value_parse (&value, text);
  g_assert_cmpint (value.kind, ==, SO_ARCHIVE_STRING);
  g_assert_cmpstr (value.text, ==, text);
  g_assert_cmpint (value.number, ==, 0);
  g_assert_cmpfloat (value.real, ==, 0);
}

static void
check_number (const char    *text,
              SoArchiveKind  kind,
              gint64         number)
{
  g_auto (SoArchiveValue) value = { 0 };

  so_archive_value_parse (&value, text);
  g_assert_cmpint (value.kind, ==, kind);
  g_assert_cmpint (value.number, ==, number);
  g_assert_null (value.text);
}

static void
check_real (const char    *text,
            SoArchiveKind  kind,
            double         real)
{
  g_auto (SoArchiveValue) value = { 0 };

  so_archive_value_parse (&value, text);
  g_assert_cmpint (value.kind, ==, kind);
  g_assert_cmpfloat (value.real, ==, real);
}

static void
check_text (const char    *text,
            SoArchiveKind  kind,
            const char    *expected)
{
  g_auto (SoArchiveValue) value = { 0 };

  so_archive_value_parse (&value, text);
  g_assert_cmpint (value.kind, ==, kind);
  g_assert_cmpstr (value.text, ==, expected);
}

static void
test_numbers (void)
{
  check_number ("[I:123]", SO_ARCHIVE_INT, 123);
  check_number ("[I:0]", SO_ARCHIVE_INT, 0);
  check_number ("[I:-5]", SO_ARCHIVE_INT, -5);
  check_number ("[I:2147483648]", SO_ARCHIVE_INT, G_GINT64_CONSTANT (2147483648));
  check_number ("[TS:500]", SO_ARCHIVE_TIME_SPAN, 500);
  check_real ("[F:1.5]", SO_ARCHIVE_FLOAT, 1.5);
  check_real ("[F:-0.25]", SO_ARCHIVE_FLOAT, -0.25);
  check_real ("[F:1E+16]", SO_ARCHIVE_FLOAT, 1e16);
  check_real ("[M:1.5]", SO_ARCHIVE_MONEY, 1.5);
  check_real ("[M:12]", SO_ARCHIVE_MONEY, 12);
}

static void
test_booleans (void)
{
  check_number ("[B:1]", SO_ARCHIVE_BOOL, 1);
  check_number ("[B:0]", SO_ARCHIVE_BOOL, 0);
  check_number ("[B:True]", SO_ARCHIVE_BOOL, 1);
  check_number ("[B:false]", SO_ARCHIVE_BOOL, 0);
  check_string ("[B:2]");
  check_string ("[B:]");
}

/* The month is first, as in "11/09/2017": API notes, section 13. */
static void
test_dates (void)
{
  check_text ("[DT:11/09/2017 14:53:18]", SO_ARCHIVE_DATE_TIME, "2017-11-09T14:53:18");
  check_text ("[DT:01/31/2026 00:00:00]", SO_ARCHIVE_DATE_TIME, "2026-01-31T00:00:00");
  check_text ("[DT:2/3/2026 4:05]", SO_ARCHIVE_DATE_TIME, "2026-02-03T04:05:00");
  check_text ("[DT:02/29/2024]", SO_ARCHIVE_DATE_TIME, "2024-02-29T00:00:00");
  check_text ("[DT:2017-11-09T14:53:18]", SO_ARCHIVE_DATE_TIME, "2017-11-09T14:53:18");
  check_text ("[DT:01/01/0001 00:00:00]", SO_ARCHIVE_DATE_TIME, "0001-01-01T00:00:00");
  check_text ("[DT:12/31/9999 23:59:59]", SO_ARCHIVE_DATE_TIME, "9999-12-31T23:59:59");
  check_text ("[D:11/09/2017]", SO_ARCHIVE_DATE, "2017-11-09");
  check_text ("[D:09.11.2017]", SO_ARCHIVE_DATE, "2017-11-09");
  check_text ("[D:2017-11-09]", SO_ARCHIVE_DATE, "2017-11-09");

  check_string ("[DT:31/01/2026 00:00:00]");
  check_string ("[DT:02/29/2025 00:00:00]");
  check_string ("[DT:11/09/2017 24:00:00]");
  check_string ("[DT:11/09/2017 14:60:00]");
  check_string ("[DT:11/09/2017 14:53:18 PM]");
  check_string ("[DT:11/09/2017x14:53:18]");
  check_string ("[DT:11/09.2017 14:53:18]");
  check_string ("[DT:11/09]");
  check_string ("[DT:]");
  check_string ("[D:00/09/2017]");
  check_string ("[D:11/00/2017]");
  check_string ("[D:11/09/0]");
  check_string ("[D:11/09/2017 14:53:18]");
  check_string ("[D:2017]");
}

static void
test_times (void)
{
  check_number ("[T:14:52]", SO_ARCHIVE_TIME, (14 * 60 + 52) * 60);
  check_number ("[T:0:00]", SO_ARCHIVE_TIME, 0);
  check_number ("[T:23:59:59]", SO_ARCHIVE_TIME, 24 * 3600 - 1);
  check_string ("[T:24:00]");
  check_string ("[T:14]");
  check_string ("[T:14:]");
  check_string ("[T:14:52:61]");
  check_string ("[T:14:52 ]");
}

static void
check_ints (const char *text,
            const char *expected)
{
  g_auto (SoArchiveValue) value = { 0 };
  g_autoptr (GArray) ints = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  so_archive_value_parse (&value, text);
  ints = so_archive_value_get_ints (&value);
  for (guint i = 0; i < ints->len; i++)
    g_string_append_printf (found, "%d;", g_array_index (ints, int, i));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_arrays (void)
{
  check_text ("[A:3,4,5]", SO_ARCHIVE_ARRAY, "3,4,5");
  check_text ("[A:]", SO_ARCHIVE_ARRAY, "");
  check_ints ("[A:3,4,5]", "3;4;5;");
  check_ints ("[A:-1, 7]", "-1;7;");
  check_ints ("[A:3,four]", "");
  check_ints ("[A:]", "");
  check_ints ("[I:3]", "");
}

/* Texts come as they are, whatever is in them. */
static void
test_strings (void)
{
  static const char * const texts[] = {
    "Company number", "Bl\xc3\xa5" "b\xc3\xa6r", " ", "[", "]", "[]", "[I]", "[I:", "I:5",
    "[X:5]", "[I:5] and", "see [I:5]", "[I:]", "[I:five]", "[I:5", "[I: 5]", "[I:5.0]", "[I:99999999999999999999]",
    "[F:]", "[F:inf]", "[F:nan]", "[F:0x10]", "[F:1,5]", "[F:1.5.2]", "[M:kr 5]", "[TS:]",
    "[i:5]", "[DTX:5]", "[:5]", "US:\"Number\";NO:\"Nummer\"",
  };
  SoArchiveValue value;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    check_string (texts[i]);

  so_archive_value_parse (&value, NULL);
  g_assert_cmpint (value.kind, ==, SO_ARCHIVE_NONE);
  so_archive_value_parse (&value, "");
  g_assert_cmpint (value.kind, ==, SO_ARCHIVE_NONE);
  g_assert_null (value.text);
}

static void
test_parse_int (void)
{
  g_assert_cmpint (so_archive_parse_int ("[I:7]", -1), ==, 7);
  g_assert_cmpint (so_archive_parse_int ("[B:True]", -1), ==, 1);
  g_assert_cmpint (so_archive_parse_int ("7", -1), ==, -1);
  g_assert_cmpint (so_archive_parse_int ("[F:7]", -1), ==, -1);
  g_assert_cmpint (so_archive_parse_int (NULL, -1), ==, -1);
}

static void
test_row (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = so_json_parse (
    "{\"EntityName\":\"number\",\"PrimaryKey\":7,\"ColumnData\":{"
    "\"name\":{\"DisplayValue\":\"Sale number\",\"TooltipHint\":null,\"LinkHint\":\"\"},"
    "\"nextnum\":{\"DisplayValue\":\"[I:5]\"},\"icon\":null,\"flags\":{}}}", -1, &error);
  g_autoptr (SoArchiveListItem) row = NULL;

  g_assert_no_error (error);
  row = so_carrier_new_from_json (SO_TYPE_ARCHIVE_LIST_ITEM, node, &error);
  g_assert_no_error (error);
  g_assert_cmpint (row->primary_key, ==, 7);
  g_assert_cmpstr (so_archive_list_item_get_value (row, "name"), ==, "Sale number");
  g_assert_cmpstr (so_archive_list_item_get_value (row, "NextNum"), ==, "[I:5]");
  g_assert_null (so_archive_list_item_get_value (row, "icon"));
  g_assert_null (so_archive_list_item_get_value (row, "flags"));
  g_assert_null (so_archive_list_item_get_value (row, "nam"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/archive-value/numbers", test_numbers);
  g_test_add_func ("/archive-value/booleans", test_booleans);
  g_test_add_func ("/archive-value/dates", test_dates);
  g_test_add_func ("/archive-value/times", test_times);
  g_test_add_func ("/archive-value/arrays", test_arrays);
  g_test_add_func ("/archive-value/strings", test_strings);
  g_test_add_func ("/archive-value/parse-int", test_parse_int);
  g_test_add_func ("/archive-value/row", test_row);

  return g_test_run ();
}
