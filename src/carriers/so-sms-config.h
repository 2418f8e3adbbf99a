/* so-sms-config.h: through which provider text messages leave, and as whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_SMS_CONFIG (so_sms_config_get_type ())
G_DECLARE_FINAL_TYPE (SoSmsConfig, so_sms_config, SO, SMS_CONFIG, SoCarrier)

/* One object for the whole installation: it has no id. Read the members; write through
 * properties. */
struct _SoSmsConfig
{
  SoCarrier     parent_instance;

  char         *default_sms_country;      /* dialling prefix, "+44" */
  char         *net_server_sms_provider;  /* name of the plugin, see SoProviderInfo */
  char         *ns_plugin_sender;         /* what receivers see as sender */
  GListStore   *ns_plugin_config;         /* of SoMapEntry with text: holds passwords and tokens */
  SoTableRight *table_right;              /* nullable: no statement */
  GListStore   *field_properties;         /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
