/* so-save-ticket-entity-with-notify-request.h: saves a ticket, and tells people or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-ticket-entity.h"

G_BEGIN_DECLS

#define SO_TYPE_SAVE_TICKET_ENTITY_WITH_NOTIFY_REQUEST \
  (so_save_ticket_entity_with_notify_request_get_type ())
G_DECLARE_FINAL_TYPE (SoSaveTicketEntityWithNotifyRequest,
                      so_save_ticket_entity_with_notify_request,
                      SO, SAVE_TICKET_ENTITY_WITH_NOTIFY_REQUEST, SoCarrier)

/* The parameters of Ticket/SaveTicketEntityWithNotify. */
struct _SoSaveTicketEntityWithNotifyRequest
{
  SoCarrier       parent_instance;

  SoTicketEntity *new_entity;       /* nullable */
  gboolean        notify;           /* whether users are told */
};

G_END_DECLS
