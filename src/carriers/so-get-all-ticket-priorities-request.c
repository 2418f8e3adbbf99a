/* so-get-all-ticket-priorities-request.c: asks for priorities of tickets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-all-ticket-priorities-request.h"

G_DEFINE_FINAL_TYPE (SoGetAllTicketPrioritiesRequest, so_get_all_ticket_priorities_request,
                     SO_TYPE_CARRIER)

#define T SoGetAllTicketPrioritiesRequest
static const SoField fields[] = {
  SO_BOOL (T, include_deleted, "IncludeDeleted",SO_FIELD_NONE),
};
#undef T

static void
so_get_all_ticket_priorities_request_class_init (SoGetAllTicketPrioritiesRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_all_ticket_priorities_request_init (SoGetAllTicketPrioritiesRequest *self)
{
}
