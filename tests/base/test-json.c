/* test-json.c: what so_json_parse() takes, what it refuses and where, what is printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-document.h"
#include "so-json.h"
#include "so-service-error.h"

typedef struct
{
  const char *text;
  const char *message;
} Refused;

typedef struct
{
  const char *text;
  const char *printed;  /* NULL: as text */
} Accepted;

static void
assert_refused (const char *text,
                gssize      length,
                const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  g_assert_null (so_json_parse (text, length, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE);
  g_assert_cmpstr (error->message, ==, message);

  g_assert_null (so_document_new (text, length, &again));
  g_assert_cmpstr (again->message, ==, message);
}

static void
assert_accepted (const char *text,
                 const char *printed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = so_json_parse (text, -1, &error);
  g_autofree char *out = NULL;

  g_assert_no_error (error);
  out = so_json_print (node);
  g_assert_cmpstr (out, ==, printed != NULL ? printed : text);
}

static void
test_refused_structure (void)
{
  static const Refused cases[] = {
    { "", "line 1, column 1: the text ends too early" },
    { " \n ", "line 2, column 2: the text ends too early" },
    { "\xef\xbb\xbf", "line 1, column 1: the text ends too early" },
    { "[", "line 1, column 2: the text ends too early" },
    { "[1", "line 1, column 3: the text ends too early" },
    { "[1,", "line 1, column 4: the text ends too early" },
    { "{", "line 1, column 2: the text ends too early" },
    { "{\"a\"", "line 1, column 5: the text ends too early" },
    { "{\"a\":", "line 1, column 6: the text ends too early" },
    { "{\"a\":1", "line 1, column 7: the text ends too early" },
    { "{\"a\":1,", "line 1, column 8: the text ends too early" },
    { "]", "line 1, column 1: a value is missing here" },
    { "}", "line 1, column 1: a value is missing here" },
    { ",", "line 1, column 1: a value is missing here" },
    { "[,]", "line 1, column 2: a value is missing here" },
    { "[1,]", "line 1, column 4: a value is missing here" },
    { "[1,,2]", "line 1, column 4: a value is missing here" },
    { "{\"a\":}", "line 1, column 6: a value is missing here" },
    { "{\"a\":,}", "line 1, column 6: a value is missing here" },
    { "{,}", "line 1, column 2: a member name is missing here" },
    { "{\"a\":1,}", "line 1, column 8: a member name is missing here" },
    { "{1:2}", "line 1, column 2: a member name is missing here" },
    { "{'a':1}", "line 1, column 2: a member name is missing here" },
    { "{a:1}", "line 1, column 2: a member name is missing here" },
    { "{\"a\" 1}", "line 1, column 6: a colon is missing here" },
    { "{\"a\"}", "line 1, column 5: a colon is missing here" },
    { "[1 2]", "line 1, column 4: a comma or ] is missing here" },
    { "[1}", "line 1, column 3: a comma or ] is missing here" },
    { "[1:2]", "line 1, column 3: a comma or ] is missing here" },
    { "{\"a\":1]", "line 1, column 7: a comma or } is missing here" },
    { "{\"a\":1 \"b\":2}", "line 1, column 8: a comma or } is missing here" },
    { "[1] [2]", "line 1, column 5: more text behind the value" },
    { "1 2", "line 1, column 3: more text behind the value" },
    { "null}", "line 1, column 5: more text behind the value" },
    { "{}\n<html>", "line 2, column 1: more text behind the value" },
    { "<html>", "line 1, column 1: a character that starts no value" },
    { "[1, // no\n2]", "line 1, column 5: a character that starts no value" },
    { "[\f1]", "line 1, column 2: a character that starts no value" },
    { "[\xef\xbb\xbf]", "line 1, column 2: a character that starts no value" },
    { "\xef\xbb\xbf\xef\xbb\xbf[]", "line 1, column 1: a character that starts no value" },
    { "nul", "line 1, column 4: the text ends too early" },
    { "nulx", "line 1, column 1: an unknown word" },
    { "[True]", "line 1, column 2: a character that starts no value" },
    { "[tRue]", "line 1, column 2: an unknown word" },
    { "[nullx]", "line 1, column 6: a comma or ] is missing here" },
    { "[NaN]", "line 1, column 2: a character that starts no value" },
    { "[Infinity]", "line 1, column 2: a character that starts no value" },
    { "{\"a\":1,\n \"b\":2,\n \"a\":3}", "line 3, column 2: a member name that appears twice" },
    { "{\"a\":1,\"\\u0061\":2}", "line 1, column 8: a member name that appears twice" },
    { "[{\"x\":{\"\":1,\"\":2}}]", "line 1, column 13: a member name that appears twice" },
    { "[\n  1,\r\n\t\"\xc3\xa5\xf0\x9f\x98\x80\" x]",
      "line 3, column 7: a comma or ] is missing here" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, -1, cases[i].message);
}

static void
test_refused_numbers (void)
{
  static const Refused cases[] = {
    { "[-]", "line 1, column 3: a number without digits" },
    { "-", "line 1, column 2: the text ends too early" },
    { "[+1]", "line 1, column 2: a character that starts no value" },
    { "[.5]", "line 1, column 2: a character that starts no value" },
    { "[01]", "line 1, column 2: a number with a leading zero" },
    { "[-01]", "line 1, column 2: a number with a leading zero" },
    { "[00]", "line 1, column 2: a number with a leading zero" },
    { "[1.]", "line 1, column 4: a number without digits behind the point" },
    { "[1.e5]", "line 1, column 4: a number without digits behind the point" },
    { "[1e]", "line 1, column 4: a number without digits in the exponent" },
    { "[1e+]", "line 1, column 5: a number without digits in the exponent" },
    { "[0x10]", "line 1, column 3: a comma or ] is missing here" },
    { "[1_000]", "line 1, column 3: a comma or ] is missing here" },
    { "[9223372036854775808]", "line 1, column 2: an integer that needs more than 64 bits" },
    { "[-9223372036854775809]", "line 1, column 2: an integer that needs more than 64 bits" },
    { "[18446744073709551615]", "line 1, column 2: an integer that needs more than 64 bits" },
    { "[99999999999999999999999999]", "line 1, column 2: an integer that needs more than 64 bits" },
    { "[1e309]", "line 1, column 2: a number outside the range of a double" },
    { "[-1e400]", "line 1, column 2: a number outside the range of a double" },
    { "[1e-400]", "line 1, column 2: a number outside the range of a double" },
    { "[0.5e-9999999999999999999]", "line 1, column 2: a number outside the range of a double" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, -1, cases[i].message);
}

static void
test_refused_strings (void)
{
  static const Refused cases[] = {
    { "\"a", "line 1, column 3: the text ends too early" },
    { "\"a\\", "line 1, column 4: the text ends too early" },
    { "\"\\u12", "line 1, column 6: the text ends too early" },
    { "[\"a\tb\"]", "line 1, column 4: a raw control character in a string" },
    { "[\"a\nb\"]", "line 1, column 4: a raw control character in a string" },
    { "[\"\x1f\"]", "line 1, column 3: a raw control character in a string" },
    { "[\"a\\u0000b\"]", "line 1, column 4: a NUL character in a string" },
    { "{\"\\u0000\":1}", "line 1, column 3: a NUL character in a string" },
    { "[\"\\x41\"]", "line 1, column 3: an unknown escape in a string" },
    { "[\"\\707\"]", "line 1, column 3: an unknown escape in a string" },
    { "[\"\\'\"]", "line 1, column 3: an unknown escape in a string" },
    { "[\"\\u12g4\"]", "line 1, column 3: an unknown escape in a string" },
    { "[\"\\U0041\"]", "line 1, column 3: an unknown escape in a string" },
    { "[\"\\ud800\"]", "line 1, column 3: half a surrogate pair in a string" },
    { "[\"\\ud800x\"]", "line 1, column 3: half a surrogate pair in a string" },
    { "[\"\\ud800\\u0041\"]", "line 1, column 3: half a surrogate pair in a string" },
    { "[\"\\ud800\\ue000\"]", "line 1, column 3: half a surrogate pair in a string" },
    { "[\"\\ud800\\ud800\"]", "line 1, column 3: half a surrogate pair in a string" },
    { "[\"\\udc00\"]", "line 1, column 3: half a surrogate pair in a string" },
    { "[\"\\udc00\\ud800\"]", "line 1, column 3: half a surrogate pair in a string" },
    { "[\"\xff\"]", "line 1, column 3: bytes that are not UTF-8" },
    { "[\"\xc3\"]", "line 1, column 3: bytes that are not UTF-8" },
    { "[\"\x80\"]", "line 1, column 3: bytes that are not UTF-8" },
    { "[\"\xc0\xaf\"]", "line 1, column 3: bytes that are not UTF-8" },
    { "[\"\xe0\x80\x80\"]", "line 1, column 3: bytes that are not UTF-8" },
    { "[\"\xed\xa0\x80\"]", "line 1, column 3: bytes that are not UTF-8" },
    { "[\"\xf0\x80\x80\x80\"]", "line 1, column 3: bytes that are not UTF-8" },
    { "[\"\xf4\x90\x80\x80\"]", "line 1, column 3: bytes that are not UTF-8" },
    { "[\"\xf5\x80\x80\x80\"]", "line 1, column 3: bytes that are not UTF-8" },
    { "[\"\xe2\x82\"]", "line 1, column 3: bytes that are not UTF-8" },
    { "{\"\xe5\":1}", "line 1, column 3: bytes that are not UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, -1, cases[i].message);
}

/* A NUL within the length is a character as any other, and the length counts. */
static void
test_refused_lengths (void)
{
  assert_refused ("[1\0,2]", 6, "line 1, column 3: a comma or ] is missing here");
  assert_refused ("[1]\0", 4, "line 1, column 4: more text behind the value");
  assert_refused ("\0", 1, "line 1, column 1: a character that starts no value");
  assert_refused ("[\"a\0b\"]", 7, "line 1, column 4: a raw control character in a string");
  assert_refused ("[12]", 3, "line 1, column 4: the text ends too early");
  assert_refused ("\"\xe2\x82\xac\"", 3, "line 1, column 2: bytes that are not UTF-8");
  assert_refused ("true", 3, "line 1, column 4: the text ends too early");
  assert_refused (NULL, 0, "line 1, column 1: the text ends too early");
}

static void
test_accepted (void)
{
  static const Accepted cases[] = {
    { "null" }, { "true" }, { "false" }, { "0" }, { "\"\"" }, { "[]" }, { "{}" },
    { " [ ] ", "[]" },
    { "\t{\r\n \"a\" : [ 1 , { } ] }\n", "{\"a\":[1,{}]}" },
    { "\xef\xbb\xbf{\"a\":1}", "{\"a\":1}" },
    { "[null,true,false,[[]],{\"\":{}}]" },
    { "{\"b\":1,\"a\":2,\"B\":3,\" b\":4}" },
    { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\\"\\\\/\\b\\f\\n\\r\\t\"" },
    { "\"\\u0041\\u00e5\\u20AC\\uD83D\\ude00\"", "\"A\xc3\xa5\xe2\x82\xac\xf0\x9f\x98\x80\"" },
    { "\"\\u0001\\u001f\\u007f\"", "\"\\u0001\\u001f\x7f\"" },
    { "\"\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80"
      "\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf\"" },
    { "\"\\ufffe\\uffff\\ufeff\"", "\"\xef\xbf\xbe\xef\xbf\xbf\xef\xbb\xbf\"" },
    { "{\"a\\nb\":1}" },
    { "\"it's <b>&amp;</b>\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_accepted (cases[i].text, cases[i].printed);
}

/* Left: as it comes and as a document gives it back. Right: as a tree gives it back. */
static void
test_numbers (void)
{
  static const Accepted cases[] = {
    { "0" }, { "-1" }, { "10" }, { "2147483648" },
    { "9223372036854775807" }, { "-9223372036854775808" },
    { "999999999999999999" }, { "1000000000000000000" },
    { "0.1" }, { "1.0" }, { "-0.5" }, { "1.5" }, { "0.3" }, { "3.14159265358979" },
    { "0.30000000000000004" }, { "123456789.123457" }, { "100.0" }, { "1e+20" },
    { "1.7976931348623157e+308" }, { "2.2250738585072014e-308" },
    { "-0", "0" }, { "-0.0" }, { "0.10", "0.1" }, { "1E5", "100000.0" }, { "1e5", "100000.0" },
    { "1e-2", "0.01" }, { "0e5", "0.0" }, { "0.0e-9999", "0.0" }, { "1.50", "1.5" },
    { "9223372036854775808.0", "9.2233720368547758e+18" },
    { "0.1000000000000000055511151231257827", "0.1" },
    { "4.9e-324", "4.94065645841247e-324" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SoDocument) document = so_document_new (cases[i].text, -1, NULL);
      g_autofree char *exact = NULL;

      assert_accepted (cases[i].text, cases[i].printed);
      g_assert_nonnull (document);
      exact = so_document_print (document);
      g_assert_cmpstr (exact, ==, cases[i].text);
    }
}

static void
test_number_types (void)
{
  g_autoptr (JsonNode) node = so_json_parse ("[1,1.0,-0,-0.0,9223372036854775807]", -1, NULL);
  JsonArray *array = json_node_get_array (node);
  static const GType types[] = { G_TYPE_INT64, G_TYPE_DOUBLE, G_TYPE_INT64, G_TYPE_DOUBLE,
                                 G_TYPE_INT64 };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_true (json_node_get_value_type (json_array_get_element (array, i)) == types[i]);
  g_assert_cmpint (json_array_get_int_element (array, 4), ==, G_MAXINT64);
}

static void
test_pretty (void)
{
  g_autoptr (JsonNode) node = so_json_parse ("{\"a\":[1,{\"b\":null}],\"c\":{},\"d\":[]}", -1,
                                             NULL);
  g_autofree char *text = so_json_print_pretty (node);

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"a\": [\n"
                   "    1,\n"
                   "    {\n"
                   "      \"b\": null\n"
                   "    }\n"
                   "  ],\n"
                   "  \"c\": {},\n"
                   "  \"d\": []\n"
                   "}");
}

static void
assert_same (const char *a,
             const char *b,
             gboolean    same)
{
  g_autoptr (JsonNode) x = so_json_parse (a, -1, NULL);
  g_autoptr (JsonNode) y = so_json_parse (b, -1, NULL);

  g_assert_cmpint (so_json_node_same (x, y), ==, same);
  g_assert_cmpint (so_json_node_same (y, x), ==, same);
}

static void
test_same (void)
{
  g_autoptr (JsonNode) node = so_json_parse ("1", -1, NULL);

  assert_same ("{\"a\":1,\"b\":[2]}", "{\"b\":[2],\"a\":1}", TRUE);
  assert_same ("[1]", "[1.0]", FALSE);
  assert_same ("[[1],2]", "[[1.0],2]", FALSE);
  assert_same ("{\"a\":{\"b\":1}}", "{\"a\":{\"b\":1.0}}", FALSE);
  assert_same ("[1,2]", "[2,1]", FALSE);
  assert_same ("[1]", "[1,1]", FALSE);
  assert_same ("{\"a\":1}", "{\"b\":1}", FALSE);
  assert_same ("{\"a\":1}", "{\"a\":1,\"b\":null}", FALSE);
  assert_same ("\"a\"", "\"\\u0061\"", TRUE);
  assert_same ("null", "false", FALSE);
  assert_same ("\"1\"", "1", FALSE);
  assert_same ("{}", "[]", FALSE);
  g_assert_true (so_json_node_same (NULL, NULL));
  g_assert_false (so_json_node_same (node, NULL));
}

static void
test_document (void)
{
  static const char text[] =
    "{\"Error\": true, \"Message\": \"a\\nb\", \"N\": null, \"I\": 1, \"Esc\\u0061pe\": \"x\"}";
  g_autoptr (SoDocument) document = so_document_new (text, -1, NULL);
  g_autoptr (SoDocument) list = so_document_new ("[{\"Error\": true}]", -1, NULL);
  g_autofree char *message = so_document_dup_string (document, "Message");
  g_autofree char *escaped = so_document_dup_string (document, "Escape");
  g_autofree char *printed = so_document_print (document);

  g_assert_cmpint (so_document_get_node_type (document), ==, JSON_NODE_OBJECT);
  g_assert_cmpint (so_document_get_node_type (list), ==, JSON_NODE_ARRAY);
  g_assert_cmpuint (so_document_get_length (document), ==, 5);
  g_assert_cmpuint (so_document_get_length (list), ==, 1);
  g_assert_true (so_document_is_true (document, "Error"));
  g_assert_false (so_document_is_true (document, "I"));
  g_assert_false (so_document_is_true (document, "error"));
  g_assert_false (so_document_is_true (list, "Error"));
  g_assert_true (so_document_has (document, "N"));
  g_assert_false (so_document_has (document, "M"));
  g_assert_cmpstr (message, ==, "a\nb");
  g_assert_cmpstr (escaped, ==, "x");
  g_assert_null (so_document_dup_string (document, "I"));
  g_assert_null (so_document_dup_string (document, "nothing"));
  g_assert_cmpstr (printed, ==,
                   "{\"Error\":true,\"Message\":\"a\\nb\",\"N\":null,\"I\":1,"
                   "\"Esc\\u0061pe\":\"x\"}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/refused/structure", test_refused_structure);
  g_test_add_func ("/json/refused/numbers", test_refused_numbers);
  g_test_add_func ("/json/refused/strings", test_refused_strings);
  g_test_add_func ("/json/refused/lengths", test_refused_lengths);
  g_test_add_func ("/json/accepted", test_accepted);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/number-types", test_number_types);
  g_test_add_func ("/json/pretty", test_pretty);
  g_test_add_func ("/json/same", test_same);
  g_test_add_func ("/json/document", test_document);

  return g_test_run ();
}
