/* steward-ticket-deadline.h: about when a priority wants a ticket to be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-ticket-priority-entity.h"

G_BEGIN_DECLS

GDateTime *steward_ticket_deadline_estimate (SoTicketPriorityEntity *priority,
                                             GDateTime              *from);

G_END_DECLS
