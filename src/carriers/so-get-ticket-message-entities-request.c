/* so-get-ticket-message-entities-request.c: asks for messages of a ticket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-ticket-message-entities-request.h"

G_DEFINE_FINAL_TYPE (SoGetTicketMessageEntitiesRequest, so_get_ticket_message_entities_request,
                     SO_TYPE_CARRIER)

#define T SoGetTicketMessageEntitiesRequest
static const SoField fields[] = {
  SO_INT  (T, ticket_id,   "TicketId",  SO_FIELD_NONE),
  SO_INTS (T, message_ids, "MessageIds",SO_FIELD_NONE),
};
#undef T

static void
so_get_ticket_message_entities_request_class_init (SoGetTicketMessageEntitiesRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_ticket_message_entities_request_init (SoGetTicketMessageEntitiesRequest *self)
{
}
