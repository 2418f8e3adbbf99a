/* steward-sms-checks.h: what is worth a second look, though the server takes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *steward_sms_check_country (const char *country);
char *steward_sms_check_sender  (const char *sender);
char *steward_sms_check_config  (GListModel *entries);

G_END_DECLS
