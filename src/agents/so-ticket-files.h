/* so-ticket-files.h: what attachments hold, on its way up and down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"

G_BEGIN_DECLS

void
so_ticket_upload_attachment_async (SoSession             *session,
                                   int                    id,
                                   GInputStream          *content,
                                   GFileProgressCallback  progress,
                                   gpointer               progress_data,
                                   GCancellable          *cancellable,
                                   GAsyncReadyCallback    callback,
                                   gpointer               user_data);
gboolean
so_ticket_upload_attachment_finish (SoSession     *session,
                                    GAsyncResult  *result,
                                    GError       **error);
void
so_ticket_get_attachment_stream_async (SoSession             *session,
                                       int                    id,
                                       GOutputStream         *output,
                                       GFileProgressCallback  progress,
                                       gpointer               progress_data,
                                       GCancellable          *cancellable,
                                       GAsyncReadyCallback    callback,
                                       gpointer               user_data);
gboolean
so_ticket_get_attachment_stream_finish (SoSession     *session,
                                        GAsyncResult  *result,
                                        GError       **error);

G_END_DECLS
