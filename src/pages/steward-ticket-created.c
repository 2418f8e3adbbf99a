/* steward-ticket-created.c: a new ticket is there, and what to do next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ticket-created.h"

#include <glib/gi18n.h>

#include "steward-config.h"

struct _StewardTicketCreated
{
  AdwBin          parent_instance;

  AdwStatusPage  *status;
  GtkWidget      *another_button;
  GtkCheckButton *keep_check;
};

enum { ANOTHER, COPY, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardTicketCreated, steward_ticket_created, ADW_TYPE_BIN)

static void
another_cb (StewardTicketCreated *self)
{
  g_signal_emit (self, signals[ANOTHER], 0, gtk_check_button_get_active (self->keep_check));
}

static void
copy_cb (StewardTicketCreated *self)
{
  g_signal_emit (self, signals[COPY], 0);
}

static void
steward_ticket_created_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (steward_ticket_created_parent_class)->dispose (object);
}

static void
steward_ticket_created_class_init (StewardTicketCreatedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_ticket_created_dispose;

  /**
   * StewardTicketCreated::another:
   * @keep: whether it begins like this one
   */
  signals[ANOTHER] = g_signal_new ("another", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  /* the number goes into the clipboard */
  signals[COPY] = g_signal_new ("copy", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX
                                               "/ui/pages/steward-ticket-created.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTicketCreated, status);
  gtk_widget_class_bind_template_child (widget_class, StewardTicketCreated, another_button);
  gtk_widget_class_bind_template_child (widget_class, StewardTicketCreated, keep_check);
  gtk_widget_class_bind_template_callback (widget_class, another_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
steward_ticket_created_init (StewardTicketCreated *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_ticket_created_show:
 * @self: a view that is on view already
 * @id: the number of the ticket
 * @title: (nullable): its title
 *
 * Tells of the ticket and takes the focus.
 */
void
steward_ticket_created_show (StewardTicketCreated *self,
                             int                   id,
                             const char           *title)
{
  g_autofree char *markup = g_markup_escape_text (title != NULL ? title : "", -1);
  g_autofree char *text = NULL;

  g_return_if_fail (STEWARD_IS_TICKET_CREATED (self));

  /* translators: %d is the number of a ticket */
  text = g_strdup_printf (_("Ticket %d Created"), id);
  adw_status_page_set_title (self->status, text);
  adw_status_page_set_description (self->status, markup);
  gtk_widget_grab_focus (self->another_button);
}
