/* so-get-ticket-attachments-request.h: asks for what is attached to a ticket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_TICKET_ATTACHMENTS_REQUEST (so_get_ticket_attachments_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetTicketAttachmentsRequest, so_get_ticket_attachments_request,
                      SO, GET_TICKET_ATTACHMENTS_REQUEST, SoCarrier)

/* The parameters of Ticket/GetTicketAttachments. */
struct _SoGetTicketAttachmentsRequest
{
  SoCarrier parent_instance;

  int       ticket_entity_id;
};

G_END_DECLS
