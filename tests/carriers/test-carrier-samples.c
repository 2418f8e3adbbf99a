/* test-carrier-samples.c: documented bodies through their carriers and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "carrier-edits.h"
#include "carrier-tests.h"

#include <string.h>

#include "so-json.h"

typedef void (* BodyFunc) (GType     type,
                           JsonNode *body);

/* ---- what is done with one body ---- */

static void
check_round_trip (GType     type,
                  JsonNode *body)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoCarrier) carrier = so_carrier_new_from_json (type, body, &error);
  g_autofree char *before = so_json_print (body);
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  after = test_print (carrier);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (so_carrier_is_dirty (carrier));
}

static void
check_dup_equal_revert (GType     type,
                        JsonNode *body)
{
  g_autoptr (SoCarrier) carrier = so_carrier_new_from_json (type, body, NULL);
  g_autoptr (SoCarrier) twin = so_carrier_dup (carrier);
  g_autofree char *before = so_json_print (body);
  guint n;
  const SoField *fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (carrier), &n);

  g_assert_true (so_carrier_equal (carrier, twin));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *after = NULL;
      JsonNode *member = json_object_get_member (json_node_get_object (body), fields[i].wire);
      gboolean null = member != NULL && JSON_NODE_HOLDS_NULL (member);

      so_carrier_set_null (carrier, fields[i].property);
      g_assert_true (so_carrier_is_dirty (carrier) == !null);
      g_assert_true (so_carrier_equal (carrier, twin) == null);
      so_carrier_revert (carrier);
      after = test_print (carrier);
      g_assert_cmpstr (after, ==, before);
      g_assert_true (so_carrier_equal (carrier, twin));
    }
}

static void
check_all_null (GType     type,
                JsonNode *body)
{
  g_autoptr (SoCarrier) carrier = so_carrier_new_from_json (type, body, NULL);
  g_autoptr (JsonNode) after = NULL;
  guint n;
  const SoField *fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (carrier), &n);

  for (guint i = 0; i < n; i++)
    so_carrier_set_null (carrier, fields[i].property);

  after = so_carrier_to_json (carrier);
  for (guint i = 0; i < n; i++)
    g_assert_true (json_object_get_null_member (json_node_get_object (after), fields[i].wire));
}

static void
check_request (GType     type,
               JsonNode *body)
{
  g_autoptr (SoCarrier) carrier = so_carrier_new_from_json (type, body, NULL);
  g_autoptr (JsonNode) request = so_carrier_to_request (carrier);
  g_autofree char *text = so_json_print (request);
  g_autofree char *direct = so_carrier_print_request (carrier);

  g_assert_cmpstr (direct, ==, text);
  g_assert_null (strstr (text, "\"TableRight\":"));
  g_assert_null (strstr (text, "\"FieldProperties\":"));
}

static void
check_edits (GType     type,
             JsonNode *body)
{
  g_autoptr (SoCarrier) carrier = so_carrier_new_from_json (type, body, NULL);
  guint n_edits = test_edit_everything (carrier, body);

  g_test_message ("%s: %u edits", so_carrier_type_get_name (type), n_edits);
}

/* ---- every documented body ---- */

static void
run (BodyFunc    func,
     const char *carrier,
     JsonNode   *body)
{
  GType type = so_carrier_type_from_name (carrier);
  JsonArray *array;

  if (type == G_TYPE_INVALID)
    {
      g_test_fail_printf ("There is no carrier %s", carrier);
      return;
    }

  if (JSON_NODE_HOLDS_OBJECT (body))
    {
      func (type, body);
      return;
    }

  array = json_node_get_array (body);
  for (guint i = 0; i < json_array_get_length (array); i++)
    func (type, json_array_get_element (array, i));
}

static void
for_each_sample (BodyFunc func)
{
  g_autoptr (JsonNode) facts = test_read_json ("facts", "samples.json");
  JsonObject *samples = json_object_get_object_member (json_node_get_object (facts), "samples");
  JsonObjectIter iter;
  const char *name;
  JsonNode *carriers;
  guint n_bodies = 0;

  json_object_iter_init_ordered (&iter, samples);
  while (json_object_iter_next_ordered (&iter, &name, &carriers))
    {
      g_autoptr (JsonNode) body = test_read_json ("samples", name);
      g_auto (GStrv) names = NULL;

      if (JSON_NODE_HOLDS_NULL (carriers))
        continue;

      g_test_message ("%s", name);
      names = g_strsplit (json_node_get_string (carriers), " ", -1);
      for (guint i = 0; names[i] != NULL; i++)
        run (func, names[i], body);
      n_bodies++;
    }

  g_assert_cmpuint (n_bodies, >=, 43);
}

static void
test_samples (gconstpointer data)
{
  for_each_sample ((BodyFunc) data);
}

/* A sample that nobody said anything about would never be tested. */
static void
test_none_forgotten (void)
{
  g_autoptr (JsonNode) facts = test_read_json ("facts", "samples.json");
  JsonObject *samples = json_object_get_object_member (json_node_get_object (facts), "samples");
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "samples", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, "INDEX.json") && !json_object_has_member (samples, name))
      g_test_fail_printf ("samples.json does not say whose body %s is", name);
}

/* ---- a body with all members, for every carrier ---- */

/* Each edit is held against the whole body, so what a body holds costs twice: what is deeper is
 * edited as a carrier of its own. */
static void
test_full (gconstpointer data)
{
  guint n, depth = data == (gconstpointer) check_edits ? 2 : 3;
  const GType *types = so_carriers_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JsonNode) body = test_make_full (types[i], depth);

      ((BodyFunc) data) (types[i], body);
    }
}

/* The same with nothing in it. */
static void
test_empty (gconstpointer data)
{
  guint n;
  const GType *types = so_carriers_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JsonNode) body = so_json_parse ("{}", -1, NULL);

      ((BodyFunc) data) (types[i], body);
    }
}

/* ---- what the pages warn of ---- */

static void
test_unknown_enum (void)
{
  const char *in = "{\"TicketId\":1,\"Origin\":\"Telepathy\",\"BaseStatus\":6,\"Title\":\"a\"}";
  g_autoptr (SoTicketEntity) ticket = test_new_carrier (SO_TYPE_TICKET_ENTITY, in);
  g_autofree char *wire = so_carrier_get_wire_text (SO_CARRIER (ticket), "origin");
  g_autofree char *text = NULL;

  g_assert_cmpint (ticket->origin, ==, SO_TICKET_ORIGIN_UNKNOWN);
  g_assert_cmpint (ticket->base_status, ==, SO_TICKET_BASE_STATUS_SPAM);
  g_assert_cmpstr (wire, ==, "Telepathy");
  g_object_set (ticket, "title", "b", NULL);
  text = test_print (ticket);
  g_assert_cmpstr (text, ==,
                   "{\"TicketId\":1,\"Origin\":\"Telepathy\",\"BaseStatus\":6,\"Title\":\"b\"}");
}

/* Style is 0, which is also what an unknown name reads as: it can be chosen all the same. */
static void
test_zero_is_a_member (void)
{
  g_autoptr (SoCustomerCenterConfig) config =
    test_new_carrier (SO_TYPE_CUSTOMER_CENTER_CONFIG, "{\"Type\":\"ChatStyle\"}");
  g_autofree char *text = NULL;

  g_assert_cmpint (config->type, ==, SO_CONFIG_TYPE_STYLE);
  g_object_set (config, "type", SO_CONFIG_TYPE_OPTIONS, NULL);
  g_object_set (config, "type", SO_CONFIG_TYPE_STYLE, NULL);
  text = test_print (config);
  g_assert_cmpstr (text, ==, "{\"Type\":\"Style\"}");
}

static void
check_mask (const char *text,
            guint       expected)
{
  g_autofree char *body = g_strdup_printf ("{\"Mask\":%s}", text);
  g_autoptr (SoFieldRight) right = test_new_carrier (SO_TYPE_FIELD_RIGHT, body);
  g_autofree char *after = test_print (right);

  g_assert_cmpuint (right->mask, ==, expected);
  g_assert_cmpstr (after, ==, body);
}

static void
test_masks (void)
{
  g_autoptr (SoTableRight) right =
    test_new_carrier (SO_TYPE_TABLE_RIGHT, "{\"Mask\":\"RI, RestrictedUpdate\"}");

  g_assert_cmpuint (right->mask, ==, SO_TABLE_RIGHT_MASK_SELECT | SO_TABLE_RIGHT_MASK_INSERT |
                                     SO_TABLE_RIGHT_MASK_RESTRICTED_UPDATE);
  check_mask ("\"FULL\"", 3);
  check_mask ("\"Unused4\"", 32);
  check_mask ("\"Nullable\"", 32);
  check_mask ("\"Update, UIHintMandatory\"", 67);
  check_mask ("\"Read,Write,UIHints\"", 195);
  check_mask ("\"None\"", 0);
  check_mask ("\"\"", 0);
  check_mask ("1", 1);
  check_mask ("67", 67);
}

/* Older servers put other carriers in TicketType's place. */
static void
test_old_ticket_type (void)
{
  const char *in = "{\"TicketType\":{\"Id\":3,\"Value\":\"Bug\",\"Tooltip\":null}}";
  g_autoptr (SoTicketEntity) ticket = test_new_carrier (SO_TYPE_TICKET_ENTITY, in);
  g_autofree char *text = NULL;

  g_assert_nonnull (ticket->ticket_type);
  g_assert_cmpint (ticket->ticket_type->ticket_type_id, ==, 0);
  g_object_set (ticket->ticket_type, "icon", "i", NULL);
  text = test_print (ticket);
  g_assert_cmpstr (text, ==, "{\"TicketType\":{\"Id\":3,\"Value\":\"Bug\",\"Tooltip\":null,"
                             "\"Icon\":\"i\"}}");
}

static void
test_wrong_kinds (void)
{
  static const struct { const char *body; const char *place; } bad[] = {
    { "{\"TicketId\":2147483648}", "SoTicketEntity.TicketId" },
    { "{\"TicketId\":-2147483649}", "SoTicketEntity.TicketId" },
    { "{\"TicketId\":1.0}", "SoTicketEntity.TicketId" },
    { "{\"Category\":5}", "SoTicketEntity.Category" },
    { "{\"Messages\":[{},{\"PersonId\":\"x\"}]}", "SoTicketEntity.Messages[1].PersonId" },
    { "{\"FieldProperties\":{\"a\":{\"FieldRight\":[]}}}",
      "SoTicketEntity.FieldProperties[a].FieldRight" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (JsonNode) node = so_json_parse (bad[i].body, -1, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (so_carrier_new_from_json (SO_TYPE_TICKET_ENTITY, node, &error));
      g_assert_nonnull (error);
      if (!g_str_has_prefix (error->message, bad[i].place))
        g_test_fail_printf ("%s does not name %s", error->message, bad[i].place);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                     \
  g_test_add_data_func ("/carrier-samples/" name, func, test_samples);      \
  g_test_add_data_func ("/carrier-full/" name, func, test_full);            \
  g_test_add_data_func ("/carrier-empty/" name, func, test_empty)

  ADD ("round-trip", check_round_trip);
  ADD ("dup-equal-revert", check_dup_equal_revert);
  ADD ("all-null", check_all_null);
  ADD ("request", check_request);
  ADD ("edits", check_edits);
#undef ADD

  g_test_add_func ("/carrier-samples/none-forgotten", test_none_forgotten);
  g_test_add_func ("/carrier-traps/unknown-enum", test_unknown_enum);
  g_test_add_func ("/carrier-traps/zero-is-a-member", test_zero_is_a_member);
  g_test_add_func ("/carrier-traps/masks", test_masks);
  g_test_add_func ("/carrier-traps/old-ticket-type", test_old_ticket_type);
  g_test_add_func ("/carrier-traps/wrong-kinds", test_wrong_kinds);

  return g_test_run ();
}
