/* steward-demo-archive-providers.h: the archives of the demo service, and their columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * StewardDemoColumn:
 * @STEWARD_DEMO_COLUMN_INT: "[I:5]"
 * @STEWARD_DEMO_COLUMN_BOOL: "[B:1]"
 * @STEWARD_DEMO_COLUMN_MOMENT: "[DT:05/04/2026 09:12:00]"
 * @STEWARD_DEMO_COLUMN_ENUM: stored as the member's name, answered as its number, "[I:1]"
 * @STEWARD_DEMO_COLUMN_INTS: "[A:1,4]"
 * @STEWARD_DEMO_COLUMN_NAME: a text that may hold several languages
 * @STEWARD_DEMO_COLUMN_PATH: a category's id, answered as its whole name
 * @STEWARD_DEMO_COLUMN_TEXT: a text
 *
 * What a column holds, and how it is written: API 13.
 */
typedef enum
{
  STEWARD_DEMO_COLUMN_INT,
  STEWARD_DEMO_COLUMN_BOOL,
  STEWARD_DEMO_COLUMN_MOMENT,
  STEWARD_DEMO_COLUMN_ENUM,
  STEWARD_DEMO_COLUMN_INTS,
  STEWARD_DEMO_COLUMN_NAME,
  STEWARD_DEMO_COLUMN_PATH,
  STEWARD_DEMO_COLUMN_TEXT,
} StewardDemoColumn;

/**
 * StewardDemoArchiveColumn:
 * @name: as clients ask for it
 * @kind: what it holds
 * @sortable: whether rows may be ordered by it
 * @sql: what is read
 * @where: (nullable): what conditions look at; %NULL for @sql
 * @order: (nullable): what rows are ordered by; %NULL for what conditions look at
 * @type: (nullable): the enum of an ENUM
 */
typedef struct
{
  const char        *name;
  StewardDemoColumn  kind;
  gboolean           sortable;
  const char        *sql;
  const char        *where;
  const char        *order;
  GType            (*type) (void);
} StewardDemoArchiveColumn;

/**
 * StewardDemoArchiveProvider:
 * @name: as clients call it
 * @entity: EntityName of its rows
 * @table: the table with its alias
 * @joins: what else its columns are read from, a line each: "LEFT JOIN table alias ON …"; each
 *   joins at most one row, and may use those before it
 * @key: PrimaryKey in SQL
 * @where: what restricts it always; ":me" is the user
 * @order: the order without a wish, "lastChanged desc"
 * @extra: in SQL, what a NAME is followed by, or ''
 * @open: whether it answers without a condition
 * @rights: the carrier whose rights rows have
 * @columns: what may be asked for
 * @n_columns: how many there are
 */
typedef struct
{
  const char                     *name;
  const char                     *entity;
  const char                     *table;
  const char                     *joins;
  const char                     *key;
  const char                     *where;
  const char                     *order;
  const char                     *extra;
  gboolean                        open;
  GType                         (*rights) (void);
  const StewardDemoArchiveColumn *columns;
  guint                           n_columns;
} StewardDemoArchiveProvider;

const StewardDemoArchiveProvider *steward_demo_archive_provider_find (const char *name);
const StewardDemoArchiveProvider *steward_demo_archive_provider_get  (guint       index);

G_END_DECLS
