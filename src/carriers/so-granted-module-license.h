/* so-granted-module-license.h: a licensed module of the installation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_GRANTED_MODULE_LICENSE (so_granted_module_license_get_type ())
G_DECLARE_FINAL_TYPE (SoGrantedModuleLicense, so_granted_module_license,
                      SO, GRANTED_MODULE_LICENSE, SoCarrier)

/* Read the members; write through properties. */
struct _SoGrantedModuleLicense
{
  SoCarrier     parent_instance;

  int           owner_id;
  char         *owner_name;         /* who sells the module */
  char         *owner_description;
  int           module_id;
  char         *name;
  char         *description;
  char         *version;
  int           license_type;       /* SoLicenseType */
  int           extra_flags;
  char         *extra_info;         /* not on all servers */
  int           sort_order;
  int           license_number;     /* how many */
  gboolean      is_hidden;
  gboolean      is_unrestricted;
  SoDateTime   *expiry_date;        /* year 9999: never */
  SoTableRight *table_right;        /* nullable: no statement */
  GListStore   *field_properties;   /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
