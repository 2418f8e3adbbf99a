/* steward-page-undo.c: takes back what was saved or deleted last
 *
 * The old object goes through the same steps as any other: it is compared with what the
 * server has by now, merged or asked about, and sent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-private.h"

#include <glib/gi18n.h>

#include "steward-field.h"

/* Nothing can be taken back any more. */
void
steward_page_forget_undo (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  g_clear_object (&priv->undo_before);
  g_clear_object (&priv->undo_after);
}

/**
 * steward_page_remember_undo:
 * @self: a page that has just saved an object of its run
 * @answer: (nullable): what the server has now; %NULL where nothing was sent
 *
 * What steward_page_undo_save() takes back. Taking back is not taken back.
 */
void
steward_page_remember_undo (StewardPage *self,
                            SoCarrier   *answer)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  steward_page_forget_undo (self);
  if (answer == NULL || priv->run->kind == STEWARD_RUN_UNDO || priv->run->entries->len > 1)
    return;

  g_set_object (&priv->undo_before, priv->run->theirs);
  priv->undo_after = so_carrier_dup (answer);
}

/* After a deletion: @object was there. */
void
steward_page_remember_deleted (StewardPage *self,
                               SoCarrier   *object)
{
  steward_page_forget_undo (self);
  steward_page_get_private (self)->undo_before = g_object_ref (object);
}

static gboolean
can_undo (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  StewardPageClass *klass = STEWARD_PAGE_GET_CLASS (self);

  if (priv->undo_after != NULL && priv->undo_before == NULL)
    return klass->can_delete != NULL && klass->can_delete (self, priv->undo_after);
  if (priv->undo_after == NULL && priv->undo_before != NULL)
    return klass->restore_object != NULL ||
           steward_page_can_create_anew (self, priv->undo_before);

  return priv->undo_before != NULL;
}

/* Says that it is saved, or undone, with a button to take that back where it can be. */
void
steward_page_offer_undo (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  const char *text = priv->saved_text != NULL ? priv->saved_text : _("Saved");

  if (priv->run->kind == STEWARD_RUN_UNDO)
    text = priv->run->created ? _("Created anew, with a new number") : _("Undone");
  if (priv->run->kind == STEWARD_RUN_SAVE_ALL && priv->run->entries->len > 1)
    return;                             /* the results say so */

  steward_page_toast_undo (self, text);
}

/* As steward_page_toast(), with a button for steward_page_undo_save(). */
void
steward_page_toast_undo (StewardPage *self,
                         const char  *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              can_undo (self) && gtk_widget_get_mapped (GTK_WIDGET (self)) ?
                              "win.toast-undo" : "win.toast", "s", text);
}

/* Whether the object can be created with a new id. */
gboolean
steward_page_can_create_anew (StewardPage *self,
                              SoCarrier   *object)
{
  return steward_field_find_id (G_OBJECT_TYPE (object)) != NULL &&
         STEWARD_PAGE_GET_CLASS (self)->can_create != NULL &&
         STEWARD_PAGE_GET_CLASS (self)->can_create (self);
}

/* The edits stay edits: nothing has saved them yet. */
static SoCarrier *
dup_as_new (SoCarrier  *object,
            GError    **error)
{
  const char *id_property = steward_field_find_id (G_OBJECT_TYPE (object));
  g_autoptr (SoCarrier) loaded = so_carrier_dup_loaded (object);
  g_autoptr (GPtrArray) items = so_merge_compare (loaded, object, loaded);
  g_autoptr (SoCarrier) created = so_merge_dup_as_new (object, id_property, error);
  g_autoptr (SoCarrier) base = created != NULL ?
                               so_merge_dup_as_new (loaded, id_property, error) : NULL;

  if (base == NULL || !so_merge_apply (created, base, items, error))
    return NULL;

  return g_steal_pointer (&created);
}

/**
 * steward_page_create_anew:
 * @self: a page whose run found that its current object is gone
 *
 * Goes on with the object as a new one.
 */
void
steward_page_create_anew (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  StewardRunEntry *entry = steward_run_get_current (priv->run);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoCarrier) old = g_object_ref (entry->object);
  g_autoptr (SoCarrier) created = dup_as_new (old, &error);

  if (created == NULL)
    {
      steward_page_failed_one (self, error);
      return;
    }

  g_set_object (&entry->object, created);
  if (old == priv->object)
    steward_page_replace_object (self, created);
  else
    steward_workspace_keep (priv->workspace, created);
  steward_workspace_forget (priv->workspace, old);
  if (STEWARD_PAGE_GET_CLASS (self)->gone != NULL)
    STEWARD_PAGE_GET_CLASS (self)->gone (self, old);
  steward_page_save_next (self);
}

/* ---- undo ---- */

static void
start_undo (StewardPage *self,
            SoCarrier   *object,
            gboolean     created)
{
  StewardRun *run = steward_run_new (STEWARD_RUN_UNDO);

  run->created = created;
  steward_run_add (run, object, steward_page_dup_object_name (self, object));
  steward_page_start_run (self, run);
}

/* Everything a user can edit becomes what it was. */
static SoCarrier *
dup_undone (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  SoCarrier *object = so_carrier_dup (priv->undo_before);
  g_autoptr (GPtrArray) items = so_merge_compare (priv->undo_after, object, priv->undo_after);

  so_merge_apply (object, priv->undo_after, items, NULL);

  return object;
}

/**
 * steward_page_undo_save:
 * @self: a page
 *
 * Takes back what was saved or deleted last: a new object is deleted, a deleted one is
 * created with a new id, any other gets its old values back.
 */
void
steward_page_undo_save (StewardPage *self)
{
  StewardPagePrivate *priv;
  g_autoptr (SoCarrier) object = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (STEWARD_IS_PAGE (self));

  priv = steward_page_get_private (self);
  if (priv->run != NULL || priv->session == NULL || steward_page_is_locked (self) ||
      !can_undo (self))
    return;

  if (priv->undo_before == NULL)
    {
      STEWARD_PAGE_GET_CLASS (self)->delete_object (self, priv->undo_after);
      return;
    }
  if (priv->undo_after == NULL && STEWARD_PAGE_GET_CLASS (self)->restore_object != NULL)
    {
      STEWARD_PAGE_GET_CLASS (self)->restore_object (self, priv->undo_before);
      return;
    }

  if (priv->undo_after != NULL)
    object = dup_undone (self);
  else
    object = so_merge_dup_as_new (priv->undo_before,
                                  steward_field_find_id (G_OBJECT_TYPE (priv->undo_before)),
                                  &error);
  if (object != NULL)
    start_undo (self, object, priv->undo_after == NULL);
  else
    steward_page_show_error (self, _("Not undone"), error, NULL);
}
