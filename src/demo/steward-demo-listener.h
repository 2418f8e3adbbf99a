/* steward-demo-listener.h: ends connections that do not speak HTTP
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

void steward_demo_listener_watch (SoupServer *soup);

G_END_DECLS
