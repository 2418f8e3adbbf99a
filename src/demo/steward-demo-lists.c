/* steward-demo-lists.c: the List and Messaging agents: what tickets are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carriers.h"
#include "so-get-ticket-categories-for-user-groups-request.h"
#include "so-json.h"
#include "steward-demo-entities.h"
#include "steward-demo-methods.h"
#include "steward-demo-rights.h"
#include "steward-demo-rows.h"

static JsonNode *
answer_rows (StewardDemoCall *call,
             GType            type,
             const char      *sql)
{
  JsonArray *rows = steward_demo_get_rows (call->database, type, sql, 0);

  steward_demo_add_rights_all (rows, type, call->user);

  return steward_demo_take_array (rows);
}

/* Answers whole entities: one for each id that @sql finds. */
static JsonNode *
answer_entities (StewardDemoCall  *call,
                 GType             type,
                 JsonObject     *(*get) (StewardDemoDatabase *, int),
                 const char       *sql)
{
  g_autoptr (sqlite3_stmt) ids = steward_demo_database_query (call->database, sql, "");
  JsonArray *entities = json_array_new ();

  while (steward_demo_database_step (call->database, ids))
    {
      JsonObject *entity = get (call->database, sqlite3_column_int (ids, 0));

      if (entity != NULL)
        json_array_add_object_element (entities, entity);
    }
  steward_demo_add_rights_all (entities, type, call->user);

  return steward_demo_take_array (entities);
}

JsonNode *
steward_demo_get_customer_languages (StewardDemoCall  *call,
                                     GError          **error)
{
  return answer_rows (call, so_customer_language_get_type (),
                      "SELECT * FROM customer_language ORDER BY Rank");
}

JsonNode *
steward_demo_get_ticket_statuses (StewardDemoCall  *call,
                                  GError          **error)
{
  return answer_rows (call, so_ticket_status_entity_get_type (),
                      "SELECT * FROM ticket_status ORDER BY Rank");
}

JsonNode *
steward_demo_get_ticket_types (StewardDemoCall  *call,
                               GError          **error)
{
  return answer_rows (call, so_ticket_type_entity_get_type (),
                      "SELECT * FROM ticket_type ORDER BY Rank");
}

JsonNode *
steward_demo_get_all_ticket_priorities (StewardDemoCall  *call,
                                        GError          **error)
{
  GError *why = NULL;
  gboolean deleted = steward_demo_call_get_boolean (call, "IncludeDeleted", &why);

  if (why != NULL)
    {
      g_propagate_error (error, why);
      return NULL;
    }

  return answer_entities (call, so_ticket_priority_entity_get_type (), steward_demo_get_priority,
                          deleted
                          ? "SELECT TicketPriorityId FROM ticket_priority ORDER BY SortOrder"
                          : "SELECT TicketPriorityId FROM ticket_priority "
                            "WHERE Status = 'Normal' ORDER BY SortOrder");
}

/* TicketPriority is {Id, Value, Tooltip}, as CustomerLanguage is. */
JsonNode *
steward_demo_get_ticket_priorities (StewardDemoCall  *call,
                                    GError          **error)
{
  return answer_rows (call, so_customer_language_get_type (),
                      "SELECT TicketPriorityId AS Id, Name AS Value, '' AS Tooltip "
                      "FROM ticket_priority WHERE Status = 'Normal' ORDER BY SortOrder");
}

JsonNode *
steward_demo_get_ticket_categories (StewardDemoCall  *call,
                                    GError          **error)
{
  return answer_entities (call, so_ticket_category_entity_get_type (), steward_demo_get_category,
                          "SELECT TicketCategoryId FROM ticket_category ORDER BY Rank");
}

/* One entity, by an id in the query; null where there is none */
static JsonNode *
answer_entity (StewardDemoCall  *call,
               const char       *parameter,
               GType             type,
               JsonObject     *(*get) (StewardDemoDatabase *, int),
               GError          **error)
{
  JsonObject *entity;
  int id;

  if (!steward_demo_call_get_id (call, parameter, &id, error))
    return NULL;

  entity = get (call->database, id);
  if (entity == NULL)
    return NULL;

  steward_demo_add_rights (entity, type, call->user, TRUE);

  return steward_demo_take_object (entity);
}

/* A TicketTypeEntity, where steward_demo_get_type() makes its thin twin */
static JsonObject *
get_type_entity (StewardDemoDatabase *database,
                 int                  id)
{
  return steward_demo_get_row (database, so_ticket_type_entity_get_type (),
                               "SELECT * FROM ticket_type WHERE TicketTypeId = ?1", id);
}

JsonNode *
steward_demo_get_ticket_category_entity (StewardDemoCall  *call,
                                         GError          **error)
{
  return answer_entity (call, "ticketCategoryEntityId", so_ticket_category_entity_get_type (),
                        steward_demo_get_category, error);
}

JsonNode *
steward_demo_get_ticket_priority_entity (StewardDemoCall  *call,
                                         GError          **error)
{
  return answer_entity (call, "ticketPriorityEntityId", so_ticket_priority_entity_get_type (),
                        steward_demo_get_priority, error);
}

JsonNode *
steward_demo_get_ticket_status_entity (StewardDemoCall  *call,
                                       GError          **error)
{
  return answer_entity (call, "ticketStatusEntityId", so_ticket_status_entity_get_type (),
                        steward_demo_get_status, error);
}

JsonNode *
steward_demo_get_ticket_type_entity (StewardDemoCall  *call,
                                     GError          **error)
{
  return answer_entity (call, "ticketTypeEntityId", so_ticket_type_entity_get_type (),
                        get_type_entity, error);
}

/* Categories that have members in one of the groups; all of them where no group is named */
JsonNode *
steward_demo_get_ticket_categories_for_user_groups (StewardDemoCall  *call,
                                                    GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  g_autoptr (sqlite3_stmt) row = NULL;
  g_autofree char *groups = NULL;
  JsonArray *items;

  request = steward_demo_call_get_entity (
    call, so_get_ticket_categories_for_user_groups_request_get_type (), error);
  if (request == NULL)
    return NULL;

  groups = so_json_print (json_object_get_member (request, "UserGroupIds"));
  row = steward_demo_database_query (
    call->database, "SELECT TicketCategoryId AS Id, Name, '' AS ToolTip, Rank, "
    "'category' AS Type, 'svgCategory' AS IconHint, '' AS ExtraInfo, '' AS StyleHint, "
    "'' AS FullName FROM ticket_category g WHERE ?1 = '[]' OR EXISTS (SELECT 1 "
    "FROM category_member m JOIN associate a USING (AssociateId) WHERE m.TicketCategoryId = "
    "g.TicketCategoryId AND a.GroupIdx IN (SELECT value FROM json_each (?1))) ORDER BY Rank", "s",
    groups);

  items = json_array_new ();
  while (steward_demo_database_step (call->database, row))
    {
      JsonObject *item = steward_demo_read_row (row, so_mdo_list_item_get_type ());
      g_autofree char *path = steward_demo_get_full_name (
        call->database, (int) json_object_get_int_member (item, "Id"));

      json_object_set_string_member (item, "Name", path);
      json_array_add_object_element (items, item);
    }

  return steward_demo_take_array (items);
}

JsonNode *
steward_demo_get_plugins (StewardDemoCall  *call,
                          GError          **error)
{
  return answer_rows (call, so_provider_info_get_type (), "SELECT * FROM provider ORDER BY Name");
}
