/* steward-demo-ticket-actions.c: what is done to tickets without saving them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "so-accept-tickets-request.h"
#include "so-carriers.h"
#include "so-get-ticket-summaries-request.h"
#include "so-get-tickets-request.h"
#include "so-merge-tickets-request.h"
#include "so-set-deleted-status-by-ids-request.h"
#include "so-undelete-by-ids-request.h"
#include "so-update-tickets-read-status-request.h"
#include "steward-demo-entities.h"
#include "steward-demo-messages.h"
#include "steward-demo-methods.h"
#include "steward-demo-rights.h"
#include "steward-demo-rows.h"
#include "steward-demo-tickets.h"

/* A merged ticket leads to one that may be merged itself; in a file that is damaged, in circles. */
#define MAX_MERGES 64

/* The TicketIds of a wrapped body, as it is bound; NULL with an error */
static JsonArray *
get_ids (StewardDemoCall  *call,
         GType             type,
         JsonObject      **request,
         GError          **error)
{
  *request = steward_demo_call_get_entity (call, type, error);

  return *request != NULL ? json_object_get_array_member (*request, "TicketIds") : NULL;
}

/* Who accepts owns, and has read what he accepts. */
JsonNode *
steward_demo_accept_tickets (StewardDemoCall  *call,
                             GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  JsonArray *ids = get_ids (call, so_accept_tickets_request_get_type (), &request, error);

  for (guint i = 0; ids != NULL && i < json_array_get_length (ids); i++)
    {
      int id = (int) json_array_get_int_element (ids, i);

      if (!steward_demo_check_exists (call, "TicketIds", STEWARD_DEMO_FIND_TICKET, id, error))
        return NULL;
      steward_demo_database_run (call->database, "UPDATE ticket SET OwnerId = ?2, "
                                 "LastChanged = ?3, ReadStatus = 'Green', ReadByOwner = ?3 WHERE TicketId = ?1",
                                 "iis", id, call->user->associate_id, call->now);
    }

  return NULL;
}

/* Gives tickets the default status of @base; answers those that changed. */
static JsonNode *
set_status (StewardDemoCall *call,
            JsonArray       *ids,
            const char      *base,
            const char      *where)
{
  g_autofree char *sql = g_strconcat ("SELECT 1 FROM ticket WHERE TicketId = ?1 AND ", where, NULL);
  int status = steward_demo_get_default_status (call->database, base);
  JsonArray *changed = json_array_new ();

  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      int id = (int) json_array_get_int_element (ids, i);

      if (!steward_demo_database_get_int (call->database, sql, "i", id))
        continue;
      steward_demo_database_run (call->database, "UPDATE ticket SET BaseStatus = ?2, "
                                 "StatusId = ?3, LastChanged = ?4, ClosedAt = NULL, AlertTimeout = NULL "
                                 "WHERE TicketId = ?1", "isis", id, base, status, call->now);
      json_array_add_int_element (changed, id);
    }

  return steward_demo_take_array (changed);
}

static JsonNode *
throw_away (StewardDemoCall  *call,
            const char       *base,
            GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  JsonArray *ids = get_ids (call, so_set_deleted_status_by_ids_request_get_type (), &request,
                            error);
  g_autofree char *other = g_strdup_printf ("BaseStatus NOT IN ('%s', 'Merged')", base);

  if (ids == NULL || !steward_demo_check_delete (call->user, error))
    return NULL;

  return set_status (call, ids, base, other);
}

JsonNode *
steward_demo_set_deleted_status_by_ids (StewardDemoCall  *call,
                                        GError          **error)
{
  return throw_away (call, "Deleted", error);
}

JsonNode *
steward_demo_set_spam_status_by_ids (StewardDemoCall  *call,
                                     GError          **error)
{
  return throw_away (call, "Spam", error);
}

/* The status from before is not known any more: the default one for open tickets */
JsonNode *
steward_demo_undelete_by_ids (StewardDemoCall  *call,
                              GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  JsonArray *ids = get_ids (call, so_undelete_by_ids_request_get_type (), &request, error);
  g_autoptr (JsonNode) changed = NULL;

  if (ids != NULL)
    changed = set_status (call, ids, "Active", "BaseStatus IN ('Deleted', 'Spam')");

  return NULL;
}

/* 0 for a ticket that is not there */
JsonNode *
steward_demo_resolve_ticket_id (StewardDemoCall  *call,
                                GError          **error)
{
  GError *why = NULL;
  int id = steward_demo_call_get_int (call, "TicketId", &why);

  if (why != NULL)
    {
      g_propagate_error (error, why);
      return NULL;
    }

  if (!steward_demo_database_get_int (call->database, STEWARD_DEMO_FIND_TICKET, "i", id))
    id = 0;
  for (guint i = 0; id != 0 && i < MAX_MERGES; i++)
    {
      gint64 next = steward_demo_database_get_int (
        call->database, "SELECT t.ConnectId FROM ticket t "
        "JOIN ticket n ON n.TicketId = t.ConnectId WHERE t.TicketId = ?1", "i", id);

      if (next <= 0)
        break;
      id = (int) next;
    }

  return json_node_init_int (json_node_alloc (), id);
}

/* The survivor gets their messages, and they lead to it. */
static gboolean
merge_into (StewardDemoCall  *call,
            int               survivor,
            JsonArray        *ids,
            GError          **error)
{
  int status = steward_demo_get_default_status (call->database, "Merged");

  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      int id = (int) json_array_get_int_element (ids, i);

      if (id == survivor ||
          !steward_demo_database_get_int (call->database, STEWARD_DEMO_FIND_TICKET, "i", id))
        {
          g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                       "SecondaryTicketIds: %d cannot be merged.", id);
          return FALSE;
        }
      steward_demo_database_run (call->database, "UPDATE ticket_message SET TicketId = ?2 "
                                 "WHERE TicketId = ?1", "ii", id, survivor);
      steward_demo_database_run (call->database, "UPDATE ticket SET BaseStatus = 'Merged', "
                                 "StatusId = ?2, ConnectId = ?3, LastChanged = ?4, "
                                 "AlertTimeout = NULL WHERE TicketId = ?1", "iiis", id, status,
                                 survivor, call->now);
    }

  return TRUE;
}

JsonNode *
steward_demo_merge_tickets (StewardDemoCall  *call,
                            GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  JsonNode *posted = steward_demo_call_get_member (call, "MergedTicketEntity");
  JsonObject *merged;
  int survivor;

  request = steward_demo_call_get_entity (call, so_merge_tickets_request_get_type (), error);
  if (request == NULL)
    return NULL;

  if (posted == NULL)
    {
      g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
                           "Path 'MergedTicketEntity': expected a ticket.");
      return NULL;
    }
  survivor = steward_demo_save_ticket (call, posted, error);
  if (survivor == 0 ||
      !merge_into (call, survivor, json_object_get_array_member (request, "SecondaryTicketIds"),
                   error))
    return NULL;

  merged = steward_demo_get_ticket (call, survivor);

  return merged != NULL ? steward_demo_take_object (merged) : NULL;
}

JsonNode *
steward_demo_delete_ticket_entity (StewardDemoCall  *call,
                                   GError          **error)
{
#define ITS_MESSAGES \
  "WHERE TicketMessageId IN (SELECT TicketMessageId FROM ticket_message WHERE TicketId = ?1)"
  static const char * const statements[] = {
    "DELETE FROM message_header " ITS_MESSAGES, "DELETE FROM message_attachment " ITS_MESSAGES,
    "DELETE FROM sent_message " ITS_MESSAGES, "DELETE FROM ticket_message WHERE TicketId = ?1",
    "DELETE FROM notification WHERE TicketId = ?1", "DELETE FROM ticket_tag WHERE TicketId = ?1",
    "DELETE FROM ticket_person WHERE TicketId = ?1", "DELETE FROM ticket WHERE TicketId = ?1",
  };
#undef ITS_MESSAGES
  GError *why = NULL;
  int id = steward_demo_call_get_int (call, "TicketEntityId", &why);

  if (why != NULL)
    g_propagate_error (error, why);
  else if (steward_demo_check_delete (call->user, error) &&
           steward_demo_check_exists (call, "TicketEntityId", STEWARD_DEMO_FIND_TICKET, id, error))
    for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
      steward_demo_database_run (call->database, statements[i], "i", id);

  return NULL;
}

static void
set_read (StewardDemoCall *call,
          int              id,
          const char      *status)
{
  steward_demo_database_run (
    call->database, "UPDATE ticket SET ReadStatus = ?2, "
    "ReadByOwner = CASE WHEN ?2 = 'Green' AND OwnerId = ?4 THEN ?3 ELSE ReadByOwner END, "
    "FirstReadByOwner = CASE WHEN ?2 = 'Green' AND OwnerId = ?4 AND "
    "coalesce (FirstReadByOwner, '0001') LIKE '0001%' THEN ?3 ELSE FirstReadByOwner END, "
    "FirstReadByUser = CASE WHEN ?2 = 'Green' AND coalesce (FirstReadByUser, '0001') LIKE '0001%' "
    "THEN ?3 ELSE FirstReadByUser END WHERE TicketId = ?1", "issi", id, status, call->now,
    call->user->associate_id);
}

JsonNode *
steward_demo_update_tickets_read_status (StewardDemoCall  *call,
                                         GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  JsonArray *ids, *changed;

  ids = get_ids (call, so_update_tickets_read_status_request_get_type (), &request, error);
  if (ids == NULL)
    return NULL;

  changed = json_array_new ();
  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      int id = (int) json_array_get_int_element (ids, i);

      if (!steward_demo_database_get_int (call->database, STEWARD_DEMO_FIND_TICKET, "i", id))
        continue;
      set_read (call, id, json_object_get_string_member (request, "NewStatus"));
      json_array_add_int_element (changed, id);
    }

  return steward_demo_take_array (changed);
}

JsonNode *
steward_demo_get_ticket_summaries (StewardDemoCall  *call,
                                   GError          **error)
{
  GType type = so_ticket_summary_item_get_type ();
  g_autoptr (JsonObject) request = NULL;
  JsonArray *summaries, *ids;

  ids = get_ids (call, so_get_ticket_summaries_request_get_type (), &request, error);
  if (ids == NULL)
    return NULL;

  summaries = json_array_new ();
  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      JsonObject *summary = steward_demo_get_row (
        call->database, type, "SELECT t.TicketId, t.StatusId AS TicketStatus, t.Title, "
        "t.CreatedAt AS Registered, coalesce (k.Icon, 'svgNav_cs_blue') AS IconHint FROM ticket t "
        "LEFT JOIN ticket_type k ON k.TicketTypeId = t.TypeId WHERE t.TicketId = ?1",
        (int) json_array_get_int_element (ids, i));

      if (summary != NULL)
        json_array_add_object_element (summaries, summary);
    }

  return steward_demo_take_array (summaries);
}

JsonNode *
steward_demo_get_flat_tickets (StewardDemoCall  *call,
                               GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  JsonArray *ids = get_ids (call, so_get_tickets_request_get_type (), &request, error);
  JsonArray *tickets;

  if (ids == NULL)
    return NULL;

  tickets = json_array_new ();
  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      JsonObject *ticket = steward_demo_get_flat_ticket (
        call, (int) json_array_get_int_element (ids, i));

      if (ticket != NULL)
        json_array_add_object_element (tickets, ticket);
    }

  return steward_demo_take_array (tickets);
}
