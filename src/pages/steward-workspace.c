/* steward-workspace.c: the objects that somebody is working on
 *
 * An object is kept until it is forgotten. Those that differ from what the server told are
 * in a list of their own, in the order in which they were edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-workspace.h"

struct _StewardWorkspace
{
  GObject     parent_instance;

  GListStore *kept;       /* of SoCarrier */
  GListStore *unsaved;    /* of SoCarrier: those of kept that are dirty */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardWorkspace, steward_workspace, G_TYPE_OBJECT)

static void
remove_from (GListStore *store,
             SoCarrier  *object)
{
  guint position;

  if (g_list_store_find (store, object, &position))
    g_list_store_remove (store, position);
}

static void
dirty_cb (StewardWorkspace *self,
          GParamSpec       *pspec,
          SoCarrier        *object)
{
  gboolean listed = g_list_store_find (self->unsaved, object, NULL);

  if (so_carrier_is_dirty (object) == listed)
    return;

  if (listed)
    remove_from (self->unsaved, object);
  else
    g_list_store_append (self->unsaved, object);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
edited_cb (StewardWorkspace *self,
           SoCarrier        *object)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, object);
}

static void
disconnect (StewardWorkspace *self,
            SoCarrier        *object)
{
  g_signal_handlers_disconnect_by_func (object, dirty_cb, self);
  g_signal_handlers_disconnect_by_func (object, edited_cb, self);
}

static void
disconnect_all (StewardWorkspace *self)
{
  GListModel *kept = G_LIST_MODEL (self->kept);

  for (guint i = 0; i < g_list_model_get_n_items (kept); i++)
    {
      g_autoptr (SoCarrier) object = g_list_model_get_item (kept, i);

      disconnect (self, object);
    }
}

static void
steward_workspace_finalize (GObject *object)
{
  StewardWorkspace *self = STEWARD_WORKSPACE (object);

  disconnect_all (self);
  g_clear_object (&self->kept);
  g_clear_object (&self->unsaved);

  G_OBJECT_CLASS (steward_workspace_parent_class)->finalize (object);
}

static void
steward_workspace_class_init (StewardWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_workspace_finalize;

  /* the list of unsaved objects is another one now */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  /* the value of a kept object is another one now */
  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, SO_TYPE_CARRIER);
}

static void
steward_workspace_init (StewardWorkspace *self)
{
  self->kept = g_list_store_new (SO_TYPE_CARRIER);
  self->unsaved = g_list_store_new (SO_TYPE_CARRIER);
}

StewardWorkspace *
steward_workspace_new (void)
{
  return g_object_new (STEWARD_TYPE_WORKSPACE, NULL);
}

/* Keeps the object until it is forgotten; again does nothing. */
void
steward_workspace_keep (StewardWorkspace *self,
                        SoCarrier        *object)
{
  g_return_if_fail (STEWARD_IS_WORKSPACE (self));
  g_return_if_fail (SO_IS_CARRIER (object));

  if (g_list_store_find (self->kept, object, NULL))
    return;

  g_list_store_append (self->kept, object);
  g_signal_connect_swapped (object, "notify::dirty", G_CALLBACK (dirty_cb), self);
  g_signal_connect_swapped (object, "changed", G_CALLBACK (edited_cb), self);
  dirty_cb (self, NULL, object);
}

/* Its edits are nobody's business any more. */
void
steward_workspace_forget (StewardWorkspace *self,
                          SoCarrier        *object)
{
  g_autoptr (SoCarrier) held = NULL;
  gboolean unsaved;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));

  if (object == NULL || !g_list_store_find (self->kept, object, NULL))
    return;

  held = g_object_ref (object);
  disconnect (self, held);
  remove_from (self->kept, held);
  unsaved = g_list_store_find (self->unsaved, held, NULL);
  remove_from (self->unsaved, held);
  if (unsaved)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
steward_workspace_clear (StewardWorkspace *self)
{
  gboolean unsaved;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));

  unsaved = g_list_model_get_n_items (G_LIST_MODEL (self->unsaved)) > 0;
  disconnect_all (self);
  g_list_store_remove_all (self->kept);
  g_list_store_remove_all (self->unsaved);
  if (unsaved)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* (transfer none): all of them */
GListModel *
steward_workspace_get_kept (StewardWorkspace *self)
{
  return G_LIST_MODEL (self->kept);
}

/* (transfer none): those with edits that the server does not have */
GListModel *
steward_workspace_get_unsaved (StewardWorkspace *self)
{
  return G_LIST_MODEL (self->unsaved);
}
