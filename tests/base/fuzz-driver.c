/* fuzz-driver.c: runs a fuzz target over its seeds and a bounded number of changes of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

/* The changes are the same in every run: their seed is fixed. */
#define SEED 20240917
#define DEFAULT_SECONDS 2

static const char *const words[] = {
  "null", "true", "{}", "[]", "\"\"", "-0", "1e5", "1.0", "2147483648", "9223372036854775808",
  "\\u0000", "\\ud800", "\\u0061", "\xc3\xa5", "\xff", "\xef\xbb\xbf", "{\"a\":", "[[", "]]",
  ",", "\"Id\":",
  "\"Title\":", "\"Parts\":", "\"Texts\":", "\"Right\":\"FULL\"", "\"Color\":5",
};

static GPtrArray *
read_seeds (int    n_folders,
            char **folders)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (int i = 0; i < n_folders; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) dir = g_dir_open (folders[i], 0, &error);
      const char *name;

      if (dir == NULL)
        g_error ("%s", error->message);

      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folders[i], name, NULL);
          char *text;
          gsize length;

          if (g_file_get_contents (path, &text, &length, NULL))
            g_ptr_array_add (seeds, g_bytes_new_take (text, length));
        }
    }

  return seeds;
}

/* Replaces, cuts, doubles or puts in a few bytes. */
static void
change (GRand      *random,
        GByteArray *bytes)
{
  guint at = bytes->len > 0 ? (guint) g_rand_int_range (random, 0, bytes->len) : 0;
  const char *word = words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];
  guint n = g_rand_int_range (random, 1, 24);

  n = MIN (n, bytes->len - at);
  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      if (n > 0)
        bytes->data[at] = (guint8) g_rand_int_range (random, 0, 256);
      break;

    case 1:
      if (n > 0)
        g_byte_array_remove_range (bytes, at, n);
      break;

    case 2:
      g_byte_array_append (bytes, (const guint8 *) word, strlen (word));
      break;

    case 3:
      n = MIN (n, strlen (word));
      memcpy (bytes->data + at, word, n);
      break;

    case 4:
    default:
      if (n > 0)
        bytes->data[at] = (guint8) "{}[]\",:\\u0e-+.tfn1 \n"[g_rand_int_range (random, 0, 20)];
    }
}

int
main (int    argc,
      char **argv)
{
  const char *seconds = g_getenv ("STEWARD_FUZZ_SECONDS");
  gint64 end = g_get_monotonic_time () +
               (seconds != NULL ? atoi (seconds) : DEFAULT_SECONDS) * G_USEC_PER_SEC;
  g_autoptr (GPtrArray) seeds = read_seeds (argc - 1, argv + 1);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n = 0;

  if (seeds->len == 0)
    g_error ("no seeds");

  for (guint i = 0; i < seeds->len; i++)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (g_ptr_array_index (seeds, i), &size);

      LLVMFuzzerTestOneInput (data, size);
    }

  for (; g_get_monotonic_time () < end; n++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      GBytes *seed = g_ptr_array_index (seeds, g_rand_int_range (random, 0, seeds->len));
      guint changes = g_rand_int_range (random, 1, 5);

      g_byte_array_append (bytes, g_bytes_get_data (seed, NULL), g_bytes_get_size (seed));
      while (changes-- > 0)
        change (random, bytes);
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
    }

  g_print ("1..1\nok 1 %u seeds and %u changes of them\n", seeds->len, n);

  return EXIT_SUCCESS;
}
