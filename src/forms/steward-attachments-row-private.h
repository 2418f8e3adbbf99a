/* steward-attachments-row-private.h: the inside of a StewardAttachmentsRow, for its files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-attachments-row.h"

G_BEGIN_DECLS

struct _StewardAttachmentsRow
{
  StewardBaseRow        parent_instance;

  GtkWidget            *box;            /* lines, nothing, foot */
  GtkWidget            *lines;          /* of StewardAttachmentLine, as in store */
  GtkWidget            *nothing;
  GtkWidget            *foot;
  GtkWidget            *add_button;
  GtkWidget            *sum_label;
  GListStore           *store;          /* of SoPendingAttachment */
  GtkFileChooserNative *chooser;        /* nullable: on view */
  GCancellable         *pasting;        /* nullable */
};

/* steward-attachments-row-add.c */
void steward_attachments_row_choose          (StewardAttachmentsRow *self);
void steward_attachments_row_add_drop_target (StewardAttachmentsRow *self);

G_END_DECLS
