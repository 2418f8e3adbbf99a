/* so-delete-ticket-message-entity-request.c: deletes a message for good
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-delete-ticket-message-entity-request.h"

G_DEFINE_FINAL_TYPE (SoDeleteTicketMessageEntityRequest, so_delete_ticket_message_entity_request,
                     SO_TYPE_CARRIER)

#define T SoDeleteTicketMessageEntityRequest
static const SoField fields[] = {
  SO_INT (T, ticket_message_entity_id, "TicketMessageEntityId",SO_FIELD_NONE),
};
#undef T

static void
so_delete_ticket_message_entity_request_class_init (SoDeleteTicketMessageEntityRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_delete_ticket_message_entity_request_init (SoDeleteTicketMessageEntityRequest *self)
{
}
