/* steward-new-ticket-rules.c: what of a new ticket has to fit together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-new-ticket-private.h"

#include <glib/gi18n.h>

#include "steward-date-value.h"
#include "steward-readable.h"
#include "steward-ticket-deadline.h"

/* What is postponed wakes up so much later. */
static const struct
{
  const char *label;
  int         hours;
} shortcuts[] = {
  { N_("In 1 hour"), 1 },
  { N_("In 2 hours"), 2 },
  { N_("In 4 hours"), 4 },
  { N_("Tomorrow"), 24 },
  { N_("Next week"), 7 * 24 },
};

static SoTicketEntity *
get_ticket (StewardNewTicketPage *self)
{
  return (SoTicketEntity *) steward_page_get_object (STEWARD_PAGE (self));
}

/* ---- a status counts as one of the base statuses, and both have to agree ---- */

/* Makes the base status of @ticket the one of its status, where that is known. */
void
steward_new_ticket_set_base_status (StewardNewTicketPage *self,
                                    SoTicketEntity       *ticket)
{
  SoTicketStatusEntity *status;

  if (ticket->status == NULL)
    return;

  status = steward_new_ticket_find_status (self, ticket->status->ticket_status_id);
  if (status != NULL && status->status != 0 && status->status != ticket->base_status)
    g_object_set (ticket, "base-status", status->status, NULL);
}

/* ---- when it wakes up ---- */

static gboolean
is_postponed (SoTicketEntity *ticket)
{
  return ticket->base_status == SO_TICKET_BASE_STATUS_POSTPONED;
}

static GDateTime *
read_moment (SoTicketEntity *ticket,
             const char     *property)
{
  return steward_date_value_read (SO_CARRIER (ticket),
                                  so_carrier_find_field (SO_CARRIER (ticket), property));
}

/* (transfer full) (nullable) */
static char *
check_activate (SoTicketEntity *ticket)
{
  g_autoptr (GDateTime) moment = NULL;
  g_autoptr (GDateTime) now = NULL;

  if (!is_postponed (ticket))
    return NULL;

  moment = read_moment (ticket, "activate");
  if (moment == NULL)
    return g_strdup (_("A postponed ticket needs a time to wake up"));

  now = g_date_time_new_now_local ();
  if (g_date_time_compare (moment, now) <= 0)
    return g_strdup (_("The time to wake up is over already"));

  return NULL;
}

static void
shortcut_cb (StewardNewTicketPage *self,
             GtkWidget            *button)
{
  SoTicketEntity *ticket = get_ticket (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) moment = NULL;

  if (ticket == NULL || !gtk_widget_get_sensitive (button))
    return;

  moment = g_date_time_add_hours (now, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button),
                                                                           "hours")));
  steward_date_value_write (SO_CARRIER (ticket),
                            so_carrier_find_field (SO_CARRIER (ticket), "activate"), moment);
}

static void
add_shortcuts (StewardNewTicketPage *self)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), G_N_ELEMENTS (shortcuts));
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_(shortcuts[i].label));
      GtkWidget *child;

      g_object_set_data (G_OBJECT (button), "hours", GINT_TO_POINTER (shortcuts[i].hours));
      g_signal_connect_object (button, "clicked", G_CALLBACK (shortcut_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_flow_box_append (GTK_FLOW_BOX (box), button);
      child = gtk_widget_get_parent (button);
      gtk_widget_set_focusable (child, FALSE);
    }
  steward_base_row_add (self->activate_row, "below", box);
}

/* ---- what the type allows ---- */

static gboolean
has_id (GArray *ids,
        int     id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, int, i) == id)
      return TRUE;

  return ids == NULL || ids->len == 0;
}

static SoTicketTypeEntity *
find_type_of (StewardNewTicketPage *self,
              SoTicketEntity       *ticket)
{
  return ticket->ticket_type != NULL ?
         steward_new_ticket_find_type (self, ticket->ticket_type->ticket_type_id) : NULL;
}

static gboolean
allows_status (StewardNewTicketPage *self,
               SoTicketEntity       *ticket)
{
  SoTicketTypeEntity *type = find_type_of (self, ticket);

  return type == NULL || ticket->status == NULL ||
         has_id (type->ticket_statuses, ticket->status->ticket_status_id);
}

static gboolean
allows_priority (StewardNewTicketPage *self,
                 SoTicketEntity       *ticket)
{
  SoTicketTypeEntity *type = find_type_of (self, ticket);

  return type == NULL || ticket->priority == NULL ||
         has_id (type->ticket_priorities, ticket->priority->ticket_priority_id);
}

/* ---- about when it has to be done ---- */

/* (transfer full) (nullable): the estimate in words */
char *
steward_new_ticket_describe_deadline (StewardNewTicketPage *self,
                                      SoTicketEntity       *ticket)
{
  g_autoptr (GDateTime) set = read_moment (ticket, "deadline");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) estimate = NULL;
  g_autoptr (SoDateTime) moment = NULL;
  g_autofree char *date = NULL;
  SoTicketPriorityEntity *priority = NULL;

  if (ticket->priority != NULL)
    priority = steward_new_ticket_find_priority (self, ticket->priority->ticket_priority_id);
  if (set != NULL || priority == NULL)
    return NULL;

  estimate = steward_ticket_deadline_estimate (priority, now);
  if (estimate == NULL)
    return NULL;

  moment = so_date_time_new_instant (estimate);
  date = steward_readable_date (moment);

  /* translators: %s is a date and a time */
  return g_strdup_printf (_("Deadline: about %s"), date);
}

/* ---- all of it ---- */

static void
warn (StewardBaseRow *row,
      char           *text)
{
  steward_base_row_set_warning (row, text);
  g_free (text);
}

/* Shows what follows from the values on view. */
void
steward_new_ticket_rules_update (StewardNewTicketPage *self)
{
  SoTicketEntity *ticket = get_ticket (self);
  g_autofree char *deadline = NULL;

  if (ticket == NULL)
    return;

  steward_new_ticket_set_base_status (self, ticket);
  steward_base_row_set_shown (self->activate_row, is_postponed (ticket));
  warn (STEWARD_BASE_ROW (self->status_row), allows_status (self, ticket) ? NULL :
        g_strdup (_("The ticket type does not allow this status")));
  warn (STEWARD_BASE_ROW (self->priority_row), allows_priority (self, ticket) ? NULL :
        g_strdup (_("The ticket type does not allow this priority")));
  steward_ticket_message_set_slevel (self->message_row, ticket->slevel);
  steward_new_ticket_origins_show (self);
  deadline = steward_new_ticket_describe_deadline (self, ticket);
  steward_base_row_set_description (self->deadline_row, deadline != NULL ? deadline :
                                    _("Empty: the server works it out from the priority"));
}

static void
type_changed_cb (StewardNewTicketPage *self)
{
  steward_new_ticket_lists_limit (self);
  steward_new_ticket_rules_update (self);
}

/* The main contact is no other one. */
static char *
check_other (StewardChoiceItem *item,
             gpointer           data)
{
  SoTicketEntity *ticket = get_ticket (data);

  if (ticket != NULL && ticket->person != NULL && ticket->person->person_id != 0 &&
      ticket->person->person_id == steward_choice_item_get_id (item))
    return g_strdup (_("This is the contact of the ticket already"));

  return NULL;
}

/* StewardPageClass.fault */
char *
steward_new_ticket_find_fault (StewardPage  *page,
                               SoCarrier    *object,
                               StewardRow  **row)
{
  StewardNewTicketPage *self = STEWARD_NEW_TICKET_PAGE (page);
  SoTicketEntity *ticket = SO_TICKET_ENTITY (object);
  char *fault;

  if (self->creation != NULL)
    return NULL;                        /* what is half done goes on as it began */

  if (!allows_status (self, ticket))
    {
      *row = STEWARD_ROW (self->status_row);
      return g_strdup (_("The ticket type does not allow this status"));
    }
  if (!allows_priority (self, ticket))
    {
      *row = STEWARD_ROW (self->priority_row);
      return g_strdup (_("The ticket type does not allow this priority"));
    }

  fault = check_activate (ticket);
  if (fault != NULL)
    *row = STEWARD_ROW (self->activate_row);

  return fault;
}

/* StewardPageClass.concern */
char *
steward_new_ticket_find_concern (StewardPage *page,
                                 SoCarrier   *object)
{
  SoTicketEntity *ticket = SO_TICKET_ENTITY (object);

  if (STEWARD_NEW_TICKET_PAGE (page)->creation != NULL)
    return NULL;

  if (ticket->category == NULL || ticket->category->ticket_category_id == 0)
    return g_strdup (_("The ticket has no category."));

  return NULL;
}

/* Watches the values that others follow from. */
void
steward_new_ticket_rules_init (StewardNewTicketPage *self)
{
  g_signal_group_connect_swapped (self->signals, "notify::ticket-type",
                                  G_CALLBACK (type_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::status",
                                  G_CALLBACK (steward_new_ticket_rules_update), self);
  g_signal_group_connect_swapped (self->signals, "notify::priority",
                                  G_CALLBACK (steward_new_ticket_rules_update), self);
  g_signal_group_connect_swapped (self->signals, "notify::deadline",
                                  G_CALLBACK (steward_new_ticket_rules_update), self);
  g_signal_group_connect_swapped (self->signals, "notify::slevel",
                                  G_CALLBACK (steward_new_ticket_rules_update), self);
  steward_chips_row_set_check (self->others_row, check_other, self, NULL);
  add_shortcuts (self);
}
