/* test-json-label.c: what JSON values are called, and how they are edited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-json-label.h"

static const struct
{
  const char *key;
  const char *label;
} labels[] = {
  { "siteName", "Site name" },
  { "SiteName", "Site name" },
  { "logoURL", "Logo URL" },
  { "showFAQSection", "Show FAQ section" },
  { "site_name", "Site name" },
  { "text-colour.dark", "Text colour dark" },
  { "a", "A" },
  { "\xc3\xa9tatCivil\xc3\x89tendu", "\xc3\x89tat civil \xc3\xa9tendu" },
  { "h1Size", "H1 size" },
  { "ABC", "ABC" },
  { "", "(no name)" },
  { "__", "__" },
  { "already two words", "Already two words" },
};

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *label = steward_json_label (labels[i].key);

      g_assert_cmpstr (label, ==, labels[i].label);
    }
}

/* As the form shows it: a number is an entry of a list, or the key of an object. */
static void
test_paths (void)
{
  static const char *const paths[][2] = {
    { "", "" },
    { "/siteName", "Site name" },
    { "/welcome/header", "Welcome › Header" },
    { "/welcome/links/1/logoURL", "Welcome › Links › Entry 2 › Logo URL" },
    { "/welcome/1", "Welcome › 1" },
    { "/a~1b/x~0y", "A/b › X~y" },
    { "//deep", "(no name) › Deep" },
    { "/not/there", "Not › There" },
  };
  g_autoptr (SoJsonTree) tree = so_json_tree_new ("{\"welcome\":{\"links\":[1,{}],\"1\":2}}", -1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *label = steward_json_path_label (tree, paths[i][0]);

      g_assert_cmpstr (label, ==, paths[i][1]);
    }
}

static const struct
{
  const char      *json;
  const char      *pointer;
  StewardJsonForm  form;
} forms[] = {
  { "null", "", STEWARD_JSON_FORM_NULL },
  { "true", "", STEWARD_JSON_FORM_SWITCH },
  { "-1.50", "", STEWARD_JSON_FORM_NUMBER },
  { "\"#abc\"", "", STEWARD_JSON_FORM_COLOUR },
  { "\"#AABBCC\"", "", STEWARD_JSON_FORM_COLOUR },
  { "\"#aabb\"", "", STEWARD_JSON_FORM_TEXT },
  { "\"#xyz\"", "", STEWARD_JSON_FORM_TEXT },
  { "\"https://example.com/a\"", "", STEWARD_JSON_FORM_ADDRESS },
  { "\"see https://example.com\"", "", STEWARD_JSON_FORM_TEXT },
  { "{\"logoUrl\": \"\"}", "/logoUrl", STEWARD_JSON_FORM_ADDRESS },
  { "\"one\\ntwo\"", "", STEWARD_JSON_FORM_LINES },
  { "\"a <b>bold</b> word\"", "", STEWARD_JSON_FORM_LINES },
  { "\"a&nbsp;b\"", "", STEWARD_JSON_FORM_LINES },
  { "\"1 < 2 && 3 > 2\"", "", STEWARD_JSON_FORM_TEXT },
  { "\"plain\"", "", STEWARD_JSON_FORM_TEXT },
  { "{}", "", STEWARD_JSON_FORM_GROUP },
  { "[1, \"a\", null]", "", STEWARD_JSON_FORM_LIST },
  { "[]", "", STEWARD_JSON_FORM_LIST },
  { "[{}]", "", STEWARD_JSON_FORM_CODE },
  { "[[1]]", "", STEWARD_JSON_FORM_CODE },
  { "{\"a\":{\"b\":{\"c\":{}}}}", "/a/b/c", STEWARD_JSON_FORM_GROUP },
  { "{\"a\":{\"b\":{\"c\":{\"d\":{}}}}}", "/a/b/c/d", STEWARD_JSON_FORM_CODE },
  { "{\"a\":{\"b\":{\"c\":{\"d\":[]}}}}", "/a/b/c/d", STEWARD_JSON_FORM_CODE },
};

static void
test_forms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (SoJsonTree) tree = so_json_tree_new (forms[i].json, -1, NULL);

      g_test_message ("%s", forms[i].json);
      g_assert_cmpint (steward_json_find_form (so_json_tree_find (tree, forms[i].pointer)), ==,
                       forms[i].form);
    }
}

static void
test_web (void)
{
  g_assert_true (steward_json_is_web ("https://example.com"));
  g_assert_true (steward_json_is_web ("http://example.com/a?b#c"));
  g_assert_false (steward_json_is_web ("ftp://example.com"));
  g_assert_false (steward_json_is_web ("https://"));
  g_assert_false (steward_json_is_web ("example.com"));
  g_assert_false (steward_json_is_web ("javascript:alert(1)"));
  g_assert_false (steward_json_is_web (""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-label/labels", test_labels);
  g_test_add_func ("/json-label/paths", test_paths);
  g_test_add_func ("/json-label/forms", test_forms);
  g_test_add_func ("/json-label/web", test_web);

  return g_test_run ();
}
