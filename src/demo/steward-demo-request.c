/* steward-demo-request.c: what comes in over HTTP
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-request.h"

#include <string.h>

#include "so-json.h"

#define MAX_BODY_BYTES (4 * 1024 * 1024)
#define MAX_UPLOAD_BYTES (64 * 1024 * 1024)

/* A body on its way in: steward-demo-upload of the message */
typedef struct
{
  GByteArray *bytes;
  guint       max_bytes;
  gboolean    too_large;
} Upload;

static void
upload_free (Upload *upload)
{
  g_byte_array_unref (upload->bytes);
  g_free (upload);
}

static void
got_chunk_cb (SoupServerMessage *message,
              GBytes            *chunk,
              Upload            *upload)
{
  if (upload->bytes->len + g_bytes_get_size (chunk) > upload->max_bytes)
    upload->too_large = TRUE;

  if (upload->too_large)
    g_byte_array_set_size (upload->bytes, 0);
  else
    g_byte_array_append (upload->bytes, g_bytes_get_data (chunk, NULL),
                         (guint) g_bytes_get_size (chunk));
}

/**
 * steward_demo_request_watch:
 * @message: a request whose headers have come in
 *
 * Collects its body, up to a limit; must be called before the body comes in.
 */
void
steward_demo_request_watch (SoupServerMessage *message)
{
  const char *path = g_uri_get_path (soup_server_message_get_uri (message));
  Upload *upload = g_new0 (Upload, 1);

  upload->bytes = g_byte_array_new ();
  upload->max_bytes = g_str_has_suffix (path, "/UploadAttachment") ? MAX_UPLOAD_BYTES
                                                                   : MAX_BODY_BYTES;
  soup_message_body_set_accumulate (soup_server_message_get_request_body (message), FALSE);
  g_object_set_data_full (G_OBJECT (message), "steward-demo-upload", upload,
                          (GDestroyNotify) upload_free);
  g_signal_connect (message, "got-chunk", G_CALLBACK (got_chunk_cb), upload);
}

const char *
steward_demo_request_get_header (SoupServerMessage *message,
                                 const char        *name)
{
  return soup_message_headers_get_one (soup_server_message_get_request_headers (message), name);
}

/* Whether plain bytes are wanted rather than JSON */
gboolean
steward_demo_request_wants_bytes (SoupServerMessage *message)
{
  const char *accept = soup_message_headers_get_list (
    soup_server_message_get_request_headers (message), "Accept");

  return accept != NULL && strstr (accept, "octet-stream") != NULL;
}

gboolean
steward_demo_request_wants_json (SoupServerMessage *message)
{
  const char *accept = soup_message_headers_get_list (
    soup_server_message_get_request_headers (message), "Accept");

  return accept != NULL && strstr (accept, "json") != NULL;
}

static gboolean
is_json_type (SoupServerMessage *message)
{
  const char *type = soup_message_headers_get_content_type (
    soup_server_message_get_request_headers (message), NULL);

  return type == NULL || strstr (type, "json") != NULL;
}

static gboolean
is_blank (GByteArray *bytes)
{
  for (guint i = 0; i < bytes->len; i++)
    if (!g_ascii_isspace (bytes->data[i]))
      return FALSE;

  return TRUE;
}

/**
 * steward_demo_request_read_body:
 * @message: a request
 * @call: gets the body; none for no text, for blanks and for null: API 20, trap 57
 * @error: return location
 *
 * Returns: %FALSE with an error where the body is too large or no JSON
 */
gboolean
steward_demo_request_read_body (SoupServerMessage  *message,
                                StewardDemoCall    *call,
                                GError            **error)
{
  Upload *upload = g_object_get_data (G_OBJECT (message), "steward-demo-upload");
  g_autoptr (GError) why = NULL;

  if (upload->too_large)
    {
      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_TOO_LARGE,
                   "A body may have %u bytes at most.", upload->max_bytes);
      return FALSE;
    }

  if (is_blank (upload->bytes))
    return TRUE;

  if (!is_json_type (message))
    {
      g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_MEDIA,
                           "This demo service reads JSON only.");
      return FALSE;
    }

  call->body = so_json_parse ((const char *) upload->bytes->data, upload->bytes->len, &why);
  if (call->body == NULL)
    {
      g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT, why->message);
      return FALSE;
    }

  if (JSON_NODE_HOLDS_NULL (call->body))
    g_clear_pointer (&call->body, json_node_unref);

  return TRUE;
}

/* Names of the query match in any case: API 6. */
gboolean
steward_demo_request_read_query (SoupServerMessage  *message,
                                 StewardDemoCall    *call,
                                 GError            **error)
{
  const char *query = g_uri_get_query (soup_server_message_get_uri (message));
  g_autoptr (GError) why = NULL;

  call->query = g_uri_parse_params (query != NULL ? query : "", -1, "&",
                                    G_URI_PARAMS_CASE_INSENSITIVE | G_URI_PARAMS_WWW_FORM, &why);
  if (call->query != NULL)
    return TRUE;

  g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
               "The query cannot be read: %s", why->message);
  return FALSE;
}

/* (transfer full): what was posted, empty where it was too large */
GBytes *
steward_demo_request_dup_raw (SoupServerMessage *message)
{
  Upload *upload = g_object_get_data (G_OBJECT (message), "steward-demo-upload");

  return g_bytes_new (upload->bytes->data, upload->bytes->len);
}
