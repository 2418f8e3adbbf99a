/* so-credentials.c: who we are to the server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-credentials.h"

#include <string.h>

struct _SoCredentials
{
  char *user;          /* nullable: only Basic tells */
  char *authorization; /* the whole header: "Basic …", "SOTicket …", "Bearer …" */
  char *app_token;     /* nullable */
};

G_DEFINE_BOXED_TYPE (SoCredentials, so_credentials, so_credentials_ref, so_credentials_unref)

static void
wipe (char *text)
{
  if (text != NULL)
    explicit_bzero (text, strlen (text));
  g_free (text);
}

static void
credentials_clear (gpointer data)
{
  SoCredentials *self = data;

  g_free (self->user);
  wipe (self->authorization);
  wipe (self->app_token);
}

/* Secrets come from files and pipes that end with a line feed. */
static SoCredentials *
credentials_new (const char *scheme,
                 const char *secret)
{
  SoCredentials *self = g_atomic_rc_box_new0 (SoCredentials);
  char *clean = g_strstrip (g_strdup (secret));

  self->authorization = g_strconcat (scheme, " ", clean, NULL);
  wipe (clean);

  return self;
}

/**
 * so_credentials_new_basic:
 * @user: the user's name; no colon, which Basic cannot carry
 * @password: (nullable): UTF-8; %NULL and "" are legal and the same
 *
 * For on-site installations. API notes, section 4.
 *
 * Returns: (transfer full): the credentials
 */
SoCredentials *
so_credentials_new_basic (const char *user,
                          const char *password)
{
  SoCredentials *self;
  char *pair;
  char *encoded;

  g_return_val_if_fail (user != NULL, NULL);

  pair = g_strconcat (user, ":", password != NULL ? password : "", NULL);
  encoded = g_base64_encode ((const guchar *) pair, strlen (pair));
  self = credentials_new ("Basic", encoded);
  self->user = g_strdup (user);
  wipe (pair);
  wipe (encoded);

  return self;
}

/**
 * so_credentials_new_ticket:
 * @ticket: "7T:…", sent as it is
 * @app_token: (nullable): the application's secret; online it is required
 *
 * Returns: (transfer full): the credentials
 */
SoCredentials *
so_credentials_new_ticket (const char *ticket,
                           const char *app_token)
{
  SoCredentials *self;

  g_return_val_if_fail (ticket != NULL, NULL);

  self = credentials_new ("SOTicket", ticket);
  if (app_token != NULL && *app_token != '\0')
    self->app_token = g_strstrip (g_strdup (app_token));

  return self;
}

/**
 * so_credentials_new_bearer:
 * @token: "8A:…", an access token
 *
 * Returns: (transfer full): the credentials
 */
SoCredentials *
so_credentials_new_bearer (const char *token)
{
  g_return_val_if_fail (token != NULL, NULL);

  return credentials_new ("Bearer", token);
}

SoCredentials *
so_credentials_ref (SoCredentials *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
so_credentials_unref (SoCredentials *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, credentials_clear);
}

/**
 * so_credentials_get_user:
 * @self: credentials
 *
 * Returns: (transfer none) (nullable): the user's name; %NULL for tickets and
 *   tokens, which do not tell
 */
const char *
so_credentials_get_user (SoCredentials *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->user;
}

/**
 * so_credentials_get_authorization:
 * @self: credentials
 *
 * Returns: (transfer none): the Authorization header's value. Secret: never
 *   to be shown or logged.
 */
const char *
so_credentials_get_authorization (SoCredentials *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->authorization;
}

/**
 * so_credentials_get_app_token:
 * @self: credentials
 *
 * Returns: (transfer none) (nullable): the SO-AppToken header's value. Secret.
 */
const char *
so_credentials_get_app_token (SoCredentials *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->app_token;
}
