/* steward-hit.h: one thing that searching everything finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "steward-page.h"
#include "steward-sections.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_HIT (steward_hit_get_type ())
G_DECLARE_FINAL_TYPE (StewardHit, steward_hit, STEWARD, HIT, GObject)

StewardHit *steward_hit_new_section (const StewardSection *section);
StewardHit *steward_hit_new_field   (const StewardSection *section,
                                     GtkWidget            *row);
StewardHit *steward_hit_new_object  (const StewardSection *section,
                                     StewardPage          *page,
                                     gpointer              object);

const StewardSection *
            steward_hit_get_section (StewardHit           *self);
const char *steward_hit_get_title   (StewardHit           *self);
const char *steward_hit_get_kind    (StewardHit           *self);
gboolean    steward_hit_matches     (StewardHit           *self,
                                     const char           *folded);
int         steward_hit_rank        (StewardHit           *self,
                                     const char           *folded);
void        steward_hit_go          (StewardHit           *self);

G_END_DECLS
