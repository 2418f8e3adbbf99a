/* so-validate-attachments-request.c: asks whether attachments are accepted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-validate-attachments-request.h"

G_DEFINE_FINAL_TYPE (SoValidateAttachmentsRequest, so_validate_attachments_request, SO_TYPE_CARRIER)

#define T SoValidateAttachmentsRequest
static const SoField fields[] = {
  SO_INTS (T, attachment_ids, "AttachmentIds",SO_FIELD_NONE),
};
#undef T

static void
so_validate_attachments_request_class_init (SoValidateAttachmentsRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_validate_attachments_request_init (SoValidateAttachmentsRequest *self)
{
}
