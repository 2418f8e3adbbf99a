/* so-get-attachment-info-request.c: asks for what is attached to a message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-attachment-info-request.h"

G_DEFINE_FINAL_TYPE (SoGetAttachmentInfoRequest, so_get_attachment_info_request, SO_TYPE_CARRIER)

#define T SoGetAttachmentInfoRequest
static const SoField fields[] = {
  SO_INT (T, ticket_message_entity_id, "TicketMessageEntityId",SO_FIELD_NONE),
};
#undef T

static void
so_get_attachment_info_request_class_init (SoGetAttachmentInfoRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_attachment_info_request_init (SoGetAttachmentInfoRequest *self)
{
}
