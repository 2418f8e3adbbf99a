/* steward-creation-view.h: the steps that create a ticket, and what to do when one fails
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "so-ticket-creation.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CREATION_VIEW (steward_creation_view_get_type ())
G_DECLARE_FINAL_TYPE (StewardCreationView, steward_creation_view,
                      STEWARD, CREATION_VIEW, AdwBin)

void steward_creation_view_set_creation (StewardCreationView *self,
                                         SoTicketCreation    *creation);
void steward_creation_view_update       (StewardCreationView *self);
void steward_creation_view_focus        (StewardCreationView *self);

G_END_DECLS
