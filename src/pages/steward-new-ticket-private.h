/* steward-new-ticket-private.h: what the files of the New Ticket page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-list-agent.h"
#include "so-ticket-agent.h"
#include "so-ticket-creation.h"
#include "steward-creation-view.h"
#include "steward-forms.h"
#include "steward-new-ticket-page.h"
#include "steward-ticket-created.h"
#include "steward-ticket-message.h"

G_BEGIN_DECLS

/* Where the value of a field comes from. */
typedef enum
{
  STEWARD_ORIGIN_SERVER,
  STEWARD_ORIGIN_TYPE,
  STEWARD_ORIGIN_CATEGORY,
  STEWARD_ORIGIN_YOU,
} StewardOrigin;

#define STEWARD_NEW_TICKET_N_TRACKED 17

struct _StewardNewTicketPage
{
  StewardPage       parent_instance;

  GtkStack         *stack;
  GtkWidget        *form_pane;
  StewardCreationView *steps_view;
  StewardTicketCreated *created;
  AdwViewStack     *tabs;
  StewardTicketMessage *message_row;
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
  SoTicketEntity   *kept;           /* nullable: what the next one begins like */

  StewardOrigin     origins[STEWARD_NEW_TICKET_N_TRACKED];
  StewardOrigin     origin_now;     /* of what changes now */
  GCancellable     *typing;         /* nullable: the defaults of the type are on their way */
  GCancellable     *sorting;        /* nullable: the rules of the category are */
  const char       *delegation;     /* nullable: what the category does about the owner */
  char             *suggestion;     /* nullable: what it says of the status */

  SoTicketCreation *creation;       /* nullable: the steps that are under way, or half done */
  GCancellable     *creating;       /* nullable: of the run */
  gboolean          looked;         /* after a lost answer, for what the server has */
  gboolean          settled;        /* the rest of the steps shall not be done */
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
char                 *steward_new_ticket_describe_deadline (StewardNewTicketPage *self,
                                                            SoTicketEntity       *ticket);
char                 *steward_new_ticket_find_fault        (StewardPage          *page,
                                                            SoCarrier            *object,
                                                            StewardRow          **row);
char                 *steward_new_ticket_find_concern      (StewardPage          *page,
                                                            SoCarrier            *object);

/* steward-new-ticket-origins.c */
void                  steward_new_ticket_origins_init      (StewardNewTicketPage *self);
void                  steward_new_ticket_origins_reset     (StewardNewTicketPage *self);
void                  steward_new_ticket_origins_stop      (StewardNewTicketPage *self);
void                  steward_new_ticket_origins_show      (StewardNewTicketPage *self);

/* steward-new-ticket-create.c */
void                  steward_new_ticket_create_init       (StewardNewTicketPage *self);
void                  steward_new_ticket_drop_creation     (StewardNewTicketPage *self);
void                  steward_new_ticket_create_async      (StewardPage          *page,
                                                            SoCarrier            *sent,
                                                            GCancellable         *cancellable,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
SoCarrier            *steward_new_ticket_create_finish     (StewardPage          *page,
                                                            GAsyncResult         *result,
                                                            GError              **error);

G_END_DECLS
