/* steward-demo-ticket-save.c: SaveTicketEntity: what a posted ticket becomes
 *
 * Nested carriers count by their id only; null and 0 are "none": API 11.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "so-carriers.h"
#include "so-json.h"
#include "steward-demo-binding.h"
#include "steward-demo-entities.h"
#include "steward-demo-hours.h"
#include "steward-demo-messages.h"
#include "steward-demo-methods.h"
#include "steward-demo-rights.h"
#include "steward-demo-rows.h"
#include "steward-demo-tickets.h"

#define ASSIGN_BY_RULE G_MAXINT

/* Members that hold a carrier, the carrier's id, the column it goes to, and where it must exist */
static const struct
{
  const char *member;
  const char *id;
  const char *column;
  const char *sql;
} references[] = {
  { "OwnedBy",    "AssociateId",      "OwnerId",
    "SELECT 1 FROM associate WHERE AssociateId = ?1" },
  { "Category",   "TicketCategoryId", "CategoryId",
    "SELECT 1 FROM ticket_category WHERE TicketCategoryId = ?1" },
  { "Priority",   "TicketPriorityId", "PriorityId",
    "SELECT 1 FROM ticket_priority WHERE TicketPriorityId = ?1" },
  { "Status",     "TicketStatusId",   "StatusId",
    "SELECT 1 FROM ticket_status WHERE TicketStatusId = ?1" },
  { "Person",     "PersonId",         "CustomerId",
    "SELECT 1 FROM person WHERE PersonId = ?1" },
  { "Sale",       "SaleId",           "SaleId",
    "SELECT 1 FROM sale WHERE SaleId = ?1" },
  { "Project",    "ProjectId",        "ProjectId",
    "SELECT 1 FROM project WHERE ProjectId = ?1" },
  { "TicketType", "TicketTypeId",     "TypeId",
    "SELECT 1 FROM ticket_type WHERE TicketTypeId = ?1" },
};

/* Base statuses that only user interfaces know, and how many seconds they postpone for: API 17 */
static const struct
{
  const char *name;
  gint64      seconds;
} postponed[] = {
  { "PostponedSpecific", 0 },       { "Postponed1Hour", 3600 },    { "Postponed2Hours", 7200 },
  { "Postponed3Hours", 10800 },     { "Postponed4Hours", 14400 },  { "PostponedDay", 86400 },
  { "PostponedWeek", 7 * 86400 },   { "PostponedMonth", 30 * 86400 },
};

static int
get_int (JsonObject *object,
         const char *member)
{
  return (int) json_object_get_int_member (object, member);
}

static gboolean
resolve_references (StewardDemoCall  *call,
                    JsonObject       *ticket,
                    GError          **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      int id = 0;

      if (!json_object_get_null_member (ticket, references[i].member))
        id = get_int (json_object_get_object_member (ticket, references[i].member),
                      references[i].id);
      json_object_set_int_member (ticket, references[i].column, id);

      if (id == 0 || (id == ASSIGN_BY_RULE && i == 0) ||
          steward_demo_database_get_int (call->database, references[i].sql, "i", id))
        continue;

      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                   "%s: there is none with the id %d.", references[i].member, id);
      return FALSE;
    }

  return TRUE;
}

/* A base status from 1001 up becomes Postponed, with the moment to wake up at. Else the
 * status decides, and only where there is none the base status.
 */
static void
settle_status (StewardDemoCall *call,
               JsonObject      *ticket,
               JsonObject      *stored)
{
  const char *base = json_object_get_string_member (ticket, "BaseStatus");
  int status = get_int (ticket, "StatusId");
  g_autofree char *of_status = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (postponed); i++)
    if (strcmp (base, postponed[i].name) == 0)
      {
        if (postponed[i].seconds > 0)
          {
            g_autofree char *until = steward_demo_time_add (call->now, postponed[i].seconds);

            json_object_set_string_member (ticket, "Activate", until);
          }
        base = "Postponed";
        status = 0;
        break;
      }

  /* what never had a status keeps none */
  if (status == 0 && stored != NULL && strcmp (base, "Unknown") == 0)
    return;
  if (status == 0)
    status = steward_demo_get_default_status (call->database,
                                              strcmp (base, "Unknown") != 0 ? base : "Active");
  of_status = steward_demo_database_get_text (
    call->database, "SELECT Status FROM ticket_status WHERE TicketStatusId = ?1", "i", status);

  json_object_set_int_member (ticket, "StatusId", status);
  json_object_set_string_member (ticket, "BaseStatus", of_status != NULL ? of_status : "Active");
}

/* Lists of a type restrict what goes with it; empty ones allow all. */
static gboolean
check_type (StewardDemoCall  *call,
            JsonObject       *ticket,
            GError          **error)
{
  static const char * const lists[][2] = {
    { "SELECT 1 FROM ticket_type WHERE TicketTypeId = ?1 AND TicketStatuses <> '[]' AND NOT EXISTS "
      "(SELECT 1 FROM json_each (TicketStatuses) WHERE value = ?2)", "StatusId" },
    { "SELECT 1 FROM ticket_type WHERE TicketTypeId = ?1 AND TicketPriorities <> '[]' AND NOT "
      "EXISTS (SELECT 1 FROM json_each (TicketPriorities) WHERE value = ?2)", "PriorityId" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (steward_demo_database_get_int (call->database, lists[i][0], "ii",
                                       get_int (ticket, "TypeId"), get_int (ticket, lists[i][1])))
      {
        g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_UNACCEPTABLE,
                     "%s: the ticket type does not allow this value.",
                     i == 0 ? "Status" : "Priority");
        return FALSE;
      }

  return TRUE;
}

static gboolean
is_closed (JsonObject *ticket)
{
  return strcmp (json_object_get_string_member (ticket, "BaseStatus"), "Closed") == 0;
}

static gboolean
is_open (JsonObject *ticket)
{
  const char *base = json_object_get_string_member (ticket, "BaseStatus");

  return strcmp (base, "Active") == 0 || strcmp (base, "Postponed") == 0;
}

/* How many of the priority's minutes there are until @what; 0 for none */
static gint64
get_minutes (StewardDemoCall *call,
             JsonObject      *ticket,
             JsonObject      *stored,
             gboolean         alert)
{
  return steward_demo_database_get_int (
    call->database, alert ? "SELECT AlertTimeout FROM escalation_level WHERE TicketPriorityId = ?1 "
    "AND AlertLevel > ?2 ORDER BY AlertLevel"
    : "SELECT Deadline FROM ticket_priority WHERE TicketPriorityId = ?1", alert ? "ii" : "i",
    get_int (ticket, "PriorityId"), stored != NULL ? get_int (stored, "AlertLevel") : 0);
}

static void
set_moment (StewardDemoCall *call,
            JsonObject      *ticket,
            const char      *member,
            gint64           minutes)
{
  g_autofree char *moment = minutes > 0
    ? steward_demo_hours_add (call->database, get_int (ticket, "PriorityId"), call->now, minutes)
    : g_strdup (STEWARD_DEMO_NO_DATE);

  json_object_set_string_member (ticket, member, moment);
}

/* Clocks start with a ticket and with a new priority, and stop when it is not open any more;
 * what the user says about the deadline counts.
 */
static void
settle_clocks (StewardDemoCall *call,
               JsonObject      *ticket,
               JsonObject      *stored)
{
  const char *deadline = json_object_get_string_member (ticket, "Deadline");
  gboolean restart = FALSE, reopened = FALSE;

  if (stored != NULL)
    {
      int before = json_object_get_null_member (stored, "Priority") ? 0
        : get_int (json_object_get_object_member (stored, "Priority"), "TicketPriorityId");
      g_autofree char *event = steward_demo_database_get_text (
        call->database, "SELECT TicketChangedPriority FROM ticket_priority "
        "WHERE TicketPriorityId = ?1", "i", get_int (ticket, "PriorityId"));

      restart = before != get_int (ticket, "PriorityId") && g_strcmp0 (event, "Restart") == 0;
      reopened = is_open (ticket) != is_open (stored);
    }

  if (stored == NULL ? steward_demo_time_is_none (deadline)
      : restart && strcmp (deadline, json_object_get_string_member (stored, "Deadline")) == 0)
    set_moment (call, ticket, "Deadline", get_minutes (call, ticket, stored, FALSE));
  if (stored == NULL || restart || reopened)
    set_moment (call, ticket, "AlertTimeout",
                is_open (ticket) ? get_minutes (call, ticket, stored, TRUE) : 0);
}

/* What the server knows better than the client: owner, deadline, closing, stamps */
static void
settle_rest (StewardDemoCall *call,
             JsonObject      *ticket,
             JsonObject      *stored)
{
  if (get_int (ticket, "OwnerId") == ASSIGN_BY_RULE)
    json_object_set_int_member (ticket, "OwnerId",
                                steward_demo_choose_owner (call->database,
                                                           get_int (ticket, "CategoryId")));

  settle_clocks (call, ticket, stored);
  if (!is_closed (ticket))
    json_object_set_string_member (ticket, "ClosedAt", STEWARD_DEMO_NO_DATE);
  else if (steward_demo_time_is_none (json_object_get_string_member (ticket, "ClosedAt")))
    json_object_set_string_member (ticket, "ClosedAt", call->now);

  json_object_set_string_member (ticket, "LastChanged", call->now);
  json_object_set_string_member (ticket, "CreatedAt", stored == NULL ? call->now
                                 : json_object_get_string_member (stored, "CreatedAt"));
  json_object_set_int_member (ticket, "CreatorId", stored == NULL ? call->user->associate_id
                              : get_int (json_object_get_object_member (stored, "CreatedBy"),
                                         "AssociateId"));
  if (get_int (ticket, "ConnectId") <= 0)
    json_object_set_int_member (ticket, "ConnectId", -1);
}

/* Members that no carrier knows are kept as they are posted, and lost where they are not. */
static void
save_extra (StewardDemoCall *call,
            JsonNode        *posted,
            int              id)
{
  g_autofree char *text = steward_demo_database_get_text (
    call->database, "SELECT Extra FROM ticket WHERE TicketId = ?1", "i", id);
  g_autoptr (JsonNode) extra = text != NULL ? so_json_parse (text, -1, NULL) : NULL;
  g_autoptr (JsonNode) kept = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *after = NULL;
  JsonObjectIter iter;
  const char *name;

  if (extra == NULL)
    return;

  json_node_take_object (kept, json_object_new ());
  json_object_iter_init_ordered (&iter, json_node_get_object (extra));
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    {
      JsonNode *node = steward_demo_find_member (json_node_get_object (posted), name);

      if (node != NULL)
        json_object_set_member (json_node_get_object (kept), name, json_node_copy (node));
    }
  after = so_json_print (kept);
  steward_demo_database_run (call->database, "UPDATE ticket SET Extra = ?2 WHERE TicketId = ?1",
                             "is", id, after);
}

/* Returns the tag's id; 0 where there is none of that id */
static int
find_tag (StewardDemoCall *call,
          JsonObject      *tag)
{
  int id = get_int (tag, "Id");
  const char *name = json_object_get_string_member (tag, "Name");

  if (id != 0 || name == NULL || *name == '\0')
    return (int) steward_demo_database_get_int (call->database, "SELECT Id FROM tag WHERE Id = ?1",
                                                "i", id);

  steward_demo_database_run (call->database, "INSERT OR IGNORE INTO tag (Name) VALUES (?1)", "s",
                             name);
  return (int) steward_demo_database_get_int (call->database, "SELECT Id FROM tag WHERE Name = ?1",
                                              "s", name);
}

static gboolean
save_tags (StewardDemoCall  *call,
           JsonObject       *ticket,
           int               id,
           GError          **error)
{
  JsonArray *tags = json_object_get_array_member (ticket, "Tags");

  steward_demo_database_run (call->database, "DELETE FROM ticket_tag WHERE TicketId = ?1", "i", id);
  for (guint i = 0; i < json_array_get_length (tags); i++)
    {
      int tag = find_tag (call, json_array_get_object_element (tags, i));

      if (tag == 0)
        {
          g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                       "Tags: there is none with the id %d.",
                       get_int (json_array_get_object_element (tags, i), "Id"));
          return FALSE;
        }
      steward_demo_database_run (call->database, "INSERT OR IGNORE INTO ticket_tag VALUES (?1, ?2)",
                                 "ii", id, tag);
    }

  return TRUE;
}

static gboolean
save_persons (StewardDemoCall  *call,
              JsonObject       *ticket,
              int               id,
              GError          **error)
{
  JsonArray *persons = json_object_get_array_member (ticket, "SecondaryPersons");

  steward_demo_database_run (call->database, "DELETE FROM ticket_person WHERE TicketId = ?1", "i",
                             id);
  for (guint i = 0; i < json_array_get_length (persons); i++)
    {
      int person = get_int (json_array_get_object_element (persons, i), "PersonId");

      if (!steward_demo_database_get_int (call->database,
                                          "SELECT 1 FROM person WHERE PersonId = ?1", "i", person))
        {
          g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                       "SecondaryPersons: there is none with the id %d.", person);
          return FALSE;
        }
      steward_demo_database_run (call->database,
                                 "INSERT OR IGNORE INTO ticket_person VALUES (?1, ?2, ?3)", "iii",
                                 id, person, (int) i);
    }

  return TRUE;
}

static gboolean
check_ticket (StewardDemoCall  *call,
              JsonObject       *ticket,
              JsonObject       *stored,
              GError          **error)
{
  int id = get_int (ticket, "TicketId");

  if (id != 0 && stored == NULL)
    {
      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_GONE,
                   "TicketEntity id %d not found", id);
      return FALSE;
    }

  steward_demo_keep_locked (ticket, stored, so_ticket_entity_get_type (), call->user);
  if (!steward_demo_check_lengths (ticket, stored, so_ticket_entity_get_type (), error) ||
      !resolve_references (call, ticket, error))
    return FALSE;

  settle_status (call, ticket, stored);

  return check_type (call, ticket, error);
}

/**
 * steward_demo_save_ticket:
 * @call: a call that writes
 * @posted: a TicketEntity as it was posted
 * @error: return location
 *
 * Returns: the ticket's id, 0 with an error
 */
int
steward_demo_save_ticket (StewardDemoCall  *call,
                          JsonNode         *posted,
                          GError          **error)
{
  static const char * const columns[] = {
    "Title", "CreatedAt", "LastChanged", "ReadByOwner", "ReadByCustomer", "FirstReadByOwner",
    "FirstReadByUser", "Activate", "ClosedAt", "RepliedAt", "AlertTimeout", "Deadline", "CreatorId",
    "Author", "OwnerId", "CategoryId", "Slevel", "PriorityId", "BaseStatus", "StatusId", "Origin",
    "CustomerId", "ConnectId", "ReadStatus", "FromAddress", "OrigHumanCategoryId", "SaleId",
    "ProjectId", "TypeId", "ExtraFields", "CustomFields", NULL,
  };
  g_autoptr (JsonObject) ticket = NULL;
  g_autoptr (JsonObject) stored = NULL;
  int id;

  ticket = steward_demo_bind (posted, so_ticket_entity_get_type (), call->zone, error);
  if (ticket == NULL)
    return 0;

  stored = steward_demo_get_ticket (call, get_int (ticket, "TicketId"));
  if (!check_ticket (call, ticket, stored, error))
    return 0;

  settle_rest (call, ticket, stored);
  id = steward_demo_save_row (call->database, "ticket", "TicketId", ticket, columns);
  if (!save_tags (call, ticket, id, error) || !save_persons (call, ticket, id, error))
    return 0;

  save_extra (call, posted, id);

  return id;
}

static JsonNode *
answer (StewardDemoCall *call,
        int              id)
{
  JsonObject *saved = id != 0 ? steward_demo_get_ticket (call, id) : NULL;

  return saved != NULL ? steward_demo_take_object (saved) : NULL;
}

JsonNode *
steward_demo_save_ticket_entity (StewardDemoCall  *call,
                                 GError          **error)
{
  if (call->body != NULL)
    return answer (call, steward_demo_save_ticket (call, call->body, error));

  g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
                       "The request has no body; the entity to save was expected.");
  return NULL;
}

JsonNode *
steward_demo_save_ticket_entity_with_notify (StewardDemoCall  *call,
                                             GError          **error)
{
  GError *why = NULL;
  JsonNode *posted = steward_demo_call_get_member (call, "NewEntity");
  gboolean notify = steward_demo_call_get_boolean (call, "Notify", &why);
  int id;

  if (why == NULL && posted == NULL)
    g_set_error_literal (&why, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
                         "Path 'NewEntity': expected a ticket.");
  if (why != NULL)
    {
      g_propagate_error (error, why);
      return NULL;
    }

  id = steward_demo_save_ticket (call, posted, error);
  if (id != 0 && notify)
    steward_demo_notify (call, id, "ticket");

  return answer (call, id);
}
