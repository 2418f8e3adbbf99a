/* so-accept-tickets-request.h: makes the user the owner of tickets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_ACCEPT_TICKETS_REQUEST (so_accept_tickets_request_get_type ())
G_DECLARE_FINAL_TYPE (SoAcceptTicketsRequest, so_accept_tickets_request,
                      SO, ACCEPT_TICKETS_REQUEST, SoCarrier)

/* The parameters of Ticket/AcceptTickets. */
struct _SoAcceptTicketsRequest
{
  SoCarrier  parent_instance;

  GArray    *ticket_ids;       /* of int; nullable */
};

G_END_DECLS
