/* steward-connection.h: one installation and how we sign in to it; no secret in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"

G_BEGIN_DECLS

/**
 * StewardScheme:
 * @STEWARD_SCHEME_NONE: no credentials
 * @STEWARD_SCHEME_BASIC: user name and password, on-site only
 * @STEWARD_SCHEME_TICKET: a ticket, sent as it is
 * @STEWARD_SCHEME_BEARER: an access token
 *
 * How to sign in. API notes, section 4.
 */
typedef enum
{
  STEWARD_SCHEME_NONE,
  STEWARD_SCHEME_BASIC,
  STEWARD_SCHEME_TICKET,
  STEWARD_SCHEME_BEARER,
} StewardScheme;

#define STEWARD_TYPE_SCHEME (steward_scheme_get_type ())
GType              steward_scheme_get_type             (void);

/**
 * StewardReviewPolicy:
 * @STEWARD_REVIEW_PRODUCTION: only on a production connection
 * @STEWARD_REVIEW_ALWAYS: each time
 * @STEWARD_REVIEW_NEVER: only when the user asks for it
 *
 * When changes are shown once more before they are saved.
 */
typedef enum
{
  STEWARD_REVIEW_PRODUCTION,
  STEWARD_REVIEW_ALWAYS,
  STEWARD_REVIEW_NEVER,
} StewardReviewPolicy;

#define STEWARD_TYPE_REVIEW_POLICY (steward_review_policy_get_type ())
GType              steward_review_policy_get_type      (void);

#define STEWARD_TYPE_CONNECTION (steward_connection_get_type ())
G_DECLARE_FINAL_TYPE (StewardConnection, steward_connection, STEWARD, CONNECTION, GObject)

StewardConnection *steward_connection_new              (const char         *name,
                                                        const char         *address);
const char        *steward_connection_get_id           (StewardConnection  *self);
const char        *steward_connection_get_name         (StewardConnection  *self);
const char        *steward_connection_get_address      (StewardConnection  *self);
StewardScheme      steward_connection_get_scheme       (StewardConnection  *self);
const char        *steward_connection_get_user         (StewardConnection  *self);
const char        *steward_connection_get_language     (StewardConnection  *self);
const char        *steward_connection_get_time_zone    (StewardConnection  *self);
guint              steward_connection_get_timeout      (StewardConnection  *self);
gboolean           steward_connection_get_production   (StewardConnection  *self);
gboolean           steward_connection_wants_review     (StewardConnection  *self);
gboolean           steward_connection_is_locked        (StewardConnection  *self);
void               steward_connection_unlock           (StewardConnection  *self);
gboolean           steward_connection_check            (StewardConnection  *self,
                                                        GError            **error);
SoCredentials     *steward_connection_create_credentials
                                                       (StewardConnection  *self,
                                                        const char         *secret,
                                                        GError            **error);
SoSession         *steward_connection_create_session   (StewardConnection  *self,
                                                        const char         *secret,
                                                        GError            **error);

G_END_DECLS
