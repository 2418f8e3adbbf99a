/* steward-secret-source.c: secrets from files, standard input and the environment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-secret-source.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/* Tickets and tokens are a few hundred bytes long. */
#define LIMIT (64 * 1024)

/* The rest of the file, or NULL with errno. No stdio: its buffers would keep a copy. */
static char *
read_all (int    fd,
          gsize *length)
{
  char *text = g_malloc (LIMIT + 1);
  gsize filled = 0;
  gssize n_bytes;

  do
    {
      n_bytes = read (fd, text + filled, LIMIT - filled);
      if (n_bytes > 0)
        filled += n_bytes;
    }
  while ((n_bytes > 0 && filled < LIMIT) || (n_bytes < 0 && errno == EINTR));

  if (n_bytes < 0 || filled == LIMIT)
    {
      int code = n_bytes < 0 ? errno : EFBIG;

      explicit_bzero (text, LIMIT);
      g_free (text);
      errno = code;
      return NULL;
    }

  text[filled] = '\0';
  *length = filled;

  return text;
}

/**
 * steward_secret_source_read_file:
 * @path: a file that holds nothing but the secret; "-" is standard input
 * @error: G_FILE_ERROR where it cannot be read, G_IO_ERROR_INVALID_DATA where
 *   it is no text; never with anything of what is in it
 *
 * A line break at the end is not part of the secret.
 *
 * Returns: (transfer full) (nullable): the secret, for steward_secret_free()
 */
char *
steward_secret_source_read_file (const char  *path,
                                 GError     **error)
{
  gboolean is_input = g_str_equal (path, "-");
  int fd = is_input ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  gsize length = 0;
  char *text = fd >= 0 ? read_all (fd, &length) : NULL;
  int code = errno;

  if (fd >= 0 && !is_input)
    close (fd);

  if (text == NULL)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s",
                   is_input ? _("standard input") : path, g_strerror (code));
      return NULL;
    }

  if (strlen (text) != length || !g_utf8_validate (text, length, NULL))
    {
      explicit_bzero (text, length);
      g_free (text);
      /* translators: %s is the name of a file */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("%s holds no text"),
                   is_input ? _("standard input") : path);
      return NULL;
    }

  if (length > 0 && text[length - 1] == '\n')
    text[--length] = '\0';
  if (length > 0 && text[length - 1] == '\r')
    text[--length] = '\0';

  return text;
}

static gboolean
take_environment (const char     *name,
                  StewardScheme   its_scheme,
                  StewardScheme  *scheme,
                  char          **secret)
{
  const char *text = g_getenv (name);

  if (text == NULL || *text == '\0')
    return FALSE;

  *scheme = its_scheme;
  *secret = g_strdup (text);

  return TRUE;
}

/**
 * steward_secret_source_find:
 * @source: what the user said
 * @scheme: (out): how to sign in with it
 * @secret: (out) (nullable): for steward_secret_free(); %NULL with no scheme,
 *   and for a user without a password
 * @error: G_IO_ERROR_INVALID_ARGUMENT for more than one file, else as
 *   steward_secret_source_read_file()
 *
 * A file that was named comes first, then STEWARD_PASSWORD where there is a
 * user, then STEWARD_TICKET, then STEWARD_TOKEN; a user without any of them
 * signs in with an empty password.
 *
 * Returns: whether it was found out
 */
gboolean
steward_secret_source_find (const StewardSecretSource  *source,
                            StewardScheme              *scheme,
                            char                      **secret,
                            GError                    **error)
{
  const char *files[] = { source->password_file, source->ticket_file, source->token_file };
  StewardScheme schemes[] = { STEWARD_SCHEME_BASIC, STEWARD_SCHEME_TICKET, STEWARD_SCHEME_BEARER };
  const char *path = NULL;

  *scheme = STEWARD_SCHEME_NONE;
  *secret = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      if (files[i] == NULL)
        continue;
      if (path != NULL)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                               _("Only one of password, ticket and token can be used"));
          return FALSE;
        }
      path = files[i];
      *scheme = schemes[i];
    }

  if (path != NULL)
    {
      *secret = steward_secret_source_read_file (path, error);
      return *secret != NULL;
    }

  if (source->user != NULL && g_getenv (STEWARD_SECRET_PASSWORD) != NULL)
    {
      *scheme = STEWARD_SCHEME_BASIC;
      *secret = g_strdup (g_getenv (STEWARD_SECRET_PASSWORD));
      return TRUE;
    }

  if (!take_environment (STEWARD_SECRET_TICKET, STEWARD_SCHEME_TICKET, scheme, secret) &&
      !take_environment (STEWARD_SECRET_TOKEN, STEWARD_SCHEME_BEARER, scheme, secret) &&
      source->user != NULL)
    *scheme = STEWARD_SCHEME_BASIC;

  return TRUE;
}
