/* steward-new-ticket-origins.c: where each value of a new ticket comes from, and what follows
 * from another type or category
 *
 * What the user chose is never changed by a rule.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-new-ticket-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define ASSIGN_AUTOMATICALLY G_MAXINT

/* What tells where it comes from, and the row that says so. */
static const struct
{
  const char *property;
  gsize       row;        /* offset of a StewardBaseRow pointer; 0: none */
} tracked[] = {
  { "ticket-type", G_STRUCT_OFFSET (StewardNewTicketPage, type_row) },
  { "person", G_STRUCT_OFFSET (StewardNewTicketPage, person_row) },
  { "category", G_STRUCT_OFFSET (StewardNewTicketPage, category_row) },
  { "priority", G_STRUCT_OFFSET (StewardNewTicketPage, priority_row) },
  { "status", G_STRUCT_OFFSET (StewardNewTicketPage, status_row) },
  { "owned-by", G_STRUCT_OFFSET (StewardNewTicketPage, owner_row) },
  { "slevel", G_STRUCT_OFFSET (StewardNewTicketPage, slevel_row) },
  { "origin", G_STRUCT_OFFSET (StewardNewTicketPage, origin_row) },
  { "title", 0 },
  { "secondary-persons", 0 },
  { "activate", 0 },
  { "deadline", 0 },
  { "tags", 0 },
  { "sale", 0 },
  { "project", 0 },
  { "extra-fields", 0 },
  { "custom-fields", 0 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (tracked) == STEWARD_NEW_TICKET_N_TRACKED);

static SoTicketEntity *
get_ticket (StewardNewTicketPage *self)
{
  return (SoTicketEntity *) steward_page_get_object (STEWARD_PAGE (self));
}

static int
find (const char *property)
{
  for (guint i = 0; i < G_N_ELEMENTS (tracked); i++)
    if (strcmp (tracked[i].property, property) == 0)
      return i;

  return -1;
}

/* Whether a rule may give the field another value. */
static gboolean
is_free (StewardNewTicketPage *self,
         const char           *property)
{
  return self->origins[find (property)] != STEWARD_ORIGIN_YOU;
}

/* ---- words ---- */

static const char *
get_word (StewardOrigin origin)
{
  switch (origin)
    {
    case STEWARD_ORIGIN_SERVER:
      /* translators: where the value of a field comes from; the same below */
      return C_("origin", "Server");
    case STEWARD_ORIGIN_TYPE:
      return C_("origin", "Type");
    case STEWARD_ORIGIN_CATEGORY:
      return C_("origin", "Category");
    case STEWARD_ORIGIN_YOU:
      return C_("origin", "You");
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_empty (SoTicketEntity *ticket,
          const char     *property)
{
  return strcmp (property, "person") == 0 && ticket->person == NULL;
}

static const char *
get_extra (StewardNewTicketPage *self,
           const char           *property,
           const char           *deadline)
{
  if (strcmp (property, "priority") == 0)
    return deadline;
  if (strcmp (property, "category") == 0)
    return self->delegation;
  if (strcmp (property, "status") == 0)
    return self->suggestion;

  return NULL;
}

/* Writes the words under the rows. */
void
steward_new_ticket_origins_show (StewardNewTicketPage *self)
{
  SoTicketEntity *ticket = get_ticket (self);
  g_autofree char *deadline = NULL;

  if (ticket == NULL)
    return;

  deadline = steward_new_ticket_describe_deadline (self, ticket);
  for (guint i = 0; i < G_N_ELEMENTS (tracked) && tracked[i].row != 0; i++)
    {
      StewardBaseRow *row = G_STRUCT_MEMBER (StewardBaseRow *, self, tracked[i].row);
      const char *word = get_word (self->origins[i]);
      const char *extra = get_extra (self, tracked[i].property, deadline);
      g_autofree char *text = NULL;

      if (!is_empty (ticket, tracked[i].property))
        text = g_strjoin (" · ", word, extra, NULL);
      steward_base_row_set_description (row, text);
    }
}

/* ---- who changes what ---- */

static void
changed_cb (StewardNewTicketPage *self,
            GParamSpec           *pspec,
            SoCarrier            *ticket)
{
  int i = find (pspec->name);

  if (i < 0)
    return;

  self->origins[i] = so_carrier_is_field_dirty (ticket, pspec->name) ? self->origin_now
                                                                     : STEWARD_ORIGIN_SERVER;
  steward_new_ticket_origins_show (self);
}

/* What @source has for the field, where that is another value. */
static void
take_field (StewardNewTicketPage *self,
            SoCarrier            *source,
            const char           *from,
            const char           *property,
            StewardOrigin         origin)
{
  SoCarrier *ticket = SO_CARRIER (get_ticket (self));
  g_autofree char *theirs = so_carrier_print_field (source, from);
  g_autofree char *ours = so_carrier_print_field (ticket, property);

  if (g_strcmp0 (theirs, ours) == 0)
    return;

  self->origin_now = origin;
  so_carrier_set_field_json (ticket, property, theirs, NULL);
  self->origin_now = STEWARD_ORIGIN_YOU;
}

/* What came from there goes with it. */
static void
take_back (StewardNewTicketPage *self,
           StewardOrigin         origin)
{
  for (guint i = 0; i < G_N_ELEMENTS (tracked); i++)
    if (self->origins[i] == origin)
      so_carrier_revert_field (SO_CARRIER (get_ticket (self)), tracked[i].property);
}

/* Whether there is a new ticket whose rules are asked for. */
static gboolean
is_new (StewardNewTicketPage *self)
{
  SoTicketEntity *ticket = get_ticket (self);

  return ticket != NULL && ticket->ticket_id == 0;
}

/* ---- another type ---- */

static GCancellable *
restart (GCancellable **slot)
{
  g_cancellable_cancel (*slot);
  g_clear_object (slot);
  *slot = g_cancellable_new ();

  return *slot;
}

static void
say_error (StewardNewTicketPage *self,
           const char           *format,
           const GError         *error)
{
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", error->message, 1);
  steward_page_toast (STEWARD_PAGE (self), text->str);
}

/* Only what came from the server or a type before: the type's word counts for these. */
static void
take_type (StewardNewTicketPage *self,
           SoTicketEntity       *defaults)
{
  for (guint i = 0; i < G_N_ELEMENTS (tracked); i++)
    if (strcmp (tracked[i].property, "ticket-type") != 0 &&
        (self->origins[i] == STEWARD_ORIGIN_SERVER || self->origins[i] == STEWARD_ORIGIN_TYPE))
      take_field (self, SO_CARRIER (defaults), tracked[i].property, tracked[i].property,
                  STEWARD_ORIGIN_TYPE);
}

static void
type_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (SoTicketEntity) defaults = NULL;
  g_autoptr (GError) error = NULL;
  StewardNewTicketPage *self;

  defaults = so_ticket_create_default_for_ticket_type_finish (SO_SESSION (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = user_data;
  g_clear_object (&self->typing);
  if (defaults == NULL)
    /* translators: %s is the reason */
    say_error (self, _("The defaults of the ticket type could not be loaded: %s"), error);
  else if (is_new (self))
    take_type (self, defaults);
}

static void
type_changed_cb (StewardNewTicketPage *self)
{
  SoTicketEntity *ticket = get_ticket (self);

  g_cancellable_cancel (self->typing);
  if (!is_new (self))
    return;

  if (!so_carrier_is_field_dirty (SO_CARRIER (ticket), "ticket-type"))
    {
      take_back (self, STEWARD_ORIGIN_TYPE);
      return;
    }

  if (ticket->ticket_type == NULL || ticket->ticket_type->ticket_type_id == 0)
    return;

  so_ticket_create_default_for_ticket_type_async (steward_page_get_session (STEWARD_PAGE (self)),
                                                  ticket->ticket_type->ticket_type_id,
                                                  restart (&self->typing), type_cb, self);
}

/* ---- another category ---- */

static const char *
describe_delegation (int method)
{
  switch (method)
    {
    case SO_TICKET_CATEGORY_DELEGATE_METHOD_EVEN:
      return _("Assigned evenly among members");
    case SO_TICKET_CATEGORY_DELEGATE_METHOD_WEIGHTED:
      return _("Assigned by weight among members");
    case SO_TICKET_CATEGORY_DELEGATE_METHOD_UNFAIR:
      return _("Assigned to the member with the fewest open tickets");
    case SO_TICKET_CATEGORY_DELEGATE_METHOD_NOT:
      return _("Assigned to nobody automatically");
    default:
      return NULL;
    }
}

static gboolean
assigns (int method)
{
  return method == SO_TICKET_CATEGORY_DELEGATE_METHOD_EVEN ||
         method == SO_TICKET_CATEGORY_DELEGATE_METHOD_WEIGHTED ||
         method == SO_TICKET_CATEGORY_DELEGATE_METHOD_UNFAIR;
}

static void
take_owner (StewardNewTicketPage *self)
{
  SoTicketEntity *ticket = get_ticket (self);
  g_autofree char *json = g_strdup_printf ("{\"AssociateId\":%d}", ASSIGN_AUTOMATICALLY);

  if (ticket->owned_by != NULL && ticket->owned_by->associate_id == ASSIGN_AUTOMATICALLY)
    return;

  self->origin_now = STEWARD_ORIGIN_CATEGORY;
  so_carrier_set_field_json (SO_CARRIER (ticket), "owned-by", json, NULL);
  self->origin_now = STEWARD_ORIGIN_YOU;
}

static void
take_status (StewardNewTicketPage   *self,
             SoTicketCategoryEntity *category)
{
  SoTicketEntity *ticket = get_ticket (self);
  SoTicketStatusEntity *status = category->default_ticket_status;

  g_clear_pointer (&self->suggestion, g_free);
  if (status == NULL || status->ticket_status_id == 0 ||
      (ticket->status != NULL && ticket->status->ticket_status_id == status->ticket_status_id))
    return;

  if (is_free (self, "status"))
    take_field (self, SO_CARRIER (category), "default-ticket-status", "status",
                STEWARD_ORIGIN_CATEGORY);
  else
    /* translators: %s is a status */
    self->suggestion = g_strdup_printf (_("The category would begin with “%s”"),
                                        status->name != NULL ? status->name : "");
}

static void
category_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (SoTicketCategoryEntity) category = NULL;
  g_autoptr (GError) error = NULL;
  StewardNewTicketPage *self;

  category = so_list_get_ticket_category_entity_finish (SO_SESSION (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = user_data;
  g_clear_object (&self->sorting);
  if (!is_new (self))
    return;
  if (category == NULL)
    {
      if (error != NULL)
        /* translators: %s is the reason */
        say_error (self, _("The rules of the category could not be loaded: %s"), error);
      return;
    }

  self->delegation = describe_delegation (category->delegate_method);
  if (assigns (category->delegate_method) && is_free (self, "owned-by"))
    take_owner (self);
  take_status (self, category);
  steward_new_ticket_origins_show (self);
}

static void
category_changed_cb (StewardNewTicketPage *self)
{
  SoTicketEntity *ticket = get_ticket (self);

  self->delegation = NULL;
  g_clear_pointer (&self->suggestion, g_free);
  g_cancellable_cancel (self->sorting);
  if (!is_new (self))
    return;

  if (!so_carrier_is_field_dirty (SO_CARRIER (ticket), "category"))
    {
      take_back (self, STEWARD_ORIGIN_CATEGORY);
      return;
    }

  if (ticket->category == NULL || ticket->category->ticket_category_id == 0)
    return;

  so_list_get_ticket_category_entity_async (steward_page_get_session (STEWARD_PAGE (self)),
                                            ticket->category->ticket_category_id,
                                            restart (&self->sorting), category_cb, self);
}

/* ---- for the page ---- */

/* A ticket with nothing but the server's defaults is on view. */
void
steward_new_ticket_origins_reset (StewardNewTicketPage *self)
{
  steward_new_ticket_origins_stop (self);
  self->origin_now = STEWARD_ORIGIN_YOU;
  for (guint i = 0; i < G_N_ELEMENTS (tracked); i++)
    self->origins[i] = STEWARD_ORIGIN_SERVER;
  steward_new_ticket_origins_show (self);
}

/* No rule that is still on its way counts. */
void
steward_new_ticket_origins_stop (StewardNewTicketPage *self)
{
  g_cancellable_cancel (self->typing);
  g_clear_object (&self->typing);
  g_cancellable_cancel (self->sorting);
  g_clear_object (&self->sorting);
  self->delegation = NULL;
  g_clear_pointer (&self->suggestion, g_free);
}

void
steward_new_ticket_origins_init (StewardNewTicketPage *self)
{
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::ticket-type",
                                  G_CALLBACK (type_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::category",
                                  G_CALLBACK (category_changed_cb), self);
}
