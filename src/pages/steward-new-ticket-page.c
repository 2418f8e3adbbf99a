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

/* The next ticket begins like the one before, where the user wants that. */
static void
take_kept (StewardNewTicketPage *self,
           SoTicketEntity       *ticket)
{
  static const char *const properties[] = { "ticket-type", "category", "person" };
  g_autoptr (SoTicketEntity) kept = g_steal_pointer (&self->kept);

  for (guint i = 0; kept != NULL && i < G_N_ELEMENTS (properties); i++)
    {
      g_autofree char *json = so_carrier_print_field (SO_CARRIER (kept), properties[i]);

      if (json != NULL)
        so_carrier_set_field_json (SO_CARRIER (ticket), properties[i], json, NULL);
    }
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

  steward_new_ticket_drop_creation (self);
  steward_new_ticket_origins_reset (self);
  steward_new_ticket_lists_limit (self);
  steward_new_ticket_rules_update (self);
  take_kept (self, SO_TICKET_ENTITY (object));
  adw_view_stack_set_visible_child_name (self->tabs, "ticket");
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
  g_autofree char *text = NULL;

  self->ticket_id = SO_TICKET_ENTITY (object)->ticket_id;
  steward_new_ticket_drop_creation (self);
  steward_ticket_message_reset (self->message_row);
  if (steward_page_is_dirty (page))
    {
      /* translators: %d is the number of a ticket */
      text = g_strdup_printf (_("Ticket %d is created, but without what was typed meanwhile. "
                                "Create once more to add that to it."), self->ticket_id);
      steward_page_show_note (page, text);
      gtk_stack_set_visible_child (self->stack, self->form_pane);
      return TRUE;
    }

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->created));
  steward_ticket_created_show (self->created, self->ticket_id, SO_TICKET_ENTITY (object)->title);

  return TRUE;
}

static void
reset (StewardPage *page)
{
  StewardNewTicketPage *self = STEWARD_NEW_TICKET_PAGE (page);

  steward_new_ticket_drop_creation (self);
  steward_new_ticket_origins_stop (self);
  steward_new_ticket_lists_clear (self);
  g_clear_object (&self->kept);
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
another_cb (StewardNewTicketPage *self,
            gboolean              keep)
{
  SoCarrier *object = steward_page_get_object (STEWARD_PAGE (self));

  if (keep && object != NULL)
    {
      g_clear_object (&self->kept);
      self->kept = so_carrier_dup (object);
    }
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
  steward_new_ticket_origins_stop (self);
  g_cancellable_cancel (self->creating);
  g_clear_object (&self->creating);
  g_clear_object (&self->creation);
  g_clear_object (&self->kept);
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
  page_class->save_async = steward_new_ticket_create_async;
  page_class->fault = steward_new_ticket_find_fault;
  page_class->concern = steward_new_ticket_find_concern;
  page_class->fetch_async = fetch_async;
  page_class->save_finish = steward_new_ticket_create_finish;
  page_class->loaded = loaded;
  page_class->saved = saved;
  page_class->reset = reset;

  steward_forms_init ();
  g_type_ensure (STEWARD_TYPE_CREATION_VIEW);
  g_type_ensure (STEWARD_TYPE_TICKET_CREATED);
  g_type_ensure (STEWARD_TYPE_TICKET_MESSAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX
                                               "/ui/pages/steward-new-ticket-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, form_pane);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, steps_view);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, created);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, StewardNewTicketPage, message_row);
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
  steward_new_ticket_origins_init (self);
  steward_new_ticket_rules_init (self);
  steward_new_ticket_create_init (self);
}
