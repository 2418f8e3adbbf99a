/* so-map-entry-private.h: map entries as carriers see them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-document-private.h"
#include "so-map-entry.h"
#include "so-wholes-private.h"

G_BEGIN_DECLS

SoMapEntry *so_map_entry_new_loaded (SoDocument *document,
                                     guint       name,
                                     guint       value);
SoWholes   *so_map_entry_get_wholes (SoMapEntry *self);
void        so_map_entry_write      (SoMapEntry *self,
                                     gboolean    request,
                                     GString    *out);

G_END_DECLS
