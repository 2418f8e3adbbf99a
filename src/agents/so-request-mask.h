/* so-request-mask.h: takes secrets out of what is shown of a call
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* What stands in place of a secret, in headers, bodies and commands. */
#define SO_REQUEST_SECRET "<secret>"

gboolean  so_request_is_secret_name (const char         *name);
char     *so_request_mask_headers   (SoupMessageHeaders *headers);
char     *so_request_mask_address   (const char         *address);
char     *so_request_mask_body      (const char         *body,
                                     gsize               length);

G_END_DECLS
