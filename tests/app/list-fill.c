/* list-fill.c: many rows in the file of a demo service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "list-fill.h"

#include <sqlite3.h>

#define NUMBERS "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?1) "

static const char configs[] =
  "INSERT INTO cust_config (Type, CustLangId, Registered, RegisteredAssociateId, Updated, UpdatedAssociateId, Config) "
  NUMBERS
  "SELECT CASE n % 4 WHEN 0 THEN 'Options' WHEN 1 THEN 'Style' WHEN 2 THEN 'SubscriptionsOptions' "
  "       ELSE 'SubscriptionsStyle' END, n % 4, '2025-11-03T09:20:10', 1, "
  "       strftime('%Y-%m-%dT%H:%M:%S', 1700000000 + n * 7919, 'unixepoch'), 1 + n % 3, "
  "       json_object('siteName', 'Site ' || n, 'welcome', json_object('header', 'How can we help?', 'body', "
  "         substr(hex(randomblob(400)), 1, 300 + n % 200)), 'phone', json_object('show', json('true'), "
  "         'text', '+47 ' || n), 'faq', json_object('count', n % 10)) FROM number";

static const char counters[] =
  "INSERT INTO ref_counts (Field, RecordId, CurrentValue, Allocate, \"Unique\", ReadOnly, AllowBlank) "
  NUMBERS
  "SELECT 'table' || (n / 100) || '.field' || (n % 100), 0, n * 13 % 100000, n % 2, n / 2 % 2, n / 4 % 2, n / 8 % 2 "
  "FROM number";

static void
run (sqlite3    *db,
     const char *sql,
     guint       n_rows)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK ||
      sqlite3_bind_int64 (statement, 1, n_rows) != SQLITE_OK || sqlite3_step (statement) != SQLITE_DONE)
    g_error ("%s", sqlite3_errmsg (db));
  sqlite3_finalize (statement);
}

/* Adds as many configurations, of about 500 bytes, and as many counters. The service is
 * not running, but was before. */
void
list_fill (const char *database,
           guint       n_rows)
{
  sqlite3 *db = NULL;

  if (sqlite3_open (database, &db) != SQLITE_OK)
    g_error ("%s: %s", database, sqlite3_errmsg (db));

  run (db, configs, n_rows);
  run (db, counters, n_rows);
  sqlite3_close (db);
}
