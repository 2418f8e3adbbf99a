/* test-json-merge.c: two versions of one JSON text made one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json-merge.h"

#include <string.h>

#include "json-random.h"
#include "so-json-tree.h"

/* As words: "mine", "theirs", "same" or "both", and the path. */
static char *
describe (GPtrArray *parts)
{
  static const char *const states[] = { "mine", "theirs", "same", "both" };
  GString *out = g_string_new (NULL);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const SoJsonMergePart *part = g_ptr_array_index (parts, i);

      g_string_append_printf (out, "%s%s%s", i > 0 ? " " : "", states[part->state], part->path);
    }

  return g_string_free (out, FALSE);
}

static const struct
{
  const char *base;
  const char *mine;
  const char *theirs;
  const char *parts;
  const char *merged;           /* conflicts are ours until somebody chooses */
} cases[] = {
  /* different keys */
  { "{\"a\":1,\"b\":2}", "{\"a\":1,\"b\":3}", "{\"a\":5,\"b\":2}", "theirs/a mine/b",
    "{\"a\":5,\"b\":3}" },
  { "{\"w\":{\"x\":\"h\",\"y\":1},\"s\":\"n\"}", "{\"w\":{\"x\":\"H\",\"y\":1},\"s\":\"n\"}",
    "{\"w\":{\"x\":\"h\",\"y\":1},\"s\":\"n AAA\"}", "mine/w/x theirs/s",
    "{\"w\":{\"x\":\"H\",\"y\":1},\"s\":\"n AAA\"}" },
  /* the rest is theirs, byte for byte */
  { "{\"a\":1,\"b\":1.0}", "{\"a\":2,\"b\":1.0}", "{\n\t\"b\" :1.0 ,\n\t\"c\":\"\\u00e9\",\n\t\"a\":1\n}\n",
    "mine/a theirs/c", "{\n\t\"b\" :1.0 ,\n\t\"c\":\"\\u00e9\",\n\t\"a\":2\n}\n" },
  /* added and removed */
  { "{\"a\":1}", "{\"a\":1,\"m\":[1, 2]}", "{\"a\":1,\"t\":{}}", "mine/m theirs/t",
    "{\"a\":1,\"t\":{},\"m\":[1, 2]}" },
  { "{\"a\":1,\"b\":2,\"c\":3}", "{\"b\":2,\"c\":3}", "{\"a\":1,\"b\":2}", "mine/a theirs/c",
    "{\"b\":2}" },
  { "{\"a\":1,\"b\":2}", "{\"b\":2}", "{\"b\":4}", "same/a theirs/b", "{\"b\":4}" },
  { "{}", "{\"n\":{\"a\":1}}", "{\"n\":{\"b\":2}}", "mine/n/a theirs/n/b",
    "{\"n\":{\"b\":2,\"a\":1}}" },
  /* the same key */
  { "{\"a\":1}", "{\"a\":2}", "{\"a\":3}", "both/a", "{\"a\":2}" },
  { "{\"a\":1}", "{\"a\":2}", "{ \"a\": 2 }", "same/a", "{ \"a\": 2 }" },
  { "{\"a\":{\"b\":1}}", "{}", "{\"a\":{\"b\":2}}", "both/a", "{}" },
  { "{\"a\":{\"b\":1}}", "{\"a\":{\"b\":2}}", "{}", "both/a", "{\"a\":{\"b\":2}}" },
  { "{\"a\":{\"b\":1}}", "{\"a\":7}", "{\"a\":{\"b\":2}}", "both/a", "{\"a\":7}" },
  { "{}", "{\"n\":1}", "{\"n\":2}", "both/n", "{\"n\":1}" },
  /* a list is one value */
  { "{\"l\":[1,2],\"k\":[1]}", "{\"l\":[1,2,3],\"k\":[1]}", "{\"l\":[1,2],\"k\":[]}", "mine/l theirs/k",
    "{\"l\":[1,2,3],\"k\":[]}" },
  { "{\"l\":[1,2]}", "{\"l\":[1,2,3]}", "{\"l\":[0,1,2]}", "both/l", "{\"l\":[1,2,3]}" },
  { "{\"l\":[{\"a\":1},{\"a\":2}]}", "{\"l\":[{\"a\":9},{\"a\":2}]}", "{\"l\":[{\"a\":1},{\"a\":8}]}",
    "both/l", "{\"l\":[{\"a\":9},{\"a\":2}]}" },
  /* another name is a key that is gone and one that is new */
  { "{\"old\":1,\"b\":1}", "{\"new\":1,\"b\":1}", "{\"old\":1,\"b\":2}", "mine/old theirs/b mine/new",
    "{\"b\":2,\"new\":1}" },
  { "{\"old\":1}", "{\"new\":1}", "{\"old\":2}", "both/old mine/new", "{\"new\":1}" },
  /* an object with a key that appears twice is one value */
  { "{\"o\":{\"a\":1,\"a\":2},\"b\":1}", "{\"o\":{\"a\":1,\"a\":3},\"b\":1}",
    "{\"o\":{\"a\":1,\"a\":2},\"b\":2}", "mine/o theirs/b", "{\"o\":{\"a\":1,\"a\":3},\"b\":2}" },
  { "{\"o\":{\"a\":1,\"a\":2}}", "{\"o\":{\"a\":1,\"a\":3}}", "{\"o\":{\"a\":0,\"a\":2}}", "both/o",
    "{\"o\":{\"a\":1,\"a\":3}}" },
  /* odd keys */
  { "{\"\":1,\"a/b~\":1}", "{\"\":2,\"a/b~\":1}", "{\"\":1,\"a/b~\":2}", "mine/ theirs/a~1b~0",
    "{\"\":2,\"a/b~\":2}" },
  { "{\"0\":1,\"-\":1}", "{\"0\":2,\"-\":1}", "{\"0\":1,\"-\":2}", "mine/0 theirs/-",
    "{\"0\":2,\"-\":2}" },
  { "{\"\\u0061\":1,\"b\":1}", "{\"a\":2,\"b\":1}", "{\"\\u0061\":1,\"b\":2}", "mine/a theirs/b",
    "{\"\\u0061\":2,\"b\":2}" },
  /* blanks and the order of keys are nobody's change */
  { "{\"a\":1,\"b\":2}", "{ \"b\": 2, \"a\": 1 }", "{\"a\":1,\"b\":3}", "theirs/b", "{\"a\":1,\"b\":3}" },
  { "{\"a\":1}", "{\"a\": 1}", "{ \"a\":1}", "", "{ \"a\":1}" },
  { "{\"a\":1}", "{\"a\":1.0}", "{\"a\":1e0}", "both/a", "{\"a\":1.0}" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) parts = so_json_merge_compare (cases[i].base, cases[i].mine, cases[i].theirs);
      g_autofree char *text = describe (parts);
      g_autofree char *merged = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s: %s and %s", cases[i].base, cases[i].mine, cases[i].theirs);
      g_assert_nonnull (parts);
      g_assert_cmpstr (text, ==, cases[i].parts);
      merged = so_json_merge_apply (cases[i].theirs, parts, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (merged, ==, cases[i].merged);
    }
}

/* Texts that can only be taken as a whole. */
static void
test_whole (void)
{
  static const char *const texts[] = { "", "oops", "{\"a\":1", "[1]", "1", "null", "\"a\"", "{\"a\":1,\"a\":2}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_null (so_json_merge_compare (texts[i], "{\"a\":1}", "{\"a\":2}"));
      g_assert_null (so_json_merge_compare ("{\"a\":1}", texts[i], "{\"a\":2}"));
      g_assert_null (so_json_merge_compare ("{\"a\":1}", "{\"a\":2}", texts[i]));
    }
}

static void
test_choices (void)
{
  g_autoptr (GPtrArray) parts = so_json_merge_compare ("{\"a\":1,\"b\":1,\"c\":1}", "{\"a\":2,\"b\":2}",
                                                       "{\"a\":3,\"b\":3,\"c\":3}");
  g_autofree char *merged = NULL;

  g_assert_cmpuint (parts->len, ==, 3);
  ((SoJsonMergePart *) g_ptr_array_index (parts, 0))->use_mine = FALSE;
  ((SoJsonMergePart *) g_ptr_array_index (parts, 2))->use_mine = FALSE;
  merged = so_json_merge_apply ("{\"a\":3,\"b\":3,\"c\":3}", parts, NULL);
  g_assert_cmpstr (merged, ==, "{\"a\":3,\"b\":2,\"c\":3}");
}

static gboolean
is_in_list (SoJsonItem *item)
{
  for (; item != NULL; item = so_json_item_get_parent (item))
    if (so_json_item_get_kind (item) == SO_JSON_LIST)
      return TRUE;

  return FALSE;
}

static SoJsonItem *
pick_member (GRand      *rand,
             SoJsonItem *item)
{
  do
    item = so_json_item_get_child (item,
                                   g_rand_int_range (rand, 0, so_json_item_n_children (item)));
  while (so_json_item_n_children (item) > 0 && so_json_item_get_kind (item) == SO_JSON_OBJECT);

  return item;
}

/* Whoever changes nothing gets the other's text; each keeps a change of its own. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (314159);
  guint n_merged = 0;

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = json_random_value (rand, 5);
      g_autoptr (SoJsonTree) mine = so_json_tree_new (text, -1, NULL);
      g_autoptr (SoJsonTree) theirs = so_json_tree_new (text, -1, NULL);
      g_autoptr (GPtrArray) none = so_json_merge_compare (text, text, text);
      g_autoptr (GPtrArray) parts = NULL;
      g_autofree char *my_text = NULL;
      g_autofree char *their_text = NULL;
      g_autofree char *merged = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *a = NULL;
      g_autofree char *b = NULL;
      SoJsonItem *x, *y;

      if (none == NULL || so_json_item_n_children (so_json_tree_get_root (mine)) == 0)
        continue;
      g_assert_cmpuint (none->len, ==, 0);

      x = pick_member (rand, so_json_tree_get_root (mine));
      y = pick_member (rand, so_json_tree_get_root (theirs));
      a = so_json_item_dup_pointer (x);
      b = so_json_item_dup_pointer (y);
      if (is_in_list (x) || is_in_list (y) || g_str_equal (a, b) ||
          so_json_tree_find (mine, a) != x || so_json_tree_find (theirs, b) != y)
        continue;
      so_json_tree_set_string (mine, x, "mine it is");
      so_json_tree_set_string (theirs, y, "theirs it is");
      my_text = so_json_tree_print (mine);
      their_text = so_json_tree_print (theirs);
      so_json_tree_set_string (theirs, so_json_tree_find (theirs, a), "mine it is");
      expected = so_json_tree_print (theirs);
      parts = so_json_merge_compare (text, my_text, their_text);
      g_assert_nonnull (parts);
      if (parts->len == 1)
        continue;                       /* both are in an object with a key that appears twice */
      merged = so_json_merge_apply (their_text, parts, NULL);
      g_assert_cmpstr (merged, ==, expected);
      n_merged++;
    }
  g_assert_cmpuint (n_merged, >, 50);
}

static void
test_megabyte (void)
{
  g_autoptr (GString) base = g_string_new ("{\"first\":0");
  g_autofree char *mine = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *merged = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  gint64 start;

  for (guint i = 0; base->len < 1000000; i++)
    g_string_append_printf (base, ",\"key%u\":\"some value\"", i);
  g_string_append_c (base, '}');
  mine = g_strdup (base->str);
  memcpy (strstr (mine, "\"key77\":") + 8, "\"SOME", 5);
  theirs = g_strdup (base->str);
  memcpy (strstr (theirs, "\"key99\":") + 8, "\"SOME", 5);

  start = g_get_monotonic_time ();
  parts = so_json_merge_compare (base->str, mine, theirs);
  merged = so_json_merge_apply (theirs, parts, NULL);
  g_test_message ("merged in %.1f ms", (g_get_monotonic_time () - start) / 1000.);
  g_assert_cmpuint (parts->len, ==, 2);
  g_assert_cmpuint (strlen (merged), ==, base->len);
  g_assert_nonnull (strstr (merged, "\"key77\":\"SOME"));
  g_assert_nonnull (strstr (merged, "\"key99\":\"SOME"));
}

/* Two texts that have next to nothing in common are not taken apart. */
static void
test_many (void)
{
  g_autoptr (GString) base = g_string_new ("{\"first\":0");
  g_autoptr (GString) mine = g_string_new ("{\"first\":0");
  g_autofree char *theirs = NULL;

  for (guint i = 0; i < 10000; i++)
    {
      g_string_append_printf (base, ",\"key%u\":1", i);
      g_string_append_printf (mine, ",\"key%u\":2", i);
    }
  g_string_append_c (base, '}');
  g_string_append_c (mine, '}');
  theirs = g_strdup (base->str);
  memcpy (strstr (theirs, "\"first\":") + 8, "9", 1);

  g_assert_null (so_json_merge_compare (base->str, mine->str, theirs));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-merge/cases", test_cases);
  g_test_add_func ("/json-merge/whole", test_whole);
  g_test_add_func ("/json-merge/choices", test_choices);
  g_test_add_func ("/json-merge/random", test_random);
  g_test_add_func ("/json-merge/megabyte", test_megabyte);
  g_test_add_func ("/json-merge/many", test_many);

  return g_test_run ();
}
