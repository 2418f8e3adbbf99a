/* steward-new-ticket-page.h: a ticket made from the server's defaults
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-page.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_NEW_TICKET_PAGE (steward_new_ticket_page_get_type ())
G_DECLARE_FINAL_TYPE (StewardNewTicketPage, steward_new_ticket_page,
                      STEWARD, NEW_TICKET_PAGE, StewardPage)

G_END_DECLS
