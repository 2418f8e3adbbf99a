/* so-ticket-creation.h: a new ticket with its message, in steps that can be taken up again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-creation-step.h"
#include "so-pending-attachment.h"
#include "so-session.h"
#include "so-ticket-entity.h"
#include "so-ticket-message-entity.h"

G_BEGIN_DECLS

/**
 * SoTicketCreationError:
 * @SO_TICKET_CREATION_ERROR_UNSURE: the server may have done the failed step already:
 *   ask the user, then so_ticket_creation_adopt() or so_ticket_creation_repeat()
 * @SO_TICKET_CREATION_ERROR_ATTACHMENT: the server takes one of the attachments not
 * @SO_TICKET_CREATION_ERROR_INCOMPLETE: there are recipients or attachments, but no message
 */
typedef enum
{
  SO_TICKET_CREATION_ERROR_UNSURE,
  SO_TICKET_CREATION_ERROR_ATTACHMENT,
  SO_TICKET_CREATION_ERROR_INCOMPLETE,
} SoTicketCreationError;

#define SO_TICKET_CREATION_ERROR (so_ticket_creation_error_quark ())
GQuark            so_ticket_creation_error_quark       (void);

#define SO_TYPE_TICKET_CREATION (so_ticket_creation_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketCreation, so_ticket_creation, SO, TICKET_CREATION, GObject)

SoTicketCreation *so_ticket_creation_new               (SoSession              *session,
                                                        SoTicketEntity         *ticket);
SoTicketCreation *so_ticket_creation_new_from_text     (SoSession              *session,
                                                        const char             *text,
                                                        GError                **error);
char             *so_ticket_creation_to_text           (SoTicketCreation       *self);

void              so_ticket_creation_set_session       (SoTicketCreation       *self,
                                                        SoSession              *session);
void              so_ticket_creation_set_ticket        (SoTicketCreation       *self,
                                                        SoTicketEntity         *ticket);
void              so_ticket_creation_set_message       (SoTicketCreation       *self,
                                                        SoTicketMessageEntity  *message);
void              so_ticket_creation_set_recipients    (SoTicketCreation       *self,
                                                        const char * const     *to,
                                                        const char * const     *cc,
                                                        const char * const     *bcc);
void              so_ticket_creation_set_subject       (SoTicketCreation       *self,
                                                        const char             *subject);
void              so_ticket_creation_set_notify        (SoTicketCreation       *self,
                                                        gboolean                notify);
GListStore       *so_ticket_creation_get_attachments   (SoTicketCreation       *self);

SoTicketEntity   *so_ticket_creation_get_ticket        (SoTicketCreation       *self);
SoTicketMessageEntity *
                  so_ticket_creation_get_message       (SoTicketCreation       *self);
int               so_ticket_creation_get_ticket_id     (SoTicketCreation       *self);
int               so_ticket_creation_get_message_id    (SoTicketCreation       *self);
SoTicketEntity   *so_ticket_creation_get_saved         (SoTicketCreation       *self);
GListModel       *so_ticket_creation_get_steps         (SoTicketCreation       *self);
SoCreationStep   *so_ticket_creation_get_step          (SoTicketCreation       *self,
                                                        SoCreationKind          kind);
GListModel       *so_ticket_creation_get_candidates    (SoTicketCreation       *self);
gboolean          so_ticket_creation_is_unsure         (SoTicketCreation       *self);
gboolean          so_ticket_creation_is_lost           (SoTicketCreation       *self);
gboolean          so_ticket_creation_is_done           (SoTicketCreation       *self);
gboolean          so_ticket_creation_is_running        (SoTicketCreation       *self);

void              so_ticket_creation_adopt             (SoTicketCreation       *self,
                                                        int                     id);
void              so_ticket_creation_repeat            (SoTicketCreation       *self);
void              so_ticket_creation_run_async         (SoTicketCreation       *self,
                                                        GCancellable           *cancellable,
                                                        GAsyncReadyCallback     callback,
                                                        gpointer                user_data);
gboolean          so_ticket_creation_run_finish        (SoTicketCreation       *self,
                                                        GAsyncResult           *result,
                                                        GError                **error);

G_END_DECLS
