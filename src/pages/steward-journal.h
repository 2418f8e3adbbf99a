/* steward-journal.h: what this program changed on servers, one line each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

/**
 * StewardJournalEntry:
 * @connection: (nullable): what the user calls the installation
 * @address: (nullable): where it is
 * @section: (nullable): where it was done, as "SMS"
 * @type: of the object, as "SmsConfig"
 * @id: of the object; 0 where it has none
 * @name: what the user calls it
 * @action: "create", "update", "delete", "undo" or "restore"
 * @before: (nullable): what the server had before
 * @after: (nullable): what it has now
 *
 * All borrowed. Secrets in the objects are masked when they are written.
 */
typedef struct
{
  const char *connection;
  const char *address;
  const char *section;
  const char *type;
  int         id;
  const char *name;
  const char *action;
  SoCarrier  *before;
  SoCarrier  *after;
} StewardJournalEntry;

void      steward_journal_append_async  (const StewardJournalEntry *entry,
                                         GAsyncReadyCallback        callback,
                                         gpointer                   user_data);
gboolean  steward_journal_append_finish (GAsyncResult              *result,
                                         GError                   **error);
char     *steward_journal_dup_folder    (void);
gboolean  steward_journal_verify        (const char                *folder,
                                         guint                     *n_entries,
                                         GError                   **error);

G_END_DECLS
