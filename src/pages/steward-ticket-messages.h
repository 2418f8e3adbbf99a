/* steward-ticket-messages.h: the messages of a ticket, with their texts on demand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "so-session.h"
#include "so-ticket-entity.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_TICKET_MESSAGES (steward_ticket_messages_get_type ())
G_DECLARE_FINAL_TYPE (StewardTicketMessages, steward_ticket_messages,
                      STEWARD, TICKET_MESSAGES, AdwPreferencesGroup)

void  steward_ticket_messages_show     (StewardTicketMessages *self,
                                        SoSession             *session,
                                        SoTicketEntity        *ticket);
char *steward_ticket_messages_dup_text (const char            *html);

G_END_DECLS
