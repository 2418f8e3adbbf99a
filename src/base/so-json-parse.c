/* so-json-parse.c: the one strict pass over a JSON text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json.h"

#include <glib/gi18n.h>

#include "so-json-parse-private.h"
#include "so-service-error.h"
#include "so-value-iter-private.h"

/* RFC 8259, and narrower where a value could not be kept: integers fit 64
 * bits, other numbers are finite doubles, strings hold no NUL and no half
 * characters, names are unique. The text is copied first and ends with NUL, so
 * the scanners stop at its end without counting.
 */
typedef enum
{
  WANT_VALUE,
  WANT_VALUE_OR_END,  /* behind [ */
  WANT_NAME,
  WANT_NAME_OR_END,   /* behind { */
  WANT_SEPARATOR,
} Want;

static gboolean
same_name (SoDocument *document,
           guint       a,
           guint       b)
{
  const SoValue *x = so_document_get (document, a);
  const SoValue *y = so_document_get (document, b);
  g_autofree char *s = NULL;

  if (x->next != y->next)
    return FALSE;
  if (!x->escaped && !y->escaped)
    return x->length == y->length &&
           memcmp (so_document_text (document, a), so_document_text (document, b), x->length) == 0;

  s = so_document_dup_text (document, a);

  return so_document_text_is (document, b, s);
}

/* Whether the members of the object that just closed have names of their own. */
static gboolean
check_names (SoJsonParser *self,
             guint         object)
{
  SoDocument *document = self->document;
  SoValueIter iter;
  guint n = 0, size = 16;

  so_value_iter_init (&iter, document, object);
  while (so_value_iter_next (&iter))
    n++;
  if (n < 2)
    return TRUE;

  while (size < 2 * n)
    size *= 2;
  if (size > self->n_seen)
    {
      self->seen = g_renew (guint32, self->seen, size);
      self->n_seen = size;
    }
  memset (self->seen, 0, size * sizeof *self->seen);

  so_value_iter_init (&iter, document, object);
  while (so_value_iter_next (&iter))
    {
      guint32 slot = document->values[iter.name].next & (size - 1);

      for (; self->seen[slot] != 0; slot = (slot + 1) & (size - 1))
        if (same_name (document, self->seen[slot], iter.name))
          return so_json_refuse (self, document->text + document->values[iter.name].start - 1,
                                 _("a member name that appears twice"));
      self->seen[slot] = iter.name;
    }

  return TRUE;
}

static gboolean
open_container (SoJsonParser *self,
                SoValueKind   kind)
{
  if (self->depth == SO_JSON_MAX_DEPTH)
    return so_json_refuse (self, self->p, _("brackets nested deeper than 512"));

  self->open[self->depth++] = so_json_add_value (self, kind, self->p, self->p + 1);
  self->p++;

  return TRUE;
}

static gboolean
close_container (SoJsonParser *self)
{
  SoDocument *document = self->document;
  guint i = self->open[--self->depth];

  self->p++;
  document->values[i].next = document->n_values;
  document->values[i].length = self->p - document->text - document->values[i].start;

  return document->values[i].kind == SO_VALUE_ARRAY || self->spelled || check_names (self, i);
}

static gboolean
scan_value (SoJsonParser *self,
            Want         *want)
{
  Want before = *want;

  *want = WANT_SEPARATOR;
  switch (*self->p)
    {
    case '"':
      return so_json_scan_string (self, SO_VALUE_STRING);

    case '{':
      *want = WANT_NAME_OR_END;
      return open_container (self, SO_VALUE_OBJECT);

    case '[':
      *want = WANT_VALUE_OR_END;
      return open_container (self, SO_VALUE_ARRAY);

    case ']':
      if (before == WANT_VALUE_OR_END)
        return close_container (self);
      return so_json_refuse (self, self->p, _("a value is missing here"));

    case '}': case ',': case ':':
      return so_json_refuse (self, self->p, _("a value is missing here"));

    case '-':
    case '0': case '1': case '2': case '3': case '4':
    case '5': case '6': case '7': case '8': case '9':
      return so_json_scan_number (self);

    case 't':
      return so_json_scan_word (self, "true", 4, SO_VALUE_BOOL);

    case 'f':
      return so_json_scan_word (self, "false", 5, SO_VALUE_BOOL);

    case 'n':
      return so_json_scan_word (self, "null", 4, SO_VALUE_NULL);

    default:
      return so_json_refuse (self, self->p, _("a character that starts no value"));
    }
}

static char *
skip_space (char *p)
{
  while (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t')
    p++;

  return p;
}

static gboolean
scan_member_name (SoJsonParser *self,
                  Want         *want)
{
  if (*self->p == '}' && *want == WANT_NAME_OR_END)
    {
      *want = WANT_SEPARATOR;
      return close_container (self);
    }
  if (*self->p != '"')
    return so_json_refuse (self, self->p, _("a member name is missing here"));
  if (!so_json_scan_name (self))
    return FALSE;

  self->p = skip_space (self->p);
  if (*self->p != ':')
    return so_json_refuse (self, self->p, _("a colon is missing here"));
  self->p++;
  *want = WANT_VALUE;

  return TRUE;
}

/* Behind a value: a comma, or the bracket that closes what is open. */
static gboolean
scan_separator (SoJsonParser *self,
                Want         *want)
{
  gboolean object = self->document->values[self->open[self->depth - 1]].kind == SO_VALUE_OBJECT;

  if (*self->p == ',')
    {
      *want = object ? WANT_NAME : WANT_VALUE;
      self->p++;
      return TRUE;
    }
  if (*self->p == (object ? '}' : ']'))
    return close_container (self);

  return so_json_refuse (self, self->p, object ? _("a comma or } is missing here")
                                       : _("a comma or ] is missing here"));
}

static gboolean
scan_document (SoJsonParser *self)
{
  Want want = WANT_VALUE;

  if (strncmp (self->p, "\xef\xbb\xbf", 3) == 0)
    self->p += 3;

  for (;;)
    {
      gboolean taken;

      self->p = skip_space (self->p);
      if (want == WANT_SEPARATOR && self->depth == 0)
        break;

      switch (want)
        {
        case WANT_VALUE: case WANT_VALUE_OR_END:
          taken = scan_value (self, &want);
          break;

        case WANT_NAME: case WANT_NAME_OR_END:
          taken = scan_member_name (self, &want);
          break;

        case WANT_SEPARATOR:
        default:
          taken = scan_separator (self, &want);
        }

      if (!taken)
        return FALSE;
    }

  if (self->p < self->end)
    return so_json_refuse (self, self->p, _("more text behind the value"));

  return TRUE;
}

static void
set_place_error (const char  *start,
                 const char  *place,
                 const char  *why,
                 GError     **error)
{
  guint line = 1, column = 1;

  if (place - start >= 3 && strncmp (start, "\xef\xbb\xbf", 3) == 0)
    start += 3;

  for (const char *p = start; p < place; p++)
    {
      if (*p == '\n')
        {
          line++;
          column = 1;
        }
      else if (((guchar) *p & 0xc0) != 0x80)
        column++;
    }

  /* translators: a place in a text and what is wrong there, as in
   * "line 3, column 14: a comma or ] is missing here" */
  g_set_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE, _("line %u, column %u: %s"),
               line, column, why);
}

/* The document of a text, NULL with an error that names line and column. Of a @spelled one only
 * the text counts: numbers may be too large for their types and names appear twice.
 * @place (nullable) is the byte that is wrong, G_MAXSIZE where none is. */
SoDocument *
so_document_parse_at (const char  *data,
                      gsize        length,
                      gboolean     spelled,
                      gsize       *place,
                      GError     **error)
{
  g_autoptr (SoDocument) document = NULL;
  SoJsonParser parser;
  gboolean taken;

  if (place != NULL)
    *place = G_MAXSIZE;
  if (length > SO_JSON_MAX_SIZE)
    {
      g_set_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_TOO_LARGE,
                   _("the text is larger than %u MB"), (guint) (SO_JSON_MAX_SIZE >> 20));
      return NULL;
    }

  document = g_new0 (SoDocument, 1);
  g_atomic_ref_count_init (&document->refs);
  document->length = length;
  document->text = g_malloc (length + 1);
  if (length > 0)
    memcpy (document->text, data, length);
  document->text[length] = '\0';

  parser.document = document;
  parser.p = document->text;
  parser.end = document->text + length;
  parser.n_allocated = length / 12 + 4;
  parser.depth = 0;
  parser.spelled = spelled;
  parser.seen = NULL;
  parser.n_seen = 0;
  parser.why = NULL;
  document->values = g_new (SoValue, parser.n_allocated);

  taken = scan_document (&parser);
  g_free (parser.seen);
  if (taken)
    return g_steal_pointer (&document);

  set_place_error (document->text, parser.p, parser.why, error);
  if (place != NULL)
    *place = parser.p - document->text;

  return NULL;
}

SoDocument *
so_document_parse (const char  *data,
                   gsize        length,
                   gboolean     spelled,
                   GError     **error)
{
  return so_document_parse_at (data, length, spelled, NULL, error);
}

/**
 * so_json_parse:
 * @data: UTF-8 text of one JSON value, a byte order mark before it or not
 * @length: bytes in @data, or -1 where it ends with NUL
 * @error: return location
 *
 * Reads RFC 8259 strictly. Refused are also values that could not be kept:
 * integers outside 64 bits, numbers outside the range of a double, `\u0000`,
 * lone surrogates, names that appear twice in an object, brackets nested
 * deeper than SO_JSON_MAX_DEPTH.
 *
 * A JsonNode holds a number, not its spelling: `1E5` is printed as `100000.0`
 * and `-0` as `0`. A SoDocument and a carrier keep the spelling.
 *
 * Returns: (transfer full): the value; %NULL with SO_SERVICE_ERROR_DECODE and
 *   a message such as "line 3, column 14: a comma or ] is missing here"
 *   (characters, from 1), or with SO_SERVICE_ERROR_TOO_LARGE for more than
 *   SO_JSON_MAX_SIZE bytes
 */
JsonNode *
so_json_parse (const char  *data,
               gssize       length,
               GError     **error)
{
  g_autoptr (SoDocument) document = so_document_new (data, length, error);

  return document != NULL ? so_document_to_node (document) : NULL;
}
