/* steward-base-row-pages.c: what a page may ask of any row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-base-row-private.h"

const char *
steward_base_row_get_field (StewardBaseRow *self)
{
  g_return_val_if_fail (STEWARD_IS_BASE_ROW (self), NULL);
  return steward_base_row_get_private (self)->field;
}

void
steward_base_row_set_field (StewardBaseRow *self,
                            const char     *field)
{
  StewardBaseRowPrivate *priv;

  g_return_if_fail (STEWARD_IS_BASE_ROW (self));

  priv = steward_base_row_get_private (self);
  if (g_strcmp0 (priv->field, field) == 0)
    return;

  g_free (priv->field);
  priv->field = g_strdup (field);
  steward_base_row_refresh (self);
  g_object_notify (G_OBJECT (self), "field");
}

const char *
steward_base_row_get_description (StewardBaseRow *self)
{
  g_return_val_if_fail (STEWARD_IS_BASE_ROW (self), NULL);
  return steward_base_row_get_private (self)->description;
}

void
steward_base_row_set_description (StewardBaseRow *self,
                                  const char     *description)
{
  StewardBaseRowPrivate *priv;

  g_return_if_fail (STEWARD_IS_BASE_ROW (self));

  priv = steward_base_row_get_private (self);
  if (g_strcmp0 (priv->description, description) == 0)
    return;

  g_free (priv->description);
  priv->description = g_strdup (description);
  steward_base_row_update_texts (self);
  g_object_notify (G_OBJECT (self), "description");
}

gboolean
steward_base_row_get_shown (StewardBaseRow *self)
{
  g_return_val_if_fail (STEWARD_IS_BASE_ROW (self), FALSE);
  return steward_base_row_get_private (self)->shown;
}

/* A page hides a row with this, not with gtk_widget_set_visible(). */
void
steward_base_row_set_shown (StewardBaseRow *self,
                            gboolean        shown)
{
  g_return_if_fail (STEWARD_IS_BASE_ROW (self));

  if (steward_base_row_get_private (self)->shown == !!shown)
    return;

  steward_base_row_get_private (self)->shown = !!shown;
  steward_base_row_refresh (self);
  g_object_notify (G_OBJECT (self), "shown");
}

/**
 * steward_base_row_set_read_only:
 * @self: a row
 * @read_only: whether the page lets the user only read it
 * @reason: (nullable): why, for the user
 */
void
steward_base_row_set_read_only (StewardBaseRow *self,
                                gboolean        read_only,
                                const char     *reason)
{
  StewardBaseRowPrivate *priv;

  g_return_if_fail (STEWARD_IS_BASE_ROW (self));

  priv = steward_base_row_get_private (self);
  g_free (priv->reason);
  priv->reason = g_strdup (reason);
  priv->read_only = !!read_only;
  steward_base_row_refresh (self);
  g_object_notify (G_OBJECT (self), "read-only");
}

const char *
steward_base_row_get_warning (StewardBaseRow *self)
{
  g_return_val_if_fail (STEWARD_IS_BASE_ROW (self), NULL);
  return steward_base_row_get_private (self)->warning;
}

/* Written under the row; does not keep anyone from saving. */
void
steward_base_row_set_warning (StewardBaseRow *self,
                              const char     *text)
{
  StewardBaseRowPrivate *priv;

  g_return_if_fail (STEWARD_IS_BASE_ROW (self));

  priv = steward_base_row_get_private (self);
  if (g_strcmp0 (priv->warning, text) == 0)
    return;

  g_free (priv->warning);
  priv->warning = g_strdup (text);
  steward_base_row_update_texts (self);
  g_object_notify (G_OBJECT (self), "warning");
}

/* What is written under the row; NULL while nothing is. */
const char *
steward_base_row_get_error (StewardBaseRow *self)
{
  g_return_val_if_fail (STEWARD_IS_BASE_ROW (self), NULL);
  return steward_base_row_shown_error (steward_base_row_get_private (self));
}

/* The field goes back to what was loaded; the focus stays in the row. */
void
steward_base_row_undo (StewardBaseRow *self)
{
  StewardBaseRowClass *klass;
  StewardBaseRowPrivate *priv;

  g_return_if_fail (STEWARD_IS_BASE_ROW (self));

  priv = steward_base_row_get_private (self);
  klass = STEWARD_BASE_ROW_GET_CLASS (self);
  if (priv->carrier == NULL || priv->state.field == NULL)
    return;

  if (gtk_widget_get_focus_child (gtk_widget_get_parent (priv->undo_button)) == priv->undo_button &&
      priv->control != NULL)
    gtk_widget_grab_focus (priv->control);
  if (klass->forget != NULL)
    klass->forget (self);
  so_carrier_revert_field (priv->carrier, priv->field);
  priv->touched = FALSE;
  steward_base_row_refresh (self);
}
