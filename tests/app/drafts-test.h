/* drafts-test.h: drafts on disk, and the bar that offers them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app-test.h"
#include "steward-page-drafts-private.h"

G_BEGIN_DECLS

char            *drafts_find_file      (void);
gboolean         drafts_hold           (const char *text);
gboolean         drafts_are_empty      (void);
StewardDraftBar *drafts_get_bar        (AppTest    *test);
void             drafts_click          (AppTest    *test,
                                        const char *label);
void             drafts_start          (AppTest    *test);
void             drafts_edit_and_crash (AppTest    *test);
void             drafts_reopen         (AppTest    *test);
const char      *drafts_get_sender     (AppTest    *test);

G_END_DECLS
