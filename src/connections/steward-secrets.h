/* steward-secrets.h: passwords, tickets and tokens, in the user's keyring only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-connection.h"

G_BEGIN_DECLS

void      steward_secrets_store_async   (StewardConnection    *connection,
                                         const char           *secret,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean  steward_secrets_store_finish  (StewardConnection    *connection,
                                         GAsyncResult         *result,
                                         GError              **error);
void      steward_secrets_lookup_async  (StewardConnection    *connection,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
char     *steward_secrets_lookup_finish (StewardConnection    *connection,
                                         GAsyncResult         *result,
                                         GError              **error);
void      steward_secrets_clear_async   (StewardConnection    *connection,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean  steward_secrets_clear_finish  (StewardConnection    *connection,
                                         GAsyncResult         *result,
                                         GError              **error);
void      steward_secret_free           (char                 *secret);

G_END_DECLS
