/* steward-secret-source.h: secrets from files, standard input and the environment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-connection.h"

G_BEGIN_DECLS

#define STEWARD_SECRET_PASSWORD  "STEWARD_PASSWORD"
#define STEWARD_SECRET_TICKET    "STEWARD_TICKET"
#define STEWARD_SECRET_TOKEN     "STEWARD_TOKEN"
#define STEWARD_SECRET_APP_TOKEN "STEWARD_APP_TOKEN"

/* Where the user said the secret is; at most one file. */
typedef struct
{
  const char *user;          /* nullable */
  const char *password_file; /* nullable; "-" is standard input */
  const char *ticket_file;
  const char *token_file;
} StewardSecretSource;

gboolean  steward_secret_source_find      (const StewardSecretSource  *source,
                                           StewardScheme              *scheme,
                                           char                      **secret,
                                           GError                    **error);
char     *steward_secret_source_read_file (const char                 *path,
                                           GError                    **error);

G_END_DECLS
