/* so-create-default-for-ticket-type-request.c: asks for a default ticket of a type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-create-default-for-ticket-type-request.h"

G_DEFINE_FINAL_TYPE (SoCreateDefaultForTicketTypeRequest, so_create_default_for_ticket_type_request,
                     SO_TYPE_CARRIER)

#define T SoCreateDefaultForTicketTypeRequest
static const SoField fields[] = {
  SO_INT (T, ticket_type_id, "TicketTypeId", SO_FIELD_NONE),
};
#undef T

static void
so_create_default_for_ticket_type_request_class_init (
  SoCreateDefaultForTicketTypeRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_create_default_for_ticket_type_request_init (SoCreateDefaultForTicketTypeRequest *self)
{
}
