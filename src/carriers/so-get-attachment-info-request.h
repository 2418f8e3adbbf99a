/* so-get-attachment-info-request.h: asks for what is attached to a message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_ATTACHMENT_INFO_REQUEST (so_get_attachment_info_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetAttachmentInfoRequest, so_get_attachment_info_request,
                      SO, GET_ATTACHMENT_INFO_REQUEST, SoCarrier)

/* The parameters of Ticket/GetAttachmentInfo. */
struct _SoGetAttachmentInfoRequest
{
  SoCarrier parent_instance;

  int       ticket_message_entity_id;
};

G_END_DECLS
