/* steward-ticket-message.c: the first message of a new ticket, with recipients and attachments
 *
 * To the form of the ticket all of it is one row with typing that the ticket cannot take: so it
 * counts as unsaved, goes into the draft and comes back with it. What the message is made of is
 * a carrier of its own, in a form of its own. Its default is not asked for before somebody looks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ticket-message-private.h"

#include <glib/gi18n.h>

#include "so-ticket-agent.h"
#include "steward-config.h"

#define RETRY "ticket-message.retry"

enum { RESUMED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void steward_ticket_message_row_init (StewardRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardTicketMessage, steward_ticket_message, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (STEWARD_TYPE_ROW,
                                                      steward_ticket_message_row_init))

/* ---- what there is ---- */

/* NULL until its default is here; the form holds it. */
SoTicketMessageEntity *
steward_ticket_message_get (StewardTicketMessage *self)
{
  return (SoTicketMessageEntity *) steward_form_get_carrier (self->form);
}

static gboolean
has_values (StewardChipsRow *row)
{
  g_auto (GStrv) values = steward_chips_row_dup_values (row);

  return values[0] != NULL;
}

static gboolean
has_body (StewardTicketMessage *self)
{
  SoTicketMessageEntity *message = steward_ticket_message_get (self);

  for (const char *at = message != NULL ? message->body : NULL; at != NULL && *at != '\0';
       at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

static gboolean
has_parts (StewardTicketMessage *self)
{
  return has_values (self->to_row) || has_values (self->cc_row) || has_values (self->bcc_row) ||
         g_list_model_get_n_items (G_LIST_MODEL (self->attachments)) > 0;
}

/* Whether there is anything of the user's. */
gboolean
steward_ticket_message_is_used (StewardTicketMessage *self)
{
  SoCarrier *message = steward_form_get_carrier (self->form);

  if (self->pending != NULL || self->creation != NULL || has_parts (self) ||
      !gtk_switch_get_active (self->notify_switch))
    return TRUE;

  return message != NULL &&
         (self->own_slevel || so_carrier_is_field_dirty (message, "body") ||
          so_carrier_is_field_dirty (message, "time-spent") ||
          so_carrier_is_field_dirty (message, "important") ||
          steward_form_has_typing (self->form));
}

/* The form around looks at all of it again. */
static void
tell_form (StewardTicketMessage *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *form = parent != NULL ? gtk_widget_get_ancestor (parent, STEWARD_TYPE_FORM) : NULL;

  if (form != NULL)
    steward_form_row_checked (STEWARD_FORM (form));
}

static void
edited_cb (StewardTicketMessage *self)
{
  gboolean unsent;

  if (self->attachments == NULL)
    return;                             /* on its way out */

  unsent = !has_values (self->to_row) &&
           (has_values (self->cc_row) || has_values (self->bcc_row));
  steward_base_row_set_warning (STEWARD_BASE_ROW (self->to_row), unsent ?
                                _("Without a recipient here nothing is sent") : NULL);
  tell_form (self);
}

/* ---- the default ---- */

static void
follow_slevel (StewardTicketMessage *self)
{
  SoTicketMessageEntity *message = steward_ticket_message_get (self);

  if (message == NULL || self->own_slevel || self->slevel == 0 || message->slevel == self->slevel)
    return;

  self->busy = TRUE;
  g_object_set (message, "slevel", self->slevel, NULL);
  self->busy = FALSE;
}

static void
slevel_cb (StewardTicketMessage *self)
{
  SoTicketMessageEntity *message = steward_ticket_message_get (self);

  if (!self->busy && message != NULL)
    self->own_slevel = message->slevel != self->slevel;
}

static void
take_default (StewardTicketMessage  *self,
              SoTicketMessageEntity *message)
{
  g_autofree char *pending = g_steal_pointer (&self->pending);

  g_object_set (message, "html-body", "", "type", SO_TICKET_MESSAGE_TYPE_PLAIN, NULL);
  g_signal_connect_object (message, "notify::slevel", G_CALLBACK (slevel_cb), self,
                           G_CONNECT_SWAPPED);
  steward_form_set_carrier (self->form, SO_CARRIER (message));
  follow_slevel (self);
  steward_state_view_show_content (self->view);
  if (pending != NULL)
    steward_ticket_message_take_text (self, pending);
  edited_cb (self);
}

static void
default_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (SoTicketMessageEntity) message = NULL;
  g_autoptr (GError) error = NULL;
  StewardTicketMessage *self;

  message = so_ticket_create_default_ticket_message_entity_finish (SO_SESSION (source), result,
                                                                   &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;                             /* user_data may be gone */

  self = user_data;
  g_clear_object (&self->loading);
  if (message != NULL)
    take_default (self, message);
  else
    steward_state_view_show_error (self->view,
                                   _("The defaults for a message could not be loaded"), error,
                                   RETRY);
}

/* Asks for the default, unless it is here or on its way. */
void
steward_ticket_message_load (StewardTicketMessage *self)
{
  if (self->session == NULL || self->ticket == NULL || self->loading != NULL ||
      steward_ticket_message_get (self) != NULL)
    return;

  self->loading = g_cancellable_new ();
  steward_state_view_show_loading (self->view);
  so_ticket_create_default_ticket_message_entity_async (self->session, self->loading, default_cb,
                                                        self);
}

static void
retry_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  steward_ticket_message_load (STEWARD_TICKET_MESSAGE (widget));
}

static void
stop_loading (StewardTicketMessage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* ---- StewardRow ---- */

/* No other row shows the messages of a ticket that has none yet. */
static const char *
get_field (StewardRow *row)
{
  return "messages";
}

static void
set_source (StewardRow             *row,
            const StewardRowSource *source)
{
  StewardTicketMessage *self = STEWARD_TICKET_MESSAGE (row);
  gboolean other = g_set_object (&self->session, source->session);

  other = g_set_object (&self->ticket, source->carrier) || other;
  steward_form_set_session (self->form, source->session);
  steward_form_set_read_only (self->form, source->read_only, source->reason);
  gtk_widget_set_sensitive (GTK_WIDGET (self->notify_switch), !source->read_only);
  if (other)
    steward_ticket_message_reset (self);
}

static void
commit (StewardRow *row)
{
  steward_form_commit (STEWARD_TICKET_MESSAGE (row)->form);
}

static gboolean
is_complete (StewardTicketMessage *self)
{
  return has_body (self) || !has_parts (self);
}

static gboolean
is_valid (StewardRow *row)
{
  StewardTicketMessage *self = STEWARD_TICKET_MESSAGE (row);

  return self->pending == NULL && is_complete (self) && steward_form_is_valid (self->form);
}

static gboolean
has_typing (StewardRow *row)
{
  return steward_ticket_message_is_used (STEWARD_TICKET_MESSAGE (row));
}

static char *
dup_typing (StewardRow *row,
            gboolean    public)
{
  return steward_ticket_message_to_text (STEWARD_TICKET_MESSAGE (row));
}

static void
set_typing (StewardRow *row,
            const char *text)
{
  StewardTicketMessage *self = STEWARD_TICKET_MESSAGE (row);

  if (text == NULL)
    {
      steward_ticket_message_reset (self);
      return;
    }

  if (steward_ticket_message_get (self) != NULL)
    {
      steward_ticket_message_take_text (self, text);
      return;
    }

  g_free (self->pending);
  self->pending = g_strdup (text);
  steward_ticket_message_load (self);
}

static void
reveal (StewardRow *row)
{
  StewardTicketMessage *self = STEWARD_TICKET_MESSAGE (row);

  if (steward_form_get_carrier (self->form) != NULL && !steward_form_is_valid (self->form))
    steward_form_validate (self->form);
  if (!is_complete (self))
    steward_row_set_error (STEWARD_ROW (self->body_row),
                           _("Recipients and attachments need a message"));
}

static void
set_error (StewardRow *row,
           const char *text)
{
  steward_row_set_error (STEWARD_ROW (STEWARD_TICKET_MESSAGE (row)->body_row), text);
}

static void
focus (StewardRow *row)
{
  StewardTicketMessage *self = STEWARD_TICKET_MESSAGE (row);

  if (steward_form_get_carrier (self->form) == NULL || steward_form_validate (self->form))
    steward_row_focus (STEWARD_ROW (self->body_row));
}

static void
steward_ticket_message_row_init (StewardRowInterface *iface)
{
  iface->get_field = get_field;
  iface->set_source = set_source;
  iface->commit = commit;
  iface->is_valid = is_valid;
  iface->has_typing = has_typing;
  iface->dup_typing = dup_typing;
  iface->set_typing = set_typing;
  iface->reveal = reveal;
  iface->set_error = set_error;
  iface->focus = focus;
}

/* ---- GtkWidget and GObject ---- */

static void
steward_ticket_message_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (steward_ticket_message_parent_class)->map (widget);
  steward_ticket_message_load (STEWARD_TICKET_MESSAGE (widget));
}

static void
steward_ticket_message_dispose (GObject *object)
{
  StewardTicketMessage *self = STEWARD_TICKET_MESSAGE (object);

  stop_loading (self);
  if (self->attachments != NULL)
    g_signal_handlers_disconnect_by_data (self->attachments, self);
  g_clear_object (&self->attachments);
  g_clear_object (&self->session);
  g_clear_object (&self->ticket);
  g_clear_object (&self->creation);
  g_clear_pointer (&self->pending, g_free);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (steward_ticket_message_parent_class)->dispose (object);
}

static void
steward_ticket_message_class_init (StewardTicketMessageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_ticket_message_dispose;
  widget_class->map = steward_ticket_message_map;

  /**
   * StewardTicketMessage::resumed:
   * @text: of so_ticket_creation_to_text()
   *
   * What came back is the message of a ticket that is half made.
   */
  signals[RESUMED] = g_signal_new ("resumed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (STEWARD_TYPE_STATE_VIEW);
  gtk_widget_class_install_action (widget_class, RETRY, NULL, retry_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX
                                               "/ui/pages/steward-ticket-message.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTicketMessage, view);
  gtk_widget_class_bind_template_child (widget_class, StewardTicketMessage, form);
  gtk_widget_class_bind_template_child (widget_class, StewardTicketMessage, body_row);
  gtk_widget_class_bind_template_child (widget_class, StewardTicketMessage, to_row);
  gtk_widget_class_bind_template_child (widget_class, StewardTicketMessage, cc_row);
  gtk_widget_class_bind_template_child (widget_class, StewardTicketMessage, bcc_row);
  gtk_widget_class_bind_template_child (widget_class, StewardTicketMessage, attachments_row);
  gtk_widget_class_bind_template_child (widget_class, StewardTicketMessage, notify_switch);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
steward_ticket_message_init (StewardTicketMessage *self)
{
  self->attachments = g_list_store_new (SO_TYPE_PENDING_ATTACHMENT);
  gtk_widget_init_template (GTK_WIDGET (self));

  steward_chips_row_set_values (self->to_row, NULL);
  steward_chips_row_set_values (self->cc_row, NULL);
  steward_chips_row_set_values (self->bcc_row, NULL);
  steward_attachments_row_set_store (self->attachments_row, self->attachments);
  g_signal_connect_swapped (self->attachments, "items-changed", G_CALLBACK (edited_cb), self);
}

/* ---- public ---- */

/* As if nobody had been here. */
void
steward_ticket_message_reset (StewardTicketMessage *self)
{
  g_return_if_fail (STEWARD_IS_TICKET_MESSAGE (self));

  stop_loading (self);
  g_clear_pointer (&self->pending, g_free);
  g_clear_object (&self->creation);
  self->own_slevel = FALSE;
  steward_form_set_carrier (self->form, NULL);
  steward_chips_row_set_values (self->to_row, NULL);
  steward_chips_row_set_values (self->cc_row, NULL);
  steward_chips_row_set_values (self->bcc_row, NULL);
  g_list_store_remove_all (self->attachments);
  gtk_switch_set_active (self->notify_switch, TRUE);
  edited_cb (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    steward_ticket_message_load (self);
}

/* Who may see the ticket may see the message, until the user chooses otherwise. */
void
steward_ticket_message_set_slevel (StewardTicketMessage *self,
                                   int                   slevel)
{
  g_return_if_fail (STEWARD_IS_TICKET_MESSAGE (self));

  self->slevel = slevel;
  follow_slevel (self);
}

/* @creation: (nullable): the half-made ticket that goes into the draft */
void
steward_ticket_message_set_creation (StewardTicketMessage *self,
                                     SoTicketCreation     *creation)
{
  g_return_if_fail (STEWARD_IS_TICKET_MESSAGE (self));

  g_set_object (&self->creation, creation);
  tell_form (self);
}

/* What is entered goes into @creation, of which nothing is done yet. */
void
steward_ticket_message_fill (StewardTicketMessage *self,
                             SoTicketCreation     *creation)
{
  g_auto (GStrv) to = NULL;
  g_auto (GStrv) cc = NULL;
  g_auto (GStrv) bcc = NULL;

  g_return_if_fail (STEWARD_IS_TICKET_MESSAGE (self));
  g_return_if_fail (SO_IS_TICKET_CREATION (creation));

  to = steward_chips_row_dup_values (self->to_row);
  cc = steward_chips_row_dup_values (self->cc_row);
  bcc = steward_chips_row_dup_values (self->bcc_row);
  if (has_body (self))
    {
      g_autoptr (SoTicketMessageEntity) message = NULL;

      message = so_carrier_dup (SO_CARRIER (steward_ticket_message_get (self)));
      so_ticket_creation_set_message (creation, message);
    }
  so_ticket_creation_set_recipients (creation, (const char * const *) to,
                                     (const char * const *) cc, (const char * const *) bcc);
  so_ticket_creation_set_notify (creation, gtk_switch_get_active (self->notify_switch));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->attachments)); i++)
    {
      g_autoptr (SoPendingAttachment) attachment =
        g_list_model_get_item (G_LIST_MODEL (self->attachments), i);

      g_list_store_append (so_ticket_creation_get_attachments (creation), attachment);
    }
}
