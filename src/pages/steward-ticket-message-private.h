/* steward-ticket-message-private.h: what the files of StewardTicketMessage share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-forms.h"
#include "steward-state-view.h"
#include "steward-ticket-message.h"

G_BEGIN_DECLS

struct _StewardTicketMessage
{
  AdwBin                 parent_instance;

  StewardStateView      *view;
  StewardForm           *form;         /* of the message, inside the form of the ticket */
  StewardBaseRow        *body_row;
  StewardChipsRow       *to_row;
  StewardChipsRow       *cc_row;
  StewardChipsRow       *bcc_row;
  StewardAttachmentsRow *attachments_row;
  GtkSwitch             *notify_switch;

  GListStore            *attachments;  /* of SoPendingAttachment */
  SoSession             *session;      /* nullable */
  SoCarrier             *ticket;       /* nullable: what the form around shows */
  SoTicketCreation      *creation;     /* nullable: the half-made ticket */
  GCancellable          *loading;      /* nullable */
  char                  *pending;      /* nullable: what goes in once the default is here */
  int                    slevel;       /* of the ticket */
  guint                  own_slevel : 1; /* the user has chosen another one */
  guint                  busy : 1;     /* what changes is not the user's doing */
};

SoTicketMessageEntity *steward_ticket_message_get     (StewardTicketMessage *self);
gboolean               steward_ticket_message_is_used (StewardTicketMessage *self);
void                   steward_ticket_message_load    (StewardTicketMessage *self);
char                  *steward_ticket_message_to_text (StewardTicketMessage *self);
void                   steward_ticket_message_take_text
                                                      (StewardTicketMessage *self,
                                                       const char           *text);

G_END_DECLS
