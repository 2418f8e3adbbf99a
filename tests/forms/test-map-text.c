/* test-map-text.c: lines of "key = value"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-map-text.h"

#include <string.h>

#define HIDDEN STEWARD_MAP_TEXT_HIDDEN
#define HIDDEN_2 \
  "Line 2: the value of password is hidden; write it out, or show the secrets first"

static GListStore *
new_entries (const char *key,
             ...)
{
  GListStore *entries = g_list_store_new (SO_TYPE_MAP_ENTRY);
  va_list args;

  va_start (args, key);
  for (; key != NULL; key = va_arg (args, const char *))
    {
      g_autoptr (SoMapEntry) entry = so_map_entry_new_string (key, va_arg (args, const char *));

      g_list_store_append (entries, entry);
    }
  va_end (args);

  return entries;
}

static void
assert_print (GListStore          *entries,
              StewardMapTextHides  hides,
              const char          *text)
{
  g_autofree char *printed = steward_map_text_print (G_LIST_MODEL (entries), hides, NULL);

  g_assert_cmpstr (printed, ==, text);
}

static void
test_print (void)
{
  g_autoptr (GListStore) entries = new_entries ("cm_username", "steward", "cm_password", "hush",
                                                "empty", "", "token", NULL, NULL);
  g_autoptr (GListStore) none = new_entries (NULL);

  assert_print (none, NULL, "");
  assert_print (entries, NULL, "cm_username = steward\ncm_password = hush\nempty = \ntoken = ");
  assert_print (entries, steward_map_text_is_secret,
                "cm_username = steward\ncm_password = " HIDDEN "\nempty = \ntoken = ");
}

static void
assert_line (GPtrArray  *lines,
             guint       i,
             guint       number,
             const char *key,
             const char *value)
{
  StewardMapTextLine *line;

  g_assert_cmpuint (i, <, lines->len);
  line = g_ptr_array_index (lines, i);
  g_assert_cmpuint (line->number, ==, number);
  g_assert_cmpstr (line->key, ==, key);
  g_assert_cmpstr (line->value, ==, value);
}

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  lines = steward_map_text_parse ("a=1\r\n\n \t \n\t b \t= \t 2 = two  \nc =\nÆ Ø=\xe2\x82\xac", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 4);
  assert_line (lines, 0, 1, "a", "1");
  assert_line (lines, 1, 4, "b", "2 = two  ");
  assert_line (lines, 2, 5, "c", "");
  assert_line (lines, 3, 6, "Æ Ø", "\xe2\x82\xac");
}

static void
test_parse_nothing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = steward_map_text_parse ("\n  \n", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 0);
}

static void
assert_wrong (const char *text,
              const char *message)
{
  g_autoptr (GListStore) entries = new_entries ("a", "1", "password", "hush", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) read_error = NULL;

  if (strstr (message, "hidden") == NULL)
    {
      g_assert_null (steward_map_text_parse (text, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_cmpstr (error->message, ==, message);
    }
  g_assert_null (steward_map_text_read (text, G_LIST_MODEL (entries), steward_map_text_is_secret,
                                        NULL, NULL, &read_error));
  g_assert_error (read_error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpstr (read_error->message, ==, message);
}

static void
test_wrong (void)
{
  assert_wrong ("a = 1\n\nnothing", "Line 3: there is no “=” between a key and a value");
  assert_wrong (" = 1", "Line 1: a key is missing");
  assert_wrong ("a = 1\nb = 2\n a=3", "Line 3: the key a is there twice");
  assert_wrong ("a = 1\na = 1", "Line 2: the key a is there twice");
  assert_wrong ("a = 1\npass = " HIDDEN,
                "Line 2: the value of pass is hidden; write it out, or show the secrets first");
  assert_wrong ("a = 1\npassword = " HIDDEN "9", HIDDEN_2);
  assert_wrong ("a = 1\npassword = 9" HIDDEN, HIDDEN_2);
  assert_wrong ("a = 1\npassword = " HIDDEN " ", HIDDEN_2);
  assert_wrong ("a = 1\npassword = " HIDDEN HIDDEN, HIDDEN_2);
  assert_wrong ("a = 1\npassword = •", HIDDEN_2);
  assert_wrong ("a = 1\nb = x" HIDDEN,
                "Line 2: the value of b is hidden; write it out, or show the secrets first");
}

static SoMapEntry *
read_entry (GPtrArray  *read,
            guint       i,
            const char *key,
            const char *value)
{
  SoMapEntry *entry;

  g_assert_cmpuint (i, <, read->len);
  entry = g_ptr_array_index (read, i);
  g_assert_cmpstr (so_map_entry_get_key (entry), ==, key);
  g_assert_cmpstr (so_map_entry_get_value (entry), ==, value);

  return entry;
}

/* What is as before keeps its entry, hidden or not; the order is that of the lines. */
static void
test_read (void)
{
  g_autoptr (GListStore) entries = new_entries ("a", "1", "password", "hush", "b", "2", NULL);
  g_autoptr (SoMapEntry) a = g_list_model_get_item (G_LIST_MODEL (entries), 0);
  g_autoptr (SoMapEntry) password = g_list_model_get_item (G_LIST_MODEL (entries), 1);
  g_autoptr (SoMapEntry) b = g_list_model_get_item (G_LIST_MODEL (entries), 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) read = NULL;

  read = steward_map_text_read ("b = 3\npassword=" HIDDEN "\n\nc = 4\na = 1", G_LIST_MODEL (entries),
                                steward_map_text_is_secret, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, 4);
  g_assert_true (read_entry (read, 0, "b", "3") != b);
  g_assert_cmpstr (so_map_entry_get_value (b), ==, "2");        /* as it was */
  g_assert_true (read_entry (read, 1, "password", "hush") == password);
  read_entry (read, 2, "c", "4");
  g_assert_true (read_entry (read, 3, "a", "1") == a);
}

/* A new password is one, and none is none. */
static void
test_read_secret (void)
{
  g_autoptr (GListStore) entries = new_entries ("password", "hush", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GPtrArray) emptied = NULL;

  read = steward_map_text_read ("password = new", G_LIST_MODEL (entries),
                                steward_map_text_is_secret, NULL, NULL, &error);
  g_assert_no_error (error);
  read_entry (read, 0, "password", "new");
  emptied = steward_map_text_read ("password = ", G_LIST_MODEL (entries),
                                   steward_map_text_is_secret, NULL, NULL, &error);
  g_assert_no_error (error);
  read_entry (emptied, 0, "password", "");
}

/* What no line can say is there again after a round through lines. */
static void
test_round (void)
{
  static const char * const texts[] = { "", " ", "=", "a=b", " lead", "trail ", "two\nlines", "\xc2\xa0" };
  g_autoptr (GListStore) entries = g_list_store_new (SO_TYPE_MAP_ENTRY);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SoMapEntry) entry = so_map_entry_new_string (texts[i], texts[G_N_ELEMENTS (texts) - 1 - i]);

      g_list_store_append (entries, entry);
    }

  for (guint hidden = 0; hidden < 2; hidden++)
    {
      StewardMapTextHides hides = hidden ? steward_map_text_is_secret : NULL;
      g_autofree char *text = steward_map_text_print (G_LIST_MODEL (entries), hides, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) read = NULL;

      read = steward_map_text_read (text, G_LIST_MODEL (entries), hides, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (read->len, ==, G_N_ELEMENTS (texts));
      for (guint i = 0; i < read->len; i++)
        {
          g_autoptr (SoMapEntry) entry = g_list_model_get_item (G_LIST_MODEL (entries), i);

          g_assert_true (g_ptr_array_index (read, i) == entry);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-text/print", test_print);
  g_test_add_func ("/map-text/parse", test_parse);
  g_test_add_func ("/map-text/parse-nothing", test_parse_nothing);
  g_test_add_func ("/map-text/wrong", test_wrong);
  g_test_add_func ("/map-text/read", test_read);
  g_test_add_func ("/map-text/read-secret", test_read_secret);
  g_test_add_func ("/map-text/round", test_round);

  return g_test_run ();
}
