/* test-compare.c: several JSON texts side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-service-error.h"
#include "steward-compare-edit.h"

#include <string.h>

static StewardCompareRow *
row_at (StewardCompareModel *model,
        const char          *pointer)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (StewardCompareRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (g_str_equal (steward_compare_row_get_pointer (row), pointer))
        return row;                     /* the model keeps it */
    }

  return NULL;
}

static char *
list_pointers (StewardCompareModel *model)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (StewardCompareRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_string_append_printf (list, "%s ", steward_compare_row_get_pointer (row));
    }

  return g_strdup (list->str);
}

static StewardCompareModel *
create (const char *english,
        const char *norwegian)
{
  StewardCompareModel *model = steward_compare_model_new ();

  steward_compare_model_add (model, 1, "English", english);
  steward_compare_model_add (model, 2, "Norwegian", norwegian);

  return model;
}

/* What only the second text has stands where it stands there; objects are no rows. */
static void
test_order (void)
{
  g_autoptr (StewardCompareModel) model =
    create ("{\"a\": 1, \"b\": {\"c\": \"x\", \"z\": [1, 2]}, \"e\": {}}",
            "{\"first\": null, \"b\": {\"c\": \"y\", \"d\": \"new\"}, \"e\": {}, \"a\": true}");
  g_autofree char *pointers = list_pointers (model);

  g_assert_cmpstr (pointers, ==, "/first /a /b/c /b/d /b/z/0 /b/z/1 /e ");
}

static void
test_kinds (void)
{
  g_autoptr (StewardCompareModel) model =
    create ("{\"a\":\"Hello\",\"b\":\"\",\"c\":1.50,\"d\":true,\"e\":null,\"f\":[],\"g\":{\"h\":1}}",
            "{\"a\":\"Hei \\u00e5\\n\\\"x\\\"\",\"g\":\"text\"}");
  static const struct { const char *pointer; StewardCellKind one, two; const char *text; } rows[] = {
    { "/a", STEWARD_CELL_TEXT, STEWARD_CELL_TEXT, "Hello" },
    { "/b", STEWARD_CELL_EMPTY, STEWARD_CELL_MISSING, "" },
    { "/c", STEWARD_CELL_NUMBER, STEWARD_CELL_MISSING, "1.50" },
    { "/d", STEWARD_CELL_BOOL, STEWARD_CELL_MISSING, "true" },
    { "/e", STEWARD_CELL_NULL, STEWARD_CELL_MISSING, "null" },
    { "/f", STEWARD_CELL_BARE, STEWARD_CELL_MISSING, "[]" },
    { "/g", STEWARD_CELL_GROUP, STEWARD_CELL_TEXT, NULL },
    { "/g/h", STEWARD_CELL_NUMBER, STEWARD_CELL_MISSING, "1" },
  };
  g_autofree char *norwegian = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      StewardCompareRow *row = row_at (model, rows[i].pointer);
      g_autofree char *text = steward_compare_row_dup_text (row, 0);

      g_assert_cmpint (steward_compare_row_get_kind (row, 0), ==, rows[i].one);
      g_assert_cmpint (steward_compare_row_get_kind (row, 1), ==, rows[i].two);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
  norwegian = steward_compare_row_dup_text (row_at (model, "/a"), 1);
  g_assert_cmpstr (norwegian, ==, "Hei å\n\"x\"");
}

/* The same text written in another way is not different; nothing where others have a text is missing. */
static void
test_filters (void)
{
  g_autoptr (StewardCompareModel) model =
    create ("{\"same\":\"\\u00e5\",\"other\":\"a\",\"gone\":1,\"empty\":\"x\",\"bare\":\"\"}",
            "{\"same\":\"å\",\"other\":\"b\",\"empty\":\"\",\"bare\":\"\"}");

  g_assert_false (steward_compare_row_is_different (row_at (model, "/same")));
  g_assert_true (steward_compare_row_is_different (row_at (model, "/other")));
  g_assert_false (steward_compare_row_is_different (row_at (model, "/gone")));
  g_assert_true (steward_compare_row_is_missing (row_at (model, "/gone")));
  g_assert_true (steward_compare_row_is_missing (row_at (model, "/empty")));
  g_assert_false (steward_compare_row_is_missing (row_at (model, "/bare")));
  g_assert_false (steward_compare_row_is_missing (row_at (model, "/other")));
  g_assert_true (steward_compare_row_matches (row_at (model, "/same"), "å"));
  g_assert_true (steward_compare_row_matches (row_at (model, "/gone"), "gone"));
  g_assert_false (steward_compare_row_matches (row_at (model, "/gone"), "å"));
}

static void
test_labels (void)
{
  static const char *const labels[][2] = {
    { "/siteName", "Site name" },
    { "/welcome/header", "Welcome › Header" },
    { "/logoURL", "Logo URL" },
    { "/items/0/show_all", "Items › 1 › Show all" },
    { "/a~1b", "A/b" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *label = steward_compare_dup_label (labels[i][0]);

      g_assert_cmpstr (label, ==, labels[i][1]);
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Only the rows whose value is another are told; a new key gets a row in its place. */
static void
test_set_text (void)
{
  g_autoptr (StewardCompareModel) model = create ("{\"a\":\"x\",\"b\":\"y\"}", "{\"a\":\"x\",\"b\":\"y\"}");
  guint a = 0;
  guint b = 0;
  guint items = 0;
  g_autofree char *pointers = NULL;

  g_signal_connect_swapped (row_at (model, "/a"), "changed", G_CALLBACK (count_cb), &a);
  g_signal_connect_swapped (row_at (model, "/b"), "changed", G_CALLBACK (count_cb), &b);
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (count_cb), &items);
  g_assert_false (steward_compare_model_set_text (model, 1, "{\"a\":\"x\",\"b\":\"y\"}"));
  g_assert_true (steward_compare_model_set_text (model, 1, "{\"a\":\"xx\",\"b\":\"y\"}"));
  g_assert_cmpuint (a, ==, 1);
  g_assert_cmpuint (b, ==, 0);
  g_assert_cmpuint (items, ==, 0);

  steward_compare_model_set_text (model, 1, "{\"a\":\"xx\",\"n\":1,\"b\":\"y\"}");
  g_assert_cmpuint (a, ==, 1);
  g_assert_cmpuint (items, ==, 1);
  pointers = list_pointers (model);
  g_assert_cmpstr (pointers, ==, "/a /n /b ");

  steward_compare_model_set_text (model, 1, "not JSON");
  g_assert_false (steward_compare_model_is_json (model, 1));
  g_assert_cmpint (steward_compare_row_get_kind (row_at (model, "/a"), 1), ==, STEWARD_CELL_MISSING);
  g_assert_nonnull (steward_compare_row_get_obstacle (row_at (model, "/a"), 1));
}

static void
expect_put (StewardCompareModel *model,
            const char          *pointer,
            const char          *typed,
            const char          *expected)
{
  StewardCompareRow *row = row_at (model, pointer);
  g_autoptr (GError) error = NULL;
  g_autofree char *json = steward_compare_row_to_json (row, 1, typed, &error);
  g_autofree char *text = NULL;

  if (expected == NULL)
    {
      g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED);
      return;
    }

  g_assert_no_error (error);
  text = steward_compare_put (steward_compare_model_get_text (model, 1), pointer, json, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

/* Every byte that nobody touched stays. */
static void
test_put (void)
{
  g_autoptr (StewardCompareModel) model =
    create ("{\"a\":\"x\",\"n\":1,\"t\":true,\"o\":{\"p\":\"q\"},\"l\":[{\"k\":\"v\"}],\"z\":null}",
            "{ \"b\" : 1.50,\n \"a\" : \"\\u00e5\", \"big\" : 12345678901234567890 }");

  expect_put (model, "/a", "ny \"tekst\"",
              "{ \"b\" : 1.50,\n \"a\" : \"ny \\\"tekst\\\"\", \"big\" : 12345678901234567890 }");
  expect_put (model, "/b", " 2.0 ",
              "{ \"b\" : 2.0,\n \"a\" : \"\\u00e5\", \"big\" : 12345678901234567890 }");
  expect_put (model, "/b", "two", NULL);
  expect_put (model, "/n", "x", NULL);
  expect_put (model, "/t", "maybe", NULL);
  g_assert_nonnull (steward_compare_row_get_obstacle (row_at (model, "/l/0/k"), 1));
  g_assert_null (steward_compare_row_get_obstacle (row_at (model, "/o/p"), 1));
}

/* A missing key comes with the objects around it, and an empty text becomes an object. */
static void
test_put_missing (void)
{
  g_autoptr (StewardCompareModel) model = create ("{\"o\":{\"p\":\"q\"}}", "");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = steward_compare_put (NULL, "/o/p", "\"r\"", &error);
  g_autoptr (StewardCompareModel) again = NULL;
  g_autofree char *value = NULL;

  g_assert_null (steward_compare_row_get_obstacle (row_at (model, "/o/p"), 1));
  g_assert_no_error (error);
  again = create (text, "");
  value = steward_compare_row_dup_text (row_at (again, "/o/p"), 0);
  g_assert_cmpstr (value, ==, "r");
}

static char *
long_text (guint n_keys,
           guint language)
{
  g_autoptr (GString) text = g_string_new ("{");

  for (guint i = 0; i < n_keys; i++)
    g_string_append_printf (text, "%s\"key%u\":{\"text\":\"Value %u of language %u, and some more words\"}",
                            i > 0 ? "," : "", i, i, language);
  g_string_append_c (text, '}');

  return g_strdup (text->str);
}

/* Thirty languages, a megabyte each. */
static void
test_large (void)
{
  g_autoptr (StewardCompareModel) model = steward_compare_model_new ();
  g_autofree char *text = NULL;
  gint64 start = g_get_monotonic_time ();
  guint n_keys = 15000;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *one = long_text (n_keys, i);

      steward_compare_model_add (model, (int) i, "x", one);
    }
  g_test_message ("30 texts of %zu bytes: %" G_GINT64_FORMAT " ms", strlen (steward_compare_model_get_text (model, 0)),
                  (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n_keys);

  start = g_get_monotonic_time ();
  text = steward_compare_put (steward_compare_model_get_text (model, 7), "/key9/text", "\"x\"", NULL);
  g_assert_true (steward_compare_model_set_text (model, 7, text));
  g_test_message ("one edit: %" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - start) / 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare/order", test_order);
  g_test_add_func ("/compare/kinds", test_kinds);
  g_test_add_func ("/compare/filters", test_filters);
  g_test_add_func ("/compare/labels", test_labels);
  g_test_add_func ("/compare/set-text", test_set_text);
  g_test_add_func ("/compare/put", test_put);
  g_test_add_func ("/compare/put-missing", test_put_missing);
  g_test_add_func ("/compare/large", test_large);

  return g_test_run ();
}
