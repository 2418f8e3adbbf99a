/* steward-new-ticket-page.c: a ticket made from the server's defaults
 *
 * Nothing of the ticket is made up here: the server proposes a whole one, the form edits
 * some of it, and all of it goes back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-new-ticket-private.h"

#include <glib/gi18n.h>

#include "steward-config.h"

G_DEFINE_FINAL_TYPE (StewardNewTicketPage, steward_new_ticket_page, STEWARD_TYPE_PAGE)

/* ---- StewardPage ---- */

static void
load_async (StewardPage         *page,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  StewardNewTicketPage *self = STEWARD_NEW_TICKET_PAGE (page);
  SoSession *session = steward_page_get_session (page);

  so_ticket_create_default_ticket_entity_async (session, cancellable, callback, user_data);
  steward_new_ticket_lists_load (self);
}

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
  StewardNewTicketPage *self = g_task_get_source_object (task);
  SoTicketEntity *sent = g_task_get_task_data (task);

  steward_new_ticket_set_base_status (self, sent);
  so_ticket_save_ticket_entity_async (steward_page_get_session (STEWARD_PAGE (self)), sent,
                                      g_task_get_cancellable (task), sent_cb, g_object_ref (task));
}

static void
statuses_for_save_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  steward_new_ticket_lists_take_statuses (g_task_get_source_object (task), SO_SESSION (source),
                                          result);
  if (!g_task_return_error_if_cancelled (task))
    send_ticket (task);
}

/* Where the statuses are not here yet, they are waited for: a status must not leave with
 * another one's base status. */
static void
save_async (StewardPage         *page,
            SoCarrier           *sent,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (page, cancellable, callback, user_data);

  g_task_set_source_tag (task, save_async);
  g_task_set_task_data (task, g_object_ref (sent), g_object_unref);
  if (STEWARD_NEW_TICKET_PAGE (page)->statuses != NULL)
    send_ticket (task);
  else
    so_list_get_ticket_statuses_async (steward_page_get_session (page), cancellable,
                                       statuses_for_save_cb, g_object_ref (task));
}

static SoCarrier *
save_finish (StewardPage   *page,
             GAsyncResult  *result,
             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
loaded (StewardPage *page,
        SoCarrier   *object)
{
  StewardNewTicketPage *self = STEWARD_NEW_TICKET_PAGE (page);
  gboolean is_new = SO_TICKET_ENTITY (object)->ticket_id == 0;

  g_signal_group_set_target (self->signals, object);
  steward_page_set_is_new (page, is_new);
  if (!is_new)
    return;

  steward_new_ticket_lists_limit (self);
  steward_new_ticket_rules_update (self);
  gtk_stack_set_visible_child (self->stack, self->form_pane);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    steward_row_focus (self->title_row);
}

static void
fetch_async (StewardPage         *page,
             SoCarrier           *object,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  so_ticket_get_ticket_entity_async (steward_page_get_session (page),
                                     SO_TICKET_ENTITY (object)->ticket_id,
                                     cancellable, callback, user_data);
}

/* The ticket is there. What was typed while it was on its way is not in it. */
static gboolean
saved (StewardPage *page,
       SoCarrier   *object)
{
  StewardNewTicketPage *self = STEWARD_NEW_TICKET_PAGE (page);
  const char *title = SO_TICKET_ENTITY (object)->title;
  g_autofree char *markup = g_markup_escape_text (title != NULL ? title : "", -1);
  g_autofree char *text = NULL;

  self->ticket_id = SO_TICKET_ENTITY (object)->ticket_id;
  if (steward_page_is_dirty (page))
    {
      /* translators: %d is the number of a ticket */
      text = g_strdup_printf (_("Ticket %d is created, but without what was typed meanwhile. "
                                "Create once more to add that to it."), self->ticket_id);
      steward_page_show_note (page, text);
      return TRUE;
    }

  /* translators: %d is the number of a ticket */
  text = g_strdup_printf (_("Ticket %d Created"), self->ticket_id);
  adw_status_page_set_title (self->created, text);
  adw_status_page_set_description (self->created, markup);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->created));
  gtk_widget_grab_focus (self->another_button);

  return TRUE;
}

static void
reset (StewardPage *page)
{
  StewardNewTicketPage *self = STEWARD_NEW_TICKET_PAGE (page);

  steward_new_ticket_lists_clear (self);
  gtk_stack_set_visible_child (self->stack, self->form_pane);
}

/* Some forty rows that few people look at: not before they do. */
static void
expanded_cb (StewardNewTicketPage *self)
{
  StewardForm *form = steward_page_get_form (STEWARD_PAGE (self));

  if (steward_form_get_carrier (form) != NULL)
    steward_form_add_other_fields (form, self->other_fields, NULL);
}

static void
another_cb (StewardNewTicketPage *self)
{
  steward_page_load (STEWARD_PAGE (self));
}

static void
copy_cb (StewardNewTicketPage *self)
{
  g_autofree char *number = g_strdup_printf ("%d", self->ticket_id);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), number);
  steward_page_toast (STEWARD_PAGE (self), _("Number copied"));
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  if (steward_page_ask_finish (STEWARD_PAGE (source), result))
    steward_page_load (STEWARD_PAGE (source));
}

static void
new_action (StewardNewTicketPage *self)
{
  steward_page_ask_async (STEWARD_PAGE (self), asked_cb, NULL);
}

static void
create_action (StewardNewTicketPage *self)
{
  if (gtk_stack_get_visible_child (self->stack) == self->form_pane)
    steward_page_save (STEWARD_PAGE (self));
}

static void
steward_new_ticket_page_dispose (GObject *object)
{
  StewardNewTicketPage *self = STEWARD_NEW_TICKET_PAGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->types);
  g_clear_object (&self->statuses);
  g_clear_object (&self->priorities);
  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_NEW_TICKET_PAGE);

  G_OBJECT_CLASS (steward_new_ticket_page_parent_class)->dispose (object);
}

static void
steward_new_ticket_page_class_init (StewardNewTicketPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardPageClass *page_class = STEWARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_new_ticket_page_dispose;
  page_class->save_method = "Ticket/SaveTicketEntity";
  page_class->load_async = load_async;
  page_class->save_async = save_async;
  page_class->fault = steward_new_ticket_find_fault;
  page_class->concern = steward_new_ticket_find_concern;
  page_class->fetch_async = fetch_async;
  page_class->save_finish = save_finish;
  page_class->loaded = loaded;
  page_class->saved = saved;
  page_class->reset = reset;

  steward_forms_init ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX
                                               "/ui/pages/steward-new-ticket-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, form_pane);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, created);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, another_button);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, type_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, person_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, others_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, category_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, priority_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, status_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, activate_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, owner_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, slevel_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, origin_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, deadline_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, other_fields);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, another_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
steward_new_ticket_page_init (StewardNewTicketPage *self)
{
  steward_page_add_action (STEWARD_PAGE (self), "create", G_CALLBACK (create_action));
  steward_page_add_action (STEWARD_PAGE (self), "new", G_CALLBACK (new_action));
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (SO_TYPE_TICKET_ENTITY);
  steward_new_ticket_rules_init (self);
}
