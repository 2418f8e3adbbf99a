/* steward-search-window.h: searches sections, fields and objects at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "steward-hit.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_SEARCH_WINDOW (steward_search_window_get_type ())
G_DECLARE_FINAL_TYPE (StewardSearchWindow, steward_search_window, STEWARD, SEARCH_WINDOW, AdwWindow)

GtkWindow *steward_search_window_new (GtkWindow  *parent,
                                      GListModel *hits);

G_END_DECLS
