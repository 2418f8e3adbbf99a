/* so-json-scan.c: strings, numbers and words of a JSON text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json-parse-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Bytes a string scanner stops at: control characters, quote, backslash, not ASCII. */
static const guint8 special[256] = {
  [0 ... 0x1f] = 1, ['"'] = 1, ['\\'] = 1, [0x80 ... 0xff] = 1,
};

gboolean
so_json_refuse (SoJsonParser *self,
                char         *place,
                const char   *why)
{
  self->p = place;
  self->why = place >= self->end ? _("the text ends too early") : why;

  return FALSE;
}

guint
so_json_add_value (SoJsonParser *self,
                   SoValueKind   kind,
                   const char   *start,
                   const char   *end)
{
  SoDocument *document = self->document;
  guint i = document->n_values++;
  SoValue *value;

  if (i == self->n_allocated)
    {
      self->n_allocated += self->n_allocated / 2 + 16;
      document->values = g_renew (SoValue, document->values, self->n_allocated);
    }

  value = &document->values[i];
  value->start = start - document->text;
  value->length = end - start;
  value->next = i + 1;
  value->kind = kind;
  value->escaped = FALSE;

  return i;
}

/* Bytes of the character at @p, 0 where it is not UTF-8. The NUL at the text's
 * end is no continuation byte, so this never reads behind it.
 */
static guint
character_length (const char *p)
{
  const guchar *c = (const guchar *) p;

  if (c[0] >= 0xc2 && c[0] <= 0xdf)
    return (c[1] & 0xc0) == 0x80 ? 2 : 0;

  if ((c[0] & 0xf0) == 0xe0)
    {
      if ((c[1] & 0xc0) != 0x80 || (c[2] & 0xc0) != 0x80 ||
          (c[0] == 0xe0 && c[1] < 0xa0) || (c[0] == 0xed && c[1] > 0x9f))
        return 0;
      return 3;
    }

  if (c[0] >= 0xf0 && c[0] <= 0xf4)
    {
      if ((c[1] & 0xc0) != 0x80 || (c[2] & 0xc0) != 0x80 || (c[3] & 0xc0) != 0x80 ||
          (c[0] == 0xf0 && c[1] < 0x90) || (c[0] == 0xf4 && c[1] > 0x8f))
        return 0;
      return 4;
    }

  return 0;
}

/* The four hex digits of the \u escape at @p, -1 where they are not */
static int
read_unit (const char *p)
{
  int unit = 0;

  if (p[0] != '\\' || p[1] != 'u')
    return -1;

  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (p[i]);
    }

  return unit;
}

/* Steps over the backslash at p and what belongs to it. */
static gboolean
scan_escape (SoJsonParser *self)
{
  char *p = self->p;
  int unit;

  if (p[1] != '\0' && strchr ("\"\\/bfnrt", p[1]) != NULL)
    {
      self->p = p + 2;
      return TRUE;
    }

  unit = read_unit (p);
  if (unit < 0)
    {
      char *q = p + 1;

      /* the place is the backslash, unless the text ends within the escape */
      if (*q == 'u')
        for (q++; q < p + 6 && g_ascii_isxdigit (*q);)
          q++;
      return so_json_refuse (self, q >= self->end ? q : p, _("an unknown escape in a string"));
    }

  if (unit == 0)
    return so_json_refuse (self, p, _("a NUL character in a string"));

  self->p = p + 6;
  if (unit >= 0xd800 && unit <= 0xdbff)
    {
      int low = read_unit (p + 6);

      if (low < 0xdc00 || low > 0xdfff)
        return so_json_refuse (self, p, _("half a surrogate pair in a string"));
      self->p = p + 12;
    }
  else if (unit >= 0xdc00 && unit <= 0xdfff)
    return so_json_refuse (self, p, _("half a surrogate pair in a string"));

  return TRUE;
}

/* From behind the opening quote to behind the closing one. */
gboolean
so_json_scan_string (SoJsonParser *self,
                     SoValueKind   kind)
{
  char *start = self->p + 1;
  guint i = so_json_add_value (self, kind, start, start);
  gboolean escaped = FALSE;

  self->p = start;
  for (;;)
    {
      char *p = self->p;
      guint width;

      while (!special[(guchar) *p])
        p++;
      self->p = p;

      if (*p == '"')
        break;

      if (*p == '\\')
        {
          escaped = TRUE;
          if (!scan_escape (self))
            return FALSE;
        }
      else if ((guchar) *p < 0x20)
        return so_json_refuse (self, p, _("a raw control character in a string"));
      else if ((width = character_length (p)) == 0)
        return so_json_refuse (self, p, _("bytes that are not UTF-8"));
      else
        self->p += width;
    }

  self->document->values[i].length = self->p - start;
  self->document->values[i].escaped = escaped;
  *self->p++ = '\0';

  return TRUE;
}

gboolean
so_json_scan_name (SoJsonParser *self)
{
  SoDocument *document = self->document;
  guint i = document->n_values;
  const char *p;
  guint32 hash = SO_HASH_START;

  if (!so_json_scan_string (self, SO_VALUE_NAME))
    return FALSE;

  p = so_document_text (document, i);
  if (document->values[i].escaped)
    {
      g_autofree char *name = so_document_dup_text (document, i);

      hash = so_value_hash (name);
    }
  else
    for (; *p != '\0'; p++)
      hash = SO_HASH_STEP (hash, *p);

  document->values[i].next = hash;

  return TRUE;
}

/* Whether the integer from @start to @end fits gint64. */
static gboolean
fits_long (const char *start,
           const char *end)
{
  gboolean negative = *start == '-';
  guint64 limit = (guint64) G_MAXINT64 + negative;
  guint64 sum = 0;

  if (end - start < 19)
    return TRUE;

  for (const char *p = start + negative; p < end; p++)
    {
      guint digit = *p - '0';

      if (sum > (limit - digit) / 10)
        return FALSE;
      sum = sum * 10 + digit;
    }

  return TRUE;
}

/* Whether a double can hold the number: not infinite, not 0 for what is not 0. */
static gboolean
fits_double (const char *start,
             const char *end)
{
  double value = g_ascii_strtod (start, NULL);

  if (value == 0)
    for (const char *p = start; p < end && *p != 'e' && *p != 'E'; p++)
      if (*p >= '1' && *p <= '9')
        return FALSE;

  return isfinite (value);
}

static char *
skip_digits (char *p)
{
  while (g_ascii_isdigit (*p))
    p++;

  return p;
}

gboolean
so_json_scan_number (SoJsonParser *self)
{
  char *start = self->p;
  char *digits = *start == '-' ? start + 1 : start;
  char *p = skip_digits (digits);
  gboolean integer = TRUE;

  if (p == digits)
    return so_json_refuse (self, p, _("a number without digits"));
  if (*digits == '0' && p - digits > 1)
    return so_json_refuse (self, start, _("a number with a leading zero"));

  if (*p == '.')
    {
      integer = FALSE;
      digits = p + 1;
      p = skip_digits (digits);
      if (p == digits)
        return so_json_refuse (self, p, _("a number without digits behind the point"));
    }

  if (*p == 'e' || *p == 'E')
    {
      integer = FALSE;
      digits = p[1] == '+' || p[1] == '-' ? p + 2 : p + 1;
      p = skip_digits (digits);
      if (p == digits)
        return so_json_refuse (self, p, _("a number without digits in the exponent"));
    }

  if (!self->spelled && integer && !fits_long (start, p))
    return so_json_refuse (self, start, _("an integer that needs more than 64 bits"));
  if (!self->spelled && !integer && !fits_double (start, p))
    return so_json_refuse (self, start, _("a number outside the range of a double"));

  so_json_add_value (self, integer ? SO_VALUE_INT : SO_VALUE_DOUBLE, start, p);
  self->p = p;

  return TRUE;
}

gboolean
so_json_scan_word (SoJsonParser *self,
                   const char   *word,
                   gsize         length,
                   SoValueKind   kind)
{
  if (strncmp (self->p, word, length) != 0)
    {
      char *p = self->p;

      while (*p != '\0' && *p == *word)
        p++, word++;
      return so_json_refuse (self, p >= self->end ? p : self->p, _("an unknown word"));
    }

  so_json_add_value (self, kind, self->p, self->p + length);
  self->p += length;

  return TRUE;
}
