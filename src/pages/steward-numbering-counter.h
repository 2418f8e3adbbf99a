/* steward-numbering-counter.h: one counter as the list knows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-archive-agent.h"
#include "so-archive-list-item.h"
#include "so-ref-count-entity.h"

G_BEGIN_DECLS

/* What to ask the archive of counters for. */
#define STEWARD_NUMBERING_COLUMNS \
  "name,nextnum,active,unique,readonly,blankallowed,updated,updated_associate/fullName," \
  "field,recordId"

#define STEWARD_TYPE_NUMBERING_COUNTER (steward_numbering_counter_get_type ())
G_DECLARE_FINAL_TYPE (StewardNumberingCounter, steward_numbering_counter,
                      STEWARD, NUMBERING_COUNTER, GObject)

/* Its members are for reading. */
struct _StewardNumberingCounter
{
  GObject     parent_instance;

  int         id;
  char       *name;        /* "Company number" */
  char       *field;       /* "contact.number2" */
  int         record_id;
  gint64      next;        /* the server's; -1: it does not say */
  gboolean    allocate;
  gboolean    unique;
  gboolean    read_only;
  gboolean    allow_blank;
  SoDateTime *used;        /* nullable */
  char       *by;          /* nullable */
  SoCarrier  *rights;      /* nullable: what tells the user's rights; rows share it */
};

StewardNumberingCounter *steward_numbering_counter_new      (SoSession               *session,
                                                             SoArchiveListItem       *row,
                                                             StewardNumberingCounter *neighbour);
StewardNumberingCounter *steward_numbering_counter_new_from (SoRefCountEntity        *entity,
                                                             StewardNumberingCounter *before);
void                     steward_numbering_counter_load     (StewardNumberingCounter *self,
                                                             SoSession               *session,
                                                             SoArchiveListItem       *row);
gboolean                 steward_numbering_is_standard      (const char              *field);

void                     steward_numbering_list_counters_async  (SoSession            *session,
                                                                 GCancellable         *cancellable,
                                                                 GAsyncReadyCallback   callback,
                                                                 gpointer              user_data);
GListStore              *steward_numbering_list_counters_finish (SoSession            *session,
                                                                 GAsyncResult         *result,
                                                                 GError              **error);

G_END_DECLS
