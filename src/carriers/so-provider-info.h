/* so-provider-info.h: an installed messaging provider (SMS, e-mail)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_PROVIDER_INFO (so_provider_info_get_type ())
G_DECLARE_FINAL_TYPE (SoProviderInfo, so_provider_info, SO, PROVIDER_INFO, SoCarrier)

/* Read the members; write through properties. */
struct _SoProviderInfo
{
  SoCarrier      parent_instance;

  char          *name;                         /* as in SoSmsConfig */
  char         **supported_messaging_formats;  /* nullable; "sms/160", "smtp/rfc822" */
  gboolean       supports_config;              /* has keys to set */
  SoTableRight  *table_right;                  /* nullable: no statement */
  GListStore    *field_properties;             /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
