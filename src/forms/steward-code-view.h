/* steward-code-view.h: a source view with bars that are where they belong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_CODE_VIEW (steward_code_view_get_type ())
G_DECLARE_FINAL_TYPE (StewardCodeView, steward_code_view, STEWARD, CODE_VIEW, GtkSourceView)

G_END_DECLS
