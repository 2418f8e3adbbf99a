/* so-ticket-entity.c: a ticket with all it is made of; the one that can be saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-entity.h"

#include "so-field-property.h"
#include "so-person.h"
#include "so-tag.h"
#include "so-ticket-message.h"

G_DEFINE_FINAL_TYPE (SoTicketEntity, so_ticket_entity, SO_TYPE_CARRIER)

#define T SoTicketEntity
static const SoField fields[] = {
  SO_INT    (T, ticket_id,                  "TicketId",                  SO_FIELD_READ_ONLY),
  SO_STRING (T, title,                      "Title",                     SO_FIELD_NONE),
  SO_DATE   (T, created_at,                 "CreatedAt",                 SO_FIELD_NONE),
  SO_DATE   (T, last_changed,               "LastChanged",               SO_FIELD_NONE),
  SO_DATE   (T, read_by_owner,              "ReadByOwner",               SO_FIELD_NONE),
  SO_DATE   (T, read_by_customer,           "ReadByCustomer",            SO_FIELD_NONE),
  SO_DATE   (T, first_read_by_owner,        "FirstReadByOwner",          SO_FIELD_NONE),
  SO_DATE   (T, first_read_by_user,         "FirstReadByUser",           SO_FIELD_NONE),
  SO_DATE   (T, activate,                   "Activate",                  SO_FIELD_NONE),
  SO_DATE   (T, closed_at,                  "ClosedAt",                  SO_FIELD_NONE),
  SO_DATE   (T, replied_at,                 "RepliedAt",                 SO_FIELD_NONE),
  SO_DATE   (T, alert_timeout,              "AlertTimeout",              SO_FIELD_NONE),
  SO_DATE   (T, deadline,                   "Deadline",                  SO_FIELD_NONE),
  SO_ONE    (T, created_by,                 "CreatedBy",
             SoAssociate, so_associate_get_type,                         SO_FIELD_NONE),
  SO_STRING (T, author,                     "Author",                    SO_FIELD_NONE),
  SO_ONE    (T, owned_by,                   "OwnedBy",
             SoAssociate, so_associate_get_type,                         SO_FIELD_NONE),
  SO_ONE    (T, category,                   "Category",
             SoTicketCategoryEntity, so_ticket_category_entity_get_type, SO_FIELD_NONE),
  SO_ENUM   (T, slevel,                     "Slevel",
             so_ticket_security_level_get_type,                          SO_FIELD_NONE),
  SO_ONE    (T, priority,                   "Priority",
             SoTicketPriorityEntity, so_ticket_priority_entity_get_type, SO_FIELD_NONE),
  SO_ENUM   (T, base_status,                "BaseStatus",
             so_ticket_base_status_get_type,                             SO_FIELD_NONE),
  SO_ONE    (T, status,                     "Status",
             SoTicketStatusEntity, so_ticket_status_entity_get_type,     SO_FIELD_NONE),
  SO_ENUM   (T, origin,                     "Origin",
             so_ticket_origin_get_type,                                  SO_FIELD_NONE),
  SO_ONE    (T, person,                     "Person",
             SoPerson, so_person_get_type,                               SO_FIELD_NONE),
  SO_LIST   (T, secondary_persons,          "SecondaryPersons",
             so_person_get_type,                                         SO_FIELD_NONE),
  SO_INT    (T, alert_level,                "AlertLevel",                SO_FIELD_NONE),
  SO_INT    (T, connect_id,                 "ConnectId",                 SO_FIELD_NONE),
  SO_ENUM   (T, read_status,                "ReadStatus",
             so_ticket_read_status_get_type,                             SO_FIELD_NONE),
  SO_INT    (T, time_to_reply,              "TimeToReply",               SO_FIELD_READ_ONLY),
  SO_INT    (T, real_time_to_reply,         "RealTimeToReply",           SO_FIELD_READ_ONLY),
  SO_INT    (T, time_to_close,              "TimeToClose",               SO_FIELD_READ_ONLY),
  SO_INT    (T, real_time_to_close,         "RealTimeToClose",           SO_FIELD_READ_ONLY),
  SO_INT    (T, time_spent_internally,      "TimeSpentInternally",       SO_FIELD_READ_ONLY),
  SO_INT    (T, time_spent_externally,      "TimeSpentExternally",       SO_FIELD_READ_ONLY),
  SO_INT    (T, time_spent_queue,           "TimeSpentQueue",            SO_FIELD_READ_ONLY),
  SO_INT    (T, real_time_spent_internally, "RealTimeSpentInternally",   SO_FIELD_READ_ONLY),
  SO_INT    (T, real_time_spent_externally, "RealTimeSpentExternally",   SO_FIELD_READ_ONLY),
  SO_INT    (T, real_time_spent_queue,      "RealTimeSpentQueue",        SO_FIELD_READ_ONLY),
  SO_INT    (T, time_spent,                 "TimeSpent",                 SO_FIELD_READ_ONLY),
  SO_BOOL   (T, has_attachment,             "HasAttachment",             SO_FIELD_READ_ONLY),
  SO_INT    (T, num_replies,                "NumReplies",                SO_FIELD_READ_ONLY),
  SO_INT    (T, num_messages,               "NumMessages",               SO_FIELD_READ_ONLY),
  SO_STRING (T, from_address,               "FromAddress",               SO_FIELD_NONE),
  SO_LIST   (T, messages,                   "Messages",
             so_ticket_message_get_type,                                 SO_FIELD_READ_ONLY),
  SO_LIST   (T, tags,                       "Tags",
             so_tag_get_type,                                            SO_FIELD_NONE),
  SO_STRING (T, language,                   "Language",                  SO_FIELD_READ_ONLY),
  SO_INT    (T, sentiment,                  "Sentiment",                 SO_FIELD_READ_ONLY),
  SO_INT    (T, sentiment_confidence,       "SentimentConfidence",       SO_FIELD_READ_ONLY),
  SO_INT    (T, suggested_category_id,      "SuggestedCategoryId",       SO_FIELD_READ_ONLY),
  SO_STRING (T, suggested_category_name,    "SuggestedCategoryName",     SO_FIELD_READ_ONLY),
  SO_INT    (T, orig_human_category_id,     "OrigHumanCategoryId",       SO_FIELD_NONE),
  SO_STRING (T, icon_hint,                  "IconHint",                  SO_FIELD_READ_ONLY),
  SO_ONE    (T, sale,                       "Sale",
             SoSale, so_sale_get_type,                                   SO_FIELD_NONE),
  SO_ONE    (T, project,                    "Project",
             SoProject, so_project_get_type,                             SO_FIELD_NONE),
  SO_ONE    (T, form_submission,            "FormSubmission",
             SoTicketFormSubmission, so_ticket_form_submission_get_type, SO_FIELD_NONE),
  SO_ONE    (T, ticket_type,                "TicketType",
             SoTicketType, so_ticket_type_get_type,                      SO_FIELD_NONE),
  SO_INT    (T, active_status_monitor_id,   "ActiveStatusMonitorId",     SO_FIELD_READ_ONLY),
  SO_MAP    (T, extra_fields,               "ExtraFields",
             so_string_get_type,                                         SO_FIELD_NONE),
  SO_MAP    (T, custom_fields,              "CustomFields",
             so_string_get_type,                                         SO_FIELD_NONE),
  SO_ONE    (T, table_right,                "TableRight",
             SoTableRight, so_table_right_get_type,                      SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,           "FieldProperties",
             so_field_property_get_type,                                 SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ticket_entity_class_init (SoTicketEntityClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_entity_init (SoTicketEntity *self)
{
}
