/* test-carrier.c: carriers from text to members and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-carrier.h"
#include "so-json.h"
#include "so-service-error.h"

#define FULL_TEXT \
  "{\"Id\":7,\"Big\":9223372036854775807,\"Share\":0.10,\"Active\":true,\"Title\":\"t\\u0061\"," \
  "\"Registered\":\"2014-09-15T14:19:04.3609502+02:00\",\"Color\":\"Red\"," \
  "\"Right\":\"RI, RestrictedUpdate\"," \
  "\"Part\":{\"Id\":1,\"Name\":null,\"Inner\":{\"Id\":2},\"Hints\":{\"a\":\"b\"}}," \
  "\"Parts\":[{\"Id\":3},{\"Id\":4,\"Hints\":{}}],\"Texts\":{\"k1\":\"v1\",\"k2\":null,\"k3\":\"\"}," \
  "\"Named\":{\"x\":{\"Id\":5},\"y\":null},\"Anything\":[1e5,{\"a\":-0}],\"Words\":[\"a\",\"b\"]," \
  "\"Numbers\":[1,-2],\"Dates\":[\"2001-01-01T00:00:00Z\"],\"Answer\":{\"Id\":6}," \
  "\"Unknown\":[1.50]}"

static void
test_members (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (FULL_TEXT);
  g_autoptr (SamplePart) second = g_list_model_get_item (G_LIST_MODEL (whole->parts), 1);
  g_autoptr (SoMapEntry) k1 = g_list_model_get_item (G_LIST_MODEL (whole->texts), 0);
  g_autoptr (SoMapEntry) k3 = g_list_model_get_item (G_LIST_MODEL (whole->texts), 2);
  g_autoptr (SoMapEntry) x = g_list_model_get_item (G_LIST_MODEL (whole->named), 0);
  g_autoptr (SoMapEntry) y = g_list_model_get_item (G_LIST_MODEL (whole->named), 1);

  g_assert_cmpint (whole->id, ==, 7);
  g_assert_cmpint (whole->big, ==, G_MAXINT64);
  g_assert_cmpfloat (whole->share, ==, 0.1);
  g_assert_true (whole->active);
  g_assert_cmpstr (whole->title, ==, "ta");
  g_assert_cmpstr (so_date_time_get_text (whole->registered), ==,
                   "2014-09-15T14:19:04.3609502+02:00");
  g_assert_cmpint (whole->color, ==, SAMPLE_COLOR_RED);
  g_assert_cmpuint (whole->right, ==, 37);
  g_assert_cmpint (whole->part->inner->id, ==, 2);
  g_assert_null (whole->part->name);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (whole->parts)), ==, 2);
  g_assert_cmpint (second->id, ==, 4);
  g_assert_cmpstr (so_map_entry_get_value (k1), ==, "v1");
  g_assert_cmpstr (so_map_entry_get_value (k3), ==, "");
  g_assert_cmpint (SAMPLE_PART (so_map_entry_get_carrier (x))->id, ==, 5);
  g_assert_null (so_map_entry_get_carrier (y));
  g_assert_cmpstr (whole->words[1], ==, "b");
  g_assert_null (whole->words[2]);
  g_assert_cmpint (g_array_index (whole->numbers, int, 1), ==, -2);
  g_assert_cmpuint (whole->dates->len, ==, 1);
  g_assert_cmpint (whole->answer->id, ==, 6);
  g_assert_false (so_carrier_is_dirty (SO_CARRIER (whole)));
}

static void
test_round_trip (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (FULL_TEXT);
  g_autoptr (JsonNode) node = so_carrier_to_json (SO_CARRIER (whole));
  g_autoptr (SoCarrier) copy = so_carrier_new_from_json (SAMPLE_TYPE_WHOLE, node, NULL);
  g_autoptr (SampleWhole) spaced =
    sample_whole_read (" {\n \"Zz\" : { \"a\" : [ 1.0 ] } ,\"Id\": 1 } ");

  sample_assert_text (whole, FULL_TEXT);
  sample_assert_text (spaced, "{\"Zz\":{\"a\":[1.0]},\"Id\":1}");
  g_assert_true (so_carrier_equal (SO_CARRIER (whole), copy));
}

static void
test_request (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (
    "{\"Answer\":{\"Id\":6},"
    "\"Part\":{\"Hints\":{\"a\":\"b\"},\"Id\":1,\"Inner\":{\"Id\":2,\"Hints\":null}},"
    "\"Parts\":[{\"Id\":3,\"Hints\":{}},{\"Hints\":{}}],"
    "\"Named\":{\"x\":{\"Id\":5,\"Hints\":{}},\"y\":null},\"Texts\":null}");
  g_autofree char *request = so_carrier_print_request (SO_CARRIER (whole));
  g_autoptr (JsonNode) node = so_carrier_to_request (SO_CARRIER (whole));
  g_autofree char *tree = so_json_print (node);

  g_assert_cmpstr (request, ==,
                   "{\"Part\":{\"Id\":1,\"Inner\":{\"Id\":2}},\"Parts\":[{\"Id\":3},{}],"
                   "\"Named\":{\"x\":{\"Id\":5},\"y\":null},\"Texts\":null}");
  g_assert_cmpstr (tree, ==, request);
}

/* A new carrier writes what was set, in the table's order. */
static void
test_new (void)
{
  g_autoptr (SampleWhole) whole = g_object_new (SAMPLE_TYPE_WHOLE, "title", "x", "active", TRUE,
                                                NULL);
  g_autoptr (SamplePart) part = g_object_new (SAMPLE_TYPE_PART, "name", "n", NULL);
  const char *words[] = { "w", NULL };

  sample_assert_text (whole, "{\"Active\":true,\"Title\":\"x\"}");
  g_assert_true (so_carrier_is_dirty (SO_CARRIER (whole)));
  g_object_set (whole, "active", FALSE, "words", words, "part", part, "big", (gint64) 5, NULL);
  sample_assert_text (whole,
                      "{\"Big\":5,\"Title\":\"x\",\"Part\":{\"Name\":\"n\"},\"Words\":[\"w\"]}");
  so_carrier_set_null (SO_CARRIER (whole), "share");
  sample_assert_text (whole,
                      "{\"Big\":5,\"Share\":null,\"Title\":\"x\","
                      "\"Part\":{\"Name\":\"n\"},\"Words\":[\"w\"]}");
  so_carrier_revert (SO_CARRIER (whole));
  sample_assert_text (whole, "{}");
  g_assert_false (so_carrier_is_dirty (SO_CARRIER (whole)));
}

static void
test_null_and_missing (void)
{
  static const char text[] = "{\"Zz\":{\"a\":[1.5,null]},\"Title\":null,\"Big\":null,\"Id\":7,"
                             "\"Registered\":\"not a date\",\"Parts\":null}";
  g_autoptr (SampleWhole) whole = sample_whole_read (text);
  SoCarrier *carrier = SO_CARRIER (whole);

  sample_assert_text (whole, text);
  g_assert_true (so_carrier_is_null (carrier, "big"));
  g_assert_true (so_carrier_has (carrier, "big"));
  g_assert_false (so_carrier_has (carrier, "share"));
  g_assert_false (so_carrier_is_null (carrier, "share"));
  g_assert_nonnull (whole->parts);

  g_object_set (whole, "title", "", "words", NULL, "part", NULL, NULL);
  g_assert_false (so_carrier_is_dirty (carrier));
  g_object_set (whole, "big", (gint64) 0, NULL);    /* an explicit 0 over null counts */
  g_assert_true (so_carrier_is_field_dirty (carrier, "big"));
  g_object_set (whole, "title", "x", NULL);
  sample_assert_text (whole, "{\"Zz\":{\"a\":[1.5,null]},\"Title\":\"x\",\"Big\":0,\"Id\":7,"
                             "\"Registered\":\"not a date\",\"Parts\":null}");
  so_carrier_set_null (carrier, "big");
  g_object_set (whole, "title", "", NULL);
  g_assert_false (so_carrier_is_dirty (carrier));
  sample_assert_text (whole, text);

  g_object_set (whole, "registered", NULL, NULL);   /* written as null, so it is one */
  g_assert_true (so_carrier_is_null (carrier, "registered"));
}

static void
test_enum (void)
{
  static const struct { const char *wire; int color; const char *text; } cases[] = {
    { "\"Blue\"", SAMPLE_COLOR_BLUE, "Blue" },
    { "\"Frozen\"", 0, "Frozen" },
    { "\"R\\u0065d\"", SAMPLE_COLOR_RED, "Red" },
    { "5", SAMPLE_COLOR_BLUE, "5" },
    { "99", 99, "99" },
    { "null", 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *in = g_strdup_printf ("{\"Color\":%s}", cases[i].wire);
      g_autoptr (SampleWhole) whole = sample_whole_read (in);
      g_autofree char *text = so_carrier_get_wire_text (SO_CARRIER (whole), "color");
      g_autofree char *edited = NULL;

      g_assert_cmpint (whole->color, ==, cases[i].color);
      g_assert_cmpstr (text, ==, cases[i].text);
      sample_assert_text (whole, in);

      g_object_set (whole, "color", SAMPLE_COLOR_UNKNOWN, NULL);
      g_object_set (whole, "color", cases[i].color == 1 ? 5 : 1, NULL);
      edited = so_carrier_get_wire_text (SO_CARRIER (whole), "color");
      g_assert_cmpstr (edited, ==, cases[i].color == 1 ? "Blue" : "Red");
      so_carrier_revert_field (SO_CARRIER (whole), "color");
      sample_assert_text (whole, in);
    }
}

static void
test_flags_read (void)
{
  static const struct { const char *wire; guint bits; } cases[] = {
    { "\"None\"", 0 }, { "\"\"", 0 }, { "\"Select\"", 1 }, { "\"Select, Update\"", 3 },
    { "\"Update,Select\"", 3 }, { "\" Select ,  Delete \"", 9 }, { "\"FULL\"", 15 },
    { "\"RI, RestrictedUpdate\"", 37 }, { "\"Select, Whatever, Delete\"", 9 },
    { "\"Selec\"", 0 }, { "3", 3 }, { "256", 256 }, { "4294967295", G_MAXUINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *in = g_strdup_printf ("{\"Right\":%s}", cases[i].wire);
      g_autoptr (SampleWhole) whole = sample_whole_read (in);

      g_assert_cmpuint (whole->right, ==, cases[i].bits);
      sample_assert_text (whole, in);
    }
}

static void
test_flags_edit (void)
{
  static const struct { const char *before; guint bits; const char *after; } cases[] = {
    { "\"Select\"", 0, "\"None\"" },
    { "\"None\"", 3, "\"Select, Update\"" },
    { "\"None\"", 15, "\"FULL\"" },
    { "\"None\"", 5, "\"RI\"" },
    { "\"None\"", 37, "\"RI, RestrictedUpdate\"" },
    { "\"None\"", 34, "\"Update, RestrictedUpdate\"" },
    { "\"Whatever, Select, New\"", 2, "\"Update, Whatever, New\"" },
    { "\"Select, Whatever\"", 0, "\"Whatever\"" },
    { "3", 1, "\"Select\"" },
    { "257", 2, "258" },
    { "null", 8, "\"Delete\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *in = g_strdup_printf ("{\"Right\":%s}", cases[i].before);
      g_autofree char *out = g_strdup_printf ("{\"Right\":%s}", cases[i].after);
      g_autoptr (SampleWhole) whole = sample_whole_read (in);
      guint before;

      g_object_get (whole, "right", &before, NULL); /* without bits that have no name */
      g_object_set (whole, "right", cases[i].bits, NULL);
      g_assert_true (so_carrier_is_dirty (SO_CARRIER (whole)));
      sample_assert_text (whole, out);
      if (g_str_equal (cases[i].before, "null"))
        so_carrier_set_null (SO_CARRIER (whole), "right");
      else
        g_object_set (whole, "right", before, NULL);
      g_assert_false (so_carrier_is_dirty (SO_CARRIER (whole)));
      sample_assert_text (whole, in);
    }
}

static void
test_errors (void)
{
  static const struct { const char *text, *message; } cases[] = {
    { "[]", "SampleWhole: expected an object, got an array" },
    { "null", "SampleWhole: expected an object, got null" },
    { "{\"Id\":\"x\"}", "SampleWhole.Id: expected a 32-bit integer, got a string" },
    { "{\"Id\":2147483648}", "SampleWhole.Id: expected a 32-bit integer, got an integer" },
    { "{\"Id\":-2147483649}", "SampleWhole.Id: expected a 32-bit integer, got an integer" },
    { "{\"Id\":1.0}", "SampleWhole.Id: expected a 32-bit integer, got a number" },
    { "{\"Big\":1e3}", "SampleWhole.Big: expected an integer, got a number" },
    { "{\"Share\":\"1\"}", "SampleWhole.Share: expected a number, got a string" },
    { "{\"Active\":1}", "SampleWhole.Active: expected true or false, got an integer" },
    { "{\"Title\":[]}", "SampleWhole.Title: expected a string, got an array" },
    { "{\"Registered\":5}", "SampleWhole.Registered: expected a date, got an integer" },
    { "{\"Color\":true}", "SampleWhole.Color: expected an enum name, got true or false" },
    { "{\"Color\":1.5}", "SampleWhole.Color: expected an enum name, got a number" },
    { "{\"Right\":-1}", "SampleWhole.Right: expected flag names, got an integer" },
    { "{\"Right\":{}}", "SampleWhole.Right: expected flag names, got an object" },
    { "{\"Part\":\"\"}", "SampleWhole.Part: expected an object, got a string" },
    { "{\"Part\":{\"Inner\":{\"Name\":1}}}",
      "SampleWhole.Part.Inner.Name: expected a string, got an integer" },
    { "{\"Parts\":{}}", "SampleWhole.Parts: expected an array, got an object" },
    { "{\"Parts\":[{},null]}", "SampleWhole.Parts[1]: expected an object, got null" },
    { "{\"Parts\":[{},{\"Id\":true}]}",
      "SampleWhole.Parts[1].Id: expected a 32-bit integer, got true or false" },
    { "{\"Texts\":[]}", "SampleWhole.Texts: expected an object, got an array" },
    { "{\"Texts\":{\"a\":[]}}", "SampleWhole.Texts[a]: expected a string, got an array" },
    { "{\"Texts\":{\"b\":\"x\",\"a\":5}}",
      "SampleWhole.Texts[a]: expected a string, got an integer" },
    { "{\"Texts\":{\"a\":false}}",
      "SampleWhole.Texts[a]: expected a string, got true or false" },
    { "{\"Parts\":[{\"Hints\":{\"h\":{}}}]}",
      "SampleWhole.Parts[0].Hints[h]: expected a string, got an object" },
    { "{\"Named\":{\"k\":{\"Id\":\"\"}}}",
      "SampleWhole.Named[k].Id: expected a 32-bit integer, got a string" },
    { "{\"Named\":{\"k\":1}}", "SampleWhole.Named[k]: expected an object, got an integer" },
    { "{\"Words\":{}}", "SampleWhole.Words: expected an array, got an object" },
    { "{\"Words\":[\"a\",null]}", "SampleWhole.Words[1]: expected a string, got null" },
    { "{\"Numbers\":[1,2147483648]}",
      "SampleWhole.Numbers[1]: expected a 32-bit integer, got an integer" },
    { "{\"Dates\":[1]}", "SampleWhole.Dates[0]: expected a date, got an integer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SoDocument) document = so_document_new (cases[i].text, -1, &error);
      g_autoptr (SampleWhole) whole = sample_whole_read (FULL_TEXT);

      g_assert_no_error (error);
      g_assert_null (so_carrier_new_from_document (SAMPLE_TYPE_WHOLE, document, &error));
      g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_clear_error (&error);

      /* and a carrier that should have taken it over keeps what it had */
      g_assert_false (so_carrier_load_document (SO_CARRIER (whole), document, &error));
      g_assert_cmpstr (error->message, ==, cases[i].message);
      sample_assert_text (whole, FULL_TEXT);
    }
}

static void
test_list (void)
{
  g_autoptr (SoDocument) document = so_document_new ("[{\"Id\":1},{\"Id\":2}]", -1, NULL);
  g_autoptr (SoDocument) nothing = so_document_new ("null", -1, NULL);
  g_autoptr (SoDocument) bad = so_document_new ("[{\"Id\":1},{\"Id\":[]}]", -1, NULL);
  g_autoptr (GListStore) list = so_carrier_list_from_document (SAMPLE_TYPE_PART, document, NULL);
  g_autoptr (GListStore) empty = so_carrier_list_from_document (SAMPLE_TYPE_PART, nothing, NULL);
  g_autoptr (SamplePart) second = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (second->id, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (empty)), ==, 0);
  g_assert_null (so_carrier_list_from_document (SAMPLE_TYPE_PART, bad, &error));
  g_assert_cmpstr (error->message, ==, "SamplePart[1].Id: expected a 32-bit integer, got an array");
}

static void
test_slices (void)
{
  g_autoptr (SoDocument) document =
    so_document_new ("[{\"Id\":1,\"Inner\":{\"Id\":9}},{\"Id\":[]},{\"Id\":3}]", -1, NULL);
  g_autoptr (SamplePart) first = NULL;
  g_autoptr (SamplePart) third = NULL;
  g_autoptr (GError) error = NULL;
  guint place = 0;

  first = so_carrier_next_from_document (SAMPLE_TYPE_PART, document, &place, &error);
  g_assert_cmpint (first->id, ==, 1);
  g_assert_null (so_carrier_next_from_document (SAMPLE_TYPE_PART, document, &place, &error));
  g_assert_cmpstr (error->message, ==, "SamplePart.Id: expected a 32-bit integer, got an array");
  g_clear_error (&error);
  third = so_carrier_next_from_document (SAMPLE_TYPE_PART, document, &place, &error);
  g_assert_cmpint (third->id, ==, 3);
  g_assert_null (so_carrier_next_from_document (SAMPLE_TYPE_PART, document, &place, &error));
  g_assert_no_error (error);
}

static void
test_equal_and_dup (void)
{
  g_autoptr (SampleWhole) a = sample_whole_read ("{\"Id\":1,\"Title\":\"\\u0061\",\"Zz\":[1]}");
  g_autoptr (SampleWhole) b = sample_whole_read ("{\"Zz\":[1],\"Title\":\"a\",\"Id\":1}");
  g_autoptr (SampleWhole) other = sample_whole_read ("{\"Zz\":[1.0],\"Title\":\"a\",\"Id\":1}");
  g_autoptr (SamplePart) part = g_object_new (SAMPLE_TYPE_PART, NULL);
  g_autoptr (SampleWhole) copy = NULL;

  g_assert_true (so_carrier_equal (SO_CARRIER (a), SO_CARRIER (a)));
  g_assert_true (so_carrier_equal (SO_CARRIER (a), SO_CARRIER (b)));
  g_assert_false (so_carrier_equal (SO_CARRIER (a), SO_CARRIER (other)));
  g_assert_false (so_carrier_equal (SO_CARRIER (a), SO_CARRIER (part)));

  g_object_set (a, "title", "b", NULL);
  copy = so_carrier_dup (SO_CARRIER (a));
  g_assert_false (so_carrier_is_dirty (SO_CARRIER (copy)));
  g_assert_true (so_carrier_equal (SO_CARRIER (a), SO_CARRIER (copy)));
  g_object_set (copy, "title", "c", NULL);
  g_assert_false (so_carrier_equal (SO_CARRIER (a), SO_CARRIER (copy)));
  g_assert_cmpstr (a->title, ==, "b");
}

/* Values that JSON has no form for are never written as something that is not JSON. */
static void
test_unwritable (void)
{
  g_autoptr (SampleWhole) whole = g_object_new (SAMPLE_TYPE_WHOLE, NULL);
  g_autoptr (JsonNode) infinite = json_node_init_double (json_node_alloc (), G_MAXDOUBLE * 2);

  g_object_set (whole, "title", "a\xff" "b", "anything", infinite, NULL);
  sample_assert_text (whole, "{\"Title\":\"a\xef\xbf\xbd" "b\",\"Anything\":null}");
}

static void
test_fields (void)
{
  g_autoptr (SampleWhole) whole = g_object_new (SAMPLE_TYPE_WHOLE, NULL);
  guint n;
  const SoField *fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (whole), &n);

  g_assert_cmpuint (n, ==, 17);
  g_assert_cmpstr (fields[4].wire, ==, "Title");
  g_assert_true (so_carrier_find_field (SO_CARRIER (whole), "title") == &fields[4]);
  g_assert_true (so_carrier_find_field (SO_CARRIER (whole), "answer") == &fields[16]);
  g_assert_null (so_carrier_find_field (SO_CARRIER (whole), "dirty"));
  g_assert_null (so_carrier_find_field (SO_CARRIER (whole), "nothing"));
  g_assert_false (g_object_class_find_property (G_OBJECT_GET_CLASS (whole),
                                                "id")->flags & G_PARAM_WRITABLE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/carrier/members", test_members);
  g_test_add_func ("/carrier/round-trip", test_round_trip);
  g_test_add_func ("/carrier/request", test_request);
  g_test_add_func ("/carrier/new", test_new);
  g_test_add_func ("/carrier/null-and-missing", test_null_and_missing);
  g_test_add_func ("/carrier/enum", test_enum);
  g_test_add_func ("/carrier/flags/read", test_flags_read);
  g_test_add_func ("/carrier/flags/edit", test_flags_edit);
  g_test_add_func ("/carrier/errors", test_errors);
  g_test_add_func ("/carrier/list", test_list);
  g_test_add_func ("/carrier/slices", test_slices);
  g_test_add_func ("/carrier/equal-and-dup", test_equal_and_dup);
  g_test_add_func ("/carrier/unwritable", test_unwritable);
  g_test_add_func ("/carrier/fields", test_fields);

  return g_test_run ();
}
