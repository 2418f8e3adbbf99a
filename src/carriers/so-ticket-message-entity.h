/* so-ticket-message-entity.h: a message of a ticket with its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-associate.h"
#include "so-carrier.h"
#include "so-enums.h"
#include "so-person.h"
#include "so-table-right.h"
#include "so-ticket.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_MESSAGE_ENTITY (so_ticket_message_entity_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketMessageEntity, so_ticket_message_entity,
                      SO, TICKET_MESSAGE_ENTITY, SoCarrier)

/* The text counts as type says. Read the members; write through properties. */
struct _SoTicketMessageEntity
{
  SoCarrier     parent_instance;

  int           ej_message_id;         /* 0 until saved */
  SoTicket     *ticket;                /* nullable; its ticket_id says where it goes */
  SoDateTime   *created_at;
  SoAssociate  *created_by;            /* nullable */
  char         *author;
  int           slevel;                /* SoTicketSecurityLevel: who may see it */
  int           type;                  /* SoTicketMessageType: which of the two texts counts */
  char         *message_id;            /* of the e-mail */
  int           time_spent;            /* minutes */
  char         *body;                  /* plain text */
  char         *html_body;             /* the same with layout */
  char         *email_header;          /* all of it */
  char         *debug_info;
  char         *mail_sorter;
  int           message_category;      /* SoTicketMessageCategory: what kind of mail it was */
  SoPerson     *person;                /* nullable: who wrote it */
  char         *search_title;          /* of the ticket */
  GListStore   *message_headers;       /* of SoTicketMessageHeader */
  gboolean      important;
  char         *language;              /* by text analysis */
  int           sentiment;             /* by text analysis */
  int           sentiment_confidence;  /* of sentiment */
  int           badge;                 /* SoBadgeType: not on old servers */
  GListStore   *attachments_info;      /* of SoAttachmentEntity: what it has, without the content */
  GListStore   *extra_fields;          /* of SoMapEntry; custom_fields is newer */
  GListStore   *custom_fields;         /* of SoMapEntry */
  SoTableRight *table_right;           /* nullable: no statement */
  GListStore   *field_properties;      /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
