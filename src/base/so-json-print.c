/* so-json-print.c: values to text, as the service writes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json.h"

#include <math.h>

#include "so-document-private.h"
#include "so-json-private.h"
#include "so-value-iter-private.h"

/* Printing on one line; else the depth, for two spaces a level. */
#define ONE_LINE (-1)

static const guint8 special[256] = {
  [0 ... 0x1f] = 1, ['"'] = 1, ['\\'] = 1,
};

/* Appends @text as a JSON string, quotes and escapes included. */
void
so_json_write_string (GString    *out,
                      const char *text)
{
  static const char short_form[32] = {
    ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r',
  };

  g_string_append_c (out, '"');

  for (const char *p = text;;)
    {
      const char *plain = p;

      while (!special[(guchar) *p])
        p++;
      g_string_append_len (out, plain, p - plain);

      if (*p == '\0')
        break;

      g_string_append_c (out, '\\');
      if (*p == '"' || *p == '\\')
        g_string_append_c (out, *p);
      else if (short_form[(guchar) *p] != 0)
        g_string_append_c (out, short_form[(guchar) *p]);
      else
        g_string_append_printf (out, "u%04x", (guint) (guchar) *p);
      p++;
    }

  g_string_append_c (out, '"');
}

/* 15 digits where they read back as the same number, else 17: what the server
 * itself does. A point or an exponent is always there, so it stays a double.
 * JSON has no word for infinity: it is null.
 */
void
so_json_write_double (GString *out,
                      double   value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      g_string_append (out, "null");
      return;
    }

  g_ascii_formatd (text, sizeof text, "%.15g", value);
  if (g_ascii_strtod (text, NULL) != value)
    g_ascii_formatd (text, sizeof text, "%.17g", value);

  g_string_append (out, text);
  if (strpbrk (text, ".e") == NULL)
    g_string_append (out, ".0");
}

static void
write_int (GString *out,
           gint64   value)
{
  char text[24];
  guint64 rest = value < 0 ? 0 - (guint64) value : (guint64) value;
  guint i = sizeof text;

  do
    {
      text[--i] = '0' + rest % 10;
      rest /= 10;
    }
  while (rest != 0);

  if (value < 0)
    text[--i] = '-';
  g_string_append_len (out, text + i, sizeof text - i);
}

static void
new_line (GString *out,
          int      depth)
{
  if (depth == ONE_LINE)
    return;

  g_string_append_c (out, '\n');
  for (int i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static void write_node (GString  *out,
                        JsonNode *node,
                        int       depth);

static void
write_object (GString    *out,
              JsonObject *object,
              int         depth)
{
  int inner = depth == ONE_LINE ? ONE_LINE : depth + 1;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  char separator = '{';

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_string_append_c (out, separator);
      new_line (out, inner);
      so_json_write_string (out, name);
      g_string_append (out, depth == ONE_LINE ? ":" : ": ");
      write_node (out, member, inner);
      separator = ',';
    }

  if (separator == '{')
    g_string_append_c (out, '{');
  else
    new_line (out, depth);
  g_string_append_c (out, '}');
}

static void
write_array (GString   *out,
             JsonArray *array,
             int        depth)
{
  int inner = depth == ONE_LINE ? ONE_LINE : depth + 1;
  guint n = json_array_get_length (array);

  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      new_line (out, inner);
      write_node (out, json_array_get_element (array, i), inner);
    }

  if (n > 0)
    new_line (out, depth);
  g_string_append_c (out, ']');
}

static void
write_scalar (GString  *out,
              JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      so_json_write_string (out, json_node_get_string (node));
      break;

    case G_TYPE_INT64:
      write_int (out, json_node_get_int (node));
      break;

    case G_TYPE_DOUBLE:
      so_json_write_double (out, json_node_get_double (node));
      break;

    case G_TYPE_BOOLEAN:
      g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
write_node (GString  *out,
            JsonNode *node,
            int       depth)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (out, json_node_get_object (node), depth);
      break;

    case JSON_NODE_ARRAY:
      write_array (out, json_node_get_array (node), depth);
      break;

    case JSON_NODE_VALUE:
      write_scalar (out, node);
      break;

    case JSON_NODE_NULL:
    default:
      g_string_append (out, "null");
    }
}

/* Appends the value at @i with its own spelling of numbers and strings. */
void
so_document_write (SoDocument *self,
                   guint       i,
                   GString    *out)
{
  const SoValue *value = so_document_get (self, i);
  gboolean object = value->kind == SO_VALUE_OBJECT;
  SoValueIter iter;

  if (value->kind == SO_VALUE_STRING || value->kind == SO_VALUE_NAME)
    {
      g_string_append_c (out, '"');
      g_string_append_len (out, so_document_text (self, i), value->length);
      g_string_append_c (out, '"');
      return;
    }

  if (!object && value->kind != SO_VALUE_ARRAY)
    {
      g_string_append_len (out, so_document_text (self, i), value->length);
      return;
    }

  g_string_append_c (out, object ? '{' : '[');
  so_value_iter_init (&iter, self, i);
  for (gboolean first = TRUE; so_value_iter_next (&iter); first = FALSE)
    {
      if (!first)
        g_string_append_c (out, ',');
      if (object)
        {
          so_document_write (self, iter.name, out);
          g_string_append_c (out, ':');
        }
      so_document_write (self, iter.value, out);
    }
  g_string_append_c (out, object ? '}' : ']');
}

/**
 * so_json_print:
 * @node: a value
 *
 * Doubles get 15 digits where those read back as the same number, else 17.
 *
 * Returns: (transfer full): @node on one line, members in their own order
 */
char *
so_json_print (JsonNode *node)
{
  GString *out;

  g_return_val_if_fail (node != NULL, NULL);

  out = g_string_sized_new (1024);
  write_node (out, node, ONE_LINE);

  return g_string_free (out, FALSE);
}

/**
 * so_json_print_pretty:
 * @node: a value
 *
 * Returns: (transfer full): @node with a line a value, two spaces a level, no newline at the end
 */
char *
so_json_print_pretty (JsonNode *node)
{
  GString *out;

  g_return_val_if_fail (node != NULL, NULL);

  out = g_string_sized_new (1024);
  write_node (out, node, 0);

  return g_string_free (out, FALSE);
}
