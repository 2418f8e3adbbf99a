/* so-notify-new-ticket-request.c: tells users of a new ticket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-notify-new-ticket-request.h"

G_DEFINE_FINAL_TYPE (SoNotifyNewTicketRequest, so_notify_new_ticket_request, SO_TYPE_CARRIER)

#define T SoNotifyNewTicketRequest
static const SoField fields[] = {
  SO_INT (T, ticket_entity_id, "TicketEntityId",SO_FIELD_NONE),
};
#undef T

static void
so_notify_new_ticket_request_class_init (SoNotifyNewTicketRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_notify_new_ticket_request_init (SoNotifyNewTicketRequest *self)
{
}
