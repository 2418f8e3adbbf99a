/* so-delete-ticket-message-entity-request.h: deletes a message for good
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_DELETE_TICKET_MESSAGE_ENTITY_REQUEST \
  (so_delete_ticket_message_entity_request_get_type ())
G_DECLARE_FINAL_TYPE (SoDeleteTicketMessageEntityRequest, so_delete_ticket_message_entity_request,
                      SO, DELETE_TICKET_MESSAGE_ENTITY_REQUEST, SoCarrier)

/* The parameters of Ticket/DeleteTicketMessageEntity. */
struct _SoDeleteTicketMessageEntityRequest
{
  SoCarrier parent_instance;

  int       ticket_message_entity_id;
};

G_END_DECLS
