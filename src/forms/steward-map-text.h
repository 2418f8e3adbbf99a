/* steward-map-text.h: a map of texts as lines of "key = value", and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "so-map-entry.h"

G_BEGIN_DECLS

/* Stands for a value that a line does not show. */
#define STEWARD_MAP_TEXT_HIDDEN "••••••••"

/* Whether the value of @entry must not be seen. */
typedef gboolean (*StewardMapTextHides) (SoMapEntry *entry,
                                         gpointer    user_data);

/* One line that was read. */
typedef struct
{
  char  *key;
  char  *value;
  char  *text;       /* the line as it was written */
  guint  number;     /* from 1; empty lines count */
} StewardMapTextLine;

gboolean   steward_map_text_is_secret (SoMapEntry           *entry,
                                       gpointer              unused);
char      *steward_map_text_print     (GListModel           *entries,
                                       StewardMapTextHides   hides,
                                       gpointer              user_data);
GPtrArray *steward_map_text_parse     (const char           *text,
                                       GError              **error);
gboolean   steward_map_text_check_dots (StewardMapTextLine   *line,
                                        gboolean              has_value,
                                        GError              **error);
GPtrArray *steward_map_text_read      (const char           *text,
                                       GListModel           *entries,
                                       StewardMapTextHides   hides,
                                       gpointer              user_data,
                                       guint                *wrong,
                                       GError              **error);

G_END_DECLS
