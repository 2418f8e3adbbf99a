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
  g_return_val_if_fail (error != NULL, NULL);

  return g_strdup (error->message != NULL && *error->message != '\0' ?
                   error->message : _("Something went wrong, and nobody said what."));
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
