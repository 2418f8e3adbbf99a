/* steward-demo-tickets.c: tickets as the Ticket agent answers them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-tickets.h"

#include "so-carriers.h"
#include "so-json.h"
#include "steward-demo-entities.h"
#include "steward-demo-methods.h"
#include "steward-demo-rights.h"
#include "steward-demo-rows.h"

static void
set_nested (JsonObject *ticket,
            const char *member,
            JsonObject *nested)
{
  if (nested != NULL)
    json_object_set_object_member (ticket, member, nested);
}

static void
add_references (StewardDemoDatabase *database,
                JsonObject          *ticket,
                sqlite3_stmt        *row)
{
  set_nested (ticket, "CreatedBy",
              steward_demo_get_associate (database, steward_demo_column_int (row, "CreatorId")));
  set_nested (ticket, "OwnedBy",
              steward_demo_get_associate (database, steward_demo_column_int (row, "OwnerId")));
  set_nested (ticket, "Category",
              steward_demo_get_category (database, steward_demo_column_int (row, "CategoryId")));
  set_nested (ticket, "Priority",
              steward_demo_get_priority (database, steward_demo_column_int (row, "PriorityId")));
  set_nested (ticket, "Status",
              steward_demo_get_status (database, steward_demo_column_int (row, "StatusId")));
  set_nested (ticket, "Person",
              steward_demo_get_person (database, steward_demo_column_int (row, "CustomerId")));
  set_nested (ticket, "Sale",
              steward_demo_get_sale (database, steward_demo_column_int (row, "SaleId")));
  set_nested (ticket, "Project",
              steward_demo_get_project (database, steward_demo_column_int (row, "ProjectId")));
  set_nested (ticket, "TicketType",
              steward_demo_get_type (database, steward_demo_column_int (row, "TypeId")));
}

/* @where: a column */
static JsonArray *
get_messages (StewardDemoDatabase *database,
              const char          *where,
              int                  id)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT m.*, coalesce (p.FullName, '') AS PersonFullName, "
    "coalesce (p.ContactId, 0) AS ContactId, coalesce (p.ContactName, '') AS ContactName, "
    "coalesce (p.ContactDepartment, '') AS ContactDepartment "
    "FROM ticket_message m LEFT JOIN person_view p USING (PersonId) WHERE m.%s = ?1 "
    "ORDER BY m.CreatedAt, m.TicketMessageId", where);
  JsonArray *messages;

  messages = steward_demo_get_rows (database, so_ticket_message_get_type (), sql, id);

  for (guint i = 0; i < json_array_get_length (messages); i++)
    {
      JsonObject *message = json_array_get_object_element (messages, i);
      gint64 message_id = json_object_get_int_member (message, "TicketMessageId");

      json_object_set_array_member (
        message, "MessageHeaders",
        steward_demo_get_rows (database, so_ticket_message_header_get_type (),
                               "SELECT * FROM message_header WHERE TicketMessageId = ?1",
                               (int) message_id));
    }

  return messages;
}

static void
add_lists (StewardDemoDatabase *database,
           JsonObject          *ticket,
           int                  id)
{
  JsonArray *messages = get_messages (database, "TicketId", id);

  json_object_set_array_member (
    ticket, "SecondaryPersons",
    steward_demo_get_rows (database, so_person_get_type (), "SELECT p.* FROM person_view p "
                           "JOIN ticket_person t USING (PersonId) WHERE t.TicketId = ?1 "
                           "ORDER BY t.Rank", id));
  json_object_set_array_member (
    ticket, "Tags",
    steward_demo_get_rows (database, so_tag_get_type (), "SELECT g.* FROM tag g "
                           "JOIN ticket_tag t ON t.TagId = g.Id WHERE t.TicketId = ?1 "
                           "ORDER BY g.Name", id));

  json_object_set_int_member (ticket, "NumMessages", json_array_get_length (messages));
  json_object_set_int_member (
    ticket, "NumReplies",
    steward_demo_database_get_int (database, "SELECT count (*) FROM ticket_message "
                                   "WHERE TicketId = ?1 AND Badge = 'Outgoing'", "i", id));
  json_object_set_boolean_member (
    ticket, "HasAttachment",
    steward_demo_database_get_int (database, "SELECT 1 FROM ticket_message WHERE TicketId = ?1 "
                                   "AND NumAttachments > 0", "i", id) != 0);
  json_object_set_array_member (ticket, "Messages", messages);
}

static void
set_icon (JsonObject *ticket)
{
  const char *icon = NULL;

  if (!json_object_get_null_member (ticket, "TicketType"))
    icon = json_object_get_string_member (json_object_get_object_member (ticket, "TicketType"),
                                          "Icon");
  json_object_set_string_member (ticket, "IconHint",
                                 icon != NULL && *icon != '\0' ? icon : "svgNav_cs_blue");
}

JsonNode *
steward_demo_get_ticket_message (StewardDemoCall  *call,
                                 GError          **error)
{
  g_autoptr (JsonArray) messages = NULL;
  int id;

  if (!steward_demo_call_get_id (call, "ticketMessageId", &id, error))
    return NULL;

  messages = get_messages (call->database, "TicketMessageId", id);
  steward_demo_add_rights_all (messages, so_ticket_message_entity_get_type (), call->user);

  return json_array_get_length (messages) > 0 ? json_array_dup_element (messages, 0) : NULL;
}

/* Null is legal for every list and map: API 7. */
static void
set_bare (JsonObject *ticket)
{
  static const char * const members[] = {
    "SecondaryPersons", "Tags", "Messages", "ExtraFields", "CustomFields", "FieldProperties",
    "TableRight", "IconHint",
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *text = so_json_print (json_object_get_member (ticket, members[i]));

      if (i >= 5 || g_str_equal (text, "[]") || g_str_equal (text, "{}"))
        json_object_set_null_member (ticket, members[i]);
    }
}

/* What no carrier knows */
static void
add_extra (JsonObject *ticket,
           const char *text)
{
  g_autoptr (JsonNode) extra = text != NULL ? so_json_parse (text, -1, NULL) : NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (extra == NULL || !JSON_NODE_HOLDS_OBJECT (extra))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (extra));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (ticket, name, json_node_copy (node));
}

/**
 * steward_demo_get_ticket:
 * @call: a call
 * @id: a ticket
 *
 * Returns: (transfer full) (nullable): the ticket with everything it refers to
 */
JsonObject *
steward_demo_get_ticket (StewardDemoCall *call,
                         int              id)
{
  g_autoptr (sqlite3_stmt) row = NULL;
  g_autofree char *extra = NULL;
  JsonObject *ticket;

  row = steward_demo_database_query (call->database, "SELECT * FROM ticket WHERE TicketId = ?1",
                                     "i", id);
  if (!steward_demo_database_step (call->database, row))
    return NULL;

  ticket = steward_demo_read_row (row, so_ticket_entity_get_type ());
  add_references (call->database, ticket, row);
  add_lists (call->database, ticket, id);
  set_icon (ticket);
  steward_demo_add_rights (ticket, so_ticket_entity_get_type (), call->user, TRUE);
  if (steward_demo_column_int (row, "Bare"))
    set_bare (ticket);
  extra = steward_demo_database_get_text (
    call->database, "SELECT Extra FROM ticket WHERE TicketId = ?1", "i", id);
  add_extra (ticket, extra);

  return ticket;
}

JsonNode *
steward_demo_get_ticket_entity (StewardDemoCall  *call,
                                GError          **error)
{
  JsonObject *ticket;
  int id;

  if (!steward_demo_call_get_id (call, "ticketEntityId", &id, error))
    return NULL;

  ticket = steward_demo_get_ticket (call, id);

  return ticket != NULL ? steward_demo_take_object (ticket) : NULL;
}

/* The values of a new ticket are those of API 17, and what the type and the lists prefer. */
static JsonNode *
create_default (StewardDemoCall *call,
                int              type_id)
{
  StewardDemoDatabase *database = call->database;
  JsonObject *ticket = steward_demo_blank_object (so_ticket_entity_get_type ());
  JsonObject *type = steward_demo_get_type (database, type_id);
  gint64 status = 0, priority = 0;
  gboolean external = TRUE;

  if (type != NULL)
    {
      status = json_object_get_int_member (type, "DefaultTicketStatus");
      priority = json_object_get_int_member (type, "DefaultTicketPriority");
      external = json_object_get_boolean_member (type, "ExternalAsDefault");
      json_object_set_object_member (ticket, "TicketType", type);
    }
  if (status == 0)
    status = steward_demo_get_default_status (database, "Active");
  if (priority == 0)
    priority = steward_demo_database_get_int (
      database, "SELECT TicketPriorityId FROM ticket_priority WHERE Status = 'Normal' "
      "ORDER BY instr (Flags, 'Default') = 0, SortOrder", "");

  json_object_set_string_member (ticket, "Slevel", external ? "External" : "Internal");
  json_object_set_string_member (ticket, "BaseStatus", "Active");
  json_object_set_int_member (ticket, "ConnectId", -1);
  set_nested (ticket, "Status", steward_demo_get_status (database, (int) status));
  set_nested (ticket, "Priority", steward_demo_get_priority (database, (int) priority));
  set_nested (ticket, "Category", steward_demo_get_category (database, 1));
  set_nested (ticket, "CreatedBy", steward_demo_get_associate (database, call->user->associate_id));
  set_nested (ticket, "OwnedBy", steward_demo_get_associate (database, call->user->associate_id));
  set_icon (ticket);
  steward_demo_add_rights (ticket, so_ticket_entity_get_type (), call->user, FALSE);

  return steward_demo_take_object (ticket);
}

JsonNode *
steward_demo_create_default_ticket_entity (StewardDemoCall  *call,
                                           GError          **error)
{
  gint64 type = steward_demo_database_get_int (
    call->database, "SELECT TicketTypeId FROM ticket_type ORDER BY IsDefault DESC, Rank", "");

  return create_default (call, (int) type);
}

JsonNode *
steward_demo_create_default_for_ticket_type (StewardDemoCall  *call,
                                             GError          **error)
{
  GError *why = NULL;
  int id = steward_demo_call_get_int (call, "TicketTypeId", &why);

  if (why == NULL &&
      !steward_demo_database_get_int (call->database,
                                      "SELECT 1 FROM ticket_type WHERE TicketTypeId = ?1", "i", id))
    why = g_error_new (STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                       "TicketTypeId: there is no ticket type %d.", id);
  if (why != NULL)
    {
      g_propagate_error (error, why);
      return NULL;
    }

  return create_default (call, id);
}

/**
 * steward_demo_choose_owner:
 * @database: in a transaction that writes
 * @category_id: a category
 *
 * Finds who gets the next ticket of the category by its rule: Even gives each
 * member as many, Weighted as many as its weight says, Unfair prefers who has
 * the fewest open tickets, and Not leaves tickets in the queue.
 *
 * Returns: an associate, 0 for nobody
 */
int
steward_demo_choose_owner (StewardDemoDatabase *database,
                           int                  category_id)
{
  g_autofree char *rule = NULL;
  const char *sql;
  gint64 owner;

  rule = steward_demo_database_get_text (
    database, "SELECT DelegateMethod FROM ticket_category WHERE TicketCategoryId = ?1", "i",
    category_id);
  if (g_strcmp0 (rule, "Even") == 0)
    sql = "SELECT AssociateId FROM category_member WHERE TicketCategoryId = ?1 "
          "ORDER BY Assigned, AssociateId";
  else if (g_strcmp0 (rule, "Weighted") == 0)
    sql = "SELECT AssociateId FROM category_member WHERE TicketCategoryId = ?1 AND Weight > 0 "
          "ORDER BY CAST (Assigned AS REAL) / max (Weight, 1), AssociateId";
  else if (g_strcmp0 (rule, "Unfair") == 0)
    sql = "SELECT m.AssociateId FROM category_member m WHERE m.TicketCategoryId = ?1 "
          "ORDER BY (SELECT count (*) FROM ticket t WHERE t.OwnerId = m.AssociateId "
          "AND t.BaseStatus IN ('Active', 'Postponed')), m.AssociateId";
  else
    return 0;

  owner = steward_demo_database_get_int (database, sql, "i", category_id);
  steward_demo_database_run (database, "UPDATE category_member SET Assigned = Assigned + 1 "
                             "WHERE TicketCategoryId = ?1 AND AssociateId = ?2", "ii",
                             category_id, (int) owner);

  return (int) owner;
}
