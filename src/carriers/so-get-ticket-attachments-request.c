/* so-get-ticket-attachments-request.c: asks for what is attached to a ticket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-ticket-attachments-request.h"

G_DEFINE_FINAL_TYPE (SoGetTicketAttachmentsRequest, so_get_ticket_attachments_request,
                     SO_TYPE_CARRIER)

#define T SoGetTicketAttachmentsRequest
static const SoField fields[] = {
  SO_INT (T, ticket_entity_id, "TicketEntityId",SO_FIELD_NONE),
};
#undef T

static void
so_get_ticket_attachments_request_class_init (SoGetTicketAttachmentsRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_ticket_attachments_request_init (SoGetTicketAttachmentsRequest *self)
{
}
