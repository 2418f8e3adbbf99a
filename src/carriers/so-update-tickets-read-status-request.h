/* so-update-tickets-read-status-request.h: marks tickets as read or unread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"

G_BEGIN_DECLS

#define SO_TYPE_UPDATE_TICKETS_READ_STATUS_REQUEST \
  (so_update_tickets_read_status_request_get_type ())
G_DECLARE_FINAL_TYPE (SoUpdateTicketsReadStatusRequest, so_update_tickets_read_status_request,
                      SO, UPDATE_TICKETS_READ_STATUS_REQUEST, SoCarrier)

/* The parameters of Ticket/UpdateTicketsReadStatus. */
struct _SoUpdateTicketsReadStatusRequest
{
  SoCarrier  parent_instance;

  GArray    *ticket_ids;       /* of int; nullable */
  int        new_status;       /* SoTicketReadStatus */
};

G_END_DECLS
