/* test-archive-agent.c: archives come as documented, page by page, and once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-archive-agent.h"
#include "so-archive-list-item.h"
#include "so-service-error.h"
#include "so-test-agent.h"

#include <string.h>

#define METHOD "Archive/GetArchiveListByColumns2"

#define LISTS \
  "{\"ProviderName\":\"Numbers\",\"Columns\":[\"name\",\"nextnum\"]," \
  "\"SortOrder\":[{\"Name\":\"name\",\"Direction\":\"DESC\"}]," \
  "\"Restriction\":[{\"Name\":\"RefCounts_id\",\"Operator\":\"=\",\"Values\":[\"[I:7]\"]," \
  "\"IsActive\":true}],\"Entities\":null,\"Page\":0,\"PageSize\":5}"
#define TEXTS \
  "{\"ProviderName\":\"Numbers\",\"Columns\":\"name,nextnum\",\"SortOrder\":\"name\"," \
  "\"Restrictions\":\"RefCounts_id gt 0\",\"Entities\":\"\",\"Page\":2,\"PageSize\":50}"
#define ROW(id) \
  "{\"EntityName\":\"number\",\"PrimaryKey\":" #id ",\"ColumnData\":{\"nextnum\":" \
  "{\"DisplayValue\":\"[I:5]\",\"TooltipHint\":null,\"LinkHint\":null}},\"LinkHint\":\"\"," \
  "\"StyleHint\":\"\",\"TableRight\":null,\"FieldProperties\":{}}"

static const SoArchiveQuery numbers = {
  "Numbers", "name,nextnum", "RefCounts_id gt 0", "name", NULL,
};

SO_TEST_SAVE (so_archive_get_archive_list_by_columns, SO_TYPE_GET_ARCHIVE_LIST_BY_COLUMNS_REQUEST,
              LISTS)
SO_TEST_FINISH (so_archive_get_archive_list_by_columns)
SO_TEST_START (so_archive_get_archive_list_by_columns2, &numbers, 2, 50)
SO_TEST_FINISH (so_archive_get_archive_list_by_columns2)

static const SoAgentCase cases[] = {
  { "Archive/GetArchiveListByColumns",
    so_archive_get_archive_list_by_columns_start,
    so_archive_get_archive_list_by_columns_text,
    NULL, LISTS, "[" ROW (7) "]" },
  { METHOD,
    so_archive_get_archive_list_by_columns2_start,
    so_archive_get_archive_list_by_columns2_text,
    NULL, TEXTS, "[" ROW (7) "," ROW (8) "]" },
};

static void
check_page (SoFixture  *fixture,
            guint       request,
            const char *page)
{
  g_assert_nonnull (strstr (so_test_server_get (&fixture->server, request)->body, page));
}

/* How many rows, or -1 with an error. */
static int
get_page (SoFixture  *fixture,
          int         page,
          gboolean   *at_end,
          GError    **error)
{
  g_autoptr (GListStore) rows = NULL;

  so_archive_get_page_async (fixture->session, &numbers, page, 2, NULL, so_fixture_done, fixture);
  so_fixture_wait (fixture);
  rows = so_archive_get_page_finish (fixture->session, fixture->result, at_end, error);
  g_clear_object (&fixture->result);

  return rows != NULL ? (int) g_list_model_get_n_items (G_LIST_MODEL (rows)) : -1;
}

/* Only an empty page is the end, or one with more rows than there is room for. */
static void
test_get_page (SoFixture     *fixture,
               gconstpointer  data)
{
  static const struct { const char *body; int page; int n_rows; gboolean at_end; } pages[] = {
    { "[" ROW (1) "," ROW (2) "]", 0, 2, FALSE },
    { "[" ROW (3) "]", 1, 1, FALSE },
    { "[]", 2, 0, TRUE },
    { "null", 2, 0, TRUE },
    { "[" ROW (1) "," ROW (2) "," ROW (3) "]", 0, 3, TRUE },
    { "[" ROW (1) "," ROW (2) "," ROW (3) "]", 1, 0, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *page = g_strdup_printf ("\"Page\":%d,\"PageSize\":2}", pages[i].page);
      gboolean at_end;

      so_test_server_answer (&fixture->server, METHOD, 200, pages[i].body);
      g_assert_cmpint (get_page (fixture, pages[i].page, &at_end, &error), ==, pages[i].n_rows);
      g_assert_no_error (error);
      g_assert_cmpint (at_end, ==, pages[i].at_end);
      check_page (fixture, i, page);
    }
}

static void
test_get_page_fails (SoFixture     *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gboolean at_end;

  so_test_server_answer (&fixture->server, METHOD, 500, "{\"Message\":\"Not now\"}");
  g_assert_cmpint (get_page (fixture, 0, &at_end, &error), ==, -1);
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_SERVER);
  g_assert_false (at_end);
}

static void
start (SoFixture    *fixture,
       GCancellable *cancellable)
{
  so_archive_get_all_async (fixture->session, &numbers, cancellable, so_fixture_done, fixture);
}

static char *
finish (SoFixture  *fixture,
        GError    **error)
{
  g_autoptr (GListStore) rows = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);

  so_fixture_wait (fixture);
  rows = so_archive_get_all_finish (fixture->session, fixture->result, error);
  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr (SoArchiveListItem) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

      g_string_append_printf (ids, "%d ", row->primary_key);
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/* Pages are counted from 0, and an empty one is the end; a short one is not. */
static void
test_pages (SoFixture     *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *ids = NULL;

  so_test_server_answer (&fixture->server, METHOD, 200, "[" ROW (3) "," ROW (1) "]");
  start (fixture, NULL);
  so_fixture_wait_count (fixture, 1);
  so_test_server_answer (&fixture->server, METHOD, 200, "[" ROW (1) "," ROW (2) "]");
  so_fixture_wait_count (fixture, 2);
  so_test_server_answer (&fixture->server, METHOD, 200, "[]");
  ids = finish (fixture, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ids, ==, "3 1 2 ");
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 3);
  check_page (fixture, 0, "\"Page\":0,\"PageSize\":500");
  check_page (fixture, 1, "\"Page\":1,\"PageSize\":500");
  check_page (fixture, 2, "\"Page\":2,\"PageSize\":500");
}

static void
test_empty (SoFixture     *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *ids = NULL;

  so_test_server_answer (&fixture->server, METHOD, 200, "[]");
  start (fixture, NULL);
  ids = finish (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ids, ==, "");
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 1);
}

/* A server that answers all of it whatever the page. */
static void
test_page_ignored (SoFixture     *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *ids = NULL;

  so_test_server_answer (&fixture->server, METHOD, 200, "[" ROW (1) "," ROW (2) "]");
  start (fixture, NULL);
  ids = finish (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ids, ==, "1 2 ");
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 2);
}

static void
test_second_page_fails (SoFixture     *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, METHOD, 200, "[" ROW (1) "]");
  start (fixture, NULL);
  so_fixture_wait_count (fixture, 1);
  so_test_server_answer (&fixture->server, METHOD, 500, NULL);
  g_assert_null (finish (fixture, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_SERVER);
}

static void
test_cancel (SoFixture     *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  so_test_server_answer (&fixture->server, METHOD, 200, "[" ROW (1) "]");
  start (fixture, cancellable);
  so_fixture_wait_count (fixture, 1);
  so_test_server_hang (&fixture->server, METHOD);
  so_fixture_wait_count (fixture, 2);
  g_cancellable_cancel (cancellable);
  g_assert_null (finish (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
check_moment (SoFixture  *fixture,
              const char *text,
              const char *expected)
{
  g_autoptr (SoDateTime) moment = so_archive_parse_date_time (fixture->session, text);

  g_assert_cmpstr (moment != NULL ? so_date_time_get_text (moment) : NULL, ==, expected);
}

/* Cells say no offset; the session knows which zone it asked for. */
static void
test_moments (SoFixture     *fixture,
              gconstpointer  data)
{
  so_session_set_time_zone (fixture->session, "UTC, includeTZOffset");
  check_moment (fixture, "[DT:05/04/2026 07:12:00]", "2026-05-04T07:12:00Z");
  check_moment (fixture, "[I:5]", NULL);
  check_moment (fixture, "", NULL);
  check_moment (fixture, NULL, NULL);
  so_session_set_time_zone (fixture->session, "NO");
  check_moment (fixture, "[DT:05/04/2026 07:12:00]", "2026-05-04T07:12:00");
  so_session_set_time_zone (fixture->session, NULL);
  check_moment (fixture, "[DT:05/04/2026 07:12:00]", "2026-05-04T07:12:00");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  so_test_agent_add (cases, G_N_ELEMENTS (cases));
#define ADD(path, function) \
  g_test_add ("/archive/" path, SoFixture, NULL, so_fixture_set_up, function, \
              so_fixture_tear_down)
  ADD ("get-page", test_get_page);
  ADD ("get-page-fails", test_get_page_fails);
  ADD ("pages", test_pages);
  ADD ("empty", test_empty);
  ADD ("page-ignored", test_page_ignored);
  ADD ("second-page-fails", test_second_page_fails);
  ADD ("cancel", test_cancel);
  ADD ("moments", test_moments);
#undef ADD

  return g_test_run ();
}
