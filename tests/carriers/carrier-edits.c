/* carrier-edits.c: every edit that a form could make, one at a time
 *
 * A mirror of the carrier's body, in plain JSON, gets the same edit by other means; then both
 * must print the same text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "carrier-edits.h"

#include "carrier-tests.h"
#include "so-json.h"
#include "so-map-entry.h"

#define BIDI "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xae" "abc\xe2\x80\xac"
#define ASTRAL "\xf0\x9f\x8c\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7"

typedef struct
{
  SoCarrier  *root;
  JsonNode   *mirror;     /* the root's body */
  char       *original;   /* its text */
  guint       n_edits;
} Walk;

/* ---- values to set; @expected is what must be written ---- */

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
    return json_node_ref (before);

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
    return json_node_ref (before);

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

/* Makes one edit; returns what the member must hold then, NULL where there is no such edit. */
static JsonNode *
edit (SoCarrier     *at,
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

/* ---- the walk ---- */

/* A member that is not there may stay away when it is given the value that its absence means. */
static gboolean
is_default (SoCarrier     *at,
            const SoField *field)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (at), field->property);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, pspec->value_type);
  g_object_get_property (G_OBJECT (at), field->property, &value);

  return !so_carrier_is_null (at, field->property) && g_param_value_defaults (pspec, &value);
}

/* The mirror's member becomes @expected, is compared, and goes back to what it was. */
static void
compare (Walk          *walk,
         SoCarrier     *at,
         const SoField *field,
         JsonObject    *object,
         JsonNode      *expected)
{
  JsonNode *member = json_object_get_member (object, field->wire);
  g_autoptr (JsonNode) before = member != NULL ? json_node_ref (member) : NULL;
  g_autofree char *ours = test_print (walk->root);
  g_autofree char *theirs = NULL;
  gboolean changed;

  if (before == NULL && is_default (at, field))
    json_node_unref (expected);
  else
    json_object_set_member (object, field->wire, expected);
  theirs = so_json_print (walk->mirror);
  g_assert_cmpstr (ours, ==, theirs);

  changed = !g_str_equal (theirs, walk->original);
  if (so_carrier_is_dirty (walk->root) != changed)
    g_error ("%s: dirty, but %s", field->wire, ours);
  walk->n_edits++;

  if (before != NULL)
    json_object_set_member (object, field->wire, g_steal_pointer (&before));
  else if (json_object_has_member (object, field->wire))
    json_object_remove_member (object, field->wire);
}

static void
undo (Walk          *walk,
      SoCarrier     *at,
      const SoField *field)
{
  g_autofree char *text = NULL;

  so_carrier_revert_field (at, field->property);
  text = test_print (walk->root);
  g_assert_cmpstr (text, ==, walk->original);
  g_assert_false (so_carrier_is_dirty (walk->root));
}

static void
edit_field (Walk          *walk,
            SoCarrier     *at,
            const SoField *field,
            JsonObject    *object)
{
  JsonNode *before = json_object_get_member (object, field->wire);
  JsonNode *expected;

  if (field->flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY))
    return;

  for (guint variant = 0; (expected = edit (at, field, before, variant)) != NULL; variant++)
    {
      compare (walk, at, field, object, expected);
      undo (walk, at, field);
    }

  so_carrier_set_null (at, field->property);
  g_assert_true (so_carrier_is_null (at, field->property));
  compare (walk, at, field, object, json_node_new (JSON_NODE_NULL));
  undo (walk, at, field);
}

static void edit_carrier (Walk       *walk,
                          SoCarrier  *at,
                          JsonObject *object);

static void
edit_parts (Walk          *walk,
            SoCarrier     *at,
            const SoField *field,
            JsonNode      *member)
{
  g_autoptr (GObject) value = NULL;

  g_object_get (at, field->property, &value, NULL);
  if (field->kind == SO_KIND_CARRIER)
    {
      edit_carrier (walk, SO_CARRIER (value), json_node_get_object (member));
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (value)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (value), i);
      JsonNode *part = NULL;

      if (field->kind == SO_KIND_LIST)
        part = json_array_get_element (json_node_get_array (member), i);
      else
        part = json_object_get_member (json_node_get_object (member),
                                       so_map_entry_get_key (SO_MAP_ENTRY (item)));

      if (field->kind == SO_KIND_LIST)
        edit_carrier (walk, SO_CARRIER (item), json_node_get_object (part));
      else if (so_map_entry_get_carrier (SO_MAP_ENTRY (item)) != NULL)
        edit_carrier (walk, SO_CARRIER (so_map_entry_get_carrier (SO_MAP_ENTRY (item))),
                      json_node_get_object (part));
    }
}

static void
edit_carrier (Walk       *walk,
              SoCarrier  *at,
              JsonObject *object)
{
  guint n;
  const SoField *fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (at), &n);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *member;

      edit_field (walk, at, &fields[i], object);
      member = json_object_get_member (object, fields[i].wire);
      if (member != NULL && !JSON_NODE_HOLDS_NULL (member) &&
          (fields[i].kind == SO_KIND_CARRIER || fields[i].kind == SO_KIND_LIST ||
           fields[i].kind == SO_KIND_MAP))
        edit_parts (walk, at, &fields[i], member);
    }
}

/**
 * test_edit_everything:
 * @root: a clean carrier
 * @body: what it was made from
 *
 * Tries every edit of every field, in @root and in all its parts.
 *
 * Returns: how many edits that were
 */
guint
test_edit_everything (SoCarrier *root,
                      JsonNode  *body)
{
  g_autoptr (JsonNode) mirror = test_copy_json (body);
  g_autofree char *original = so_json_print (body);
  Walk walk = { root, mirror, original, 0 };

  edit_carrier (&walk, root, json_node_get_object (mirror));

  return walk.n_edits;
}
