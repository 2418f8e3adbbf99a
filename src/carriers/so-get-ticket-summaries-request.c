/* so-get-ticket-summaries-request.c: asks for tickets as references show them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-ticket-summaries-request.h"

G_DEFINE_FINAL_TYPE (SoGetTicketSummariesRequest, so_get_ticket_summaries_request, SO_TYPE_CARRIER)

#define T SoGetTicketSummariesRequest
static const SoField fields[] = {
  SO_INTS (T, ticket_ids, "TicketIds",SO_FIELD_NONE),
};
#undef T

static void
so_get_ticket_summaries_request_class_init (SoGetTicketSummariesRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_ticket_summaries_request_init (SoGetTicketSummariesRequest *self)
{
}
