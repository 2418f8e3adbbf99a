/* steward-text-row-private.h: the entry of a text row, for the secret row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-text-row.h"

G_BEGIN_DECLS

GtkEntry *steward_text_row_get_entry (StewardTextRow *self);

G_END_DECLS
