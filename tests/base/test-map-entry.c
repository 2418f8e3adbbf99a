/* test-map-entry.c: entries of maps, loaded and new
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-carrier.h"
#include "so-json.h"

static void
assert_node (SoMapEntry *entry,
             const char *wanted)
{
  g_autofree char *text = so_json_print (so_map_entry_get_node (entry));

  g_assert_cmpstr (text, ==, wanted);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_new (void)
{
  g_autoptr (SoMapEntry) entry = so_map_entry_new ("", NULL);
  g_autoptr (SoMapEntry) text = so_map_entry_new_string ("k", "v");
  g_autoptr (JsonNode) node = so_json_parse ("[1,{\"a\":1.0}]", -1, NULL);
  g_autoptr (SoMapEntry) other = so_map_entry_new ("k", node);
  g_autoptr (SoMapEntry) bare = g_object_new (SO_TYPE_MAP_ENTRY, NULL);
  int keys = 0, values = 0;

  g_signal_connect_swapped (entry, "notify::key", G_CALLBACK (count_cb), &keys);
  g_signal_connect_swapped (entry, "notify::value", G_CALLBACK (count_cb), &values);
  g_assert_true (so_map_entry_is_new (entry));
  g_assert_true (so_map_entry_is_edited (entry));
  assert_node (entry, "null");
  g_object_set (entry, "key", "cm_username", "value", "me", NULL);
  g_object_set (entry, "key", "cm_username", "value", "me", NULL);
  g_assert_cmpint (keys, ==, 1);
  g_assert_cmpint (values, ==, 1);
  g_assert_cmpstr (so_map_entry_get_key (entry), ==, "cm_username");
  assert_node (entry, "\"me\"");
  so_map_entry_set_value (entry, NULL);
  assert_node (entry, "null");

  assert_node (text, "\"v\"");
  assert_node (other, "[1,{\"a\":1.0}]");
  g_assert_null (so_map_entry_get_value (other));
  g_assert_null (so_map_entry_get_key (bare));
}

/* What is set may be a part of what was there. */
static void
test_own_text (void)
{
  g_autoptr (SoMapEntry) entry = so_map_entry_new_string ("a key", "a value");

  so_map_entry_set_key (entry, so_map_entry_get_key (entry) + 2);
  so_map_entry_set_value (entry, so_map_entry_get_value (entry) + 2);
  g_assert_cmpstr (so_map_entry_get_key (entry), ==, "key");
  g_assert_cmpstr (so_map_entry_get_value (entry), ==, "value");
}

static void
remove_all_cb (GListStore *store)
{
  g_list_store_remove_all (store);
}

/* The map held the only reference. */
static void
test_removed_while_told (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read ("{\"Texts\":{\"a\":\"x\"}}");
  SoMapEntry *a = g_list_model_get_item (G_LIST_MODEL (whole->texts), 0);

  g_signal_connect_swapped (a, "notify::value", G_CALLBACK (remove_all_cb), whole->texts);
  g_object_unref (a);
  so_map_entry_set_value (a, "y");
  sample_assert_text (whole, "{\"Texts\":{}}");
}

static void
test_loaded (void)
{
  g_autoptr (SampleWhole) whole =
    sample_whole_read ("{\"Texts\":{\"a\":\"x\",\"n\":null,\"\\u006b\":\"\\u00e5\"}}");
  g_autoptr (SoMapEntry) a = g_list_model_get_item (G_LIST_MODEL (whole->texts), 0);
  g_autoptr (SoMapEntry) n = g_list_model_get_item (G_LIST_MODEL (whole->texts), 1);
  g_autoptr (SoMapEntry) k = g_list_model_get_item (G_LIST_MODEL (whole->texts), 2);

  g_assert_false (so_map_entry_is_new (a));
  g_assert_false (so_map_entry_is_edited (a));
  so_map_entry_set_value (a, "y");
  g_assert_true (so_map_entry_is_edited (a));
  assert_node (a, "\"y\"");
  so_map_entry_set_value (a, "x");
  g_assert_false (so_map_entry_is_edited (a));
  so_map_entry_set_value (a, "");                   /* over a string "" is an edit */
  g_assert_true (so_map_entry_is_edited (a));
  so_map_entry_set_value (a, "x");

  so_map_entry_set_value (n, "z");
  g_assert_true (so_map_entry_is_edited (n));
  so_map_entry_set_value (n, "");
  g_assert_false (so_map_entry_is_edited (n));

  g_assert_cmpstr (so_map_entry_get_key (k), ==, "k");
  g_assert_cmpstr (so_map_entry_get_value (k), ==, "\xc3\xa5");
  sample_assert_text (whole,
                      "{\"Texts\":{\"a\":\"x\",\"n\":null,\"\\u006b\":\"\\u00e5\"}}");
}

static void
test_key_of_loaded (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (SampleWhole) whole = sample_whole_read ("{\"Texts\":{\"a\":\"x\"}}");
      g_autoptr (SoMapEntry) a = g_list_model_get_item (G_LIST_MODEL (whole->texts), 0);

      so_map_entry_set_key (a, "a");                /* the same: nothing to refuse */
      so_map_entry_set_key (a, "b");
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*so_map_entry_set_key*assertion*");
}

static void
test_carrier (void)
{
  g_autoptr (SoMapEntry) entry = so_map_entry_new ("k", NULL);
  g_autoptr (SamplePart) part = g_object_new (SAMPLE_TYPE_PART, "id", 3, NULL);
  int notified = 0;

  g_signal_connect_swapped (entry, "notify::carrier", G_CALLBACK (count_cb), &notified);
  so_map_entry_set_carrier (entry, G_OBJECT (part));
  so_map_entry_set_carrier (entry, G_OBJECT (part));
  g_assert_cmpint (notified, ==, 1);
  assert_node (entry, "{\"Id\":3}");
  g_object_set (part, "id", 4, NULL);
  assert_node (entry, "{\"Id\":4}");
  so_map_entry_set_carrier (entry, NULL);
  assert_node (entry, "null");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-entry/new", test_new);
  g_test_add_func ("/map-entry/own-text", test_own_text);
  g_test_add_func ("/map-entry/removed-while-told", test_removed_while_told);
  g_test_add_func ("/map-entry/loaded", test_loaded);
  g_test_add_func ("/map-entry/key-of-loaded", test_key_of_loaded);
  g_test_add_func ("/map-entry/carrier", test_carrier);

  return g_test_run ();
}
