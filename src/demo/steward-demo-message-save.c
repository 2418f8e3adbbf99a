/* steward-demo-message-save.c: what a posted message becomes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "so-carriers.h"
#include "so-save-ticket-message-entity-with-notify-request.h"
#include "so-save-ticket-message-entity-with-options-request.h"
#include "steward-demo-messages.h"
#include "steward-demo-methods.h"
#include "steward-demo-rights.h"
#include "steward-demo-rows.h"

static int
get_int (JsonObject *object,
         const char *member)
{
  return (int) json_object_get_int_member (object, member);
}

static gboolean
is_blank (JsonObject *object,
          const char *member)
{
  const char *text = json_object_get_string_member_with_default (object, member, NULL);

  return text == NULL || *text == '\0';
}

static int
nested_id (JsonObject *object,
           const char *member,
           const char *id)
{
  return json_object_get_null_member (object, member)
    ? 0 : get_int (json_object_get_object_member (object, member), id);
}

/* Sets the columns that stand for nested carriers, and checks that what they name is there. */
static gboolean
resolve (StewardDemoCall  *call,
         JsonObject       *message,
         JsonObject       *stored,
         GError          **error)
{
  int ticket = nested_id (message, "Ticket", "TicketId");
  int person = nested_id (message, "Person", "PersonId");

  if (ticket == 0 && stored != NULL)
    ticket = nested_id (stored, "Ticket", "TicketId");
  json_object_set_int_member (message, "TicketId", ticket);
  json_object_set_int_member (message, "PersonId", person);
  json_object_set_int_member (message, "TicketMessageId", get_int (message, "EjMessageId"));

  if (get_int (message, "TimeSpent") < 0)
    {
      g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_UNACCEPTABLE,
                           "TimeSpent: minutes cannot be negative.");
      return FALSE;
    }

  return steward_demo_check_exists (call, "Ticket", STEWARD_DEMO_FIND_TICKET, ticket, error) &&
         (person == 0 ||
          steward_demo_check_exists (call, "Person", "SELECT 1 FROM person WHERE PersonId = ?1",
                                     person, error));
}

/* What the server knows better, and what it fills in where nothing was posted */
static void
settle (StewardDemoCall *call,
        JsonObject      *message,
        JsonObject      *stored)
{
  int ticket = get_int (message, "TicketId");
  g_autofree char *level = steward_demo_database_get_text (
    call->database, "SELECT Slevel FROM ticket WHERE TicketId = ?1", "i", ticket);
  g_autofree char *title = steward_demo_database_get_text (
    call->database, "SELECT Title FROM ticket WHERE TicketId = ?1", "i", ticket);
  g_autofree char *author = steward_demo_database_get_text (
    call->database, "SELECT FullName FROM associate WHERE AssociateId = ?1", "i",
    call->user->associate_id);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *message_id = g_strdup_printf ("<%s@example.com>", unique);

  if (is_blank (message, "Author"))
    json_object_set_string_member (message, "Author", author);
  if (is_blank (message, "SearchTitle"))
    json_object_set_string_member (message, "SearchTitle", title != NULL ? title : "");
  if (is_blank (message, "MessageId"))
    json_object_set_string_member (message, "MessageId", message_id);
  if (strcmp (json_object_get_string_member (message, "Slevel"), "Unknown") == 0)
    json_object_set_string_member (message, "Slevel", level != NULL ? level : "External");
  if (strcmp (json_object_get_string_member (message, "Type"), "Unknown") == 0)
    json_object_set_string_member (message, "Type",
                                   is_blank (message, "HtmlBody") ? "Plain" : "Html");
  if (stored == NULL && strcmp (json_object_get_string_member (message, "Badge"), "Unknown") == 0)
    json_object_set_string_member (message, "Badge", "Comment");

  json_object_set_string_member (message, "ChangedAt", call->now);
  json_object_set_string_member (message, "CreatedAt", stored == NULL ? call->now
                                 : json_object_get_string_member (stored, "CreatedAt"));
}

static void
save_headers (StewardDemoCall *call,
              JsonObject      *message,
              int              id)
{
  JsonArray *headers = json_object_get_array_member (message, "MessageHeaders");

  steward_demo_database_run (call->database,
                             "DELETE FROM message_header WHERE TicketMessageId = ?1", "i", id);
  for (guint i = 0; i < json_array_get_length (headers); i++)
    {
      JsonObject *header = json_array_get_object_element (headers, i);

      steward_demo_database_run (
        call->database, "INSERT INTO message_header (Id, TicketMessageId, Name, Value, StdItem, "
        "StdItemCol) VALUES ((SELECT nullif (?1, 0) WHERE NOT EXISTS (SELECT 1 FROM "
        "message_header WHERE Id = ?1)), ?2, coalesce (?3, ''), ?4, ?5, ?6)", "iissss",
        get_int (header, "Id"), id, json_object_get_string_member (header, "Name"),
        json_object_get_string_member (header, "Value"),
        json_object_get_string_member (header, "StdItem"),
        json_object_get_string_member (header, "StdItemCol"));
    }
}

/* The ticket has changed too, and who owns it has something to read. */
static void
touch_ticket (StewardDemoCall *call,
              JsonObject      *message,
              JsonObject      *stored)
{
  int more = get_int (message, "TimeSpent") - (stored != NULL ? get_int (stored, "TimeSpent") : 0);

  steward_demo_database_run (
    call->database, "UPDATE ticket SET LastChanged = ?2, TimeSpent = "
    "max (min (TimeSpent + ?3, 2147483647), -2147483648), ReadStatus = "
    "CASE WHEN OwnerId = ?4 OR ReadStatus = 'Red' THEN ReadStatus ELSE 'Yellow' END "
    "WHERE TicketId = ?1", "isii", get_int (message, "TicketId"), call->now, more,
    call->user->associate_id);
}

/* Returns the message's id, 0 with an error */
static int
save (StewardDemoCall  *call,
      JsonObject       *message,
      GError          **error)
{
  static const char * const columns[] = {
    "TicketId", "CreatedAt", "ChangedAt", "Slevel", "Important", "Author", "PersonId",
    "EmailHeader", "Language", "Sentiment", "SentimentConfidence", "Badge", "Type", "MessageId",
    "TimeSpent", "Body", "HtmlBody", "DebugInfo", "MailSorter", "MessageCategory", "SearchTitle",
    "ExtraFields", "CustomFields", NULL,
  };
  GType type = so_ticket_message_entity_get_type ();
  int id = get_int (message, "EjMessageId");
  g_autoptr (JsonObject) stored = steward_demo_get_message (call, id);

  if (id != 0 && stored == NULL)
    {
      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_GONE,
                   "TicketMessageEntity id %d not found", id);
      return 0;
    }

  steward_demo_keep_locked (message, stored, type, call->user);
  if (!steward_demo_check_lengths (message, stored, type, error) ||
      !resolve (call, message, stored, error))
    return 0;

  settle (call, message, stored);
  id = steward_demo_save_row (call->database, "ticket_message", "TicketMessageId", message,
                              columns);
  if (stored == NULL)
    steward_demo_database_run (call->database, "UPDATE ticket_message SET CreatedBy = ?2 "
                               "WHERE TicketMessageId = ?1", "ii", id,
                               steward_demo_get_service_user (call));
  save_headers (call, message, id);
  touch_ticket (call, message, stored);

  return id;
}

static JsonNode *
answer (StewardDemoCall *call,
        int              id)
{
  JsonObject *saved = id != 0 ? steward_demo_get_message (call, id) : NULL;

  return saved != NULL ? steward_demo_take_object (saved) : NULL;
}

JsonNode *
steward_demo_save_ticket_message_entity (StewardDemoCall  *call,
                                         GError          **error)
{
  g_autoptr (JsonObject) message = NULL;

  message = steward_demo_call_get_entity (call, so_ticket_message_entity_get_type (), error);

  return message != NULL ? answer (call, save (call, message, error)) : NULL;
}

/* The request of one of the wrapped saves, with the message in its @member */
static JsonObject *
get_request (StewardDemoCall  *call,
             GType             type,
             const char       *member,
             GError          **error)
{
  g_autoptr (JsonObject) request = steward_demo_call_get_entity (call, type, error);

  if (request != NULL && json_object_get_null_member (request, member))
    {
      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
                   "Path '%s': expected a message.", member);
      return NULL;
    }

  return g_steal_pointer (&request);
}

JsonNode *
steward_demo_save_ticket_message_entity_with_notify (StewardDemoCall  *call,
                                                     GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  int id;

  request = get_request (call, so_save_ticket_message_entity_with_notify_request_get_type (),
                         "NewEntity", error);
  if (request == NULL)
    return NULL;

  id = save (call, json_object_get_object_member (request, "NewEntity"), error);
  if (id != 0 && json_object_get_boolean_member (request, "Notify"))
    steward_demo_notify (call, get_int (json_object_get_object_member (request, "NewEntity"),
                                        "TicketId"), "message");

  return answer (call, id);
}

JsonNode *
steward_demo_save_ticket_message_entity_with_options (StewardDemoCall  *call,
                                                      GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  JsonObject *message;
  int id;

  request = get_request (call, so_save_ticket_message_entity_with_options_request_get_type (),
                         "Entity", error);
  if (request == NULL)
    return NULL;

  message = json_object_get_object_member (request, "Entity");
  id = save (call, message, error);
  if (id == 0 ||
      !steward_demo_attach (call, id, json_object_get_array_member (request, "AttachmentIds"),
                            error))
    return NULL;

  if (json_object_get_boolean_member (request, "UpdateRepliedAt"))
    steward_demo_database_run (call->database, "UPDATE ticket SET RepliedAt = ?2 "
                               "WHERE TicketId = ?1", "is", get_int (message, "TicketId"),
                               call->now);
  if (json_object_get_boolean_member (request, "Notify"))
    steward_demo_notify (call, get_int (message, "TicketId"), "message");

  return answer (call, id);
}

JsonNode *
steward_demo_set_ticket_message_important (StewardDemoCall  *call,
                                           GError          **error)
{
  GError *why = NULL;
  int id = steward_demo_call_get_int (call, "TicketMessageId", &why);
  gboolean important = why == NULL && steward_demo_call_get_boolean (call, "Important", &why);

  if (why != NULL)
    g_propagate_error (error, why);
  else if (steward_demo_check_exists (call, "TicketMessageId", STEWARD_DEMO_FIND_MESSAGE, id,
                                      error))
    steward_demo_database_run (call->database, "UPDATE ticket_message SET Important = ?2 "
                               "WHERE TicketMessageId = ?1", "ii", id, important);

  return NULL;
}

JsonNode *
steward_demo_delete_ticket_message_entity (StewardDemoCall  *call,
                                           GError          **error)
{
  static const char * const statements[] = {
    "DELETE FROM message_header WHERE TicketMessageId = ?1",
    "DELETE FROM message_attachment WHERE TicketMessageId = ?1",
    "DELETE FROM sent_message WHERE TicketMessageId = ?1",
    "DELETE FROM ticket_message WHERE TicketMessageId = ?1",
  };
  GError *why = NULL;
  int id = steward_demo_call_get_int (call, "TicketMessageEntityId", &why);

  if (why != NULL)
    g_propagate_error (error, why);
  else if (steward_demo_check_delete (call->user, error) &&
           steward_demo_check_exists (call, "TicketMessageEntityId", STEWARD_DEMO_FIND_MESSAGE, id,
                                      error))
    for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
      steward_demo_database_run (call->database, statements[i], "i", id);

  return NULL;
}
