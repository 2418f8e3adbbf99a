/* so-ticket-message-header.c: an extra header of a ticket message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-message-header.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoTicketMessageHeader, so_ticket_message_header, SO_TYPE_CARRIER)

#define T SoTicketMessageHeader
static const SoField fields[] = {
  SO_INT    (T, id,               "Id",               SO_FIELD_NONE),
  SO_STRING (T, name,             "Name",             SO_FIELD_NONE),
  SO_STRING (T, value,            "Value",            SO_FIELD_NONE),
  SO_ENUM   (T, std_item,         "StdItem",
             so_message_header_std_item_get_type,     SO_FIELD_NONE),
  SO_ENUM   (T, std_item_col,     "StdItemCol",
             so_message_header_std_item_col_get_type, SO_FIELD_NONE),
  SO_ONE    (T, table_right,      "TableRight",
             SoTableRight, so_table_right_get_type,   SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties, "FieldProperties",
             so_field_property_get_type,              SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ticket_message_header_class_init (SoTicketMessageHeaderClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_message_header_init (SoTicketMessageHeader *self)
{
}
