/* so-ticket.c: a ticket as messages and lists carry it: flat, and never saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoTicket, so_ticket, SO_TYPE_CARRIER)

#define T SoTicket
static const SoField fields[] = {
  SO_INT    (T, ticket_id,                   "TicketId",                SO_FIELD_READ_ONLY),
  SO_STRING (T, title,                       "Title",                   SO_FIELD_NONE),
  SO_DATE   (T, created_at,                  "CreatedAt",               SO_FIELD_NONE),
  SO_DATE   (T, last_changed,                "LastChanged",             SO_FIELD_NONE),
  SO_DATE   (T, read_by_owner,               "ReadByOwner",             SO_FIELD_NONE),
  SO_DATE   (T, read_by_customer,            "ReadByCustomer",          SO_FIELD_NONE),
  SO_DATE   (T, first_read_by_user,          "FirstReadByUser",         SO_FIELD_NONE),
  SO_DATE   (T, activate,                    "Activate",                SO_FIELD_NONE),
  SO_DATE   (T, closed_at,                   "ClosedAt",                SO_FIELD_NONE),
  SO_DATE   (T, replied_at,                  "RepliedAt",               SO_FIELD_NONE),
  SO_DATE   (T, alert_timeout,               "AlertTimeout",            SO_FIELD_NONE),
  SO_DATE   (T, deadline,                    "Deadline",                SO_FIELD_NONE),
  SO_INT    (T, created_by,                  "CreatedBy",               SO_FIELD_NONE),
  SO_STRING (T, created_by_name,             "CreatedByName",           SO_FIELD_NONE),
  SO_STRING (T, author,                      "Author",                  SO_FIELD_NONE),
  SO_INT    (T, owned_by,                    "OwnedBy",                 SO_FIELD_NONE),
  SO_STRING (T, owned_by_name,               "OwnedByName",             SO_FIELD_NONE),
  SO_INT    (T, category,                    "Category",                SO_FIELD_NONE),
  SO_STRING (T, category_name,               "CategoryName",            SO_FIELD_NONE),
  SO_STRING (T, category_fullname,           "CategoryFullname",        SO_FIELD_NONE),
  SO_ENUM   (T, slevel,                      "Slevel",
             so_ticket_security_level_get_type,                         SO_FIELD_NONE),
  SO_INT    (T, priority,                    "Priority",                SO_FIELD_NONE),
  SO_STRING (T, priority_name,               "PriorityName",            SO_FIELD_NONE),
  SO_ENUM   (T, base_status,                 "BaseStatus",
             so_ticket_base_status_get_type,                            SO_FIELD_NONE),
  SO_INT    (T, ticket_status,               "TicketStatus",            SO_FIELD_NONE),
  SO_STRING (T, ticket_status_display_value, "TicketStatusDisplayValue",SO_FIELD_NONE),
  SO_ENUM   (T, origin,                      "Origin",
             so_ticket_origin_get_type,                                 SO_FIELD_NONE),
  SO_INT    (T, cust_id,                     "CustId",                  SO_FIELD_NONE),
  SO_STRING (T, person_firstname,            "PersonFirstname",         SO_FIELD_NONE),
  SO_STRING (T, person_middle_name,          "PersonMiddleName",        SO_FIELD_NONE),
  SO_STRING (T, person_lastname,             "PersonLastname",          SO_FIELD_NONE),
  SO_STRING (T, person_fullname,             "PersonFullname",          SO_FIELD_NONE),
  SO_INT    (T, alert_level,                 "AlertLevel",              SO_FIELD_NONE),
  SO_INT    (T, connect_id,                  "ConnectId",               SO_FIELD_NONE),
  SO_ENUM   (T, read_status,                 "ReadStatus",
             so_ticket_read_status_get_type,                            SO_FIELD_NONE),
  SO_INT    (T, time_to_reply,               "TimeToReply",             SO_FIELD_NONE),
  SO_INT    (T, real_time_to_reply,          "RealTimeToReply",         SO_FIELD_NONE),
  SO_INT    (T, time_to_close,               "TimeToClose",             SO_FIELD_NONE),
  SO_INT    (T, real_time_to_close,          "RealTimeToClose",         SO_FIELD_NONE),
  SO_INT    (T, time_spent_internally,       "TimeSpentInternally",     SO_FIELD_NONE),
  SO_INT    (T, time_spent_externally,       "TimeSpentExternally",     SO_FIELD_NONE),
  SO_INT    (T, time_spent_queue,            "TimeSpentQueue",          SO_FIELD_NONE),
  SO_INT    (T, real_time_spent_internally,  "RealTimeSpentInternally", SO_FIELD_NONE),
  SO_INT    (T, real_time_spent_externally,  "RealTimeSpentExternally", SO_FIELD_NONE),
  SO_INT    (T, real_time_spent_queue,       "RealTimeSpentQueue",      SO_FIELD_NONE),
  SO_INT    (T, time_spent,                  "TimeSpent",               SO_FIELD_NONE),
  SO_BOOL   (T, has_attachment,              "HasAttachment",           SO_FIELD_NONE),
  SO_INT    (T, num_replies,                 "NumReplies",              SO_FIELD_NONE),
  SO_INT    (T, num_messages,                "NumMessages",             SO_FIELD_NONE),
  SO_STRING (T, from_address,                "FromAddress",             SO_FIELD_NONE),
  SO_INT    (T, contact_id,                  "ContactId",               SO_FIELD_NONE),
  SO_STRING (T, contact_name,                "ContactName",             SO_FIELD_NONE),
  SO_INT    (T, owned_by_associate_id,       "OwnedByAssociateId",      SO_FIELD_NONE),
  SO_STRING (T, language,                    "Language",                SO_FIELD_NONE),
  SO_INT    (T, sentiment,                   "Sentiment",               SO_FIELD_NONE),
  SO_INT    (T, sentiment_confidence,        "SentimentConfidence",     SO_FIELD_NONE),
  SO_INT    (T, sale_id,                     "SaleId",                  SO_FIELD_NONE),
  SO_INT    (T, project_id,                  "ProjectId",               SO_FIELD_NONE),
  SO_STRING (T, sale_heading,                "SaleHeading",             SO_FIELD_NONE),
  SO_STRING (T, project_name,                "ProjectName",             SO_FIELD_NONE),
  SO_INT    (T, form_submission_id,          "FormSubmissionId",        SO_FIELD_NONE),
  SO_INT    (T, ticket_type_id,              "TicketTypeId",            SO_FIELD_NONE),
  SO_STRING (T, ticket_type_name,            "TicketTypeName",          SO_FIELD_NONE),
  SO_ONE    (T, table_right,                 "TableRight",
             SoTableRight, so_table_right_get_type,                     SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,            "FieldProperties",
             so_field_property_get_type,                                SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ticket_class_init (SoTicketClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_init (SoTicket *self)
{
}
