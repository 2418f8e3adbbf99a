/* so-get-ticket-summaries-request.h: asks for tickets as references show them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_TICKET_SUMMARIES_REQUEST (so_get_ticket_summaries_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetTicketSummariesRequest, so_get_ticket_summaries_request,
                      SO, GET_TICKET_SUMMARIES_REQUEST, SoCarrier)

/* The parameters of Ticket/GetTicketSummaries. */
struct _SoGetTicketSummariesRequest
{
  SoCarrier  parent_instance;

  GArray    *ticket_ids;       /* of int; nullable */
};

G_END_DECLS
