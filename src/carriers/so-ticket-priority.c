/* so-ticket-priority.c: a priority of tickets by its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-priority.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoTicketPriority, so_ticket_priority, SO_TYPE_CARRIER)

#define T SoTicketPriority
static const SoField fields[] = {
  SO_INT    (T, id,               "Id",               SO_FIELD_NONE),
  SO_STRING (T, value,            "Value",            SO_FIELD_NONE),
  SO_STRING (T, tooltip,          "Tooltip",          SO_FIELD_NONE),
  SO_ONE    (T, table_right,      "TableRight",
             SoTableRight, so_table_right_get_type,   SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties, "FieldProperties",
             so_field_property_get_type,              SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ticket_priority_class_init (SoTicketPriorityClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_priority_init (SoTicketPriority *self)
{
}
