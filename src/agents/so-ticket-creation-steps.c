/* so-ticket-creation-steps.c: the calls for the ticket, the message, sending and notifying
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-creation-private.h"

#include <glib/gi18n.h>

#include "so-service-error.h"
#include "so-ticket-agent.h"
#include "so-ticket-message.h"

/* An answer, but without what everything else hangs on. */
static GError *
no_number (const char *text)
{
  return g_error_new_literal (SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE, text);
}

/*< private >
 * so_creation_take_ticket:
 * @self: a ticket to be made
 * @saved: as the server has it
 *
 * No message that it has is ours.
 */
void
so_creation_take_ticket (SoTicketCreation *self,
                         SoTicketEntity   *saved)
{
  guint n_messages = g_list_model_get_n_items (G_LIST_MODEL (saved->messages));

  self->ticket_id = saved->ticket_id;
  g_set_object (&self->saved, saved);
  g_array_set_size (self->known, 0);
  for (guint i = 0; i < n_messages; i++)
    {
      g_autoptr (SoTicketMessage) message = g_list_model_get_item (G_LIST_MODEL (saved->messages),
                                                                   i);

      g_array_append_val (self->known, message->ticket_message_id);
    }
}

static void
ticket_saved (GTask          *task,
              SoTicketEntity *saved,
              GError         *error)
{
  SoTicketCreation *self = g_task_get_source_object (task);

  if (saved != NULL && saved->ticket_id <= 0)
    error = no_number (_("The server's answer holds no ticket number"));
  if (error != NULL)
    {
      so_creation_write_failed (task, error);
      return;
    }

  so_creation_take_ticket (self, saved);
  so_creation_step_is_done (task);
}

static void
save_ticket_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (SoTicketEntity) saved = NULL;
  GError *error = NULL;

  saved = so_ticket_save_ticket_entity_finish (SO_SESSION (source), result, &error);
  ticket_saved (user_data, saved, error);
}

static void
save_ticket_with_notify_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (SoTicketEntity) saved = NULL;
  GError *error = NULL;

  saved = so_ticket_save_ticket_entity_with_notify_finish (SO_SESSION (source), result, &error);
  ticket_saved (user_data, saved, error);
}

void
so_creation_save_ticket (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  g_clear_pointer (&self->started, g_date_time_unref);
  self->started = g_date_time_new_now_utc ();
  g_free (self->sent_title);
  self->sent_title = g_strdup (self->ticket->title);
  self->told = self->message == NULL;
  so_creation_plan (self);
  so_creation_ask (self, so_creation_get_current (self));

  if (self->told)
    so_ticket_save_ticket_entity_with_notify_async (self->session, self->ticket, self->notify,
                                                    cancellable, save_ticket_with_notify_cb, task);
  else
    so_ticket_save_ticket_entity_async (self->session, self->ticket, cancellable, save_ticket_cb,
                                        task);
}

static void
save_message_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  g_autoptr (SoTicketMessageEntity) saved = NULL;
  GError *error = NULL;

  saved = so_ticket_save_ticket_message_entity_with_options_finish (SO_SESSION (source), result,
                                                                    &error);
  if (saved != NULL && saved->ej_message_id <= 0)
    error = no_number (_("The server's answer holds no message number"));
  if (error != NULL)
    {
      so_creation_write_failed (task, error);
      return;
    }

  self->message_id = saved->ej_message_id;
  so_creation_step_is_done (task);
}

/* The message in its ticket: a reference counts by its id only. */
static SoTicketMessageEntity *
make_message (SoTicketCreation *self)
{
  SoTicketMessageEntity *message = so_carrier_dup (SO_CARRIER (self->message));
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (SoTicket) ticket = NULL;

  json_node_take_object (node, json_object_new ());
  json_object_set_int_member (json_node_get_object (node), "TicketId", self->ticket_id);
  ticket = so_carrier_new_from_json (SO_TYPE_TICKET, node, NULL);
  g_object_set (message, "ticket", ticket, NULL);

  return message;
}

void
so_creation_save_message (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  g_autoptr (SoTicketMessageEntity) message = make_message (self);

  so_creation_ask (self, so_creation_get_current (self));
  so_ticket_save_ticket_message_entity_with_options_async (self->session, message, FALSE, NULL, 0,
                                                           FALSE, g_task_get_cancellable (task),
                                                           save_message_cb, task);
}

static void
send_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GError *error = NULL;

  if (so_ticket_send_ticket_message_finish (SO_SESSION (source), result, &error))
    so_creation_step_is_done (user_data);
  else
    so_creation_write_failed (user_data, error);
}

void
so_creation_send (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  const char *subject = self->subject != NULL ? self->subject : self->ticket->title;

  so_creation_ask (self, so_creation_get_current (self));
  so_ticket_send_ticket_message_async (self->session, self->message_id,
                                       (const char * const *) self->to,
                                       (const char * const *) self->cc,
                                       (const char * const *) self->bcc,
                                       subject != NULL ? subject : "", 0, "",
                                       g_task_get_cancellable (task), send_cb, task);
}

static void
notify_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GError *error = NULL;

  if (so_ticket_notify_new_ticket_finish (SO_SESSION (source), result, &error))
    so_creation_step_is_done (user_data);
  else
    so_creation_write_failed (user_data, error);
}

void
so_creation_notify (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);

  so_creation_ask (self, so_creation_get_current (self));
  so_ticket_notify_new_ticket_async (self->session, self->ticket_id,
                                     g_task_get_cancellable (task), notify_cb, task);
}
