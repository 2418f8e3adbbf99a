/* steward-demo-error.c: what a call can fail with, and the answer each failure gets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-error.h"

G_DEFINE_QUARK (steward-demo-error-quark, steward_demo_error)

typedef enum
{
  SHAPE_ERROR_MESSAGE,  /* {Error, ErrorType, ErrorMessage, ErrorSource} */
  SHAPE_MESSAGE,        /* {Error, ErrorType, Message, ErrorSource} */
  SHAPE_DETAIL,         /* {Message, MessageDetail} */
  SHAPE_NULL,           /* null */
} Shape;

static const struct
{
  guint       status;
  Shape       shape;
  const char *type;  /* ErrorType; for SHAPE_DETAIL the Message */
} answers[] = {
  [STEWARD_DEMO_ERROR_ARGUMENT] = { 400, SHAPE_DETAIL, "The request is invalid." },
  [STEWARD_DEMO_ERROR_REFUSED] = { 400, SHAPE_MESSAGE, "ArgumentException" },
  [STEWARD_DEMO_ERROR_UNACCEPTABLE] = { 200, SHAPE_ERROR_MESSAGE, "SoException" },
  [STEWARD_DEMO_ERROR_GONE] = { 200, SHAPE_ERROR_MESSAGE, "SoNotFoundException" },
  [STEWARD_DEMO_ERROR_NOT_FOUND] = { 404, SHAPE_ERROR_MESSAGE, "SoNotFoundException" },
  [STEWARD_DEMO_ERROR_NO_METHOD] = {
    404, SHAPE_DETAIL, "No HTTP resource was found that matches the request URI." },
  [STEWARD_DEMO_ERROR_SIGN_IN] = {
    401, SHAPE_DETAIL, "Authorization has been denied for this request." },
  [STEWARD_DEMO_ERROR_EXPIRED] = { 401, SHAPE_NULL, NULL },
  [STEWARD_DEMO_ERROR_DENIED] = { 403, SHAPE_MESSAGE, "SoSentryException" },
  [STEWARD_DEMO_ERROR_VERB] = {
    405, SHAPE_DETAIL, "The requested resource does not support this HTTP method." },
  [STEWARD_DEMO_ERROR_TOO_LARGE] = { 413, SHAPE_DETAIL, "The request is too large." },
  [STEWARD_DEMO_ERROR_MEDIA] = {
    415, SHAPE_DETAIL, "The request entity's media type is not supported." },
  [STEWARD_DEMO_ERROR_INTERNAL] = { 500, SHAPE_ERROR_MESSAGE, "SoDbException" },
};

static guint
code_of (const GError *error)
{
  if (error->domain != STEWARD_DEMO_ERROR || (guint) error->code >= G_N_ELEMENTS (answers))
    return STEWARD_DEMO_ERROR_INTERNAL;

  return (guint) error->code;
}

guint
steward_demo_error_get_status (const GError *error)
{
  return answers[code_of (error)].status;
}

/**
 * steward_demo_error_to_json:
 * @error: why a call failed
 *
 * Returns: (transfer full): the body to answer with
 */
JsonNode *
steward_demo_error_to_json (const GError *error)
{
  guint code = code_of (error);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (node, object);
  switch (answers[code].shape)
    {
    case SHAPE_DETAIL:
      json_object_set_string_member (object, "Message", answers[code].type);
      json_object_set_string_member (object, "MessageDetail", error->message);
      break;

    case SHAPE_NULL:
      json_node_init_null (node);
      break;

    case SHAPE_ERROR_MESSAGE:
    case SHAPE_MESSAGE:
    default:
      json_object_set_boolean_member (object, "Error", TRUE);
      json_object_set_string_member (object, "ErrorType", answers[code].type);
      json_object_set_string_member (object,
                                     answers[code].shape == SHAPE_MESSAGE ? "Message"
                                                                          : "ErrorMessage",
                                     error->message);
      json_object_set_string_member (object, "ErrorSource", "Steward.Demo");
      break;
    }

  return node;
}
