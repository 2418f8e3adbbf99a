/* test-json-tree.c: editing a JSON text without touching the rest of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json-tree.h"

#include <string.h>

#include "json-random.h"
#include "so-service-error.h"

static SoJsonTree *
read_tree (const char *text)
{
  g_autoptr (GError) error = NULL;
  SoJsonTree *tree = so_json_tree_new (text, -1, &error);

  g_assert_no_error (error);

  return tree;
}

static void
assert_prints (SoJsonTree *tree,
               const char *expected)
{
  g_autofree char *text = so_json_tree_print (tree);

  g_assert_cmpstr (text, ==, expected);
  g_assert_true (so_json_check (text, -1, NULL));
}

static SoJsonItem *
find (SoJsonTree *tree,
      const char *pointer)
{
  SoJsonItem *item = so_json_tree_find (tree, pointer);

  g_assert_nonnull (item);

  return item;
}

/* One edit on one text, for tables. */
typedef struct
{
  const char *before;
  const char *pointer;
  const char *key;
  const char *json;
  int         index;
  const char *after;
} Edit;

static const char pretty[] =
  "\xef\xbb\xbf { \"a\" : 1.0 ,\r\n  \"b\":{\"\":[1,  -0 , 1e400],\"a/b\":\"\\u00e9\\/\"},\n"
  "\t\"c\":null } \n";

static void
test_reads (void)
{
  g_autoptr (SoJsonTree) tree = read_tree (pretty);
  SoJsonItem *root = so_json_tree_get_root (tree);
  SoJsonItem *item = find (tree, "/b//1");
  g_autofree char *text = so_json_item_dup_text (item);
  g_autofree char *pointer = so_json_item_dup_pointer (item);
  g_autofree char *accent = so_json_item_dup_text (find (tree, "/b/a~1b"));
  g_autofree char *written = so_json_item_dup_json (find (tree, "/b/a~1b"));
  g_autofree char *other = so_json_item_dup_pointer (find (tree, "/b/a~1b"));
  g_autofree char *key = so_json_item_dup_key (find (tree, "/b/"));

  assert_prints (tree, pretty);
  g_assert_cmpint (so_json_item_get_kind (root), ==, SO_JSON_OBJECT);
  g_assert_cmpuint (so_json_item_n_children (root), ==, 3);
  g_assert_cmpuint (so_json_tree_count (tree), ==, 9);
  g_assert_cmpuint (so_json_item_get_depth (item), ==, 3);
  g_assert_cmpstr (text, ==, "-0");
  g_assert_cmpstr (pointer, ==, "/b//1");
  g_assert_cmpstr (accent, ==, "\xc3\xa9/");
  g_assert_cmpstr (written, ==, "\"\\u00e9\\/\"");
  g_assert_cmpstr (other, ==, "/b/a~1b");
  g_assert_cmpstr (key, ==, "");
  g_assert_null (so_json_tree_find (tree, "/b//3"));
  g_assert_null (so_json_tree_find (tree, "/b//01"));
  g_assert_null (so_json_tree_find (tree, "/a/x"));
  g_assert_null (so_json_item_get_parent (root));
  g_assert_true (so_json_item_get_parent (item) == find (tree, "/b/"));
}

static void
test_refuses (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (so_json_tree_new ("{\n  oops}", -1, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE);
  g_assert_true (g_str_has_prefix (error->message, "line 2, column 3: "));
  g_assert_false (so_json_check ("", -1, NULL));
  g_assert_false (so_json_check ("[1] 2", -1, NULL));
  g_assert_false (so_json_check ("\"\\ud800\"", -1, NULL));
  g_assert_true (so_json_check ("{\"a\":1e999,\"a\":99999999999999999999}", -1, NULL));
  g_assert_true (so_json_is_number ("-1.50e+7"));
  g_assert_false (so_json_is_number ("1."));
  g_assert_false (so_json_is_number (" 1"));
  g_assert_false (so_json_is_number ("1 "));
  g_assert_false (so_json_is_number ("true"));
  g_assert_false (so_json_is_number (""));
}

static void
test_values (void)
{
  g_autoptr (SoJsonTree) tree = read_tree (pretty);
  g_autoptr (GError) error = NULL;

  /* what is there already is no edit, however it is spelled */
  so_json_tree_set_string (tree, find (tree, "/b/a~1b"), "\xc3\xa9/");
  so_json_tree_set_null (tree, find (tree, "/c"));
  g_assert_true (so_json_tree_set_json (tree, find (tree, "/a"), "1.0", &error));
  assert_prints (tree, pretty);

  so_json_tree_set_string (tree, find (tree, "/b/a~1b"), "\"\n\xf0\x9f\x98\x80");
  so_json_tree_set_bool (tree, find (tree, "/c"), TRUE);
  g_assert_true (so_json_tree_set_json (tree, find (tree, "/b//0"), "{\"x\" :1}", &error));
  assert_prints (tree, "\xef\xbb\xbf { \"a\" : 1.0 ,\r\n  \"b\":{\"\":[{\"x\" :1},  -0 , 1e400],"
                       "\"a/b\":\"\\\"\\n\xf0\x9f\x98\x80\"},\n\t\"c\":true } \n");
  so_json_tree_set_null (tree, find (tree, "/b//0/x"));
  g_assert_false (so_json_tree_set_json (tree, find (tree, "/a"), "1,", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE);
  so_json_tree_set_null (tree, find (tree, "/b"));
  assert_prints (tree, "\xef\xbb\xbf { \"a\" : 1.0 ,\r\n  \"b\":null,\n\t\"c\":true } \n");

  g_assert_true (so_json_tree_set_json (tree, so_json_tree_get_root (tree), "[ ]", NULL));
  assert_prints (tree, "\xef\xbb\xbf [ ] \n");
}

static void
test_removed_items_know (void)
{
  g_autoptr (SoJsonTree) tree = read_tree ("{\"a\":{\"b\":[1]}}");
  SoJsonItem *a = find (tree, "/a"), *b = find (tree, "/a/b"), *one = find (tree, "/a/b/0");

  so_json_tree_set_bool (tree, a, TRUE);
  g_assert_false (so_json_item_is_removed (a));
  g_assert_true (so_json_item_is_removed (b));
  g_assert_true (so_json_item_is_removed (one));
  g_assert_cmpuint (so_json_item_n_children (b), ==, 0);
  g_assert_null (so_json_item_dup_key (b));
  so_json_tree_remove (tree, a);
  g_assert_true (so_json_item_is_removed (a));
  assert_prints (tree, "{}");
}

static const Edit inserts[] = {
  { "{}", "", "a", "1", -1, "{\"a\":1}" },
  { "{\n}", "", "a", "1", -1, "{\n  \"a\": 1\n}" },
  { "[]", "", NULL, "{}", -1, "[{}]" },
  { "{\"a\":1}", "", "b", "\"x\"", -1, "{\"a\":1,\"b\":\"x\"}" },
  { "{\"a\": 1}", "", "b", "2", -1, "{\"a\": 1, \"b\": 2}" },
  { "{\"a\": 1}", "", "b", "2", 0, "{\"b\": 2, \"a\": 1}" },
  { "{ \"a\" : 1 }", "", "b", "2", -1, "{ \"a\" : 1, \"b\" : 2 }" },
  { "{\n  \"a\": 1\n}\n", "", "b", "2", -1, "{\n  \"a\": 1,\n  \"b\": 2\n}\n" },
  { "{\n  \"a\": 1\n}\n", "", "b", "2", 0, "{\n  \"b\": 2,\n  \"a\": 1\n}\n" },
  { "{\r\n\t\"a\":1,\r\n\r\n\t\"c\":3\r\n}", "", "b", "2", 1,
    "{\r\n\t\"a\":1,\r\n\t\"b\":2,\r\n\r\n\t\"c\":3\r\n}" },
  { "{\n    \"a\": {}\n}", "/a", "b", "[]", -1,
    "{\n    \"a\": {\n        \"b\": []\n    }\n}" },
  { "{\n  \"a\": {\n    \"l\": []\n  }\n}", "/a/l", NULL, "1", -1,
    "{\n  \"a\": {\n    \"l\": [\n      1\n    ]\n  }\n}" },
  { "{\"a\": {}}", "/a", "b", "1", -1, "{\"a\": {\"b\": 1}}" },
  { "[1, 2]", "", NULL, "3", -1, "[1, 2, 3]" },
  { "[1, 2]", "", NULL, "0", 0, "[0, 1, 2]" },
};

static void
test_insert (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (inserts); i++)
    {
      const Edit *edit = &inserts[i];
      g_autoptr (SoJsonTree) tree = read_tree (edit->before);
      g_autoptr (GError) error = NULL;
      SoJsonItem *item;

      item = so_json_tree_insert (tree, find (tree, edit->pointer), edit->index, edit->key,
                                  edit->json, &error);
      g_assert_no_error (error);
      assert_prints (tree, edit->after);
      if (edit->index != 0 || edit->key == NULL)
        {
          so_json_tree_remove (tree, item);
          g_assert_true (so_json_item_is_removed (item));
        }
    }
}

static void
test_insert_refused (void)
{
  g_autoptr (SoJsonTree) tree = read_tree ("{\"a\":1,\"\\u0062\":2}");
  g_autoptr (GError) error = NULL;
  SoJsonItem *root = so_json_tree_get_root (tree);

  g_assert_null (so_json_tree_insert (tree, root, -1, "b", "1", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (so_json_tree_insert (tree, root, -1, "c", "nope", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE);
  g_clear_error (&error);
  g_assert_false (so_json_tree_rename (tree, find (tree, "/a"), "b", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_CONFLICT);
  assert_prints (tree, "{\"a\":1,\"\\u0062\":2}");

  g_assert_true (so_json_tree_rename (tree, find (tree, "/b"), "b", NULL));
  assert_prints (tree, "{\"a\":1,\"\\u0062\":2}");
  g_assert_true (so_json_tree_rename (tree, find (tree, "/b"), "\"", NULL));
  assert_prints (tree, "{\"a\":1,\"\\\"\":2}");
}

static const Edit removals[] = {
  { "{\"a\": 1, \"b\": 2, \"c\": 3}", "/a", NULL, NULL, 0, "{\"b\": 2, \"c\": 3}" },
  { "{\"a\": 1, \"b\": 2, \"c\": 3}", "/b", NULL, NULL, 0, "{\"a\": 1, \"c\": 3}" },
  { "{\"a\": 1, \"b\": 2 , \"c\": 3}", "/c", NULL, NULL, 0, "{\"a\": 1, \"b\": 2}" },
  { "{\n  \"a\": 1,\n  \"b\": 2\n}", "/b", NULL, NULL, 0, "{\n  \"a\": 1\n}" },
  { "{\n  \"a\": [\n    1\n  ]\n}", "/a/0", NULL, NULL, 0, "{\n  \"a\": []\n}" },
  { "{\"a\":1,\"a\":2}", "/a", NULL, NULL, 0, "{\"a\":2}" },
};

static void
test_remove (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (removals); i++)
    {
      g_autoptr (SoJsonTree) tree = read_tree (removals[i].before);

      so_json_tree_remove (tree, find (tree, removals[i].pointer));
      assert_prints (tree, removals[i].after);
    }
}

static const Edit moves[] = {
  { "{\"a\": 1, \"b\": 2, \"c\": 3}", "/c", NULL, NULL, 0, "{\"c\": 3, \"a\": 1, \"b\": 2}" },
  { "[1,\n 2,\n\n 3\n]", "/0", NULL, NULL, 2, "[2,\n 3,\n\n 1\n]" },
  { "[1, 2]", "/1", NULL, NULL, 1, "[1, 2]" },
};

static void
test_move (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (SoJsonTree) tree = read_tree (moves[i].before);
      SoJsonItem *item = find (tree, moves[i].pointer);

      so_json_tree_move (tree, item, moves[i].index);
      g_assert_cmpuint (so_json_item_get_index (item), ==, moves[i].index);
      assert_prints (tree, moves[i].after);
    }
}

static void
test_put (void)
{
  g_autoptr (SoJsonTree) tree = read_tree ("{\"a\":{\"b\":1},\"l\":[]}");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (so_json_tree_put (tree, "/a/b", "2", &error));
  g_assert_nonnull (so_json_tree_put (tree, "/a/c~1d/e", "\"x\"", &error));
  g_assert_nonnull (so_json_tree_put (tree, "/l/0", "true", &error));
  assert_prints (tree, "{\"a\":{\"b\":2,\"c/d\":{\"e\":\"x\"}},\"l\":[true]}");
  g_assert_null (so_json_tree_put (tree, "/l/0/x", "1", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (so_json_tree_put (tree, "/new/x", "[", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE);
  assert_prints (tree, "{\"a\":{\"b\":2,\"c/d\":{\"e\":\"x\"}},\"l\":[true]}");
  g_assert_nonnull (so_json_tree_put (tree, "", "[]", NULL));
  assert_prints (tree, "[]");
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autofree char *expected = NULL;
  g_autofree char *back = NULL;

  for (guint i = 0; i < 500; i++)
    {
      g_string_append (text, "{\"x\":");
      g_string_append (pointer, "/x");
    }
  g_string_append (text, "1");
  for (guint i = 0; i < 500; i++)
    g_string_append (text, "} ");

  {
    g_autoptr (SoJsonTree) tree = read_tree (text->str);

    back = so_json_item_dup_pointer (find (tree, pointer->str));
    g_assert_cmpstr (back, ==, pointer->str);
    so_json_tree_set_bool (tree, find (tree, pointer->str), FALSE);
    expected = g_strdup (text->str);
    *strchr (expected, '1') = '\1';
    {
      g_auto (GStrv) parts = g_strsplit (expected, "\1", 2);
      g_autofree char *joined = g_strjoinv ("false", parts);

      assert_prints (tree, joined);
    }
  }
}

/* ---- random edits ---- */

static SoJsonItem *
pick (GRand      *rand,
      SoJsonItem *item)
{
  while (so_json_item_n_children (item) > 0 && g_rand_int_range (rand, 0, 4) > 0)
    item = so_json_item_get_child (item,
                                   g_rand_int_range (rand, 0, so_json_item_n_children (item)));

  return item;
}

/* All that is in @item but for @skip, as it is written: what an edit of @skip may not touch. */
static void
collect (SoJsonItem *item,
         SoJsonItem *skip,
         GString    *out)
{
  g_autofree char *key = so_json_item_dup_key (item);

  if (item == skip)
    return;

  g_string_append_printf (out, "<%s>", key != NULL ? key : "");
  if (so_json_item_get_kind (item) < SO_JSON_OBJECT)
    {
      g_autofree char *json = so_json_item_dup_json (item);

      g_string_append (out, json);
    }
  for (guint i = 0; i < so_json_item_n_children (item); i++)
    collect (so_json_item_get_child (item, i), skip, out);
}

static char *
dup_rest (SoJsonTree *tree,
          SoJsonItem *skip)
{
  GString *out = g_string_new (NULL);

  collect (so_json_tree_get_root (tree), skip, out);

  return g_string_free (out, FALSE);
}

static void
edit_at_random (GRand      *rand,
                SoJsonTree *tree,
                SoJsonItem *item)
{
  g_autofree char *json = json_random_value (rand, 2);
  g_autofree char *key = json_random_key (rand);

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      so_json_tree_set_string (tree, item, key);
      break;

    case 1:
      g_assert_true (so_json_tree_set_json (tree, item, json, NULL));
      break;

    case 2:
      if (so_json_item_get_parent (item) != NULL)
        so_json_tree_remove (tree, item);
      break;

    case 3:
      if (so_json_item_get_kind (item) >= SO_JSON_OBJECT)
        {
          gboolean object = so_json_item_get_kind (item) == SO_JSON_OBJECT;
          guint n = so_json_item_n_children (item);

          g_assert_nonnull (so_json_tree_insert (tree, item, g_rand_int_range (rand, -1, n + 1),
                                                 object ? key : NULL, json, NULL));
        }
      break;

    default:
      so_json_tree_set_bool (tree, item, TRUE);
    }
}

/* The text of before with one value cut out and another put there, byte for byte. */
static void
test_random_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260314);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = json_random_value (rand, 5);
      g_autoptr (SoJsonTree) tree = read_tree (text);
      SoJsonItem *item = pick (rand, so_json_tree_get_root (tree));
      g_autofree char *old = so_json_item_dup_json (item);
      g_autofree char *now = NULL;
      gsize head = 0;

      assert_prints (tree, text);
      so_json_tree_set_string (tree, item, "\x01 mark");
      now = so_json_tree_print (tree);
      while (text[head] == now[head] && text[head] != '\0')
        head++;
      /* what is common and the new value make the whole */
      {
        const char *mark = strstr (now, "\"\\u0001 mark\"");
        gsize before = mark - now;

        g_assert_nonnull (mark);
        g_assert_cmpuint (head, >=, before);
        g_assert_true (strncmp (text + before, old, strlen (old)) == 0);
        g_assert_cmpstr (text + before + strlen (old), ==, mark + strlen ("\"\\u0001 mark\""));
      }
    }
}

/* Edit after edit: the tree stays what its text says, and the rest of it what it was. */
static void
test_random_edits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (653589793);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *text = json_random_value (rand, 5);
      g_autoptr (SoJsonTree) tree = read_tree (text);

      for (guint j = 0; j < 20; j++)
        {
          SoJsonItem *item = pick (rand, so_json_tree_get_root (tree));
          g_autofree char *rest = dup_rest (tree, item);
          g_autofree char *after = NULL;
          g_autofree char *printed = NULL;
          g_autofree char *read = NULL;
          g_autofree char *all = NULL;

          edit_at_random (rand, tree, item);
          after = dup_rest (tree, item);
          g_assert_cmpstr (after, ==, rest);

          printed = so_json_tree_print (tree);
          {
            g_autoptr (SoJsonTree) again = read_tree (printed);

            all = dup_rest (tree, NULL);
            read = dup_rest (again, NULL);
            g_assert_cmpstr (read, ==, all);
          }
        }
    }
}

/* ---- a megabyte ---- */

static void
test_megabyte (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (SoJsonTree) tree = NULL;
  g_autofree char *print = NULL;
  gint64 start, read, edited;
  SoJsonItem *item;

  for (guint i = 0; text->len < 1000000; i++)
    g_string_append_printf (text, "\n  \"key%u\": \"some value\",", i);
  g_string_append (text, "\n  \"end\": 1\n}");

  start = g_get_monotonic_time ();
  tree = read_tree (text->str);
  read = g_get_monotonic_time () - start;
  item = find (tree, "/key20000");

  start = g_get_monotonic_time ();
  so_json_tree_set_string (tree, item, "other");
  print = so_json_tree_print (tree);
  edited = g_get_monotonic_time () - start;
  g_test_message ("read in %.1f ms, edited and printed in %.1f ms", read / 1000., edited / 1000.);
  g_assert_cmpuint (strlen (print), ==, text->len - 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-tree/reads", test_reads);
  g_test_add_func ("/json-tree/refuses", test_refuses);
  g_test_add_func ("/json-tree/values", test_values);
  g_test_add_func ("/json-tree/removed-items-know", test_removed_items_know);
  g_test_add_func ("/json-tree/insert", test_insert);
  g_test_add_func ("/json-tree/insert-refused", test_insert_refused);
  g_test_add_func ("/json-tree/remove", test_remove);
  g_test_add_func ("/json-tree/move", test_move);
  g_test_add_func ("/json-tree/put", test_put);
  g_test_add_func ("/json-tree/deep", test_deep);
  g_test_add_func ("/json-tree/random-bytes", test_random_bytes);
  g_test_add_func ("/json-tree/random-edits", test_random_edits);
  g_test_add_func ("/json-tree/megabyte", test_megabyte);

  return g_test_run ();
}
