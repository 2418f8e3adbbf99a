/* steward-demo-archive-query.c: what one call asks of the archive of counters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-archive-query.h"

#include <string.h>

#include "so-archive-value.h"
#include "steward-demo-error.h"

/* Those of the view numbers that clients may ask for */
static const StewardDemoArchiveColumn known[] = {
  { "RefCounts_id", STEWARD_DEMO_COLUMN_INT, TRUE },
  { "fieldId", STEWARD_DEMO_COLUMN_INT, TRUE },
  { "field", STEWARD_DEMO_COLUMN_TEXT, FALSE },
  { "recordId", STEWARD_DEMO_COLUMN_INT, TRUE },
  { "currentvalue", STEWARD_DEMO_COLUMN_INT, TRUE },
  { "nextnum", STEWARD_DEMO_COLUMN_INT, TRUE },
  { "travelprefix", STEWARD_DEMO_COLUMN_INT, TRUE },
  { "satprefix", STEWARD_DEMO_COLUMN_INT, TRUE },
  { "flags", STEWARD_DEMO_COLUMN_INT, TRUE },
  { "active", STEWARD_DEMO_COLUMN_BOOL, TRUE },
  { "unique", STEWARD_DEMO_COLUMN_BOOL, TRUE },
  { "readonly", STEWARD_DEMO_COLUMN_BOOL, TRUE },
  { "blankallowed", STEWARD_DEMO_COLUMN_BOOL, TRUE },
  { "name", STEWARD_DEMO_COLUMN_NAME, TRUE },
  { "updated", STEWARD_DEMO_COLUMN_MOMENT, TRUE },
  { "updated_associate/fullName", STEWARD_DEMO_COLUMN_TEXT, TRUE },
  { "getAllRows", STEWARD_DEMO_COLUMN_BOOL, FALSE },
  { "getNoRows", STEWARD_DEMO_COLUMN_BOOL, FALSE },
};

/* Operators as people write them, and as SQL has them; %s is a LIKE pattern */
static const struct
{
  const char *name;
  const char *sql;
} operations[] = {
  { "=", "=" }, { "eq", "=" }, { "equals", "=" }, { "is", "=" },
  { "!=", "<>" }, { "<>", "<>" }, { "ne", "<>" }, { "unequals", "<>" }, { "isNot", "<>" },
  { ">", ">" }, { "gt", ">" }, { "greater", ">" }, { ">=", ">=" }, { "ge", ">=" },
  { "<", "<" }, { "lt", "<" }, { "less", "<" }, { "<=", "<=" }, { "le", "<=" },
  { "begins", "LIKE" }, { "contains", "LIKE" },
};

StewardDemoArchiveQuery *
steward_demo_archive_query_new (void)
{
  StewardDemoArchiveQuery *self = g_new0 (StewardDemoArchiveQuery, 1);

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
find_column (const char  *name,
             GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strcasecmp (known[i].name, name) == 0)
      return &known[i];

  refuse (error, "Columns: the archive Numbers has no column '%s'.", name);

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
      const StewardDemoArchiveColumn *column = find_column (g_strstrip (*name), error);

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
  const StewardDemoArchiveColumn *column = find_column (name, error);

  if (column == NULL)
    return FALSE;
  if (!column->sortable)
    return refuse (error, "SortOrder: the column '%s' cannot be sorted by.", name);

  g_string_append_printf (self->order, "\"%s\" COLLATE NOCASE%s, ", column->name,
                          descending ? " DESC" : "");

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

/* 'text', [I:5], 5, true: as a value to bind */
static char *
read_value (const char               *text,
            StewardDemoColumn         kind)
{
  g_auto (SoArchiveValue) value = { 0 };
  gsize length = strlen (text);

  so_archive_value_parse (&value, text);
  if (value.kind == SO_ARCHIVE_INT || value.kind == SO_ARCHIVE_BOOL)
    return g_strdup_printf ("=%" G_GINT64_FORMAT, value.number);
  if (g_ascii_strcasecmp (text, "true") == 0 || g_ascii_strcasecmp (text, "false") == 0)
    return g_strdup (g_ascii_tolower (*text) == 't' ? "=1" : "=0");
  if (length >= 2 && text[0] == '\'' && text[length - 1] == '\'')
    return g_strdup_printf ("'%.*s", (int) length - 2, text + 1);

  if (kind == STEWARD_DEMO_COLUMN_INT || kind == STEWARD_DEMO_COLUMN_BOOL)
    return g_strconcat ("=", text, NULL);

  return g_strconcat ("'", text, NULL);
}

gboolean
steward_demo_archive_query_add_condition (StewardDemoArchiveQuery  *self,
                                          const char               *name,
                                          const char               *operation,
                                          const char               *value,
                                          GError                  **error)
{
  const StewardDemoArchiveColumn *column = find_column (name, error);
  g_autofree char *bound = NULL;

  if (column == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    if (g_ascii_strcasecmp (operations[i].name, operation) == 0)
      {
        g_string_append_printf (self->where, "%s\"%s\" %s ?", self->where->len > 0 ? " AND " : "",
                                column->name, operations[i].sql);
        bound = read_value (value, column->kind);
        if (g_str_equal (operations[i].sql, "LIKE"))
          g_ptr_array_add (self->values,
                           g_strdup_printf (g_ascii_strcasecmp (operation, "begins") == 0
                                            ? "'%s%%" : "'%%%s%%", bound + 1));
        else
          g_ptr_array_add (self->values, g_steal_pointer (&bound));
        return TRUE;
      }

  return refuse (error, "Restrictions: there is no operator '%s'.", operation);
}

/* The next word of conditions, with its quotation marks; "" at the end */
static char *
take_word (const char **text)
{
  const char *start = *text + strspn (*text, " \t\n");
  const char *end = start;

  if (*start == '\'')
    {
      end = strchr (start + 1, '\'');
      end = end != NULL ? end + 1 : start + strlen (start);
    }
  else if (strchr ("<>=!", *start) != NULL)
    end += strspn (start, "<>=!");
  else
    end += strcspn (start, " \t\n<>=!");

  *text = end;

  return g_strndup (start, (gsize) (end - start));
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
      g_autofree char *name = take_word (&rest);
      g_autofree char *operation = take_word (&rest);
      g_autofree char *value = take_word (&rest);
      g_autofree char *join = take_word (&rest);

      if (*value == '\0' || (*join != '\0' && g_ascii_strcasecmp (join, "and") != 0))
        return refuse (error, "Restrictions: cannot read '%s'.", text);
      if (!steward_demo_archive_query_add_condition (self, name, operation, value, error))
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
  if (self->where->len == 0)
    return refuse (error, "Restrictions: the archive Numbers needs at least one.");

  return TRUE;
}

/**
 * steward_demo_archive_query_to_sql:
 * @self: a query
 *
 * Returns: (transfer full): the id, the columns and the record's name, of as many rows as the
 *   last but one parameter says, behind as many as the last one says
 */
char *
steward_demo_archive_query_to_sql (const StewardDemoArchiveQuery *self)
{
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const StewardDemoArchiveColumn *column = g_ptr_array_index (self->columns, i);

      g_string_append_printf (columns, ", \"%s\"", column->name);
    }

  return g_strdup_printf ("SELECT \"RefCounts_id\"%s, \"record\" FROM numbers WHERE %s "
                          "ORDER BY %s\"RefCounts_id\" LIMIT ? OFFSET ?",
                          columns->str, self->where->str, self->order->str);
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
