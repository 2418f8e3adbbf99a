/* so-ticket-category-entity.c: a node in the tree of ticket categories
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-category-entity.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoTicketCategoryEntity, so_ticket_category_entity, SO_TYPE_CARRIER)

#define T SoTicketCategoryEntity
static const SoField fields[] = {
  SO_INT    (T, ticket_category_id,          "TicketCategoryId",         SO_FIELD_READ_ONLY),
  SO_INT    (T, parent_id,                   "ParentId",                 SO_FIELD_NONE),
  SO_STRING (T, name,                        "Name",                     SO_FIELD_NONE),
  SO_STRING (T, fullname,                    "Fullname",                 SO_FIELD_READ_ONLY),
  SO_INT    (T, category_master,             "CategoryMaster",           SO_FIELD_NONE),
  SO_FLAGS  (T, flags,                       "Flags",
             so_ticket_category_flags_get_type,                          SO_FIELD_NONE),
  SO_ENUM   (T, delegate_method,             "DelegateMethod",
             so_ticket_category_delegate_method_get_type,                SO_FIELD_NONE),
  SO_STRING (T, external_name,               "ExternalName",             SO_FIELD_NONE),
  SO_ENUM   (T, closing_status,              "ClosingStatus",
             so_ticket_category_closing_status_get_type,                 SO_FIELD_NONE),
  SO_ENUM   (T, msg_closing_status,          "MsgClosingStatus",
             so_ticket_category_closing_status_get_type,                 SO_FIELD_NONE),
  SO_INT    (T, assignment_lag,              "AssignmentLag",            SO_FIELD_NONE),
  SO_INT    (T, reply_template,              "ReplyTemplate",            SO_FIELD_NONE),
  SO_STRING (T, notification_email,          "NotificationEmail",        SO_FIELD_NONE),
  SO_ONE    (T, default_ticket_status,       "DefaultTicketStatus",
             SoTicketStatusEntity, so_ticket_status_entity_get_type,     SO_FIELD_NONE),
  SO_ONE    (T, default_message_status,      "DefaultMessageStatus",
             SoTicketStatusEntity, so_ticket_status_entity_get_type,     SO_FIELD_NONE),
  SO_INT    (T, effective_reply_template_id, "EffectiveReplyTemplateId", SO_FIELD_READ_ONLY),
  SO_MAP    (T, extra_fields,                "ExtraFields",
             so_string_get_type,                                         SO_FIELD_NONE),
  SO_MAP    (T, custom_fields,               "CustomFields",
             so_string_get_type,                                         SO_FIELD_NONE),
  SO_ONE    (T, table_right,                 "TableRight",
             SoTableRight, so_table_right_get_type,                      SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,            "FieldProperties",
             so_field_property_get_type,                                 SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ticket_category_entity_class_init (SoTicketCategoryEntityClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_category_entity_init (SoTicketCategoryEntity *self)
{
}
