/* steward-tickets-status.c: the status of a ticket, which counts as one of the base statuses
 *
 * Both have to agree: what a server makes of a status with another one's base status is not
 * documented (API notes, section 18).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-tickets-private.h"

#include "so-list-agent.h"
#include "so-ticket-agent.h"

static SoTicketStatusEntity *
get_status (StewardTicketsPage *self,
            guint               place)
{
  SoTicketStatusEntity *status = g_list_model_get_item (self->statuses, place);

  g_object_unref (status);              /* the list keeps it */

  return status;
}

static guint
n_statuses (StewardTicketsPage *self)
{
  return self->statuses != NULL ? g_list_model_get_n_items (self->statuses) : 0;
}

static void
agree (StewardTicketsPage *self,
       SoTicketEntity     *ticket)
{
  if (ticket->status == NULL ||
      !so_carrier_is_field_dirty (SO_CARRIER (ticket), "status"))
    return;

  for (guint i = 0; i < n_statuses (self); i++)
    {
      SoTicketStatusEntity *status = get_status (self, i);

      if (status->ticket_status_id == ticket->status->ticket_status_id && status->status != 0 &&
          status->status != ticket->base_status)
        g_object_set (ticket, "base-status", status->status, NULL);
    }
}

/* The user chose another status: what it counts as follows. */
void
steward_tickets_follow_status (StewardTicketsPage *self)
{
  SoCarrier *object = steward_page_get_object (STEWARD_PAGE (self));

  if (object != NULL)
    agree (self, SO_TICKET_ENTITY (object));
}

static void
take (StewardTicketsPage *self,
      SoSession          *session,
      GAsyncResult       *result)
{
  g_autoptr (GListStore) statuses = so_list_get_ticket_statuses_finish (session, result, NULL);

  if (statuses != NULL && session == steward_page_get_session (STEWARD_PAGE (self)))
    g_set_object (&self->statuses, G_LIST_MODEL (statuses));
  steward_tickets_follow_status (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (StewardTicketsPage) self = user_data;

  take (self, SO_SESSION (source), result);
  steward_tickets_update_actions (self);
}

/* Once for a server. */
void
steward_tickets_load_statuses (StewardTicketsPage *self)
{
  StewardPage *page = STEWARD_PAGE (self);

  if (self->statuses == NULL)
    so_list_get_ticket_statuses_async (steward_page_get_session (page),
                                       steward_page_get_cancellable (page), loaded_cb,
                                       g_object_ref (self));
}

/* A copy of a status that counts as @base_status: the default one, else any. */
static SoTicketStatusEntity *
dup_status (StewardTicketsPage *self,
            int                 base_status)
{
  SoTicketStatusEntity *found = NULL;

  for (guint i = 0; i < n_statuses (self); i++)
    {
      SoTicketStatusEntity *status = get_status (self, i);

      if (status->status == base_status && (found == NULL || status->is_default))
        found = status;
    }

  return found != NULL ? so_carrier_dup (SO_CARRIER (found)) : NULL;
}

/**
 * steward_tickets_set_base_status:
 * @self: a page
 * @ticket: a ticket
 * @base_status: what it is to count as
 *
 * Gives a ticket the default status for that.
 *
 * Returns: whether the server has one
 */
gboolean
steward_tickets_set_base_status (StewardTicketsPage *self,
                                 SoTicketEntity     *ticket,
                                 int                 base_status)
{
  g_autoptr (SoTicketStatusEntity) status = dup_status (self, base_status);

  if (status == NULL)
    return FALSE;

  g_object_set (ticket, "status", status, "base-status", base_status, NULL);

  return TRUE;
}

/* ---- saving ---- */

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  SoTicketEntity *ticket = so_ticket_save_ticket_entity_finish (SO_SESSION (source), result,
                                                                &error);

  if (ticket != NULL)
    g_task_return_pointer (task, ticket, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
send_ticket (GTask *task)
{
  StewardTicketsPage *self = g_task_get_source_object (task);
  SoTicketEntity *sent = g_task_get_task_data (task);

  agree (self, sent);
  so_ticket_save_ticket_entity_async (steward_page_get_session (STEWARD_PAGE (self)), sent,
                                      g_task_get_cancellable (task), sent_cb, g_object_ref (task));
}

static void
statuses_for_save_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  take (g_task_get_source_object (task), SO_SESSION (source), result);
  if (!g_task_return_error_if_cancelled (task))
    send_ticket (task);
}

/* Where the statuses are not here yet, they are waited for. */
void
steward_tickets_save_async (StewardPage         *page,
                            SoCarrier           *sent,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (page, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_tickets_save_async);
  g_task_set_task_data (task, g_object_ref (sent), g_object_unref);
  if (STEWARD_TICKETS_PAGE (page)->statuses != NULL)
    send_ticket (task);
  else
    so_list_get_ticket_statuses_async (steward_page_get_session (page), cancellable,
                                       statuses_for_save_cb, g_object_ref (task));
}

SoCarrier *
steward_tickets_save_finish (StewardPage   *page,
                             GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
