/* so-send-ticket-message-request.h: sends a message by e-mail
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_SEND_TICKET_MESSAGE_REQUEST (so_send_ticket_message_request_get_type ())
G_DECLARE_FINAL_TYPE (SoSendTicketMessageRequest, so_send_ticket_message_request,
                      SO, SEND_TICKET_MESSAGE_REQUEST, SoCarrier)

/* The parameters of Ticket/SendTicketMessage. */
struct _SoSendTicketMessageRequest
{
  SoCarrier   parent_instance;

  int         ticket_message_entity_id;
  char      **to;                        /* addresses; nullable */
  char      **cc;                        /* addresses; nullable */
  char      **bcc;                       /* addresses; nullable */
  char       *subject;                   /* nullable: as the template has it */
  int         reply_template_id;         /* 0: none */
  char       *gdpr_source;               /* where the addresses came from; nullable */
};

G_END_DECLS
