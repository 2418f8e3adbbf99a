/* so-ticket-creation-run.c: from step to step, and what a failure means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-creation-private.h"

#include <glib/gi18n.h>

#include "so-service-error.h"

/* Beginning and looking for what may be there, by SoCreationKind. */
static void (* const starts[]) (GTask *) = {
  so_creation_save_ticket, so_creation_save_message, so_creation_attach, so_creation_send,
  so_creation_notify,
};
static void (* const looks[]) (GTask *) = {
  so_creation_find_ticket, so_creation_find_message, so_creation_find_attached,
  so_creation_step_unsure, so_creation_step_unsure,
};

G_STATIC_ASSERT (G_N_ELEMENTS (starts) == SO_CREATION_N_STEPS);
G_STATIC_ASSERT (G_N_ELEMENTS (looks) == SO_CREATION_N_STEPS);

static gboolean
was_never_sent (const GError *error)
{
  return error->domain == G_RESOLVER_ERROR ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_HOST_NOT_FOUND) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NETWORK_UNREACHABLE) ||
         g_error_matches (error, G_TLS_ERROR, G_TLS_ERROR_UNAVAILABLE) ||
         g_error_matches (error, G_TLS_ERROR, G_TLS_ERROR_HANDSHAKE) ||
         g_error_matches (error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE);
}

/*< private >
 * so_creation_is_refusal:
 * @error: of a call that writes
 *
 * Returns: whether the server has certainly not done it. A time-out, a lost connection, an
 *   answer that cannot be read and a 5xx, which may be a proxy's, say nothing.
 */
gboolean
so_creation_is_refusal (const GError *error)
{
  const SoServiceErrorDetails *details = so_service_error_get_details (error);
  guint status = details != NULL ? details->status : 0;

  if (error->domain != SO_SERVICE_ERROR)
    return was_never_sent (error);

  switch ((SoServiceError) error->code)
    {
    case SO_SERVICE_ERROR_DECODE:
    case SO_SERVICE_ERROR_TOO_LARGE:
      return FALSE;
    case SO_SERVICE_ERROR_SERVER:
    case SO_SERVICE_ERROR_THROTTLED:
      return status >= 300 && status < 500;
    case SO_SERVICE_ERROR_NOT_FOUND:
      return status >= 300;
    case SO_SERVICE_ERROR_AUTH:
    case SO_SERVICE_ERROR_FORBIDDEN:
    case SO_SERVICE_ERROR_CONFLICT:
    case SO_SERVICE_ERROR_NO_METHOD:
    case SO_SERVICE_ERROR_REFUSED:
    case SO_SERVICE_ERROR_MISDIRECTED:
      return TRUE;
    default:
      return FALSE;
    }
}

void
so_creation_ask (SoTicketCreation *self,
                 SoCreationStep   *step)
{
  step->asked = TRUE;
  so_creation_changed (self);
}

static void
finish (GTask  *task,
        GError *error)
{
  SoTicketCreation *self = g_task_get_source_object (task);

  self->running = FALSE;
  so_creation_changed (self);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
next (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  SoCreationStep *step = so_creation_get_current (self);
  GError *error = NULL;

  if (step == NULL)
    {
      finish (task, NULL);
      return;
    }

  so_creation_step_update (step, SO_CREATION_RUNNING, 0, NULL);
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    so_creation_step_failed (task, error);
  else if (step->asked)
    looks[step->kind] (task);
  else
    starts[step->kind] (task);
}

/*< private >
 * so_creation_step_is_done:
 * @task: a run, whose step is over
 */
void
so_creation_step_is_done (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  SoCreationStep *step = so_creation_get_current (self);

  step->asked = FALSE;
  step->slow = FALSE;
  so_creation_step_update (step, SO_CREATION_DONE, 1, NULL);
  so_creation_changed (self);
  next (task);
}

/*< private >
 * so_creation_step_failed:
 * @task: a run
 * @error: (transfer full): of a call that only reads, or of none: whether the server was
 *   asked for more than that stays as it is
 */
void
so_creation_step_failed (GTask  *task,
                         GError *error)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  SoCreationStep *step = so_creation_get_current (self);

  so_creation_step_update (step, SO_CREATION_FAILED, step->progress, error);
  finish (task, error);
}

/*< private >
 * so_creation_write_failed:
 * @task: a run
 * @error: (transfer full): of the call for which so_creation_ask() was called
 */
void
so_creation_write_failed (GTask  *task,
                          GError *error)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  SoCreationStep *step = so_creation_get_current (self);

  if (so_creation_is_refusal (error))
    step->asked = FALSE;
  else
    step->slow = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT) ||
                 g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  so_creation_step_failed (task, error);
}

static const char *
describe_doubt (SoCreationKind kind)
{
  switch (kind)
    {
    case SO_CREATION_TICKET:
      return _("The server may have created the ticket already");
    case SO_CREATION_MESSAGE:
      return _("The server may have saved the message already");
    case SO_CREATION_SEND:
      return _("The server may have sent the message already");
    case SO_CREATION_NOTIFY:
      return _("The server may have notified the colleagues already");
    case SO_CREATION_ATTACHMENTS:
    default:
      g_assert_not_reached ();
    }
}

/*< private >
 * so_creation_step_unsure:
 * @task: a run, whose step may have been done
 */
void
so_creation_step_unsure (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  SoCreationStep *step = so_creation_get_current (self);

  self->unsure = TRUE;
  so_creation_step_failed (task, g_error_new_literal (SO_TICKET_CREATION_ERROR,
                                                      SO_TICKET_CREATION_ERROR_UNSURE,
                                                      describe_doubt (step->kind)));
}

/*< private >
 * so_creation_step_again:
 * @task: a run, whose step was certainly not done
 */
void
so_creation_step_again (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  SoCreationStep *step = so_creation_get_current (self);

  step->asked = FALSE;
  step->slow = FALSE;
  starts[step->kind] (task);
}

static SoCarrier *
find_candidate (SoTicketCreation *self,
                int               id)
{
  guint n_candidates = g_list_model_get_n_items (G_LIST_MODEL (self->candidates));

  for (guint i = 0; i < n_candidates; i++)
    {
      g_autoptr (SoCarrier) carrier = g_list_model_get_item (G_LIST_MODEL (self->candidates), i);

      if (SO_IS_TICKET_ENTITY (carrier) && SO_TICKET_ENTITY (carrier)->ticket_id == id)
        return g_steal_pointer (&carrier);
    }

  return NULL;
}

static void
end_doubt (SoTicketCreation *self,
           SoCreationStep   *step)
{
  self->unsure = FALSE;
  step->asked = FALSE;
  step->slow = FALSE;
  g_list_store_remove_all (self->candidates);
}

/**
 * so_ticket_creation_adopt:
 * @self: a ticket to be made, which is unsure
 * @id: the ticket or the message that is ours; of no meaning for the other steps
 *
 * The step was done, says the user. so_ticket_creation_run_async() goes on behind it.
 */
void
so_ticket_creation_adopt (SoTicketCreation *self,
                          int               id)
{
  g_autoptr (SoCarrier) carrier = NULL;
  SoCreationStep *step;

  g_return_if_fail (SO_IS_TICKET_CREATION (self));
  g_return_if_fail (self->unsure && !self->running);

  step = so_creation_get_current (self);
  g_return_if_fail (id > 0 || step->kind > SO_CREATION_MESSAGE);

  carrier = find_candidate (self, id);
  if (step->kind == SO_CREATION_MESSAGE)
    self->message_id = id;
  else if (step->kind == SO_CREATION_TICKET && carrier != NULL)
    so_creation_take_ticket (self, SO_TICKET_ENTITY (carrier));
  else if (step->kind == SO_CREATION_TICKET)
    self->ticket_id = id;

  end_doubt (self, step);
  so_creation_step_update (step, SO_CREATION_DONE, 1, NULL);
  so_creation_plan (self);
  so_creation_changed (self);
}

/**
 * so_ticket_creation_repeat:
 * @self: a ticket to be made, which is unsure
 *
 * The step was not done, says the user, or is to be done twice.
 * so_ticket_creation_run_async() begins it again.
 */
void
so_ticket_creation_repeat (SoTicketCreation *self)
{
  g_return_if_fail (SO_IS_TICKET_CREATION (self));
  g_return_if_fail (self->unsure && !self->running);

  end_doubt (self, so_creation_get_current (self));
  so_creation_changed (self);
}

static gboolean
check (SoTicketCreation  *self,
       GError           **error)
{
  SoCreationStep *step = so_creation_get_current (self);

  if (self->running)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PENDING,
                           _("The ticket is being created already"));
      return FALSE;
    }
  if (self->unsure)
    {
      g_set_error_literal (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_UNSURE,
                           describe_doubt (step->kind));
      return FALSE;
    }
  if (self->message == NULL &&
      (self->to[0] != NULL || self->cc[0] != NULL || self->bcc[0] != NULL ||
       g_list_model_get_n_items (G_LIST_MODEL (self->attachments)) > 0))
    {
      g_set_error_literal (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_INCOMPLETE,
                           _("Recipients and attachments need a message"));
      return FALSE;
    }

  return TRUE;
}

/**
 * so_ticket_creation_run_async:
 * @self: a ticket to be made
 * @cancellable: (nullable): stops at the step that runs; the server may have done it all the same
 * @callback: called when every step is done, or one has failed
 * @user_data: for @callback
 *
 * Begins, or goes on at the step that failed. Before anything is repeated whose answer was lost,
 * the server is asked what it has; where that does not settle it, so is the user:
 * SO_TICKET_CREATION_ERROR_UNSURE. No step is begun twice otherwise.
 */
void
so_ticket_creation_run_async (SoTicketCreation    *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (SO_IS_TICKET_CREATION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, so_ticket_creation_run_async);
  g_task_set_check_cancellable (task, FALSE);
  if (!check (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  self->running = TRUE;
  next (g_steal_pointer (&task));
}

/**
 * so_ticket_creation_run_finish:
 * @self: a ticket to be made
 * @result: what the callback was given
 * @error: SO_TICKET_CREATION_ERROR, or as so_session_call_finish(); the same as of the step
 *   that failed
 *
 * Returns: whether all is done
 */
gboolean
so_ticket_creation_run_finish (SoTicketCreation  *self,
                               GAsyncResult      *result,
                               GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
