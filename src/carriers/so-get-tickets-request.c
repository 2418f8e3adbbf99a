/* so-get-tickets-request.c: asks for tickets, flat
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-tickets-request.h"

G_DEFINE_FINAL_TYPE (SoGetTicketsRequest, so_get_tickets_request, SO_TYPE_CARRIER)

#define T SoGetTicketsRequest
static const SoField fields[] = {
  SO_INTS (T, ticket_ids, "TicketIds",SO_FIELD_NONE),
};
#undef T

static void
so_get_tickets_request_class_init (SoGetTicketsRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_tickets_request_init (SoGetTicketsRequest *self)
{
}
