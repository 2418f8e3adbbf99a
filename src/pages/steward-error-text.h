/* steward-error-text.h: a failure in words for the user
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char       *steward_error_text             (const GError *error);
char       *steward_error_details          (const GError *error);
char       *steward_certificate_text       (GTlsCertificate *certificate);
gboolean    steward_error_is_transport     (const GError *error);
gboolean    steward_error_is_failure       (const GError *error);
gboolean    steward_error_is_uncertain     (const GError *error);
gboolean    steward_error_is_sign_in       (const GError *error);
gboolean    steward_error_is_no_method     (const GError *error);
const char *steward_error_get_remedy_label (const GError *error);

G_END_DECLS
