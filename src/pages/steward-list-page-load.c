/* steward-list-page-load.c: how a list page gets its rows, and what is open then
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-list-page-private.h"

#include <glib/gi18n.h>

#include "steward-page-private.h"

#define PRIV(self) (steward_list_page_get_private (self))

/* Such a list is there without rows, too: another view, or what is searched for, has some. */
gboolean
steward_list_page_is_paged (StewardListPage *self)
{
  return steward_table_model_is_paged (steward_table_get_model (PRIV (self)->table));
}

/* The list is there, all of it: what was open stays open, if it still exists. */
static void
arrived (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);

  priv->listed = TRUE;
  steward_list_page_show_new_row (self);
  if (steward_page_is_saving (STEWARD_PAGE (self)))
    steward_list_page_settle (self);    /* what the save answers is newer */
  else if (priv->open_id > 0 && (steward_list_page_is_paged (self) ||
                                 steward_list_page_find (self, priv->open_id) != NULL))
    {
      steward_list_page_settle (self);
      steward_list_page_update (self);
      steward_page_load (STEWARD_PAGE (self));
    }
  else if (priv->open_id == 0 && steward_page_get_object (STEWARD_PAGE (self)) != NULL)
    steward_page_show_content (STEWARD_PAGE (self));   /* the server knows nothing of it */
  else if (priv->open_id == 0)
    steward_page_load (STEWARD_PAGE (self));
  else
    steward_list_page_show_nothing (self);
}

/* The table shows all that it was given. */
void
steward_list_page_ready (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);
  gboolean arriving = priv->arriving;

  priv->arriving = FALSE;
  if (arriving)
    arrived (self);
  else
    steward_list_page_settle (self);
  if (!arriving && priv->open_id < 0 && steward_list_page_is_paged (self))
    steward_list_page_show_empty (self);
}

static void
list_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (StewardListPage) self = user_data;
  StewardListPagePrivate *priv = PRIV (self);
  g_autoptr (GListStore) list = NULL;
  g_autoptr (GError) error = NULL;

  list = STEWARD_LIST_PAGE_GET_CLASS (self)->list_finish (self, result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&priv->listing);
  if (list == NULL)
    {
      steward_page_show_load_error (STEWARD_PAGE (self), error);
      return;
    }

  priv->arriving = TRUE;
  steward_table_model_take (steward_table_get_model (priv->table), G_LIST_MODEL (list));
}

/* Rows that come page by page did not come. */
void
steward_list_page_failed (StewardListPage *self,
                          GError          *error)
{
  StewardListPagePrivate *priv = PRIV (self);

  if (priv->arriving)
    steward_page_show_load_error (STEWARD_PAGE (self), error);
  else
    steward_page_show_error (STEWARD_PAGE (self), _("The list could not be loaded"), error,
                             "page.reload");
  priv->arriving = FALSE;
}

/* Fetches the rows, again if they are there. */
void
steward_list_page_load (StewardPage *page)
{
  StewardListPage *self = STEWARD_LIST_PAGE (page);
  StewardListPagePrivate *priv = PRIV (self);

  if (steward_page_get_session (page) == NULL)
    return;

  g_cancellable_cancel (priv->listing);
  g_clear_object (&priv->listing);
  priv->listing = g_cancellable_new ();
  g_signal_connect_object (steward_page_get_cancellable (page), "cancelled",
                           G_CALLBACK (g_cancellable_cancel), priv->listing, G_CONNECT_SWAPPED);
  steward_banner_hide (steward_page_get_private (page)->banner);
  steward_page_show_loading (page);
  if (steward_list_page_is_paged (self))
    {
      priv->arriving = TRUE;
      steward_table_model_fetch (steward_table_get_model (priv->table));
      return;
    }

  STEWARD_LIST_PAGE_GET_CLASS (self)->list_async (self, priv->listing, list_cb,
                                                  g_object_ref (self));
}
