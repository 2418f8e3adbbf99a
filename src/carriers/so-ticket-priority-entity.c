/* so-ticket-priority-entity.c: a ticket priority, its clock and its work hours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-priority-entity.h"

#include "so-field-property.h"
#include "so-ticket-priority-escalation-level-entity.h"

G_DEFINE_FINAL_TYPE (SoTicketPriorityEntity, so_ticket_priority_entity, SO_TYPE_CARRIER)

#define T SoTicketPriorityEntity
static const SoField fields[] = {
  SO_INT    (T, ticket_priority_id,      "TicketPriorityId",      SO_FIELD_READ_ONLY),
  SO_STRING (T, name,                    "Name",                  SO_FIELD_NONE),
  SO_ENUM   (T, status,                  "Status",
             so_ticket_priority_status_get_type,                  SO_FIELD_NONE),
  SO_FLAGS  (T, flags,                   "Flags",
             so_ticket_priority_flags_get_type,                   SO_FIELD_NONE),
  SO_INT    (T, sort_order,              "SortOrder",             SO_FIELD_NONE),
  SO_ENUM   (T, ticket_read,             "TicketRead",
             so_ticket_priority_escalate_event_get_type,          SO_FIELD_NONE),
  SO_ENUM   (T, changed_owner,           "ChangedOwner",
             so_ticket_priority_escalate_event_get_type,          SO_FIELD_NONE),
  SO_ENUM   (T, ticket_newinfo,          "TicketNewinfo",
             so_ticket_priority_escalate_event_get_type,          SO_FIELD_NONE),
  SO_ENUM   (T, ticket_closed,           "TicketClosed",
             so_ticket_priority_escalate_event_get_type,          SO_FIELD_NONE),
  SO_ENUM   (T, ticket_changed_priority, "TicketChangedPriority",
             so_ticket_priority_escalate_event_get_type,          SO_FIELD_NONE),
  SO_ENUM   (T, ticket_new,              "TicketNew",
             so_ticket_priority_escalate_event_get_type,          SO_FIELD_NONE),
  SO_INT    (T, deadline,                "Deadline",              SO_FIELD_NONE),
  SO_DATE   (T, mon_start,               "MonStart",              SO_FIELD_NONE),
  SO_DATE   (T, mon_stop,                "MonStop",               SO_FIELD_NONE),
  SO_DATE   (T, tue_start,               "TueStart",              SO_FIELD_NONE),
  SO_DATE   (T, tue_stop,                "TueStop",               SO_FIELD_NONE),
  SO_DATE   (T, wed_start,               "WedStart",              SO_FIELD_NONE),
  SO_DATE   (T, wed_stop,                "WedStop",               SO_FIELD_NONE),
  SO_DATE   (T, thu_start,               "ThuStart",              SO_FIELD_NONE),
  SO_DATE   (T, thu_stop,                "ThuStop",               SO_FIELD_NONE),
  SO_DATE   (T, fri_start,               "FriStart",              SO_FIELD_NONE),
  SO_DATE   (T, fri_stop,                "FriStop",               SO_FIELD_NONE),
  SO_DATE   (T, sat_start,               "SatStart",              SO_FIELD_NONE),
  SO_DATE   (T, sat_stop,                "SatStop",               SO_FIELD_NONE),
  SO_DATE   (T, sun_start,               "SunStart",              SO_FIELD_NONE),
  SO_DATE   (T, sun_stop,                "SunStop",               SO_FIELD_NONE),
  SO_DATES  (T, non_dates,               "NonDates",              SO_FIELD_NONE),
  SO_LIST   (T, escalation_levels,       "EscalationLevels",
             so_ticket_priority_escalation_level_entity_get_type, SO_FIELD_NONE),
  SO_ONE    (T, table_right,             "TableRight",
             SoTableRight, so_table_right_get_type,               SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,        "FieldProperties",
             so_field_property_get_type,                          SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ticket_priority_entity_class_init (SoTicketPriorityEntityClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_priority_entity_init (SoTicketPriorityEntity *self)
{
}
