/* steward-ctl-names.h: names of the service's lists for their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"

G_BEGIN_DECLS

typedef enum
{
  STEWARD_CTL_TYPE,
  STEWARD_CTL_CATEGORY,
  STEWARD_CTL_PRIORITY,
  STEWARD_CTL_STATUS,
  STEWARD_CTL_OWNER,
} StewardCtlName;

gboolean steward_ctl_find_id (SoSession       *session,
                              StewardCtlName   kind,
                              const char      *name,
                              int             *id,
                              GError         **error);

G_END_DECLS
