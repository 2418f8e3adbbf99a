/* steward-ticket-template.h: what a new ticket begins with, by names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Keys of a template. Any other key is kept, too. */
#define STEWARD_TEMPLATE_TITLE    "Title"
#define STEWARD_TEMPLATE_TYPE     "TicketType"
#define STEWARD_TEMPLATE_CATEGORY "Category"
#define STEWARD_TEMPLATE_PRIORITY "Priority"
#define STEWARD_TEMPLATE_STATUS   "Status"
#define STEWARD_TEMPLATE_OWNER    "OwnedBy"     /* a name, or one of the three below */
#define STEWARD_TEMPLATE_ACCESS   "Slevel"      /* "Internal", "External" */
#define STEWARD_TEMPLATE_PERSON   "Person"
#define STEWARD_TEMPLATE_SALE     "Sale"
#define STEWARD_TEMPLATE_PROJECT  "Project"
#define STEWARD_TEMPLATE_TAGS     "Tags"        /* texts; the other lists are, too */
#define STEWARD_TEMPLATE_MESSAGE  "Message"
#define STEWARD_TEMPLATE_TO       "To"
#define STEWARD_TEMPLATE_CC       "Cc"
#define STEWARD_TEMPLATE_BCC      "Bcc"

/* Owners in every language. */
#define STEWARD_OWNER_ME         "me"
#define STEWARD_OWNER_AUTOMATIC  "automatic"
#define STEWARD_OWNER_UNASSIGNED "unassigned"

#define STEWARD_TYPE_TICKET_TEMPLATE (steward_ticket_template_get_type ())
G_DECLARE_FINAL_TYPE (StewardTicketTemplate, steward_ticket_template,
                      STEWARD, TICKET_TEMPLATE, GObject)

StewardTicketTemplate *steward_ticket_template_new           (const char            *name);
StewardTicketTemplate *steward_ticket_template_new_from_json (const char            *name,
                                                              JsonNode              *node);
JsonNode              *steward_ticket_template_to_json       (StewardTicketTemplate *self);
const char            *steward_ticket_template_get_name      (StewardTicketTemplate *self);
const char            *steward_ticket_template_get_text      (StewardTicketTemplate *self,
                                                              const char            *key);
void                   steward_ticket_template_set_text      (StewardTicketTemplate *self,
                                                              const char            *key,
                                                              const char            *text);
char                 **steward_ticket_template_get_texts     (StewardTicketTemplate *self,
                                                              const char            *key);
void                   steward_ticket_template_set_texts     (StewardTicketTemplate *self,
                                                              const char            *key,
                                                              const char * const    *texts);

G_END_DECLS
