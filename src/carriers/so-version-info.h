/* so-version-info.h: what the service answers to GET on its base address
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_VERSION_INFO (so_version_info_get_type ())
G_DECLARE_FINAL_TYPE (SoVersionInfo, so_version_info, SO, VERSION_INFO, SoCarrier)

/* Can be had without signing in. Read the members. */
struct _SoVersionInfo
{
  SoCarrier  parent_instance;

  char      *v1;                   /* address of the API; can be wrong behind a proxy */
  char      *net_server_version;   /* "10.0.2.617" */
  char      *net_server_assembly;  /* "10.0.0.0" */
  char      *net_server_date;      /* day of the build, "2021-11-18" */
  char      *net_server_label;     /* name of the build */
  char      *net_server;           /* all of it in one sentence */
  char      *services;             /* "Services87" */
  char      *services_current;     /* "Services88" */
  char      *version;              /* "v1" */
  JsonNode  *documentation;        /* nullable; newer builds only, shape unknown */
};

G_END_DECLS
