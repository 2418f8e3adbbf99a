/* so-upload-stream.h: a request's body that holds a file in base64
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SO_TYPE_UPLOAD_STREAM (so_upload_stream_get_type ())
G_DECLARE_FINAL_TYPE (SoUploadStream, so_upload_stream, SO, UPLOAD_STREAM, GInputStream)

SoUploadStream *so_upload_stream_new        (const char     *before,
                                             GInputStream   *content,
                                             goffset         start,
                                             goffset         size,
                                             const char     *after);
goffset         so_upload_stream_get_length (SoUploadStream *self);
goffset         so_upload_stream_get_done   (SoUploadStream *self,
                                             goffset         sent);
gboolean        so_upload_stream_has_failed (SoUploadStream *self);

G_END_DECLS
