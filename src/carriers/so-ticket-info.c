/* so-ticket-info.c: a ticket as a search finds it; names only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-info.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoTicketInfo, so_ticket_info, SO_TYPE_CARRIER)

#define T SoTicketInfo
static const SoField fields[] = {
  SO_INT    (T, ticket_id,        "TicketId",       SO_FIELD_READ_ONLY),
  SO_STRING (T, title,            "Title",          SO_FIELD_NONE),
  SO_STRING (T, owner_name,       "OwnerName",      SO_FIELD_NONE),
  SO_STRING (T, category_name,    "CategoryName",   SO_FIELD_NONE),
  SO_STRING (T, priority_name,    "PriorityName",   SO_FIELD_NONE),
  SO_STRING (T, ticket_url,       "TicketUrl",      SO_FIELD_NONE),
  SO_STRING (T, person_name,      "PersonName",     SO_FIELD_NONE),
  SO_STRING (T, contact_name,     "ContactName",    SO_FIELD_NONE),
  SO_ONE    (T, table_right,      "TableRight",
             SoTableRight, so_table_right_get_type, SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties, "FieldProperties",
             so_field_property_get_type,            SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ticket_info_class_init (SoTicketInfoClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_info_init (SoTicketInfo *self)
{
}
