/* so-pending-attachment.h: a file that is to go with a message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define SO_TYPE_PENDING_ATTACHMENT (so_pending_attachment_get_type ())
G_DECLARE_FINAL_TYPE (SoPendingAttachment, so_pending_attachment, SO, PENDING_ATTACHMENT, GObject)

/* Read the members. "state", as a property, is notified when one of the last four changes. */
struct _SoPendingAttachment
{
  GObject   parent_instance;

  GFile    *file;            /* nullable: where bytes is set */
  GBytes   *bytes;           /* nullable: where file is set */
  char     *name;            /* of the file, without folders */
  char     *content_type;    /* "image/png" */
  goffset   size;            /* bytes */

  /*< private >: kept by SoTicketCreation */
  int       id;              /* AttachmentId; 0 until the server knows it */
  gboolean  asked;           /* the server was asked for the id and has not answered */
  gboolean  uploaded;
  gboolean  attached;        /* to the message */
};

SoPendingAttachment *so_pending_attachment_new_for_file  (GFile                *file,
                                                          GError              **error);
SoPendingAttachment *so_pending_attachment_new_for_bytes (const char           *name,
                                                          const char           *content_type,
                                                          GBytes               *bytes);
SoPendingAttachment *so_pending_attachment_new_from_json (JsonNode             *node,
                                                          GError              **error);
JsonNode            *so_pending_attachment_to_json       (SoPendingAttachment  *self);
void                 so_pending_attachment_touch         (SoPendingAttachment  *self);
void                 so_pending_attachment_open_async    (SoPendingAttachment  *self,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GInputStream        *so_pending_attachment_open_finish   (SoPendingAttachment  *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);

G_END_DECLS
