/* so-ticket-summary-item.c: a ticket as a reference to it shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-summary-item.h"

G_DEFINE_FINAL_TYPE (SoTicketSummaryItem, so_ticket_summary_item, SO_TYPE_CARRIER)

#define T SoTicketSummaryItem
static const SoField fields[] = {
  SO_INT    (T, ticket_id,     "TicketId",    SO_FIELD_NONE),
  SO_INT    (T, ticket_status, "TicketStatus",SO_FIELD_NONE),
  SO_STRING (T, title,         "Title",       SO_FIELD_NONE),
  SO_DATE   (T, registered,    "Registered",  SO_FIELD_READ_ONLY),
  SO_STRING (T, icon_hint,     "IconHint",    SO_FIELD_NONE),
};
#undef T

static void
so_ticket_summary_item_class_init (SoTicketSummaryItemClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_summary_item_init (SoTicketSummaryItem *self)
{
}
