/* test-carrier-edit.c: edits of carriers: what is dirty, what is told, what goes back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-carrier.h"
#include "so-json.h"

#define TEXT \
  "{\"Id\":1,\"Zz\":[1.50],\"Title\":\"ab\",\"Share\":1," \
  "\"Registered\":\"2014-09-15T14:19:04.3609502+02:00\"," \
  "\"Part\":{\"Id\":10,\"Name\":\"p\",\"Inner\":{\"Id\":11}}," \
  "\"Parts\":[{\"Id\":20,\"Name\":\"x\"},{\"Id\":21}],\"Texts\":{\"k1\":\"v1\",\"k2\":null}," \
  "\"Named\":{\"n\":{\"Id\":30}},\"Words\":[\"a\",\"b\"],\"Numbers\":[1,2],\"Dates\":[\"d\"]," \
  "\"Anything\":{\"q\":1.0}}"

static void
count_cb (int *count)
{
  (*count)++;
}

static int *
count (gpointer    object,
       const char *signal,
       int        *counter)
{
  *counter = 0;
  g_signal_connect_swapped (object, signal, G_CALLBACK (count_cb), counter);

  return counter;
}

/* The text of @whole is TEXT with @from replaced by @to. */
static void
assert_only (SampleWhole *whole,
             const char  *from,
             const char  *to)
{
  g_auto (GStrv) parts = g_strsplit (TEXT, from, 2);
  g_autofree char *wanted = g_strjoinv (to, parts);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  sample_assert_text (whole, wanted);
  g_assert_true (so_carrier_is_dirty (SO_CARRIER (whole)));
}

static void
assert_clean (SampleWhole *whole)
{
  sample_assert_text (whole, TEXT);
  g_assert_false (so_carrier_is_dirty (SO_CARRIER (whole)));
}

static void
test_scalars (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  int changed, dirty, title;

  count (whole, "changed", &changed);
  count (whole, "notify::dirty", &dirty);
  count (whole, "notify::title", &title);

  g_object_set (whole, "title", "ab", NULL);
  g_assert_cmpint (changed, ==, 0);
  g_object_set (whole, "title", "abc", NULL);       /* a letter typed … */
  g_assert_cmpint (changed, ==, 1);
  g_assert_cmpint (dirty, ==, 1);
  g_assert_cmpint (title, ==, 1);
  assert_only (whole, "\"ab\"", "\"abc\"");
  g_object_set (whole, "title", "ab", NULL);        /* … and deleted */
  g_assert_cmpint (dirty, ==, 2);
  assert_clean (whole);

  g_object_set (whole, "title", "\"\\\n\x01\xc3\xa5", NULL);
  assert_only (whole, "\"ab\"", "\"\\\"\\\\\\n\\u0001\xc3\xa5\"");
  so_carrier_revert_field (SO_CARRIER (whole), "title");
  assert_clean (whole);

  g_object_set (whole, "share", 0.1, NULL);
  assert_only (whole, "\"Share\":1", "\"Share\":0.1");
  g_object_set (whole, "share", 1.0, NULL);         /* written 1 by the server */
  assert_clean (whole);

  g_object_set (whole, "active", TRUE, NULL);       /* was missing: goes to the end */
  assert_only (whole, "{\"q\":1.0}}", "{\"q\":1.0},\"Active\":true}");
  g_object_set (whole, "active", FALSE, NULL);
  assert_clean (whole);
}

static void
test_dates (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 ("2014-09-15T12:19:04.360950Z",
                                                                NULL);
  g_autoptr (SoDateTime) same = so_date_time_new_instant (instant);
  g_autoptr (SoDateTime) other = so_date_time_new ("2015-01-01T00:00:00Z");
  g_autoptr (SoDateTime) loaded = so_date_time_ref (whole->registered);

  g_object_set (whole, "registered", same, NULL);   /* the same microsecond in another zone */
  assert_clean (whole);
  g_object_set (whole, "registered", other, NULL);
  assert_only (whole, "2014-09-15T14:19:04.3609502+02:00", "2015-01-01T00:00:00Z");
  g_object_set (whole, "registered", loaded, NULL);
  assert_clean (whole);
  g_object_set (whole, "registered", NULL, NULL);
  assert_only (whole, "\"2014-09-15T14:19:04.3609502+02:00\"", "null");
}

static void
test_arrays (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  g_autoptr (GArray) numbers = g_array_copy (whole->numbers);
  g_autoptr (GPtrArray) dates = g_ptr_array_new ();
  g_autoptr (SoDateTime) date = so_date_time_new ("e");
  g_autoptr (JsonNode) node = so_json_parse ("{\"q\":1}", -1, NULL);
  const char *words[] = { "a", "c\"", NULL };
  int number = 3, notified;

  g_object_set (whole, "numbers", numbers, "words", whole->words, "dates", whole->dates, NULL);
  assert_clean (whole);

  count (whole, "notify::numbers", &notified);
  g_array_append_val (numbers, number);             /* ours, not the carrier's */
  assert_clean (whole);
  g_object_set (whole, "numbers", numbers, NULL);
  g_assert_cmpint (notified, ==, 1);
  assert_only (whole, "[1,2]", "[1,2,3]");
  g_array_set_size (numbers, 2);
  g_object_set (whole, "numbers", numbers, NULL);
  assert_clean (whole);

  g_object_set (whole, "words", words, NULL);
  assert_only (whole, "[\"a\",\"b\"]", "[\"a\",\"c\\\"\"]");
  so_carrier_revert (SO_CARRIER (whole));
  assert_clean (whole);

  g_ptr_array_add (dates, date);
  g_object_set (whole, "dates", dates, NULL);
  assert_only (whole, "[\"d\"]", "[\"e\"]");
  g_object_set (whole, "dates", NULL, NULL);
  assert_only (whole, "[\"d\"]", "null");
  so_carrier_revert (SO_CARRIER (whole));
  g_assert_cmpuint (whole->dates->len, ==, 1);

  g_object_set (whole, "anything", node, NULL);
  assert_only (whole, "{\"q\":1.0}", "{\"q\":1}");
  so_carrier_revert (SO_CARRIER (whole));
  assert_clean (whole);
}

static void
test_parts (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  g_autoptr (SamplePart) part = g_object_ref (whole->part);
  g_autoptr (SamplePart) other = g_object_new (SAMPLE_TYPE_PART, "id", 12, NULL);
  int changed, dirty, notified;

  count (whole, "changed", &changed);
  count (whole, "notify::dirty", &dirty);
  count (whole, "notify::part", &notified);

  g_object_set (part->inner, "id", 99, NULL);
  g_assert_cmpint (changed, ==, 1);
  assert_only (whole, "\"Id\":11", "\"Id\":99");
  g_assert_true (so_carrier_is_field_dirty (SO_CARRIER (whole), "part"));
  g_object_set (part->inner, "id", 11, NULL);
  g_assert_cmpint (dirty, ==, 2);
  assert_clean (whole);

  g_object_set (part, "name", "q", NULL);
  so_carrier_revert (SO_CARRIER (whole));
  g_assert_true (whole->part == part);              /* the same object, forms stay bound */
  g_assert_cmpstr (part->name, ==, "p");
  assert_clean (whole);

  g_object_set (whole, "part", other, NULL);
  g_assert_cmpint (notified, ==, 2);
  assert_only (whole, "{\"Id\":10,\"Name\":\"p\",\"Inner\":{\"Id\":11}}", "{\"Id\":12}");
  changed = 0;
  g_object_set (part, "name", "gone", NULL);        /* no part any more */
  g_assert_cmpint (changed, ==, 0);
  g_object_set (other, "name", "new", NULL);
  g_assert_cmpint (changed, ==, 1);
  so_carrier_revert (SO_CARRIER (whole));
  assert_clean (whole);
  g_assert_cmpint (whole->part->id, ==, 10);
}

/* A part that took over the answer to its own save is no longer what the whole was loaded with. */
static void
test_part_loaded (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  g_autoptr (SoDocument) document = so_document_new ("{\"Id\":10,\"Name\":\"saved\"}", -1, NULL);

  g_assert_true (so_carrier_load_document (SO_CARRIER (whole->part), document, NULL));
  assert_only (whole, "{\"Id\":10,\"Name\":\"p\",\"Inner\":{\"Id\":11}}",
               "{\"Id\":10,\"Name\":\"saved\"}");
}

static void
test_shared_part (void)
{
  g_autoptr (SampleWhole) one = sample_whole_read (TEXT);
  g_autoptr (SampleWhole) two = sample_whole_read ("{}");
  g_autoptr (SampleWhole) three = sample_whole_read ("{}");
  int first, second;

  g_object_set (two, "part", one->part, NULL);
  g_object_set (three, "part", one->part, NULL);
  count (one, "changed", &first);
  count (two, "changed", &second);
  g_clear_object (&three);
  g_object_set (one->part, "id", 77, NULL);
  g_assert_cmpint (first, ==, 1);
  g_assert_cmpint (second, ==, 1);
  sample_assert_text (two, "{\"Part\":{\"Id\":77,\"Name\":\"p\",\"Inner\":{\"Id\":11}}}");
}

static void
test_lists (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  g_autoptr (SamplePart) first = g_list_model_get_item (G_LIST_MODEL (whole->parts), 0);
  g_autoptr (SamplePart) added = g_object_new (SAMPLE_TYPE_PART, "name", "VIP", NULL);
  int changed;

  count (whole, "changed", &changed);

  g_object_set (first, "name", "y", NULL);
  g_assert_cmpint (changed, ==, 1);
  assert_only (whole, "\"Name\":\"x\"", "\"Name\":\"y\"");

  g_list_store_append (whole->parts, added);        /* added and removed while an item is edited */
  assert_only (whole, "\"Name\":\"x\"},{\"Id\":21}",
               "\"Name\":\"y\"},{\"Id\":21},{\"Name\":\"VIP\"}");
  g_list_store_remove (whole->parts, 2);
  g_object_set (first, "name", "x", NULL);
  assert_clean (whole);

  g_list_store_remove (whole->parts, 0);
  assert_only (whole, "{\"Id\":20,\"Name\":\"x\"},", "");
  changed = 0;
  g_object_set (first, "name", "away", NULL);
  g_assert_cmpint (changed, ==, 0);
  g_object_set (first, "name", "x", NULL);
  g_list_store_append (whole->parts, first);        /* moved behind the other */
  assert_only (whole, "{\"Id\":20,\"Name\":\"x\"},{\"Id\":21}",
               "{\"Id\":21},{\"Id\":20,\"Name\":\"x\"}");
  changed = 0;
  g_object_set (first, "name", "back", NULL);       /* watched again */
  g_assert_cmpint (changed, ==, 1);
  so_carrier_revert (SO_CARRIER (whole));
  assert_clean (whole);

  g_list_store_remove_all (whole->parts);
  assert_only (whole, "[{\"Id\":20,\"Name\":\"x\"},{\"Id\":21}]", "[]");
  so_carrier_set_null (SO_CARRIER (whole), "parts");
  assert_only (whole, "[{\"Id\":20,\"Name\":\"x\"},{\"Id\":21}]", "null");
  so_carrier_revert_field (SO_CARRIER (whole), "parts");
  assert_clean (whole);
}

static void
test_maps (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  g_autoptr (SoMapEntry) k1 = g_list_model_get_item (G_LIST_MODEL (whole->texts), 0);
  g_autoptr (SoMapEntry) k2 = g_list_model_get_item (G_LIST_MODEL (whole->texts), 1);
  g_autoptr (SoMapEntry) added = so_map_entry_new ("", NULL);
  g_autoptr (SoMapEntry) n = g_list_model_get_item (G_LIST_MODEL (whole->named), 0);

  so_map_entry_set_value (k1, "new");
  assert_only (whole, "\"v1\"", "\"new\"");
  so_map_entry_set_value (k1, "v1");
  assert_clean (whole);
  so_map_entry_set_value (k2, "");                  /* "" over null is no edit */
  assert_clean (whole);

  g_list_store_append (whole->texts, added);
  so_map_entry_set_key (added, "k0");
  so_map_entry_set_value (added, "v0");
  assert_only (whole, "\"k2\":null", "\"k2\":null,\"k0\":\"v0\"");
  so_map_entry_set_key (added, "k1");               /* of two the last counts */
  assert_only (whole, "\"k1\":\"v1\",\"k2\":null", "\"k2\":null,\"k1\":\"v0\"");
  g_list_store_remove (whole->texts, 2);
  assert_clean (whole);

  g_list_store_remove (whole->texts, 0);
  assert_only (whole, "\"k1\":\"v1\",", "");
  g_list_store_append (whole->texts, k1);           /* another order is the same object */
  assert_clean (whole);

  g_object_set (so_map_entry_get_carrier (n), "id", 31, NULL);
  assert_only (whole, "\"Id\":30", "\"Id\":31");
  so_carrier_revert (SO_CARRIER (whole));
  assert_clean (whole);

  {
    g_autoptr (SamplePart) part = g_object_new (SAMPLE_TYPE_PART, "id", 1, NULL);
    g_autoptr (SoMapEntry) entry = so_map_entry_new ("m", NULL);
    int changed;

    g_list_store_append (whole->named, entry);
    so_map_entry_set_carrier (entry, G_OBJECT (part));
    count (whole, "changed", &changed);
    g_object_set (part, "id", 2, NULL);
    g_assert_cmpint (changed, ==, 1);
    assert_only (whole, "{\"Id\":30}", "{\"Id\":30},\"m\":{\"Id\":2}");
  }
}

static void
test_load (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  g_autoptr (SamplePart) part = g_object_ref (whole->part);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_auto (GStrv) pieces = g_strsplit (TEXT, "\"ab\"", 2);
  int title, share, parts, changed;

  text = g_strjoinv ("\"saved\"", pieces);
  node = so_json_parse (text, -1, NULL);
  g_object_set (whole, "share", 5.0, NULL);
  count (whole, "notify::title", &title);
  count (whole, "notify::share", &share);
  count (whole, "notify::parts", &parts);
  count (whole, "changed", &changed);

  g_assert_true (so_carrier_load (SO_CARRIER (whole), node, NULL));
  g_assert_cmpint (title, ==, 1);
  g_assert_cmpint (share, ==, 1);                   /* the edit was dropped */
  g_assert_cmpint (parts, ==, 0);
  g_assert_cmpint (changed, ==, 1);
  g_assert_cmpstr (whole->title, ==, "saved");
  g_assert_true (whole->part == part);
  g_assert_false (so_carrier_is_dirty (SO_CARRIER (whole)));

  g_object_set (part, "name", "q", NULL);           /* still watched */
  g_assert_cmpint (changed, ==, 2);
  g_assert_true (so_carrier_is_dirty (SO_CARRIER (whole)));
}

static void
test_revert_tells (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  int title, texts, dirty, changed;

  g_object_set (whole, "title", "x", NULL);
  g_list_store_remove_all (whole->texts);
  count (whole, "notify::title", &title);
  count (whole, "notify::texts", &texts);
  count (whole, "notify::dirty", &dirty);
  count (whole, "changed", &changed);
  so_carrier_revert_field (SO_CARRIER (whole), "title");
  g_assert_cmpint (title, ==, 1);
  g_assert_cmpint (dirty, ==, 0);
  g_assert_cmpint (changed, ==, 1);
  so_carrier_revert (SO_CARRIER (whole));
  g_assert_cmpint (title, ==, 1);
  g_assert_cmpint (texts, ==, 1);
  g_assert_cmpint (dirty, ==, 1);
  so_carrier_revert (SO_CARRIER (whole));           /* nothing left to do */
  g_assert_cmpint (changed, ==, 2);
  assert_clean (whole);
}

/* A part may outlive its whole, and change after it. */
static void
test_lifetime (void)
{
  SampleWhole *whole = sample_whole_read (TEXT);
  g_autoptr (SamplePart) part = g_object_ref (whole->part);
  g_autoptr (SamplePart) item = g_list_model_get_item (G_LIST_MODEL (whole->parts), 0);
  g_autoptr (SoMapEntry) entry = g_list_model_get_item (G_LIST_MODEL (whole->texts), 0);
  g_autoptr (GListStore) parts = g_object_ref (whole->parts);

  g_assert_finalize_object (whole);
  g_object_set (part, "id", 1, NULL);
  g_object_set (item, "id", 1, NULL);
  so_map_entry_set_value (entry, "z");
  g_list_store_remove_all (parts);
  g_assert_cmpstr (part->name, ==, "p");
}

static void
drop_cb (SampleWhole **whole)
{
  g_clear_object (whole);
}

/* A handler may drop the last reference, as a page does that shows another carrier. */
static void
test_dropped_while_told (void)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SoDocument) document = so_document_new ("{\"Title\":\"saved\"}", -1, NULL);
      SampleWhole *whole = sample_whole_read (TEXT);

      g_object_set (whole, "title", "x", NULL);
      g_signal_connect_swapped (whole, "changed", G_CALLBACK (drop_cb), &whole);
      if (i == 0)
        so_carrier_revert (SO_CARRIER (whole));
      else if (i == 1)
        so_carrier_revert_field (SO_CARRIER (whole), "title");
      else
        g_assert_true (so_carrier_load_document (SO_CARRIER (whole), document, NULL));
      g_assert_null (whole);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/carrier/edit/scalars", test_scalars);
  g_test_add_func ("/carrier/edit/dates", test_dates);
  g_test_add_func ("/carrier/edit/arrays", test_arrays);
  g_test_add_func ("/carrier/edit/parts", test_parts);
  g_test_add_func ("/carrier/edit/part-loaded", test_part_loaded);
  g_test_add_func ("/carrier/edit/shared-part", test_shared_part);
  g_test_add_func ("/carrier/edit/lists", test_lists);
  g_test_add_func ("/carrier/edit/maps", test_maps);
  g_test_add_func ("/carrier/edit/load", test_load);
  g_test_add_func ("/carrier/edit/revert-tells", test_revert_tells);
  g_test_add_func ("/carrier/edit/lifetime", test_lifetime);
  g_test_add_func ("/carrier/edit/dropped-while-told", test_dropped_while_told);

  return g_test_run ();
}
