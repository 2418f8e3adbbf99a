/* steward-demo-archive.c: the Archive agent: counters, tickets and messages, a page at a time
 *
 * A condition is a column, an operator and a value; conditions may be joined by "and".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-archive-column-info.h"
#include "so-carriers.h"
#include "so-get-archive-list-by-columns-request.h"
#include "steward-demo-archive-query.h"
#include "steward-demo-binding.h"
#include "steward-demo-entities.h"
#include "steward-demo-languages.h"
#include "steward-demo-methods.h"
#include "steward-demo-rights.h"
#include "steward-demo-rows.h"

#define MAX_PAGE_SIZE 1000
#define NEWER 99  /* what a member of an enum counts that clients do not know */

/* One answer on its way */
typedef struct
{
  StewardDemoCall         *call;
  StewardDemoArchiveQuery *query;
  GHashTable              *paths;  /* of char *, by category */
} Page;

/* "[DT:05/04/2026 09:12:00]", in the request's zone: the month is first */
static char *
encode_moment (StewardDemoCall *call,
               const char      *stored)
{
  g_autofree char *wire = NULL;

  if (stored == NULL || *stored == '\0' || steward_demo_time_is_none (stored))
    return g_strdup ("");

  wire = steward_demo_time_to_wire (stored, call->zone, TRUE);

  return g_strdup_printf ("[DT:%.2s/%.2s/%.4s %.8s]", wire + 5, wire + 8, wire, wire + 11);
}

static char *
encode_name (StewardDemoCall *call,
             const char      *name,
             const char      *extra)
{
  g_autofree char *whole = extra == NULL || *extra == '\0'
    ? g_strdup (name) : steward_demo_language_join (name, extra);

  return steward_demo_language_resolve (whole, call->language);
}

static char *
encode_enum (const char *name,
             GType       type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GEnumValue *value = g_enum_get_value_by_nick (G_ENUM_CLASS (klass), name);

  return g_strdup_printf ("[I:%d]", value != NULL ? value->value : NEWER);
}

/* A page holds few categories many times. */
static char *
encode_path (Page *page,
             int   category_id)
{
  gpointer key = GINT_TO_POINTER (category_id);
  const char *path = g_hash_table_lookup (page->paths, key);

  if (path == NULL)
    {
      g_autofree char *name = steward_demo_get_full_name (page->call->database, category_id);

      path = steward_demo_language_resolve (name, page->call->language);
      g_hash_table_insert (page->paths, key, (char *) path);
    }

  return g_strdup (path);
}

static char *
encode (Page                           *page,
        sqlite3_stmt                   *statement,
        int                             index,
        const StewardDemoArchiveColumn *column)
{
  const char *text = (const char *) sqlite3_column_text (statement, index);
  int last = sqlite3_column_count (statement) - 1;

  if (text == NULL)
    return g_strdup ("");

  switch (column->kind)
    {
    case STEWARD_DEMO_COLUMN_INT:
      return g_strdup_printf ("[I:%" G_GINT64_FORMAT "]",
                              (gint64) sqlite3_column_int64 (statement, index));

    case STEWARD_DEMO_COLUMN_BOOL:
      return g_strdup_printf ("[B:%d]", sqlite3_column_int (statement, index));

    case STEWARD_DEMO_COLUMN_MOMENT:
      return encode_moment (page->call, text);

    case STEWARD_DEMO_COLUMN_ENUM:
      return encode_enum (text, column->type ());

    case STEWARD_DEMO_COLUMN_INTS:
      return g_strdup_printf ("[A:%s]", text);

    case STEWARD_DEMO_COLUMN_NAME:
      return encode_name (page->call, text,
                          (const char *) sqlite3_column_text (statement, last));

    case STEWARD_DEMO_COLUMN_PATH:
      return encode_path (page, sqlite3_column_int (statement, index));

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
make_row (Page         *page,
          sqlite3_stmt *statement)
{
  const StewardDemoArchiveProvider *provider = page->query->provider;
  JsonObject *row = steward_demo_blank_object (so_archive_list_item_get_type ());
  JsonObject *cells = json_object_new ();

  /* the first column is the key, the last one what follows names */
  for (guint i = 0; i < page->query->columns->len; i++)
    {
      const StewardDemoArchiveColumn *column = g_ptr_array_index (page->query->columns, i);
      g_autofree char *value = encode (page, statement, (int) i + 1, column);

      json_object_set_object_member (cells, column->name, make_cell (value));
    }

  json_object_set_string_member (row, "EntityName", provider->entity);
  json_object_set_int_member (row, "PrimaryKey", sqlite3_column_int (statement, 0));
  json_object_set_object_member (row, "ColumnData", cells);
  json_object_set_string_member (row, "LinkHint", "");
  json_object_set_string_member (row, "StyleHint", "");
  steward_demo_add_rights (row, provider->rights (), page->call->user, TRUE);
  json_object_set_object_member (row, "FieldProperties", json_object_new ());

  return row;
}

/* Page 0 is the first; a negative page is how many rows to skip: API 13 */
static JsonNode *
answer_page (StewardDemoCall         *call,
             StewardDemoArchiveQuery *query)
{
  gint64 size = CLAMP (query->page_size, 0, MAX_PAGE_SIZE);
  gint64 skip = query->page < 0 ? -(gint64) query->page : query->page * size;
  g_autofree char *sql = steward_demo_archive_query_to_sql (query, call->user->associate_id);
  g_autoptr (sqlite3_stmt) statement = steward_demo_database_query (call->database, sql, "");
  g_autoptr (GHashTable) paths = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Page page = { call, query, paths };
  JsonArray *rows = json_array_new ();
  int n_values = (int) query->values->len;

  if (statement != NULL)
    {
      steward_demo_archive_query_bind (query, statement);
      sqlite3_bind_int64 (statement, n_values + 1, size);
      sqlite3_bind_int64 (statement, n_values + 2, skip);
    }
  while (statement != NULL && steward_demo_database_step (call->database, statement))
    json_array_add_object_element (rows, make_row (&page, statement));

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
  query->provider = steward_demo_archive_provider_find (provider);
  if (why == NULL && query->provider == NULL)
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
  g_autoptr (StewardDemoArchiveQuery) query = steward_demo_archive_query_new (call->zone);
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

static char **
dup_strings (JsonArray *array)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!json_array_get_null_element (array, i))
      g_strv_builder_add (strings, json_array_get_string_element (array, i));

  return g_strv_builder_end (strings);
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
      g_auto (GStrv) values = dup_strings (json_object_get_array_member (condition, "Values"));

      if (json_object_get_boolean_member (condition, "IsActive") &&
          !steward_demo_archive_query_add_condition (
            query, json_object_get_string_member_with_default (condition, "Name", ""),
            json_object_get_string_member_with_default (condition, "Operator", ""),
            (const char * const *) values, error))
        return FALSE;
    }

  return steward_demo_archive_query_check (query, error);
}

JsonNode *
steward_demo_get_archive_list_by_columns (StewardDemoCall  *call,
                                          GError          **error)
{
  g_autoptr (StewardDemoArchiveQuery) query = steward_demo_archive_query_new (call->zone);
  g_autoptr (JsonObject) request = NULL;

  if (!read_frame (call, query, error))
    return NULL;

  request = steward_demo_call_get_entity (call, so_get_archive_list_by_columns_request_get_type (),
                                          error);
  if (request == NULL || !read_lists (query, request, error))
    return NULL;

  return answer_page (call, query);
}

JsonNode *
steward_demo_get_provider_names (StewardDemoCall  *call,
                                 GError          **error)
{
  JsonArray *names = json_array_new ();
  const StewardDemoArchiveProvider *provider;

  for (guint i = 0; (provider = steward_demo_archive_provider_get (i)) != NULL; i++)
    json_array_add_string_element (names, provider->name);

  return steward_demo_take_array (names);
}

static JsonObject *
describe_column (const StewardDemoArchiveColumn *column)
{
  static const char * const types[] = {
    [STEWARD_DEMO_COLUMN_INT] = "int",        [STEWARD_DEMO_COLUMN_BOOL] = "bool",
    [STEWARD_DEMO_COLUMN_MOMENT] = "datetime", [STEWARD_DEMO_COLUMN_ENUM] = "listAny",
    [STEWARD_DEMO_COLUMN_INTS] = "listAny",   [STEWARD_DEMO_COLUMN_NAME] = "string",
    [STEWARD_DEMO_COLUMN_PATH] = "string",    [STEWARD_DEMO_COLUMN_TEXT] = "string",
  };
  JsonObject *info = steward_demo_blank_object (so_archive_column_info_get_type ());

  json_object_set_string_member (info, "Name", column->name);
  json_object_set_string_member (info, "DisplayName", column->name);
  json_object_set_string_member (info, "DisplayTooltip", "");
  json_object_set_string_member (info, "DisplayType", types[column->kind]);
  json_object_set_string_member (info, "RestrictionType", types[column->kind]);
  json_object_set_boolean_member (info, "CanOrderBy", column->sortable);
  json_object_set_boolean_member (info, "CanRestrictBy", TRUE);
  json_object_set_boolean_member (info, "IsVisible", TRUE);

  return info;
}

JsonNode *
steward_demo_get_available_columns (StewardDemoCall  *call,
                                    GError          **error)
{
  GError *why = NULL;
  const char *name = steward_demo_call_get_string (call, "ProviderName", &why);
  const StewardDemoArchiveProvider *provider = steward_demo_archive_provider_find (name);
  JsonArray *columns;

  if (why == NULL && provider == NULL)
    g_set_error (&why, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                 "ProviderName: there is no archive provider '%s'.", name != NULL ? name : "");
  if (why != NULL)
    {
      g_propagate_error (error, why);
      return NULL;
    }

  columns = json_array_new ();
  for (guint i = 0; i < provider->n_columns; i++)
    json_array_add_object_element (columns, describe_column (&provider->columns[i]));

  return steward_demo_take_array (columns);
}
