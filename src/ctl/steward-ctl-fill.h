/* steward-ctl-fill.h: a new ticket from a template and options
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-ticket-creation.h"
#include "steward-ctl-ticket.h"

G_BEGIN_DECLS

SoTicketCreation *steward_ctl_fill_ticket (const StewardCtlTicket  *ticket,
                                           const char              *server,
                                           SoSession               *session,
                                           GError                 **error);

G_END_DECLS
