/* test-methods.c: holds the table of methods and their parameters against the API's facts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "carrier-tests.h"

#include <string.h>

#include "so-json.h"
#include "so-method.h"

/* Every difference is printed; the first one is the test's result. */
static void G_GNUC_PRINTF (1, 2)
report (const char *format,
        ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  g_test_message ("%s", text);
  if (!g_test_failed ())
    g_test_fail_printf ("%s", text);
}

static char *
describe_body (const SoMethod *method)
{
  switch (method->body)
    {
    case SO_BODY_NONE:
      return g_strdup ("none");
    case SO_BODY_ENTITY:
      return g_strconcat ("carrier:", so_carrier_type_get_name (method->request ()), NULL);
    case SO_BODY_WRAPPED:
      return g_strdup ("wrapped");
    case SO_BODY_ARRAY:
      return g_strdup ("bare");
    default:
      g_assert_not_reached ();
    }
}

static char *
describe_reply (const SoMethod *method)
{
  const char *name = method->reply_type != NULL
    ? so_carrier_type_get_name (method->reply_type ()) : NULL;

  switch (method->reply)
    {
    case SO_REPLY_NONE:
      return g_strdup ("none");
    case SO_REPLY_CARRIER:
      return g_strconcat ("carrier:", name, NULL);
    case SO_REPLY_LIST:
      return g_strconcat ("array:carrier:", name, NULL);
    case SO_REPLY_BOOL:
      return g_strdup ("bool");
    case SO_REPLY_INT:
      return g_strdup ("int32");
    case SO_REPLY_INTS:
      return g_strdup ("array:int32");
    case SO_REPLY_STRING:
      return g_strdup ("binary");
    case SO_REPLY_JSON:
    default:
      return g_strdup ("json");
    }
}

static void
check_text (const char *name,
            const char *what,
            const char *ours,
            const char *fact)
{
  if (g_strcmp0 (ours, fact) != 0)
    report ("%s, %s: expected %s, found %s", name, what, fact, ours);
}

static void
check_parameters (const SoMethod *method,
                  JsonArray      *facts)
{
  SoCarrierClass *klass = g_type_class_ref (method->request ());
  guint n, n_facts = json_array_get_length (facts);
  const SoField *fields = so_carrier_class_get_fields (klass, &n);

  for (guint i = 0; i < MAX (n, n_facts); i++)
    {
      g_autofree char *ours = i < n ? test_describe_field (&fields[i]) : NULL;

      check_text (method->name, "parameter", ours,
                  i < n_facts ? json_array_get_string_element (facts, i) : NULL);
    }
  g_type_class_unref (klass);
}

static void
check_method (const SoMethod *method,
              JsonObject     *facts)
{
  const char *name = method->name;
  g_autofree char *body = describe_body (method);
  g_autofree char *reply = describe_reply (method);

  check_text (name, "body", body, json_object_get_string_member (facts, "body"));
  check_text (name, "reply", reply, json_object_get_string_member (facts, "reply"));
  check_text (name, "query", method->query,
              json_object_get_string_member_with_default (facts, "query", NULL));
  if (((method->flags & SO_METHOD_NO_LANGUAGE) == 0) !=
      json_object_get_boolean_member (facts, "language"))
    report ("%s: language headers?", name);
  if (method->body == SO_BODY_WRAPPED)
    check_parameters (method, json_object_get_array_member (facts, "fields"));
}

static void
test_facts (void)
{
  g_autoptr (JsonNode) node = test_read_json ("facts", "methods.json");
  JsonObject *facts = json_object_get_object_member (json_node_get_object (node), "methods");
  guint n_methods;
  const SoMethod *methods = so_method_get_all (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    if (json_object_has_member (facts, methods[i].name))
      check_method (&methods[i], json_object_get_object_member (facts, methods[i].name));
    else if (methods[i].path == NULL)
      report ("No facts about %s", methods[i].name);
}

/* What saves, sends, uploads or notifies must never be repeated: only what reads may be. */
static void
test_repeatable (void)
{
  static const char *const reads[] = { "Get", "CreateDefault", "Find", "Check", "Validate",
                                       "Resolve" };
  guint n_methods;
  const SoMethod *methods = so_method_get_all (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    {
      const char *name = strchr (methods[i].name, '/') + 1;
      gboolean is_read = methods[i].path != NULL;

      for (guint j = 0; j < G_N_ELEMENTS (reads); j++)
        is_read = is_read || g_str_has_prefix (name, reads[j]);
      if (((methods[i].flags & SO_METHOD_SAFE) != 0) != is_read)
        report ("%s may%s be repeated", methods[i].name, is_read ? " not" : "");
    }
}

/* Documented parameters through their carriers and back. */
static void
test_requests (void)
{
  guint n_methods, n_samples = 0;
  const SoMethod *methods = so_method_get_all (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    {
      g_auto (GStrv) words = g_strsplit (methods[i].name, "/", 2);
      g_autofree char *name = g_strdup_printf ("%s.%s.request.json", words[0], words[1]);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "samples", name, NULL);
      g_autoptr (JsonNode) body = NULL;
      g_autofree char *before = NULL, *after = NULL;
      g_autoptr (SoCarrier) request = NULL;

      if (methods[i].body != SO_BODY_WRAPPED || !g_file_test (path, G_FILE_TEST_EXISTS))
        continue;

      g_test_message ("%s", name);
      body = test_read_json ("samples", name);
      before = so_json_print (body);
      request = test_new_carrier (methods[i].request (), before);
      after = test_print (request);
      g_assert_cmpstr (after, ==, before);
      n_samples++;
    }

  g_assert_cmpuint (n_samples, >=, 10);
}

/* Any parameters, and more than the API knows. */
static void
test_all_parameters (void)
{
  guint n_methods;
  const SoMethod *methods = so_method_get_all (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    if (methods[i].body == SO_BODY_WRAPPED)
      {
        g_autoptr (JsonNode) body = test_make_full (methods[i].request (), 3);
        g_autofree char *before = so_json_print (body);
        g_autoptr (SoCarrier) request = test_new_carrier (methods[i].request (), before);
        g_autofree char *after = test_print (request);

        g_assert_cmpstr (after, ==, before);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/methods/facts", test_facts);
  g_test_add_func ("/methods/repeatable", test_repeatable);
  g_test_add_func ("/methods/requests", test_requests);
  g_test_add_func ("/methods/all-parameters", test_all_parameters);

  return g_test_run ();
}
