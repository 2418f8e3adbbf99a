/* steward-connection-session.c: how a connection signs in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-connection.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-address.h"

static gboolean
refuse (GError     **error,
        const char  *text)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, text);

  return FALSE;
}

/**
 * steward_connection_check:
 * @self: a connection
 * @error: G_IO_ERROR_INVALID_ARGUMENT with a text for the user
 *
 * Returns: whether everything but the secret is there and usable
 */
gboolean
steward_connection_check (StewardConnection  *self,
                          GError            **error)
{
  g_autofree char *repaired = NULL;
  const char *address;
  const char *user;

  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), FALSE);

  address = steward_connection_get_address (self);
  user = steward_connection_get_user (self);
  repaired = so_address_repair (address != NULL ? address : "", error);
  if (repaired == NULL)
    return FALSE;

  if (steward_connection_get_scheme (self) != STEWARD_SCHEME_NONE &&
      !so_address_is_private (repaired))
    return refuse (error,
                   _("Signing in needs an encrypted connection: "
                      "use an address that begins with https://"));

  if (steward_connection_get_scheme (self) != STEWARD_SCHEME_BASIC)
    return TRUE;

  if (user == NULL || *user == '\0')
    return refuse (error, _("The user name is missing"));

  if (strchr (user, ':') != NULL)
    return refuse (error, _("A user name must not hold a colon"));

  return TRUE;
}

/**
 * steward_connection_create_credentials:
 * @self: a connection with a scheme
 * @secret: (nullable): as for steward_connection_create_session()
 * @error: G_IO_ERROR_INVALID_ARGUMENT with a text for the user
 *
 * Returns: (transfer full) (nullable): what a session signs in with
 */
SoCredentials *
steward_connection_create_credentials (StewardConnection  *self,
                                       const char         *secret,
                                       GError            **error)
{
  gboolean missing = secret == NULL || *secret == '\0';

  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), NULL);
  g_return_val_if_fail (steward_connection_get_scheme (self) != STEWARD_SCHEME_NONE, NULL);

  switch (steward_connection_get_scheme (self))
    {
    case STEWARD_SCHEME_BASIC:
      return so_credentials_new_basic (steward_connection_get_user (self), secret);

    case STEWARD_SCHEME_TICKET:
      if (!missing)
        return so_credentials_new_ticket (secret, NULL);
      refuse (error, _("The ticket is missing"));
      return NULL;

    case STEWARD_SCHEME_BEARER:
      if (!missing)
        return so_credentials_new_bearer (secret);
      refuse (error, _("The access token is missing"));
      return NULL;

    case STEWARD_SCHEME_NONE:
    default:
      g_assert_not_reached ();
    }
}

/**
 * steward_connection_create_session:
 * @self: a connection
 * @secret: (nullable): the password, the ticket or the token, as the scheme
 *   has it; an empty password is legal. Not kept here.
 * @error: G_IO_ERROR_INVALID_ARGUMENT with a text for the user
 *
 * Returns: (transfer full) (nullable): a session; nothing is sent yet
 */
SoSession *
steward_connection_create_session (StewardConnection  *self,
                                   const char         *secret,
                                   GError            **error)
{
  g_autoptr (SoSession) session = NULL;
  const char *time_zone;

  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), NULL);

  if (!steward_connection_check (self, error))
    return NULL;

  session = so_session_new (steward_connection_get_address (self), error);
  if (session == NULL)
    return NULL;

  if (steward_connection_get_scheme (self) != STEWARD_SCHEME_NONE)
    {
      g_autoptr (SoCredentials) credentials =
        steward_connection_create_credentials (self, secret, error);

      if (credentials == NULL)
        return NULL;
      so_session_set_credentials (session, credentials);
    }

  so_session_set_language (session, steward_connection_get_language (self));
  so_session_set_timeout (session, steward_connection_get_timeout (self));
  time_zone = steward_connection_get_time_zone (self);
  if (time_zone != NULL && *time_zone != '\0')
    so_session_set_time_zone (session, time_zone);

  return g_steal_pointer (&session);
}
