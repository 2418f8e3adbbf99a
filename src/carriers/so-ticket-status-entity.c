/* so-ticket-status-entity.c: a named ticket status and the base status behind it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-status-entity.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoTicketStatusEntity, so_ticket_status_entity, SO_TYPE_CARRIER)

#define T SoTicketStatusEntity
static const SoField fields[] = {
  SO_INT    (T, ticket_status_id, "TicketStatusId",  SO_FIELD_READ_ONLY),
  SO_STRING (T, name,             "Name",            SO_FIELD_NONE),
  SO_ENUM   (T, status,           "Status",
             so_ticket_base_status_get_type,         SO_FIELD_NONE),
  SO_ENUM   (T, time_counter,     "TimeCounter",
             so_ticket_status_time_counter_get_type, SO_FIELD_NONE),
  SO_BOOL   (T, no_email_reopen,  "NoEmailReopen",   SO_FIELD_NONE),
  SO_BOOL   (T, is_default,       "IsDefault",       SO_FIELD_NONE),
  SO_BOOL   (T, used_in_queue,    "UsedInQueue",     SO_FIELD_NONE),
  SO_ONE    (T, table_right,      "TableRight",
             SoTableRight, so_table_right_get_type,  SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties, "FieldProperties",
             so_field_property_get_type,             SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ticket_status_entity_class_init (SoTicketStatusEntityClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_status_entity_init (SoTicketStatusEntity *self)
{
}
