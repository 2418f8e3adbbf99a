/* so-validate-attachments-request.h: asks whether attachments are accepted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_VALIDATE_ATTACHMENTS_REQUEST (so_validate_attachments_request_get_type ())
G_DECLARE_FINAL_TYPE (SoValidateAttachmentsRequest, so_validate_attachments_request,
                      SO, VALIDATE_ATTACHMENTS_REQUEST, SoCarrier)

/* The parameters of Ticket/ValidateAttachments. */
struct _SoValidateAttachmentsRequest
{
  SoCarrier  parent_instance;

  GArray    *attachment_ids;   /* of int; nullable */
};

G_END_DECLS
