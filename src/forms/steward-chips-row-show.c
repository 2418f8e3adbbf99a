/* steward-chips-row-show.c: the chips of a StewardChipsRow, and what it suggests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-chips-row-private.h"

#include <glib/gi18n.h>

#include "steward-chips-value.h"

/* NULL behind the last. */
StewardChip *
steward_chips_row_get_chip (StewardChipsRow *self,
                            guint            position)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  for (guint i = 0; i < position && STEWARD_IS_CHIP (child); i++)
    child = gtk_widget_get_next_sibling (child);

  return STEWARD_IS_CHIP (child) ? STEWARD_CHIP (child) : NULL;
}

static void
remove_cb (StewardChipsRow *self,
           StewardChip     *chip)
{
  steward_chips_row_remove (self, chip, FALSE);
}

/* What only has a number is called what the list calls it. */
static StewardChoiceItem *
name_item (StewardChipsRow   *self,
           const SoField     *field,
           StewardChoiceItem *item)
{
  StewardChoiceItem *listed = NULL;
  g_autofree char *missing = NULL;

  if (field->kind != SO_KIND_INTS)
    return g_object_ref (item);

  listed = steward_row_list_find (&self->list, steward_choice_item_get_id (item));
  if (listed != NULL)
    return g_object_ref (listed);
  if (self->list.list == NULL || !steward_row_list_is_ready (&self->list))
    return g_object_ref (item);

  /* translators: %s is a name or a number such as #17 that a list does not have */
  missing = g_strdup_printf (_("%s (not in list)"), steward_choice_item_get_label (item));

  return steward_choice_item_new (steward_choice_item_get_id (item), missing, NULL, 0);
}

static void
update_items (StewardChipsRow *self)
{
  const SoField *field = steward_base_row_get_state (STEWARD_BASE_ROW (self))->field;
  SoCarrier *carrier = steward_base_row_get_carrier (STEWARD_BASE_ROW (self));
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (field != NULL && carrier != NULL)
    read = steward_chips_value_read (carrier, field);
  for (guint i = 0; read != NULL && i < read->len; i++)
    g_ptr_array_add (items, name_item (self, field, read->pdata[i]));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
}

/* Chips of values that are still there stay the widgets they are: the focus does, too. */
void
steward_chips_row_show_chips (StewardChipsRow *self)
{
  g_autofree char *name = steward_base_row_dup_name (STEWARD_BASE_ROW (self));
  gboolean editable = steward_base_row_is_editable (STEWARD_BASE_ROW (self));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  StewardChip *chip;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      guint other = i;

      while ((chip = steward_chips_row_get_chip (self, other)) != NULL &&
             !steward_chips_value_same (steward_chip_get_item (chip), item))
        other++;
      if (chip == NULL)
        {
          chip = STEWARD_CHIP (steward_chip_new (item));
          g_signal_connect_swapped (chip, "remove", G_CALLBACK (remove_cb), self);
        }
      if (other != i || gtk_widget_get_parent (GTK_WIDGET (chip)) == NULL)
        {
          StewardChip *next = steward_chips_row_get_chip (self, i);

          gtk_widget_insert_before (GTK_WIDGET (chip), GTK_WIDGET (self->box),
                                    next != NULL ? GTK_WIDGET (next) : self->nothing);
        }
      steward_chip_set_item (chip, item);
      steward_chip_set_of (chip, name);
      steward_chip_set_removable (chip, editable);
    }

  while ((chip = steward_chips_row_get_chip (self, n)) != NULL)
    gtk_widget_unparent (GTK_WIDGET (chip));
  gtk_widget_set_visible (self->nothing, n == 0 && !editable);
}

gboolean
steward_chips_row_has (StewardChipsRow   *self,
                       StewardChoiceItem *item)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (StewardChoiceItem) other = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (steward_chips_value_same (item, other))
        return TRUE;
    }

  return FALSE;
}

static void
add_suggestions (StewardChipsRow *self,
                 GPtrArray       *all,
                 GListModel      *items)
{
  for (guint i = 0; items != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (items, i);

      if (!steward_chips_row_has (self, item))
        g_ptr_array_add (all, g_steal_pointer (&item));
    }
}

static void
update_suggestions (StewardChipsRow *self)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  add_suggestions (self, all, G_LIST_MODEL (self->fixed));
  add_suggestions (self, all, steward_row_list_get_items (&self->list));
  g_list_store_splice (self->suggestions, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->suggestions)),
                       all->pdata, all->len);
}

void
steward_chips_row_show (StewardBaseRow *row)
{
  StewardChipsRow *self = STEWARD_CHIPS_ROW (row);

  update_items (self);
  steward_chips_row_show_chips (self);
  update_suggestions (self);
}
