/* so-ticket-creation-look.c: whether the server did what it gave no answer to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-creation-private.h"

#include <string.h>

#include "so-customer-service-agent.h"
#include "so-service-error.h"
#include "so-ticket-agent.h"
#include "so-ticket-info.h"
#include "so-ticket-message.h"

/* Characters of a title that are searched for: a server may cut the rest off. */
#define SEARCH_CHARACTERS 80

/* Tickets that a search may find, and those of them that are looked at, newest first. */
#define MAX_FOUND     50
#define MAX_LOOKED_AT 20

/* The server's clock and ours differ at most so much. */
#define CLOCK_MINUTES 15

/* Without white space around it, and with single spaces in it. */
static char *
dup_plain (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text != NULL ? text : "", " \t\r\n", -1);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (plain, "%s%s", plain->len > 0 ? " " : "", words[i]);

  return g_string_free (plain, FALSE);
}

/* Whether what was saved can be what was sent, cut off maybe. */
static gboolean
is_same_title (const char *sent,
               const char *saved)
{
  g_autofree char *a = dup_plain (sent);
  g_autofree char *b = dup_plain (saved);

  return g_str_equal (a, b) ||
         (g_utf8_strlen (b, -1) >= SEARCH_CHARACTERS && g_str_has_prefix (a, b));
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  int x = *(const int *) a;
  int y = *(const int *) b;

  return (x < y) - (x > y);
}

/* All that could be found is known. */
static void
settle (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  SoCreationStep *step = so_creation_get_current (self);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->candidates)) > 0 || self->incomplete ||
      step->slow)
    so_creation_step_unsure (task);
  else
    so_creation_step_again (task);
}

/* No offset: no telling, so it may be. */
static gboolean
is_recent (SoTicketCreation *self,
           SoDateTime       *moment)
{
  g_autoptr (GDateTime) earliest = NULL;
  GDateTime *instant;

  if (moment == NULL || self->started == NULL || !so_date_time_has_offset (moment) ||
      (instant = so_date_time_get_instant (moment)) == NULL)
    return TRUE;

  earliest = g_date_time_add_minutes (self->started, -CLOCK_MINUTES);

  return g_date_time_compare (instant, earliest) >= 0;
}

static void
look_at_next_ticket (GTask *task);

static void
get_ticket_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  g_autoptr (SoTicketEntity) ticket = NULL;
  GError *error = NULL;

  ticket = so_ticket_get_ticket_entity_finish (SO_SESSION (source), result, &error);
  if (ticket == NULL && !g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_NOT_FOUND))
    {
      so_creation_step_failed (task, error);
      return;
    }

  g_clear_error (&error);
  if (ticket != NULL && is_recent (self, ticket->created_at))
    g_list_store_append (self->candidates, ticket);
  look_at_next_ticket (task);
}

static void
look_at_next_ticket (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);

  if (self->n_looked_at >= MIN (self->found->len, MAX_LOOKED_AT))
    {
      self->incomplete |= self->found->len > MAX_LOOKED_AT;
      settle (task);
      return;
    }

  so_ticket_get_ticket_entity_async (self->session,
                                     g_array_index (self->found, int, self->n_looked_at++),
                                     g_task_get_cancellable (task), get_ticket_cb, task);
}

static void
find_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  g_autoptr (GListStore) list = NULL;
  GError *error = NULL;
  guint n_infos;

  list = so_customer_service_find_tickets_by_title_or_id_finish (SO_SESSION (source), result,
                                                                 &error);
  if (list == NULL)
    {
      so_creation_step_failed (task, error);
      return;
    }

  n_infos = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n_infos; i++)
    {
      g_autoptr (SoTicketInfo) info = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (is_same_title (self->sent_title, info->title))
        g_array_append_val (self->found, info->ticket_id);
    }
  g_array_sort (self->found, compare_newest_first);
  self->incomplete = n_infos >= MAX_FOUND;
  look_at_next_ticket (task);
}

static void
start_looking (SoTicketCreation *self)
{
  g_list_store_remove_all (self->candidates);
  g_array_set_size (self->found, 0);
  self->n_looked_at = 0;
  self->incomplete = FALSE;
}

/*< private >
 * so_creation_find_ticket:
 * @task: a run
 *
 * Tickets with our title, made since we asked for one.
 */
void
so_creation_find_ticket (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  g_autofree char *title = dup_plain (self->sent_title);
  g_autofree char *text = NULL;

  start_looking (self);
  if (*title == '\0')
    {
      so_creation_step_unsure (task);        /* nothing to search for */
      return;
    }

  text = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), SEARCH_CHARACTERS));
  so_customer_service_find_tickets_by_title_or_id_async (self->session, text, MAX_FOUND,
                                                         g_task_get_cancellable (task), find_cb,
                                                         task);
}

static gboolean
is_same_text (SoTicketMessageEntity *sent,
              SoTicketMessageEntity *saved)
{
  g_autofree char *body = dup_plain (sent->body);
  g_autofree char *html = dup_plain (sent->html_body);
  g_autofree char *saved_body = dup_plain (saved->body);
  g_autofree char *saved_html = dup_plain (saved->html_body);

  if (*body != '\0')
    return g_str_equal (body, saved_body);

  return g_str_equal (html, saved_html);
}

static void
look_at_next_message (GTask *task);

static void
get_message_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  g_autoptr (SoTicketMessageEntity) message = NULL;
  GError *error = NULL;

  message = so_ticket_get_ticket_message_entity_finish (SO_SESSION (source), result, &error);
  if (message == NULL && !g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_NOT_FOUND))
    {
      so_creation_step_failed (task, error);
      return;
    }

  g_clear_error (&error);
  if (message != NULL && is_same_text (self->message, message))
    {
      self->message_id = message->ej_message_id;
      g_list_store_remove_all (self->candidates);
      so_creation_step_is_done (task);
      return;
    }

  if (message != NULL)
    g_list_store_append (self->candidates, message);
  look_at_next_message (task);
}

static void
look_at_next_message (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);

  if (self->n_looked_at >= self->found->len)
    {
      settle (task);
      return;
    }

  so_ticket_get_ticket_message_entity_async (self->session,
                                             g_array_index (self->found, int,
                                                            self->n_looked_at++),
                                             g_task_get_cancellable (task), get_message_cb, task);
}

static gboolean
is_known (SoTicketCreation *self,
          int               id)
{
  for (guint i = 0; i < self->known->len; i++)
    if (g_array_index (self->known, int, i) == id)
      return TRUE;

  return FALSE;
}

static void
get_messages_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  g_autoptr (SoTicketEntity) ticket = NULL;
  GError *error = NULL;
  guint n_messages;

  ticket = so_ticket_get_ticket_entity_finish (SO_SESSION (source), result, &error);
  if (ticket == NULL)
    {
      so_creation_step_failed (task, error);
      return;
    }

  n_messages = g_list_model_get_n_items (G_LIST_MODEL (ticket->messages));
  for (guint i = 0; i < n_messages; i++)
    {
      g_autoptr (SoTicketMessage) message = g_list_model_get_item (G_LIST_MODEL (ticket->messages),
                                                                   i);

      if (!is_known (self, message->ticket_message_id))
        g_array_append_val (self->found, message->ticket_message_id);
    }
  look_at_next_message (task);
}

/*< private >
 * so_creation_find_message:
 * @task: a run
 *
 * Messages that our ticket did not have before; one with our text is ours.
 */
void
so_creation_find_message (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);

  start_looking (self);
  so_ticket_get_ticket_entity_async (self->session, self->ticket_id,
                                     g_task_get_cancellable (task), get_messages_cb, task);
}
