/* so-accept-tickets-request.c: makes the user the owner of tickets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-accept-tickets-request.h"

G_DEFINE_FINAL_TYPE (SoAcceptTicketsRequest, so_accept_tickets_request, SO_TYPE_CARRIER)

#define T SoAcceptTicketsRequest
static const SoField fields[] = {
  SO_INTS (T, ticket_ids, "TicketIds",SO_FIELD_NONE),
};
#undef T

static void
so_accept_tickets_request_class_init (SoAcceptTicketsRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_accept_tickets_request_init (SoAcceptTicketsRequest *self)
{
}
