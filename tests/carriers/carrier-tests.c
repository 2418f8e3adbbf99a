/* carrier-tests.c: what the tests of carriers share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "carrier-tests.h"

#include "so-json.h"

/* Reads a file of tests/data; fails the test where that does not work. */
JsonNode *
test_read_json (const char *folder,
                const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  JsonNode *node;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  node = so_json_parse (text, length, &error);
  g_assert_no_error (error);

  return node;
}

/* A copy that shares nothing. */
JsonNode *
test_copy_json (JsonNode *node)
{
  g_autofree char *text = so_json_print (node);
  g_autoptr (GError) error = NULL;
  JsonNode *copy = so_json_parse (text, -1, &error);

  g_assert_no_error (error);

  return copy;
}

gpointer
test_new_carrier (GType       type,
                  const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = so_json_parse (text, -1, &error);
  gpointer carrier;

  g_assert_no_error (error);
  carrier = so_carrier_new_from_json (type, node, &error);
  g_assert_no_error (error);

  return carrier;
}

/* The carrier's body; both ways to get it must give the same. */
char *
test_print (gpointer carrier)
{
  g_autoptr (JsonNode) node = so_carrier_to_json (carrier);
  g_autofree char *text = so_json_print (node);
  char *direct = so_carrier_print (carrier);

  g_assert_cmpstr (direct, ==, text);

  return direct;
}

static JsonNode *
parse (const char *text)
{
  return so_json_parse (text, -1, NULL);
}

/* ---- as the facts have it ---- */

/* The names of enums in C that are not the API's. */
static const struct
{
  const char *ours;
  const char *api;
} renamed[] = {
  { "SoTableRightMask", "ETableRight" },
  { "SoFieldRightMask", "EFieldRight" },
};

const char *
test_enum_name (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (renamed); i++)
    if (g_str_equal (renamed[i].ours, g_type_name (type)))
      return renamed[i].api;

  g_assert_true (g_str_has_prefix (g_type_name (type), "So"));

  return g_type_name (type) + 2;
}

/* A field's type as the facts write it. */
static char *
describe_type (const SoField *field)
{
  switch (field->kind)
    {
    case SO_KIND_INT:
      return g_strdup ("int32");
    case SO_KIND_LONG:
      return g_strdup ("long");
    case SO_KIND_DOUBLE:
      return g_strdup ("double");
    case SO_KIND_BOOL:
      return g_strdup ("bool");
    case SO_KIND_STRING:
      return g_strdup ("string");
    case SO_KIND_DATE:
      return g_strdup ("date-time");
    case SO_KIND_ENUM:
    case SO_KIND_FLAGS:
      return g_strconcat ("enum:", test_enum_name (field->type ()), NULL);
    case SO_KIND_CARRIER:
      return g_strconcat ("carrier:", so_carrier_type_get_name (field->type ()), NULL);
    case SO_KIND_LIST:
      return g_strconcat ("array:carrier:", so_carrier_type_get_name (field->type ()), NULL);
    case SO_KIND_MAP:
      if (field->type () == G_TYPE_STRING)
        return g_strdup ("map:string");
      return g_strconcat ("map:carrier:", so_carrier_type_get_name (field->type ()), NULL);
    case SO_KIND_JSON:
      return g_strdup ("json");
    case SO_KIND_STRINGS:
      return g_strdup ("array:string");
    case SO_KIND_INTS:
      return g_strdup ("array:int32");
    case SO_KIND_DATES:
      return g_strdup ("array:date-time");
    default:
      g_assert_not_reached ();
    }
}

/* One field as a line of the facts: "CustConfigId int32 read-only". */
char *
test_describe_field (const SoField *field)
{
  g_autofree char *type = describe_type (field);
  const char *flag = "";

  if (field->flags & SO_FIELD_RESPONSE_ONLY)
    flag = " response-only";
  else if (field->flags & SO_FIELD_READ_ONLY)
    flag = " read-only";

  return g_strconcat (field->wire, " ", type, flag, NULL);
}

/* ---- a body with every member ---- */

static JsonNode *
make_array (JsonNode *element)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  if (element != NULL)
    json_array_add_element (array, element);
  json_node_take_array (node, array);

  return node;
}

static JsonNode *
make_map (JsonNode *value)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  if (value != NULL)
    json_object_set_member (object, "SuperOffice:1", value);
  json_node_take_object (node, object);

  return node;
}

static JsonNode *
make_member (const SoField *field,
             guint          depth)
{
  gboolean deep = depth > 0;

  switch (field->kind)
    {
    case SO_KIND_INT:
      return parse ("2147483647");
    case SO_KIND_LONG:
      return parse ("9223372036854775807");
    case SO_KIND_DOUBLE:
      return parse ("0.1");
    case SO_KIND_BOOL:
      return parse ("true");
    case SO_KIND_STRING:
      return parse ("\"\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xae" "abc\xe2\x80\xac"
                    " \xf0\x9f\x8c\x8d \\\"\\\\\"");
    case SO_KIND_DATE:
      return parse ("\"9999-12-31T23:59:59.9999999\"");
    case SO_KIND_ENUM:
    case SO_KIND_FLAGS:
      return parse ("\"NotYetInvented\"");
    case SO_KIND_CARRIER:
      return deep ? test_make_full (field->type (), depth - 1) : parse ("null");
    case SO_KIND_LIST:
      return make_array (deep ? test_make_full (field->type (), depth - 1) : NULL);
    case SO_KIND_MAP:
      if (field->type () == G_TYPE_STRING)
        return make_map (parse ("\"[I:1]\""));
      return make_map (deep ? test_make_full (field->type (), depth - 1) : NULL);
    case SO_KIND_JSON:
      return parse ("{\"a\":[1,null]}");
    case SO_KIND_STRINGS:
      return parse ("[\"b\",\"\",\"a\"]");
    case SO_KIND_INTS:
      return parse ("[-2147483648,0,2147483647]");
    case SO_KIND_DATES:
      return parse ("[\"0001-01-01T00:00:00\",\"no date\"]");
    default:
      g_assert_not_reached ();
    }
}

/* All members of a carrier and, @depth levels down, of what it holds; plus one nobody knows. */
JsonNode *
test_make_full (GType type,
                guint depth)
{
  SoCarrierClass *klass = g_type_class_ref (type);
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  guint n;
  const SoField *fields = so_carrier_class_get_fields (klass, &n);

  json_object_set_member (object, "NotYetInvented", parse ("[{\"x\":1.5},null]"));
  for (guint i = 0; i < n; i++)
    json_object_set_member (object, fields[i].wire, make_member (&fields[i], depth));
  json_node_take_object (node, object);
  g_type_class_unref (klass);

  return node;
}
