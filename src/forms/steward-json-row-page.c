/* steward-json-row-page.c: what a page does with a StewardJsonRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-json-row-private.h"

void
steward_json_action_free (gpointer data)
{
  StewardJsonAction *action = data;

  if (action->destroy != NULL)
    action->destroy (action->data);
  g_free (action->label);
  g_free (action);
}

/**
 * steward_json_row_add_value_action:
 * @self: a row
 * @label: translated, with an underscore
 * @func: what it does
 * @data: for @func
 * @destroy: (nullable): frees @data
 *
 * Adds an entry to the menu of every value.
 */
void
steward_json_row_add_value_action (StewardJsonRow     *self,
                                   const char         *label,
                                   StewardJsonRowFunc  func,
                                   gpointer            data,
                                   GDestroyNotify      destroy)
{
  StewardJsonAction *action = g_new0 (StewardJsonAction, 1);

  g_return_if_fail (STEWARD_IS_JSON_ROW (self));

  action->label = g_strdup (label);
  action->func = func;
  action->data = data;
  action->destroy = destroy;
  g_ptr_array_add (self->actions, action);
}

/* For lines: appends the page's actions. */
void
steward_json_row_fill_menu (StewardJsonRow *self,
                            GMenu          *menu)
{
  for (guint i = 0; i < self->actions->len; i++)
    {
      StewardJsonAction *action = g_ptr_array_index (self->actions, i);
      g_autofree char *detailed = g_strdup_printf ("json.page(uint32 %u)", i);

      g_menu_append (menu, action->label, detailed);
    }
}

void
steward_json_row_run_action (StewardJsonRow   *self,
                             guint             index,
                             StewardJsonValue *value)
{
  StewardJsonAction *action = g_ptr_array_index (self->actions, index);
  g_autofree char *pointer = so_json_item_dup_pointer (value->item);
  g_autofree char *json = so_json_item_dup_json (value->item);

  action->func (self, pointer, json, action->data);
}

/**
 * steward_json_row_set_value:
 * @self: a row with a carrier
 * @pointer: RFC 6901
 * @json: the value as it is to be written
 * @error: what is wrong with @json, with the carrier's text, or what is in the way
 *
 * As an edit of the user: sets a value, or adds it with the objects on the way to it.
 */
gboolean
steward_json_row_set_value (StewardJsonRow  *self,
                            const char      *pointer,
                            const char      *json,
                            GError         **error)
{
  g_autoptr (SoJsonTree) tree = NULL;
  g_autofree char *text = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (STEWARD_IS_JSON_ROW (self), FALSE);
  g_return_val_if_fail (steward_base_row_get_carrier (STEWARD_BASE_ROW (self)) != NULL, FALSE);

  steward_row_commit (STEWARD_ROW (self));
  tree = so_json_tree_new (self->text != NULL && *self->text != '\0' ? self->text : "{}", -1,
                           error);
  if (tree == NULL || so_json_tree_put (tree, pointer, json, error) == NULL)
    return FALSE;

  text = so_json_tree_print (tree);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  steward_base_row_write (STEWARD_BASE_ROW (self), &value);
  STEWARD_BASE_ROW_GET_CLASS (self)->show (STEWARD_BASE_ROW (self));

  return TRUE;
}
