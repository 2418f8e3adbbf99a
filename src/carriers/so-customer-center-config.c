/* so-customer-center-config.c: how the Customer Center looks and behaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-customer-center-config.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoCustomerCenterConfig, so_customer_center_config, SO_TYPE_CARRIER)

#define T SoCustomerCenterConfig
static const SoField fields[] = {
  SO_INT    (T, cust_config_id,          "CustConfigId",          SO_FIELD_READ_ONLY),
  SO_ENUM   (T, type,                    "Type",
             so_config_type_get_type,                             SO_FIELD_NONE),
  SO_STRING (T, config,                  "Config",                SO_FIELD_NONE),
  SO_INT    (T, cust_lang_id,            "CustLangId",            SO_FIELD_NONE),
  SO_DATE   (T, registered,              "Registered",            SO_FIELD_READ_ONLY),
  SO_INT    (T, registered_associate_id, "RegisteredAssociateId", SO_FIELD_READ_ONLY),
  SO_DATE   (T, updated,                 "Updated",               SO_FIELD_READ_ONLY),
  SO_INT    (T, updated_associate_id,    "UpdatedAssociateId",    SO_FIELD_READ_ONLY),
  SO_ONE    (T, table_right,             "TableRight",
             SoTableRight, so_table_right_get_type,               SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,        "FieldProperties",
             so_field_property_get_type,                          SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_customer_center_config_class_init (SoCustomerCenterConfigClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_customer_center_config_init (SoCustomerCenterConfig *self)
{
}
