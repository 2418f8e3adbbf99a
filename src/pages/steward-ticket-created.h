/* steward-ticket-created.h: a new ticket is there, and what to do next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_TICKET_CREATED (steward_ticket_created_get_type ())
G_DECLARE_FINAL_TYPE (StewardTicketCreated, steward_ticket_created,
                      STEWARD, TICKET_CREATED, AdwBin)

void steward_ticket_created_show (StewardTicketCreated *self,
                                  int                   id,
                                  const char           *title);

G_END_DECLS
