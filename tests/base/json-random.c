/* json-random.c: JSON texts nobody would think of, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "json-random.h"

static const char *const scalars[] = {
  "null", "true", "false", "0", "-0", "1.0", "1e400", "-1E-999", "123456789012345678901234567890",
  "\"\"", "\"plain\"", "\"\\u00e9\\/\\n\"", "\"\xf0\x9f\x98\x80\"", "\"\\ud83d\\ude00\"",
  "\"#a1b2c3\"", "\"a \\\"quoted\\\" {, ] text\"", "42", "0.10000000000000001",
};
static const char *const keys[] = {
  "\"\"", "\"a\"", "\"siteName\"", "\"a/b~c\"", "\"\\u0061\"", "\"\xf0\x9f\x98\x80\"", "\"a\"",
  "\"with \\\"quotes\\\"\"", "\"\\n\"",
};
static const char *const blanks[] = { "", "", " ", "\n  ", "\r\n", "\t", "\n\n    " };

#define PICK(rand, list) (list[g_rand_int_range (rand, 0, G_N_ELEMENTS (list))])

char *
json_random_key (GRand *rand)
{
  return g_strdup_printf ("key %u", g_rand_int (rand));
}

static void
write_value (GRand   *rand,
             GString *out,
             guint    depth)
{
  gboolean object = g_rand_boolean (rand);
  guint n = g_rand_int_range (rand, 0, 6);

  if (depth == 0 || g_rand_int_range (rand, 0, 3) == 0)
    {
      g_string_append (out, PICK (rand, scalars));
      return;
    }

  g_string_append_c (out, object ? '{' : '[');
  g_string_append (out, PICK (rand, blanks));
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_printf (out, ",%s", PICK (rand, blanks));
      if (object)
        {
          g_string_append (out, PICK (rand, keys));
          g_string_append_printf (out, "%s:%s", PICK (rand, blanks), PICK (rand, blanks));
        }
      write_value (rand, out, depth - 1);
      g_string_append (out, PICK (rand, blanks));
    }
  g_string_append_c (out, object ? '}' : ']');
}

/* Keys may appear twice, numbers may be too large for any type. */
char *
json_random_value (GRand *rand,
                   guint  depth)
{
  GString *out = g_string_new (PICK (rand, blanks));

  write_value (rand, out, depth);
  g_string_append (out, PICK (rand, blanks));

  return g_string_free (out, FALSE);
}
