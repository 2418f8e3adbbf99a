/* so-archive-list-item.c: one row of an archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-archive-list-item.h"

#include "so-archive-column-data.h"
#include "so-field-property.h"
#include "so-map-entry.h"

G_DEFINE_FINAL_TYPE (SoArchiveListItem, so_archive_list_item, SO_TYPE_CARRIER)

#define T SoArchiveListItem
static const SoField fields[] = {
  SO_STRING (T, entity_name,      "EntityName",      SO_FIELD_NONE),
  SO_INT    (T, primary_key,      "PrimaryKey",      SO_FIELD_NONE),
  SO_MAP    (T, column_data,      "ColumnData",
             so_archive_column_data_get_type,        SO_FIELD_NONE),
  SO_STRING (T, link_hint,        "LinkHint",        SO_FIELD_NONE),
  SO_STRING (T, style_hint,       "StyleHint",       SO_FIELD_NONE),
  SO_ONE    (T, table_right,      "TableRight",
             SoTableRight, so_table_right_get_type,  SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties, "FieldProperties",
             so_field_property_get_type,             SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_archive_list_item_class_init (SoArchiveListItemClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_archive_list_item_init (SoArchiveListItem *self)
{
}

/**
 * so_archive_list_item_get_value:
 * @self: a row
 * @column: the column's name, in any case
 *
 * Returns: (transfer none) (nullable): what the cell holds, as it came: see
 *   so_archive_value_parse(); %NULL where the row has no such column or it holds null
 */
const char *
so_archive_list_item_get_value (SoArchiveListItem *self,
                                const char        *column)
{
  GListModel *cells;

  g_return_val_if_fail (SO_IS_ARCHIVE_LIST_ITEM (self), NULL);
  g_return_val_if_fail (column != NULL, NULL);

  cells = G_LIST_MODEL (self->column_data);
  for (guint i = 0; i < g_list_model_get_n_items (cells); i++)
    {
      g_autoptr (SoMapEntry) cell = g_list_model_get_item (cells, i);
      GObject *data = so_map_entry_get_carrier (cell);

      if (g_ascii_strcasecmp (so_map_entry_get_key (cell), column) == 0)
        return data != NULL ? SO_ARCHIVE_COLUMN_DATA (data)->display_value : NULL;
    }

  return NULL;
}
