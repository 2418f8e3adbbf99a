/* steward-demo-respond.c: answers as they go out over HTTP
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-respond.h"

#include <string.h>

#include "so-json.h"
#include "steward-demo-error.h"

/**
 * steward_demo_respond:
 * @message: a request
 * @status: of the answer
 * @type: of its body
 * @text: (transfer full): its body
 */
void
steward_demo_respond (SoupServerMessage *message,
                      guint              status,
                      const char        *type,
                      char              *text)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  soup_message_headers_replace (headers, "Cache-Control", "no-store");
  soup_server_message_set_status (message, status, NULL);
  soup_server_message_set_response (message, type, SOUP_MEMORY_TAKE, text, strlen (text));
}

void
steward_demo_respond_json (SoupServerMessage *message,
                           guint              status,
                           JsonNode          *node)
{
  steward_demo_respond (message, status, "application/json; charset=utf-8", so_json_print (node));
}

/* @base64: the bytes that are answered */
void
steward_demo_respond_bytes (SoupServerMessage *message,
                            const char        *base64)
{
  gsize length = 0;
  guchar *data = *base64 != '\0' ? g_base64_decode (base64, &length) : NULL;

  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, "application/octet-stream", SOUP_MEMORY_TAKE,
                                    length > 0 ? (char *) data : g_strdup (""), length);
}

void
steward_demo_respond_error (SoupServerMessage *message,
                            const GError      *error)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  g_autoptr (JsonNode) node = steward_demo_error_to_json (error);
  guint status = steward_demo_error_get_status (error);

  if (status == SOUP_STATUS_UNAUTHORIZED)
    {
      soup_message_headers_append (headers, "WWW-Authenticate",
                                   "Basic realm=\"Steward demo\", charset=\"UTF-8\"");
      soup_message_headers_append (headers, "WWW-Authenticate", "SOTicket");
      soup_message_headers_append (headers, "WWW-Authenticate", "Bearer");
    }
  else if (status == SOUP_STATUS_METHOD_NOT_ALLOWED)
    soup_message_headers_replace (headers, "Allow", "GET, POST");

  steward_demo_respond_json (message, status, node);
}
