/* steward-ctl-ticket.c: creates a ticket, and goes on where that was broken off
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ctl-ticket.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "steward-ctl-commands.h"
#include "steward-ctl-fill.h"
#include "steward-ctl-wait.h"

void
steward_ctl_ticket_clear (StewardCtlTicket *self)
{
  g_free (self->title);
  g_free (self->type);
  g_free (self->category);
  g_free (self->priority);
  g_free (self->status);
  g_free (self->owner);
  g_free (self->message);
  g_strfreev (self->to);
  g_strfreev (self->cc);
  g_strfreev (self->bcc);
  g_strfreev (self->attach);
  g_free (self->template);
  g_free (self->state);
}

static gboolean
has_any (const StewardCtlTicket *self)
{
  return self->title != NULL || self->type != NULL || self->category != NULL ||
         self->priority != NULL || self->status != NULL || self->owner != NULL ||
         self->message != NULL || self->to != NULL || self->cc != NULL || self->bcc != NULL ||
         self->attach != NULL || self->template != NULL || self->quiet || self->notify ||
         self->state != NULL || self->adopt != 0 || self->again;
}

/* Something, one at sign, something: the rest is for the server to judge. */
static const char *
find_bad_address (char **addresses)
{
  for (guint i = 0; addresses != NULL && addresses[i] != NULL; i++)
    {
      const char *at = strchr (addresses[i], '@');

      if (at == NULL || at == addresses[i] || at[1] == '\0' || strchr (at + 1, '@') != NULL ||
          strpbrk (addresses[i], " \t\r\n,;") != NULL)
        return addresses[i];
    }

  return NULL;
}

/**
 * steward_ctl_ticket_check:
 * @self: options
 * @is_create: whether they are for "ticket create"
 * @error: G_OPTION_ERROR: what is wrong with the usage
 *
 * Returns: whether they fit together
 */
gboolean
steward_ctl_ticket_check (const StewardCtlTicket  *self,
                          gboolean                 is_create,
                          GError                 **error)
{
  const char *text = NULL;
  const char *bad = find_bad_address (self->to);

  bad = bad != NULL ? bad : find_bad_address (self->cc);
  bad = bad != NULL ? bad : find_bad_address (self->bcc);

  if (!is_create && has_any (self))
    text = _("Options of a ticket are for \"ticket create\" only");
  else if (self->quiet && self->notify)
    text = _("--notify and --no-notify cannot be used together");
  else if ((self->cc != NULL || self->bcc != NULL) && self->to == NULL && self->template == NULL)
    text = _("--cc and --bcc need --to");
  else if (self->message == NULL && self->template == NULL &&
           (self->to != NULL || self->attach != NULL))
    text = _("--to and --attach need --message");
  else if ((self->adopt != 0 || self->again) && self->state == NULL)
    text = _("--adopt and --again need --state");
  else if (self->adopt != 0 && self->again)
    text = _("--adopt and --again cannot be used together");
  else if (self->adopt < 0)
    text = _("--adopt needs the number of a ticket or a message");

  if (text != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, text);
  else if (bad != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                 /* translators: %s is what the user gave as one */
                 _("\"%s\" is no e-mail address"), bad);

  return text == NULL && bad == NULL;
}

/* Before a request leaves: a run that ends there can be taken up. */
static void
changed_cb (SoTicketCreation *creation,
            gpointer          user_data)
{
  const char *path = user_data;
  g_autofree char *text = so_ticket_creation_to_text (creation);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents_full (path, text, -1,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 0600, &error))
    steward_ctl_warn (error->message);
}

/* Sets @restored where the file of --state was there. */
static SoTicketCreation *
open_creation (const StewardCtlTicket  *ticket,
               const char              *server,
               SoSession               *session,
               gboolean                *restored,
               GError                 **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = NULL;
  SoTicketCreation *creation;

  *restored = FALSE;
  if (ticket->state == NULL || !g_file_test (ticket->state, G_FILE_TEST_EXISTS))
    {
      if (ticket->adopt != 0 || ticket->again)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "%s: %s", ticket->state,
                       _("nothing is half done"));
          return NULL;
        }
      return steward_ctl_fill_ticket (ticket, server, session, error);
    }

  *restored = TRUE;
  creation = g_file_get_contents (ticket->state, &text, NULL, &local_error)
               ? so_ticket_creation_new_from_text (session, text, &local_error) : NULL;
  if (creation == NULL)
    g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ", ticket->state);

  return creation;
}

static gboolean
run (SoTicketCreation  *creation,
     GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  so_ticket_creation_run_async (creation, NULL, steward_ctl_keep_result, &result);
  steward_ctl_wait (&result);

  return so_ticket_creation_run_finish (creation, result, error);
}

/* Where an answer is lost, the second run asks the server what it has; then what the user said
 * counts. */
static gboolean
run_and_answer (SoTicketCreation        *creation,
                const StewardCtlTicket  *ticket,
                gboolean                 restored,
                GError                 **error)
{
  g_autoptr (GError) local_error = NULL;

  if (run (creation, &local_error))
    return TRUE;

  if (so_ticket_creation_is_lost (creation))
    {
      g_clear_error (&local_error);
      if (run (creation, &local_error))
        return TRUE;
    }

  if (restored && so_ticket_creation_is_unsure (creation) && (ticket->adopt != 0 || ticket->again))
    {
      g_clear_error (&local_error);
      if (ticket->again)
        so_ticket_creation_repeat (creation);
      else
        so_ticket_creation_adopt (creation, ticket->adopt);
      return run (creation, error);
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* The numbers of what the failed step may have made. */
static char *
list_candidates (SoTicketCreation *creation)
{
  GListModel *candidates = so_ticket_creation_get_candidates (creation);
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (SoCarrier) carrier = g_list_model_get_item (candidates, i);
      int id = SO_IS_TICKET_ENTITY (carrier) ? SO_TICKET_ENTITY (carrier)->ticket_id
                                             : SO_TICKET_MESSAGE_ENTITY (carrier)->ej_message_id;

      g_string_append_printf (numbers, "%s%d", numbers->len > 0 ? ", " : "", id);
    }

  return g_string_free (g_steal_pointer (&numbers), FALSE);
}

static void
explain_doubt (SoTicketCreation        *creation,
               const StewardCtlTicket  *ticket,
               GError                 **error)
{
  g_autofree char *numbers = list_candidates (creation);
  GString *text = g_string_new ((*error)->message);

  if (*numbers != '\0')
    g_string_append_printf (text, " (%s)", numbers);
  if (ticket->state != NULL)
    {
      g_string_append (text, ": ");
      g_string_append (text, _("run this again with --adopt NUMBER if so, with --again if not"));
    }
  g_free ((*error)->message);
  (*error)->message = g_string_free (text, FALSE);
}

static void
explain (SoTicketCreation        *creation,
         const StewardCtlTicket  *ticket,
         GError                 **error)
{
  int id = so_ticket_creation_get_ticket_id (creation);

  if (so_ticket_creation_is_unsure (creation))
    explain_doubt (creation, ticket, error);
  if (id != 0)
    {
      /* translators: %d is a number; what is not done follows */
      g_prefix_error (error, _("Ticket %d is created, but not all is done: "), id);
    }
}

/* What is refused as a whole leaves nothing to go on with. */
static void
drop_state (SoTicketCreation *creation,
            const char       *path)
{
  gboolean is_half = so_ticket_creation_get_ticket_id (creation) != 0 ||
                     so_ticket_creation_is_lost (creation) ||
                     so_ticket_creation_is_unsure (creation);

  if (path == NULL || (is_half && !so_ticket_creation_is_done (creation)))
    return;
  if (g_unlink (path) != 0 && errno != ENOENT)
    steward_ctl_warn (g_strerror (errno));
}

/**
 * steward_ctl_ticket:
 * @ticket: checked options
 * @server: as the user wrote it
 * @session: where to
 * @has_secret: whether a password, a ticket or a token goes with it
 *
 * Prints the number of the ticket when all is done.
 *
 * Returns: the exit status
 */
int
steward_ctl_ticket (const StewardCtlTicket *ticket,
                    const char             *server,
                    SoSession              *session,
                    gboolean                has_secret)
{
  g_autoptr (SoTicketCreation) creation = NULL;
  g_autofree char *number = NULL;
  gboolean restored;
  GError *error = NULL;

  creation = open_creation (ticket, server, session, &restored, &error);
  if (creation == NULL)
    return steward_ctl_fail_call (error, has_secret);

  if (ticket->state != NULL)
    g_signal_connect (creation, "changed", G_CALLBACK (changed_cb), ticket->state);
  if (!run_and_answer (creation, ticket, restored, &error))
    {
      explain (creation, ticket, &error);
      drop_state (creation, ticket->state);
      return steward_ctl_fail_call (error, has_secret);
    }

  number = g_strdup_printf ("%d", so_ticket_creation_get_ticket_id (creation));
  if (!steward_ctl_print (number, &error))
    return steward_ctl_fail (error, STEWARD_CTL_FAILED);
  drop_state (creation, ticket->state);

  return STEWARD_CTL_DONE;
}
