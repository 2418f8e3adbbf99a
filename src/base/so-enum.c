/* so-enum.c: enum and flags names as the service writes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carrier-private.h"

/* The value of a name, 0 for a name this build does not know. */
int
so_enum_from_text (gpointer    enum_class,
                   const char *text)
{
  GEnumClass *klass = enum_class;

  for (guint i = 0; i < klass->n_values; i++)
    if (strcmp (klass->values[i].value_nick, text) == 0)
      return klass->values[i].value;

  return 0;
}

static const GFlagsValue *
find_flag (GFlagsClass *klass,
           const char  *name,
           gsize        length)
{
  for (guint i = 0; i < klass->n_values; i++)
    if (strncmp (klass->values[i].value_nick, name, length) == 0 &&
        klass->values[i].value_nick[length] == '\0')
      return &klass->values[i];

  return NULL;
}

/* Steps to the next name of a comma list, spaces around it left out. */
static const char *
next_name (const char **text,
           gsize       *length)
{
  const char *start = *text + strspn (*text, ", ");
  const char *end = start + strcspn (start, ",");

  *text = end;
  while (end > start && end[-1] == ' ')
    end--;
  *length = end - start;

  return *length > 0 ? start : NULL;
}

/* The bits of "Select, Update"; names this build does not know count nothing. */
guint
so_flags_from_text (gpointer    flags_class,
                    const char *text)
{
  const char *name;
  gsize length;
  guint bits = 0;

  while ((name = next_name (&text, &length)) != NULL)
    {
      const GFlagsValue *value = find_flag (flags_class, name, length);

      if (value != NULL)
        bits |= value->value;
    }

  return bits;
}

static void
append_name (GString    *out,
             const char *name,
             gssize      length)
{
  if (out->len > 0)
    g_string_append (out, ", ");
  g_string_append_len (out, name, length);
}

/* The largest value within @bits, of several the one that was defined first. */
static const GFlagsValue *
largest_flag (GFlagsClass *klass,
              guint        bits)
{
  const GFlagsValue *largest = NULL;

  for (guint i = 0; i < klass->n_values; i++)
    {
      const GFlagsValue *value = &klass->values[i];

      if (value->value != 0 && (value->value & ~bits) == 0 &&
          (largest == NULL || value->value > largest->value))
        largest = value;
    }

  return largest;
}

/* The names of @bits as the service forms them: composite names first where
 * they fit, then in rising order ("RI, RestrictedUpdate"); 0 is the zero
 * member's name. Names of @before (nullable) that this build does not know
 * are kept at the end. NULL where some bit has no name.
 */
char *
so_flags_to_text (gpointer    flags_class,
                  guint       bits,
                  const char *before)
{
  GFlagsClass *klass = flags_class;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  const GFlagsValue *value;
  const char *name;
  gsize length;
  guint rest = bits;

  while ((value = largest_flag (klass, rest)) != NULL)
    {
      g_ptr_array_add (names, (gpointer) value->value_nick);
      rest &= ~value->value;
    }
  if (rest != 0)
    return NULL;

  for (guint i = names->len; i > 0; i--)
    append_name (out, g_ptr_array_index (names, i - 1), -1);

  while (before != NULL && (name = next_name (&before, &length)) != NULL)
    if (find_flag (klass, name, length) == NULL)
      append_name (out, name, length);

  if (out->len == 0)
    for (guint i = 0; i < klass->n_values; i++)
      if (klass->values[i].value == 0)
        return g_strdup (klass->values[i].value_nick);

  return g_strdup (out->str);
}
