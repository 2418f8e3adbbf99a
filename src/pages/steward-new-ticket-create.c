/* steward-new-ticket-create.c: how the New Ticket page creates a ticket, step by step
 *
 * To the page this is one save. It ends well when all steps are done; where one fails the steps
 * stay on view, and the next save goes on with them. A ticket is never sent twice that way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-new-ticket-private.h"

#include <glib/gi18n.h>

#include "so-service-error.h"

static void run (GTask *task);

/* Whether the server has done something, or may have: nothing begins anew then. */
static gboolean
is_begun (StewardNewTicketPage *self)
{
  return self->creation != NULL &&
         (so_ticket_creation_get_ticket_id (self->creation) != 0 ||
          so_ticket_creation_is_lost (self->creation) ||
          so_ticket_creation_is_unsure (self->creation));
}

static void
show_form (StewardNewTicketPage *self)
{
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->steps_view))
    gtk_stack_set_visible_child (self->stack, self->form_pane);
}

static void
show_steps (StewardNewTicketPage *self)
{
  steward_creation_view_set_creation (self->steps_view, self->creation);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->steps_view));
}

/* Before each request: what would be left half done goes into the draft. */
static void
progress_cb (StewardNewTicketPage *self,
             SoTicketCreation     *creation)
{
  if (creation == self->creation)
    steward_ticket_message_set_creation (self->message_row, creation);
}

/* @creation: (transfer full) */
static void
take_creation (StewardNewTicketPage *self,
               SoTicketCreation     *creation)
{
  steward_new_ticket_drop_creation (self);
  self->creation = creation;
  g_signal_connect_object (creation, "changed", G_CALLBACK (progress_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Forgets the steps; what runs ends without anybody waiting. */
void
steward_new_ticket_drop_creation (StewardNewTicketPage *self)
{
  self->settled = FALSE;
  g_cancellable_cancel (self->creating);
  g_clear_object (&self->creating);
  if (self->creation == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->creation, self);
  g_clear_object (&self->creation);
  if (self->steps_view != NULL)
    steward_creation_view_set_creation (self->steps_view, NULL);
  if (self->message_row != NULL)
    steward_ticket_message_set_creation (self->message_row, NULL);
}

/* ---- the end ---- */

static void
got_ticket_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  SoTicketEntity *ticket = so_ticket_get_ticket_entity_finish (SO_SESSION (source), result,
                                                               &error);

  if (ticket != NULL)
    g_task_return_pointer (task, ticket, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* What came back from a draft knows the number only. */
static void
return_saved (GTask *task)
{
  StewardNewTicketPage *self = g_task_get_source_object (task);
  SoTicketEntity *saved = so_ticket_creation_get_saved (self->creation);

  if (saved != NULL)
    g_task_return_pointer (task, g_object_ref (saved), g_object_unref);
  else
    so_ticket_get_ticket_entity_async (steward_page_get_session (STEWARD_PAGE (self)),
                                       so_ticket_creation_get_ticket_id (self->creation),
                                       g_task_get_cancellable (task), got_ticket_cb,
                                       g_object_ref (task));
}

static void
show_failure (StewardNewTicketPage *self)
{
  int id = so_ticket_creation_get_ticket_id (self->creation);
  g_autofree char *text = NULL;

  if (!is_begun (self))
    {
      steward_new_ticket_drop_creation (self);
      show_form (self);
    }
  else
    {
      steward_creation_view_update (self->steps_view);
      steward_creation_view_focus (self->steps_view);
    }

  if (id != 0)
    /* translators: %d is the number of a ticket */
    text = g_strdup_printf (_("Ticket %d is created, but not all is done"), id);
  else if (self->creation != NULL)
    text = g_strdup (_("It is not certain whether the ticket was created"));
  g_object_set (self, "save-error-text", text != NULL ? text : _("The ticket was not created"),
                NULL);
}

/* @error: (transfer full): that nobody waits is what only the page can know, and where the ticket
 * is there, no row of its form has anything to do with it */
static void
fail (GTask  *task,
      GError *error)
{
  g_autoptr (GError) owned = error;

  if (g_error_matches (owned, SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED) &&
      is_begun (g_task_get_source_object (task)))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", owned->message);
  else if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", _("You cancelled"));
  else
    g_task_return_error (task, g_steal_pointer (&owned));
}

/* Where an answer is lost, what the server has is looked at right away. */
static gboolean
can_look (StewardNewTicketPage *self)
{
  return so_ticket_creation_is_lost (self->creation) && !self->looked &&
         !g_cancellable_is_cancelled (self->creating);
}

static void
run_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  StewardNewTicketPage *self = g_task_get_source_object (task);
  GError *error = NULL;
  gboolean done = so_ticket_creation_run_finish (SO_TICKET_CREATION (source), result, &error);

  if ((gpointer) source != self->creation)
    {
      fail (task, done ? g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, _("You cancelled"))
                       : error);
      return;
    }

  if (done)
    {
      return_saved (task);
      return;
    }

  if (can_look (self))
    {
      g_clear_error (&error);
      self->looked = TRUE;
      run (task);
      return;
    }

  show_failure (self);
  fail (task, error);
}

static void
run (GTask *task)
{
  StewardNewTicketPage *self = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  g_clear_object (&self->creating);
  self->creating = g_cancellable_new ();
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (g_cancellable_cancel),
                             self->creating, G_CONNECT_SWAPPED);
  so_ticket_creation_run_async (self->creation, self->creating, run_cb, g_object_ref (task));
  steward_creation_view_update (self->steps_view);
  steward_creation_view_focus (self->steps_view);
}

/* ---- the beginning ---- */

static void
start (GTask *task)
{
  StewardNewTicketPage *self = g_task_get_source_object (task);
  SoSession *session = steward_page_get_session (STEWARD_PAGE (self));
  SoTicketEntity *sent = g_task_get_task_data (task);

  if (self->creation != NULL && so_ticket_creation_is_running (self->creation))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PENDING, "%s",
                               _("The ticket is being created already"));
      return;
    }

  if (self->settled && so_ticket_creation_get_ticket_id (self->creation) != 0)
    {
      return_saved (task);
      return;
    }

  steward_new_ticket_set_base_status (self, sent);
  if (is_begun (self))
    so_ticket_creation_set_session (self->creation, session);
  else
    {
      take_creation (self, so_ticket_creation_new (session, sent));
      steward_ticket_message_fill (self->message_row, self->creation);
    }
  self->looked = FALSE;
  show_steps (self);
  run (task);
}

static void
statuses_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  steward_new_ticket_lists_take_statuses (g_task_get_source_object (task), SO_SESSION (source),
                                          result);
  if (!g_task_return_error_if_cancelled (task))
    start (task);
}

/* StewardPageClass.save_async. Where the statuses are not here yet, they are waited for: a
 * status must not leave with another one's base status. */
void
steward_new_ticket_create_async (StewardPage         *page,
                                 SoCarrier           *sent,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (page, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_new_ticket_create_async);
  g_task_set_task_data (task, g_object_ref (sent), g_object_unref);
  if (STEWARD_NEW_TICKET_PAGE (page)->statuses != NULL)
    start (task);
  else
    so_list_get_ticket_statuses_async (steward_page_get_session (page), cancellable, statuses_cb,
                                       g_object_ref (task));
}

/* StewardPageClass.save_finish */
SoCarrier *
steward_new_ticket_create_finish (StewardPage   *page,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- what the user says to it ---- */

static void
cancel_cb (StewardNewTicketPage *self)
{
  g_cancellable_cancel (self->creating);
}

static void
retry_cb (StewardNewTicketPage *self)
{
  steward_page_save (STEWARD_PAGE (self));
}

static gboolean
can_answer (StewardNewTicketPage *self)
{
  return self->creation != NULL && so_ticket_creation_is_unsure (self->creation) &&
         !so_ticket_creation_is_running (self->creation);
}

static void
repeat_cb (StewardNewTicketPage *self)
{
  if (!can_answer (self))
    return;

  so_ticket_creation_repeat (self->creation);
  steward_page_save (STEWARD_PAGE (self));
}

static void
adopt_cb (StewardNewTicketPage *self,
          int                   id)
{
  if (!can_answer (self))
    return;

  so_ticket_creation_adopt (self->creation, id);
  steward_page_save (STEWARD_PAGE (self));
}

static void
settle_cb (StewardNewTicketPage *self)
{
  self->settled = self->creation != NULL &&
                  so_ticket_creation_get_ticket_id (self->creation) != 0;
  steward_page_save (STEWARD_PAGE (self));
}

/* A draft was of a ticket that is half made. */
static void
resumed_cb (StewardNewTicketPage *self,
            const char           *text)
{
  SoSession *session = steward_page_get_session (STEWARD_PAGE (self));
  SoTicketCreation *creation = session != NULL ?
                               so_ticket_creation_new_from_text (session, text, NULL) : NULL;

  if (creation == NULL)
    return;

  take_creation (self, creation);
  if (!is_begun (self))
    {
      steward_new_ticket_drop_creation (self);
      return;
    }

  steward_ticket_message_set_creation (self->message_row, creation);
  show_steps (self);
}

/* Changes are taken back: so are the steps, as far as that goes. */
static void
carrier_cb (StewardNewTicketPage *self)
{
  StewardForm *form = steward_page_get_form (STEWARD_PAGE (self));

  if (steward_form_get_carrier (form) != NULL || self->creation == NULL ||
      so_ticket_creation_is_running (self->creation))
    return;

  steward_new_ticket_drop_creation (self);
  show_form (self);
}

/* Connects the views of the page; after its template. */
void
steward_new_ticket_create_init (StewardNewTicketPage *self)
{
  const GConnectFlags swapped = G_CONNECT_SWAPPED;

  g_signal_connect_object (self->steps_view, "cancel", G_CALLBACK (cancel_cb), self, swapped);
  g_signal_connect_object (self->steps_view, "retry", G_CALLBACK (retry_cb), self, swapped);
  g_signal_connect_object (self->steps_view, "repeat", G_CALLBACK (repeat_cb), self, swapped);
  g_signal_connect_object (self->steps_view, "adopt", G_CALLBACK (adopt_cb), self, swapped);
  g_signal_connect_object (self->steps_view, "settle", G_CALLBACK (settle_cb), self, swapped);
  g_signal_connect_object (self->message_row, "resumed", G_CALLBACK (resumed_cb), self, swapped);
  g_signal_connect_object (steward_page_get_form (STEWARD_PAGE (self)), "notify::carrier",
                           G_CALLBACK (carrier_cb), self, swapped);
}
