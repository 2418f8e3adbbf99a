/* steward-error-actions.h: what can be done about a failure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_ERROR_ACTIONS (steward_error_actions_get_type ())
G_DECLARE_FINAL_TYPE (StewardErrorActions, steward_error_actions, STEWARD, ERROR_ACTIONS, AdwBin)

void  steward_error_actions_show  (StewardErrorActions *self,
                                   const GError        *error,
                                   const char          *retry_action);
void  steward_error_actions_clear (StewardErrorActions *self);

G_END_DECLS
