/* steward-demo-answer.c: an answer in the language, zone and extent that was asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-answer.h"

#include "steward-demo-languages.h"
#include "steward-demo-rows.h"
#include "steward-demo-select.h"

/* Only what the service itself names may hold several languages or resource
 * ids; what people typed is theirs.
 */
static const char * const translated[] = {
  "Name", "Value", "ToolTip", "Tooltip", "FullName", "Fullname", "Reason", "ExternalName",
  "CategoryName", "CategoryFullname", "TicketStatusDisplayValue", "TicketTypeName",
  "PriorityName", "OwnerName", "RoleName", "RoleDescription", "Type", "Status",
  "SaleTypeName", "SuggestedCategoryName", "Mrmrs", "Position", "Description", NULL,
};

static JsonNode *
make_string (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
present_date (JsonNode        *node,
              const char      *name,
              StewardDemoCall *call)
{
  gboolean stamp = g_strcmp0 (name, "Registered") == 0 || g_strcmp0 (name, "Updated") == 0;
  g_autofree char *text = NULL;

  text = steward_demo_time_to_wire (json_node_get_string (node), call->zone, stamp);

  return make_string (text);
}

static void present_object (JsonObject              *object,
                            GType                    type,
                            StewardDemoCall         *call,
                            const StewardDemoSelect *select);

static void
present_elements (JsonArray               *array,
                  const SoField           *field,
                  StewardDemoCall         *call,
                  const StewardDemoSelect *select)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    present_object (json_array_get_object_element (array, i), field->type (), call, select);
}

static JsonNode *
present_dates (JsonArray       *array,
               StewardDemoCall *call)
{
  JsonArray *dates = json_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    json_array_add_element (dates, present_date (json_array_get_element (array, i), NULL, call));

  return steward_demo_take_array (dates);
}

static void
present_map (JsonObject      *map,
             const SoField   *field,
             StewardDemoCall *call)
{
  g_autoptr (GList) values = NULL;

  if (field->type () == G_TYPE_STRING)
    return;

  values = json_object_get_values (map);
  for (GList *value = values; value != NULL; value = value->next)
    present_object (json_node_get_object (value->data), field->type (), call, NULL);
}

/* What replaces @node; NULL where it stays or was changed in place */
static JsonNode *
present_member (JsonNode                *node,
                const SoField           *field,
                StewardDemoCall         *call,
                const StewardDemoSelect *select)
{
  g_autofree char *text = NULL;

  if (JSON_NODE_HOLDS_NULL (node))
    return NULL;

  switch (field->kind)
    {
    case SO_KIND_DATE:
      return present_date (node, field->wire, call);

    case SO_KIND_DATES:
      return present_dates (json_node_get_array (node), call);

    case SO_KIND_STRING:
      if (!g_strv_contains (translated, field->wire))
        return NULL;
      text = steward_demo_language_resolve (json_node_get_string (node), call->language);
      return make_string (text);

    case SO_KIND_CARRIER:
      present_object (json_node_get_object (node), field->type (), call, select);
      return NULL;

    case SO_KIND_LIST:
      present_elements (json_node_get_array (node), field, call, select);
      return NULL;

    case SO_KIND_MAP:
      present_map (json_node_get_object (node), field, call);
      return NULL;

    case SO_KIND_INT:
    case SO_KIND_LONG:
    case SO_KIND_DOUBLE:
    case SO_KIND_BOOL:
    case SO_KIND_ENUM:
    case SO_KIND_FLAGS:
    case SO_KIND_JSON:
    case SO_KIND_STRINGS:
    case SO_KIND_INTS:
    default:
      return NULL;
    }
}

/* What a member holds that was not asked for: null, but never for numbers and booleans */
static JsonNode *
get_unselected (const SoField   *field,
                StewardDemoCall *call)
{
  g_autoptr (JsonNode) node = NULL;

  if (field->kind == SO_KIND_LIST || field->kind == SO_KIND_MAP ||
      field->kind == SO_KIND_STRINGS || field->kind == SO_KIND_INTS ||
      field->kind == SO_KIND_DATES)
    return json_node_init_null (json_node_alloc ());

  node = steward_demo_get_default (field);

  return field->kind == SO_KIND_DATE ? present_date (node, field->wire, call)
                                     : g_steal_pointer (&node);
}

static void
present_object (JsonObject              *object,
                GType                    type,
                StewardDemoCall         *call,
                const StewardDemoSelect *select)
{
  guint n_fields;
  const SoField *fields = steward_demo_get_fields (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      JsonNode *node = json_object_get_member (object, fields[i].wire);
      const StewardDemoSelect *below;
      JsonNode *replacement;

      if (node == NULL)
        continue;

      if (steward_demo_select_has (select, fields[i].wire, &below))
        replacement = present_member (node, &fields[i], call, below);
      else
        replacement = get_unselected (&fields[i], call);
      if (replacement != NULL)
        json_object_set_member (object, fields[i].wire, replacement);
    }
}

/**
 * steward_demo_present:
 * @node: an answer as the handlers make it: a carrier's object, an array of them, or a scalar
 * @type: the carrier's type, %G_TYPE_NONE for scalars
 * @call: the call it answers
 * @selectable: whether the method supports $select
 *
 * Changes @node in place: dates into the request's zone, texts into its
 * language, and nulls where $select does not name a member.
 */
void
steward_demo_present (JsonNode        *node,
                      GType            type,
                      StewardDemoCall *call,
                      gboolean         selectable)
{
  const char *text = selectable ? g_hash_table_lookup (call->query, "$select") : NULL;
  g_autoptr (StewardDemoSelect) select = steward_demo_select_new (text);

  if (type == G_TYPE_NONE)
    return;

  if (JSON_NODE_HOLDS_OBJECT (node))
    present_object (json_node_get_object (node), type, call, select);

  for (guint i = 0; JSON_NODE_HOLDS_ARRAY (node) &&
                    i < json_array_get_length (json_node_get_array (node)); i++)
    present_object (json_array_get_object_element (json_node_get_array (node), i), type, call,
                    select);
}
