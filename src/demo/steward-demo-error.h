/* steward-demo-error.h: what a call can fail with, and the answer each failure gets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * StewardDemoError:
 * @STEWARD_DEMO_ERROR_ARGUMENT: an argument that cannot be read: 400 {Message, MessageDetail}
 * @STEWARD_DEMO_ERROR_REFUSED: a value that is not taken: 400 {Error, ErrorType, Message}
 * @STEWARD_DEMO_ERROR_UNACCEPTABLE: values that do not go together: 200 with an error object
 * @STEWARD_DEMO_ERROR_GONE: a save of a row that does not exist: 200 with an error object
 * @STEWARD_DEMO_ERROR_NOT_FOUND: a REST object that does not exist: 404
 * @STEWARD_DEMO_ERROR_NO_METHOD: no such method: 404 {Message, MessageDetail}
 * @STEWARD_DEMO_ERROR_SIGN_IN: no or wrong credentials: 401
 * @STEWARD_DEMO_ERROR_EXPIRED: an expired ticket: 401 with the body null
 * @STEWARD_DEMO_ERROR_DENIED: the user lacks the right: 403
 * @STEWARD_DEMO_ERROR_VERB: neither GET nor POST: 405
 * @STEWARD_DEMO_ERROR_TOO_LARGE: a body over the limit: 413
 * @STEWARD_DEMO_ERROR_MEDIA: a body that is not JSON by its content type: 415
 * @STEWARD_DEMO_ERROR_INTERNAL: the database failed: 500
 *
 * The shapes and most statuses are those of API 6; 403, 405, 413 and 415 are
 * not documented there and ours.
 */
typedef enum
{
  STEWARD_DEMO_ERROR_ARGUMENT,
  STEWARD_DEMO_ERROR_REFUSED,
  STEWARD_DEMO_ERROR_UNACCEPTABLE,
  STEWARD_DEMO_ERROR_GONE,
  STEWARD_DEMO_ERROR_NOT_FOUND,
  STEWARD_DEMO_ERROR_NO_METHOD,
  STEWARD_DEMO_ERROR_SIGN_IN,
  STEWARD_DEMO_ERROR_EXPIRED,
  STEWARD_DEMO_ERROR_DENIED,
  STEWARD_DEMO_ERROR_VERB,
  STEWARD_DEMO_ERROR_TOO_LARGE,
  STEWARD_DEMO_ERROR_MEDIA,
  STEWARD_DEMO_ERROR_INTERNAL,
} StewardDemoError;

#define STEWARD_DEMO_ERROR (steward_demo_error_quark ())
GQuark    steward_demo_error_quark      (void);

guint     steward_demo_error_get_status (const GError *error);
JsonNode *steward_demo_error_to_json    (const GError *error);

G_END_DECLS
