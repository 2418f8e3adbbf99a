/* steward-demo-archive-query.c: what one call asks of an archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-archive-query.h"

#include <string.h>

#include "steward-demo-archive-text.h"
#include "steward-demo-error.h"

/* Operators as people write them, and as SQL has them */
static const struct
{
  const char *name;
  const char *sql;
  const char *pattern;  /* nullable: of LIKE, with * for the text */
} operations[] = {
  { "=", "=", NULL }, { "eq", "=", NULL }, { "equals", "=", NULL }, { "is", "=", NULL },
  { "!=", "IS NOT", NULL }, { "<>", "IS NOT", NULL }, { "ne", "IS NOT", NULL },
  { "unequals", "IS NOT", NULL }, { "isNot", "IS NOT", NULL },
  { ">", ">", NULL }, { "gt", ">", NULL }, { "greater", ">", NULL }, { "after", ">", NULL },
  { ">=", ">=", NULL }, { "ge", ">=", NULL },
  { "<", "<", NULL }, { "lt", "<", NULL }, { "less", "<", NULL }, { "before", "<", NULL },
  { "<=", "<=", NULL }, { "le", "<=", NULL },
  { "oneOf", "IN", NULL }, { "in", "IN", NULL }, { "set", "IN", NULL },
  { "notOneOf", "NOT IN", NULL },
  { "begins", "LIKE", "*%" }, { "contains", "LIKE", "%*%" }, { "ends", "LIKE", "%*" },
};

StewardDemoArchiveQuery *
steward_demo_archive_query_new (const StewardDemoZone *zone)
{
  StewardDemoArchiveQuery *self = g_new0 (StewardDemoArchiveQuery, 1);

  self->zone = zone;
  self->columns = g_ptr_array_new ();
  self->where = g_string_new (NULL);
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->order = g_string_new (NULL);

  return self;
}

void
steward_demo_archive_query_free (StewardDemoArchiveQuery *self)
{
  g_ptr_array_unref (self->columns);
  g_string_free (self->where, TRUE);
  g_ptr_array_unref (self->values);
  g_string_free (self->order, TRUE);
  g_free (self);
}

static gboolean G_GNUC_PRINTF (2, 3)
refuse (GError     **error,
        const char  *format,
        ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                                                format, args));
  va_end (args);

  return FALSE;
}

static const StewardDemoArchiveColumn *
find_column (StewardDemoArchiveQuery  *self,
             const char               *what,
             const char               *name,
             GError                  **error)
{
  for (guint i = 0; i < self->provider->n_columns; i++)
    if (g_ascii_strcasecmp (self->provider->columns[i].name, name) == 0)
      return &self->provider->columns[i];

  refuse (error, "%s: the archive %s has no column '%s'.", what, self->provider->name, name);

  return NULL;
}

/* "name,nextnum" */
gboolean
steward_demo_archive_query_add_columns (StewardDemoArchiveQuery  *self,
                                        const char               *text,
                                        GError                  **error)
{
  g_auto (GStrv) names = g_strsplit (text != NULL ? text : "", ",", -1);

  for (char **name = names; *name != NULL; name++)
    {
      const StewardDemoArchiveColumn *column = find_column (self, "Columns", g_strstrip (*name),
                                                            error);

      if (column == NULL)
        return FALSE;
      g_ptr_array_add (self->columns, (gpointer) column);
    }

  return TRUE;
}

gboolean
steward_demo_archive_query_add_order (StewardDemoArchiveQuery  *self,
                                      const char               *name,
                                      gboolean                  descending,
                                      GError                  **error)
{
  const StewardDemoArchiveColumn *column = find_column (self, "SortOrder", name, error);
  const char *sql;

  if (column == NULL)
    return FALSE;
  if (!column->sortable)
    return refuse (error, "SortOrder: the column '%s' cannot be sorted by.", name);

  sql = column->order != NULL ? column->order : column->where != NULL ? column->where : column->sql;
  g_string_append_printf (self->order, "%s%s, ", sql, descending ? " DESC" : "");
  self->descending = descending;

  return TRUE;
}

/* "name asc, nextnum desc" */
gboolean
steward_demo_archive_query_add_orders (StewardDemoArchiveQuery  *self,
                                       const char               *text,
                                       GError                  **error)
{
  g_auto (GStrv) orders = g_strsplit (text != NULL ? text : "", ",", -1);

  for (char **order = orders; *order != NULL; order++)
    {
      char *way = strchr (g_strstrip (*order), ' ');

      if (way != NULL)
        *way++ = '\0';
      if (!steward_demo_archive_query_add_order (self, *order, way != NULL &&
                                                 g_ascii_strcasecmp (g_strstrip (way), "desc") == 0,
                                                 error))
        return FALSE;
    }

  return TRUE;
}

/* "?, ?, ?", and the values they stand for */
static char *
add_values (StewardDemoArchiveQuery         *self,
            const StewardDemoArchiveColumn  *column,
            const char * const              *values,
            const char                      *pattern,
            GError                         **error)
{
  g_autoptr (GString) marks = g_string_new (NULL);

  for (guint i = 0; values[i] != NULL; i++)
    {
      char *value = steward_demo_archive_read_value (values[i], column, pattern, self->zone);

      if (value == NULL)
        {
          refuse (error, "Restrictions: '%s' is no value of the column '%s'.", values[i],
                  column->name);
          return NULL;
        }
      g_ptr_array_add (self->values, value);
      g_string_append (marks, i > 0 ? ", ?" : "?");
    }

  return g_string_free (g_steal_pointer (&marks), FALSE);
}

/* @column @operation @marks, in SQL */
static gboolean
add_where (StewardDemoArchiveQuery         *self,
           const StewardDemoArchiveColumn  *column,
           const char                      *operation,
           const char                      *marks,
           gboolean                         like,
           GError                         **error)
{
  const char *sql = column->where != NULL ? column->where : column->sql;
  gboolean several = g_str_has_suffix (operation, "IN");

  g_string_append (self->where, self->where->len > 0 ? " AND " : "");
  if (column->kind == STEWARD_DEMO_COLUMN_INTS)
    {
      g_autoptr (GString) set = g_string_new (sql);

      if (!several && !g_str_equal (operation, "=") && !g_str_equal (operation, "IS NOT"))
        return refuse (error, "Restrictions: '%s' is a set.", column->name);
      g_string_replace (set, "%s", strstr (operation, "NOT") != NULL ? "NOT IN" : "IN", 1);
      g_string_replace (set, "%s", marks, 1);
      g_string_append (self->where, set->str);
    }
  else if (several)
    g_string_append_printf (self->where, "%s %s (%s)", sql, operation, marks);
  else
    g_string_append_printf (self->where, "%s %s %s%s", sql, operation, marks,
                            like ? " ESCAPE '\\'" : "");

  return TRUE;
}

/**
 * steward_demo_archive_query_add_condition:
 * @self: a query
 * @name: a column
 * @operation: an operator
 * @values: (array zero-terminated=1): what it is compared with
 * @error: STEWARD_DEMO_ERROR_REFUSED, with the member of the request at fault
 *
 * Returns: %FALSE with an error
 */
gboolean
steward_demo_archive_query_add_condition (StewardDemoArchiveQuery  *self,
                                          const char               *name,
                                          const char               *operation,
                                          const char * const       *values,
                                          GError                  **error)
{
  const char * const nothing[] = { "", NULL };
  const StewardDemoArchiveColumn *column = find_column (self, "Restrictions", name, error);

  if (column == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    if (g_ascii_strcasecmp (operations[i].name, operation) == 0)
      {
        gboolean several = g_str_has_suffix (operations[i].sql, "IN");
        const char * const first[] = { values[0], NULL };
        g_autofree char *marks = NULL;

        marks = add_values (self, column, several ? values : values[0] != NULL ? first : nothing,
                            operations[i].pattern, error);

        return marks != NULL && add_where (self, column, operations[i].sql, marks,
                                           operations[i].pattern != NULL, error);
      }

  return refuse (error, "Restrictions: there is no operator '%s'.", operation);
}

/* "RefCounts_id gt 0 and field = 'sale.number1'" */
gboolean
steward_demo_archive_query_add_conditions (StewardDemoArchiveQuery  *self,
                                           const char               *text,
                                           GError                  **error)
{
  const char *rest = text != NULL ? text : "";

  while (*rest != '\0')
    {
      g_autofree char *name = steward_demo_archive_take_word (&rest);
      g_autofree char *operation = steward_demo_archive_take_word (&rest);
      g_autofree char *value = steward_demo_archive_take_word (&rest);
      g_autofree char *join = steward_demo_archive_take_word (&rest);
      g_auto (GStrv) values = steward_demo_archive_split_value (value);

      if (*value == '\0' || (*join != '\0' && g_ascii_strcasecmp (join, "and") != 0))
        return refuse (error, "Restrictions: cannot read '%s'.", text);
      if (!steward_demo_archive_query_add_condition (self, name, operation,
                                                     (const char * const *) values, error))
        return FALSE;
    }

  return steward_demo_archive_query_check (self, error);
}

/* Archives fail without a condition: API 13 */
gboolean
steward_demo_archive_query_check (StewardDemoArchiveQuery  *self,
                                  GError                  **error)
{
  if (self->columns->len == 0)
    return refuse (error, "Columns: at least one is needed.");
  if (self->where->len == 0 && !self->provider->open)
    return refuse (error, "Restrictions: the archive %s needs at least one.", self->provider->name);

  return TRUE;
}

/* Whether "p." stands in @sql, and not as the end of a longer name */
static gboolean
uses (const char *sql,
      char        alias)
{
  for (const char *at = strchr (sql, '.'); at != NULL; at = strchr (at + 1, '.'))
    if (at > sql && at[-1] == alias && (at == sql + 1 || !g_ascii_isalnum (at[-2])))
      return TRUE;

  return FALSE;
}

/* The joins that @sql needs, and those that they need: none of them changes which rows there are */
static char *
choose_joins (const char *joins,
              const char *sql)
{
  g_auto (GStrv) lines = g_strsplit (joins, "\n", -1);
  g_autoptr (GString) chosen = g_string_new (NULL);
  g_autoptr (GString) used = g_string_new (sql);

  for (guint i = g_strv_length (lines); i > 0; i--)
    {
      const char *on = strstr (lines[i - 1], " ON ");

      if (!uses (used->str, on[-1]))
        continue;
      g_string_append (used, on);
      g_string_prepend (chosen, " ");
      g_string_prepend (chosen, lines[i - 1]);
    }

  return g_string_free (g_steal_pointer (&chosen), FALSE);
}

/**
 * steward_demo_archive_query_to_sql:
 * @self: a query
 * @user: the associate who asks
 *
 * The page is found first, by keys alone, which indexes can do; then its few
 * rows are read whole.
 *
 * Returns: (transfer full): the key, the columns and the extra text, of as many rows as the
 *   last but one parameter says, behind as many as the last one says
 */
char *
steward_demo_archive_query_to_sql (StewardDemoArchiveQuery *self,
                                   int                      user)
{
  const StewardDemoArchiveProvider *provider = self->provider;
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) always = g_string_new (provider->where);
  g_autofree char *me = g_strdup_printf ("%d", user);
  g_autofree char *joins = NULL;

  if (self->order->len == 0)
    steward_demo_archive_query_add_orders (self, provider->order, NULL);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const StewardDemoArchiveColumn *column = g_ptr_array_index (self->columns, i);

      g_string_append_printf (columns, "%s, ", column->sql);
    }
  g_string_replace (always, ":me", me, 0);
  if (self->where->len > 0)
    g_string_append_printf (always, " AND %s", self->where->str);
  g_string_append_printf (always, " ORDER BY %s%s%s", self->order->str, provider->key,
                          self->descending ? " DESC" : "");
  joins = choose_joins (provider->joins, always->str);

  return g_strdup_printf (
    "SELECT %s, %s%s FROM (SELECT %s AS page_key FROM %s %s WHERE %s LIMIT ? OFFSET ?) "
    "CROSS JOIN %s ON %s = page_key %s ORDER BY %s%s%s",
    provider->key, columns->str, provider->extra, provider->key, provider->table, joins,
    always->str, provider->table, provider->key, provider->joins, self->order->str, provider->key,
    self->descending ? " DESC" : "");
}

void
steward_demo_archive_query_bind (const StewardDemoArchiveQuery *self,
                                 sqlite3_stmt                  *statement)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      const char *value = g_ptr_array_index (self->values, i);

      if (*value == '=')
        sqlite3_bind_int64 (statement, (int) i + 1, g_ascii_strtoll (value + 1, NULL, 10));
      else
        sqlite3_bind_text (statement, (int) i + 1, value + 1, -1, SQLITE_TRANSIENT);
    }
}
