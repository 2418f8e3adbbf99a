/* so-delete-ticket-entity-request.c: deletes a ticket for good
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-delete-ticket-entity-request.h"

G_DEFINE_FINAL_TYPE (SoDeleteTicketEntityRequest, so_delete_ticket_entity_request, SO_TYPE_CARRIER)

#define T SoDeleteTicketEntityRequest
static const SoField fields[] = {
  SO_INT (T, ticket_entity_id, "TicketEntityId",SO_FIELD_NONE),
};
#undef T

static void
so_delete_ticket_entity_request_class_init (SoDeleteTicketEntityRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_delete_ticket_entity_request_init (SoDeleteTicketEntityRequest *self)
{
}
