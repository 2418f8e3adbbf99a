/* steward-demo-archive-text.h: words and values in the conditions of an archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-demo-archive-providers.h"
#include "steward-demo-time.h"

G_BEGIN_DECLS

char  *steward_demo_archive_take_word    (const char                     **text);
char **steward_demo_archive_split_value  (const char                      *text);
char  *steward_demo_archive_make_pattern (const char                      *plain,
                                          const char                      *pattern);
char  *steward_demo_archive_read_value   (const char                      *text,
                                          const StewardDemoArchiveColumn  *column,
                                          const char                      *pattern,
                                          const StewardDemoZone           *zone);

G_END_DECLS
