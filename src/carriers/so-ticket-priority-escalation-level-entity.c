/* so-ticket-priority-escalation-level-entity.c: what happens when a priority runs late
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-priority-escalation-level-entity.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoTicketPriorityEscalationLevelEntity,
                     so_ticket_priority_escalation_level_entity,
                     SO_TYPE_CARRIER)

#define T SoTicketPriorityEscalationLevelEntity
static const SoField fields[] = {
  SO_INT    (T, ticket_alert_id,               "TicketAlertId",             SO_FIELD_READ_ONLY),
  SO_INT    (T, alert_level,                   "AlertLevel",                SO_FIELD_NONE),
  SO_INT    (T, alert_timeout,                 "AlertTimeout",              SO_FIELD_NONE),
  SO_INT    (T, action,                        "Action",                    SO_FIELD_NONE),
  SO_INT    (T, delegate_to,                   "DelegateTo",                SO_FIELD_NONE),
  SO_INT    (T, script_id,                     "ScriptId",                  SO_FIELD_NONE),
  SO_STRING (T, email_to,                      "EmailTo",                   SO_FIELD_NONE),
  SO_STRING (T, sms_to,                        "SmsTo",                     SO_FIELD_NONE),
  SO_INT    (T, reply_template_id_customer,    "ReplyTemplateIdCustomer",   SO_FIELD_NONE),
  SO_INT    (T, reply_template_id_user,        "ReplyTemplateIdUser",       SO_FIELD_NONE),
  SO_INT    (T, reply_template_id_catmast,     "ReplyTemplateIdCatmast",    SO_FIELD_NONE),
  SO_INT    (T, reply_template_id_email,       "ReplyTemplateIdEmail",      SO_FIELD_NONE),
  SO_INT    (T, rti_customer_sms,              "RtiCustomerSms",            SO_FIELD_NONE),
  SO_INT    (T, reply_template_id_user_sms,    "ReplyTemplateIdUserSms",    SO_FIELD_NONE),
  SO_INT    (T, reply_template_id_catmast_sms, "ReplyTemplateIdCatmastSms", SO_FIELD_NONE),
  SO_INT    (T, reply_template_id_sms,         "ReplyTemplateIdSms",        SO_FIELD_NONE),
  SO_ONE    (T, table_right,                   "TableRight",
             SoTableRight, so_table_right_get_type,                         SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,              "FieldProperties",
             so_field_property_get_type,                                    SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ticket_priority_escalation_level_entity_class_init (
  SoTicketPriorityEscalationLevelEntityClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_priority_escalation_level_entity_init (SoTicketPriorityEscalationLevelEntity *self)
{
}
