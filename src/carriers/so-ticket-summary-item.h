/* so-ticket-summary-item.h: a ticket as a reference to it shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_SUMMARY_ITEM (so_ticket_summary_item_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketSummaryItem, so_ticket_summary_item,
                      SO, TICKET_SUMMARY_ITEM, SoCarrier)

/* Read the members; write through properties. */
struct _SoTicketSummaryItem
{
  SoCarrier   parent_instance;

  int         ticket_id;
  int         ticket_status;    /* id */
  char       *title;
  SoDateTime *registered;
  char       *icon_hint;
};

G_END_DECLS
