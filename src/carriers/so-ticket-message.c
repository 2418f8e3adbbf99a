/* so-ticket-message.c: one line of a ticket's message list, without the text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-message.h"

#include "so-field-property.h"
#include "so-ticket-message-header.h"

G_DEFINE_FINAL_TYPE (SoTicketMessage, so_ticket_message, SO_TYPE_CARRIER)

#define T SoTicketMessage
static const SoField fields[] = {
  SO_INT    (T, ticket_message_id,    "TicketMessageId",     SO_FIELD_READ_ONLY),
  SO_DATE   (T, created_at,           "CreatedAt",           SO_FIELD_NONE),
  SO_ENUM   (T, slevel,               "Slevel",
             so_ticket_security_level_get_type,              SO_FIELD_NONE),
  SO_BOOL   (T, important,            "Important",           SO_FIELD_NONE),
  SO_STRING (T, author,               "Author",              SO_FIELD_NONE),
  SO_INT    (T, person_id,            "PersonId",            SO_FIELD_NONE),
  SO_STRING (T, person_full_name,     "PersonFullName",      SO_FIELD_NONE),
  SO_INT    (T, contact_id,           "ContactId",           SO_FIELD_NONE),
  SO_STRING (T, contact_name,         "ContactName",         SO_FIELD_NONE),
  SO_STRING (T, contact_department,   "ContactDepartment",   SO_FIELD_NONE),
  SO_INT    (T, num_attachments,      "NumAttachments",      SO_FIELD_NONE),
  SO_STRING (T, email_header,         "EmailHeader",         SO_FIELD_NONE),
  SO_LIST   (T, message_headers,      "MessageHeaders",
             so_ticket_message_header_get_type,              SO_FIELD_NONE),
  SO_STRING (T, language,             "Language",            SO_FIELD_NONE),
  SO_INT    (T, sentiment,            "Sentiment",           SO_FIELD_NONE),
  SO_INT    (T, sentiment_confidence, "SentimentConfidence", SO_FIELD_NONE),
  SO_INT    (T, created_by,           "CreatedBy",           SO_FIELD_NONE),
  SO_DATE   (T, changed_at,           "ChangedAt",           SO_FIELD_NONE),
  SO_ENUM   (T, badge,                "Badge",
             so_badge_type_get_type,                         SO_FIELD_NONE),
  SO_ONE    (T, table_right,          "TableRight",
             SoTableRight, so_table_right_get_type,          SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,     "FieldProperties",
             so_field_property_get_type,                     SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ticket_message_class_init (SoTicketMessageClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_message_init (SoTicketMessage *self)
{
}
