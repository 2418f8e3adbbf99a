/* steward-tickets-page.c: tickets, listed as they are scrolled, and one of them whole
 *
 * The lists come from archives in steward-ticket-list.c, a ticket itself from its agent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-tickets-private.h"

#include <glib/gi18n.h>

#include "so-ticket-agent.h"
#include "steward-config.h"
#include "steward-forms.h"
#include "steward-ticket-list.h"
#include "steward-ticket-row.h"

G_DEFINE_FINAL_TYPE (StewardTicketsPage, steward_tickets_page, STEWARD_TYPE_LIST_PAGE)

/* ---- the lists ---- */

static void
page_async (StewardListPage        *page,
            const StewardListQuery *query,
            int                     number,
            int                     page_size,
            GCancellable           *cancellable,
            GAsyncReadyCallback     callback,
            gpointer                user_data)
{
  steward_ticket_list_async (steward_page_get_session (STEWARD_PAGE (page)), query, number,
                             page_size, cancellable, callback, user_data);
}

static GListStore *
page_finish (StewardListPage  *page,
             GAsyncResult     *result,
             gboolean         *at_end,
             GError          **error)
{
  return steward_ticket_list_finish (result, at_end, error);
}

static int
row_id (StewardListPage *page,
        gpointer         row)
{
  return STEWARD_TICKET_ROW (row)->id;
}

static SoCarrier *
row_rights (StewardListPage *page,
            gpointer         row)
{
  return STEWARD_TICKET_ROW (row)->rights;
}

static gpointer
row_of (StewardListPage *page,
        SoCarrier       *object)
{
  return steward_ticket_row_new_from (SO_TICKET_ENTITY (object));
}

/* ---- one ticket ---- */

static void
get_async (StewardListPage     *page,
           int                  id,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  so_ticket_get_ticket_entity_async (steward_page_get_session (STEWARD_PAGE (page)), id,
                                     cancellable, callback, user_data);
}

static void
delete_async (StewardListPage     *page,
              int                  id,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  so_ticket_set_deleted_status_by_ids_async (steward_page_get_session (STEWARD_PAGE (page)),
                                             &id, 1, cancellable, callback, user_data);
}

static gboolean
delete_finish (StewardListPage  *page,
               GAsyncResult     *result,
               GError          **error)
{
  g_autoptr (GObject) session = g_async_result_get_source_object (result);
  g_autoptr (GArray) ids = NULL;

  ids = so_ticket_set_deleted_status_by_ids_finish (SO_SESSION (session), result, error);

  return ids != NULL;
}

static char *
delete_text (StewardListPage *page,
             gpointer         row)
{
  return g_strdup (_("The ticket goes to the recycle bin, as a rule for 14 days. Until then it can "
                     "be restored, and right afterwards this can be undone."));
}

/* ---- the form ---- */

static void
loaded (StewardPage *page,
        SoCarrier   *object)
{
  StewardTicketsPage *self = STEWARD_TICKETS_PAGE (page);
  SoTicketEntity *ticket = SO_TICKET_ENTITY (object);

  STEWARD_PAGE_CLASS (steward_tickets_page_parent_class)->loaded (page, object);

  g_signal_group_set_target (self->signals, object);
  steward_base_row_set_shown (self->merged_row, ticket->connect_id > 0);
  steward_ticket_messages_show (self->messages, steward_page_get_session (page), ticket);
  steward_tickets_load_statuses (self);
}

/* When a ticket wakes up is of interest while it sleeps. */
static void
changed (StewardPage *page,
         SoCarrier   *object)
{
  StewardTicketsPage *self = STEWARD_TICKETS_PAGE (page);
  int base_status = SO_TICKET_ENTITY (object)->base_status;

  steward_base_row_set_shown (self->activate_row,
                              base_status == SO_TICKET_BASE_STATUS_POSTPONED ||
                              base_status >= SO_TICKET_BASE_STATUS_POSTPONED_SPECIFIC);
  steward_tickets_update_actions (self);
}

static void
reset (StewardPage *page)
{
  g_clear_object (&STEWARD_TICKETS_PAGE (page)->statuses);

  STEWARD_PAGE_CLASS (steward_tickets_page_parent_class)->reset (page);
}

/* A ticket is made in a section of its own. */
static void
new_action (StewardTicketsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.section", "s", "new-ticket");
}

static void
steward_tickets_page_dispose (GObject *object)
{
  StewardTicketsPage *self = STEWARD_TICKETS_PAGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->statuses);
  g_clear_object (&self->chooser);
  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_TICKETS_PAGE);

  G_OBJECT_CLASS (steward_tickets_page_parent_class)->dispose (object);
}

static void
install_methods (StewardPageClass     *page_class,
                 StewardListPageClass *list_class)
{
  page_class->save_method = "Ticket/SaveTicketEntity";
  page_class->save_async = steward_tickets_save_async;
  page_class->save_finish = steward_tickets_save_finish;
  page_class->loaded = loaded;
  page_class->changed = changed;
  page_class->can_create = NULL;
  page_class->restore_object = steward_tickets_restore;
  page_class->reset = reset;
  list_class->name = "tickets";
  list_class->columns = steward_ticket_row_get_columns (&list_class->n_columns);
  list_class->views = steward_ticket_list_get_views (&list_class->n_views);
  list_class->filters = steward_ticket_list_get_filters (&list_class->n_filters);
  list_class->search_hint = N_("Search by title or number");
  list_class->id_property = "ticket-id";
  list_class->delete_method = "Ticket/SetDeletedStatusByIds";
  list_class->page_async = page_async;
  list_class->page_finish = page_finish;
  list_class->get_async = get_async;
  list_class->delete_async = delete_async;
  list_class->delete_finish = delete_finish;
  list_class->delete_text = delete_text;
  list_class->row_id = row_id;
  list_class->row_name = steward_ticket_row_dup_title;
  list_class->row_rights = row_rights;
  list_class->row_state = steward_ticket_row_get_state;
  list_class->row_of = row_of;
}

static void
steward_tickets_page_class_init (StewardTicketsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_tickets_page_dispose;
  install_methods (STEWARD_PAGE_CLASS (klass), STEWARD_LIST_PAGE_CLASS (klass));

  steward_forms_init ();
  g_type_ensure (STEWARD_TYPE_TICKET_MESSAGES);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/ui/pages/steward-tickets-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTicketsPage, messages);
  gtk_widget_class_bind_template_child (widget_class, StewardTicketsPage, merged_row);
  gtk_widget_class_bind_template_child (widget_class, StewardTicketsPage, activate_row);
}

static void
steward_tickets_page_init (StewardTicketsPage *self)
{
  steward_tickets_add_actions (self);
  steward_page_add_action (STEWARD_PAGE (self), "new", G_CALLBACK (new_action));
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (SO_TYPE_TICKET_ENTITY);
  g_signal_group_connect_swapped (self->signals, "notify::status",
                                  G_CALLBACK (steward_tickets_follow_status), self);
}
