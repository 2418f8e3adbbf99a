/* steward-attachment-line.h: one file of a StewardAttachmentsRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "so-pending-attachment.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_ATTACHMENT_LINE (steward_attachment_line_get_type ())
G_DECLARE_FINAL_TYPE (StewardAttachmentLine, steward_attachment_line,
                      STEWARD, ATTACHMENT_LINE, GtkWidget)

GtkWidget           *steward_attachment_line_new            (SoPendingAttachment   *attachment);
SoPendingAttachment *steward_attachment_line_get_attachment (StewardAttachmentLine *self);
void                 steward_attachment_line_set_of         (StewardAttachmentLine *self,
                                                             const char            *name);
void                 steward_attachment_line_set_editable   (StewardAttachmentLine *self,
                                                             gboolean               editable);
void                 steward_attachment_line_set_progress   (StewardAttachmentLine *self,
                                                             double                 fraction);
void                 steward_attachment_line_set_error      (StewardAttachmentLine *self,
                                                             const char            *text);
void                 steward_attachment_line_focus          (StewardAttachmentLine *self);

G_END_DECLS
