/* so-session-errors.c: what a failed call tells the user and the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-json.h"
#include "so-service-error.h"

/* Characters of a server's text that are shown. */
#define TEXT_LIMIT 1000

/* Bytes of a refusal that are looked at: it is read in one go, in the main loop. */
#define BODY_LIMIT (64 * 1024)

/* A Retry-After beyond a day is a mistake or a joke. */
#define RETRY_LIMIT (24 * 60 * 60)

GError *
so_error_decode (const char *format,
                 ...)
{
  va_list args;
  GError *error;

  va_start (args, format);
  error = g_error_new_valist (SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE, format, args);
  va_end (args);

  return error;
}

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *text;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  text = json_node_get_string (node);

  return text != NULL && *text != '\0' ? text : NULL;
}

/* Without the white space around it, and not endless. */
static char *
clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_strstrip (valid);
  if (g_utf8_strlen (valid, -1) > TEXT_LIMIT)
    {
      g_autofree char *start = g_utf8_substring (valid, 0, TEXT_LIMIT);

      return g_strconcat (start, "...", NULL);
    }

  return g_steal_pointer (&valid);
}

/* What ASP.NET says of any failure. */
static gboolean
is_generic (const char *text)
{
  return text != NULL && g_str_equal (text, "An error has occurred.");
}

/* The four shapes of API notes, section 6, and what ASP.NET adds for those who may see it.
 * NULL: the object says nothing.
 */
static char *
dup_server_text (JsonObject *object)
{
  const char *text = get_text (object, "ErrorMessage");
  const char *detail = get_text (object, "MessageDetail");
  g_autofree char *both = NULL;

  if (text == NULL)
    text = get_text (object, "Message");
  if (detail == NULL)
    detail = get_text (object, "ExceptionMessage");
  if (text == NULL)
    text = g_steal_pointer (&detail);
  if (text == NULL)
    return NULL;

  both = detail != NULL && !g_str_equal (detail, text) ? g_strconcat (text, " ", detail, NULL)
                                                       : g_strdup (text);

  return clean_text (both);
}

static gboolean
says_error (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "Error");

  return (node != NULL && json_node_get_value_type (node) == G_TYPE_BOOLEAN &&
          json_node_get_boolean (node)) ||
         get_text (object, "ErrorType") != NULL ||
         get_text (object, "ErrorMessage") != NULL;
}

static gboolean
has_field_of (JsonObject     *object,
              const SoMethod *method)
{
  g_autoptr (GTypeClass) klass = NULL;
  const SoField *fields;
  guint n_fields;

  if (method->reply != SO_REPLY_CARRIER)
    return FALSE;

  klass = g_type_class_ref (method->reply_type ());
  fields = so_carrier_class_get_fields (SO_CARRIER_CLASS (klass), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (json_object_has_member (object, fields[i].wire))
      return TRUE;

  return FALSE;
}

/* The exception's class. */
static const char *
get_type (JsonObject *object)
{
  const char *type = get_text (object, "ErrorType");

  return type != NULL ? type : get_text (object, "ExceptionType");
}

static gboolean
is_rights_failure (const char *type)
{
  return type != NULL && g_str_has_suffix (type, "SoSentryException");
}

/*< private >
 * so_error_from_object:
 * @method: what was called
 * @status: HTTP status of the answer, one of success
 * @node: the answer
 *
 * A success may carry an error all the same. API notes, section 6.
 *
 * Returns: (transfer full) (nullable): SO_SERVICE_ERROR_REFUSED; %NULL where
 *   @node is no error
 */
GError *
so_error_from_object (const SoMethod *method,
                      guint           status,
                      JsonNode       *node)
{
  g_autofree char *text = NULL;
  JsonObject *object;
  const char *type;
  GError *error;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  object = json_node_get_object (node);
  if (has_field_of (object, method) ||
      (!says_error (object) &&
       (method->reply == SO_REPLY_JSON || get_text (object, "Message") == NULL)))
    return NULL;

  type = get_type (object);
  text = dup_server_text (object);
  if (text == NULL)
    text = g_strdup (_("The server refused without giving a reason"));
  error = g_error_new_literal (SO_SERVICE_ERROR,
                               is_rights_failure (type) ? SO_SERVICE_ERROR_FORBIDDEN
                                                        : SO_SERVICE_ERROR_REFUSED,
                               text);
  so_service_error_set_details (error, status, 0, type, get_text (object, "ErrorSource"));

  return error;
}

/* What a service says that lacks the method itself, API notes, section 6: nothing at all, or a
 * message that is no error of ours. A web page, or what else a proxy sends, proves nothing.
 */
static SoServiceError
code_of_404 (const SoMethod *method,
             JsonObject     *object,
             gsize           length)
{
  if ((method->flags & SO_METHOD_GET) || (object != NULL && says_error (object)))
    return SO_SERVICE_ERROR_NOT_FOUND;

  return length == 0 || (object != NULL && get_text (object, "Message") != NULL) ?
         SO_SERVICE_ERROR_NO_METHOD : SO_SERVICE_ERROR_SERVER;
}

static SoServiceError
code_from_status (guint          status,
                  SoServiceError code_404)
{
  switch (status)
    {
    case SOUP_STATUS_BAD_REQUEST:
    case SOUP_STATUS_UNPROCESSABLE_ENTITY:
      return SO_SERVICE_ERROR_REFUSED;
    case SOUP_STATUS_UNAUTHORIZED:
      return SO_SERVICE_ERROR_AUTH;
    case SOUP_STATUS_FORBIDDEN:
      return SO_SERVICE_ERROR_FORBIDDEN;
    case SOUP_STATUS_NOT_FOUND:
      return code_404;
    case SOUP_STATUS_CONFLICT:
    case SOUP_STATUS_PRECONDITION_FAILED:
      return SO_SERVICE_ERROR_CONFLICT;
    case SOUP_STATUS_MISDIRECTED_REQUEST:
      return SO_SERVICE_ERROR_MISDIRECTED;
    case 429:
    case SOUP_STATUS_SERVICE_UNAVAILABLE:
      return SO_SERVICE_ERROR_THROTTLED;
    default:
      return SO_SERVICE_ERROR_SERVER;
    }
}

static guint
get_retry_after (SoupMessage *message)
{
  const char *text = soup_message_headers_get_one (soup_message_get_response_headers (message),
                                                   "Retry-After");
  g_autoptr (GDateTime) then = NULL;
  guint64 seconds = 0;

  if (text == NULL)
    return 0;

  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &seconds, NULL))
    return MIN (seconds, RETRY_LIMIT);

  then = soup_date_time_new_from_http_string (text);
  if (then != NULL)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
      gint64 wait = g_date_time_difference (then, now);

      return CLAMP ((wait + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND, 0, RETRY_LIMIT);
    }

  return 0;
}

/* Where a redirect pointed, without what may be secret in it: user, query, fragment. */
static char *
dup_location (SoupMessage *message)
{
  const char *location = soup_message_headers_get_one (soup_message_get_response_headers (message),
                                                       "Location");
  g_autoptr (GUri) uri = NULL;
  g_autofree char *bare = NULL;

  if (location == NULL)
    return NULL;

  uri = g_uri_parse_relative (soup_message_get_uri (message), location,
                              G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL)
    return NULL;

  bare = g_uri_join (G_URI_FLAGS_ENCODED, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri),
                     g_uri_get_port (uri), g_uri_get_path (uri), NULL, NULL);

  return clean_text (bare);
}

/* Our own words for an answer without a text. */
static char *
dup_status_text (const SoMethod *method,
                 SoupMessage    *message,
                 SoServiceError  code)
{
  guint status = soup_message_get_status (message);
  g_autofree char *location = SOUP_STATUS_IS_REDIRECTION (status) ? dup_location (message) : NULL;

  if (location != NULL)
    /* translators: %s is a web address */
    return g_strdup_printf (_("The server points to another address, %s, which is not followed"),
                            location);

  switch ((int) code)
    {
    case SO_SERVICE_ERROR_AUTH:
      return g_strdup (_("The server does not accept the sign-in, or it has expired"));
    case SO_SERVICE_ERROR_FORBIDDEN:
      return g_strdup (_("The server does not allow this for the signed-in user"));
    case SO_SERVICE_ERROR_NO_METHOD:
      /* translators: %s is the name of a method, as in "CustomerService/SaveSmsConfig" */
      return g_strdup_printf (_("The server does not have %s"), method->name);
    case SO_SERVICE_ERROR_NOT_FOUND:
      return g_strdup (_("There is nothing at this address on the server"));
    case SO_SERVICE_ERROR_REFUSED:
      return g_strdup (_("The server does not accept what was sent"));
    case SO_SERVICE_ERROR_CONFLICT:
      return g_strdup (_("Somebody else has changed this in the meantime"));
    case SO_SERVICE_ERROR_MISDIRECTED:
      return g_strdup (_("This installation has moved to another server"));
    case SO_SERVICE_ERROR_THROTTLED:
      return g_strdup (_("The server is too busy to answer; try again later"));
    default:
      return g_strdup (status == SOUP_STATUS_NOT_FOUND ?
                       _("There is nothing at this address on the server") :
                       _("The server failed to answer"));
    }
}

static char *
dup_phrase (SoupMessage *message)
{
  const char *phrase = soup_message_get_reason_phrase (message);
  guint status = soup_message_get_status (message);
  g_autofree char *clean = clean_text (phrase != NULL ? phrase : "");

  if (*clean == '\0')
    {
      g_free (clean);
      clean = g_strdup (soup_status_get_phrase (status));
    }

  /* libsoup's phrase for what it does not know */
  if (g_str_equal (clean, "Unknown Error"))
    return g_strdup_printf ("HTTP %u", status);

  return g_strdup_printf ("%u %s", status, clean);
}

/*< private >
 * so_error_from_answer:
 * @method: what was called
 * @message: the message, whose status is none of success
 * @body: the answer's body: our JSON, a proxy's HTML, or nothing
 *
 * Returns: (transfer full): an error of SO_SERVICE_ERROR with its details; its
 *   text is the server's own, else ours with the status and its phrase
 */
GError *
so_error_from_answer (const SoMethod *method,
                      SoupMessage    *message,
                      GByteArray     *body)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object = NULL;
  const char *type;
  g_autofree char *text = NULL;
  guint status = soup_message_get_status (message);
  SoServiceError code;
  GError *error;

  if (body->len <= BODY_LIMIT)
    node = so_json_parse ((const char *) body->data, body->len, NULL);
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    object = json_node_get_object (node);
  type = object != NULL ? get_type (object) : NULL;
  text = object != NULL ? dup_server_text (object) : NULL;

  code = code_from_status (status, code_of_404 (method, object, body->len));
  if (is_rights_failure (type) && code != SO_SERVICE_ERROR_AUTH)
    code = SO_SERVICE_ERROR_FORBIDDEN;

  /* "No HTTP resource was found that matches …" helps nobody, and repeats the address */
  if (text == NULL || is_generic (text) || code == SO_SERVICE_ERROR_NO_METHOD)
    {
      g_autofree char *own = is_generic (text) && code != SO_SERVICE_ERROR_NO_METHOD
        ? g_strdup (text) : dup_status_text (method, message, code);
      g_autofree char *phrase = dup_phrase (message);

      g_free (text);
      text = g_strdup_printf ("%s (%s)", own, phrase);
    }

  error = g_error_new_literal (SO_SERVICE_ERROR, code, text);
  so_service_error_set_details (error, status, get_retry_after (message), type,
                                object != NULL ? get_text (object, "ErrorSource") : NULL);

  return error;
}
