/* steward-choice-items.c: what a StewardChoiceRow offers for a field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-choice-items.h"

#include <glib/gi18n.h>

#include "steward-enum-labels.h"

/* Texts are told apart by their names, everything else by its number. */
static gboolean
has_item (GListModel        *model,
          StewardChoiceItem *wanted)
{
  const char *name = steward_choice_item_get_name (wanted);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (model, i);

      if (!steward_choice_item_is_null (item) &&
          steward_choice_item_get_id (item) == steward_choice_item_get_id (wanted) &&
          (name == NULL || g_strcmp0 (steward_choice_item_get_name (item), name) == 0))
        return TRUE;
    }

  return FALSE;
}

static void
add_enum (GListStore *items,
          GType       type)
{
  GEnumClass *klass = g_type_class_ref (type);

  for (guint i = 0; i < klass->n_values; i++)
    {
      const char *name = klass->values[i].value_nick;
      g_autoptr (StewardChoiceItem) item = NULL;

      if (!steward_enum_is_offered (type, name))
        continue;

      item = steward_choice_item_new_named (klass->values[i].value, name,
                                            steward_enum_label (type, name));
      g_list_store_append (items, item);
    }
  g_type_class_unref (klass);
}

/* In a .ui an item for an enum names the value; number and words are known. */
static void
complete_enum_item (StewardChoiceItem *item,
                    GType              type)
{
  const char *name = steward_choice_item_get_name (item);
  GEnumClass *klass = g_type_class_ref (type);
  GEnumValue *value = name != NULL ? g_enum_get_value_by_nick (klass, name) : NULL;

  if (value != NULL)
    g_object_set (item, "id", value->value, NULL);
  if (value != NULL && *steward_choice_item_get_label (item) == '\0')
    g_object_set (item, "label", steward_enum_label (type, name), NULL);
  g_type_class_unref (klass);
}

/**
 * steward_choice_items_fill:
 * @items: of StewardChoiceItem; overwritten
 * @field: an enum, number, text or nested carrier
 * @fixed: of the .ui; for an enum they are all that is offered
 * @listed: (nullable): of the service; what @fixed has, too, is left out
 */
void
steward_choice_items_fill (GListStore    *items,
                           const SoField *field,
                           GListModel    *fixed,
                           GListModel    *listed)
{
  g_list_store_remove_all (items);

  for (guint i = 0; i < g_list_model_get_n_items (fixed); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (fixed, i);

      if (field->kind == SO_KIND_ENUM)
        complete_enum_item (item, field->type ());
      g_list_store_append (items, item);
    }

  if (field->kind == SO_KIND_ENUM && g_list_model_get_n_items (fixed) == 0)
    add_enum (items, field->type ());

  for (guint i = 0; listed != NULL && i < g_list_model_get_n_items (listed); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (listed, i);

      if (!has_item (fixed, item))
        g_list_store_append (items, item);
    }
}

/* NULL where @value is not on offer; @items keeps what is returned. */
StewardChoiceItem *
steward_choice_items_find (GListModel               *items,
                           const SoField            *field,
                           const StewardChoiceValue *value)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (items, i);

      if (steward_choice_value_is (value, field, item))
        return item;
    }

  return NULL;
}

/**
 * steward_choice_items_new_stored:
 * @field: an enum, number, text or nested carrier
 * @value: what it holds
 * @complete: whether the list is here, so that what it lacks is really not in it
 *
 * Returns: (transfer full): an item for a value that is not on offer
 */
StewardChoiceItem *
steward_choice_items_new_stored (const SoField            *field,
                                 const StewardChoiceValue *value,
                                 gboolean                  complete)
{
  g_autofree char *number = g_strdup_printf ("#%d", value->id);
  const char *label = value->label != NULL ? value->label : number;
  g_autofree char *missing = NULL;

  if (field->kind == SO_KIND_ENUM)
    return steward_choice_item_new_named (value->id, value->name,
                                          steward_enum_label (field->type (), value->name));
  if (field->kind == SO_KIND_STRING)
    return steward_choice_item_new_named (0, value->name, value->name);

  /* translators: %s is a name or a number such as #17 that a list does not have */
  missing = g_strdup_printf (_("%s (not in list)"), label);

  return steward_choice_item_new (value->id, complete ? missing : label, NULL, 0);
}
