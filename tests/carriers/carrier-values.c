/* carrier-values.c: values that a form could put into a field, kind by kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "carrier-edits.h"

#include "carrier-tests.h"
#include "so-json.h"
#include "so-map-entry.h"

#define BIDI "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xae" "abc\xe2\x80\xac"
#define ASTRAL "\xf0\x9f\x8c\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7"

static JsonNode *
string_node (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
int_node (gint64 number)
{
  return json_node_init_int (json_node_alloc (), number);
}

static JsonNode *
set_number (SoCarrier     *at,
            const SoField *field,
            guint          variant)
{
  static const int ints[] = { G_MININT, -1, 0, G_MAXINT };
  static const double doubles[] = { 0.1, -1e300, 12345678.875 };

  if (field->kind == SO_KIND_DOUBLE && variant < G_N_ELEMENTS (doubles))
    {
      g_object_set (at, field->property, doubles[variant], NULL);
      return json_node_init_double (json_node_alloc (), doubles[variant]);
    }
  if (field->kind == SO_KIND_LONG && variant < 1)
    {
      g_object_set (at, field->property, G_MININT64, NULL);
      return int_node (G_MININT64);
    }
  if (field->kind == SO_KIND_BOOL && variant < 2)
    {
      g_object_set (at, field->property, (gboolean) variant, NULL);
      return json_node_init_boolean (json_node_alloc (), variant);
    }
  if (field->kind == SO_KIND_INT && variant < G_N_ELEMENTS (ints))
    {
      g_object_set (at, field->property, ints[variant], NULL);
      return int_node (ints[variant]);
    }

  return NULL;
}

static JsonNode *
set_string (SoCarrier     *at,
            const SoField *field,
            guint          variant)
{
  static const char *texts[] = { BIDI, ASTRAL, "\"quoted\" \\ and\ttabbed\n", "<&>'\x7f" };

  if (variant >= G_N_ELEMENTS (texts))
    return NULL;
  g_object_set (at, field->property, texts[variant], NULL);

  return string_node (texts[variant]);
}

static JsonNode *
set_date (SoCarrier     *at,
          const SoField *field,
          guint          variant)
{
  static const char *texts[] = {
    "0001-01-01T00:00:00", "0001-01-01T01:00:00+01:00", "9999-12-31T23:59:59",
    "2024-02-29T12:00:00.1234567Z", "2024-02-29T12:00:00.5",
  };
  g_autoptr (SoDateTime) date = NULL;

  if (variant >= G_N_ELEMENTS (texts))
    return NULL;
  date = so_date_time_new (texts[variant]);
  g_object_set (at, field->property, date, NULL);

  return string_node (texts[variant]);
}

/* Sets an enum or flags member, which may mean the same already, under whatever name. */
static gboolean
set_value (SoCarrier     *at,
           const SoField *field,
           JsonNode      *before,
           int            value)
{
  int old;

  g_object_get (at, field->property, &old, NULL);
  g_object_set (at, field->property, value, NULL);

  return old != value || before == NULL || JSON_NODE_HOLDS_NULL (before);
}

static JsonNode *
set_enum (SoCarrier     *at,
          const SoField *field,
          JsonNode      *before,
          guint          variant)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->type ());

  if (variant >= klass->n_values)
    return NULL;
  if (!set_value (at, field, before, klass->values[variant].value))
    return test_copy_json (before);

  return string_node (g_enum_get_value (klass, klass->values[variant].value)->value_nick);
}

static const char *
flag_name (GFlagsClass *klass,
           guint        bits)
{
  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value == bits)
      return klass->values[i].value_nick;

  return NULL;
}

/* Nothing, each single bit, and the first two together: one name where there is one for both.
 * A name that nobody knows stays. */
static JsonNode *
set_flags (SoCarrier     *at,
           const SoField *field,
           JsonNode      *before,
           guint          variant)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (field->type ());
  g_autoptr (GString) text = g_string_new (NULL);
  guint bits = variant == 0 ? 0 : variant == 11 ? 3 : 1u << (variant - 1);

  if (variant > 11)
    return NULL;
  if ((klass->mask & bits) != bits)
    bits = 1;
  if (!set_value (at, field, before, (int) bits))
    return test_copy_json (before);

  if (flag_name (klass, bits) != NULL)
    g_string_append (text, flag_name (klass, bits));
  else
    g_string_append_printf (text, "%s, %s", flag_name (klass, 1), flag_name (klass, 2));
  if (before != NULL && g_strcmp0 (json_node_get_string (before), "NotYetInvented") == 0)
    g_string_append (text, ", NotYetInvented");

  return string_node (text->str);
}

static JsonNode *
set_array (SoCarrier     *at,
           const SoField *field,
           guint          variant)
{
  static const char *texts[] = { "b", BIDI, "", NULL };
  static const int numbers[] = { 7, G_MININT, G_MAXINT };
  g_autoptr (GArray) ints = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GPtrArray) dates = NULL;
  const char *date = "9999-12-31T00:00:00.1234567";

  if (variant > 0)
    return NULL;

  if (field->kind == SO_KIND_STRINGS)
    {
      g_object_set (at, field->property, texts, NULL);
      return so_json_parse ("[\"b\",\"" BIDI "\",\"\"]", -1, NULL);
    }
  if (field->kind == SO_KIND_INTS)
    {
      g_array_append_vals (ints, numbers, G_N_ELEMENTS (numbers));
      g_object_set (at, field->property, ints, NULL);
      return so_json_parse ("[7,-2147483648,2147483647]", -1, NULL);
    }

  dates = g_ptr_array_new_with_free_func ((GDestroyNotify) so_date_time_unref);
  g_ptr_array_add (dates, so_date_time_new (date));
  g_object_set (at, field->property, dates, NULL);

  return so_json_parse ("[\"9999-12-31T00:00:00.1234567\"]", -1, NULL);
}

static JsonNode *
set_carrier (SoCarrier     *at,
             const SoField *field,
             guint          variant)
{
  g_autoptr (SoCarrier) next = NULL;
  GType type = field->type ();

  if (variant > 0 || so_carrier_type_get_id (type) == NULL)
    return NULL;
  next = so_carrier_new_reference (type, 42);
  g_object_set (at, field->property, next, NULL);

  return so_carrier_to_json (next);
}

/* 0: one more at the end, 1: the first one goes. */
static JsonNode *
edit_list (SoCarrier     *at,
           const SoField *field,
           JsonNode      *before,
           guint          variant)
{
  g_autoptr (GListStore) store = NULL;
  g_autoptr (GObject) item = NULL;
  JsonNode *after = before != NULL ? test_copy_json (before) : NULL;

  if (variant > 1 || (variant == 1 && (before == NULL || !JSON_NODE_HOLDS_ARRAY (before) ||
                                       json_array_get_length (json_node_get_array (before)) == 0)))
    {
      g_clear_pointer (&after, json_node_unref);
      return NULL;
    }

  if (after == NULL || !JSON_NODE_HOLDS_ARRAY (after))
    {
      g_clear_pointer (&after, json_node_unref);
      after = so_json_parse ("[]", -1, NULL);
    }

  g_object_get (at, field->property, &store, NULL);
  if (variant == 1)
    {
      g_list_store_remove (store, 0);
      json_array_remove_element (json_node_get_array (after), 0);
    }
  else
    {
      item = g_object_new (field->type (), NULL);
      g_list_store_append (store, item);
      json_array_add_element (json_node_get_array (after), so_json_parse ("{}", -1, NULL));
    }

  return after;
}

/* 0: one more at the end, 1: the first one gets another text. */
static JsonNode *
edit_map (SoCarrier     *at,
          const SoField *field,
          JsonNode      *before,
          guint          variant)
{
  g_autoptr (GListStore) store = NULL;
  g_autoptr (SoMapEntry) entry = NULL;
  JsonNode *after;

  g_object_get (at, field->property, &store, NULL);
  if (field->type () != G_TYPE_STRING || variant > 1 ||
      (variant == 1 && g_list_model_get_n_items (G_LIST_MODEL (store)) == 0))
    return NULL;

  after = before != NULL && JSON_NODE_HOLDS_OBJECT (before) ? test_copy_json (before)
                                                            : so_json_parse ("{}", -1, NULL);
  if (variant == 1)
    {
      entry = g_list_model_get_item (G_LIST_MODEL (store), 0);
      so_map_entry_set_value (entry, BIDI ASTRAL);
      json_object_set_string_member (json_node_get_object (after), so_map_entry_get_key (entry),
                                     BIDI ASTRAL);
    }
  else
    {
      g_autoptr (JsonNode) value = string_node ("text");

      entry = so_map_entry_new ("a key", value);
      g_list_store_append (store, entry);
      json_object_set_string_member (json_node_get_object (after), "a key", "text");
    }

  return after;
}

static JsonNode *
set_json (SoCarrier     *at,
          const SoField *field,
          guint          variant)
{
  g_autoptr (JsonNode) node = so_json_parse ("{\"deep\":[[1.5,null]]}", -1, NULL);

  if (variant > 0)
    return NULL;
  g_object_set (at, field->property, node, NULL);

  return test_copy_json (node);
}

/**
 * test_edit_field:
 * @at: a carrier
 * @field: one of its fields, with a setter
 * @before: (nullable): what the member was loaded from
 * @variant: which edit, from 0
 *
 * Makes one edit.
 *
 * Returns: (transfer full) (nullable): what the member must hold then; %NULL, with nothing
 *   done, where there are no more variants
 */
JsonNode *
test_edit_field (SoCarrier     *at,
                 const SoField *field,
                 JsonNode      *before,
                 guint          variant)
{
  switch (field->kind)
    {
    case SO_KIND_INT:
    case SO_KIND_LONG:
    case SO_KIND_DOUBLE:
    case SO_KIND_BOOL:
      return set_number (at, field, variant);
    case SO_KIND_STRING:
      return set_string (at, field, variant);
    case SO_KIND_DATE:
      return set_date (at, field, variant);
    case SO_KIND_ENUM:
      return set_enum (at, field, before, variant);
    case SO_KIND_FLAGS:
      return set_flags (at, field, before, variant);
    case SO_KIND_CARRIER:
      return set_carrier (at, field, variant);
    case SO_KIND_LIST:
      return edit_list (at, field, before, variant);
    case SO_KIND_MAP:
      return edit_map (at, field, before, variant);
    case SO_KIND_JSON:
      return set_json (at, field, variant);
    case SO_KIND_STRINGS:
    case SO_KIND_INTS:
    case SO_KIND_DATES:
      return set_array (at, field, variant);
    default:
      g_assert_not_reached ();
    }
}
