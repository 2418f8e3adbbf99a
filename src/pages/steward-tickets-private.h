/* steward-tickets-private.h: what the files of StewardTicketsPage share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-ticket-entity.h"
#include "steward-base-row.h"
#include "steward-ticket-messages.h"
#include "steward-tickets-page.h"

G_BEGIN_DECLS

struct _StewardTicketsPage
{
  StewardListPage        parent_instance;

  StewardTicketMessages *messages;
  StewardBaseRow        *merged_row;
  StewardBaseRow        *activate_row;

  GSignalGroup          *signals;      /* of the ticket on view */
  GListModel            *statuses;     /* of SoTicketStatusEntity; nullable until loaded */
  GtkFileChooserNative  *chooser;      /* nullable */
};

/* steward-tickets-actions.c */
void            steward_tickets_add_actions     (StewardTicketsPage  *self);
void            steward_tickets_update_actions  (StewardTicketsPage  *self);
void            steward_tickets_restore         (StewardPage         *page,
                                                 SoCarrier           *object);

/* steward-tickets-status.c */
void            steward_tickets_load_statuses   (StewardTicketsPage  *self);
void            steward_tickets_follow_status   (StewardTicketsPage  *self);
gboolean        steward_tickets_set_base_status (StewardTicketsPage  *self,
                                                 SoTicketEntity      *ticket,
                                                 int                  base_status);
void            steward_tickets_save_async      (StewardPage         *page,
                                                 SoCarrier           *sent,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
SoCarrier      *steward_tickets_save_finish     (StewardPage         *page,
                                                 GAsyncResult        *result,
                                                 GError             **error);

/* steward-tickets-export.c */
char           *steward_tickets_dup_csv         (StewardListPage     *page,
                                                 guint               *n_rows);
void            steward_tickets_export          (StewardTicketsPage  *self);

G_END_DECLS
