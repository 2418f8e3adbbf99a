/* so-get-tickets-request.h: asks for tickets, flat
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_TICKETS_REQUEST (so_get_tickets_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetTicketsRequest, so_get_tickets_request,
                      SO, GET_TICKETS_REQUEST, SoCarrier)

/* The parameters of Ticket/GetTickets. */
struct _SoGetTicketsRequest
{
  SoCarrier  parent_instance;

  GArray    *ticket_ids;       /* of int; nullable */
};

G_END_DECLS
