/* so-ticket-message-entity.c: a message of a ticket with its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-message-entity.h"

#include "so-attachment-entity.h"
#include "so-field-property.h"
#include "so-ticket-message-header.h"

G_DEFINE_FINAL_TYPE (SoTicketMessageEntity, so_ticket_message_entity, SO_TYPE_CARRIER)

#define T SoTicketMessageEntity
static const SoField fields[] = {
  SO_INT    (T, ej_message_id,        "EjMessageId",        SO_FIELD_READ_ONLY),
  SO_ONE    (T, ticket,               "Ticket",
             SoTicket, so_ticket_get_type,                  SO_FIELD_NONE),
  SO_DATE   (T, created_at,           "CreatedAt",          SO_FIELD_NONE),
  SO_ONE    (T, created_by,           "CreatedBy",
             SoAssociate, so_associate_get_type,            SO_FIELD_NONE),
  SO_STRING (T, author,               "Author",             SO_FIELD_NONE),
  SO_ENUM   (T, slevel,               "Slevel",
             so_ticket_security_level_get_type,             SO_FIELD_NONE),
  SO_ENUM   (T, type,                 "Type",
             so_ticket_message_type_get_type,               SO_FIELD_NONE),
  SO_STRING (T, message_id,           "MessageId",          SO_FIELD_NONE),
  SO_INT    (T, time_spent,           "TimeSpent",          SO_FIELD_NONE),
  SO_STRING (T, body,                 "Body",               SO_FIELD_NONE),
  SO_STRING (T, html_body,            "HtmlBody",           SO_FIELD_NONE),
  SO_STRING (T, email_header,         "EmailHeader",        SO_FIELD_NONE),
  SO_STRING (T, debug_info,           "DebugInfo",          SO_FIELD_NONE),
  SO_STRING (T, mail_sorter,          "MailSorter",         SO_FIELD_NONE),
  SO_ENUM   (T, message_category,     "MessageCategory",
             so_ticket_message_category_get_type,           SO_FIELD_NONE),
  SO_ONE    (T, person,               "Person",
             SoPerson, so_person_get_type,                  SO_FIELD_NONE),
  SO_STRING (T, search_title,         "SearchTitle",        SO_FIELD_NONE),
  SO_LIST   (T, message_headers,      "MessageHeaders",
             so_ticket_message_header_get_type,             SO_FIELD_NONE),
  SO_BOOL   (T, important,            "Important",          SO_FIELD_NONE),
  SO_STRING (T, language,             "Language",           SO_FIELD_NONE),
  SO_INT    (T, sentiment,            "Sentiment",          SO_FIELD_NONE),
  SO_INT    (T, sentiment_confidence, "SentimentConfidence",SO_FIELD_NONE),
  SO_ENUM   (T, badge,                "Badge",
             so_badge_type_get_type,                        SO_FIELD_NONE),
  SO_LIST   (T, attachments_info,     "AttachmentsInfo",
             so_attachment_entity_get_type,                 SO_FIELD_NONE),
  SO_MAP    (T, extra_fields,         "ExtraFields",
             so_string_get_type,                            SO_FIELD_NONE),
  SO_MAP    (T, custom_fields,        "CustomFields",
             so_string_get_type,                            SO_FIELD_NONE),
  SO_ONE    (T, table_right,          "TableRight",
             SoTableRight, so_table_right_get_type,         SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,     "FieldProperties",
             so_field_property_get_type,                    SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ticket_message_entity_class_init (SoTicketMessageEntityClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_message_entity_init (SoTicketMessageEntity *self)
{
}
