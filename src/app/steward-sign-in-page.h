/* steward-sign-in-page.h: asks who the user is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "so-session.h"
#include "steward-connection.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_SIGN_IN_PAGE (steward_sign_in_page_get_type ())
G_DECLARE_FINAL_TYPE (StewardSignInPage, steward_sign_in_page, STEWARD, SIGN_IN_PAGE, AdwBin)

void steward_sign_in_page_ask  (StewardSignInPage *self,
                                SoSession         *session,
                                gboolean           can_cancel,
                                const char        *server,
                                const char        *user,
                                const char        *reason);
void steward_sign_in_page_stop (StewardSignInPage *self);

G_END_DECLS
