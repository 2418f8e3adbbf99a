/* so-ticket-priority-entity.h: a ticket priority, its clock and its work hours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_PRIORITY_ENTITY (so_ticket_priority_entity_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketPriorityEntity, so_ticket_priority_entity,
                      SO, TICKET_PRIORITY_ENTITY, SoCarrier)

/* The six events say what becomes of the escalation chain then. Of the work hours only the
 * time of the day counts; of the days off day and month, and the year if it is meant. Read the
 * members; write through properties. */
struct _SoTicketPriorityEntity
{
  SoCarrier     parent_instance;

  int           ticket_priority_id;       /* 0 until saved */
  char         *name;                     /* may hold several languages */
  int           status;                   /* SoTicketPriorityStatus: never removed */
  guint         flags;                    /* SoTicketPriorityFlags */
  int           sort_order;               /* 1 is first, 100 is last */
  int           ticket_read;              /* SoTicketPriorityEscalateEvent: read */
  int           changed_owner;            /* SoTicketPriorityEscalateEvent: other owner */
  int           ticket_newinfo;           /* SoTicketPriorityEscalateEvent: new message */
  int           ticket_closed;            /* SoTicketPriorityEscalateEvent: closed */
  int           ticket_changed_priority;  /* SoTicketPriorityEscalateEvent: got this one */
  int           ticket_new;               /* SoTicketPriorityEscalateEvent: made */
  int           deadline;                 /* minutes to add when escalated */
  SoDateTime   *mon_start;                /* time of the day, as all below */
  SoDateTime   *mon_stop;
  SoDateTime   *tue_start;
  SoDateTime   *tue_stop;
  SoDateTime   *wed_start;
  SoDateTime   *wed_stop;
  SoDateTime   *thu_start;
  SoDateTime   *thu_stop;
  SoDateTime   *fri_start;
  SoDateTime   *fri_stop;
  SoDateTime   *sat_start;
  SoDateTime   *sat_stop;
  SoDateTime   *sun_start;
  SoDateTime   *sun_stop;
  GPtrArray    *non_dates;                /* nullable, of SoDateTime: days off */
  GListStore   *escalation_levels;        /* of SoTicketPriorityEscalationLevelEntity */
  SoTableRight *table_right;              /* nullable: no statement */
  GListStore   *field_properties;         /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
