/* so-ref-count-entity.c: a counter that numbers companies, sales, documents, ...
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ref-count-entity.h"

#include "so-field-property.h"
#include "so-mdo-list-item.h"

G_DEFINE_FINAL_TYPE (SoRefCountEntity, so_ref_count_entity, SO_TYPE_CARRIER)

#define T SoRefCountEntity
static const SoField fields[] = {
  SO_INT    (T, ref_counts_id,     "RefCountsId",   SO_FIELD_READ_ONLY),
  SO_STRING (T, field,             "Field",         SO_FIELD_NONE),
  SO_INT    (T, record_id,         "RecordId",      SO_FIELD_NONE),
  SO_LIST   (T, suggested_records, "SuggestedRecords",
             so_mdo_list_item_get_type,             SO_FIELD_READ_ONLY),
  SO_INT    (T, current_value,     "CurrentValue",  SO_FIELD_NONE),
  SO_INT    (T, travel_prefix,     "TravelPrefix",  SO_FIELD_NONE),
  SO_INT    (T, sat_prefix,        "SatPrefix",     SO_FIELD_NONE),
  SO_BOOL   (T, allocate,          "Allocate",      SO_FIELD_NONE),
  SO_BOOL   (T, unique,            "Unique",        SO_FIELD_NONE),
  SO_BOOL   (T, read_only,         "ReadOnly",      SO_FIELD_NONE),
  SO_BOOL   (T, allow_blank,       "AllowBlank",    SO_FIELD_NONE),
  SO_ONE    (T, table_right,       "TableRight",
             SoTableRight, so_table_right_get_type, SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,  "FieldProperties",
             so_field_property_get_type,            SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_ref_count_entity_class_init (SoRefCountEntityClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ref_count_entity_init (SoRefCountEntity *self)
{
}
