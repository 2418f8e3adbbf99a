/* so-remove-message-attachments-request.h: takes attachments from a message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_REMOVE_MESSAGE_ATTACHMENTS_REQUEST \
  (so_remove_message_attachments_request_get_type ())
G_DECLARE_FINAL_TYPE (SoRemoveMessageAttachmentsRequest, so_remove_message_attachments_request,
                      SO, REMOVE_MESSAGE_ATTACHMENTS_REQUEST, SoCarrier)

/* The parameters of Ticket/RemoveMessageAttachments. */
struct _SoRemoveMessageAttachmentsRequest
{
  SoCarrier  parent_instance;

  int        ticket_message_entity_id;
  GArray    *attachment_ids;            /* of int; nullable */
};

G_END_DECLS
