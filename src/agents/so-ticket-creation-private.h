/* so-ticket-creation-private.h: what the files of SoTicketCreation share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-attachment-entity.h"
#include "so-ticket-creation.h"

G_BEGIN_DECLS

struct _SoTicketCreation
{
  GObject                parent_instance;

  SoSession             *session;
  SoTicketEntity        *ticket;
  SoTicketMessageEntity *message;        /* nullable */
  char                 **to;             /* never NULL; the same below */
  char                 **cc;
  char                 **bcc;
  char                  *subject;        /* nullable: the ticket's title */
  gboolean               notify;
  GListStore            *attachments;    /* of SoPendingAttachment */

  GListStore            *steps;          /* of SoCreationStep, by SoCreationKind */
  GListStore            *candidates;     /* of what the server may have made for us */
  gboolean               unsure;         /* the failed step waits for adopt or repeat */
  gboolean               running;

  int                    ticket_id;      /* 0 until known; the same below */
  int                    message_id;
  SoTicketEntity        *saved;          /* nullable: the server's, also NULL when restored */
  GArray                *known;          /* of int: messages of the ticket that are not ours */
  GDateTime             *started;        /* nullable: when the ticket was sent first, UTC */
  char                  *sent_title;     /* nullable: what it was called then */
  gboolean               told;           /* the call for the ticket tells colleagues, too */
  SoAttachmentEntity    *blank;          /* nullable: the server's default */

  GArray                *found;          /* of int: what is left to look at */
  guint                  n_looked_at;
  gboolean               incomplete;     /* the search found more than it gave */
};

/* A task is a run, and holds the creation. */

/* To be called right before a call that writes, with what is to be saved for a crash. */
void            so_creation_ask           (SoTicketCreation *self,
                                           SoCreationStep   *step);
void            so_creation_changed       (SoTicketCreation *self);
void            so_creation_plan          (SoTicketCreation *self);
gboolean        so_creation_is_refusal    (const GError     *error);

/* The running step is over; each takes the task and, where there is one, the error. */
void            so_creation_step_is_done  (GTask            *task);
void            so_creation_step_failed   (GTask            *task,
                                           GError           *error);
void            so_creation_write_failed  (GTask            *task,
                                           GError           *error);
void            so_creation_step_unsure   (GTask            *task);
/* Nothing was found: the step begins again. */
void            so_creation_step_again    (GTask            *task);

SoCreationStep *so_creation_get_current   (SoTicketCreation *self);
void            so_creation_take_ticket   (SoTicketCreation *self,
                                           SoTicketEntity   *saved);

void            so_creation_save_ticket   (GTask            *task);
void            so_creation_save_message  (GTask            *task);
void            so_creation_attach        (GTask            *task);
void            so_creation_send          (GTask            *task);
void            so_creation_notify        (GTask            *task);

void            so_creation_find_ticket   (GTask            *task);
void            so_creation_find_message  (GTask            *task);
void            so_creation_find_attached (GTask            *task);

G_END_DECLS
