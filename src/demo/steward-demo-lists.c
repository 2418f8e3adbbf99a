/* steward-demo-lists.c: the List and Messaging agents: what tickets are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carriers.h"
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

JsonNode *
steward_demo_get_plugins (StewardDemoCall  *call,
                          GError          **error)
{
  return answer_rows (call, so_provider_info_get_type (), "SELECT * FROM provider ORDER BY Name");
}
