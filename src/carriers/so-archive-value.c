/* so-archive-value.c: what a cell of an archive holds, out of its encoding
 *
 * Source: API notes, section 13 (culturedataformatter). Strings come as they are, so a text
 * that is not quite an encoding is a string and loses nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-archive-value.h"

#include <string.h>

/* Reads up to @most digits; -1 where there is none. Moves @text behind them. */
static int
take_digits (const char **text,
             guint        most)
{
  int number = 0;
  guint n = 0;

  for (; n < most && g_ascii_isdigit (**text); n++, (*text)++)
    number = number * 10 + (**text - '0');

  return n > 0 ? number : -1;
}

static gboolean
take_mark (const char **text,
           char         mark)
{
  if (**text != mark)
    return FALSE;

  (*text)++;

  return TRUE;
}

/* "14:53" or "14:53:18", as seconds since midnight; FALSE for a time that no day has */
static gboolean
take_time (const char **text,
           gint64      *seconds)
{
  int hour, minute, second = 0;

  hour = take_digits (text, 2);
  if (hour < 0 || hour > 23 || !take_mark (text, ':'))
    return FALSE;
  minute = take_digits (text, 2);
  if (minute < 0 || minute > 59)
    return FALSE;
  if (take_mark (text, ':') && ((second = take_digits (text, 2)) < 0 || second > 59))
    return FALSE;

  *seconds = (hour * 60 + minute) * 60 + second;

  return TRUE;
}

/* With slashes the month is first, with dots the day, with dashes the year. Nothing else
 * tells them apart, so a date that does not exist then is none. */
static char *
take_date (const char **text)
{
  int first = take_digits (text, 4), second, third, year, month, day;
  char mark = **text;

  if (first < 0 || mark == '\0' || strchr ("/.-", mark) == NULL)
    return NULL;

  take_mark (text, mark);
  second = take_digits (text, 2);
  if (second < 0 || !take_mark (text, mark) || (third = take_digits (text, 4)) < 0)
    return NULL;

  year = mark == '-' ? first : third;
  month = mark == '/' ? first : second;
  day = mark == '/' ? second : mark == '.' ? first : third;
  if (day > 31 || month > 12 || year < 1 || year > 9999 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

static gboolean
parse_date (SoArchiveValue *value,
            const char     *text,
            gboolean        with_time)
{
  g_autofree char *date = take_date (&text);
  gint64 seconds = 0;

  if (date == NULL)
    return FALSE;

  /* a day without its time is midnight */
  if (with_time && (take_mark (&text, ' ') || take_mark (&text, 'T')) &&
      !take_time (&text, &seconds))
    return FALSE;
  if (*text != '\0')
    return FALSE;

  value->text = !with_time ? g_steal_pointer (&date)
    : g_strdup_printf ("%sT%02d:%02d:%02d", date, (int) (seconds / 3600),
                       (int) (seconds / 60 % 60), (int) (seconds % 60));

  return TRUE;
}

static gboolean
parse_real (SoArchiveValue *value,
            const char     *text)
{
  char *end;

  /* no blanks, "inf", "nan" or "0x10", which C would take */
  if (*text == '\0' || strspn (text, "+-.0123456789eE") != strlen (text))
    return FALSE;

  value->real = g_ascii_strtod (text, &end);

  return end != text && *end == '\0';
}

static gboolean
parse_bool (SoArchiveValue *value,
            const char     *text)
{
  static const char * const yes[] = { "1", "true", "yes" };
  static const char * const no[] = { "0", "false", "no" };

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    if (g_ascii_strcasecmp (text, yes[i]) == 0 || g_ascii_strcasecmp (text, no[i]) == 0)
      {
        value->number = g_ascii_strcasecmp (text, yes[i]) == 0;
        return TRUE;
      }

  return FALSE;
}

static gboolean
parse_kind (SoArchiveValue *value,
            SoArchiveKind   kind,
            const char     *text)
{
  value->kind = kind;
  switch (kind)
    {
    case SO_ARCHIVE_INT:
    case SO_ARCHIVE_TIME_SPAN:
      return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value->number, NULL);

    case SO_ARCHIVE_FLOAT:
    case SO_ARCHIVE_MONEY:
      return parse_real (value, text);

    case SO_ARCHIVE_DATE:
    case SO_ARCHIVE_DATE_TIME:
      return parse_date (value, text, kind == SO_ARCHIVE_DATE_TIME);

    case SO_ARCHIVE_TIME:
      return take_time (&text, &value->number) && *text == '\0';

    case SO_ARCHIVE_BOOL:
      return parse_bool (value, text);

    case SO_ARCHIVE_ARRAY:
      value->text = g_strdup (text);
      return TRUE;

    case SO_ARCHIVE_NONE:
    case SO_ARCHIVE_STRING:
    default:
      return FALSE;
    }
}

/**
 * so_archive_value_parse:
 * @value: (out caller-allocates): the value; clear it with so_archive_value_clear()
 * @text: (nullable): a DisplayValue. Columns of texts are not encoded: take those as they are.
 *
 * Never fails: what is no known encoding, or holds something else than it says, is a
 * string, whole.
 */
void
so_archive_value_parse (SoArchiveValue *value,
                        const char     *text)
{
  static const char marks[][4] = {
    [SO_ARCHIVE_INT] = "I:", [SO_ARCHIVE_FLOAT] = "F:", [SO_ARCHIVE_MONEY] = "M:",
    [SO_ARCHIVE_DATE] = "D:", [SO_ARCHIVE_DATE_TIME] = "DT:", [SO_ARCHIVE_TIME] = "T:",
    [SO_ARCHIVE_TIME_SPAN] = "TS:", [SO_ARCHIVE_BOOL] = "B:", [SO_ARCHIVE_ARRAY] = "A:",
  };
  gsize length = text != NULL ? strlen (text) : 0;

  g_return_if_fail (value != NULL);

  memset (value, 0, sizeof *value);
  if (length == 0)
    return;

  for (guint i = SO_ARCHIVE_INT; text[0] == '[' && text[length - 1] == ']' &&
                                 i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (text + 1, marks[i]))
      {
        gsize skip = 1 + strlen (marks[i]);
        g_autofree char *inside = g_strndup (text + skip, length - 1 - skip);

        if (parse_kind (value, (SoArchiveKind) i, inside))
          return;
      }

  so_archive_value_clear (value);
  value->kind = SO_ARCHIVE_STRING;
  value->text = g_strdup (text);
}

/* Frees what is in it; it holds no value then. */
void
so_archive_value_clear (SoArchiveValue *value)
{
  g_free (value->text);
  memset (value, 0, sizeof *value);
}

/**
 * so_archive_value_get_ints:
 * @value: a value
 *
 * Returns: (transfer full) (element-type gint): the numbers of an array; empty where it is
 *   none or holds something else
 */
GArray *
so_archive_value_get_ints (const SoArchiveValue *value)
{
  GArray *ints = g_array_new (FALSE, FALSE, sizeof (int));
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (value != NULL, ints);

  if (value->kind != SO_ARCHIVE_ARRAY)
    return ints;

  words = g_strsplit (value->text, ",", -1);
  for (char **word = words; *word != NULL; word++)
    {
      gint64 number;

      if (!g_ascii_string_to_signed (g_strstrip (*word), 10, G_MININT, G_MAXINT, &number, NULL))
        {
          g_array_set_size (ints, 0);
          break;
        }
      g_array_append_vals (ints, &(int) { (int) number }, 1);
    }

  return ints;
}

/**
 * so_archive_parse_int:
 * @text: (nullable): a DisplayValue
 * @otherwise: what else to answer
 *
 * Returns: the number of an INT or BOOL, without more ado; @otherwise for the rest
 */
gint64
so_archive_parse_int (const char *text,
                      gint64      otherwise)
{
  g_auto (SoArchiveValue) value = { 0 };

  so_archive_value_parse (&value, text);

  return value.kind == SO_ARCHIVE_INT || value.kind == SO_ARCHIVE_BOOL ? value.number : otherwise;
}
