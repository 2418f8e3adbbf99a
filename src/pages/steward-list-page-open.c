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
  steward_table_settle (PRIV (self)->table, PRIV (self)->open_id);
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

/* The list gets its place before its rows; what is to be open is not known yet. */
void
steward_list_page_fill (StewardListPage *self)
{
  if (!PRIV (self)->arriving)
    return;

  steward_list_page_update (self);
  if (PRIV (self)->open_id < 0)
    steward_list_page_show_pane (self);
}

/* What was kept of an object is on view at once; without edits it is looked up all the same. */
static void
show_kept (StewardListPage *self,
           SoCarrier       *object)
{
  steward_page_show_object (STEWARD_PAGE (self), object);
  if (PRIV (self)->open_id > 0 && !so_carrier_is_dirty (object))
    steward_page_load (STEWARD_PAGE (self));
}

/* Opens another object; edits of the one that was open are kept. */
static void
open_id (StewardListPage *self,
         int              id)
{
  StewardPagePrivate *page = steward_page_get_private (STEWARD_PAGE (self));
  SoCarrier *kept = NULL;

  if (id < 0)
    {
      steward_list_page_show_nothing (self);
      return;
    }

  g_cancellable_cancel (page->loading);
  g_clear_object (&page->loading);
  steward_banner_hide (page->banner);
  PRIV (self)->open_id = id;
  steward_page_clear_object (STEWARD_PAGE (self));
  steward_list_page_settle (self);
  steward_list_page_show_pane (self);
  kept = id > 0 ? steward_list_page_find_kept (self, id) : PRIV (self)->new_object;
  if (kept != NULL)
    show_kept (self, kept);
  else
    steward_page_load (STEWARD_PAGE (self));
  steward_list_page_update (self);
}

/* ---- what has to be asked first ---- */

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

/* Whether the form holds text that no object can keep, as letters where a number belongs. */
static gboolean
has_typing (StewardListPage *self)
{
  StewardForm *form = steward_page_get_form (STEWARD_PAGE (self));

  if (form == NULL)
    return FALSE;

  steward_form_commit (form);

  return steward_form_has_typing (form);
}

/**
 * steward_list_page_open:
 * @self: a page
 * @id: of the object to open; 0 for a new one, -1 for none
 *
 * Opens another object; edits of the one that is open are kept. Asks where that is not
 * possible, and before there would be two new objects with edits.
 */
void
steward_list_page_open (StewardListPage *self,
                        int              id)
{
  StewardListPagePrivate *priv = PRIV (self);
  gboolean second_new = id == 0 && priv->new_object != NULL;

  if (id == priv->open_id && id > 0)
    {
      steward_list_page_show_pane (self);
      return;
    }

  if (second_new && priv->open_id != 0)
    open_id (self, 0);                  /* the one that the question is about is on view */
  if (second_new || has_typing (self))
    steward_page_ask_open_async (STEWARD_PAGE (self), asked_cb, GINT_TO_POINTER (id));
  else
    open_id (self, id);
}

/* A row of the list was chosen: an object, or the new one that has edits. */
void
steward_list_page_choose (StewardListPage *self,
                          int              id)
{
  StewardListPagePrivate *priv = PRIV (self);

  if (id != 0)
    steward_list_page_open (self, id);
  else if (priv->open_id == 0)
    steward_list_page_show_pane (self);
  else if (has_typing (self))
    steward_page_ask_open_async (STEWARD_PAGE (self), asked_cb, GINT_TO_POINTER (0));
  else
    open_id (self, 0);
}
