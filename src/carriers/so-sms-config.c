/* so-sms-config.c: through which provider text messages leave, and as whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-sms-config.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoSmsConfig, so_sms_config, SO_TYPE_CARRIER)

#define T SoSmsConfig
static const SoField fields[] = {
  SO_STRING (T, default_sms_country,     "DefaultSmsCountry",    SO_FIELD_NONE),
  SO_STRING (T, net_server_sms_provider, "NetServerSmsProvider", SO_FIELD_NONE),
  SO_STRING (T, ns_plugin_sender,        "NsPluginSender",       SO_FIELD_NONE),
  SO_MAP    (T, ns_plugin_config,        "NsPluginConfig",
             so_string_get_type,                                 SO_FIELD_NONE),
  SO_ONE    (T, table_right,             "TableRight",
             SoTableRight, so_table_right_get_type,              SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,        "FieldProperties",
             so_field_property_get_type,                         SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_sms_config_class_init (SoSmsConfigClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_sms_config_init (SoSmsConfig *self)
{
}
