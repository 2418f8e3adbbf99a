/* so-pending-attachment.c: a file that is to go with a message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-pending-attachment.h"

#include <glib/gi18n.h>

enum { PROP_0, PROP_NAME, PROP_CONTENT_TYPE, PROP_SIZE, PROP_STATE, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SoPendingAttachment, so_pending_attachment, G_TYPE_OBJECT)

static void
so_pending_attachment_finalize (GObject *object)
{
  SoPendingAttachment *self = SO_PENDING_ATTACHMENT (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->content_type, g_free);

  G_OBJECT_CLASS (so_pending_attachment_parent_class)->finalize (object);
}

/* 0: here only, 1: the server has a place for it, 2: uploaded, 3: with the message. */
static guint
get_state (SoPendingAttachment *self)
{
  return self->attached ? 3 : self->uploaded ? 2 : self->id != 0 ? 1 : 0;
}

static void
so_pending_attachment_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  SoPendingAttachment *self = SO_PENDING_ATTACHMENT (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_CONTENT_TYPE:
      g_value_set_string (value, self->content_type);
      break;
    case PROP_SIZE:
      g_value_set_int64 (value, self->size);
      break;
    case PROP_STATE:
      g_value_set_uint (value, get_state (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
so_pending_attachment_class_init (SoPendingAttachmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = so_pending_attachment_finalize;
  object_class->get_property = so_pending_attachment_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_CONTENT_TYPE] = g_param_spec_string ("content-type", NULL, NULL, NULL, flags);
  properties[PROP_SIZE] = g_param_spec_int64 ("size", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, 3, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
so_pending_attachment_init (SoPendingAttachment *self)
{
}

static char *
dup_mime_type (const char *content_type,
               const char *name)
{
  g_autofree char *guessed = NULL;
  char *mime;

  if (content_type == NULL || *content_type == '\0')
    {
      guessed = g_content_type_guess (name, NULL, 0, NULL);
      content_type = guessed;
    }
  mime = g_content_type_get_mime_type (content_type);

  return mime != NULL ? mime : g_strdup ("application/octet-stream");
}

/**
 * so_pending_attachment_new_for_file:
 * @file: a regular file
 * @error: G_IO_ERROR, with the file's name: it is not there, or is a folder
 *
 * Looks at the file, reads nothing of it.
 *
 * Returns: (transfer full) (nullable): the attachment; %NULL on error
 */
SoPendingAttachment *
so_pending_attachment_new_for_file (GFile   *file,
                                    GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *path = NULL;
  SoPendingAttachment *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_get_parse_name (file);
  info = g_file_query_info (file, "standard::*", G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "%s: %s", path,
                   _("Only a file can be attached"));
      return NULL;
    }

  self = g_object_new (SO_TYPE_PENDING_ATTACHMENT, NULL);
  self->file = g_object_ref (file);
  self->name = g_strdup (g_file_info_get_display_name (info));
  self->content_type = dup_mime_type (g_file_info_get_content_type (info), self->name);
  self->size = g_file_info_get_size (info);

  return self;
}

/**
 * so_pending_attachment_new_for_bytes:
 * @name: a file name
 * @content_type: (nullable): "image/png"; %NULL: from the name
 * @bytes: the content, as it was pasted
 *
 * Returns: (transfer full): the attachment
 */
SoPendingAttachment *
so_pending_attachment_new_for_bytes (const char *name,
                                     const char *content_type,
                                     GBytes     *bytes)
{
  SoPendingAttachment *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_object_new (SO_TYPE_PENDING_ATTACHMENT, NULL);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->content_type = dup_mime_type (content_type, name);
  self->size = g_bytes_get_size (bytes);

  return self;
}

static gboolean
read_content (SoPendingAttachment  *self,
              JsonObject           *object,
              GError              **error)
{
  const char *uri = json_object_get_string_member_with_default (object, "Uri", NULL);
  const char *content = json_object_get_string_member_with_default (object, "Content", NULL);

  if (uri != NULL)
    self->file = g_file_new_for_uri (uri);
  else if (content != NULL)
    {
      gsize length;
      guchar *data = g_base64_decode (content, &length);

      self->bytes = g_bytes_new_take (data, length);
    }
  else
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   /* translators: %s is a file name */
                   _("The saved attachment \"%s\" has no content"), self->name);
      return FALSE;
    }

  return TRUE;
}

/*< private >
 * so_pending_attachment_new_from_json:
 * @node: of so_pending_attachment_to_json()
 * @error: G_IO_ERROR_INVALID_DATA
 *
 * Returns: (transfer full) (nullable): the same attachment; %NULL on error
 */
SoPendingAttachment *
so_pending_attachment_new_from_json (JsonNode  *node,
                                     GError   **error)
{
  g_autoptr (SoPendingAttachment) self = g_object_new (SO_TYPE_PENDING_ATTACHMENT, NULL);
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("The saved attachments cannot be read"));
      return NULL;
    }

  object = json_node_get_object (node);
  self->name = g_strdup (json_object_get_string_member_with_default (object, "Name", ""));
  self->content_type = dup_mime_type (json_object_get_string_member_with_default (object,
                                                                                 "ContentType", ""),
                                      self->name);
  self->size = MAX (0, json_object_get_int_member_with_default (object, "Size", 0));
  self->id = json_object_get_int_member_with_default (object, "Id", 0);
  self->asked = json_object_get_boolean_member_with_default (object, "Asked", FALSE);
  self->uploaded = json_object_get_boolean_member_with_default (object, "Uploaded", FALSE);
  self->attached = json_object_get_boolean_member_with_default (object, "Attached", FALSE);
  if (!read_content (self, object, error))
    return NULL;

  return g_steal_pointer (&self);
}

/*< private >
 * so_pending_attachment_to_json:
 * @self: an attachment
 *
 * A file by its address; bytes with their content, until the server has it.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
so_pending_attachment_to_json (SoPendingAttachment *self)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "Name", self->name);
  json_object_set_string_member (object, "ContentType", self->content_type);
  json_object_set_int_member (object, "Size", self->size);
  json_object_set_int_member (object, "Id", self->id);
  json_object_set_boolean_member (object, "Asked", self->asked);
  json_object_set_boolean_member (object, "Uploaded", self->uploaded);
  json_object_set_boolean_member (object, "Attached", self->attached);
  if (self->file != NULL)
    {
      g_autofree char *uri = g_file_get_uri (self->file);

      json_object_set_string_member (object, "Uri", uri);
    }
  else
    {
      gsize length;
      gconstpointer data = g_bytes_get_data (self->bytes, &length);
      g_autofree char *content = g_base64_encode (data, self->uploaded ? 0 : length);

      json_object_set_string_member (object, "Content", content);
    }
  json_node_take_object (node, object);

  return node;
}

/*< private >
 * so_pending_attachment_touch:
 * @self: an attachment of which a member was changed
 *
 * Tells who shows it.
 */
void
so_pending_attachment_touch (SoPendingAttachment *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  SoPendingAttachment *self = g_task_get_source_object (task);
  GError *error = NULL;
  GFileInputStream *stream = g_file_read_finish (G_FILE (source), result, &error);

  if (stream != NULL)
    {
      g_task_return_pointer (task, stream, g_object_unref);
      return;
    }

  g_prefix_error (&error, "%s: ", self->name);
  g_task_return_error (task, error);
}

/*< private >
 * so_pending_attachment_open_async:
 * @self: an attachment
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Opens the content.
 */
void
so_pending_attachment_open_async (SoPendingAttachment *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, so_pending_attachment_open_async);
  if (self->bytes != NULL)
    g_task_return_pointer (task, g_memory_input_stream_new_from_bytes (self->bytes),
                           g_object_unref);
  else
    g_file_read_async (self->file, G_PRIORITY_DEFAULT, cancellable, read_cb,
                       g_steal_pointer (&task));
}

/*< private >
 * so_pending_attachment_open_finish:
 * @self: an attachment
 * @result: what the callback was given
 * @error: G_IO_ERROR, with the file's name
 *
 * Returns: (transfer full) (nullable): the content; %NULL on error
 */
GInputStream *
so_pending_attachment_open_finish (SoPendingAttachment  *self,
                                   GAsyncResult         *result,
                                   GError              **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
