/* steward-banner.h: a bar on top of a page that says what happened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_BANNER (steward_banner_get_type ())
G_DECLARE_FINAL_TYPE (StewardBanner, steward_banner, STEWARD, BANNER, AdwBin)

void        steward_banner_show_note  (StewardBanner *self,
                                       const char    *text);
void        steward_banner_show_error (StewardBanner *self,
                                       const char    *what,
                                       const GError  *error,
                                       const char    *retry_action);
void        steward_banner_hide       (StewardBanner *self);
gboolean    steward_banner_is_shown   (StewardBanner *self);
const char *steward_banner_get_text   (StewardBanner *self);

G_END_DECLS
