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
gboolean   steward_ctl_print        (const char               *text,
                                     GError                  **error);
SoSession *steward_ctl_open_session (const StewardCtlOptions  *options,
                                     gboolean                 *signed_in,
                                     GError                  **error);
int        steward_ctl_call         (const StewardCtlOptions  *options,
                                     SoSession                *session);
int        steward_ctl_info         (const StewardCtlOptions  *options,
                                     SoSession                *session,
                                     gboolean                  signed_in);

G_END_DECLS
