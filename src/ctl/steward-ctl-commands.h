/* steward-ctl-commands.h: what stewardctl does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-ctl-options.h"

G_BEGIN_DECLS

/* The message of @error on one line of standard error; takes it over. */
int        steward_ctl_fail         (GError                   *error,
                                     int                       status);
/* The same for a call; says where a password is put where one was missing. */
int        steward_ctl_fail_call    (GError                   *error,
                                     gboolean                  has_secret);
void       steward_ctl_warn         (const char               *text);
gboolean   steward_ctl_print        (const char               *text,
                                     GError                  **error);
SoSession *steward_ctl_open_session (const StewardCtlOptions  *options,
                                     gboolean                 *signed_in,
                                     gboolean                 *has_secret,
                                     GError                  **error);
int        steward_ctl_call         (const StewardCtlOptions  *options,
                                     SoSession                *session,
                                     gboolean                  has_secret);
int        steward_ctl_info         (const StewardCtlOptions  *options,
                                     SoSession                *session,
                                     gboolean                  signed_in,
                                     gboolean                  has_secret);

G_END_DECLS
