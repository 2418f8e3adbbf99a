/* steward-error-text.c: a failure in words for the user
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-error-text.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "so-service-error.h"

/**
 * steward_error_text:
 * @error: what happened
 *
 * Returns: (transfer full): a sentence in the user's language, with all of the server's
 *   own words in it; never empty
 */
char *
steward_error_text (const GError *error)
{
  const SoServiceErrorDetails *details;
  const char *text;
  g_autofree char *wait = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  text = error->message != NULL && *error->message != '\0' ?
         error->message : _("Something went wrong, and nobody said what.");
  details = so_service_error_get_details (error);
  if (details == NULL || details->retry_after == 0)
    return g_strdup (text);

  wait = g_strdup_printf (ngettext ("The server asks to wait for %u second.",
                                    "The server asks to wait for %u seconds.",
                                    details->retry_after),
                          details->retry_after);

  return g_strconcat (text, "\n", wait, NULL);
}

/**
 * steward_error_details:
 * @error: what happened
 *
 * Returns: (transfer full): the text with all that is known besides, a line each, for a
 *   report to whoever runs the server
 */
char *
steward_error_details (const GError *error)
{
  const SoServiceErrorDetails *details;
  g_autofree char *text = NULL;
  GString *out;

  g_return_val_if_fail (error != NULL, NULL);

  text = steward_error_text (error);
  out = g_string_new (text);
  details = error->domain == SO_SERVICE_ERROR ? so_service_error_get_details (error) : NULL;

  if (details != NULL && details->status != 0)
    /* translators: %u is an HTTP status, as 404 */
    g_string_append_printf (out, _("\nStatus: %u"), details->status);
  if (details != NULL && details->type != NULL)
    /* translators: %s is the name that the server gives to this kind of error */
    g_string_append_printf (out, _("\nType: %s"), details->type);
  if (details != NULL && details->source != NULL)
    /* translators: %s is the part of the server that raised the error */
    g_string_append_printf (out, _("\nSource: %s"), details->source);

  return g_string_free (out, FALSE);
}

static char *
print_date (GDateTime *date)
{
  g_autoptr (GDateTime) local = date != NULL ? g_date_time_to_local (date) : NULL;

  return local != NULL ? g_date_time_format (local, "%x") : g_strdup ("?");
}

/* "AB:CD:…" */
static char *
dup_fingerprint (GTlsCertificate *certificate)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree char *digest = NULL;
  GString *out = g_string_new (NULL);

  g_object_get (certificate, "certificate", &bytes, NULL);
  if (bytes != NULL)
    digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes->data, bytes->len);
  for (guint i = 0; digest != NULL && digest[i] != '\0'; i++)
    {
      if (i > 0 && i % 2 == 0)
        g_string_append_c (out, ':');
      g_string_append_c (out, g_ascii_toupper (digest[i]));
    }

  return g_string_free (out, FALSE);
}

/**
 * steward_certificate_text:
 * @certificate: of a server
 *
 * Returns: (transfer full): whose it is, who signed it, when it is valid, and its fingerprint
 */
char *
steward_certificate_text (GTlsCertificate *certificate)
{
  g_autofree char *subject = g_tls_certificate_get_subject_name (certificate);
  g_autofree char *issuer = g_tls_certificate_get_issuer_name (certificate);
  g_autoptr (GDateTime) before = g_tls_certificate_get_not_valid_before (certificate);
  g_autoptr (GDateTime) after = g_tls_certificate_get_not_valid_after (certificate);
  g_autofree char *from = print_date (before);
  g_autofree char *until = print_date (after);
  g_autofree char *fingerprint = dup_fingerprint (certificate);

  /* translators: two names, two dates and a line of hexadecimal digits */
  return g_strdup_printf (_("Issued to: %s\nIssued by: %s\nValid from %s to %s\nSHA-256: %s"),
                          subject != NULL ? subject : "?", issuer != NULL ? issuer : "?",
                          from, until, fingerprint);
}

/* Whether no answer came through at all: network, time-out, TLS, proxy. */
gboolean
steward_error_is_transport (const GError *error)
{
  return error->domain != SO_SERVICE_ERROR;
}

/* Whether the server or something before it is out of order, and not what was asked of it. */
gboolean
steward_error_is_failure (const GError *error)
{
  static const SoServiceError codes[] = {
    SO_SERVICE_ERROR_SERVER, SO_SERVICE_ERROR_THROTTLED, SO_SERVICE_ERROR_DECODE,
    SO_SERVICE_ERROR_TOO_LARGE, SO_SERVICE_ERROR_MISDIRECTED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (error, SO_SERVICE_ERROR, (int) codes[i]))
      return TRUE;

  return FALSE;
}

/* Whether what was asked may have been done all the same: only the answer is missing. */
gboolean
steward_error_is_uncertain (const GError *error)
{
  const SoServiceErrorDetails *details = so_service_error_get_details (error);

  if (details != NULL)
    return error->code == SO_SERVICE_ERROR_DECODE || error->code == SO_SERVICE_ERROR_TOO_LARGE ||
           details->status == 502 || details->status == 504;

  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
}

/* Whether signing in again can help. */
gboolean
steward_error_is_sign_in (const GError *error)
{
  return g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_AUTH);
}

/* Whether the server lacks the method altogether, as opposed to the object asked for. */
gboolean
steward_error_is_no_method (const GError *error)
{
  return g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_NO_METHOD);
}

/* What the button beside the text says; with an access key. */
const char *
steward_error_get_remedy_label (const GError *error)
{
  return steward_error_is_sign_in (error) ? _("Sign _In Again") : _("_Try Again");
}
