/* main.c: stewardctl, the command-line twin of Steward
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

#include "so-locale.h"
#include "so-service-error.h"
#include "steward-config.h"
#include "steward-connection.h"
#include "steward-ctl-commands.h"
#include "steward-secret-source.h"
#include "steward-secrets.h"

/* A server's text may hold line breaks, and worse to a terminal: U+009B begins a command as the
 * escape character does. */
static char *
dup_harmless (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  GString *line = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_iscntrl (c) ? ' ' : c);
    }

  return g_string_free (line, FALSE);
}

void
steward_ctl_warn (const char *text)
{
  g_autofree char *line = dup_harmless (text);

  g_printerr ("stewardctl: %s\n", line);
}

int
steward_ctl_fail (GError *error,
                  int     status)
{
  steward_ctl_warn (error->message);
  g_error_free (error);

  return status;
}

int
steward_ctl_fail_call (GError   *error,
                       gboolean  has_secret)
{
  if (!has_secret && g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_AUTH))
    {
      g_autofree char *text = NULL;

      /* translators: %s is the server's message */
      text = g_strdup_printf (_("%s (no password: set STEWARD_PASSWORD or use --password-file)"),
                              error->message);
      steward_ctl_warn (text);
      g_error_free (error);
      return STEWARD_CTL_FAILED;
    }

  return steward_ctl_fail (error, STEWARD_CTL_FAILED);
}

/* The answer and a line feed; a full disk is an error. JSON is UTF-8 in every locale. */
gboolean
steward_ctl_print (const char  *text,
                   GError     **error)
{
  if (fputs (text, stdout) >= 0 && putchar ('\n') != EOF && fflush (stdout) == 0)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s",
               _("standard output"), g_strerror (errno));

  return FALSE;
}

/* Online, a ticket goes with the application's own secret. */
static void
add_app_token (SoSession     *session,
               StewardScheme  scheme,
               const char    *secret)
{
  const char *app_token = g_getenv (STEWARD_SECRET_APP_TOKEN);
  g_autoptr (SoCredentials) credentials = NULL;

  if (scheme != STEWARD_SCHEME_TICKET || app_token == NULL || *app_token == '\0')
    return;

  credentials = so_credentials_new_ticket (secret, app_token);
  so_session_set_credentials (session, credentials);
}

SoSession *
steward_ctl_open_session (const StewardCtlOptions  *options,
                          gboolean                 *signed_in,
                          gboolean                 *has_secret,
                          GError                  **error)
{
  StewardSecretSource source = {
    options->user, options->password_file, options->ticket_file, options->token_file
  };
  g_autoptr (StewardConnection) connection = steward_connection_new ("stewardctl", options->server);
  SoSession *session;
  StewardScheme scheme;
  char *secret;

  if (!steward_secret_source_find (&source, &scheme, &secret, error))
    return NULL;

  g_object_set (connection, "scheme", scheme, "user", options->user, "language", options->language,
                "time-zone", options->time_zone, "timeout", (guint) options->timeout, NULL);
  session = steward_connection_create_session (connection, secret, error);
  if (session != NULL)
    add_app_token (session, scheme, secret);
  *has_secret = secret != NULL;
  *signed_in = scheme != STEWARD_SCHEME_NONE;
  g_clear_pointer (&secret, steward_secret_free);

  return session;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (StewardCtlOptions) options = NULL;
  g_autoptr (SoSession) session = NULL;
  GError *error = NULL;
  gboolean signed_in, has_secret;

  so_locale_init ();
  g_set_prgname ("stewardctl");

  options = steward_ctl_options_new (&argc, &argv, &error);
  if (options == NULL)
    return steward_ctl_fail (error, STEWARD_CTL_USAGE);

  if (options->version)
    {
      if (!steward_ctl_print ("stewardctl " PACKAGE_VERSION, &error))
        return steward_ctl_fail (error, STEWARD_CTL_FAILED);
      return STEWARD_CTL_DONE;
    }

  session = steward_ctl_open_session (options, &signed_in, &has_secret, &error);
  if (session == NULL)
    return steward_ctl_fail (error, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT)
                                      ? STEWARD_CTL_USAGE : STEWARD_CTL_FAILED);

  if (options->info)
    return steward_ctl_info (options, session, signed_in, has_secret);

  if (options->create)
    return steward_ctl_ticket (&options->ticket, options->server, session, has_secret);

  return steward_ctl_call (options, session, has_secret);
}
