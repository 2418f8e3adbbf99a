/* steward-ticket-templates.h: the templates of this user for the tickets of one service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "steward-ticket-template.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_TICKET_TEMPLATES (steward_ticket_templates_get_type ())
G_DECLARE_FINAL_TYPE (StewardTicketTemplates, steward_ticket_templates,
                      STEWARD, TICKET_TEMPLATES, GObject)

StewardTicketTemplates *steward_ticket_templates_new      (const char              *path,
                                                           const char              *address);
const char             *steward_ticket_templates_get_path (StewardTicketTemplates  *self);
GListModel             *steward_ticket_templates_get_list (StewardTicketTemplates  *self);
gboolean                steward_ticket_templates_load     (StewardTicketTemplates  *self,
                                                           GError                 **error);
StewardTicketTemplate  *steward_ticket_templates_find     (StewardTicketTemplates  *self,
                                                           const char              *name);
gboolean                steward_ticket_templates_save     (StewardTicketTemplates  *self,
                                                           StewardTicketTemplate   *template,
                                                           GError                 **error);
gboolean                steward_ticket_templates_delete   (StewardTicketTemplates  *self,
                                                           const char              *name,
                                                           GError                 **error);

G_END_DECLS
