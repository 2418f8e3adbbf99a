/* steward-chips-row-page.c: what a page may ask of a StewardChipsRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-chips-row-private.h"

#include "steward-text-list.h"

/* Of StewardChoiceItem, beside the list; in place of what the .ui said. */
void
steward_chips_row_set_suggestions (StewardChipsRow *self,
                                   GListModel      *items)
{
  g_return_if_fail (STEWARD_IS_CHIPS_ROW (self));
  g_return_if_fail (G_IS_LIST_MODEL (items));

  g_list_store_remove_all (self->fixed);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (items, i);

      g_list_store_append (self->fixed, item);
    }
  STEWARD_BASE_ROW_GET_CLASS (self)->show (STEWARD_BASE_ROW (self));
}

static void
search_changed_cb (StewardBaseRow *row)
{
  STEWARD_BASE_ROW_GET_CLASS (row)->show (row);
}

/* (transfer full) (nullable): what is asked while the user types, in place of the list */
void
steward_chips_row_set_search (StewardChipsRow  *self,
                              StewardTypeAhead *ahead)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);

  g_return_if_fail (STEWARD_IS_CHIPS_ROW (self));

  steward_row_list_set_search (&self->list, row, ahead, search_changed_cb);
  STEWARD_BASE_ROW_GET_CLASS (row)->session_changed (row);
}

/**
 * steward_chips_row_set_check:
 * @self: a row
 * @check: (nullable): says what is wrong with one value
 * @data: for @check
 * @destroy: (nullable): frees @data in the end
 */
void
steward_chips_row_set_check (StewardChipsRow   *self,
                             StewardChipsCheck  check,
                             gpointer           data,
                             GDestroyNotify     destroy)
{
  g_return_if_fail (STEWARD_IS_CHIPS_ROW (self));

  if (self->check_destroy != NULL)
    self->check_destroy (self->check_data);
  self->check = check;
  self->check_data = data;
  self->check_destroy = destroy;
  steward_base_row_recheck (STEWARD_BASE_ROW (self), FALSE);
}

/* Of StewardChoiceItem: the values, in their order. */
GListModel *
steward_chips_row_get_items (StewardChipsRow *self)
{
  g_return_val_if_fail (STEWARD_IS_CHIPS_ROW (self), NULL);
  return G_LIST_MODEL (self->items);
}

/* As if the user had chosen @item; nothing where it is there already. */
void
steward_chips_row_add (StewardChipsRow   *self,
                       StewardChoiceItem *item)
{
  g_return_if_fail (STEWARD_IS_CHIPS_ROW (self));
  g_return_if_fail (STEWARD_IS_CHOICE_ITEM (item));

  if (steward_base_row_is_editable (STEWARD_BASE_ROW (self)))
    steward_chips_row_put (self, item);
}

/**
 * steward_chips_row_set_values:
 * @self: a row without a field
 * @values: (nullable): texts
 *
 * From now on the row shows texts of its own and nothing of the form's carrier; these count as
 * unchanged. "values-changed" is not emitted.
 */
void
steward_chips_row_set_values (StewardChipsRow    *self,
                              const char * const *values)
{
  g_return_if_fail (STEWARD_IS_CHIPS_ROW (self));

  if (self->texts == NULL)
    {
      self->texts = steward_text_list_new ();
      self->own = TRUE;
      steward_base_row_set_own_carrier (STEWARD_BASE_ROW (self), self->texts, "values");
    }
  steward_chips_row_clear (self);
  steward_text_list_set (STEWARD_TEXT_LIST (self->texts), values);
}

/**
 * steward_chips_row_dup_values:
 * @self: a row
 *
 * What is typed and is no value yet is not among them: steward_form_commit() comes first.
 *
 * Returns: (transfer full): the texts, whatever the field is
 */
char **
steward_chips_row_dup_values (StewardChipsRow *self)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  g_return_val_if_fail (STEWARD_IS_CHIPS_ROW (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      g_strv_builder_add (values, steward_choice_item_get_label (item));
    }

  return g_strv_builder_end (values);
}
