/* so-get-attachment-stream-request.h: asks for what an attachment holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_ATTACHMENT_STREAM_REQUEST (so_get_attachment_stream_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetAttachmentStreamRequest, so_get_attachment_stream_request,
                      SO, GET_ATTACHMENT_STREAM_REQUEST, SoCarrier)

/* The parameters of Ticket/GetAttachmentStream. */
struct _SoGetAttachmentStreamRequest
{
  SoCarrier parent_instance;

  int       attachment_id;
};

G_END_DECLS
