/* so-add-attachments-request.h: adds attachments to a message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_ADD_ATTACHMENTS_REQUEST (so_add_attachments_request_get_type ())
G_DECLARE_FINAL_TYPE (SoAddAttachmentsRequest, so_add_attachments_request,
                      SO, ADD_ATTACHMENTS_REQUEST, SoCarrier)

/* The parameters of Ticket/AddAttachments. */
struct _SoAddAttachmentsRequest
{
  SoCarrier  parent_instance;

  int        ticket_message_entity_id;
  GArray    *attachment_ids;            /* of int; nullable */
};

G_END_DECLS
