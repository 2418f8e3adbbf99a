/* so-ticket-type-entity.c: a kind of ticket, as the lists of types hold it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-type-entity.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoTicketTypeEntity, so_ticket_type_entity, SO_TYPE_CARRIER)

#define T SoTicketTypeEntity
static const SoField fields[] = {
  SO_INT    (T, ticket_type_id,             "TicketTypeId",            SO_FIELD_READ_ONLY),
  SO_STRING (T, name,                       "Name",                    SO_FIELD_NONE),
  SO_INT    (T, rank,                       "Rank",                    SO_FIELD_NONE),
  SO_STRING (T, tooltip,                    "Tooltip",                 SO_FIELD_NONE),
  SO_STRING (T, icon,                       "Icon",                    SO_FIELD_NONE),
  SO_INT    (T, default_ticket_status,      "DefaultTicketStatus",     SO_FIELD_NONE),
  SO_INTS   (T, ticket_statuses,            "TicketStatuses",          SO_FIELD_NONE),
  SO_INT    (T, default_ticket_priority,    "DefaultTicketPriority",   SO_FIELD_NONE),
  SO_INTS   (T, ticket_priorities,          "TicketPriorities",        SO_FIELD_NONE),
  SO_INT    (T, reply_template,             "ReplyTemplate",           SO_FIELD_NONE),
  SO_BOOL   (T, is_external_visible,        "IsExternalVisible",       SO_FIELD_NONE),
  SO_BOOL   (T, is_default,                 "IsDefault",               SO_FIELD_NONE),
  SO_BOOL   (T, show_in_new,                "ShowInNew",               SO_FIELD_NONE),
  SO_BOOL   (T, exclude_signature,          "ExcludeSignature",        SO_FIELD_NONE),
  SO_BOOL   (T, exclude_email_recipients,   "ExcludeEmailRecipients",  SO_FIELD_NONE),
  SO_BOOL   (T, external_as_default,        "ExternalAsDefault",       SO_FIELD_NONE),
  SO_INTS   (T, visible_for_groups,         "VisibleForGroups",        SO_FIELD_NONE),
  SO_BOOL   (T, reply_forward_no_signature, "ReplyForwardNoSignature", SO_FIELD_NONE),
  SO_BOOL   (T, reply_external_as_default,  "ReplyExternalAsDefault",  SO_FIELD_NONE),
  SO_ONE    (T, table_right,                "TableRight",
             SoTableRight, so_table_right_get_type,                    SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,           "FieldProperties",
             so_field_property_get_type,                               SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ticket_type_entity_class_init (SoTicketTypeEntityClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_type_entity_init (SoTicketTypeEntity *self)
{
}
