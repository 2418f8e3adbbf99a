/* steward-row.c: a widget that shows one field of a form's carrier
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-row.h"

G_DEFINE_INTERFACE (StewardRow, steward_row, GTK_TYPE_WIDGET)

static void
steward_row_default_init (StewardRowInterface *iface)
{
}

/* The carrier's property, as "cust-lang-id"; NULL while the row has none. */
const char *
steward_row_get_field (StewardRow *self)
{
  g_return_val_if_fail (STEWARD_IS_ROW (self), NULL);
  return STEWARD_ROW_GET_IFACE (self)->get_field (self);
}

/* Called by the form whenever anything in @source is another; refs what it keeps. */
void
steward_row_set_source (StewardRow             *self,
                        const StewardRowSource *source)
{
  g_return_if_fail (STEWARD_IS_ROW (self));
  g_return_if_fail (source != NULL);

  STEWARD_ROW_GET_IFACE (self)->set_source (self, source);
}

/* Half-finished typing goes into the carrier. */
void
steward_row_commit (StewardRow *self)
{
  g_return_if_fail (STEWARD_IS_ROW (self));
  STEWARD_ROW_GET_IFACE (self)->commit (self);
}

/* Whether what the row holds may be saved; a refusal of the server does not count. */
gboolean
steward_row_is_valid (StewardRow *self)
{
  g_return_val_if_fail (STEWARD_IS_ROW (self), TRUE);
  return STEWARD_ROW_GET_IFACE (self)->is_valid (self);
}

/* Whether something is typed that the carrier cannot take, so that it alone does not know of
 * all unsaved work. */
gboolean
steward_row_has_typing (StewardRow *self)
{
  g_return_val_if_fail (STEWARD_IS_ROW (self), FALSE);
  return STEWARD_ROW_GET_IFACE (self)->has_typing (self);
}

/**
 * steward_row_dup_typing:
 * @self: a row
 * @public: whether to leave secrets out
 *
 * Returns: (transfer full) (nullable): what is typed that the carrier cannot take, for
 *   steward_row_set_typing(); %NULL for nothing
 */
char *
steward_row_dup_typing (StewardRow *self,
                        gboolean    public)
{
  g_return_val_if_fail (STEWARD_IS_ROW (self), NULL);

  if (STEWARD_ROW_GET_IFACE (self)->dup_typing == NULL || !steward_row_has_typing (self))
    return NULL;

  return STEWARD_ROW_GET_IFACE (self)->dup_typing (self, public);
}

/* Types it again; the carrier is as it was then. NULL takes typing away. */
void
steward_row_set_typing (StewardRow *self,
                        const char *text)
{
  g_return_if_fail (STEWARD_IS_ROW (self));

  if (STEWARD_ROW_GET_IFACE (self)->set_typing != NULL)
    STEWARD_ROW_GET_IFACE (self)->set_typing (self, text);
}

/* From now on what is wrong is written under the row, touched by the user or not. */
void
steward_row_reveal (StewardRow *self)
{
  g_return_if_fail (STEWARD_IS_ROW (self));
  STEWARD_ROW_GET_IFACE (self)->reveal (self);
}

/**
 * steward_row_set_error:
 * @self: a row
 * @text: (nullable): what the server said about the field, or %NULL
 *
 * Written under the row until the user changes the field.
 */
void
steward_row_set_error (StewardRow *self,
                       const char *text)
{
  g_return_if_fail (STEWARD_IS_ROW (self));
  STEWARD_ROW_GET_IFACE (self)->set_error (self, text);
}

/* Opens what the row is folded away in and moves the focus to its control. */
void
steward_row_focus (StewardRow *self)
{
  g_return_if_fail (STEWARD_IS_ROW (self));
  STEWARD_ROW_GET_IFACE (self)->focus (self);
}
