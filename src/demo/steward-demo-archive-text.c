/* steward-demo-archive-text.c: words and values in the conditions of an archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-archive-text.h"

#include <string.h>

#include "so-archive-value.h"

/* Behind the mark that ends a quoted text; two marks stand for one. */
static const char *
skip_quoted (const char *text)
{
  const char *end = text + 1;

  while (*end != '\0' && (*end != '\'' || end[1] == '\''))
    end += *end == '\'' ? 2 : 1;

  return *end != '\0' ? end + 1 : end;
}

static const char *
skip_list (const char *text)
{
  const char *end = text + 1;

  while (*end != '\0' && *end != ')')
    end = *end == '\'' ? skip_quoted (end) : end + 1;

  return *end != '\0' ? end + 1 : end;
}

/**
 * steward_demo_archive_take_word:
 * @text: (inout): conditions; what follows the word
 *
 * A word is a name, an operator, 'a text', [I:5] or (a, list).
 *
 * Returns: (transfer full): the next word, with its quotation marks; "" at the end
 */
char *
steward_demo_archive_take_word (const char **text)
{
  const char *start = *text + strspn (*text, " \t\n");
  const char *end = start;

  if (*start == '\'')
    end = skip_quoted (start);
  else if (*start == '(')
    end = skip_list (start);
  else if (*start == '[')
    {
      end = strchr (start, ']');
      end = end != NULL ? end + 1 : start + strlen (start);
    }
  else if (*start != '\0' && strchr ("<>=!", *start) != NULL)
    end += strspn (start, "<>=!");
  else
    end += strcspn (start, " \t\n<>=!");

  *text = end;

  return g_strndup (start, (gsize) (end - start));
}

/**
 * steward_demo_archive_split_value:
 * @text: one value, or several in parentheses
 *
 * Returns: (transfer full): each of them
 */
char **
steward_demo_archive_split_value (const char *text)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  gsize length = strlen (text);

  if (length < 2 || text[0] != '(' || text[length - 1] != ')')
    {
      g_strv_builder_add (values, text);
      return g_strv_builder_end (values);
    }

  for (const char *at = text + 1, *end; at < text + length - 1; at = end + (*end == ','))
    {
      g_autofree char *value = NULL;

      at += strspn (at, " ");
      end = *at == '\'' ? skip_quoted (at) : at + strcspn (at, ",)");
      end = end + strspn (end, " ");
      value = g_strstrip (g_strndup (at, (gsize) (end - at)));
      g_strv_builder_add (values, value);
      if (*end != ',')
        break;
    }

  return g_strv_builder_end (values);
}

/* 'it''s' is it's. */
static char *
unquote (const char *text)
{
  gsize length = strlen (text);
  g_autoptr (GString) plain = NULL;

  if (length < 2 || text[0] != '\'' || text[length - 1] != '\'')
    return g_strdup (text);

  plain = g_string_new_len (text + 1, (gssize) length - 2);
  g_string_replace (plain, "''", "'", 0);

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* A text that may be a number, a moment and so on in the service's encoding */
static char *
decode (const char *text)
{
  g_auto (SoArchiveValue) value = { 0 };
  g_autofree char *plain = unquote (text);

  so_archive_value_parse (&value, plain);
  if (value.kind == SO_ARCHIVE_INT || value.kind == SO_ARCHIVE_BOOL ||
      value.kind == SO_ARCHIVE_TIME_SPAN)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value.number);
  if (value.kind == SO_ARCHIVE_DATE || value.kind == SO_ARCHIVE_DATE_TIME)
    return g_strdup (value.text);
  if (g_ascii_strcasecmp (plain, "true") == 0 || g_ascii_strcasecmp (plain, "false") == 0)
    return g_strdup (g_ascii_tolower (*plain) == 't' ? "1" : "0");

  return g_steal_pointer (&plain);
}

static char *
read_number (const char *plain)
{
  gint64 number;

  return g_ascii_string_to_signed (plain, 10, G_MININT64, G_MAXINT64, &number, NULL)
    ? g_strdup_printf ("=%" G_GINT64_FORMAT, number) : NULL;
}

static char *
read_enum (const char *plain,
           GType       type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GEnumClass *members = G_ENUM_CLASS (klass);
  gint64 number = -1;

  g_ascii_string_to_signed (plain, 10, G_MININT, G_MAXINT, &number, NULL);
  for (guint i = 0; i < members->n_values; i++)
    if (members->values[i].value == number ||
        g_ascii_strcasecmp (members->values[i].value_nick, plain) == 0)
      return g_strconcat ("'", members->values[i].value_nick, NULL);

  return NULL;
}

static char *
read_moment (const char            *plain,
             const StewardDemoZone *zone)
{
  g_autofree char *stored = steward_demo_time_from_wire (plain, zone);

  return stored != NULL ? g_strconcat ("'", stored, NULL) : NULL;
}

/**
 * steward_demo_archive_make_pattern:
 * @plain: a text
 * @pattern: "*%" for what begins with it, "%*%" for what contains it, "%*" for what ends with it
 *
 * Returns: (transfer full): a pattern for LIKE with ESCAPE '\\'
 */
char *
steward_demo_archive_make_pattern (const char *plain,
                                   const char *pattern)
{
  g_autoptr (GString) escaped = g_string_new (plain);

  g_string_replace (escaped, "\\", "\\\\", 0);
  g_string_replace (escaped, "%", "\\%", 0);
  g_string_replace (escaped, "_", "\\_", 0);

  return g_strconcat (*pattern == '%' ? "%" : "", escaped->str,
                      g_str_has_suffix (pattern, "%") ? "%" : "", NULL);
}

static char *
read_text (const char *plain,
           const char *pattern)
{
  g_autofree char *whole = pattern != NULL ? steward_demo_archive_make_pattern (plain, pattern)
                                           : g_strdup (plain);

  return g_strconcat ("'", whole, NULL);
}

/**
 * steward_demo_archive_read_value:
 * @text: 'text', [I:5], 5, true, 2026-05-04: what a column is compared with
 * @column: the column
 * @pattern: (nullable): of LIKE, "*%" with * for the text; %NULL to compare the whole value
 * @zone: how moments without an offset are read
 *
 * Returns: (transfer full) (nullable): what is bound: "=5" for a number, "'5" for a text; %NULL
 *   where the column cannot hold it
 */
char *
steward_demo_archive_read_value (const char                     *text,
                                 const StewardDemoArchiveColumn *column,
                                 const char                     *pattern,
                                 const StewardDemoZone          *zone)
{
  g_autofree char *plain = decode (text);

  switch (column->kind)
    {
    case STEWARD_DEMO_COLUMN_INT:
    case STEWARD_DEMO_COLUMN_BOOL:
    case STEWARD_DEMO_COLUMN_INTS:
      return pattern == NULL ? read_number (plain) : read_text (plain, pattern);

    case STEWARD_DEMO_COLUMN_ENUM:
      return read_enum (plain, column->type ());

    case STEWARD_DEMO_COLUMN_MOMENT:
      return read_moment (plain, zone);

    case STEWARD_DEMO_COLUMN_NAME:
    case STEWARD_DEMO_COLUMN_PATH:
    case STEWARD_DEMO_COLUMN_TEXT:
    default:
      return read_text (plain, pattern);
    }
}
