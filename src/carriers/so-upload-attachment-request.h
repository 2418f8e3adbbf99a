/* so-upload-attachment-request.h: stores what an attachment holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_UPLOAD_ATTACHMENT_REQUEST (so_upload_attachment_request_get_type ())
G_DECLARE_FINAL_TYPE (SoUploadAttachmentRequest, so_upload_attachment_request,
                      SO, UPLOAD_ATTACHMENT_REQUEST, SoCarrier)

/* The parameters of Ticket/UploadAttachment. */
struct _SoUploadAttachmentRequest
{
  SoCarrier  parent_instance;

  int        attachment_id;
  char      *content;          /* base64 */
};

G_END_DECLS
