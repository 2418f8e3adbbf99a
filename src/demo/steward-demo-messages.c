/* steward-demo-messages.c: messages as the Ticket agent answers them, and what is sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-messages.h"

#include <string.h>

#include "so-carriers.h"
#include "so-get-ticket-message-entities-request.h"
#include "so-json.h"
#include "so-send-ticket-message-request.h"
#include "steward-demo-entities.h"
#include "steward-demo-methods.h"
#include "steward-demo-rights.h"
#include "steward-demo-rows.h"

#define MESSAGE \
  "SELECT m.*, m.TicketMessageId AS EjMessageId, a.AssociateId AS CreatorId " \
  "FROM ticket_message m LEFT JOIN associate a ON a.EjUserId = m.CreatedBy "

/* Refuses an id that is not there, and tells the member it stands in. */
gboolean
steward_demo_check_exists (StewardDemoCall  *call,
                           const char       *member,
                           const char       *sql,
                           int               id,
                           GError          **error)
{
  if (steward_demo_database_get_int (call->database, sql, "i", id) != 0)
    return TRUE;

  g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
               "%s: there is none with the id %d.", member, id);
  return FALSE;
}

/* Who asks, as flat carriers name people: API 11 */
int
steward_demo_get_service_user (StewardDemoCall *call)
{
  return (int) steward_demo_database_get_int (
    call->database, "SELECT EjUserId FROM associate WHERE AssociateId = ?1", "i",
    call->user->associate_id);
}

/**
 * steward_demo_get_flat_ticket:
 * @call: a call
 * @id: a ticket
 *
 * Returns: (transfer full) (nullable): the flat, read-only twin of a TicketEntity: API 17
 */
JsonObject *
steward_demo_get_flat_ticket (StewardDemoCall *call,
                              int              id)
{
  JsonObject *ticket = steward_demo_get_row (call->database, so_ticket_get_type (),
                                             "SELECT * FROM ticket_flat WHERE TicketId = ?1", id);
  g_autofree char *path = NULL;

  if (ticket == NULL)
    return NULL;

  path = steward_demo_get_full_name (call->database,
                                     (int) json_object_get_int_member (ticket, "Category"));
  json_object_set_string_member (ticket, "CategoryFullname", path);
  steward_demo_add_rights (ticket, so_ticket_get_type (), call->user, TRUE);

  return ticket;
}

static JsonObject *
make_message (StewardDemoCall *call,
              sqlite3_stmt    *row)
{
  JsonObject *message = steward_demo_read_row (row, so_ticket_message_entity_get_type ());
  int id = steward_demo_column_int (row, "TicketMessageId");
  JsonObject *ticket = steward_demo_get_flat_ticket (call,
                                                     steward_demo_column_int (row, "TicketId"));
  JsonObject *creator = steward_demo_get_associate (call->database,
                                                    steward_demo_column_int (row, "CreatorId"));
  JsonObject *person = steward_demo_get_person (call->database,
                                                steward_demo_column_int (row, "PersonId"));

  if (ticket != NULL)
    json_object_set_object_member (message, "Ticket", ticket);
  if (creator != NULL)
    json_object_set_object_member (message, "CreatedBy", creator);
  if (person != NULL)
    json_object_set_object_member (message, "Person", person);
  json_object_set_array_member (
    message, "MessageHeaders",
    steward_demo_get_rows (call->database, so_ticket_message_header_get_type (),
                           "SELECT * FROM message_header WHERE TicketMessageId = ?1 ORDER BY Id",
                           id));
  json_object_set_array_member (
    message, "AttachmentsInfo",
    steward_demo_get_attachments (call, "JOIN message_attachment USING (AttachmentId) "
                                  "WHERE TicketMessageId = ?1 ORDER BY Rank, AttachmentId", id));
  steward_demo_add_rights (message, so_ticket_message_entity_get_type (), call->user, TRUE);

  return message;
}

/* NULL where there is none of that id */
JsonObject *
steward_demo_get_message (StewardDemoCall *call,
                          int              id)
{
  g_autoptr (sqlite3_stmt) row = NULL;

  row = steward_demo_database_query (call->database, MESSAGE "WHERE m.TicketMessageId = ?1", "i",
                                     id);

  return steward_demo_database_step (call->database, row) ? make_message (call, row) : NULL;
}

static JsonNode *
take_nullable (JsonObject *object)
{
  return object != NULL ? steward_demo_take_object (object) : NULL;
}

JsonNode *
steward_demo_get_ticket_message_entity (StewardDemoCall  *call,
                                        GError          **error)
{
  int id;

  if (!steward_demo_call_get_id (call, "ticketMessageEntityId", &id, error))
    return NULL;

  return take_nullable (steward_demo_get_message (call, id));
}

JsonNode *
steward_demo_get_ticket_message_with_options (StewardDemoCall  *call,
                                              GError          **error)
{
  GError *why = NULL;
  int id = steward_demo_call_get_int (call, "TicketMessageEntityId", &why);
  gboolean files = why == NULL &&
    steward_demo_call_get_boolean (call, "IncludeNonInlineAttachmentsInfo", &why);
  JsonObject *message;

  if (why != NULL)
    {
      g_propagate_error (error, why);
      return NULL;
    }

  message = steward_demo_get_message (call, id);
  if (message != NULL && !files)
    json_object_set_array_member (message, "AttachmentsInfo", json_array_new ());

  return take_nullable (message);
}

/* All of a ticket's messages where none are named */
JsonNode *
steward_demo_get_ticket_message_entities (StewardDemoCall  *call,
                                          GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  g_autoptr (sqlite3_stmt) row = NULL;
  g_autofree char *ids = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonArray *messages;

  request = steward_demo_call_get_entity (call, so_get_ticket_message_entities_request_get_type (),
                                          error);
  if (request == NULL)
    return NULL;

  node = json_node_copy (json_object_get_member (request, "MessageIds"));
  ids = so_json_print (node);
  row = steward_demo_database_query (
    call->database, MESSAGE "WHERE m.TicketId = ?1 AND (?2 = '[]' OR m.TicketMessageId IN "
    "(SELECT value FROM json_each (?2))) ORDER BY m.CreatedAt, m.TicketMessageId", "is",
    (int) json_object_get_int_member (request, "TicketId"), ids);

  messages = json_array_new ();
  while (steward_demo_database_step (call->database, row))
    json_array_add_object_element (messages, make_message (call, row));

  return steward_demo_take_array (messages);
}

/* Ticket stays empty: whoever saves it says which ticket it belongs to. */
JsonNode *
steward_demo_create_default_ticket_message_entity (StewardDemoCall  *call,
                                                   GError          **error)
{
  GType type = so_ticket_message_entity_get_type ();
  JsonObject *message = steward_demo_blank_object (type);
  JsonObject *creator = steward_demo_get_associate (call->database, call->user->associate_id);
  static const char * const empty[] = {
    "Body", "HtmlBody", "EmailHeader", "DebugInfo", "MailSorter", "MessageId", "SearchTitle",
  };

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    json_object_set_string_member (message, empty[i], "");
  if (creator != NULL)
    {
      json_object_set_string_member (message, "Author",
                                     json_object_get_string_member (creator, "FullName"));
      json_object_set_object_member (message, "CreatedBy", creator);
    }
  json_object_set_string_member (message, "Slevel", "External");
  json_object_set_string_member (message, "Type", "Plain");
  json_object_set_string_member (message, "MessageCategory", "Message");
  json_object_set_string_member (message, "CreatedAt", call->now);
  steward_demo_add_rights (message, type, call->user, FALSE);

  return steward_demo_take_object (message);
}

JsonNode *
steward_demo_get_flat_ticket_by_id (StewardDemoCall  *call,
                                    GError          **error)
{
  int id;

  if (!steward_demo_call_get_id (call, "ticketId", &id, error))
    return NULL;

  return take_nullable (steward_demo_get_flat_ticket (call, id));
}

/* ---- sending ---- */

/* "name@example.com" or "Name <name@example.com>", on one line */
static gboolean
is_address (const char *text)
{
  const char *at = strrchr (text, '@');

  return at != NULL && at > text && at[1] != '\0' && !g_ascii_isspace (at[-1]) && at[-1] != '<' &&
         !g_ascii_isspace (at[1]) && at[1] != '>' && strpbrk (text, "\r\n") == NULL;
}

static gboolean
check_addresses (JsonObject  *request,
                 GError     **error)
{
  static const char * const lists[] = { "To", "Cc", "Bcc" };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      JsonArray *addresses = json_object_get_array_member (request, lists[l]);

      for (guint i = 0; i < json_array_get_length (addresses); i++)
        if (!is_address (json_array_get_string_element (addresses, i)))
          {
            g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                         "%s: '%s' is no e-mail address.", lists[l],
                         json_array_get_string_element (addresses, i));
            return FALSE;
          }
    }

  if (json_array_get_length (json_object_get_array_member (request, "To")) > 0)
    return TRUE;

  g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                       "To: at least one recipient is needed.");
  return FALSE;
}

static void
remember_sent (StewardDemoCall *call,
               JsonObject      *request,
               int              message_id)
{
  static const char * const columns[] = {
    "TicketMessageId", "Recipients", "Cc", "Bcc", "Subject", "ReplyTemplateId", "GdprSource",
    "SentAt", "SentBy", NULL,
  };

  json_object_set_int_member (request, "SentMessageId", 0);
  json_object_set_int_member (request, "TicketMessageId", message_id);
  json_object_set_member (request, "Recipients",
                          json_node_copy (json_object_get_member (request, "To")));
  json_object_set_string_member (request, "SentAt", call->now);
  json_object_set_int_member (request, "SentBy", call->user->associate_id);
  steward_demo_save_row (call->database, "sent_message", "SentMessageId", request, columns);

  steward_demo_database_run (call->database, "UPDATE ticket_message SET Badge = 'Outgoing', "
                             "EmailHeader = (SELECT group_concat (value, ', ') FROM sent_message, "
                             "json_each (Recipients) WHERE SentMessageId = ?2) "
                             "WHERE TicketMessageId = ?1", "ii", message_id,
                             (int) steward_demo_database_last_id (call->database));
  steward_demo_database_run (call->database, "UPDATE ticket SET LastChanged = ?2, RepliedAt = "
                             "CASE WHEN coalesce (RepliedAt, '0001') LIKE '0001%' THEN ?2 "
                             "ELSE RepliedAt END WHERE TicketId = (SELECT TicketId "
                             "FROM ticket_message WHERE TicketMessageId = ?1)", "is", message_id,
                             call->now);
}

JsonNode *
steward_demo_send_ticket_message (StewardDemoCall  *call,
                                  GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  int id;

  request = steward_demo_call_get_entity (call, so_send_ticket_message_request_get_type (), error);
  if (request == NULL)
    return NULL;

  id = (int) json_object_get_int_member (request, "TicketMessageEntityId");
  if (steward_demo_check_exists (call, "TicketMessageEntityId", STEWARD_DEMO_FIND_MESSAGE, id,
                                 error) &&
      check_addresses (request, error))
    remember_sent (call, request, id);

  return NULL;
}

/* Colleagues are told: the row is the proof. */
void
steward_demo_notify (StewardDemoCall *call,
                     int              ticket_id,
                     const char      *kind)
{
  steward_demo_database_run (call->database, "INSERT INTO notification (TicketId, Kind, "
                             "AssociateId, NotifiedAt, NotifiedBy) SELECT TicketId, ?2, OwnerId, "
                             "?3, ?4 FROM ticket WHERE TicketId = ?1", "issi", ticket_id, kind,
                             call->now, call->user->associate_id);
}

static JsonNode *
notify (StewardDemoCall  *call,
        const char       *kind,
        GError          **error)
{
  GError *why = NULL;
  int id = steward_demo_call_get_int (call, "TicketEntityId", &why);

  if (why != NULL)
    g_propagate_error (error, why);
  else if (steward_demo_check_exists (call, "TicketEntityId", STEWARD_DEMO_FIND_TICKET, id, error))
    steward_demo_notify (call, id, kind);

  return NULL;
}

JsonNode *
steward_demo_notify_new_ticket (StewardDemoCall  *call,
                                GError          **error)
{
  return notify (call, "ticket", error);
}

JsonNode *
steward_demo_notify_new_ticket_message (StewardDemoCall  *call,
                                        GError          **error)
{
  return notify (call, "message", error);
}
