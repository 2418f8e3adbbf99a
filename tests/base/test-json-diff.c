/* test-json-diff.c: what changed from one JSON text to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json-diff.h"

#include <string.h>

#include "json-random.h"
#include "so-json-tree.h"
#include "so-service-error.h"

/* As lines: "+/path=after", "-/path=before", "~/path=before>after". */
static char *
describe (const char *before,
          const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) diffs = so_json_diff (before, after, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < diffs->len; i++)
    {
      SoJsonDiff *diff = g_ptr_array_index (diffs, i);

      if (i > 0)
        g_string_append_c (out, ' ');
      switch (diff->kind)
        {
        case SO_JSON_DIFF_ADDED:
          g_assert_null (diff->before);
          g_string_append_printf (out, "+%s=%s", diff->path, diff->after);
          break;

        case SO_JSON_DIFF_REMOVED:
          g_assert_null (diff->after);
          g_string_append_printf (out, "-%s=%s", diff->path, diff->before);
          break;

        case SO_JSON_DIFF_CHANGED:
        default:
          g_string_append_printf (out, "~%s=%s>%s", diff->path, diff->before, diff->after);
        }
    }

  return g_string_free (out, FALSE);
}

static const struct
{
  const char *before;
  const char *after;
  const char *diffs;
} cases[] = {
  { "{}", " { } ", "" },
  { "{\"a\":1,\"b\":2}", "{\"b\": 2, \"a\": 1}", "" },
  { "{\"a\":1}", "{\"a\":2}", "~/a=1>2" },
  { "{\"a\":1}", "{\"a\":1,\"b\":[1, 2]}", "+/b=[1,2]" },
  { "{\"a\":{\"b\":1,\"c\":\"x\"}}", "{\"a\":{\"c\":\"x\"}}", "-/a/b=1" },
  { "{\"a\":1}", "{\"a\":1.0}", "~/a=1>1.0" },
  { "[-0]", "[0]", "~/0=-0>0" },
  { "[1e400]", "[1e400]", "" },
  { "\"\\u00e9\"", "\"\xc3\xa9\"", "" },
  { "\"\\ud83d\\ude00\"", "\"\xf0\x9f\x98\x80\"", "" },
  { "{\"\\u0061\":1}", "{\"a\":2}", "~/a=1>2" },
  { "{\"\":1}", "{\"\":2}", "~/=1>2" },
  { "{\"a/b~\":1}", "{}", "-/a~1b~0=1" },
  { "1", "null", "~=1>null" },
  { "{\"a\":{}}", "{\"a\":[]}", "~/a={}>[]" },
  { "{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":3}", "~/a=2>3" },
  { "{\"a\":1,\"a\":2}", "{\"a\":1}", "-/a=2" },
  { "[1,2,3]", "[0,1,2,3]", "+/0=0" },
  { "[1,2,3]", "[1,3]", "-/1=2" },
  { "[1,2,3]", "[1,2,3,4]", "+/3=4" },
  { "[{\"a\":1},{\"a\":2}]", "[{\"a\":1},{\"a\":3}]", "~/1/a=2>3" },
  { "[{\"a\":1},{\"a\":2}]", "[{\"a\":5},{\"a\":2},{\"a\":3}]", "~/0/a=1>5 +/2={\"a\":3}" },
  { "[[1,2],[3]]", "[[1],[3]]", "-/0/1=2" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *diffs = describe (cases[i].before, cases[i].after);

      g_test_message ("%s and %s", cases[i].before, cases[i].after);
      g_assert_cmpstr (diffs, ==, cases[i].diffs);
    }
}

static void
test_no_json (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (so_json_diff ("{}", "{\n oops", &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE);
  g_assert_true (g_str_has_prefix (error->message, "line 2, column 2"));
  g_assert_null (so_json_diff ("", "{}", NULL));
}

/* Brackets in brackets: neither the stack nor the patience ends. */
static void
test_deep (void)
{
  g_autofree char *open = g_strnfill (500, '[');
  g_autofree char *close = g_strnfill (500, ']');
  g_autofree char *before = g_strconcat (open, "1", close, NULL);
  g_autofree char *after = g_strconcat (open, "2", close, NULL);
  g_autofree char *diffs = describe (before, after);

  g_assert_true (g_str_has_prefix (diffs, "~/0/0/0/"));
  g_assert_true (g_str_has_suffix (diffs, "/0=1>2"));
}

static SoJsonItem *
pick_scalar (GRand      *rand,
             SoJsonItem *item)
{
  while (so_json_item_n_children (item) > 0)
    item = so_json_item_get_child (item,
                                   g_rand_int_range (rand, 0, so_json_item_n_children (item)));

  return item;
}

/* One value is another: that is the one difference, at its place. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (271828);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = json_random_value (rand, 5);
      g_autoptr (SoJsonTree) tree = so_json_tree_new (text, -1, NULL);
      SoJsonItem *item = pick_scalar (rand, so_json_tree_get_root (tree));
      g_autofree char *pointer = so_json_item_dup_pointer (item);
      g_autofree char *same = describe (text, text);
      g_autofree char *after = NULL;
      g_autoptr (GPtrArray) diffs = NULL;
      SoJsonDiff *diff;

      g_assert_cmpstr (same, ==, "");
      so_json_tree_set_string (tree, item, "quite another");
      after = so_json_tree_print (tree);
      diffs = so_json_diff (text, after, NULL);
      g_assert_cmpuint (diffs->len, ==, 1);
      diff = g_ptr_array_index (diffs, 0);
      g_assert_cmpint (diff->kind, ==, SO_JSON_DIFF_CHANGED);
      g_assert_cmpstr (diff->path, ==, pointer);
      g_assert_cmpstr (diff->after, ==, "\"quite another\"");
    }
}

static void
test_megabyte (void)
{
  g_autoptr (GString) before = g_string_new ("{\"first\":0");
  g_autoptr (GString) after = g_string_new ("{\"last\":0");
  g_autofree char *diffs = NULL;
  gint64 start;

  for (guint i = 0; before->len < 1000000; i++)
    g_string_append_printf (before, ",\"key%u\":\"some value\"", i);
  for (guint i = 0; after->len < 1000000; i++)
    g_string_append_printf (after, ",\"key%u\":\"some %s\"", i, i == 77 ? "thing" : "value");
  g_string_append_c (before, '}');
  g_string_append_c (after, '}');

  start = g_get_monotonic_time ();
  diffs = describe (before->str, after->str);
  g_test_message ("compared in %.1f ms", (g_get_monotonic_time () - start) / 1000.);
  g_assert_nonnull (strstr (diffs, "-/first=0"));
  g_assert_nonnull (strstr (diffs, "~/key77=\"some value\">\"some thing\""));
  g_assert_nonnull (strstr (diffs, "+/last=0"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-diff/cases", test_cases);
  g_test_add_func ("/json-diff/no-json", test_no_json);
  g_test_add_func ("/json-diff/deep", test_deep);
  g_test_add_func ("/json-diff/random", test_random);
  g_test_add_func ("/json-diff/megabyte", test_megabyte);

  return g_test_run ();
}
