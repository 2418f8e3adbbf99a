/* steward-enum-labels.h: what screens call the values of the API's enums
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const char *steward_enum_label        (GType        type,
                                       const char  *name);
gboolean    steward_enum_is_offered   (GType        type,
                                       const char  *name);

G_END_DECLS
