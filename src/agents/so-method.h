/* so-method.h: every endpoint the client calls, as one table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoBody:
 * @SO_BODY_NONE: no request body
 * @SO_BODY_ENTITY: the bare carrier
 * @SO_BODY_WRAPPED: an object whose members are the method's parameters; a
 *   carrier of its own, as SoSaveDefaultNumberingRequest
 * @SO_BODY_ARRAY: a bare array of ids
 *
 * Source: API notes, section 1 (body kinds) and the methods' reference pages.
 */
typedef enum
{
  SO_BODY_NONE,
  SO_BODY_ENTITY,
  SO_BODY_WRAPPED,
  SO_BODY_ARRAY,
} SoBody;

/**
 * SoReply:
 * @SO_REPLY_NONE: 204, nothing to read
 * @SO_REPLY_CARRIER: one object
 * @SO_REPLY_LIST: an array of objects
 * @SO_REPLY_BOOL: a bare `true` or `false`
 * @SO_REPLY_INT: a bare number
 * @SO_REPLY_STRING: a bare string
 * @SO_REPLY_INTS: an array of numbers; `null` is an empty one
 * @SO_REPLY_JSON: anything, kept as it is
 */
typedef enum
{
  SO_REPLY_NONE,
  SO_REPLY_CARRIER,
  SO_REPLY_LIST,
  SO_REPLY_BOOL,
  SO_REPLY_INT,
  SO_REPLY_STRING,
  SO_REPLY_INTS,
  SO_REPLY_JSON,
} SoReply;

/**
 * SoMethodFlags:
 * @SO_METHOD_NONE: an agent method that writes: POST, never repeated
 * @SO_METHOD_SAFE: only reads, so it may be repeated on a fresh connection
 *   where a kept-alive one turned out to be gone
 * @SO_METHOD_FIND: asks for one thing by its id: `null` means there is none
 * @SO_METHOD_GET: REST: GET, and not below "Agents/"
 * @SO_METHOD_NO_LANGUAGE: documents none of SO-Language, SO-Culture and SO-TimeZone
 * @SO_METHOD_OPEN: needs no login, so no credentials are sent
 */
typedef enum
{
  SO_METHOD_NONE        = 0,
  SO_METHOD_SAFE        = 1 << 0,
  SO_METHOD_FIND        = 1 << 1,
  SO_METHOD_GET         = 1 << 2,
  SO_METHOD_NO_LANGUAGE = 1 << 3,
  SO_METHOD_OPEN        = 1 << 4,
} SoMethodFlags;

/**
 * SoMethod:
 * @name: "CustomerService/SaveSmsConfig"
 * @body: the shape of the request
 * @request: the carrier of the request; %NULL where there is no body
 * @reply: the shape of the answer
 * @reply_type: the carrier of the answer or of its elements; %NULL else
 * @query: name of the id parameter in the address; %NULL where there is none
 * @flags: see #SoMethodFlags
 * @path: below the API's root, where it does not follow from @name; %NULL else
 */
typedef struct
{
  const char     *name;
  SoBody          body;
  GType         (*request) (void);
  SoReply         reply;
  GType         (*reply_type) (void);
  const char     *query;
  SoMethodFlags   flags;
  const char     *path;
} SoMethod;

const SoMethod *so_method_find     (const char     *name);
const SoMethod *so_method_get_all  (guint          *n_methods);
char           *so_method_dup_path (const SoMethod *self);

G_END_DECLS
