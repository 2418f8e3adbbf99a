/* so-delete-ticket-entity-request.h: deletes a ticket for good
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_DELETE_TICKET_ENTITY_REQUEST (so_delete_ticket_entity_request_get_type ())
G_DECLARE_FINAL_TYPE (SoDeleteTicketEntityRequest, so_delete_ticket_entity_request,
                      SO, DELETE_TICKET_ENTITY_REQUEST, SoCarrier)

/* The parameters of Ticket/DeleteTicketEntity. */
struct _SoDeleteTicketEntityRequest
{
  SoCarrier parent_instance;

  int       ticket_entity_id;
};

G_END_DECLS
