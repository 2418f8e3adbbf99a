/* so-resolve-ticket-id-request.h: asks which ticket a merged one became
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_RESOLVE_TICKET_ID_REQUEST (so_resolve_ticket_id_request_get_type ())
G_DECLARE_FINAL_TYPE (SoResolveTicketIdRequest, so_resolve_ticket_id_request,
                      SO, RESOLVE_TICKET_ID_REQUEST, SoCarrier)

/* The parameters of Ticket/ResolveTicketId. */
struct _SoResolveTicketIdRequest
{
  SoCarrier parent_instance;

  int       ticket_id;
};

G_END_DECLS
