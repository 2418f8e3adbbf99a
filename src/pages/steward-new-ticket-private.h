/* steward-new-ticket-private.h: what the files of the New Ticket page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-list-agent.h"
#include "so-ticket-agent.h"
#include "steward-forms.h"
#include "steward-new-ticket-page.h"

G_BEGIN_DECLS

struct _StewardNewTicketPage
{
  StewardPage       parent_instance;

  GtkStack         *stack;
  GtkWidget        *form_pane;
  AdwStatusPage    *created;
  GtkWidget        *another_button;
  StewardChoiceRow *type_row;
  StewardRow       *title_row;
  StewardBaseRow   *person_row;
  StewardChipsRow  *others_row;
  StewardBaseRow   *category_row;
  StewardChoiceRow *priority_row;
  StewardChoiceRow *status_row;
  StewardBaseRow   *activate_row;
  StewardBaseRow   *owner_row;
  StewardBaseRow   *slevel_row;
  StewardBaseRow   *origin_row;
  StewardBaseRow   *deadline_row;
  GtkWidget        *other_fields;
  GSignalGroup     *signals;

  GListModel       *types;          /* of SoTicketTypeEntity; nullable until loaded */
  GListModel       *statuses;       /* of SoTicketStatusEntity; nullable until loaded */
  GListModel       *priorities;     /* of SoTicketPriorityEntity; nullable until loaded */
  int               ticket_id;      /* of the ticket created last */
};

/* steward-new-ticket-lists.c */
void                  steward_new_ticket_lists_load        (StewardNewTicketPage *self);
void                  steward_new_ticket_lists_clear       (StewardNewTicketPage *self);
void                  steward_new_ticket_lists_take_statuses (StewardNewTicketPage *self,
                                                            SoSession            *session,
                                                            GAsyncResult         *result);
void                  steward_new_ticket_lists_limit       (StewardNewTicketPage *self);
SoTicketTypeEntity   *steward_new_ticket_find_type         (StewardNewTicketPage *self,
                                                            int                   id);
SoTicketStatusEntity *steward_new_ticket_find_status       (StewardNewTicketPage *self,
                                                            int                   id);
SoTicketPriorityEntity *
                      steward_new_ticket_find_priority     (StewardNewTicketPage *self,
                                                            int                   id);

/* steward-new-ticket-rules.c */
void                  steward_new_ticket_rules_init        (StewardNewTicketPage *self);
void                  steward_new_ticket_set_base_status   (StewardNewTicketPage *self,
                                                            SoTicketEntity       *ticket);
void                  steward_new_ticket_rules_update      (StewardNewTicketPage *self);
char                 *steward_new_ticket_find_fault        (StewardPage          *page,
                                                            SoCarrier            *object,
                                                            StewardRow          **row);
char                 *steward_new_ticket_find_concern      (StewardPage          *page,
                                                            SoCarrier            *object);

G_END_DECLS
