/* steward-list-page-open.c: which of the objects is open, and what that takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-list-page-private.h"

#include "steward-page-private.h"

#define PRIV(self) (steward_list_page_get_private (self))

/* Brings the selection in line with what is open. */
void
steward_list_page_settle (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);
  GListModel *model = G_LIST_MODEL (priv->selection);
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; priv->open_id > 0 && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (model, i);

      if (steward_list_page_id_of (self, object) == priv->open_id)
        position = i;
    }

  priv->settling = TRUE;
  gtk_single_selection_set_selected (priv->selection, position);
  priv->settling = FALSE;
}

/* The one pane that a narrow page has room for. With room for both the leaflet is left
 * alone: it would move the focus from the list to what is not loaded yet. */
void
steward_list_page_show_pane (StewardListPage *self)
{
  StewardPagePrivate *page = steward_page_get_private (STEWARD_PAGE (self));

  if (adw_leaflet_get_folded (page->leaflet))
    adw_leaflet_set_visible_child (page->leaflet, PRIV (self)->open_id >= 0 ?
                                   GTK_WIDGET (page->state_view) : GTK_WIDGET (page->list_pane));
}

/* Opens another object; there is nothing left to save. */
static void
open_id (StewardListPage *self,
         int              id)
{
  if (id < 0)
    {
      steward_list_page_show_nothing (self);
      return;
    }

  PRIV (self)->open_id = id;
  steward_page_clear_object (STEWARD_PAGE (self));
  steward_list_page_settle (self);
  steward_list_page_show_pane (self);
  steward_page_load (STEWARD_PAGE (self));
  steward_list_page_update (self);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  StewardListPage *self = STEWARD_LIST_PAGE (source);

  if (steward_page_ask_finish (STEWARD_PAGE (self), result))
    open_id (self, GPOINTER_TO_INT (user_data));
  else
    steward_list_page_settle (self);
}

/**
 * steward_list_page_open:
 * @self: a page
 * @id: of the object to open; 0 for a new one, -1 for none
 *
 * Opens another object, if the one that is open may be left.
 */
void
steward_list_page_open (StewardListPage *self,
                        int              id)
{
  StewardListPagePrivate *priv = PRIV (self);

  if (id == priv->open_id && id > 0)
    {
      steward_list_page_show_pane (self);
      return;
    }

  steward_page_ask_async (STEWARD_PAGE (self), asked_cb, GINT_TO_POINTER (id));
}

/* Another row is selected, by the user or by us. */
void
steward_list_page_selected (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);
  gpointer object = gtk_single_selection_get_selected_item (priv->selection);

  if (!priv->settling && object != NULL)
    steward_list_page_open (self, steward_list_page_id_of (self, object));
}

/* A row was activated: it may be the one that is open behind the list. */
void
steward_list_page_activated (StewardListPage *self,
                             guint            position)
{
  g_autoptr (GObject) object = g_list_model_get_item (G_LIST_MODEL (PRIV (self)->selection), position);

  steward_list_page_open (self, steward_list_page_id_of (self, object));
}
