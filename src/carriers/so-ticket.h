/* so-ticket.h: a ticket as messages and lists carry it: flat, and never saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET (so_ticket_get_type ())
G_DECLARE_FINAL_TYPE (SoTicket, so_ticket, SO, TICKET, SoCarrier)

/* The same names as in SoTicketEntity mean other things here: ids instead of objects.
 * Read the members; write through properties. */
struct _SoTicket
{
  SoCarrier     parent_instance;

  int           ticket_id;                    /* 0 until saved */
  char         *title;
  SoDateTime   *created_at;
  SoDateTime   *last_changed;
  SoDateTime   *read_by_owner;                /* last time */
  SoDateTime   *read_by_customer;
  SoDateTime   *first_read_by_user;           /* by any user */
  SoDateTime   *activate;                     /* when a postponed ticket wakes up */
  SoDateTime   *closed_at;                    /* year 1: still open */
  SoDateTime   *replied_at;                   /* first external message */
  SoDateTime   *alert_timeout;                /* when it jumps to the next alert_level */
  SoDateTime   *deadline;                     /* year 1: none */
  int           created_by;                   /* of a service user; 1: from outside */
  char         *created_by_name;
  char         *author;                       /* of the first message */
  int           owned_by;                     /* of a service user, no associate; 1: nobody */
  char         *owned_by_name;
  int           category;                     /* id */
  char         *category_name;
  char         *category_fullname;            /* "parent/child" */
  int           slevel;                       /* SoTicketSecurityLevel: who may see it */
  int           priority;                     /* id */
  char         *priority_name;
  int           base_status;                  /* SoTicketBaseStatus: what ticket_status counts as */
  int           ticket_status;                /* id */
  char         *ticket_status_display_value;
  int           origin;                       /* SoTicketOrigin */
  int           cust_id;                      /* id of the person; -1: no customer */
  char         *person_firstname;
  char         *person_middle_name;
  char         *person_lastname;
  char         *person_fullname;
  int           alert_level;                  /* as in the priority's escalation_levels */
  int           connect_id;                   /* the ticket it was merged into; -1: none */
  int           read_status;                  /* SoTicketReadStatus: by the owner */
  int           time_to_reply;                /* minutes, within work hours */
  int           real_time_to_reply;           /* minutes by the clock */
  int           time_to_close;                /* minutes, within work hours */
  int           real_time_to_close;           /* minutes by the clock */
  int           time_spent_internally;        /* seconds, within work hours */
  int           time_spent_externally;        /* seconds, within work hours */
  int           time_spent_queue;             /* seconds, within work hours */
  int           real_time_spent_internally;   /* seconds by the clock */
  int           real_time_spent_externally;   /* seconds by the clock */
  int           real_time_spent_queue;        /* seconds by the clock */
  int           time_spent;                   /* minutes, all messages together */
  gboolean      has_attachment;
  int           num_replies;                  /* to the customer */
  int           num_messages;
  char         *from_address;                 /* of the e-mail that made it */
  int           contact_id;                   /* company */
  char         *contact_name;
  int           owned_by_associate_id;        /* the owner as an associate */
  char         *language;                     /* of the first external message */
  int           sentiment;                    /* of the last external message */
  int           sentiment_confidence;         /* of sentiment */
  int           sale_id;
  int           project_id;
  char         *sale_heading;
  char         *project_name;
  int           form_submission_id;
  int           ticket_type_id;               /* not on old servers */
  char         *ticket_type_name;             /* not on old servers */
  SoTableRight *table_right;                  /* nullable: no statement */
  GListStore   *field_properties;             /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
