/* steward-ctl-wait.h: one call after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A callback for any call: @user_data is a GAsyncResult **, NULL before. */
void steward_ctl_keep_result (GObject       *source,
                              GAsyncResult  *result,
                              gpointer       user_data);
void steward_ctl_wait        (GAsyncResult **result);

G_END_DECLS
