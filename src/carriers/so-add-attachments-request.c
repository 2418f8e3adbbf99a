/* so-add-attachments-request.c: adds attachments to a message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-add-attachments-request.h"

G_DEFINE_FINAL_TYPE (SoAddAttachmentsRequest, so_add_attachments_request, SO_TYPE_CARRIER)

#define T SoAddAttachmentsRequest
static const SoField fields[] = {
  SO_INT  (T, ticket_message_entity_id, "TicketMessageEntityId",SO_FIELD_NONE),
  SO_INTS (T, attachment_ids,           "AttachmentIds",        SO_FIELD_NONE),
};
#undef T

static void
so_add_attachments_request_class_init (SoAddAttachmentsRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_add_attachments_request_init (SoAddAttachmentsRequest *self)
{
}
