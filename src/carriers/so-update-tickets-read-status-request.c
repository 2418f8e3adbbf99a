/* so-update-tickets-read-status-request.c: marks tickets as read or unread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-update-tickets-read-status-request.h"

G_DEFINE_FINAL_TYPE (SoUpdateTicketsReadStatusRequest, so_update_tickets_read_status_request,
                     SO_TYPE_CARRIER)

#define T SoUpdateTicketsReadStatusRequest
static const SoField fields[] = {
  SO_INTS (T, ticket_ids, "TicketIds",       SO_FIELD_NONE),
  SO_ENUM (T, new_status, "NewStatus",
           so_ticket_read_status_get_type,   SO_FIELD_NONE),
};
#undef T

static void
so_update_tickets_read_status_request_class_init (SoUpdateTicketsReadStatusRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_update_tickets_read_status_request_init (SoUpdateTicketsReadStatusRequest *self)
{
}
