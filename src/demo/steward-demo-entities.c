/* steward-demo-entities.c: the carriers that a ticket holds, by their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-entities.h"

#include "so-carriers.h"
#include "steward-demo-languages.h"
#include "steward-demo-rows.h"

/* Parents of a category; a loop in the data must not become one here */
#define MAX_CATEGORY_DEPTH 16

/**
 * steward_demo_get_associate:
 * @database: the database
 * @id: an associate; 0 is nobody: API 11
 *
 * Returns: (transfer full) (nullable): the associate
 */
JsonObject *
steward_demo_get_associate (StewardDemoDatabase *database,
                            int                  id)
{
  if (id == 0)
    return steward_demo_blank_object (so_associate_get_type ());

  return steward_demo_get_row (database, so_associate_get_type (),
                               "SELECT * FROM associate WHERE AssociateId = ?1", id);
}

/**
 * steward_demo_get_full_name:
 * @database: the database
 * @category_id: a category
 *
 * Returns: (transfer full): its name behind those of its parents, in every language they have
 */
char *
steward_demo_get_full_name (StewardDemoDatabase *database,
                            int                  category_id)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  char *path = NULL;

  for (int id = category_id; id > 0 && names->len < MAX_CATEGORY_DEPTH;)
    {
      g_ptr_array_add (names, steward_demo_database_get_text (
        database, "SELECT Name FROM ticket_category WHERE TicketCategoryId = ?1", "i", id));
      id = (int) steward_demo_database_get_int (
        database, "SELECT ParentId FROM ticket_category WHERE TicketCategoryId = ?1", "i", id);
    }

  for (guint i = names->len; i > 0; i--)
    {
      const char *name = g_ptr_array_index (names, i - 1);
      char *longer = steward_demo_language_join (path, name != NULL ? name : "");

      g_free (path);
      path = longer;
    }

  return path != NULL ? path : g_strdup ("");
}

/* The category's own reply template, else the nearest parent's */
static int
find_reply_template (StewardDemoDatabase *database,
                     int                  id)
{
  gint64 template_id = 0;

  for (guint i = 0; id > 0 && template_id == 0 && i < MAX_CATEGORY_DEPTH; i++)
    {
      template_id = steward_demo_database_get_int (
        database, "SELECT ReplyTemplate FROM ticket_category WHERE TicketCategoryId = ?1", "i", id);
      id = (int) steward_demo_database_get_int (
        database, "SELECT ParentId FROM ticket_category WHERE TicketCategoryId = ?1", "i", id);
    }

  return (int) template_id;
}

JsonObject *
steward_demo_get_category (StewardDemoDatabase *database,
                           int                  id)
{
  JsonObject *category, *status;
  g_autofree char *full_name = NULL;
  gint64 status_id;

  category = steward_demo_get_row (database, so_ticket_category_entity_get_type (),
                                   "SELECT * FROM ticket_category WHERE TicketCategoryId = ?1", id);
  if (category == NULL)
    return NULL;

  full_name = steward_demo_get_full_name (database, id);
  json_object_set_string_member (category, "Fullname", full_name);
  json_object_set_int_member (category, "EffectiveReplyTemplateId",
                              find_reply_template (database, id));
  status_id = steward_demo_database_get_int (
    database, "SELECT DefaultStatusId FROM ticket_category WHERE TicketCategoryId = ?1", "i", id);
  status = steward_demo_get_status (database, (int) status_id);
  if (status != NULL)
    json_object_set_object_member (category, "DefaultTicketStatus", status);

  return category;
}

JsonObject *
steward_demo_get_priority (StewardDemoDatabase *database,
                           int                  id)
{
  JsonObject *priority;

  priority = steward_demo_get_row (database, so_ticket_priority_entity_get_type (),
                                   "SELECT * FROM ticket_priority WHERE TicketPriorityId = ?1", id);
  if (priority != NULL)
    json_object_set_array_member (
      priority, "EscalationLevels",
      steward_demo_get_rows (database, so_ticket_priority_escalation_level_entity_get_type (),
                             "SELECT * FROM escalation_level WHERE TicketPriorityId = ?1 "
                             "ORDER BY AlertLevel", id));

  return priority;
}

JsonObject *
steward_demo_get_status (StewardDemoDatabase *database,
                         int                  id)
{
  return steward_demo_get_row (database, so_ticket_status_entity_get_type (),
                               "SELECT * FROM ticket_status WHERE TicketStatusId = ?1", id);
}

JsonObject *
steward_demo_get_type (StewardDemoDatabase *database,
                       int                  id)
{
  return steward_demo_get_row (database, so_ticket_type_get_type (),
                               "SELECT * FROM ticket_type WHERE TicketTypeId = ?1", id);
}

JsonObject *
steward_demo_get_person (StewardDemoDatabase *database,
                         int                  id)
{
  return steward_demo_get_row (database, so_person_get_type (),
                               "SELECT * FROM person_view WHERE PersonId = ?1", id);
}

JsonObject *
steward_demo_get_sale (StewardDemoDatabase *database,
                       int                  id)
{
  return steward_demo_get_row (
    database, so_sale_get_type (),
    "SELECT s.*, c.ContactName, p.FullName AS PersonFullName, a.FullName AS AssociateFullName, "
    "coalesce (j.Name, '') AS ProjectName, s.Amount * s.Probability / 100 AS WeightedAmount, "
    "s.Amount * s.EarningPercent / 100 AS Earning FROM sale s "
    "LEFT JOIN contact c ON c.ContactId = s.ContactId "
    "LEFT JOIN person_view p ON p.PersonId = s.PersonId "
    "LEFT JOIN associate a ON a.AssociateId = s.AssociateId "
    "LEFT JOIN project j ON j.ProjectId = s.ProjectId WHERE s.SaleId = ?1", id);
}

JsonObject *
steward_demo_get_project (StewardDemoDatabase *database,
                          int                  id)
{
  return steward_demo_get_row (
    database, so_project_get_type (),
    "SELECT j.*, a.FullName AS AssociateFullName FROM project j "
    "LEFT JOIN associate a USING (AssociateId) WHERE j.ProjectId = ?1", id);
}

/* The status that stands for a base status where none was chosen; 0 where there is none */
int
steward_demo_get_default_status (StewardDemoDatabase *database,
                                 const char          *base_status)
{
  return (int) steward_demo_database_get_int (
    database, "SELECT TicketStatusId FROM ticket_status WHERE Status = ?1 "
    "ORDER BY IsDefault DESC, Rank", "s", base_status);
}
