/* so-upload-stream.c: a request's body that holds a file in base64
 *
 * Made piece by piece while it is sent: a file is never in memory as a whole. It is read
 * in whichever thread libsoup reads the body in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-upload-stream.h"

#include <glib/gi18n.h>
#include <string.h>

/* Bytes of the file that are encoded at once; a multiple of three, so nothing is left over. */
#define PIECE_BYTES (48 * 1024)

struct _SoUploadStream
{
  GInputStream  parent_instance;

  GInputStream *content;   /* seekable */
  goffset       start;     /* of the file in content */
  goffset       size;      /* bytes of the file */
  goffset       left;      /* of them, still to be read */
  gboolean      sought;    /* content stands where it should */
  char         *after;     /* NULL once it is taken */
  gsize         n_before;
  gsize         n_after;

  char         *piece;     /* nullable: of the body */
  gsize         n_piece;
  gsize         at;        /* in piece */
  int           failed;    /* atomic: content could not be read */
};

G_DEFINE_FINAL_TYPE (SoUploadStream, so_upload_stream, G_TYPE_INPUT_STREAM)

static gboolean
encode_more (SoUploadStream  *self,
             GCancellable    *cancellable,
             GError         **error)
{
  gsize wanted = (gsize) MIN (self->left, PIECE_BYTES);
  g_autofree guchar *bytes = g_malloc (wanted);
  gsize n_bytes;

  if (!self->sought &&
      !g_seekable_seek (G_SEEKABLE (self->content), self->start, G_SEEK_SET, cancellable, error))
    return FALSE;
  self->sought = TRUE;

  if (!g_input_stream_read_all (self->content, bytes, wanted, &n_bytes, cancellable, error))
    return FALSE;

  if (n_bytes < wanted)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT,
                           _("The file became shorter while it was sent"));
      return FALSE;
    }

  self->left -= n_bytes;
  self->piece = g_base64_encode (bytes, n_bytes);
  self->n_piece = strlen (self->piece);

  return TRUE;
}

/* FALSE without an error: there is no more. */
static gboolean
make_piece (SoUploadStream  *self,
            GCancellable    *cancellable,
            GError         **error)
{
  g_clear_pointer (&self->piece, g_free);
  self->at = 0;

  if (self->left > 0)
    return encode_more (self, cancellable, error);

  self->piece = g_steal_pointer (&self->after);
  self->n_piece = self->n_after;

  return self->piece != NULL;
}

static gssize
so_upload_stream_read (GInputStream  *stream,
                       void          *buffer,
                       gsize          count,
                       GCancellable  *cancellable,
                       GError       **error)
{
  SoUploadStream *self = SO_UPLOAD_STREAM (stream);
  GError *failure = NULL;
  gsize n_bytes;

  while (self->piece == NULL || self->at == self->n_piece)
    if (!make_piece (self, cancellable, &failure))
      {
        if (failure == NULL)
          return 0;

        g_atomic_int_set (&self->failed, TRUE);
        g_propagate_error (error, failure);
        return -1;
      }

  n_bytes = MIN (count, self->n_piece - self->at);
  memcpy (buffer, self->piece + self->at, n_bytes);
  self->at += n_bytes;

  return (gssize) n_bytes;
}

static void
so_upload_stream_finalize (GObject *object)
{
  SoUploadStream *self = SO_UPLOAD_STREAM (object);

  g_clear_object (&self->content);
  g_free (self->after);
  g_free (self->piece);

  G_OBJECT_CLASS (so_upload_stream_parent_class)->finalize (object);
}

static void
so_upload_stream_class_init (SoUploadStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = so_upload_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = so_upload_stream_read;
}

static void
so_upload_stream_init (SoUploadStream *self)
{
}

/*< private >
 * so_upload_stream_new:
 * @before: what the body begins with
 * @content: a stream that can seek; stays open
 * @start: where the file begins in @content
 * @size: of the file, bytes
 * @after: what the body ends with
 *
 * Returns: (transfer full): the body
 */
SoUploadStream *
so_upload_stream_new (const char   *before,
                      GInputStream *content,
                      goffset       start,
                      goffset       size,
                      const char   *after)
{
  SoUploadStream *self = g_object_new (SO_TYPE_UPLOAD_STREAM, NULL);

  self->piece = g_strdup (before);
  self->n_piece = self->n_before = strlen (before);
  self->content = g_object_ref (content);
  self->start = start;
  self->size = self->left = size;
  self->after = g_strdup (after);
  self->n_after = strlen (after);

  return self;
}

/*< private >
 * so_upload_stream_get_length:
 * @self: a body of which nothing may have been read
 *
 * Returns: bytes of the whole body
 */
goffset
so_upload_stream_get_length (SoUploadStream *self)
{
  return (goffset) self->n_before + (self->size + 2) / 3 * 4 + (goffset) self->n_after;
}

/*< private >
 * so_upload_stream_get_done:
 * @self: a body
 * @sent: bytes of it
 *
 * Returns: how many bytes of the file that is
 */
goffset
so_upload_stream_get_done (SoUploadStream *self,
                           goffset         sent)
{
  return CLAMP ((sent - (goffset) self->n_before) / 4 * 3, 0, self->size);
}

/*< private >
 * so_upload_stream_has_failed:
 * @self: a body
 *
 * Returns: whether it is the file that could not be read
 */
gboolean
so_upload_stream_has_failed (SoUploadStream *self)
{
  return g_atomic_int_get (&self->failed);
}
