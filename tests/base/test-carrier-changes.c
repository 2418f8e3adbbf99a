/* test-carrier-changes.c: the list of what differs from what was loaded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-carrier.h"
#include "so-json.h"

#define TEXT \
  "{\"Title\":\"a\",\"Color\":\"Frozen\"," \
  "\"Part\":{\"Id\":10,\"Inner\":{\"Id\":11,\"Name\":\"i\"}}," \
  "\"Parts\":[{\"Id\":20},{\"Id\":21,\"Inner\":{\"Id\":22}}]," \
  "\"Texts\":{\"k1\":\"v1\",\"k2\":null,\"k3\":\"v3\"}," \
  "\"Named\":{\"n\":{\"Id\":30},\"o\":null},\"Numbers\":[1]}"

static void
append_node (GString  *out,
             JsonNode *node)
{
  g_autofree char *text = node != NULL ? so_json_print (node) : NULL;

  g_string_append (out, text != NULL ? text : "-");
}

/* One line a change: path, before and after, "-" for missing. */
static void
assert_changes (SampleWhole *whole,
                const char  *wanted)
{
  g_autoptr (GPtrArray) changes = so_carrier_get_changes (SO_CARRIER (whole));
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      SoChange *change = g_ptr_array_index (changes, i);

      g_assert_nonnull (change->field);
      g_string_append_printf (out, "%s%s: ", i > 0 ? "\n" : "", change->path);
      append_node (out, change->before);
      g_string_append (out, " > ");
      append_node (out, change->after);
    }

  g_assert_cmpstr (out->str, ==, wanted);
}

static void
test_members (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);

  assert_changes (whole, "");
  g_object_set (whole, "title", "b", "color", SAMPLE_COLOR_RED, "active", TRUE, NULL);
  so_carrier_set_null (SO_CARRIER (whole), "numbers");
  assert_changes (whole,
                  "Active: - > true\n"
                  "Title: \"a\" > \"b\"\n"
                  "Color: \"Frozen\" > \"Red\"\n"
                  "Numbers: [1] > null");
  so_carrier_revert (SO_CARRIER (whole));
  assert_changes (whole, "");
}

static void
test_parts (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  g_autoptr (SamplePart) other = g_object_new (SAMPLE_TYPE_PART, "id", 5, NULL);
  g_autoptr (GPtrArray) changes = NULL;

  g_object_set (whole->part, "id", 12, NULL);
  g_object_set (whole->part->inner, "name", NULL, NULL);
  assert_changes (whole, "Part.Id: 10 > 12\nPart.Inner.Name: \"i\" > null");

  changes = so_carrier_get_changes (SO_CARRIER (whole));
  g_assert_cmpstr (((SoChange *) g_ptr_array_index (changes, 1))->field->wire, ==, "Name");

  g_object_set (whole, "part", other, NULL);
  assert_changes (whole, "Part: {\"Id\":10,\"Inner\":{\"Id\":11,\"Name\":\"i\"}} > {\"Id\":5}");
  g_object_set (whole, "part", NULL, NULL);
  assert_changes (whole, "Part: {\"Id\":10,\"Inner\":{\"Id\":11,\"Name\":\"i\"}} > null");
}

static void
test_lists (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  g_autoptr (SamplePart) second = g_list_model_get_item (G_LIST_MODEL (whole->parts), 1);

  g_object_set (second, "name", "n", NULL);
  g_object_set (second->inner, "id", 23, NULL);
  assert_changes (whole, "Parts[1].Name: - > \"n\"\nParts[1].Inner.Id: 22 > 23");

  so_carrier_revert (SO_CARRIER (whole));
  g_list_store_remove (whole->parts, 1);
  assert_changes (whole, "Parts: [{\"Id\":20},{\"Id\":21,\"Inner\":{\"Id\":22}}] > [{\"Id\":20}]");
  so_carrier_revert (SO_CARRIER (whole));

  g_object_set (second, "name", "n", NULL);
  g_list_store_remove_all (whole->parts);
  g_list_store_append (whole->parts, second);
  assert_changes (whole, "Parts: [{\"Id\":20},{\"Id\":21,\"Inner\":{\"Id\":22}}] > "
                         "[{\"Id\":21,\"Inner\":{\"Id\":23},\"Name\":\"n\"}]");
}

static void
test_maps (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  g_autoptr (SoMapEntry) k1 = g_list_model_get_item (G_LIST_MODEL (whole->texts), 0);
  g_autoptr (SoMapEntry) added = so_map_entry_new_string ("k4", "v4");
  g_autoptr (SoMapEntry) n = g_list_model_get_item (G_LIST_MODEL (whole->named), 0);
  g_autoptr (SoMapEntry) o = g_list_model_get_item (G_LIST_MODEL (whole->named), 1);
  g_autoptr (SamplePart) part = g_object_new (SAMPLE_TYPE_PART, "id", 5, NULL);

  so_map_entry_set_value (k1, "w1");
  g_list_store_remove (whole->texts, 2);
  g_list_store_append (whole->texts, added);
  g_object_set (so_map_entry_get_carrier (n), "id", 31, NULL);
  so_map_entry_set_carrier (o, G_OBJECT (part));
  assert_changes (whole,
                  "Texts[k1]: \"v1\" > \"w1\"\n"
                  "Texts[k3]: \"v3\" > -\n"
                  "Texts[k4]: - > \"v4\"\n"
                  "Named[n].Id: 30 > 31\n"
                  "Named[o]: null > {\"Id\":5}");

  so_carrier_set_null (SO_CARRIER (whole), "texts");
  so_carrier_revert_field (SO_CARRIER (whole), "named");
  assert_changes (whole, "Texts: {\"k1\":\"v1\",\"k2\":null,\"k3\":\"v3\"} > null");
}

/* A list that was empty already changes, too, where it becomes null. */
static void
test_emptied (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read ("{\"Parts\":[],\"Texts\":{}}");

  so_carrier_set_null (SO_CARRIER (whole), "parts");
  so_carrier_set_null (SO_CARRIER (whole), "texts");
  assert_changes (whole, "Parts: [] > null\nTexts: {} > null");
}

static void
test_new (void)
{
  g_autoptr (SampleWhole) whole = g_object_new (SAMPLE_TYPE_WHOLE, "title", "t", NULL);
  g_autoptr (SoMapEntry) entry = so_map_entry_new_string ("k", "v");
  g_autoptr (SamplePart) part = g_object_new (SAMPLE_TYPE_PART, "id", 1, NULL);

  g_list_store_append (whole->texts, entry);
  g_list_store_append (whole->parts, part);
  assert_changes (whole, "Title: - > \"t\"\nParts: - > [{\"Id\":1}]\nTexts[k]: - > \"v\"");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/carrier/changes/members", test_members);
  g_test_add_func ("/carrier/changes/parts", test_parts);
  g_test_add_func ("/carrier/changes/lists", test_lists);
  g_test_add_func ("/carrier/changes/maps", test_maps);
  g_test_add_func ("/carrier/changes/emptied", test_emptied);
  g_test_add_func ("/carrier/changes/new", test_new);

  return g_test_run ();
}
