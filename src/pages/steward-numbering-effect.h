/* steward-numbering-effect.h: what the four switches of a counter mean together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *steward_numbering_effect (gboolean  allocate,
                                      gboolean  unique,
                                      gboolean  read_only,
                                      gboolean  allow_blank,
                                      gboolean *described);

G_END_DECLS
