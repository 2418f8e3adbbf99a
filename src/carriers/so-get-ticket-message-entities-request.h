/* so-get-ticket-message-entities-request.h: asks for messages of a ticket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_TICKET_MESSAGE_ENTITIES_REQUEST \
  (so_get_ticket_message_entities_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetTicketMessageEntitiesRequest, so_get_ticket_message_entities_request,
                      SO, GET_TICKET_MESSAGE_ENTITIES_REQUEST, SoCarrier)

/* The parameters of Ticket/GetTicketMessageEntities. */
struct _SoGetTicketMessageEntitiesRequest
{
  SoCarrier  parent_instance;

  int        ticket_id;
  GArray    *message_ids;      /* of int; nullable */
};

G_END_DECLS
