/* steward-list-page-edit.c: the objects of a list that have edits, open or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-list-page-private.h"

#include "steward-page-private.h"

#define PRIV(self) (steward_list_page_get_private (self))

static StewardWorkspace *
workspace (StewardListPage *self)
{
  return steward_page_get_private (STEWARD_PAGE (self))->workspace;
}

/* The object with the id in a list of objects. (transfer none) (nullable) */
static SoCarrier *
find_in (StewardListPage *self,
         GListModel      *objects,
         int              id)
{
  for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
    {
      g_autoptr (SoCarrier) object = g_list_model_get_item (objects, i);

      if (steward_list_page_id_of (self, object) == id)
        return object;                  /* the list keeps it */
    }

  return NULL;
}

/* (transfer none) (nullable): the working copy of the object, where there is one */
SoCarrier *
steward_list_page_find_kept (StewardListPage *self,
                             int              id)
{
  return find_in (self, steward_workspace_get_kept (workspace (self)), id);
}

static gboolean
holds (GArray *ids,
       int     id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, int, i) == id)
      return TRUE;

  return FALSE;
}

/* Tells the rows that are in one of the two and not in the other. */
static void
tell_rows (StewardListPage *self,
           GArray          *ids,
           GArray          *others)
{
  for (guint i = 0; i < ids->len; i++)
    if (!holds (others, g_array_index (ids, int, i)))
      steward_list_page_row_changed (self, g_array_index (ids, int, i));
}

/* The list marks what is unsaved. */
void
steward_list_page_mark_unsaved (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);
  GListModel *unsaved = steward_list_page_get_unsaved (self);
  g_autoptr (GArray) before = g_steal_pointer (&priv->marked);

  priv->marked = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < g_list_model_get_n_items (unsaved); i++)
    {
      g_autoptr (SoCarrier) object = g_list_model_get_item (unsaved, i);
      int id = steward_list_page_id_of (self, object);

      g_array_append_val (priv->marked, id);
    }
  if (priv->open_id > 0 && !holds (priv->marked, priv->open_id) &&
      steward_page_is_open_dirty (STEWARD_PAGE (self)))
    g_array_append_val (priv->marked, priv->open_id);

  tell_rows (self, before, priv->marked);
  tell_rows (self, priv->marked, before);
}

/* A new object that has edits is in the list, too: there is no other way back to it. */
void
steward_list_page_show_new_row (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  SoCarrier *object = find_in (self, steward_workspace_get_unsaved (workspace (self)), 0);
  g_autoptr (GObject) row = NULL;

  if (g_set_object (&priv->new_object, object) && object == NULL)
    steward_list_page_remove (self, 0);
  if (object != NULL)
    row = klass->row_of != NULL ? klass->row_of (self, object) : g_object_ref (G_OBJECT (object));
  if (row != NULL)
    steward_list_page_put (self, row);

  steward_list_page_mark_unsaved (self);
  steward_list_page_settle (self);
}

/**
 * steward_list_page_edit:
 * @self: a page
 * @id: of an object in the list
 *
 * The object as it is being worked on: the one that is open if it is this one, else what was
 * kept of it, else a copy of the list's. Edit it through its properties: the list then marks
 * it as unsaved, a draft is written and Save All saves it. Ask for it anew each time: saving,
 * loading and discarding may put another object in its place.
 *
 * Returns: (transfer none) (nullable): %NULL if the list does not have the object, or only its
 *   name
 */
SoCarrier *
steward_list_page_edit (StewardListPage *self,
                        int              id)
{
  SoCarrier *object;
  gpointer row;
  g_autoptr (SoCarrier) copy = NULL;

  g_return_val_if_fail (STEWARD_IS_LIST_PAGE (self), NULL);

  object = steward_list_page_find_kept (self, id);
  if (object != NULL)
    return object;

  row = steward_list_page_find (self, id);
  if (!SO_IS_CARRIER (row))
    return NULL;

  copy = so_carrier_dup (row);
  steward_workspace_keep (workspace (self), copy);

  return copy;                          /* the workspace keeps it */
}

/* (transfer none): of SoCarrier: the objects with edits that the server does not have */
GListModel *
steward_list_page_get_unsaved (StewardListPage *self)
{
  g_return_val_if_fail (STEWARD_IS_LIST_PAGE (self), NULL);

  return steward_workspace_get_unsaved (workspace (self));
}

/* Whether the object has edits that the server does not have; "notify::dirty" tells. */
gboolean
steward_list_page_is_unsaved (StewardListPage *self,
                              int              id)
{
  g_return_val_if_fail (STEWARD_IS_LIST_PAGE (self), FALSE);

  if (id == PRIV (self)->open_id && steward_page_is_open_dirty (STEWARD_PAGE (self)))
    return TRUE;

  return find_in (self, steward_list_page_get_unsaved (self), id) != NULL;
}
