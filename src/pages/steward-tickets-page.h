/* steward-tickets-page.h: tickets, listed as they are scrolled, and one of them whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-list-page.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_TICKETS_PAGE (steward_tickets_page_get_type ())
G_DECLARE_FINAL_TYPE (StewardTicketsPage, steward_tickets_page, STEWARD, TICKETS_PAGE,
                      StewardListPage)

G_END_DECLS
