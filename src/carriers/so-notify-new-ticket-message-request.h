/* so-notify-new-ticket-message-request.h: tells users of a new message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_NOTIFY_NEW_TICKET_MESSAGE_REQUEST (so_notify_new_ticket_message_request_get_type ())
G_DECLARE_FINAL_TYPE (SoNotifyNewTicketMessageRequest, so_notify_new_ticket_message_request,
                      SO, NOTIFY_NEW_TICKET_MESSAGE_REQUEST, SoCarrier)

/* The parameters of Ticket/NotifyNewTicketMessage. */
struct _SoNotifyNewTicketMessageRequest
{
  SoCarrier parent_instance;

  int       ticket_entity_id;
};

G_END_DECLS
