/* so-ticket-priority-escalation-level-entity.h: what happens when a priority runs late
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_PRIORITY_ESCALATION_LEVEL_ENTITY \
  (so_ticket_priority_escalation_level_entity_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketPriorityEscalationLevelEntity,
                      so_ticket_priority_escalation_level_entity,
                      SO, TICKET_PRIORITY_ESCALATION_LEVEL_ENTITY, SoCarrier)

/* Read the members; write through properties. */
struct _SoTicketPriorityEscalationLevelEntity
{
  SoCarrier     parent_instance;

  int           ticket_alert_id;                /* 0 until saved */
  int           alert_level;
  int           alert_timeout;                  /* minutes */
  int           action;
  int           delegate_to;
  int           script_id;
  char         *email_to;
  char         *sms_to;
  int           reply_template_id_customer;     /* e-mail to the customer */
  int           reply_template_id_user;         /* e-mail to the owner */
  int           reply_template_id_catmast;      /* e-mail to the category master */
  int           reply_template_id_email;        /* e-mail to email_to */
  int           rti_customer_sms;               /* text message to the customer */
  int           reply_template_id_user_sms;     /* text message to the owner */
  int           reply_template_id_catmast_sms;  /* text message to the category master */
  int           reply_template_id_sms;          /* text message to sms_to */
  SoTableRight *table_right;                    /* nullable: no statement */
  GListStore   *field_properties;               /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
