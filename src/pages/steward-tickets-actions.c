/* steward-tickets-actions.c: what is done to a ticket other than editing it
 *
 * To close and to postpone are edits: they are saved as any other, and undone as any other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-tickets-private.h"

#include <glib/gi18n.h>

#include "so-customer-service-agent.h"
#include "so-ticket-agent.h"
#include "so-ticket-info.h"

/* (nullable): what is open */
static SoTicketEntity *
ticket_of (StewardTicketsPage *self)
{
  SoCarrier *object = steward_page_get_object (STEWARD_PAGE (self));

  return object != NULL ? SO_TICKET_ENTITY (object) : NULL;
}

/* 0 where nothing is open: the menu may be older than that */
static int
id_of (StewardTicketsPage *self)
{
  return ticket_of (self) != NULL ? ticket_of (self)->ticket_id : 0;
}

static void
enable (StewardTicketsPage *self,
        const char         *name,
        gboolean            enabled)
{
  GActionMap *actions = G_ACTION_MAP (steward_page_get_actions (STEWARD_PAGE (self)));

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, name)),
                               enabled);
}

static gboolean
has (StewardTicketsPage *self,
     const char         *method)
{
  SoSession *session = steward_page_get_session (STEWARD_PAGE (self));

  return session != NULL && so_session_has_method (session, method);
}

/* What can be done to the ticket that is open. */
void
steward_tickets_update_actions (StewardTicketsPage *self)
{
  SoTicketEntity *ticket = ticket_of (self);
  int status = ticket != NULL ? ticket->base_status : 0;
  gboolean gone = status == SO_TICKET_BASE_STATUS_DELETED || status == SO_TICKET_BASE_STATUS_SPAM;
  gboolean open = ticket != NULL && !gone && status != SO_TICKET_BASE_STATUS_MERGED;

  enable (self, "accept", open && has (self, "Ticket/AcceptTickets"));
  enable (self, "close-ticket", open && status != SO_TICKET_BASE_STATUS_CLOSED &&
          self->statuses != NULL);
  enable (self, "postpone", open && self->statuses != NULL);
  enable (self, "mark-read", ticket != NULL && has (self, "Ticket/UpdateTicketsReadStatus"));
  enable (self, "mark-unread", ticket != NULL && has (self, "Ticket/UpdateTicketsReadStatus"));
  enable (self, "open-merged", ticket != NULL && ticket->connect_id > 0);
  enable (self, "copy-number", ticket != NULL);
  enable (self, "copy-link", ticket != NULL);
  enable (self, "restore", gone && has (self, "Ticket/UndeleteByIds"));
  if (gone)
    enable (self, "delete", FALSE);
}

/* ---- the server does it ---- */

typedef struct
{
  StewardTicketsPage *page;
  SoSession          *session;
  SoTicketEntity     *before;     /* nullable: as it was before it was deleted */
  int                 id;
  const char         *done;       /* what to say then */
  const char         *not_done;
  const char         *action;     /* tries again */
} Doing;

static Doing *
doing_new (StewardTicketsPage *self,
           int                 id,
           const char         *done,
           const char         *not_done,
           const char         *action)
{
  Doing *doing = g_new0 (Doing, 1);

  doing->page = g_object_ref (self);
  doing->session = g_object_ref (steward_page_get_session (STEWARD_PAGE (self)));
  doing->id = id;
  doing->done = done;
  doing->not_done = not_done;
  doing->action = action;

  return doing;
}

static void
doing_free (Doing *doing)
{
  g_object_unref (doing->page);
  g_object_unref (doing->session);
  g_clear_object (&doing->before);
  g_free (doing);
}

/* Says what came of it, and looks at the list and the ticket again. */
static void
done (Doing  *doing,
      GError *error)
{
  StewardPage *page = STEWARD_PAGE (doing->page);

  if (doing->session != steward_page_get_session (page))
    g_debug ("Another server is on view");
  else if (error != NULL)
    steward_page_show_error (page, doing->not_done, error, doing->action);
  else
    {
      STEWARD_PAGE_GET_CLASS (page)->reload (page);
      steward_page_toast (page, doing->done);
    }
  doing_free (doing);
}

static void
accepted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  so_ticket_accept_tickets_finish (SO_SESSION (source), result, &error);
  done (user_data, error);
}

static void
accept_action (StewardTicketsPage *self)
{
  int id = id_of (self);

  if (id <= 0)
    return;

  so_ticket_accept_tickets_async (steward_page_get_session (STEWARD_PAGE (self)), &id, 1, NULL,
                                  accepted_cb,
                                  doing_new (self, id, _("Ticket accepted"),
                                             _("The ticket was not accepted"), "page.accept"));
}

static void
marked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  ids = so_ticket_update_tickets_read_status_finish (SO_SESSION (source), result, &error);
  done (user_data, error);
}

static void
mark (StewardTicketsPage *self,
      SoTicketReadStatus  status,
      const char         *action)
{
  int id = id_of (self);
  const char *said = status == SO_TICKET_READ_STATUS_RED ? _("Marked as unread") :
                                                           _("Marked as read");

  if (id <= 0)
    return;

  so_ticket_update_tickets_read_status_async (steward_page_get_session (STEWARD_PAGE (self)),
                                              &id, 1, status, NULL, marked_cb,
                                              doing_new (self, id, said, _("Not marked"), action));
}

static void
mark_read_action (StewardTicketsPage *self)
{
  mark (self, SO_TICKET_READ_STATUS_GREEN, "page.mark-read");
}

static void
mark_unread_action (StewardTicketsPage *self)
{
  mark (self, SO_TICKET_READ_STATUS_RED, "page.mark-unread");
}

/* ---- out of the recycle bin ---- */

static void
status_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoTicketEntity) ticket = NULL;

  ticket = so_ticket_save_ticket_entity_finish (SO_SESSION (source), result, &error);
  done (user_data, error);
}

/* The server gives a restored ticket its default open status: it gets back the one it had. */
static void
restored_ticket_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  Doing *doing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SoTicketEntity) ticket = NULL;

  ticket = so_ticket_get_ticket_entity_finish (SO_SESSION (source), result, &error);
  if (ticket == NULL || doing->before->status == NULL)
    {
      done (doing, error);
      return;
    }

  g_object_set (ticket, "status", doing->before->status,
                "base-status", doing->before->base_status,
                "activate", doing->before->activate, NULL);
  so_ticket_save_ticket_entity_async (SO_SESSION (source), ticket, NULL, status_saved_cb, doing);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Doing *doing = user_data;
  g_autoptr (GError) error = NULL;

  if (so_ticket_undelete_by_ids_finish (SO_SESSION (source), result, &error) &&
      doing->before != NULL)
    so_ticket_get_ticket_entity_async (SO_SESSION (source), doing->id, NULL, restored_ticket_cb,
                                       doing);
  else
    done (doing, error);
}

static void
restore (StewardTicketsPage *self,
         int                 id,
         SoTicketEntity     *before,
         const char         *said)
{
  Doing *doing = doing_new (self, id, said, _("The ticket was not restored"), NULL);

  if (before != NULL)
    doing->before = g_object_ref (before);
  so_ticket_undelete_by_ids_async (doing->session, &id, 1, NULL, restored_cb, doing);
}

/* Takes back that a ticket was deleted. */
void
steward_tickets_restore (StewardPage *page,
                         SoCarrier   *object)
{
  SoTicketEntity *before = SO_TICKET_ENTITY (object);

  restore (STEWARD_TICKETS_PAGE (page), before->ticket_id, before, _("Undone"));
}

static void
restore_action (StewardTicketsPage *self)
{
  if (id_of (self) > 0)
    restore (self, id_of (self), NULL,
             _("Ticket restored, with the status that new tickets get"));
}

/* What a merged ticket became a part of. */
static void
open_merged_action (StewardTicketsPage *self)
{
  if (id_of (self) > 0 && ticket_of (self)->connect_id > 0)
    steward_list_page_open (STEWARD_LIST_PAGE (self), ticket_of (self)->connect_id);
}

/* ---- an edit that is saved ---- */

static void
close_action (StewardTicketsPage *self)
{
  if (id_of (self) <= 0)
    return;

  if (steward_tickets_set_base_status (self, ticket_of (self), SO_TICKET_BASE_STATUS_CLOSED))
    steward_page_save (STEWARD_PAGE (self));
  else
    steward_page_toast (STEWARD_PAGE (self), _("This server has no status for closed tickets"));
}

static void
postpone_action (StewardTicketsPage *self,
                 GVariant           *hours)
{
  SoTicketEntity *ticket = ticket_of (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) then = g_date_time_add_hours (now, g_variant_get_int32 (hours));
  g_autoptr (SoDateTime) activate = so_date_time_new_instant (then);

  if (id_of (self) <= 0)
    return;

  if (!steward_tickets_set_base_status (self, ticket, SO_TICKET_BASE_STATUS_POSTPONED))
    {
      steward_page_toast (STEWARD_PAGE (self),
                          _("This server has no status for postponed tickets"));
      return;
    }

  g_object_set (ticket, "activate", activate, NULL);
  steward_page_save (STEWARD_PAGE (self));
}

/* ---- the clipboard ---- */

static void
copy_number_action (StewardTicketsPage *self)
{
  g_autofree char *number = g_strdup_printf ("%d", id_of (self));

  if (id_of (self) <= 0)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), number);
  steward_page_toast (STEWARD_PAGE (self), _("Number copied"));
}

/* (nullable): the address of a ticket among those that were found by its number */
static const char *
find_link (GListModel *infos,
           int         id)
{
  for (guint i = 0; infos != NULL && i < g_list_model_get_n_items (infos); i++)
    {
      g_autoptr (SoTicketInfo) info = g_list_model_get_item (infos, i);

      if (info->ticket_id == id && info->ticket_url != NULL && *info->ticket_url != '\0')
        return info->ticket_url;        /* the list keeps it */
    }

  return NULL;
}

static void
link_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Doing *doing = user_data;
  StewardPage *page = STEWARD_PAGE (doing->page);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) infos = NULL;
  const char *address;

  infos = so_customer_service_find_tickets_by_title_or_id_finish (SO_SESSION (source), result,
                                                                  &error);
  address = find_link (G_LIST_MODEL (infos), doing->id);
  if (doing->session != steward_page_get_session (page))
    g_debug ("Another server is on view");
  else if (error != NULL)
    steward_page_show_error (page, doing->not_done, error, doing->action);
  else if (address == NULL)
    steward_page_toast (page, _("The server knows no link to this ticket"));
  else
    {
      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (page)), address);
      steward_page_toast (page, doing->done);
    }
  doing_free (doing);
}

/* Only a search tells the address of a ticket. */
static void
copy_link_action (StewardTicketsPage *self)
{
  int id = id_of (self);
  g_autofree char *number = g_strdup_printf ("%d", id);
  SoSession *session = steward_page_get_session (STEWARD_PAGE (self));

  if (id <= 0)
    return;

  so_customer_service_find_tickets_by_title_or_id_async (session, number, 20, NULL, link_cb,
                                                         doing_new (self, id, _("Link copied"),
                                                                    _("The link was not copied"),
                                                                    "page.copy-link"));
}

static void
export_action (StewardTicketsPage *self)
{
  steward_tickets_export (self);
}

/* ---- all of them ---- */

void
steward_tickets_add_actions (StewardTicketsPage *self)
{
  static const struct
  {
    const char *name;
    void      (*callback) (StewardTicketsPage *self);
  } actions[] = {
    { "accept", accept_action },
    { "close-ticket", close_action },
    { "mark-read", mark_read_action },
    { "mark-unread", mark_unread_action },
    { "restore", restore_action },
    { "open-merged", open_merged_action },
    { "copy-number", copy_number_action },
    { "copy-link", copy_link_action },
    { "export", export_action },
  };
  StewardPage *page = STEWARD_PAGE (self);
  g_autoptr (GSimpleAction) postpone = g_simple_action_new ("postpone", G_VARIANT_TYPE_INT32);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    steward_page_add_action (page, actions[i].name, G_CALLBACK (actions[i].callback));
  g_signal_connect_object (postpone, "activate", G_CALLBACK (postpone_action), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (steward_page_get_actions (page)), G_ACTION (postpone));
  steward_tickets_update_actions (self);
}
