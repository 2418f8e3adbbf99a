/* steward-code-format.c: JSON text with other blanks between its values
 *
 * Works on the text, not on what it means: numbers, escapes and double keys stay as written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-code-format.h"

#include <string.h>

#define BLANKS " \t\r\n"

/* Behind the text, number or word that begins at @c. */
static const char *
skip_value (const char *c)
{
  if (*c != '"')
    return c + strcspn (c, BLANKS "{}[],:\"");

  for (c++; *c != '\0' && *c != '"'; c++)
    if (*c == '\\' && c[1] != '\0')
      c++;

  return *c == '"' ? c + 1 : c;
}

static void
break_line (GString *out,
            guint    depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

/* An object or list with nothing in it stays on its line. Returns what comes behind the bracket. */
static const char *
open_bracket (GString    *out,
              const char *c,
              guint      *depth)
{
  const char *next = c + 1 + strspn (c + 1, BLANKS);

  g_string_append_c (out, *c);
  if (*next == '}' || *next == ']')
    {
      g_string_append_c (out, *next);
      return next + 1;
    }
  break_line (out, ++*depth);

  return next;
}

static void
close_bracket (GString *out,
               char     bracket,
               guint   *depth)
{
  if (*depth > 0)
    break_line (out, --*depth);
  g_string_append_c (out, bracket);
}

/**
 * steward_code_format_pretty:
 * @json: a text that so_json_parse() takes
 *
 * Returns: (transfer full): the same with a line for every value, two blanks a level
 */
char *
steward_code_format_pretty (const char *json)
{
  GString *out = g_string_new (NULL);
  const char *c = json;
  guint depth = 0;

  while (*(c += strspn (c, BLANKS)) != '\0')
    {
      const char *end;

      if (*c == '{' || *c == '[')
        {
          c = open_bracket (out, c, &depth);
          continue;
        }

      end = strchr ("}],:", *c) != NULL ? c + 1 : skip_value (c);
      if (*c == '}' || *c == ']')
        close_bracket (out, *c, &depth);
      else
        g_string_append_len (out, c, end - c);
      if (*c == ',')
        break_line (out, depth);
      else if (*c == ':')
        g_string_append_c (out, ' ');
      c = end;
    }

  return g_string_free (out, FALSE);
}

/**
 * steward_code_format_minified:
 * @json: a text that so_json_parse() takes
 *
 * Returns: (transfer full): the same without any blanks between its values
 */
char *
steward_code_format_minified (const char *json)
{
  GString *out = g_string_new (NULL);
  const char *c = json;

  while (*(c += strspn (c, BLANKS)) != '\0')
    {
      const char *end = strchr ("{}[],:", *c) != NULL ? c + 1 : skip_value (c);

      g_string_append_len (out, c, end - c);
      c = end;
    }

  return g_string_free (out, FALSE);
}

/* In bytes. */
gsize
steward_code_format_longest_line (const char *text)
{
  gsize longest = 0;

  for (const char *line = text; line != NULL;)
    {
      const char *end = strchr (line, '\n');

      longest = MAX (longest, end != NULL ? (gsize) (end - line) : strlen (line));
      line = end != NULL ? end + 1 : NULL;
    }

  return longest;
}
