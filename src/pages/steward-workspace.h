/* steward-workspace.h: the objects that somebody is working on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_WORKSPACE (steward_workspace_get_type ())
G_DECLARE_FINAL_TYPE (StewardWorkspace, steward_workspace, STEWARD, WORKSPACE, GObject)

StewardWorkspace *steward_workspace_new         (void);
void              steward_workspace_keep        (StewardWorkspace *self,
                                                 SoCarrier        *object);
void              steward_workspace_forget      (StewardWorkspace *self,
                                                 SoCarrier        *object);
void              steward_workspace_clear       (StewardWorkspace *self);
GListModel       *steward_workspace_get_kept    (StewardWorkspace *self);
GListModel       *steward_workspace_get_unsaved (StewardWorkspace *self);

G_END_DECLS
