/* so-session-transport-errors.c: what is said of calls that did not get through
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-service-error.h"

static const char *
describe_certificate (GTlsCertificateFlags flags)
{
  if (flags & G_TLS_CERTIFICATE_REVOKED)
    return _("it has been revoked");
  if (flags & G_TLS_CERTIFICATE_EXPIRED)
    return _("it has expired");
  if (flags & G_TLS_CERTIFICATE_NOT_ACTIVATED)
    return _("it is not valid yet");
  if (flags & G_TLS_CERTIFICATE_BAD_IDENTITY)
    return _("it was made out to another server");
  if (flags & G_TLS_CERTIFICATE_UNKNOWN_CA)
    return _("nobody this computer trusts has signed it");
  if (flags & G_TLS_CERTIFICATE_INSECURE)
    return _("its encryption is too weak");

  return _("it could not be checked");
}

static void
replace_text (GError     **error,
              const char  *text)
{
  GError *better = g_error_new_literal ((*error)->domain, (*error)->code, text);

  g_error_free (*error);
  *error = better;
}

/* "https://host:1/x" -> "host:1", (nullable) */
static char *
dup_host (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL || g_uri_get_port (uri) <= 0)
    return g_strdup (host);

  return g_strdup_printf (strchr (host, ':') != NULL ? "[%s]:%d" : "%s:%d", host,
                          g_uri_get_port (uri));
}

/* It is not the server that says what is wrong. */
static gboolean
is_of_the_way (const GError *error)
{
  if (error->domain == SO_SERVICE_ERROR)
    return error->code == SO_SERVICE_ERROR_DECODE || error->code == SO_SERVICE_ERROR_TOO_LARGE;

  return !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
         !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) &&
         !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

/*< private >
 * so_error_name_host:
 * @error: why a call failed; its text changes in place
 * @address: what was called
 *
 * Adds which server it was, where it is not the server that speaks.
 */
void
so_error_name_host (GError     *error,
                    const char *address)
{
  g_autofree char *host = is_of_the_way (error) ? dup_host (address) : NULL;
  char *text;

  if (host == NULL || strstr (error->message, host) != NULL)
    return;
  /* translators: what went wrong, and the name of the server */
  text = g_strdup_printf (_("%s (%s)"), error->message, host);
  g_free (error->message);
  error->message = text;
}

/*< private >
 * so_error_explain:
 * @error: (inout): what the transport said; keeps its domain and code
 * @message: the message that did not get through
 *
 * Gives transport failures a text for the user.
 */
void
so_error_explain (GError      **error,
                  SoupMessage  *message)
{
  GTlsCertificateFlags flags = soup_message_get_tls_peer_certificate_errors (message);
  g_autofree char *text = NULL;

  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if ((*error)->domain == G_TLS_ERROR && flags != 0)
    /* translators: %s says why, as in "it has expired" */
    text = g_strdup_printf (_("The server's certificate is not accepted: %s"),
                            describe_certificate (flags));
  else if ((*error)->domain == G_TLS_ERROR)
    /* translators: %s says why, in the words of a library */
    text = g_strdup_printf (_("There is no secure connection to the server: %s"),
                            (*error)->message);
  else if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT) ||
           g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED) ||
           g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    text = g_strdup (_("The connection to the server was lost before its answer was complete"));
  else if (g_error_matches (*error, SOUP_SESSION_ERROR, SOUP_SESSION_ERROR_PARSING) ||
           g_error_matches (*error, SOUP_SESSION_ERROR, SOUP_SESSION_ERROR_ENCODING))
    {
      g_autoptr (GError) old = *error;

      *error = so_error_decode (_("The server's answer cannot be read: %s"), old->message);
      return;
    }
  else if ((*error)->domain == SOUP_SESSION_ERROR)
    /* translators: %s says why, in the words of a library */
    text = g_strdup_printf (_("The server's answer cannot be read: %s"), (*error)->message);
  else
    /* translators: %s says why, in the words of a library */
    text = g_strdup_printf (_("The server cannot be reached: %s"), (*error)->message);

  replace_text (error, text);
}
