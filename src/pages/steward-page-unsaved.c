/* steward-page-unsaved.c: which objects of a page have edits, and how those are taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-private.h"

#define PRIV(self) (steward_page_get_private (self))

/* Whether the object on view has edits that the server does not have. */
gboolean
steward_page_is_open_dirty (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);

  return priv->object != NULL &&
         (so_carrier_is_dirty (priv->object) ||
          (priv->form != NULL && steward_form_is_dirty (priv->form)));
}

/* Whether any object of the page has edits that the server does not have. */
gboolean
steward_page_is_dirty (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);

  return steward_page_is_open_dirty (self) ||
         (priv->workspace != NULL &&
          g_list_model_get_n_items (steward_workspace_get_unsaved (priv->workspace)) > 0);
}

/**
 * steward_page_saves_others:
 * @self: a page
 *
 * Returns: whether Save has nothing to do for the object on view, but for others of the page
 */
gboolean
steward_page_saves_others (StewardPage *self)
{
  return !PRIV (self)->is_new && !steward_page_is_open_dirty (self) &&
         steward_page_is_dirty (self);
}

/* Whether there is anything for Save to do, if the page may save. */
gboolean
steward_page_has_changes (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);

  return steward_page_saves_others (self) ||
         (priv->object != NULL && priv->denial == NULL &&
          (priv->is_new || steward_page_is_open_dirty (self)));
}

/* Takes the edits of one of the objects back. */
void
steward_page_discard_object (StewardPage *self,
                             SoCarrier   *object)
{
  g_autoptr (SoCarrier) held = g_object_ref (object);

  if (held == PRIV (self)->object)
    {
      steward_page_revert (self);
      return;
    }

  so_carrier_revert (held);
  steward_page_draft_gone (self, held);
  steward_workspace_forget (PRIV (self)->workspace, held);
}

/* Takes the edits of all objects back. */
void
steward_page_discard_all (StewardPage *self)
{
  GListModel *unsaved = steward_workspace_get_unsaved (PRIV (self)->workspace);

  steward_page_revert (self);
  while (g_list_model_get_n_items (unsaved) > 0)
    {
      g_autoptr (SoCarrier) object = g_list_model_get_item (unsaved, 0);

      steward_page_discard_object (self, object);
    }
}

/* (transfer full) (element-type SoCarrier): the objects with edits that the server does not
 * have */
GPtrArray *
steward_page_dup_unsaved (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);
  GListModel *unsaved = steward_workspace_get_unsaved (priv->workspace);
  GPtrArray *objects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (unsaved); i++)
    g_ptr_array_add (objects, g_list_model_get_item (unsaved, i));
  if (steward_page_is_open_dirty (self) && !g_ptr_array_find (objects, priv->object, NULL))
    g_ptr_array_add (objects, g_object_ref (priv->object));   /* typed, and not fit for it yet */

  return objects;
}
