/* so-version-info.c: what the service answers to GET on its base address
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-version-info.h"

G_DEFINE_FINAL_TYPE (SoVersionInfo, so_version_info, SO_TYPE_CARRIER)

#define T SoVersionInfo
static const SoField fields[] = {
  SO_STRING (T, v1,                  "v1",                SO_FIELD_NONE),
  SO_STRING (T, net_server_version,  "NetServerVersion",  SO_FIELD_NONE),
  SO_STRING (T, net_server_assembly, "NetServerAssembly", SO_FIELD_NONE),
  SO_STRING (T, net_server_date,     "NetServerDate",     SO_FIELD_NONE),
  SO_STRING (T, net_server_label,    "NetServerLabel",    SO_FIELD_NONE),
  SO_STRING (T, net_server,          "NetServer",         SO_FIELD_NONE),
  SO_STRING (T, services,            "Services",          SO_FIELD_NONE),
  SO_STRING (T, services_current,    "ServicesCurrent",   SO_FIELD_NONE),
  SO_STRING (T, version,             "Version",           SO_FIELD_NONE),
  SO_JSON   (T, documentation,       "Documentation",     SO_FIELD_NONE),
};
#undef T

static void
so_version_info_class_init (SoVersionInfoClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_version_info_init (SoVersionInfo *self)
{
}
