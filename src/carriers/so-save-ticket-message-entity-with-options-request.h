/* so-save-ticket-message-entity-with-options-request.h: saves a message with its attachments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-ticket-message-entity.h"

G_BEGIN_DECLS

#define SO_TYPE_SAVE_TICKET_MESSAGE_ENTITY_WITH_OPTIONS_REQUEST \
  (so_save_ticket_message_entity_with_options_request_get_type ())
G_DECLARE_FINAL_TYPE (SoSaveTicketMessageEntityWithOptionsRequest,
                      so_save_ticket_message_entity_with_options_request,
                      SO, SAVE_TICKET_MESSAGE_ENTITY_WITH_OPTIONS_REQUEST, SoCarrier)

/* The parameters of Ticket/SaveTicketMessageEntityWithOptions. */
struct _SoSaveTicketMessageEntityWithOptionsRequest
{
  SoCarrier              parent_instance;

  SoTicketMessageEntity *entity;             /* nullable */
  gboolean               notify;             /* whether users are told */
  GArray                *attachment_ids;     /* of int; nullable: those it gets */
  gboolean               update_replied_at;  /* whether the ticket counts as replied to */
};

G_END_DECLS
