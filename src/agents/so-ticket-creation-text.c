/* so-ticket-creation-text.c: a half-made ticket as a text that outlives the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-creation-private.h"

#include <glib/gi18n.h>

#include "so-json.h"

#define VERSION 1

static JsonNode *
print_texts (char **texts)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);
  json_node_take_array (node, array);

  return node;
}

static JsonNode *
print_steps (SoTicketCreation *self)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (int kind = 0; kind < SO_CREATION_N_STEPS; kind++)
    {
      SoCreationStep *step = so_ticket_creation_get_step (self, kind);
      JsonObject *object = json_object_new ();

      json_object_set_boolean_member (object, "Done", step->state == SO_CREATION_DONE);
      json_object_set_boolean_member (object, "Asked", step->asked);
      json_object_set_boolean_member (object, "Slow", step->slow);
      json_array_add_object_element (array, object);
    }
  json_node_take_array (node, array);

  return node;
}

static JsonNode *
print_attachments (SoTicketCreation *self)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();
  guint n_attachments = g_list_model_get_n_items (G_LIST_MODEL (self->attachments));

  for (guint i = 0; i < n_attachments; i++)
    {
      g_autoptr (SoPendingAttachment) attachment = NULL;

      attachment = g_list_model_get_item (G_LIST_MODEL (self->attachments), i);
      json_array_add_element (array, so_pending_attachment_to_json (attachment));
    }
  json_node_take_array (node, array);

  return node;
}

static JsonNode *
print_known (SoTicketCreation *self)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < self->known->len; i++)
    json_array_add_int_element (array, g_array_index (self->known, int, i));
  json_node_take_array (node, array);

  return node;
}

static void
set_text (JsonObject *object,
          const char *name,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

/**
 * so_ticket_creation_to_text:
 * @self: a ticket to be made
 *
 * All that so_ticket_creation_new_from_text() needs to go on where this one is, even in the
 * middle of a request. Holds what the user wrote and pasted, but no password; belongs into a
 * file of this user only.
 *
 * Returns: (transfer full): JSON
 */
char *
so_ticket_creation_to_text (SoTicketCreation *self)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), NULL);

  json_node_take_object (node, object);
  json_object_set_int_member (object, "Version", VERSION);
  json_object_set_member (object, "Ticket", so_carrier_to_json (SO_CARRIER (self->ticket)));
  if (self->message != NULL)
    json_object_set_member (object, "Message", so_carrier_to_json (SO_CARRIER (self->message)));
  json_object_set_member (object, "To", print_texts (self->to));
  json_object_set_member (object, "Cc", print_texts (self->cc));
  json_object_set_member (object, "Bcc", print_texts (self->bcc));
  set_text (object, "Subject", self->subject);
  json_object_set_boolean_member (object, "Notify", self->notify);
  json_object_set_boolean_member (object, "Told", self->told);
  json_object_set_int_member (object, "TicketId", self->ticket_id);
  json_object_set_int_member (object, "MessageId", self->message_id);
  json_object_set_member (object, "Known", print_known (self));
  set_text (object, "SentTitle", self->sent_title);
  if (self->started != NULL)
    {
      g_autofree char *started = g_date_time_format_iso8601 (self->started);

      json_object_set_string_member (object, "Started", started);
    }
  json_object_set_member (object, "Attachments", print_attachments (self));
  json_object_set_member (object, "Steps", print_steps (self));

  return so_json_print_pretty (node);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("The saved ticket cannot be read"));

  return FALSE;
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static const char *
get_text (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node) : NULL;
}

static char **
read_texts (JsonObject *object,
            const char *name)
{
  JsonArray *array = get_array (object, name);
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      const char *text = get_text (json_array_get_element (array, i));

      if (text != NULL)
        g_ptr_array_add (texts, g_strdup (text));
    }
  g_ptr_array_add (texts, NULL);

  return (char **) g_ptr_array_free (texts, FALSE);
}

static gboolean
get_bool (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_BOOLEAN &&
         json_node_get_boolean (node);
}

static int
get_id (JsonNode *node)
{
  gint64 id = node != NULL && json_node_get_value_type (node) == G_TYPE_INT64
                ? json_node_get_int (node) : 0;

  return id > 0 && id <= G_MAXINT ? (int) id : 0;
}

static gboolean
read_carriers (SoTicketCreation  *self,
               JsonObject        *object,
               GError           **error)
{
  JsonNode *ticket = json_object_get_member (object, "Ticket");
  JsonNode *message = json_object_get_member (object, "Message");

  if (ticket == NULL)
    return refuse (error);

  self->ticket = so_carrier_new_from_json (SO_TYPE_TICKET_ENTITY, ticket, error);
  if (self->ticket != NULL && message != NULL)
    self->message = so_carrier_new_from_json (SO_TYPE_TICKET_MESSAGE_ENTITY, message, error);

  return self->ticket != NULL && (message == NULL || self->message != NULL);
}

static gboolean
read_attachments (SoTicketCreation  *self,
                  JsonObject        *object,
                  GError           **error)
{
  JsonArray *array = get_array (object, "Attachments");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr (SoPendingAttachment) attachment = NULL;

      attachment = so_pending_attachment_new_from_json (json_array_get_element (array, i), error);
      if (attachment == NULL)
        return FALSE;
      g_list_store_append (self->attachments, attachment);
    }

  return TRUE;
}

/* What is asked for is asked for: whether the server did it has to be found out. */
static gboolean
read_steps (SoTicketCreation  *self,
            JsonObject        *object,
            GError           **error)
{
  JsonArray *array = get_array (object, "Steps");

  if (array == NULL || json_array_get_length (array) != SO_CREATION_N_STEPS)
    return refuse (error);

  for (int kind = 0; kind < SO_CREATION_N_STEPS; kind++)
    {
      SoCreationStep *step = so_ticket_creation_get_step (self, kind);
      JsonNode *node = json_array_get_element (array, kind);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return refuse (error);
      step->asked = get_bool (json_node_get_object (node), "Asked");
      step->slow = get_bool (json_node_get_object (node), "Slow");
      if (get_bool (json_node_get_object (node), "Done"))
        so_creation_step_update (step, SO_CREATION_DONE, 1, NULL);
      else if (step->asked)
        so_creation_step_update (step, SO_CREATION_WAITING, 0, NULL);
    }

  /* what is done without its number would go nowhere */
  if ((so_ticket_creation_get_step (self, SO_CREATION_TICKET)->state == SO_CREATION_DONE) !=
      (self->ticket_id != 0) ||
      (so_ticket_creation_get_step (self, SO_CREATION_MESSAGE)->state == SO_CREATION_DONE) !=
      (self->message_id != 0))
    return refuse (error);

  return TRUE;
}

static void
read_members (SoTicketCreation *self,
              JsonObject       *object)
{
  JsonArray *known = get_array (object, "Known");
  const char *started = get_text (json_object_get_member (object, "Started"));

  g_strfreev (self->to);
  g_strfreev (self->cc);
  g_strfreev (self->bcc);
  self->to = read_texts (object, "To");
  self->cc = read_texts (object, "Cc");
  self->bcc = read_texts (object, "Bcc");
  self->subject = g_strdup (get_text (json_object_get_member (object, "Subject")));
  self->notify = get_bool (object, "Notify");
  self->told = get_bool (object, "Told");
  self->ticket_id = get_id (json_object_get_member (object, "TicketId"));
  self->message_id = get_id (json_object_get_member (object, "MessageId"));
  self->sent_title = g_strdup (get_text (json_object_get_member (object, "SentTitle")));
  self->started = started != NULL ? g_date_time_new_from_iso8601 (started, NULL) : NULL;
  for (guint i = 0; known != NULL && i < json_array_get_length (known); i++)
    {
      int id = get_id (json_array_get_element (known, i));

      g_array_append_val (self->known, id);
    }
}

/**
 * so_ticket_creation_new_from_text:
 * @session: to the same service as before
 * @text: of so_ticket_creation_to_text()
 * @error: SO_SERVICE_ERROR_DECODE or G_IO_ERROR_INVALID_DATA where the text is none of ours
 *
 * Returns: (transfer full) (nullable): the ticket to be made, where it was left; %NULL on error
 */
SoTicketCreation *
so_ticket_creation_new_from_text (SoSession   *session,
                                  const char  *text,
                                  GError     **error)
{
  g_autoptr (SoTicketCreation) self = g_object_new (SO_TYPE_TICKET_CREATION, NULL);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  g_return_val_if_fail (SO_IS_SESSION (session), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  node = so_json_parse (text, -1, error);
  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      refuse (error);
      return NULL;
    }

  object = json_node_get_object (node);
  self->session = g_object_ref (session);
  if (get_id (json_object_get_member (object, "Version")) != VERSION)
    {
      refuse (error);
      return NULL;
    }

  read_members (self, object);
  if (!read_carriers (self, object, error) || !read_attachments (self, object, error) ||
      !read_steps (self, object, error))
    return NULL;
  so_creation_plan (self);

  return g_steal_pointer (&self);
}
