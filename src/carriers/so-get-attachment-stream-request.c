/* so-get-attachment-stream-request.c: asks for what an attachment holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-attachment-stream-request.h"

G_DEFINE_FINAL_TYPE (SoGetAttachmentStreamRequest, so_get_attachment_stream_request,
                     SO_TYPE_CARRIER)

#define T SoGetAttachmentStreamRequest
static const SoField fields[] = {
  SO_INT (T, attachment_id, "AttachmentId",SO_FIELD_NONE),
};
#undef T

static void
so_get_attachment_stream_request_class_init (SoGetAttachmentStreamRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_attachment_stream_request_init (SoGetAttachmentStreamRequest *self)
{
}
