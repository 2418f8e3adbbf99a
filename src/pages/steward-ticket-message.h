/* steward-ticket-message.h: the first message of a new ticket, with recipients and attachments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "so-ticket-creation.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_TICKET_MESSAGE (steward_ticket_message_get_type ())
G_DECLARE_FINAL_TYPE (StewardTicketMessage, steward_ticket_message,
                      STEWARD, TICKET_MESSAGE, AdwBin)

void steward_ticket_message_reset        (StewardTicketMessage *self);
void steward_ticket_message_set_slevel   (StewardTicketMessage *self,
                                          int                   slevel);
void steward_ticket_message_set_creation (StewardTicketMessage *self,
                                          SoTicketCreation     *creation);
void steward_ticket_message_fill         (StewardTicketMessage *self,
                                          SoTicketCreation     *creation);

G_END_DECLS
