/* so-session-stream.h: calls that bring a file or fetch one, without keeping it in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"

G_BEGIN_DECLS

void so_session_upload_async   (SoSession             *self,
                                const SoMethod        *method,
                                JsonNode              *body,
                                const char            *member,
                                GInputStream          *content,
                                GFileProgressCallback  progress,
                                gpointer               progress_data,
                                GCancellable          *cancellable,
                                GAsyncReadyCallback    callback,
                                gpointer               user_data);
void so_session_download_async (SoSession             *self,
                                const SoMethod        *method,
                                JsonNode              *body,
                                GOutputStream         *output,
                                GFileProgressCallback  progress,
                                gpointer               progress_data,
                                GCancellable          *cancellable,
                                GAsyncReadyCallback    callback,
                                gpointer               user_data);

G_END_DECLS
