/* so-upload-attachment-request.c: stores what an attachment holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-upload-attachment-request.h"

G_DEFINE_FINAL_TYPE (SoUploadAttachmentRequest, so_upload_attachment_request, SO_TYPE_CARRIER)

#define T SoUploadAttachmentRequest
static const SoField fields[] = {
  SO_INT    (T, attachment_id, "AttachmentId",SO_FIELD_NONE),
  SO_STRING (T, content,       "Content",     SO_FIELD_NONE),
};
#undef T

static void
so_upload_attachment_request_class_init (SoUploadAttachmentRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_upload_attachment_request_init (SoUploadAttachmentRequest *self)
{
}
