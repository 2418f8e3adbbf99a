/* steward-compare-scan.c: the values of a JSON text, one after the other
 *
 * Nothing is built from the text: who compares thirty texts of a megabyte each keeps no more
 * than where each value is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-compare-scan.h"

#include <string.h>

#include "so-json-tree.h"
#include "so-json.h"

typedef struct
{
  const char         *text;
  const char         *at;
  GString            *pointer;
  StewardCompareFunc  func;
  gpointer            data;
} Scan;

static void scan_value (Scan *scan);

/**
 * steward_compare_dup_string:
 * @json: a text within quotes, as in JSON
 * @length: in bytes, with the quotes
 *
 * Returns: (transfer full): what it says; as it is where that cannot be a C string
 */
char *
steward_compare_dup_string (const char *json,
                            gsize       length)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (length >= 2 && *json == '"', NULL);

  if (memchr (json, '\\', length) == NULL)
    return g_strndup (json + 1, length - 2);

  node = so_json_parse (json, (gssize) length, NULL);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_string (node) == NULL)
    return g_strndup (json + 1, length - 2);

  return json_node_dup_string (node);
}

/* ---- the text is known to be JSON from here on ---- */

static void
skip_blanks (Scan *scan)
{
  scan->at += strspn (scan->at, " \t\r\n");
}

static void
skip_string (Scan *scan)
{
  for (scan->at++; *scan->at != '"'; scan->at++)
    if (*scan->at == '\\')
      scan->at++;
  scan->at++;
}

static void
tell (Scan            *scan,
      StewardCellKind  kind,
      const char      *start)
{
  scan->func (scan->pointer->str, kind, start - scan->text, scan->at - start, scan->data);
}

static void
push_key (Scan       *scan,
          const char *key)
{
  g_string_append_c (scan->pointer, '/');
  for (; *key != '\0'; key++)
    if (*key == '~')
      g_string_append (scan->pointer, "~0");
    else if (*key == '/')
      g_string_append (scan->pointer, "~1");
    else
      g_string_append_c (scan->pointer, *key);
}

/* One member or element, and the comma behind it. */
static void
scan_child (Scan  *scan,
            guint  index,
            char   closing)
{
  gsize length = scan->pointer->len;

  if (closing == '}')
    {
      const char *start = scan->at;
      g_autofree char *key = NULL;

      skip_string (scan);
      key = steward_compare_dup_string (start, scan->at - start);
      push_key (scan, key);
      skip_blanks (scan);
      scan->at++;                       /* the colon */
      skip_blanks (scan);
    }
  else
    g_string_append_printf (scan->pointer, "/%u", index);

  scan_value (scan);
  g_string_truncate (scan->pointer, length);
  skip_blanks (scan);
  if (*scan->at == ',')
    {
      scan->at++;
      skip_blanks (scan);
    }
}

/* A group is told before what is in it, with the length of its first byte. */
static void
scan_group (Scan *scan,
            char  closing)
{
  const char *start = scan->at++;

  skip_blanks (scan);
  if (*scan->at == closing)
    {
      scan->at++;
      tell (scan, STEWARD_CELL_BARE, start);
      return;
    }

  scan->func (scan->pointer->str, STEWARD_CELL_GROUP, start - scan->text, 1, scan->data);
  for (guint i = 0; *scan->at != closing; i++)
    scan_child (scan, i, closing);
  scan->at++;
}

static void
scan_word (Scan *scan)
{
  const char *start = scan->at;

  scan->at += strcspn (start, ",]} \t\r\n");
  if (*start == 'n')
    tell (scan, STEWARD_CELL_NULL, start);
  else if (*start == 't' || *start == 'f')
    tell (scan, STEWARD_CELL_BOOL, start);
  else
    tell (scan, STEWARD_CELL_NUMBER, start);
}

static void
scan_value (Scan *scan)
{
  const char *start = scan->at;

  switch (*start)
    {
    case '{':
      scan_group (scan, '}');
      break;

    case '[':
      scan_group (scan, ']');
      break;

    case '"':
      skip_string (scan);
      tell (scan, scan->at - start == 2 ? STEWARD_CELL_EMPTY : STEWARD_CELL_TEXT, start);
      break;

    default:
      scan_word (scan);
    }
}

/**
 * steward_compare_scan:
 * @text: JSON
 * @func: called for each value, in order; for groups before what is in them
 * @data: for @func
 * @error: where the text is no JSON; @func was not called then
 *
 * Returns: whether the text is JSON
 */
gboolean
steward_compare_scan (const char          *text,
                      StewardCompareFunc   func,
                      gpointer             data,
                      GError             **error)
{
  g_autoptr (GString) pointer = NULL;
  Scan scan = { text, text, NULL, func, data };

  if (!so_json_check (text, -1, error))
    return FALSE;

  pointer = g_string_new (NULL);
  scan.pointer = pointer;
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    scan.at += 3;
  skip_blanks (&scan);
  scan_value (&scan);

  return TRUE;
}

/* ---- names ---- */

/* "siteName" is "Site name", "URL" stays; counted from one where it is a place in a list. */
static void
append_words (GString    *label,
              const char *key)
{
  gboolean was_small = FALSE;
  gboolean first = TRUE;
  guint64 index;

  if (g_ascii_string_to_unsigned (key, 10, 0, G_MAXUINT32 - 1, &index, NULL))
    {
      g_string_append_printf (label, "%" G_GUINT64_FORMAT, index + 1);
      return;
    }

  for (const char *at = key; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean small_next = g_unichar_islower (g_utf8_get_char (g_utf8_next_char (at)));

      if (was_small && g_unichar_isupper (c))
        {
          g_string_append_c (label, ' ');
          if (small_next)
            c = g_unichar_tolower (c);
        }
      else if (first)
        c = g_unichar_toupper (c);
      was_small = g_unichar_islower (c) || g_unichar_isdigit (c);
      first = FALSE;
      g_string_append_unichar (label, c == '_' ? ' ' : c);
    }
}

/**
 * steward_compare_dup_label:
 * @pointer: a JSON pointer
 *
 * Returns: (transfer full): what people call it, as "Welcome › Header"; "" for all of the text
 */
char *
steward_compare_dup_label (const char *pointer)
{
  g_autoptr (GString) label = g_string_new (NULL);
  g_auto (GStrv) parts = g_strsplit (pointer, "/", -1);

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      g_autoptr (GString) key = g_string_new (parts[i]);

      g_string_replace (key, "~1", "/", 0);
      g_string_replace (key, "~0", "~", 0);
      if (i > 1)
        g_string_append (label, " › ");
      append_words (label, key->str);
    }

  return g_strdup (label->str);
}
