/* steward-demo-database.c: the SQLite file behind the demo service
 *
 * A statement that fails marks its transaction: what follows reads as empty,
 * and steward_demo_database_commit() reports the failure and rolls back. So
 * the code between the two needs no error handling of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-database.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "steward-config.h"
#include "steward-demo-error.h"

#define SCHEMA_VERSION 3
#define BUSY_MILLISECONDS 5000

struct _StewardDemoDatabase
{
  sqlite3 *handle;
  GError  *failure;  /* of the running transaction */
};

static void
fail (StewardDemoDatabase *self)
{
  if (self->failure == NULL)
    self->failure = g_error_new (STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_INTERNAL,
                                 "The database failed: %s", sqlite3_errmsg (self->handle));
}

static gboolean
execute (StewardDemoDatabase *self,
         const char          *sql)
{
  if (self->failure == NULL && sqlite3_exec (self->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    fail (self);

  return self->failure == NULL;
}

static gboolean
report (StewardDemoDatabase  *self,
        GError              **error)
{
  if (self->failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->failure));
  return FALSE;
}

static void
execute_resource (StewardDemoDatabase *self,
                  const char          *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX "/demo/", name, NULL);
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (sql != NULL);
  execute (self, g_bytes_get_data (sql, NULL));
}

/* The first of several servers on a new file fills it; the others wait for its lock. */
static gboolean
prepare (StewardDemoDatabase  *self,
         GError              **error)
{
  static const char * const files[] = {
    "schema.sql", "people.sql", "setup.sql", "texts.sql", "tickets.sql",
  };
  gint64 version;

  if (!steward_demo_database_begin (self, TRUE, error))
    return FALSE;

  version = steward_demo_database_get_int (self, "PRAGMA user_version", "");
  if (version > SCHEMA_VERSION)
    {
      steward_demo_database_rollback (self);
      g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_INTERNAL,
                           "The database was made by a newer steward-demo");
      return FALSE;
    }

  for (guint i = 0; version == 0 && i < G_N_ELEMENTS (files); i++)
    execute_resource (self, files[i]);
  if (version < 2)
    execute_resource (self, "numbers.sql");
  if (version < 3)
    execute_resource (self, "messages.sql");
  if (version < SCHEMA_VERSION)
    execute (self, "PRAGMA user_version = " G_STRINGIFY (SCHEMA_VERSION));

  return steward_demo_database_commit (self, error);
}

/**
 * steward_demo_database_open:
 * @file: a path, or ":memory:"
 * @error: return location
 *
 * A new file gets the demo data, an existing one is used as it is. Committed
 * data survives a killed process and a power failure; several processes may
 * use one file.
 *
 * Returns: (transfer full): the database; %NULL with an error
 */
StewardDemoDatabase *
steward_demo_database_open (const char  *file,
                            GError     **error)
{
  g_autoptr (StewardDemoDatabase) self = g_new0 (StewardDemoDatabase, 1);

  if (g_strcmp0 (file, ":memory:") != 0)
    {
      g_autofree char *folder = g_path_get_dirname (file);

      if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
        {
          g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, _("There is no folder %s"), folder);
          return NULL;
        }
    }

  if (sqlite3_open_v2 (file, &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                       NULL) != SQLITE_OK)
    {
      fail (self);
      report (self, error);
      g_prefix_error (error, "%s: ", file);
      return NULL;
    }

  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  execute (self, "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                 "PRAGMA trusted_schema = OFF; PRAGMA journal_mode = WAL");
  if (!report (self, error) || !prepare (self, error))
    {
      g_prefix_error (error, "%s: ", file);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Runs each statement of @sql with @number as its parameter. */
static void
execute_with (StewardDemoDatabase *self,
              const char          *sql,
              int                  number)
{
  while (self->failure == NULL && *sql != '\0')
    {
      g_autoptr (sqlite3_stmt) statement = NULL;

      if (sqlite3_prepare_v2 (self->handle, sql, -1, &statement, &sql) != SQLITE_OK)
        fail (self);
      else if (statement != NULL)
        {
          sqlite3_bind_int (statement, 1, number);
          steward_demo_database_step (self, statement);
        }
    }
}

/**
 * steward_demo_database_fill:
 * @self: the database
 * @n_tickets: how many tickets there should be
 * @error: return location
 *
 * Adds the odd tickets where there are none yet, and as many others as are
 * missing, in one transaction: all of them are there, or none.
 *
 * Returns: %FALSE with an error
 */
gboolean
steward_demo_database_fill (StewardDemoDatabase  *self,
                            int                   n_tickets,
                            GError              **error)
{
  g_autoptr (GBytes) many = NULL;
  gint64 missing;

  if (!steward_demo_database_begin (self, TRUE, error))
    return FALSE;

  if (steward_demo_database_get_int (self, "SELECT 1 FROM ticket WHERE Bare = 1", "") == 0)
    execute_resource (self, "odd.sql");
  missing = n_tickets - steward_demo_database_get_int (self, "SELECT count (*) FROM ticket", "");
  if (missing > 0)
    {
      many = g_resources_lookup_data (RESOURCE_PREFIX "/demo/many.sql",
                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      execute_with (self, g_bytes_get_data (many, NULL), (int) missing);
    }
  execute (self, "ANALYZE");

  return steward_demo_database_commit (self, error);
}

void
steward_demo_database_close (StewardDemoDatabase *self)
{
  sqlite3_close (self->handle);
  g_clear_error (&self->failure);
  g_free (self);
}

/**
 * steward_demo_database_begin:
 * @self: the database
 * @write: whether the transaction will write, and so must wait for other writers now
 * @error: return location
 *
 * Returns: %FALSE with an error where the file stays locked for five seconds
 */
gboolean
steward_demo_database_begin (StewardDemoDatabase  *self,
                             gboolean              write,
                             GError              **error)
{
  execute (self, write ? "BEGIN IMMEDIATE" : "BEGIN");

  return report (self, error);
}

/**
 * steward_demo_database_commit:
 * @self: the database
 * @error: return location
 *
 * Returns: %FALSE with the first failure since begin; nothing is written then
 */
gboolean
steward_demo_database_commit (StewardDemoDatabase  *self,
                              GError              **error)
{
  if (execute (self, "COMMIT"))
    return TRUE;

  sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
  return report (self, error);
}

void
steward_demo_database_rollback (StewardDemoDatabase *self)
{
  sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
  g_clear_error (&self->failure);
}

static sqlite3_stmt *
query (StewardDemoDatabase *self,
       const char          *sql,
       const char          *format,
       va_list              values)
{
  sqlite3_stmt *statement = NULL;

  if (self->failure != NULL)
    return NULL;
  if (sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL) != SQLITE_OK)
    fail (self);

  for (int i = 0; self->failure == NULL && format[i] != '\0'; i++)
    switch (format[i])
      {
      case 'i':
        sqlite3_bind_int (statement, i + 1, va_arg (values, int));
        break;

      case 's':
        sqlite3_bind_text (statement, i + 1, va_arg (values, const char *), -1, SQLITE_TRANSIENT);
        break;

      default:
        g_assert_not_reached ();
      }

  return statement;
}

/**
 * steward_demo_database_query:
 * @self: the database
 * @sql: one statement
 * @format: a letter for each value: i for int, s for a text or %NULL
 * @...: the values
 *
 * Returns: (transfer full) (nullable): a statement for steward_demo_database_step();
 *   %NULL where the transaction has failed
 */
sqlite3_stmt *
steward_demo_database_query (StewardDemoDatabase *self,
                             const char          *sql,
                             const char          *format,
                             ...)
{
  sqlite3_stmt *statement;
  va_list values;

  va_start (values, format);
  statement = query (self, sql, format, values);
  va_end (values);

  return statement;
}

/**
 * steward_demo_database_step:
 * @self: the database
 * @statement: (nullable): a statement
 *
 * Returns: whether @statement stands on a row
 */
gboolean
steward_demo_database_step (StewardDemoDatabase *self,
                            sqlite3_stmt        *statement)
{
  int result;

  if (statement == NULL || self->failure != NULL)
    return FALSE;

  result = sqlite3_step (statement);
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    fail (self);

  return result == SQLITE_ROW;
}

/* Runs one statement and forgets its rows. */
void
steward_demo_database_run (StewardDemoDatabase *self,
                           const char          *sql,
                           const char          *format,
                           ...)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  va_list values;

  va_start (values, format);
  statement = query (self, sql, format, values);
  va_end (values);
  steward_demo_database_step (self, statement);
}

/* The first column of the first row; 0 where there is none */
gint64
steward_demo_database_get_int (StewardDemoDatabase *self,
                               const char          *sql,
                               const char          *format,
                               ...)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  va_list values;

  va_start (values, format);
  statement = query (self, sql, format, values);
  va_end (values);

  return steward_demo_database_step (self, statement) ? sqlite3_column_int64 (statement, 0) : 0;
}

/* The first column of the first row; NULL where there is none */
char *
steward_demo_database_get_text (StewardDemoDatabase *self,
                                const char          *sql,
                                const char          *format,
                                ...)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  va_list values;

  va_start (values, format);
  statement = query (self, sql, format, values);
  va_end (values);

  return steward_demo_database_step (self, statement)
    ? g_strdup ((const char *) sqlite3_column_text (statement, 0)) : NULL;
}

gint64
steward_demo_database_last_id (StewardDemoDatabase *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}
