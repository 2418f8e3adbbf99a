/* steward-attachments-row.h: files that are to go with a message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-pending-attachment.h"

#include "steward-base-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_ATTACHMENTS_ROW (steward_attachments_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardAttachmentsRow, steward_attachments_row,
                      STEWARD, ATTACHMENTS_ROW, StewardBaseRow)

void        steward_attachments_row_set_store    (StewardAttachmentsRow *self,
                                                  GListStore            *store);
GListStore *steward_attachments_row_get_store    (StewardAttachmentsRow *self);
void        steward_attachments_row_add_files    (StewardAttachmentsRow *self,
                                                  GListModel            *files);
void        steward_attachments_row_add_bytes    (StewardAttachmentsRow *self,
                                                  const char            *name,
                                                  const char            *content_type,
                                                  GBytes                *bytes);
gboolean    steward_attachments_row_paste        (StewardAttachmentsRow *self);
void        steward_attachments_row_set_progress (StewardAttachmentsRow *self,
                                                  SoPendingAttachment   *attachment,
                                                  double                 fraction);
void        steward_attachments_row_set_wrong    (StewardAttachmentsRow *self,
                                                  SoPendingAttachment   *attachment,
                                                  const char            *text);

G_END_DECLS
