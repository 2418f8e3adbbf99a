/* so-save-ticket-message-entity-with-notify-request.h: saves a message, and tells people or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-ticket-message-entity.h"

G_BEGIN_DECLS

#define SO_TYPE_SAVE_TICKET_MESSAGE_ENTITY_WITH_NOTIFY_REQUEST \
  (so_save_ticket_message_entity_with_notify_request_get_type ())
G_DECLARE_FINAL_TYPE (SoSaveTicketMessageEntityWithNotifyRequest,
                      so_save_ticket_message_entity_with_notify_request,
                      SO, SAVE_TICKET_MESSAGE_ENTITY_WITH_NOTIFY_REQUEST, SoCarrier)

/* The parameters of Ticket/SaveTicketMessageEntityWithNotify. */
struct _SoSaveTicketMessageEntityWithNotifyRequest
{
  SoCarrier              parent_instance;

  SoTicketMessageEntity *new_entity;       /* nullable */
  gboolean               notify;           /* whether users are told */
};

G_END_DECLS
