/* so-ticket-message.h: one line of a ticket's message list, without the text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_MESSAGE (so_ticket_message_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketMessage, so_ticket_message, SO, TICKET_MESSAGE, SoCarrier)

/* The text itself is in another carrier. Read the members; write through properties. */
struct _SoTicketMessage
{
  SoCarrier     parent_instance;

  int           ticket_message_id;     /* 0 until saved */
  SoDateTime   *created_at;
  int           slevel;                /* SoTicketSecurityLevel: who may see it */
  gboolean      important;
  char         *author;
  int           person_id;
  char         *person_full_name;
  int           contact_id;            /* company */
  char         *contact_name;
  char         *contact_department;
  int           num_attachments;
  char         *email_header;
  GListStore   *message_headers;       /* of SoTicketMessageHeader */
  char         *language;              /* by text analysis */
  int           sentiment;             /* by text analysis */
  int           sentiment_confidence;  /* of sentiment */
  int           created_by;            /* an id, not an object as in the ticket */
  SoDateTime   *changed_at;
  int           badge;                 /* SoBadgeType: not on old servers */
  SoTableRight *table_right;           /* nullable: no statement */
  GListStore   *field_properties;      /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
