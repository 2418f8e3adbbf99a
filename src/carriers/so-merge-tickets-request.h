/* so-merge-tickets-request.h: merges tickets into one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-ticket-entity.h"

G_BEGIN_DECLS

#define SO_TYPE_MERGE_TICKETS_REQUEST (so_merge_tickets_request_get_type ())
G_DECLARE_FINAL_TYPE (SoMergeTicketsRequest, so_merge_tickets_request,
                      SO, MERGE_TICKETS_REQUEST, SoCarrier)

/* The parameters of Ticket/MergeTickets. */
struct _SoMergeTicketsRequest
{
  SoCarrier       parent_instance;

  SoTicketEntity *merged_ticket_entity;  /* nullable; the one that stays */
  GArray         *secondary_ticket_ids;  /* of int; nullable */
};

G_END_DECLS
