/* so-ticket-entity.h: a ticket with all it is made of; the one that can be saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-associate.h"
#include "so-enums.h"
#include "so-person.h"
#include "so-project.h"
#include "so-sale.h"
#include "so-table-right.h"
#include "so-ticket-category-entity.h"
#include "so-ticket-form-submission.h"
#include "so-ticket-priority-entity.h"
#include "so-ticket-status-entity.h"
#include "so-ticket-type.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_ENTITY (so_ticket_entity_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketEntity, so_ticket_entity, SO, TICKET_ENTITY, SoCarrier)

/* Read the members; write through properties. What is marked as the server's own has no
 * setter, but is sent. A reference counts by its id only. */
struct _SoTicketEntity
{
  SoCarrier               parent_instance;

  int                     ticket_id;                   /* 0 until saved */
  char                   *title;
  SoDateTime             *created_at;
  SoDateTime             *last_changed;
  SoDateTime             *read_by_owner;               /* last time */
  SoDateTime             *read_by_customer;
  SoDateTime             *first_read_by_owner;         /* the present one */
  SoDateTime             *first_read_by_user;          /* by any user */
  SoDateTime             *activate;                    /* when a postponed ticket wakes up */
  SoDateTime             *closed_at;                   /* year 1: still open */
  SoDateTime             *replied_at;                  /* first external message */
  SoDateTime             *alert_timeout;               /* when it jumps to the next alert_level */
  SoDateTime             *deadline;                    /* year 1: none */
  SoAssociate            *created_by;                  /* nullable */
  char                   *author;                      /* of the first message */
  SoAssociate            *owned_by;                    /* id 0: nobody, G_MAXINT: by rules */
  SoTicketCategoryEntity *category;                    /* nullable */
  int                     slevel;                      /* SoTicketSecurityLevel: who may see it */
  SoTicketPriorityEntity *priority;                    /* nullable */
  int                     base_status;                 /* SoTicketBaseStatus: 1001 up: not stored */
  SoTicketStatusEntity   *status;                      /* nullable; see base_status */
  int                     origin;                      /* SoTicketOrigin */
  SoPerson               *person;                      /* nullable: no customer */
  GListStore             *secondary_persons;           /* of SoPerson: those also connected */
  int                     alert_level;                 /* as in the priority's escalation_levels */
  int                     connect_id;                  /* the ticket it was merged into; -1: none */
  int                     read_status;                 /* SoTicketReadStatus: by the owner */
  int                     time_to_reply;               /* minutes, within work hours */
  int                     real_time_to_reply;          /* minutes by the clock */
  int                     time_to_close;               /* minutes, within work hours */
  int                     real_time_to_close;          /* minutes by the clock */
  int                     time_spent_internally;       /* seconds, within work hours */
  int                     time_spent_externally;       /* seconds, within work hours */
  int                     time_spent_queue;            /* seconds, within work hours */
  int                     real_time_spent_internally;  /* seconds by the clock */
  int                     real_time_spent_externally;  /* seconds by the clock */
  int                     real_time_spent_queue;       /* seconds by the clock */
  int                     time_spent;                  /* minutes, all messages together */
  gboolean                has_attachment;
  int                     num_replies;                 /* to the customer */
  int                     num_messages;
  char                   *from_address;                /* of the e-mail that made it */
  GListStore             *messages;                    /* of SoTicketMessage: without texts */
  GListStore             *tags;                        /* of SoTag */
  char                   *language;                    /* of the first external message */
  int                     sentiment;                   /* of the last external message */
  int                     sentiment_confidence;        /* of sentiment */
  int                     suggested_category_id;       /* by text analysis */
  char                   *suggested_category_name;     /* by text analysis */
  int                     orig_human_category_id;      /* chosen by a user over the suggested one */
  char                   *icon_hint;                   /* for the state it is in */
  SoSale                 *sale;                        /* nullable */
  SoProject              *project;                     /* nullable */
  SoTicketFormSubmission *form_submission;             /* nullable; not on old servers */
  SoTicketType           *ticket_type;                 /* nullable; other shapes on old servers */
  int                     active_status_monitor_id;    /* of the company; ignored in saves */
  GListStore             *extra_fields;                /* of SoMapEntry; custom_fields is newer */
  GListStore             *custom_fields;               /* of SoMapEntry */
  SoTableRight           *table_right;                 /* nullable: no statement */
  GListStore             *field_properties;            /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
