/* test-carrier-facts.c: holds every table and enum against the API's facts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <sys/socket.h>   /* first: its SO_... names must not meet ours */

#include "carrier-tests.h"

#include <string.h>

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

/* "CustLangId" must be cust_lang_id. */
static void
check_property_name (const char    *carrier,
                     const SoField *field)
{
  g_auto (GStrv) words = g_strsplit (field->property, "_", -1);
  g_autofree char *joined = g_strjoinv ("", words);

  if (g_ascii_strcasecmp (joined, field->wire) != 0)
    report ("%s.%s is called %s", carrier, field->wire, field->property);
}

static void
check_access (SoCarrierClass *klass,
              const char     *carrier,
              const SoField  *field)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), field->property);
  gboolean settable = !(field->flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)) &&
                      field->kind != SO_KIND_LIST && field->kind != SO_KIND_MAP;

  if (pspec == NULL)
    report ("%s.%s has no property", carrier, field->wire);
  else if (((pspec->flags & G_PARAM_WRITABLE) != 0) != settable)
    report ("%s.%s can%s be set", carrier, field->wire, settable ? " not" : "");
}

static void
check_carrier (const char *name,
               JsonArray  *facts)
{
  GType type = so_carrier_type_from_name (name);
  guint n_facts = json_array_get_length (facts);
  SoCarrierClass *klass;
  const SoField *fields;
  guint n;

  if (type == G_TYPE_INVALID)
    {
      report ("There is no carrier %s", name);
      return;
    }

  klass = g_type_class_ref (type);
  fields = so_carrier_class_get_fields (klass, &n);
  for (guint i = 0; i < MAX (n, n_facts); i++)
    {
      const char *fact = i < n_facts ? json_array_get_string_element (facts, i) : "nothing more";
      g_autofree char *ours = i < n ? test_describe_field (&fields[i]) : g_strdup ("nothing more");

      if (!g_str_equal (ours, fact))
        report ("%s, member %u: expected %s, found %s", name, i, fact, ours);
      if (i < n)
        {
          check_property_name (name, &fields[i]);
          check_access (klass, name, &fields[i]);
        }
    }

  g_type_class_unref (klass);
}

static void
test_carriers (void)
{
  g_autoptr (JsonNode) node = test_read_json ("facts", "carriers.json");
  JsonObject *facts = json_object_get_object_member (json_node_get_object (node), "carriers");
  const GType *types;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  guint n;

  json_object_iter_init_ordered (&iter, facts);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    check_carrier (name, json_node_get_array (member));

  types = so_carriers_get_all (&n);
  for (guint i = 0; i < n; i++)
    if (!json_object_has_member (facts, so_carrier_type_get_name (types[i])))
      report ("No facts about %s", so_carrier_type_get_name (types[i]));
  g_assert_cmpuint (n, ==, json_object_get_size (facts));
}

/* ---- enums ---- */

/* Every enum that a table uses, by the API's name. */
static GHashTable *
collect_enums (void)
{
  GHashTable *enums = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_types;
  const GType *types = so_carriers_get_all (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      SoCarrierClass *klass = g_type_class_ref (types[i]);
      guint n;
      const SoField *fields = so_carrier_class_get_fields (klass, &n);

      for (guint j = 0; j < n; j++)
        if (fields[j].kind == SO_KIND_ENUM || fields[j].kind == SO_KIND_FLAGS)
          {
            gboolean flags = G_TYPE_IS_FLAGS (fields[j].type ());

            if (flags != (fields[j].kind == SO_KIND_FLAGS))
              report ("%s: a set of flags, or not?", fields[j].wire);
            g_hash_table_insert (enums, (gpointer) test_enum_name (fields[j].type ()),
                                 GSIZE_TO_POINTER (fields[j].type ()));
          }
      g_type_class_unref (klass);
    }

  return enums;
}

/* Checks one "Name 12 alias" against the members in C; returns whether the member is there. */
static gboolean
check_member (const char *name,
              GType       type,
              const char *fact)
{
  g_auto (GStrv) words = g_strsplit (fact, " ", 3);
  gint64 value = g_ascii_strtoll (words[1], NULL, 10);
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  const char *first;
  gint64 found;

  if (G_TYPE_IS_FLAGS (type))
    {
      GFlagsValue *member = g_flags_get_value_by_nick (G_FLAGS_CLASS (klass), words[0]);
      GFlagsValue *canonical = g_flags_get_first_value (G_FLAGS_CLASS (klass), (guint) value);

      found = member != NULL ? (gint64) member->value : G_MININT64;
      first = canonical != NULL ? canonical->value_nick : "";
    }
  else
    {
      GEnumValue *member = g_enum_get_value_by_nick (G_ENUM_CLASS (klass), words[0]);
      GEnumValue *canonical = g_enum_get_value (G_ENUM_CLASS (klass), (int) value);

      found = member != NULL ? member->value : G_MININT64;
      first = canonical != NULL ? canonical->value_nick : "";
    }

  if (found == G_MININT64)
    report ("%s.%s is missing", name, words[0]);
  else if (found != value)
    report ("%s.%s is %" G_GINT64_FORMAT " instead of %s", name, words[0], found, words[1]);
  else if (words[2] == NULL && !g_str_equal (first, words[0]))
    report ("%s: %s is written as %s", name, words[0], first);

  return found != G_MININT64;
}

static void
check_enum (const char *name,
            GType       type,
            JsonObject *facts)
{
  JsonArray *members = json_object_get_array_member (facts, "members");
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  guint n_known = 0, n_ours;

  if (json_object_get_boolean_member (facts, "flags") != G_TYPE_IS_FLAGS (type))
    report ("%s: a set of flags, or not?", name);

  for (guint i = 0; i < json_array_get_length (members); i++)
    n_known += check_member (name, type, json_array_get_string_element (members, i));

  n_ours = G_TYPE_IS_FLAGS (type) ? G_FLAGS_CLASS (klass)->n_values
                                  : G_ENUM_CLASS (klass)->n_values;
  if (n_ours != n_known)
    report ("%s has %u members nobody knows", name, n_ours - n_known);
}

static void
test_enums (void)
{
  g_autoptr (JsonNode) node = test_read_json ("facts", "enums.json");
  JsonObject *facts = json_object_get_object_member (json_node_get_object (node), "enums");
  g_autoptr (GHashTable) enums = collect_enums ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, facts);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      GType type = GPOINTER_TO_SIZE (g_hash_table_lookup (enums, name));

      if (type == 0)
        report ("No field uses the enum %s", name);
      else
        check_enum (name, type, json_node_get_object (member));
      g_hash_table_remove (enums, name);
    }

  g_assert_cmpuint (g_hash_table_size (enums), ==, 0);
}

/* ---- registry ---- */

/* The primary key is the first number that the server owns, else the first member. */
static void
check_id (GType       type,
          const char *id)
{
  SoCarrierClass *klass = g_type_class_ref (type);
  guint n, key = 0;
  const SoField *fields = so_carrier_class_get_fields (klass, &n);
  g_auto (GStrv) words = g_strsplit (id, "-", -1);
  g_autofree char *name = g_strjoinv ("_", words);

  for (guint i = n; i > 0; i--)
    if (fields[i - 1].kind == SO_KIND_INT && (fields[i - 1].flags & SO_FIELD_READ_ONLY))
      key = i - 1;

  if (!g_str_equal (fields[key].property, name))
    report ("%s is referred to by %s, not by %s", g_type_name (type), id, fields[key].property);

  g_type_class_unref (klass);
}

static void
test_registry (void)
{
  guint n;
  const GType *types = so_carriers_get_all (&n);

  g_assert_true (so_carrier_type_from_name ("TicketEntity") == SO_TYPE_TICKET_ENTITY);
  g_assert_true (so_carrier_type_from_name ("MDOListItem") == SO_TYPE_MDO_LIST_ITEM);
  g_assert_true (so_carrier_type_from_name ("ticketentity") == G_TYPE_INVALID);
  g_assert_cmpstr (so_carrier_type_get_name (SO_TYPE_PRINCIPAL_CARRIER), ==, "SoPrincipalCarrier");
  g_assert_null (so_carrier_type_get_name (G_TYPE_OBJECT));

  for (guint i = 0; i < n; i++)
    {
      const char *id = so_carrier_type_get_id (types[i]);
      g_autoptr (SoCarrier) reference = NULL;
      int value;

      g_assert_true (so_carrier_type_from_name (so_carrier_type_get_name (types[i])) == types[i]);
      if (id == NULL)
        continue;

      check_id (types[i], id);
      reference = so_carrier_new_reference (types[i], 42);
      g_object_get (reference, id, &value, NULL);
      g_assert_cmpint (value, ==, 42);
      g_assert_false (so_carrier_is_dirty (reference));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/carrier-facts/carriers", test_carriers);
  g_test_add_func ("/carrier-facts/enums", test_enums);
  g_test_add_func ("/carrier-facts/registry", test_registry);

  return g_test_run ();
}
