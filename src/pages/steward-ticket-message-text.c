/* steward-ticket-message-text.c: an unsent message as a text, for drafts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ticket-message-private.h"

#include "so-json.h"

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* ---- writing ---- */

static void
write_texts (JsonObject      *object,
             const char      *member,
             StewardChipsRow *row)
{
  g_auto (GStrv) texts = steward_chips_row_dup_values (row);
  JsonArray *array = json_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);
  json_object_set_array_member (object, member, array);
}

static void
write_attachments (JsonObject *object,
                   GListModel *attachments)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (SoPendingAttachment) attachment = g_list_model_get_item (attachments, i);

      json_array_add_element (array, so_pending_attachment_to_json (attachment));
    }
  json_object_set_array_member (object, "Attachments", array);
}

static void
write_message (JsonObject            *object,
               StewardTicketMessage  *self,
               SoTicketMessageEntity *message)
{
  json_object_set_string_member (object, "Body", or_empty (message->body));
  json_object_set_int_member (object, "TimeSpent", message->time_spent);
  json_object_set_boolean_member (object, "Important", message->important);
  if (self->own_slevel)
    json_object_set_int_member (object, "Slevel", message->slevel);
}

/*< private >
 * steward_ticket_message_to_text:
 * @self: a message
 *
 * Returns: (transfer full): all of it, for steward_ticket_message_take_text()
 */
char *
steward_ticket_message_to_text (StewardTicketMessage *self)
{
  SoTicketMessageEntity *message = steward_ticket_message_get (self);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  if (self->pending != NULL)
    {
      json_object_unref (object);
      return g_strdup (self->pending);
    }

  json_node_take_object (node, object);
  if (message != NULL)
    write_message (object, self, message);
  write_texts (object, "To", self->to_row);
  write_texts (object, "Cc", self->cc_row);
  write_texts (object, "Bcc", self->bcc_row);
  write_attachments (object, G_LIST_MODEL (self->attachments));
  json_object_set_boolean_member (object, "Notify", gtk_switch_get_active (self->notify_switch));
  if (self->creation != NULL)
    {
      g_autofree char *text = so_ticket_creation_to_text (self->creation);

      json_object_set_string_member (object, "Creation", text);
    }

  return so_json_print (node);
}

/* ---- reading ---- */

static JsonArray *
get_array (JsonObject *object,
           const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
read_texts (JsonObject      *object,
            const char      *member,
            StewardChipsRow *row)
{
  JsonArray *array = get_array (object, member);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (json_node_get_value_type (node) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (node));
    }
  texts = g_strv_builder_end (builder);
  steward_chips_row_set_values (row, (const char * const *) texts);
}

static void
read_attachments (JsonObject *object,
                  GListStore *attachments)
{
  JsonArray *array = get_array (object, "Attachments");

  g_list_store_remove_all (attachments);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr (SoPendingAttachment) attachment = NULL;

      attachment = so_pending_attachment_new_from_json (json_array_get_element (array, i), NULL);
      if (attachment != NULL)
        g_list_store_append (attachments, attachment);
    }
}

static void
read_message (JsonObject            *object,
              StewardTicketMessage  *self,
              SoTicketMessageEntity *message)
{
  int slevel = json_object_get_int_member_with_default (object, "Slevel", -1);

  g_object_set (message,
                "body", json_object_get_string_member_with_default (object, "Body", ""),
                "time-spent",
                (int) json_object_get_int_member_with_default (object, "TimeSpent",
                                                               message->time_spent),
                "important",
                json_object_get_boolean_member_with_default (object, "Important",
                                                             message->important),
                NULL);
  if (slevel >= 0)
    g_object_set (message, "slevel", slevel, NULL);
}

/*< private >
 * steward_ticket_message_take_text:
 * @self: a message whose default is here
 * @text: of steward_ticket_message_to_text(); what is no such text is ignored
 */
void
steward_ticket_message_take_text (StewardTicketMessage *self,
                                  const char           *text)
{
  g_autoptr (JsonNode) node = so_json_parse (text, -1, NULL);
  JsonObject *object;
  const char *creation;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  object = json_node_get_object (node);
  read_message (object, self, steward_ticket_message_get (self));
  read_texts (object, "To", self->to_row);
  read_texts (object, "Cc", self->cc_row);
  read_texts (object, "Bcc", self->bcc_row);
  read_attachments (object, self->attachments);
  gtk_switch_set_active (self->notify_switch,
                         json_object_get_boolean_member_with_default (object, "Notify", TRUE));

  creation = json_object_get_string_member_with_default (object, "Creation", NULL);
  if (creation != NULL)
    g_signal_emit_by_name (self, "resumed", creation);
}
