/* test-demo-archive.c: the archive of counters of the demo service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "demo-fixture.h"

#define LIST "Archive/GetArchiveListByColumns2"
#define LISTS "Archive/GetArchiveListByColumns"
#define COLUMNS \
  "RefCounts_id,fieldId,field,recordId,currentvalue,nextnum,travelprefix,satprefix,flags,active," \
  "unique,readonly,blankallowed,name,updated,updated_associate/fullName"

/* One page, by the members of the request after the provider's name */
static JsonNode *
list (DemoFixture *fixture,
      const char  *columns,
      const char  *order,
      const char  *restrictions,
      int          page,
      int          size)
{
  g_autofree char *json = NULL;

  json = g_strdup_printf ("{\"ProviderName\":\"Numbers\",\"Columns\":\"%s\",\"SortOrder\":\"%s\","
                          "\"Restrictions\":\"%s\",\"Entities\":\"\",\"Page\":%d,\"PageSize\":%d}",
                          columns, order, restrictions, page, size);

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

  return json_object_get_string_member (json_object_get_object_member (cells, column), "DisplayValue");
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

static void
test_columns (DemoFixture   *fixture,
              gconstpointer  data)
{
  JsonNode *rows;

  demo_header (fixture, "Accept-Language", "en");
  demo_header (fixture, "SO-TimeZone", "UTC, includeTZOffset");
  rows = list (fixture, COLUMNS, "", "RefCounts_id gt 0", 0, 100);
  g_assert_cmpuint (demo_length (rows, ""), ==, 6);
  g_assert_cmpstr (demo_text (rows, "0/EntityName"), ==, "number");
  g_assert_cmpint (demo_number (rows, "0/PrimaryKey"), ==, 1);
  g_assert_cmpstr (demo_text (rows, "0/TableRight/Mask"), ==, "FULL");
  g_assert_cmpstr (cell (rows, 0, "RefCounts_id"), ==, "[I:1]");
  g_assert_cmpstr (cell (rows, 0, "field"), ==, "contact.number2");
  g_assert_cmpstr (cell (rows, 0, "name"), ==, "Company number");
  g_assert_cmpstr (cell (rows, 0, "currentvalue"), ==, "[I:10019]");
  g_assert_cmpstr (cell (rows, 0, "nextnum"), ==, "[I:10020]");
  g_assert_cmpstr (cell (rows, 0, "flags"), ==, "[I:3]");
  g_assert_cmpstr (cell (rows, 0, "active"), ==, "[B:1]");
  g_assert_cmpstr (cell (rows, 0, "readonly"), ==, "[B:0]");
  g_assert_cmpstr (cell (rows, 0, "updated"), ==, "[DT:05/04/2026 07:12:00]");
  g_assert_cmpstr (cell (rows, 0, "updated_associate/fullName"), ==, "Elin Exempelberg");
  g_assert_cmpstr (cell (rows, 5, "recordId"), ==, "[I:2]");
  g_assert_cmpstr (cell (rows, 5, "name"), ==, "Our reference/Offer");
}

/* Texts and moments come as the headers ask. */
static void
test_headers (DemoFixture   *fixture,
              gconstpointer  data)
{
  JsonNode *rows;

  rows = list (fixture, "name,updated", "", "RefCounts_id = 1", 0, 10);
  g_assert_true (g_str_has_prefix (cell (rows, 0, "name"), "US:\"Company number\";NO:"));
  g_assert_cmpstr (cell (rows, 0, "updated"), ==, "[DT:05/04/2026 09:12:00]");   /* the site's zone */

  demo_header (fixture, "Accept-Language", "de");
  rows = list (fixture, "name", "", "RefCounts_id = 6", 0, 10);
  g_assert_cmpstr (cell (rows, 0, "name"), ==, "Unser Zeichen/Angebot");
}

/* Page 0 is the first, a negative page skips rows, an empty page is the end. */
static void
test_pages (DemoFixture   *fixture,
            gconstpointer  data)
{
  check_ids (list (fixture, "name", "RefCounts_id", "RefCounts_id gt 0", 0, 4), "1 2 3 4 ");
  check_ids (list (fixture, "name", "RefCounts_id", "RefCounts_id gt 0", 1, 4), "5 6 ");
  check_ids (list (fixture, "name", "RefCounts_id", "RefCounts_id gt 0", 2, 4), "");
  check_ids (list (fixture, "name", "RefCounts_id", "RefCounts_id gt 0", -3, 2), "4 5 ");
  check_ids (list (fixture, "name", "RefCounts_id", "RefCounts_id gt 0", 0, 0), "");
}

static void
test_order (DemoFixture   *fixture,
            gconstpointer  data)
{
  check_ids (list (fixture, "name", "nextnum", "RefCounts_id gt 0", 0, 9), "2 6 5 1 3 4 ");
  check_ids (list (fixture, "name", "readonly desc, nextnum DESC", "RefCounts_id gt 0", 0, 9),
             "3 5 6 4 1 2 ");
}

static void
test_restrictions (DemoFixture   *fixture,
                   gconstpointer  data)
{
  check_ids (list (fixture, "name", "", "getAllRows = true", 0, 9), "1 2 3 4 5 6 ");
  check_ids (list (fixture, "name", "", "RefCounts_id = [I:4]", 0, 9), "4 ");
  check_ids (list (fixture, "name", "", "RefCounts_id>=3 AND RefCounts_id<5", 0, 9), "3 4 ");
  check_ids (list (fixture, "name", "", "field begins 'doctmpl'", 0, 9), "5 6 ");
  check_ids (list (fixture, "name", "", "field contains 'number'", 0, 9), "1 2 3 4 ");
  check_ids (list (fixture, "name", "", "field = 'sale.number1' and readonly = 0", 0, 9), "4 ");
  check_ids (list (fixture, "name", "", "field = '\\\" or 1=1 --'", 0, 9), "");
  check_ids (list (fixture, "name", "", "field = 'x'' or 1=1 --'", 0, 9), "");
  check_ids (list (fixture, "name", "", "field contains '%'", 0, 9), "");
  check_ids (list (fixture, "name", "", "field ends 'number1'", 0, 9), "2 4 ");
  check_ids (list (fixture, "name", "", "RefCounts_id in (2, 4,[I:6])", 0, 9), "2 4 6 ");
  check_ids (list (fixture, "name", "", "RefCounts_id notOneOf (2,4)", 0, 9), "1 3 5 6 ");
  check_ids (list (fixture, "name", "", "updated after [DT:05/11/2026 15:45:29]", 0, 9), "4 5 ");
  check_ids (list (fixture, "name", "", "updated < '2026-05-04T07:12:00Z' and updated > "
                   "'2026-04-01'", 0, 9), "3 ");
}

#define BAD(columns, order, restrictions, name) \
  { "{\"ProviderName\":\"Numbers\",\"Columns\":\"" columns "\",\"SortOrder\":\"" order "\"," \
    "\"Restrictions\":\"" restrictions "\",\"Page\":0,\"PageSize\":5}", name }

static void
test_refused (DemoFixture   *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *json;
    const char *name;
  } bad[] = {
    { "{\"ProviderName\":\"Nothing\",\"Columns\":\"a\"}", "ProviderName" },
    { "{}", "ProviderName" },
    BAD ("", "", "RefCounts_id gt 0", "Columns"),
    BAD ("name,nonsense", "", "RefCounts_id gt 0", "Columns"),
    BAD ("name", "field", "RefCounts_id gt 0", "SortOrder"),
    BAD ("name", "", "", "Restrictions"),
    BAD ("name", "", "RefCounts_id", "Restrictions"),
    BAD ("name", "", "RefCounts_id near 5", "Restrictions"),
    BAD ("name", "", "RefCounts_id = 5 or", "Restrictions"),
    BAD ("name", "", "field = 'x' ' or 1=1 --'", "Restrictions"),
    BAD ("name", "", "RefCounts_id = five", "Restrictions"),
    BAD ("name", "", "updated after 'yesterday'", "Restrictions"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      JsonNode *answer = demo_post (fixture, LIST, bad[i].json, 400);

      g_assert_true (g_str_has_prefix (demo_text (answer, "Message"), bad[i].name));
    }
  demo_post (fixture, LIST, "{\"ProviderName\":5}", 400);
  demo_post (fixture, LIST, NULL, 400);
}

static void
test_lists (DemoFixture   *fixture,
            gconstpointer  data)
{
  check_ids (demo_post (fixture, LISTS,
                        "{\"providerName\":\"numbers\",\"columns\":[\"name\",\"nextnum\"],"
                        "\"sortOrder\":[{\"name\":\"nextnum\",\"direction\":\"DESC\"}],"
                        "\"restriction\":[{\"name\":\"RefCounts_id\",\"operator\":\">\","
                        "\"values\":[\"[I:2]\"],\"isActive\":true},{\"name\":\"RefCounts_id\","
                        "\"operator\":\"=\",\"values\":[\"1\"],\"isActive\":false}],"
                        "\"page\":0,\"pageSize\":3}", 200), "4 3 5 ");
  demo_post (fixture, LISTS, "{\"ProviderName\":\"Numbers\",\"Columns\":[\"name\"],\"PageSize\":3}", 400);
}

/* What is saved shows in the list: who, when, and the next number. */
static void
test_after_save (DemoFixture   *fixture,
                 gconstpointer  data)
{
  JsonNode *rows;

  demo_post (fixture, "NumberAllocation/SaveRefCountEntity",
             "{\"RefCountsId\":3,\"Field\":\"project.project_number\",\"CurrentValue\":500,"
             "\"Allocate\":true}", 200);
  rows = list (fixture, COLUMNS, "", "RefCounts_id = 3", 0, 10);
  g_assert_cmpstr (cell (rows, 0, "nextnum"), ==, "[I:501]");
  g_assert_cmpstr (cell (rows, 0, "updated_associate/fullName"), ==, "Solveig Demostad");
  g_assert_cmpstr (cell (rows, 0, "updated"), !=, "[DT:04/20/2026 08:05:10]");

  demo_post (fixture, "NumberAllocation/SaveRefCountEntity",
             "{\"Field\":\"udcontactsmall.long05\",\"CurrentValue\":2147483647}", 200);
  rows = list (fixture, COLUMNS, "", "field = 'udcontactsmall.long05'", 0, 10);
  g_assert_cmpstr (cell (rows, 0, "name"), ==, "udcontactsmall.long05");
  g_assert_cmpstr (cell (rows, 0, "nextnum"), ==, "[I:2147483647]");
}

/* A reader sees the rows, and that they are not to be changed. */
static void
test_reader (DemoFixture   *fixture,
             gconstpointer  data)
{
  JsonNode *rows;

  demo_header (fixture, "Authorization", DEMO_READER);
  rows = list (fixture, "name", "", "RefCounts_id gt 0", 0, 10);
  g_assert_cmpuint (demo_length (rows, ""), ==, 6);
  g_assert_cmpstr (demo_text (rows, "0/TableRight/Mask"), ==, "Select");
  demo_post (fixture, "NumberAllocation/SaveRefCountEntity", "{\"Field\":\"a.b\"}", 403);
  demo_post (fixture, "NumberAllocation/DeleteRefCountEntity?refCountEntityId=1", NULL, 403);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  demo_add ("/demo-archive/columns", test_columns);
  demo_add ("/demo-archive/headers", test_headers);
  demo_add ("/demo-archive/pages", test_pages);
  demo_add ("/demo-archive/order", test_order);
  demo_add ("/demo-archive/restrictions", test_restrictions);
  demo_add ("/demo-archive/refused", test_refused);
  demo_add ("/demo-archive/lists", test_lists);
  demo_add ("/demo-archive/after-save", test_after_save);
  demo_add ("/demo-archive/reader", test_reader);

  return g_test_run ();
}
