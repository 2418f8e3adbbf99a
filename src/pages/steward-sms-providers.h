/* steward-sms-providers.h: which keys the plugins for text messages read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char * const *steward_sms_providers_get_keys (const char *module);

G_END_DECLS
