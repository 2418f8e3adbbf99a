/* so-merge-tickets-request.c: merges tickets into one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-merge-tickets-request.h"

G_DEFINE_FINAL_TYPE (SoMergeTicketsRequest, so_merge_tickets_request, SO_TYPE_CARRIER)

#define T SoMergeTicketsRequest
static const SoField fields[] = {
  SO_ONE  (T, merged_ticket_entity, "MergedTicketEntity",
           SoTicketEntity, so_ticket_entity_get_type,    SO_FIELD_NONE),
  SO_INTS (T, secondary_ticket_ids, "SecondaryTicketIds",SO_FIELD_NONE),
};
#undef T

static void
so_merge_tickets_request_class_init (SoMergeTicketsRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_merge_tickets_request_init (SoMergeTicketsRequest *self)
{
}
