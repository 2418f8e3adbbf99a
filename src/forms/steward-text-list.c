/* steward-text-list.c: several texts that belong to no object of the service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-text-list.h"

G_DEFINE_FINAL_TYPE (StewardTextList, steward_text_list, SO_TYPE_CARRIER)

#define T StewardTextList
static const SoField fields[] = {
  SO_STRINGS (T, values, "Values", SO_FIELD_NONE),
};
#undef T

static void
steward_text_list_class_init (StewardTextListClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
steward_text_list_init (StewardTextList *self)
{
}

SoCarrier *
steward_text_list_new (void)
{
  StewardTextList *self = g_object_new (STEWARD_TYPE_TEXT_LIST, NULL);

  steward_text_list_set (self, NULL);

  return SO_CARRIER (self);
}

/* What counts as unchanged from now on; NULL for none. */
void
steward_text_list_set (StewardTextList    *self,
                       const char * const *values)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray *array = json_array_new ();

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    json_array_add_string_element (array, values[i]);
  json_object_set_array_member (object, "Values", array);
  json_node_set_object (node, object);
  so_carrier_load (SO_CARRIER (self), node, NULL);
}
