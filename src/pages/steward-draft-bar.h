/* steward-draft-bar.h: tells of unsaved work that was found again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_DRAFT_BAR (steward_draft_bar_get_type ())
G_DECLARE_FINAL_TYPE (StewardDraftBar, steward_draft_bar, STEWARD, DRAFT_BAR, AdwBin)

void        steward_draft_bar_offer    (StewardDraftBar *self,
                                        const char      *text);
void        steward_draft_bar_tell     (StewardDraftBar *self,
                                        const char      *text);
void        steward_draft_bar_hide     (StewardDraftBar *self);
gboolean    steward_draft_bar_is_shown (StewardDraftBar *self);
const char *steward_draft_bar_get_text (StewardDraftBar *self);

G_END_DECLS
