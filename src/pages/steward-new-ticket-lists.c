/* steward-new-ticket-lists.c: the types, statuses and priorities that a new ticket may have
 *
 * The rows begin with the lists of names that every server has. Once the entities are here they
 * take over, because only these say what a type allows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-new-ticket-private.h"

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gpointer
find (GListModel *list,
      const char *property,
      int         id)
{
  guint n_items = list != NULL ? g_list_model_get_n_items (list) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);
      int other;

      g_object_get (item, property, &other, NULL);
      if (other == id)
        return item;                    /* the list keeps it */
    }

  return NULL;
}

/* NULL where it is not loaded, or there is none; the list keeps it. */
SoTicketTypeEntity *
steward_new_ticket_find_type (StewardNewTicketPage *self,
                              int                   id)
{
  return find (self->types, "ticket-type-id", id);
}

SoTicketStatusEntity *
steward_new_ticket_find_status (StewardNewTicketPage *self,
                                int                   id)
{
  return find (self->statuses, "ticket-status-id", id);
}

SoTicketPriorityEntity *
steward_new_ticket_find_priority (StewardNewTicketPage *self,
                                  int                   id)
{
  return find (self->priorities, "ticket-priority-id", id);
}

/* ---- what the rows offer ---- */

/* An empty list of a type allows all. */
static gboolean
is_allowed (GArray *ids,
            int     id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, int, i) == id)
      return TRUE;

  return ids == NULL || ids->len == 0;
}

static void
add (GListStore *items,
     int         id,
     const char *name)
{
  g_autoptr (StewardChoiceItem) item = steward_choice_item_new (id, or_empty (name), NULL, 0);

  g_list_store_append (items, item);
}

static void
offer (StewardChoiceRow *row,
       GListStore       *items)
{
  g_object_set (row, "list", NULL, NULL);
  steward_choice_row_set_fixed (row, G_LIST_MODEL (items));
}

/* Those that are offered for new tickets come first. */
static void
offer_types (StewardNewTicketPage *self)
{
  g_autoptr (GListStore) items = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
  guint n_types = g_list_model_get_n_items (self->types);

  for (int shown = TRUE; shown >= FALSE; shown--)
    for (guint i = 0; i < n_types; i++)
      {
        g_autoptr (SoTicketTypeEntity) type = g_list_model_get_item (self->types, i);

        if (type->show_in_new == shown)
          add (items, type->ticket_type_id, type->name);
      }
  offer (self->type_row, items);
}

/* Nobody makes a ticket that is deleted, merged or spam already. */
static gboolean
is_for_new (SoTicketStatusEntity *status)
{
  return status->status != SO_TICKET_BASE_STATUS_DELETED &&
         status->status != SO_TICKET_BASE_STATUS_MERGED &&
         status->status != SO_TICKET_BASE_STATUS_SPAM;
}

static void
offer_statuses (StewardNewTicketPage *self,
                SoTicketTypeEntity   *type)
{
  g_autoptr (GListStore) items = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);

  for (guint i = 0; i < g_list_model_get_n_items (self->statuses); i++)
    {
      g_autoptr (SoTicketStatusEntity) status = g_list_model_get_item (self->statuses, i);

      if (is_for_new (status) &&
          is_allowed (type != NULL ? type->ticket_statuses : NULL, status->ticket_status_id))
        add (items, status->ticket_status_id, status->name);
    }
  offer (self->status_row, items);
}

static void
offer_priorities (StewardNewTicketPage *self,
                  SoTicketTypeEntity   *type)
{
  g_autoptr (GListStore) items = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);

  for (guint i = 0; i < g_list_model_get_n_items (self->priorities); i++)
    {
      g_autoptr (SoTicketPriorityEntity) priority = g_list_model_get_item (self->priorities, i);

      if (priority->status != SO_TICKET_PRIORITY_STATUS_DELETED &&
          is_allowed (type != NULL ? type->ticket_priorities : NULL,
                      priority->ticket_priority_id))
        add (items, priority->ticket_priority_id, priority->name);
    }
  offer (self->priority_row, items);
}

/* Limits status and priority to what the chosen type allows. */
void
steward_new_ticket_lists_limit (StewardNewTicketPage *self)
{
  SoCarrier *object = steward_page_get_object (STEWARD_PAGE (self));
  SoTicketTypeEntity *type = NULL;

  if (object != NULL && SO_TICKET_ENTITY (object)->ticket_type != NULL)
    type = steward_new_ticket_find_type (self,
                                         SO_TICKET_ENTITY (object)->ticket_type->ticket_type_id);
  if (self->statuses != NULL)
    offer_statuses (self, type);
  if (self->priorities != NULL)
    offer_priorities (self, type);
}

/* ---- loading ---- */

/* Whether it is of the server on view; without an answer the lists of names stay. */
static gboolean
take (StewardNewTicketPage *self,
      GObject              *session,
      GListStore           *list,
      GListModel          **slot)
{
  return list != NULL && (gpointer) session == steward_page_get_session (STEWARD_PAGE (self)) &&
         g_set_object (slot, G_LIST_MODEL (list));
}

static void
types_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (StewardNewTicketPage) self = user_data;
  g_autoptr (GListStore) types = so_list_get_ticket_types_finish (SO_SESSION (source), result,
                                                                  NULL);

  if (!take (self, source, types, &self->types) || self->type_row == NULL)
    return;

  offer_types (self);
  steward_new_ticket_lists_limit (self);
  steward_new_ticket_rules_update (self);
}

static void
priorities_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (StewardNewTicketPage) self = user_data;
  g_autoptr (GListStore) priorities = NULL;

  priorities = so_list_get_all_ticket_priorities_finish (SO_SESSION (source), result, NULL);
  if (!take (self, source, priorities, &self->priorities) || self->type_row == NULL)
    return;

  steward_new_ticket_lists_limit (self);
  steward_new_ticket_rules_update (self);
}

/* Also for whoever cannot go on without the statuses. */
void
steward_new_ticket_lists_take_statuses (StewardNewTicketPage *self,
                                        SoSession            *session,
                                        GAsyncResult         *result)
{
  g_autoptr (GListStore) statuses = so_list_get_ticket_statuses_finish (session, result, NULL);

  if (!take (self, G_OBJECT (session), statuses, &self->statuses) || self->type_row == NULL)
    return;

  steward_new_ticket_lists_limit (self);
  steward_new_ticket_rules_update (self);
}

static void
statuses_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (StewardNewTicketPage) self = user_data;

  steward_new_ticket_lists_take_statuses (self, SO_SESSION (source), result);
}

/* Asks for what is not here yet. */
void
steward_new_ticket_lists_load (StewardNewTicketPage *self)
{
  SoSession *session = steward_page_get_session (STEWARD_PAGE (self));

  if (self->types == NULL)
    so_list_get_ticket_types_async (session, NULL, types_cb, g_object_ref (self));
  if (self->statuses == NULL)
    so_list_get_ticket_statuses_async (session, NULL, statuses_cb, g_object_ref (self));
  if (self->priorities == NULL)
    so_list_get_all_ticket_priorities_async (session, FALSE, NULL, priorities_cb,
                                             g_object_ref (self));
}

static void
offer_names (StewardChoiceRow *row,
             const char       *list)
{
  g_autoptr (GListStore) none = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);

  steward_choice_row_set_fixed (row, G_LIST_MODEL (none));
  g_object_set (row, "list", list, NULL);
}

/* Another server: its lists of names first. */
void
steward_new_ticket_lists_clear (StewardNewTicketPage *self)
{
  g_clear_object (&self->types);
  g_clear_object (&self->statuses);
  g_clear_object (&self->priorities);
  offer_names (self->type_row, "TicketType");
  offer_names (self->status_row, "ticketticketstatus");
  offer_names (self->priority_row, "ticketpriority");
}
