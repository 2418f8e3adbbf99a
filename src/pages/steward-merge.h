/* steward-merge.h: edits carried from one version of an object to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

gboolean   steward_merge_rebase      (SoCarrier  *object,
                                      SoCarrier  *sent,
                                      SoCarrier  *answer,
                                      GError    **error);
GPtrArray *steward_merge_differences (SoCarrier  *one,
                                      SoCarrier  *other);

G_END_DECLS
