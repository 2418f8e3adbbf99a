/* steward-demo-sign-in.c: who sends a request
 *
 * Basic, SOTicket and Bearer, their names in any case: API 4. The credentials
 * are no secrets: --help prints them, and the service listens on loopback only.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-sign-in.h"

#include <string.h>

static void
refuse (GError     **error,
        const char  *why)
{
  g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_SIGN_IN, why);
}

/* "user:password" in base64; the password may be empty and may hold colons */
static gboolean
read_basic (const char  *text,
            char       **user,
            char       **password)
{
  g_autofree guchar *data = NULL;
  g_autofree char *pair = NULL;
  const char *colon;
  gsize length;

  data = g_base64_decode (text, &length);
  if (length == 0 || memchr (data, '\0', length) != NULL)
    return FALSE;

  pair = g_strndup ((const char *) data, length);
  colon = strchr (pair, ':');
  if (colon == NULL || !g_utf8_validate (pair, -1, NULL))
    return FALSE;

  *user = g_strndup (pair, colon - pair);
  *password = g_strdup (colon + 1);

  return TRUE;
}

static StewardDemoUser *
find_user (StewardDemoDatabase *database,
           const char          *sql,
           const char          *first,
           const char          *second)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  StewardDemoUser *user;

  statement = steward_demo_database_query (database, sql, "ss", first, second);
  if (!steward_demo_database_step (database, statement))
    return NULL;

  user = g_new0 (StewardDemoUser, 1);
  user->associate_id = sqlite3_column_int (statement, 0);
  user->name = g_strdup ((const char *) sqlite3_column_text (statement, 1));
  user->reader = sqlite3_column_int (statement, 2) == 1;
  user->editor = sqlite3_column_int (statement, 2) == 2;

  return user;
}

static StewardDemoUser *
sign_in_basic (StewardDemoDatabase *database,
               const char          *text)
{
  g_autofree char *name = NULL;
  g_autofree char *password = NULL;

  if (!read_basic (text, &name, &password))
    return NULL;

  return find_user (database, "SELECT AssociateId, UserName, ReadOnly FROM sign_in "
                    "WHERE UserName = ?1 COLLATE NOCASE AND Password = ?2", name, password);
}

/**
 * steward_demo_sign_in:
 * @database: in a transaction
 * @authorization: (nullable): the Authorization header
 * @error: return location
 *
 * Returns: (transfer full): the user; %NULL with STEWARD_DEMO_ERROR_SIGN_IN, or
 *   STEWARD_DEMO_ERROR_EXPIRED for a ticket that is not valid any more
 */
StewardDemoUser *
steward_demo_sign_in (StewardDemoDatabase  *database,
                      const char           *authorization,
                      GError              **error)
{
  StewardDemoUser *user = NULL;
  const char *value;

  if (authorization == NULL)
    {
      refuse (error, "The request has no Authorization header.");
      return NULL;
    }

  value = strchr (authorization, ' ');
  value = value != NULL ? value + strspn (value, " ") : "";

  if (g_ascii_strncasecmp (authorization, "Basic ", 6) == 0)
    user = sign_in_basic (database, value);
  else if (g_ascii_strncasecmp (authorization, "SOTicket ", 9) == 0)
    user = find_user (database, "SELECT AssociateId, UserName, ReadOnly FROM sign_in "
                      "WHERE Ticket = ?1", value, NULL);
  else if (g_ascii_strncasecmp (authorization, "Bearer ", 7) == 0)
    user = find_user (database, "SELECT AssociateId, UserName, ReadOnly FROM sign_in "
                      "WHERE Token = ?1", value, NULL);

  if (user == NULL && g_ascii_strncasecmp (authorization, "SOTicket ", 9) == 0)
    g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_EXPIRED,
                         "The ticket is not valid any more.");
  else if (user == NULL)
    refuse (error, "The credentials are wrong.");

  return user;
}
