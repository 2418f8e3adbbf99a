/* steward-demo-archive.c: the Archive agent: counters, which have no list of their own
 *
 * Serves the provider "Numbers" and no other. A condition is a column, an operator and a
 * value; conditions may be joined by "and".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carriers.h"
#include "so-get-archive-list-by-columns-request.h"
#include "steward-demo-archive-query.h"
#include "steward-demo-binding.h"
#include "steward-demo-languages.h"
#include "steward-demo-methods.h"
#include "steward-demo-rights.h"
#include "steward-demo-rows.h"

#define MAX_PAGE_SIZE 1000

/* "[DT:05/04/2026 09:12:00]", in the request's zone: the month is first */
static char *
encode_moment (StewardDemoCall *call,
               const char      *stored)
{
  g_autofree char *wire = NULL;

  if (stored == NULL || *stored == '\0')
    return g_strdup ("");

  wire = steward_demo_time_to_wire (stored, call->zone, TRUE);

  return g_strdup_printf ("[DT:%.2s/%.2s/%.4s %.8s]", wire + 5, wire + 8, wire, wire + 11);
}

static char *
encode_name (StewardDemoCall *call,
             const char      *name,
             const char      *record)
{
  g_autofree char *whole = *record == '\0' ? g_strdup (name)
                                           : steward_demo_language_join (name, record);

  return steward_demo_language_resolve (whole, call->language);
}

static char *
encode (StewardDemoCall   *call,
        sqlite3_stmt      *statement,
        int                column,
        StewardDemoColumn  kind)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);
  int n_columns = sqlite3_column_count (statement);

  switch (kind)
    {
    case STEWARD_DEMO_COLUMN_INT:
      return g_strdup_printf ("[I:%s]", text);

    case STEWARD_DEMO_COLUMN_BOOL:
      return g_strdup_printf ("[B:%s]", text);

    case STEWARD_DEMO_COLUMN_MOMENT:
      return encode_moment (call, text);

    case STEWARD_DEMO_COLUMN_NAME:
      return encode_name (call, text,
                          (const char *) sqlite3_column_text (statement, n_columns - 1));

    case STEWARD_DEMO_COLUMN_TEXT:
    default:
      return g_strdup (text);
    }
}

static JsonObject *
make_cell (const char *value)
{
  JsonObject *cell = json_object_new ();

  json_object_set_string_member (cell, "DisplayValue", value);
  json_object_set_string_member (cell, "TooltipHint", "");
  json_object_set_string_member (cell, "LinkHint", "");

  return cell;
}

static JsonObject *
make_row (StewardDemoCall               *call,
          sqlite3_stmt                  *statement,
          const StewardDemoArchiveQuery *query)
{
  JsonObject *row = steward_demo_blank_object (so_archive_list_item_get_type ());
  JsonObject *cells = json_object_new ();

  /* the first column is the id, the last one the record's name */
  for (guint i = 0; i < query->columns->len; i++)
    {
      const StewardDemoArchiveColumn *column = g_ptr_array_index (query->columns, i);
      g_autofree char *value = encode (call, statement, (int) i + 1, column->kind);

      json_object_set_object_member (cells, column->name, make_cell (value));
    }

  json_object_set_string_member (row, "EntityName", "number");
  json_object_set_int_member (row, "PrimaryKey", sqlite3_column_int (statement, 0));
  json_object_set_object_member (row, "ColumnData", cells);
  json_object_set_string_member (row, "LinkHint", "");
  json_object_set_string_member (row, "StyleHint", "");
  steward_demo_add_rights (row, so_ref_count_entity_get_type (), call->user, TRUE);
  json_object_set_object_member (row, "FieldProperties", json_object_new ());

  return row;
}

/* Page 0 is the first; a negative page is how many rows to skip: API 13 */
static JsonNode *
answer_page (StewardDemoCall               *call,
             const StewardDemoArchiveQuery *query)
{
  gint64 size = CLAMP (query->page_size, 0, MAX_PAGE_SIZE);
  gint64 skip = query->page < 0 ? -(gint64) query->page : query->page * size;
  g_autofree char *sql = steward_demo_archive_query_to_sql (query);
  g_autoptr (sqlite3_stmt) statement = steward_demo_database_query (call->database, sql, "");
  JsonArray *rows = json_array_new ();
  int n_values = (int) query->values->len;

  if (statement != NULL)
    {
      steward_demo_archive_query_bind (query, statement);
      sqlite3_bind_int64 (statement, n_values + 1, size);
      sqlite3_bind_int64 (statement, n_values + 2, skip);
    }
  while (statement != NULL && steward_demo_database_step (call->database, statement))
    json_array_add_object_element (rows, make_row (call, statement, query));

  return steward_demo_take_array (rows);
}

static gboolean
read_frame (StewardDemoCall          *call,
            StewardDemoArchiveQuery  *query,
            GError                  **error)
{
  GError *why = NULL;
  const char *provider = steward_demo_call_get_string (call, "ProviderName", &why);

  if (why == NULL)
    query->page = steward_demo_call_get_int (call, "Page", &why);
  if (why == NULL)
    query->page_size = steward_demo_call_get_int (call, "PageSize", &why);
  if (why == NULL && (provider == NULL || g_ascii_strcasecmp (provider, "Numbers") != 0))
    g_set_error (&why, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                 "ProviderName: there is no archive provider '%s'.",
                 provider != NULL ? provider : "");
  if (why == NULL)
    return TRUE;

  g_propagate_error (error, why);

  return FALSE;
}

JsonNode *
steward_demo_get_archive_list_by_columns2 (StewardDemoCall  *call,
                                           GError          **error)
{
  g_autoptr (StewardDemoArchiveQuery) query = steward_demo_archive_query_new ();
  GError *why = NULL;
  const char *columns, *order = NULL, *restrictions = NULL;

  if (!read_frame (call, query, error))
    return NULL;

  columns = steward_demo_call_get_string (call, "Columns", &why);
  if (why == NULL)
    order = steward_demo_call_get_string (call, "SortOrder", &why);
  if (why == NULL)
    restrictions = steward_demo_call_get_string (call, "Restrictions", &why);
  if (why != NULL)
    {
      g_propagate_error (error, why);
      return NULL;
    }

  if (!steward_demo_archive_query_add_columns (query, columns, error) ||
      !steward_demo_archive_query_add_orders (query, order, error) ||
      !steward_demo_archive_query_add_conditions (query, restrictions, error))
    return NULL;

  return answer_page (call, query);
}

/* The array form: each list's elements one after another */
static gboolean
read_lists (StewardDemoArchiveQuery  *query,
            JsonObject               *request,
            GError                  **error)
{
  JsonArray *columns = json_object_get_array_member (request, "Columns");
  JsonArray *orders = json_object_get_array_member (request, "SortOrder");
  JsonArray *conditions = json_object_get_array_member (request, "Restriction");

  for (guint i = 0; i < json_array_get_length (columns); i++)
    {
      const char *column = json_array_get_string_element (columns, i);

      if (!steward_demo_archive_query_add_columns (query, column, error))
        return FALSE;
    }

  for (guint i = 0; i < json_array_get_length (orders); i++)
    {
      JsonObject *order = json_array_get_object_element (orders, i);

      if (!steward_demo_archive_query_add_order (
            query, json_object_get_string_member_with_default (order, "Name", ""),
            g_str_equal (json_object_get_string_member (order, "Direction"), "DESC"), error))
        return FALSE;
    }

  for (guint i = 0; i < json_array_get_length (conditions); i++)
    {
      JsonObject *condition = json_array_get_object_element (conditions, i);
      JsonArray *values = json_object_get_array_member (condition, "Values");

      if (json_object_get_boolean_member (condition, "IsActive") &&
          !steward_demo_archive_query_add_condition (
            query, json_object_get_string_member_with_default (condition, "Name", ""),
            json_object_get_string_member_with_default (condition, "Operator", ""),
            json_array_get_length (values) > 0 ? json_array_get_string_element (values, 0) : "",
            error))
        return FALSE;
    }

  return steward_demo_archive_query_check (query, error);
}

JsonNode *
steward_demo_get_archive_list_by_columns (StewardDemoCall  *call,
                                          GError          **error)
{
  g_autoptr (StewardDemoArchiveQuery) query = steward_demo_archive_query_new ();
  g_autoptr (JsonObject) request = NULL;

  if (!read_frame (call, query, error))
    return NULL;

  request = steward_demo_call_get_entity (call, so_get_archive_list_by_columns_request_get_type (),
                                          error);
  if (request == NULL || !read_lists (query, request, error))
    return NULL;

  return answer_page (call, query);
}
