/* steward-conflict.h: somebody else changed what is about to be saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "so-merge.h"
#include "so-session.h"
#include "steward-form.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CONFLICT (steward_conflict_get_type ())
G_DECLARE_FINAL_TYPE (StewardConflict, steward_conflict, STEWARD, CONFLICT, AdwWindow)

StewardConflict *steward_conflict_new          (GtkWindow       *parent);
void             steward_conflict_set_versions (StewardConflict *self,
                                                SoSession       *session,
                                                const char      *name,
                                                StewardForm     *form,
                                                SoCarrier       *base,
                                                SoCarrier       *mine,
                                                SoCarrier       *theirs,
                                                GPtrArray       *items);

G_END_DECLS
