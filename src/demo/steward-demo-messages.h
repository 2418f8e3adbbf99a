/* steward-demo-messages.h: what the files about tickets, messages and attachments share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "steward-demo-call.h"

G_BEGIN_DECLS

JsonObject *steward_demo_get_message         (StewardDemoCall  *call,
                                              int               id);
JsonArray  *steward_demo_get_attachments     (StewardDemoCall  *call,
                                              const char       *where,
                                              int               id);
JsonObject *steward_demo_get_flat_ticket     (StewardDemoCall  *call,
                                              int               id);
int         steward_demo_get_service_user    (StewardDemoCall  *call);
void        steward_demo_notify              (StewardDemoCall  *call,
                                              int               ticket_id,
                                              const char       *kind);
gboolean    steward_demo_attach              (StewardDemoCall  *call,
                                              int               message_id,
                                              JsonArray        *attachment_ids,
                                              GError          **error);
gboolean    steward_demo_check_exists        (StewardDemoCall  *call,
                                              const char       *member,
                                              const char       *sql,
                                              int               id,
                                              GError          **error);

#define STEWARD_DEMO_FIND_TICKET "SELECT 1 FROM ticket WHERE TicketId = ?1"
#define STEWARD_DEMO_FIND_MESSAGE "SELECT 1 FROM ticket_message WHERE TicketMessageId = ?1"
#define STEWARD_DEMO_FIND_ATTACHMENT "SELECT 1 FROM attachment WHERE AttachmentId = ?1"

G_END_DECLS
