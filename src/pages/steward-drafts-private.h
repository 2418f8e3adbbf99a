/* steward-drafts-private.h: what the files of drafts share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-drafts.h"

G_BEGIN_DECLS

char         *steward_draft_print        (StewardDraft           *self);
StewardDraft *steward_draft_parse_header (const char             *line,
                                          gsize                   length,
                                          GError                **error);
StewardDraft *steward_draft_parse        (const char             *text,
                                          gsize                   length,
                                          GError                **error);
char         *steward_drafts_name_prefix (const StewardDraftKey  *key);
int           steward_drafts_lock        (const char             *path);

G_END_DECLS
