/* steward-form-private.h: the inside of forms, for the files that share it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-form.h"

G_BEGIN_DECLS

typedef gboolean (*StewardFormFunc) (StewardForm *self,
                                     StewardRow  *row,
                                     gpointer     data);

gboolean steward_form_for_each_row (StewardForm     *self,
                                    StewardFormFunc  func,
                                    gpointer         data);

G_END_DECLS
