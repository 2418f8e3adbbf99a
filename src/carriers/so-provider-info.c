/* so-provider-info.c: an installed messaging provider (SMS, e-mail)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-provider-info.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoProviderInfo, so_provider_info, SO_TYPE_CARRIER)

#define T SoProviderInfo
static const SoField fields[] = {
  SO_STRING  (T, name,                        "Name",                      SO_FIELD_NONE),
  SO_STRINGS (T, supported_messaging_formats, "SupportedMessagingFormats", SO_FIELD_NONE),
  SO_BOOL    (T, supports_config,             "SupportsConfig",            SO_FIELD_NONE),
  SO_ONE     (T, table_right,                 "TableRight",
              SoTableRight, so_table_right_get_type,                       SO_FIELD_RESPONSE_ONLY),
  SO_MAP     (T, field_properties,            "FieldProperties",
              so_field_property_get_type,                                  SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_provider_info_class_init (SoProviderInfoClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_provider_info_init (SoProviderInfo *self)
{
}
