/* steward-ticket-template.c: what a new ticket begins with, by names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ticket-template.h"

struct _StewardTicketTemplate
{
  GObject     parent_instance;

  char       *name;
  JsonObject *members;       /* texts and arrays of texts; what else was there stays */
};

enum { PROP_0, PROP_NAME, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StewardTicketTemplate, steward_ticket_template, G_TYPE_OBJECT)

static void
steward_ticket_template_finalize (GObject *object)
{
  StewardTicketTemplate *self = STEWARD_TICKET_TEMPLATE (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->members, json_object_unref);

  G_OBJECT_CLASS (steward_ticket_template_parent_class)->finalize (object);
}

static void
steward_ticket_template_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, STEWARD_TICKET_TEMPLATE (object)->name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_ticket_template_class_init (StewardTicketTemplateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_ticket_template_finalize;
  object_class->get_property = steward_ticket_template_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_ticket_template_init (StewardTicketTemplate *self)
{
}

/**
 * steward_ticket_template_new:
 * @name: what the user calls it
 *
 * Returns: (transfer full): a template that says nothing
 */
StewardTicketTemplate *
steward_ticket_template_new (const char *name)
{
  return steward_ticket_template_new_from_json (name, NULL);
}

/**
 * steward_ticket_template_new_from_json:
 * @name: what the user calls it
 * @node: (nullable): of steward_ticket_template_to_json(); anything else says nothing
 *
 * Returns: (transfer full): a template
 */
StewardTicketTemplate *
steward_ticket_template_new_from_json (const char *name,
                                       JsonNode   *node)
{
  StewardTicketTemplate *self;
  g_autoptr (JsonNode) copy = NULL;

  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  self = g_object_new (STEWARD_TYPE_TICKET_TEMPLATE, NULL);
  self->name = g_strdup (name);
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    {
      copy = json_node_copy (node);
      self->members = json_object_ref (json_node_get_object (copy));
    }
  else
    self->members = json_object_new ();

  return self;
}

/**
 * steward_ticket_template_to_json:
 * @self: a template
 *
 * Returns: (transfer full): an object
 */
JsonNode *
steward_ticket_template_to_json (StewardTicketTemplate *self)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  g_return_val_if_fail (STEWARD_IS_TICKET_TEMPLATE (self), NULL);

  json_node_set_object (node, self->members);

  return json_node_copy (node);
}

const char *
steward_ticket_template_get_name (StewardTicketTemplate *self)
{
  g_return_val_if_fail (STEWARD_IS_TICKET_TEMPLATE (self), NULL);

  return self->name;
}

/**
 * steward_ticket_template_get_text:
 * @self: a template
 * @key: STEWARD_TEMPLATE_TITLE, …
 *
 * Returns: (transfer none) (nullable): what it says; %NULL: nothing
 */
const char *
steward_ticket_template_get_text (StewardTicketTemplate *self,
                                  const char            *key)
{
  JsonNode *node;

  g_return_val_if_fail (STEWARD_IS_TICKET_TEMPLATE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  node = json_object_get_member (self->members, key);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node) : NULL;
}

/**
 * steward_ticket_template_set_text:
 * @self: a template
 * @key: STEWARD_TEMPLATE_TITLE, …
 * @text: (nullable): what it is to say; %NULL: nothing
 */
void
steward_ticket_template_set_text (StewardTicketTemplate *self,
                                  const char            *key,
                                  const char            *text)
{
  g_return_if_fail (STEWARD_IS_TICKET_TEMPLATE (self));
  g_return_if_fail (key != NULL);

  if (text != NULL)
    json_object_set_string_member (self->members, key, text);
  else
    json_object_remove_member (self->members, key);
}

/**
 * steward_ticket_template_get_texts:
 * @self: a template
 * @key: STEWARD_TEMPLATE_TAGS, …
 *
 * Returns: (transfer full) (array zero-terminated=1): what it says; empty: nothing
 */
char **
steward_ticket_template_get_texts (StewardTicketTemplate *self,
                                   const char            *key)
{
  GPtrArray *texts = g_ptr_array_new ();
  JsonNode *node;

  g_return_val_if_fail (STEWARD_IS_TICKET_TEMPLATE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  node = json_object_get_member (self->members, key);
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          JsonNode *element = json_array_get_element (array, i);

          if (json_node_get_value_type (element) == G_TYPE_STRING)
            g_ptr_array_add (texts, g_strdup (json_node_get_string (element)));
        }
    }
  g_ptr_array_add (texts, NULL);

  return (char **) g_ptr_array_free (texts, FALSE);
}

/**
 * steward_ticket_template_set_texts:
 * @self: a template
 * @key: STEWARD_TEMPLATE_TAGS, …
 * @texts: (nullable) (array zero-terminated=1): what it is to say; empty or %NULL: nothing
 */
void
steward_ticket_template_set_texts (StewardTicketTemplate *self,
                                   const char            *key,
                                   const char * const    *texts)
{
  JsonArray *array;

  g_return_if_fail (STEWARD_IS_TICKET_TEMPLATE (self));
  g_return_if_fail (key != NULL);

  if (texts == NULL || texts[0] == NULL)
    {
      json_object_remove_member (self->members, key);
      return;
    }

  array = json_array_new ();
  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);
  json_object_set_array_member (self->members, key, array);
}
