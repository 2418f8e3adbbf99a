/* steward-state-view.h: one thing that is loading, empty, broken or there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  STEWARD_STATE_BLANK,     /* loading, but not yet for 300 ms */
  STEWARD_STATE_LOADING,
  STEWARD_STATE_EMPTY,
  STEWARD_STATE_ERROR,
  STEWARD_STATE_CONTENT,
} StewardState;

#define STEWARD_TYPE_STATE_VIEW (steward_state_view_get_type ())
G_DECLARE_FINAL_TYPE (StewardStateView, steward_state_view, STEWARD, STATE_VIEW, AdwBin)

void          steward_state_view_set_content   (StewardStateView *self,
                                                GtkWidget        *content);
StewardState  steward_state_view_get_state     (StewardStateView *self);
void          steward_state_view_clear         (StewardStateView *self);
void          steward_state_view_show_loading  (StewardStateView *self);
void          steward_state_view_show_content  (StewardStateView *self);
void          steward_state_view_show_empty    (StewardStateView *self,
                                                const char       *icon_name,
                                                const char       *sentence,
                                                const char       *button_label,
                                                const char       *action_name);
void          steward_state_view_show_error    (StewardStateView *self,
                                                const char       *what,
                                                const GError     *error,
                                                const char       *retry_action);
const char   *steward_state_view_get_text      (StewardStateView *self);

G_END_DECLS
