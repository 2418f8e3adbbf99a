/* test-json-bodies.c: documented bodies, deep, large and broken ones through the JSON code
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-document.h"
#include "so-json.h"
#include "so-service-error.h"

/* Takes white space out of a correct JSON text; knows nothing of the code it tests. */
static char *
strip (const char *text)
{
  GString *out = g_string_new (NULL);
  gboolean in_string = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (in_string && *p == '\\')
        g_string_append_c (out, *p++);
      else if (*p == '"')
        in_string = !in_string;
      else if (!in_string && strchr (" \t\r\n", *p) != NULL)
        continue;
      g_string_append_c (out, *p);
    }

  return g_string_free (out, FALSE);
}

typedef void (*BodyFunc) (const char *name,
                          const char *text,
                          gsize       length);

static guint
for_each_body (BodyFunc func)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "samples", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      gsize length;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      func (name, text, length);
      if (!g_str_equal (name, "INDEX.json"))
        n++;
    }

  return n;
}

static void
check_body (const char *name,
            const char *text,
            gsize       length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = so_json_parse (text, length, &error);
  g_autoptr (SoDocument) document = so_document_new (text, length, NULL);
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *wanted = strip (text);
  g_autofree char *printed = NULL;
  g_autofree char *exact = NULL;
  g_autofree char *pretty = NULL;

  if (error != NULL)
    g_test_message ("%s: %s", name, error->message);
  g_assert_no_error (error);

  printed = so_json_print (node);
  g_assert_cmpstr (printed, ==, wanted);
  exact = so_document_print (document);
  g_assert_cmpstr (exact, ==, wanted);

  pretty = so_json_print_pretty (node);
  again = so_json_parse (pretty, -1, &error);
  g_assert_no_error (error);
  g_assert_true (so_json_node_same (node, again));
}

static void
test_documented (void)
{
  g_assert_cmpuint (for_each_body (check_body), ==, 90);
}

static char *
nest (guint       depth,
      const char *open,
      const char *inner,
      const char *close)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, inner);
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);

  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const char *const pairs[][2] = { { "[", "]" }, { "{\"a\":", "}" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *deepest = nest (SO_JSON_MAX_DEPTH, pairs[i][0], i == 0 ? "" : "1",
                                       pairs[i][1]);
      g_autofree char *deeper = nest (SO_JSON_MAX_DEPTH + 1, pairs[i][0], "1", pairs[i][1]);
      g_autofree char *abyss = nest (1000000, pairs[i][0], "", "");
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = so_json_parse (deepest, -1, &error);
      g_autoptr (JsonNode) twin = so_json_parse (deepest, -1, NULL);
      g_autofree char *printed = NULL;
      g_autofree char *pretty = NULL;
      g_autofree char *message = NULL;

      g_assert_no_error (error);
      printed = so_json_print (node);
      g_assert_cmpstr (printed, ==, deepest);
      pretty = so_json_print_pretty (node);
      g_assert_nonnull (pretty);
      g_assert_true (so_json_node_same (node, twin));

      message = g_strdup_printf ("line 1, column %zu: brackets nested deeper than 512",
                                 SO_JSON_MAX_DEPTH * strlen (pairs[i][0]) + 1);
      g_assert_null (so_json_parse (deeper, -1, &error));
      g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE);
      g_assert_cmpstr (error->message, ==, message);
      g_clear_error (&error);
      g_assert_null (so_json_parse (abyss, -1, &error));
      g_assert_cmpstr (error->message, ==, message);
    }
}

static void
test_large (void)
{
  g_autoptr (GString) text = g_string_new ("{\"List\":[");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *printed = NULL;
  JsonArray *list;
  guint n = 0;

  while (text->len < 1 << 20)
    {
      g_string_append_printf (text, "%s{\"Id\":%u,\"Name\":\"n\xc3\xb8kkel %u\","
                              "\"Share\":%u.5,\"More\":[true,null]}",
                              n > 0 ? "," : "", n, n, n);
      n++;
    }
  g_string_append (text, "],\"Long\":\"");
  for (guint i = 0; i < 1 << 20; i++)
    g_string_append_c (text, 'a' + i % 26);
  g_string_append (text, "\"}");

  node = so_json_parse (text->str, text->len, &error);
  g_assert_no_error (error);
  list = json_object_get_array_member (json_node_get_object (node), "List");
  g_assert_cmpuint (json_array_get_length (list), ==, n);
  printed = so_json_print (node);
  g_assert_cmpstr (printed, ==, text->str);
}

/* Many names, and names with the same start: still each compared only with few. */
static void
test_many_members (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  const guint n = 100000;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\"a rather long member name %u\":%u", i > 0 ? "," : "", i, i);
  g_string_append_c (text, '}');

  node = so_json_parse (text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_object_get_size (json_node_get_object (node)), ==, n);

  g_string_truncate (text, text->len - 1);
  g_string_append (text, ",\"a rather long member name 17\":0}");
  g_assert_null (so_json_parse (text->str, text->len, &error));
  g_assert_nonnull (strstr (error->message, "a member name that appears twice"));
}

static void
test_size_limit (void)
{
  gsize length = (gsize) SO_JSON_MAX_SIZE + 1;
  g_autofree char *text = g_malloc (length + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  memset (text, ' ', length);
  text[0] = '1';
  text[length] = '\0';

  g_assert_null (so_json_parse (text, length, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "the text is larger than 64 MB");
  g_clear_error (&error);

  node = so_json_parse (text, length - 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (json_node_get_int (node), ==, 1);
}

/* Every part of a body from its start is refused, and the place is its end or before. */
static void
check_truncated (const char *name,
                 const char *text,
                 gsize       length)
{
  g_autofree char *body = g_strchomp (g_strndup (text, length));
  gsize end = strlen (body);
  gsize step = MAX (1, end / 60);

  if (strpbrk (body, "[{\"") != body)
    return; /* a part of a number or word may be another one */

  for (gsize n = 0; n < end; n += step)
    {
      g_autofree char *part = g_strndup (body, n);
      g_autoptr (GError) error = NULL;

      g_assert_null (so_json_parse (part, n, &error));
      g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE);
      g_assert_true (g_str_has_prefix (error->message, "line "));
    }
}

static void
test_truncated (void)
{
  for_each_body (check_truncated);
}

/* Changed at random: either refused, or printed as something that reads back the same. */
static void
check_mutants (const char *name,
               const char *text,
               gsize       length)
{
  static const char alphabet[] = "{}[]\",:\\u0e-+.tfn1 \x01\xff\n9d8";

  for (guint k = 0; k < 60; k++)
    {
      g_autofree char *mutant = g_memdup2 (text, length + 1);
      gboolean cut = g_test_rand_int_range (0, 4) == 0;
      gsize n = cut ? (gsize) g_test_rand_int_range (0, length + 1) : length;
      guint hits = g_test_rand_int_range (1, 4);
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (JsonNode) again = NULL;
      g_autofree char *printed = NULL;

      for (guint h = 0; h < hits; h++)
        mutant[g_test_rand_int_range (0, length)] =
          alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];

      node = so_json_parse (mutant, n, NULL);
      if (node == NULL)
        continue;

      printed = so_json_print (node);
      again = so_json_parse (printed, -1, NULL);
      g_assert_nonnull (again);
      g_assert_true (so_json_node_same (node, again));
      g_assert_true (g_utf8_validate (printed, -1, NULL));
    }
}

static void
test_mutants (void)
{
  for_each_body (check_mutants);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/bodies/documented", test_documented);
  g_test_add_func ("/json/bodies/depth", test_depth);
  g_test_add_func ("/json/bodies/large", test_large);
  g_test_add_func ("/json/bodies/many-members", test_many_members);
  g_test_add_func ("/json/bodies/size-limit", test_size_limit);
  g_test_add_func ("/json/bodies/truncated", test_truncated);
  g_test_add_func ("/json/bodies/mutants", test_mutants);

  return g_test_run ();
}
