/* so-notify-new-ticket-request.h: tells users of a new ticket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_NOTIFY_NEW_TICKET_REQUEST (so_notify_new_ticket_request_get_type ())
G_DECLARE_FINAL_TYPE (SoNotifyNewTicketRequest, so_notify_new_ticket_request,
                      SO, NOTIFY_NEW_TICKET_REQUEST, SoCarrier)

/* The parameters of Ticket/NotifyNewTicket. */
struct _SoNotifyNewTicketRequest
{
  SoCarrier parent_instance;

  int       ticket_entity_id;
};

G_END_DECLS
