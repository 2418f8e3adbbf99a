/* steward-demo-rows.c: between database rows and JSON objects, by a carrier's table
 *
 * A column that holds a member of a carrier is named as the member on the wire.
 * Enums and flags are stored as their names, maps and arrays as JSON text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-rows.h"

#include "so-json.h"
#include "steward-demo-time.h"

/**
 * steward_demo_get_fields:
 * @type: a carrier's type
 * @n_fields: (out): how many there are
 *
 * Returns: (transfer none): the table of @type
 */
const SoField *
steward_demo_get_fields (GType  type,
                         guint *n_fields)
{
  gpointer klass = g_type_class_peek_static (type);

  if (klass == NULL)
    klass = g_type_class_ref (type);   /* stays: types of a program are never unloaded */

  return so_carrier_class_get_fields (klass, n_fields);
}

static const char *
zero_name (const SoField *field)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (field->type ());

  if (field->kind == SO_KIND_ENUM)
    {
      GEnumValue *value = g_enum_get_value (G_ENUM_CLASS (klass), 0);

      return value != NULL ? value->value_nick : "0";
    }

  for (guint i = 0; i < G_FLAGS_CLASS (klass)->n_values; i++)
    if (G_FLAGS_CLASS (klass)->values[i].value == 0)
      return G_FLAGS_CLASS (klass)->values[i].value_nick;

  return "0";
}

JsonNode *
steward_demo_take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

JsonNode *
steward_demo_take_array (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);
  return node;
}

/**
 * steward_demo_get_default:
 * @field: a line of a carrier's table
 *
 * Returns: (transfer full): what the member holds when nobody set it: API 11
 */
JsonNode *
steward_demo_get_default (const SoField *field)
{
  JsonNode *node = json_node_alloc ();

  switch (field->kind)
    {
    case SO_KIND_INT:
    case SO_KIND_LONG:
      return json_node_init_int (node, 0);

    case SO_KIND_DOUBLE:
      return json_node_init_double (node, 0);

    case SO_KIND_BOOL:
      return json_node_init_boolean (node, FALSE);

    case SO_KIND_DATE:
      return json_node_init_string (node, STEWARD_DEMO_NO_DATE);

    case SO_KIND_ENUM:
    case SO_KIND_FLAGS:
      return json_node_init_string (node, zero_name (field));

    case SO_KIND_LIST:
    case SO_KIND_STRINGS:
    case SO_KIND_INTS:
    case SO_KIND_DATES:
      json_node_init (node, JSON_NODE_ARRAY);
      json_node_take_array (node, json_array_new ());
      return node;

    case SO_KIND_MAP:
      json_node_init (node, JSON_NODE_OBJECT);
      json_node_take_object (node, json_object_new ());
      return node;

    case SO_KIND_STRING:
    case SO_KIND_CARRIER:
    case SO_KIND_JSON:
    default:
      return json_node_init_null (node);
    }
}

/**
 * steward_demo_blank_object:
 * @type: a carrier's type
 *
 * Returns: (transfer full): an object with every member of the table, in its order
 */
JsonObject *
steward_demo_blank_object (GType type)
{
  JsonObject *object = json_object_new ();
  guint n_fields;
  const SoField *fields = steward_demo_get_fields (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    json_object_set_member (object, fields[i].wire, steward_demo_get_default (&fields[i]));

  return object;
}

static JsonNode *
read_json (const char *text)
{
  return text != NULL ? so_json_parse (text, -1, NULL) : NULL;
}

/* NULL where the column holds nothing for the member */
static JsonNode *
read_column (sqlite3_stmt  *statement,
             int            column,
             const SoField *field)
{
  const char *text;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NULL;

  switch (field->kind)
    {
    case SO_KIND_INT:
    case SO_KIND_LONG:
      return json_node_init_int (json_node_alloc (), sqlite3_column_int64 (statement, column));

    case SO_KIND_DOUBLE:
      return json_node_init_double (json_node_alloc (), sqlite3_column_double (statement, column));

    case SO_KIND_BOOL:
      return json_node_init_boolean (json_node_alloc (),
                                     sqlite3_column_int (statement, column) != 0);

    case SO_KIND_STRING:
    case SO_KIND_DATE:
    case SO_KIND_ENUM:
    case SO_KIND_FLAGS:
      text = (const char *) sqlite3_column_text (statement, column);
      return json_node_init_string (json_node_alloc (), text);

    case SO_KIND_LIST:
    case SO_KIND_MAP:
    case SO_KIND_JSON:
    case SO_KIND_STRINGS:
    case SO_KIND_INTS:
    case SO_KIND_DATES:
    case SO_KIND_CARRIER:
    default:
      return read_json ((const char *) sqlite3_column_text (statement, column));
    }
}

static int
find_column (sqlite3_stmt *statement,
             const char   *name)
{
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    if (g_strcmp0 (sqlite3_column_name (statement, i), name) == 0)
      return i;

  return -1;
}

/**
 * steward_demo_read_row:
 * @statement: stands on a row
 * @type: a carrier's type
 *
 * Returns: (transfer full): a whole object of @type; members without a column keep their default
 */
JsonObject *
steward_demo_read_row (sqlite3_stmt *statement,
                       GType         type)
{
  JsonObject *object = json_object_new ();
  guint n_fields;
  const SoField *fields = steward_demo_get_fields (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      int column = find_column (statement, fields[i].wire);
      JsonNode *node = column >= 0 ? read_column (statement, column, &fields[i]) : NULL;

      json_object_set_member (object, fields[i].wire,
                              node != NULL ? node : steward_demo_get_default (&fields[i]));
    }

  return object;
}

/* An int column by its name; 0 where it is missing or empty */
int
steward_demo_column_int (sqlite3_stmt *statement,
                         const char   *name)
{
  int column = find_column (statement, name);

  return column >= 0 ? sqlite3_column_int (statement, column) : 0;
}

/**
 * steward_demo_get_row:
 * @database: the database
 * @type: a carrier's type
 * @sql: a query with one parameter, or none
 * @id: the parameter
 *
 * Returns: (transfer full) (nullable): the first row
 */
JsonObject *
steward_demo_get_row (StewardDemoDatabase *database,
                      GType                type,
                      const char          *sql,
                      gint                 id)
{
  g_autoptr (sqlite3_stmt) statement = steward_demo_database_query (database, sql, "i", id);

  return steward_demo_database_step (database, statement) ? steward_demo_read_row (statement, type)
                                                          : NULL;
}

/**
 * steward_demo_get_rows:
 * @database: the database
 * @type: a carrier's type
 * @sql: a query with one parameter, or none
 * @id: the parameter
 *
 * Returns: (transfer full): all rows
 */
JsonArray *
steward_demo_get_rows (StewardDemoDatabase *database,
                       GType                type,
                       const char          *sql,
                       gint                 id)
{
  g_autoptr (sqlite3_stmt) statement = steward_demo_database_query (database, sql, "i", id);
  JsonArray *rows = json_array_new ();

  while (steward_demo_database_step (database, statement))
    json_array_add_object_element (rows, steward_demo_read_row (statement, type));

  return rows;
}

static void
bind_member (sqlite3_stmt *statement,
             int           index,
             JsonNode     *node)
{
  g_autofree char *text = NULL;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    sqlite3_bind_null (statement, index);
  else if (!JSON_NODE_HOLDS_VALUE (node))
    {
      text = so_json_print (node);
      sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    sqlite3_bind_text (statement, index, json_node_get_string (node), -1, SQLITE_TRANSIENT);
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    sqlite3_bind_double (statement, index, json_node_get_double (node));
  else
    sqlite3_bind_int64 (statement, index, json_node_get_int (node));
}

static char *
make_save (const char         *table,
           const char         *key,
           gboolean            insert,
           const char * const *columns)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) marks = g_string_new (NULL);

  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_string_append_printf (names, insert ? "%s\"%s\"" : "%s\"%s\" = ?",
                              i > 0 ? ", " : "", columns[i]);
      g_string_append (marks, i > 0 ? ", ?" : "?");
    }

  return insert
    ? g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table, names->str, marks->str)
    : g_strdup_printf ("UPDATE %s SET %s WHERE %s = ?", table, names->str, key);
}

/**
 * steward_demo_save_row:
 * @database: the database
 * @table: a table
 * @key: its id column, also a member of @object
 * @object: what to store
 * @columns: (array zero-terminated=1): which members
 *
 * Inserts where the id is 0 and updates else.
 *
 * Returns: the row's id
 */
int
steward_demo_save_row (StewardDemoDatabase *database,
                       const char          *table,
                       const char          *key,
                       JsonObject          *object,
                       const char * const  *columns)
{
  gint64 id = json_object_get_int_member (object, key);
  g_autofree char *sql = make_save (table, key, id == 0, columns);
  g_autoptr (sqlite3_stmt) statement = steward_demo_database_query (database, sql, "");
  int index = 0;

  if (statement == NULL)
    return 0;

  for (; columns[index] != NULL; index++)
    bind_member (statement, index + 1, json_object_get_member (object, columns[index]));
  if (id != 0)
    sqlite3_bind_int64 (statement, index + 1, id);
  steward_demo_database_step (database, statement);

  return (int) (id != 0 ? id : steward_demo_database_last_id (database));
}
