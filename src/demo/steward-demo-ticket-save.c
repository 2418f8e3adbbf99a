/* steward-demo-ticket-save.c: SaveTicketEntity: what a posted ticket becomes
 *
 * Nested carriers count by their id only; null and 0 are "none": API 11.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "so-carriers.h"
#include "steward-demo-entities.h"
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
               JsonObject      *ticket)
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

/* What the server knows better than the client: owner, deadline, closing, stamps */
static void
settle_rest (StewardDemoCall *call,
             JsonObject      *ticket,
             JsonObject      *stored)
{
  gboolean closed = strcmp (json_object_get_string_member (ticket, "BaseStatus"), "Closed") == 0;
  gint64 minutes;

  if (get_int (ticket, "OwnerId") == ASSIGN_BY_RULE)
    json_object_set_int_member (ticket, "OwnerId",
                                steward_demo_choose_owner (call->database,
                                                           get_int (ticket, "CategoryId")));

  minutes = steward_demo_database_get_int (
    call->database, "SELECT Deadline FROM ticket_priority WHERE TicketPriorityId = ?1", "i",
    get_int (ticket, "PriorityId"));
  if (stored == NULL && minutes > 0 &&
      steward_demo_time_is_none (json_object_get_string_member (ticket, "Deadline")))
    {
      g_autofree char *deadline = steward_demo_time_add (call->now, minutes * 60);

      json_object_set_string_member (ticket, "Deadline", deadline);
    }

  if (!closed)
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
  if (!steward_demo_check_lengths (ticket, so_ticket_entity_get_type (), error) ||
      !resolve_references (call, ticket, error))
    return FALSE;

  settle_status (call, ticket);

  return check_type (call, ticket, error);
}

JsonNode *
steward_demo_save_ticket_entity (StewardDemoCall  *call,
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
  JsonObject *saved;
  int id;

  ticket = steward_demo_call_get_entity (call, so_ticket_entity_get_type (), error);
  if (ticket == NULL)
    return NULL;

  stored = steward_demo_get_ticket (call, get_int (ticket, "TicketId"));
  if (!check_ticket (call, ticket, stored, error))
    return NULL;

  settle_rest (call, ticket, stored);
  id = steward_demo_save_row (call->database, "ticket", "TicketId", ticket, columns);
  if (!save_tags (call, ticket, id, error) || !save_persons (call, ticket, id, error))
    return NULL;

  saved = steward_demo_get_ticket (call, id);

  return saved != NULL ? steward_demo_take_object (saved) : NULL;
}
