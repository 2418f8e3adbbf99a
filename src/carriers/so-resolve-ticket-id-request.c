/* so-resolve-ticket-id-request.c: asks which ticket a merged one became
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-resolve-ticket-id-request.h"

G_DEFINE_FINAL_TYPE (SoResolveTicketIdRequest, so_resolve_ticket_id_request, SO_TYPE_CARRIER)

#define T SoResolveTicketIdRequest
static const SoField fields[] = {
  SO_INT (T, ticket_id, "TicketId",SO_FIELD_NONE),
};
#undef T

static void
so_resolve_ticket_id_request_class_init (SoResolveTicketIdRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_resolve_ticket_id_request_init (SoResolveTicketIdRequest *self)
{
}
