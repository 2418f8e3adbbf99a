/* steward-demo-archive-providers.c: the archives of the demo service, and their columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-archive-providers.h"

#include "so-carriers.h"
#include "so-enums.h"

#define INT(name, sql) { name, STEWARD_DEMO_COLUMN_INT, TRUE, sql, NULL, NULL, NULL }
#define BOOL(name, sql) { name, STEWARD_DEMO_COLUMN_BOOL, TRUE, sql, NULL, NULL, NULL }
#define MOMENT(name, sql) { name, STEWARD_DEMO_COLUMN_MOMENT, TRUE, sql, NULL, NULL, NULL }
#define ENUM(name, sql, type) { name, STEWARD_DEMO_COLUMN_ENUM, TRUE, sql, NULL, NULL, type }
#define TEXT(name, sql) \
  { name, STEWARD_DEMO_COLUMN_TEXT, TRUE, sql, NULL, sql " COLLATE NOCASE", NULL }
#define NAME(name, sql, order) { name, STEWARD_DEMO_COLUMN_NAME, TRUE, sql, NULL, order, NULL }
#define COUNT(name, sql) { name, STEWARD_DEMO_COLUMN_INT, FALSE, sql, NULL, NULL, NULL }
#define ALWAYS \
  { "getAllRows", STEWARD_DEMO_COLUMN_BOOL, FALSE, "1", NULL, NULL, NULL }, \
  { "getNoRows", STEWARD_DEMO_COLUMN_BOOL, FALSE, "0", NULL, NULL, NULL }

#define PERSON_NAME "(p.Firstname || ' ' || p.Lastname)"
#define OF_MESSAGES(what) \
  "(SELECT " what " FROM ticket_message m WHERE m.TicketId = t.TicketId)"

/* Of the view numbers */
static const StewardDemoArchiveColumn number_columns[] = {
  INT    ("RefCounts_id", "n.\"RefCounts_id\""),
  INT    ("fieldId", "n.\"fieldId\""),
  { "field", STEWARD_DEMO_COLUMN_TEXT, FALSE, "n.\"field\"", NULL, NULL, NULL },
  INT    ("recordId", "n.\"recordId\""),
  INT    ("currentvalue", "n.\"currentvalue\""),
  INT    ("nextnum", "n.\"nextnum\""),
  INT    ("travelprefix", "n.\"travelprefix\""),
  INT    ("satprefix", "n.\"satprefix\""),
  INT    ("flags", "n.\"flags\""),
  BOOL   ("active", "n.\"active\""),
  BOOL   ("unique", "n.\"unique\""),
  BOOL   ("readonly", "n.\"readonly\""),
  BOOL   ("blankallowed", "n.\"blankallowed\""),
  NAME   ("name", "n.\"name\"", "n.\"name\" COLLATE NOCASE"),
  MOMENT ("updated", "n.\"updated\""),
  TEXT   ("updated_associate/fullName", "n.\"updated_associate/fullName\""),
  ALWAYS,
};

static const StewardDemoArchiveColumn ticket_columns[] = {
  INT    ("ticketId", "t.TicketId"),
  TEXT   ("title", "t.Title"),
  MOMENT ("createdAt", "t.CreatedAt"),
  MOMENT ("lastChanged", "t.LastChanged"),
  MOMENT ("readByOwner", "t.ReadByOwner"),
  MOMENT ("readByCustomer", "t.ReadByCustomer"),
  MOMENT ("firstReadByOwner", "t.FirstReadByOwner"),
  MOMENT ("firstReadByUser", "t.FirstReadByUser"),
  MOMENT ("activate", "t.Activate"),
  MOMENT ("closedAt", "t.ClosedAt"),
  MOMENT ("repliedAt", "t.RepliedAt"),
  MOMENT ("alertTimeout", "t.AlertTimeout"),
  MOMENT ("deadline", "t.Deadline"),
  TEXT   ("createdBy", "r.FullName"),
  TEXT   ("author", "t.Author"),
  TEXT   ("ownedBy", "o.FullName"),
  INT    ("ownedByAssociateId", "t.OwnerId"),
  INT    ("categoryId", "t.CategoryId"),
  NAME   ("categoryName", "g.Name", "g.Rank"),
  { "categoryFullName", STEWARD_DEMO_COLUMN_PATH, TRUE, "t.CategoryId", "g.Name", "g.Rank", NULL },
  ENUM   ("slevel", "t.Slevel", so_ticket_security_level_get_type),
  INT    ("priorityId", "t.PriorityId"),
  NAME   ("priorityName", "y.Name", "y.SortOrder"),
  ENUM   ("status", "t.BaseStatus", so_ticket_base_status_get_type),
  INT    ("ticketStatusId", "t.StatusId"),
  NAME   ("ticketStatusName", "s.Name", "s.Rank"),
  INT    ("ticketTypeId", "t.TypeId"),
  NAME   ("ticketTypeName", "k.Name", "k.Rank"),
  TEXT   ("ticketTypeIcon", "k.Icon"),
  ENUM   ("origin", "t.Origin", so_ticket_origin_get_type),
  ENUM   ("readStatus", "t.ReadStatus", so_ticket_read_status_get_type),
  INT    ("personId", "t.CustomerId"),
  TEXT   ("personFullName", PERSON_NAME),
  TEXT   ("person/fullName", PERSON_NAME),
  INT    ("contactId", "p.ContactId"),
  TEXT   ("contactName", "c.ContactName"),
  TEXT   ("contact/name", "c.ContactName"),
  INT    ("alertLevel", "t.AlertLevel"),
  INT    ("connectId", "t.ConnectId"),
  INT    ("timeToReply", "t.TimeToReply"),
  INT    ("realTimeToReply", "t.RealTimeToReply"),
  INT    ("timeToClose", "t.TimeToClose"),
  INT    ("realTimeToClose", "t.RealTimeToClose"),
  INT    ("timeSpentInternally", "t.TimeSpentInternally"),
  INT    ("timeSpentExternally", "t.TimeSpentExternally"),
  INT    ("timeSpentQueue", "t.TimeSpentQueue"),
  INT    ("timeSpent", "t.TimeSpent"),
  TEXT   ("fromAddress", "t.FromAddress"),
  TEXT   ("language", "t.Language"),
  INT    ("sentiment", "t.Sentiment"),
  INT    ("saleId", "t.SaleId"),
  TEXT   ("sale/heading", "l.Title"),
  INT    ("projectId", "t.ProjectId"),
  TEXT   ("project/name", "j.Name"),
  COUNT  ("numberOfMessages", OF_MESSAGES ("count (*)")),
  COUNT  ("numberOfReplies", OF_MESSAGES ("total (m.Badge = 'Outgoing')")),
  { "hasAttachment", STEWARD_DEMO_COLUMN_BOOL, FALSE,
    OF_MESSAGES ("total (m.NumAttachments) > 0"), NULL, NULL, NULL },
  { "tags", STEWARD_DEMO_COLUMN_INTS, FALSE,
    "(SELECT group_concat (a.TagId) FROM ticket_tag a WHERE a.TicketId = t.TicketId)",
    "t.TicketId %s (SELECT TicketId FROM ticket_tag WHERE TagId IN (%s))", NULL, NULL },
  ALWAYS,
};

static const StewardDemoArchiveColumn message_columns[] = {
  INT    ("ticketMessageId", "m.TicketMessageId"),
  INT    ("ticketId", "m.TicketId"),
  TEXT   ("title", "t.Title"),
  MOMENT ("createdAt", "m.CreatedAt"),
  MOMENT ("changedAt", "m.ChangedAt"),
  TEXT   ("author", "m.Author"),
  ENUM   ("slevel", "m.Slevel", so_ticket_security_level_get_type),
  ENUM   ("badge", "m.Badge", so_badge_type_get_type),
  BOOL   ("important", "m.Important"),
  INT    ("personId", "m.PersonId"),
  TEXT   ("personFullName", PERSON_NAME),
  INT    ("contactId", "p.ContactId"),
  TEXT   ("contactName", "c.ContactName"),
  INT    ("numberOfAttachments", "m.NumAttachments"),
  INT    ("timeSpent", "m.TimeSpent"),
  TEXT   ("emailHeader", "m.EmailHeader"),
  TEXT   ("language", "m.Language"),
  { "body", STEWARD_DEMO_COLUMN_TEXT, FALSE, "m.Body", NULL, NULL, NULL },
  ALWAYS,
};

#define TICKET_JOINS \
  "LEFT JOIN associate r ON r.AssociateId = t.CreatorId\n" \
  "LEFT JOIN associate o ON o.AssociateId = t.OwnerId\n" \
  "LEFT JOIN ticket_category g ON g.TicketCategoryId = t.CategoryId\n" \
  "LEFT JOIN ticket_priority y ON y.TicketPriorityId = t.PriorityId\n" \
  "LEFT JOIN ticket_status s ON s.TicketStatusId = t.StatusId\n" \
  "LEFT JOIN ticket_type k ON k.TicketTypeId = t.TypeId\n" \
  "LEFT JOIN sale l ON l.SaleId = t.SaleId\n" \
  "LEFT JOIN project j ON j.ProjectId = t.ProjectId\n" \
  "LEFT JOIN person p ON p.PersonId = t.CustomerId\n" \
  "LEFT JOIN contact c ON c.ContactId = p.ContactId"
#define TICKETS(name, where, order, open) \
  { name, "ticket", "ticket t", TICKET_JOINS, "t.TicketId", where, order, "''", open, \
    so_ticket_entity_get_type, ticket_columns, G_N_ELEMENTS (ticket_columns) }

static const StewardDemoArchiveProvider providers[] = {
  { "Numbers", "number", "numbers n", "", "n.\"RefCounts_id\"", "1", "", "n.\"record\"", FALSE,
    so_ref_count_entity_get_type, number_columns, G_N_ELEMENTS (number_columns) },
  TICKETS ("LastTickets", "t.BaseStatus NOT IN ('Deleted', 'Spam', 'Merged')",
           "lastChanged desc", TRUE),
  TICKETS ("UserOpenTickets", "t.OwnerId = :me AND t.BaseStatus = 'Active'",
           "lastChanged desc", TRUE),
  TICKETS ("UnassignedTickets", "t.OwnerId = 0 AND t.BaseStatus = 'Active'",
           "lastChanged desc", TRUE),
  TICKETS ("RecycleTicket", "t.BaseStatus IN ('Deleted', 'Spam')", "lastChanged desc", TRUE),
  TICKETS ("FindTicket", "1", "ticketId desc", FALSE),
  TICKETS ("SimpleTicket", "1", "ticketId desc", FALSE),
  TICKETS ("Ticket", "1", "ticketId desc", FALSE),
  { "TicketMessage", "ticketMessage", "ticket_message m",
    "LEFT JOIN ticket t ON t.TicketId = m.TicketId\n"
    "LEFT JOIN person p ON p.PersonId = m.PersonId\n"
    "LEFT JOIN contact c ON c.ContactId = p.ContactId",
    "m.TicketMessageId", "1", "createdAt desc", "''", FALSE,
    so_ticket_entity_get_type, message_columns, G_N_ELEMENTS (message_columns) },
};

/* NULL where there is none of that name, in any case */
const StewardDemoArchiveProvider *
steward_demo_archive_provider_find (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (providers); i++)
    if (g_ascii_strcasecmp (providers[i].name, name) == 0)
      return &providers[i];

  return NULL;
}

/* NULL behind the last one */
const StewardDemoArchiveProvider *
steward_demo_archive_provider_get (guint index)
{
  return index < G_N_ELEMENTS (providers) ? &providers[index] : NULL;
}
