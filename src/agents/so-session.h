/* so-session.h: one connection to one installation; every call goes through here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "so-carrier.h"
#include "so-credentials.h"
#include "so-method.h"
#include "so-request-log.h"
#include "so-version-info.h"

G_BEGIN_DECLS

#define SO_SESSION_TIMEOUT         60                  /* seconds */
#define SO_SESSION_CONNECT_TIMEOUT 15                  /* seconds of them */
#define SO_SESSION_SIZE_LIMIT      (16 * 1024 * 1024)  /* bytes, decoded */

#define SO_TYPE_SESSION (so_session_get_type ())
G_DECLARE_FINAL_TYPE (SoSession, so_session, SO, SESSION, GObject)

/**
 * SoSessionRenew:
 * @self: a session whose credentials were refused with 401
 * @user_data: as it was given
 *
 * Finds other credentials, and calls so_session_renewed() with them, or with %NULL.
 */
typedef void (*SoSessionRenew) (SoSession *self,
                                gpointer   user_data);

SoSession  *so_session_new                 (const char           *address,
                                            GError              **error);
const char *so_session_get_address         (SoSession            *self);
void        so_session_set_credentials     (SoSession            *self,
                                            SoCredentials        *credentials);
void        so_session_set_xsrf_token      (SoSession            *self,
                                            const char           *xsrf_token);
void        so_session_set_language        (SoSession            *self,
                                            const char           *language);
const char *so_session_get_language        (SoSession            *self);
void        so_session_set_culture         (SoSession            *self,
                                            const char           *culture);
void        so_session_set_time_zone       (SoSession            *self,
                                            const char           *time_zone);
void        so_session_set_timeout         (SoSession            *self,
                                            guint                 seconds);
void        so_session_set_connect_timeout (SoSession            *self,
                                            guint                 seconds);
void        so_session_set_size_limit      (SoSession            *self,
                                            gsize                 bytes);

void        so_session_set_state_address   (SoSession            *self,
                                            const char           *address);
void        so_session_set_renewer         (SoSession            *self,
                                            SoSessionRenew        renew,
                                            gpointer              user_data,
                                            GDestroyNotify        destroy);
void        so_session_renewed             (SoSession            *self,
                                            SoCredentials        *credentials);
SoRequestLog    *so_session_get_log        (SoSession            *self);
GTlsCertificate *so_session_get_refused_certificate (SoSession   *self);

void        so_session_call_async          (SoSession            *self,
                                            const SoMethod       *method,
                                            SoCarrier            *body,
                                            const char           *query_value,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
void        so_session_call_json_async     (SoSession            *self,
                                            const SoMethod       *method,
                                            JsonNode             *body,
                                            const char * const   *query,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gpointer    so_session_call_finish         (SoSession            *self,
                                            GAsyncResult         *result,
                                            GError              **error);
gboolean    so_session_call_finish_none    (SoSession            *self,
                                            GAsyncResult         *result,
                                            GError              **error);
GListStore *so_session_call_finish_list    (SoSession            *self,
                                            GAsyncResult         *result,
                                            GError              **error);
gboolean    so_session_call_finish_boolean (SoSession            *self,
                                            GAsyncResult         *result,
                                            gboolean             *value,
                                            GError              **error);
gboolean    so_session_call_finish_int     (SoSession            *self,
                                            GAsyncResult         *result,
                                            int                  *value,
                                            GError              **error);
GArray     *so_session_call_finish_ints    (SoSession            *self,
                                            GAsyncResult         *result,
                                            GError              **error);
char       *so_session_call_finish_string  (SoSession            *self,
                                            GAsyncResult         *result,
                                            GError              **error);
JsonNode   *so_session_call_finish_json    (SoSession            *self,
                                            GAsyncResult         *result,
                                            GError              **error);

void        so_session_probe_async         (SoSession            *self,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean    so_session_probe_finish        (SoSession            *self,
                                            GAsyncResult         *result,
                                            GError              **error);
SoVersionInfo *so_session_get_version      (SoSession            *self);
gboolean    so_session_has_method          (SoSession            *self,
                                            const char           *name);
void        so_session_forget_missing      (SoSession            *self,
                                            const char           *name);

G_END_DECLS
