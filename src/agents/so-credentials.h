/* so-credentials.h: who we are to the server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Counted and never changed; the secret is wiped with the last reference. */
typedef struct _SoCredentials SoCredentials;

#define SO_TYPE_CREDENTIALS (so_credentials_get_type ())
GType          so_credentials_get_type          (void);

SoCredentials *so_credentials_new_basic         (const char    *user,
                                                 const char    *password);
SoCredentials *so_credentials_new_ticket        (const char    *ticket,
                                                 const char    *app_token);
SoCredentials *so_credentials_new_bearer        (const char    *token);
SoCredentials *so_credentials_ref               (SoCredentials *self);
void           so_credentials_unref             (SoCredentials *self);
const char    *so_credentials_get_user          (SoCredentials *self);
const char    *so_credentials_get_authorization (SoCredentials *self);
const char    *so_credentials_get_app_token     (SoCredentials *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoCredentials, so_credentials_unref)

G_END_DECLS
