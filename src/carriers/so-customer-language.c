/* so-customer-language.c: a language that customers are served in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-customer-language.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoCustomerLanguage, so_customer_language, SO_TYPE_CARRIER)

#define T SoCustomerLanguage
static const SoField fields[] = {
  SO_INT    (T, id,               "Id",             SO_FIELD_NONE),
  SO_STRING (T, value,            "Value",          SO_FIELD_NONE),
  SO_STRING (T, tooltip,          "Tooltip",        SO_FIELD_NONE),
  SO_ONE    (T, table_right,      "TableRight",
             SoTableRight, so_table_right_get_type, SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties, "FieldProperties",
             so_field_property_get_type,            SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_customer_language_class_init (SoCustomerLanguageClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_customer_language_init (SoCustomerLanguage *self)
{
}
