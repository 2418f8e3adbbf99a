/* so-ticket-creation.c: a new ticket with its message, in steps that can be taken up again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-creation-private.h"

#include <glib/gi18n.h>

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_QUARK (so-ticket-creation-error-quark, so_ticket_creation_error)

G_DEFINE_FINAL_TYPE (SoTicketCreation, so_ticket_creation, G_TYPE_OBJECT)

static void
so_ticket_creation_finalize (GObject *object)
{
  SoTicketCreation *self = SO_TICKET_CREATION (object);

  g_clear_object (&self->session);
  g_clear_object (&self->ticket);
  g_clear_object (&self->message);
  g_clear_pointer (&self->to, g_strfreev);
  g_clear_pointer (&self->cc, g_strfreev);
  g_clear_pointer (&self->bcc, g_strfreev);
  g_clear_pointer (&self->subject, g_free);
  g_clear_object (&self->attachments);
  g_clear_object (&self->steps);
  g_clear_object (&self->candidates);
  g_clear_object (&self->saved);
  g_clear_pointer (&self->known, g_array_unref);
  g_clear_pointer (&self->started, g_date_time_unref);
  g_clear_pointer (&self->sent_title, g_free);
  g_clear_object (&self->blank);
  g_clear_pointer (&self->found, g_array_unref);

  G_OBJECT_CLASS (so_ticket_creation_parent_class)->finalize (object);
}

static void
so_ticket_creation_class_init (SoTicketCreationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = so_ticket_creation_finalize;

  /**
   * SoTicketCreation::changed:
   *
   * What so_ticket_creation_to_text() returns is another text now. Emitted before a request
   * leaves that must not be repeated blindly: what is saved here outlives a crash.
   */
  signals[CHANGED] = g_signal_new ("changed", SO_TYPE_TICKET_CREATION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
attachments_changed_cb (SoTicketCreation *self)
{
  so_creation_plan (self);
  so_creation_changed (self);
}

static void
so_ticket_creation_init (SoTicketCreation *self)
{
  self->to = g_new0 (char *, 1);
  self->cc = g_new0 (char *, 1);
  self->bcc = g_new0 (char *, 1);
  self->notify = TRUE;
  self->attachments = g_list_store_new (SO_TYPE_PENDING_ATTACHMENT);
  self->steps = g_list_store_new (SO_TYPE_CREATION_STEP);
  self->candidates = g_list_store_new (SO_TYPE_CARRIER);
  self->known = g_array_new (FALSE, FALSE, sizeof (int));
  self->found = g_array_new (FALSE, FALSE, sizeof (int));

  for (int kind = 0; kind < SO_CREATION_N_STEPS; kind++)
    {
      g_autoptr (SoCreationStep) step = so_creation_step_new (kind);

      g_list_store_append (self->steps, step);
    }
  so_creation_plan (self);
  g_signal_connect_object (self->attachments, "items-changed",
                           G_CALLBACK (attachments_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * so_ticket_creation_new:
 * @session: where to
 * @ticket: of CreateDefaultTicketEntity, filled in; held, not changed
 *
 * Colleagues are notified unless so_ticket_creation_set_notify() says otherwise.
 *
 * Returns: (transfer full): a ticket to be made; nothing is sent yet
 */
SoTicketCreation *
so_ticket_creation_new (SoSession      *session,
                        SoTicketEntity *ticket)
{
  SoTicketCreation *self;

  g_return_val_if_fail (SO_IS_SESSION (session), NULL);
  g_return_val_if_fail (SO_IS_TICKET_ENTITY (ticket), NULL);

  self = g_object_new (SO_TYPE_TICKET_CREATION, NULL);
  self->session = g_object_ref (session);
  self->ticket = g_object_ref (ticket);

  return self;
}

void
so_creation_changed (SoTicketCreation *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
plan_step (SoTicketCreation *self,
           SoCreationKind    kind,
           gboolean          wanted)
{
  SoCreationStep *step = so_ticket_creation_get_step (self, kind);

  if (wanted && step->state == SO_CREATION_SKIPPED)
    so_creation_step_update (step, SO_CREATION_WAITING, 0, NULL);
  else if (!wanted && !step->asked &&
           (step->state == SO_CREATION_WAITING || step->state == SO_CREATION_FAILED))
    so_creation_step_update (step, SO_CREATION_SKIPPED, 0, NULL);
}

/* Which steps there will be. What is done stays done. */
void
so_creation_plan (SoTicketCreation *self)
{
  gboolean has_message = self->message != NULL;

  plan_step (self, SO_CREATION_MESSAGE, has_message);
  plan_step (self, SO_CREATION_ATTACHMENTS,
             has_message && g_list_model_get_n_items (G_LIST_MODEL (self->attachments)) > 0);
  plan_step (self, SO_CREATION_SEND, has_message && self->to[0] != NULL);
  plan_step (self, SO_CREATION_NOTIFY, self->notify && !self->told);
}

/**
 * so_ticket_creation_set_session:
 * @self: a ticket to be made
 * @session: to the same service as before, signed in again
 */
void
so_ticket_creation_set_session (SoTicketCreation *self,
                                SoSession        *session)
{
  g_return_if_fail (SO_IS_TICKET_CREATION (self));
  g_return_if_fail (!self->running);

  g_set_object (&self->session, session);
}

/**
 * so_ticket_creation_set_ticket:
 * @self: a ticket to be made, of which the first step is not done
 * @ticket: what to make instead, after the server refused
 */
void
so_ticket_creation_set_ticket (SoTicketCreation *self,
                               SoTicketEntity   *ticket)
{
  g_return_if_fail (SO_IS_TICKET_CREATION (self));
  g_return_if_fail (SO_IS_TICKET_ENTITY (ticket));
  g_return_if_fail (!self->running && self->ticket_id == 0);

  g_set_object (&self->ticket, ticket);
  so_creation_changed (self);
}

/**
 * so_ticket_creation_set_message:
 * @self: a ticket to be made, of which the message is not
 * @message: (nullable): of CreateDefaultTicketMessageEntity, filled in; %NULL: none.
 *   Held, not changed: its ticket is set in what is sent.
 */
void
so_ticket_creation_set_message (SoTicketCreation      *self,
                                SoTicketMessageEntity *message)
{
  g_return_if_fail (SO_IS_TICKET_CREATION (self));
  g_return_if_fail (message == NULL || SO_IS_TICKET_MESSAGE_ENTITY (message));
  g_return_if_fail (!self->running && self->message_id == 0);

  g_set_object (&self->message, message);
  so_creation_plan (self);
  so_creation_changed (self);
}

static void
take_addresses (char               ***slot,
                const char * const   *addresses)
{
  char **copy = addresses != NULL ? g_strdupv ((char **) addresses) : g_new0 (char *, 1);

  g_strfreev (*slot);
  *slot = copy;
}

/**
 * so_ticket_creation_set_recipients:
 * @self: a ticket to be made
 * @to: (nullable) (array zero-terminated=1): e-mail addresses; without any the
 *   message is not sent; the same below
 * @cc: (nullable) (array zero-terminated=1): only with @to
 * @bcc: (nullable) (array zero-terminated=1): only with @to
 */
void
so_ticket_creation_set_recipients (SoTicketCreation   *self,
                                   const char * const *to,
                                   const char * const *cc,
                                   const char * const *bcc)
{
  g_return_if_fail (SO_IS_TICKET_CREATION (self));
  g_return_if_fail (!self->running);

  take_addresses (&self->to, to);
  take_addresses (&self->cc, cc);
  take_addresses (&self->bcc, bcc);
  so_creation_plan (self);
  so_creation_changed (self);
}

/**
 * so_ticket_creation_set_subject:
 * @self: a ticket to be made
 * @subject: (nullable): of the e-mail; %NULL: the title of the ticket
 */
void
so_ticket_creation_set_subject (SoTicketCreation *self,
                                const char       *subject)
{
  g_return_if_fail (SO_IS_TICKET_CREATION (self));

  g_free (self->subject);
  self->subject = g_strdup (subject);
  so_creation_changed (self);
}

/**
 * so_ticket_creation_set_notify:
 * @self: a ticket to be made
 * @notify: whether colleagues are to hear of it, each as they wish
 */
void
so_ticket_creation_set_notify (SoTicketCreation *self,
                               gboolean          notify)
{
  g_return_if_fail (SO_IS_TICKET_CREATION (self));
  g_return_if_fail (!self->running);

  self->notify = notify;
  so_creation_plan (self);
  so_creation_changed (self);
}

/**
 * so_ticket_creation_get_attachments:
 * @self: a ticket to be made
 *
 * Returns: (transfer none): of #SoPendingAttachment; add and remove while nothing runs,
 *   and remove only what is not attached
 */
GListStore *
so_ticket_creation_get_attachments (SoTicketCreation *self)
{
  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), NULL);

  return self->attachments;
}

SoTicketEntity *
so_ticket_creation_get_ticket (SoTicketCreation *self)
{
  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), NULL);

  return self->ticket;
}

SoTicketMessageEntity *
so_ticket_creation_get_message (SoTicketCreation *self)
{
  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), NULL);

  return self->message;
}

/**
 * so_ticket_creation_get_ticket_id:
 * @self: a ticket to be made
 *
 * Returns: the number of the ticket; 0: the server has not said it
 */
int
so_ticket_creation_get_ticket_id (SoTicketCreation *self)
{
  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), 0);

  return self->ticket_id;
}

int
so_ticket_creation_get_message_id (SoTicketCreation *self)
{
  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), 0);

  return self->message_id;
}

/**
 * so_ticket_creation_get_saved:
 * @self: a ticket to be made
 *
 * Returns: (transfer none) (nullable): the ticket as the server stored it; %NULL before,
 *   and where the number is known from a text only
 */
SoTicketEntity *
so_ticket_creation_get_saved (SoTicketCreation *self)
{
  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), NULL);

  return self->saved;
}

/**
 * so_ticket_creation_get_steps:
 * @self: a ticket to be made
 *
 * Returns: (transfer none): of #SoCreationStep, all of them, in their order
 */
GListModel *
so_ticket_creation_get_steps (SoTicketCreation *self)
{
  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), NULL);

  return G_LIST_MODEL (self->steps);
}

/**
 * so_ticket_creation_get_step:
 * @self: a ticket to be made
 * @kind: which step
 *
 * Returns: (transfer none): the step
 */
SoCreationStep *
so_ticket_creation_get_step (SoTicketCreation *self,
                             SoCreationKind    kind)
{
  g_autoptr (SoCreationStep) step = NULL;

  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), NULL);
  g_return_val_if_fail (kind < SO_CREATION_N_STEPS, NULL);

  step = g_list_model_get_item (G_LIST_MODEL (self->steps), kind);

  return step;                               /* the list holds it */
}

/**
 * so_ticket_creation_get_candidates:
 * @self: a ticket to be made
 *
 * Returns: (transfer none): what the failed step may have made: of #SoTicketEntity for
 *   the ticket, of #SoTicketMessageEntity for the message, empty for the others; only
 *   while so_ticket_creation_is_unsure()
 */
GListModel *
so_ticket_creation_get_candidates (SoTicketCreation *self)
{
  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), NULL);

  return G_LIST_MODEL (self->candidates);
}

/**
 * so_ticket_creation_is_unsure:
 * @self: a ticket to be made
 *
 * Returns: whether the user has to say if the failed step was done
 */
gboolean
so_ticket_creation_is_unsure (SoTicketCreation *self)
{
  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), FALSE);

  return self->unsure;
}

/**
 * so_ticket_creation_is_lost:
 * @self: a ticket to be made
 *
 * Returns: whether the server may have done what failed, for its answer is missing: the next
 *   run asks the server first
 */
gboolean
so_ticket_creation_is_lost (SoTicketCreation *self)
{
  SoCreationStep *step;

  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), FALSE);

  step = so_creation_get_current (self);
  if (step == NULL || self->unsure || self->running)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->attachments)); i++)
    {
      g_autoptr (SoPendingAttachment) attachment = NULL;

      attachment = g_list_model_get_item (G_LIST_MODEL (self->attachments), i);
      if (attachment->asked && step->kind == SO_CREATION_ATTACHMENTS)
        return TRUE;
    }

  return step->asked;
}

/**
 * so_ticket_creation_is_done:
 * @self: a ticket to be made
 *
 * Returns: whether no step is left
 */
gboolean
so_ticket_creation_is_done (SoTicketCreation *self)
{
  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), FALSE);

  return so_creation_get_current (self) == NULL;
}

gboolean
so_ticket_creation_is_running (SoTicketCreation *self)
{
  g_return_val_if_fail (SO_IS_TICKET_CREATION (self), FALSE);

  return self->running;
}

/* The first that is neither done nor skipped. */
SoCreationStep *
so_creation_get_current (SoTicketCreation *self)
{
  for (int kind = 0; kind < SO_CREATION_N_STEPS; kind++)
    {
      SoCreationStep *step = so_ticket_creation_get_step (self, kind);

      if (step->state != SO_CREATION_DONE && step->state != SO_CREATION_SKIPPED)
        return step;
    }

  return NULL;
}
