/* so-address.h: makes the API's root out of what a person types or pastes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *so_address_repair      (const char  *address,
                                  GError     **error);
gboolean  so_address_is_private  (const char  *address);
gboolean  so_address_is_local    (const char  *address);
char     *so_address_dup_state   (const char  *address);
gboolean  so_address_is_same_site (const char *address,
                                  const char  *other);

G_END_DECLS
