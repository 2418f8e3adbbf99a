/* steward-demo-call.h: one request on its way through the demo service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "steward-demo-database.h"
#include "steward-demo-error.h"
#include "steward-demo-time.h"

G_BEGIN_DECLS

/**
 * StewardDemoUser:
 * @associate_id: who it is
 * @name: the user name, as signed in
 * @reader: whether the role may only read
 * @editor: whether the role may write some fields only
 */
typedef struct
{
  int       associate_id;
  char     *name;
  gboolean  reader;
  gboolean  editor;
} StewardDemoUser;

/**
 * StewardDemoCall:
 * @database: in a transaction of this call
 * @user: who asks
 * @zone: how dates are read and written
 * @language: (nullable): the service's code, %NULL for raw texts
 * @query: (element-type utf8 utf8): the query, by lower-case names
 * @body: (nullable): what was posted; %NULL for nothing and for null
 * @name: (nullable): what follows the path of a REST object
 * @now: this moment, as it is stored
 */
typedef struct
{
  StewardDemoDatabase *database;
  StewardDemoUser     *user;
  StewardDemoZone     *zone;
  const char          *language;
  GHashTable          *query;
  JsonNode            *body;
  const char          *name;
  char                *now;
} StewardDemoCall;

void        steward_demo_user_free        (StewardDemoUser  *user);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardDemoUser, steward_demo_user_free)

gboolean    steward_demo_call_get_id      (StewardDemoCall  *call,
                                           const char       *name,
                                           int              *id,
                                           GError          **error);
JsonNode   *steward_demo_call_get_member  (StewardDemoCall  *call,
                                           const char       *name);
const char *steward_demo_call_get_string  (StewardDemoCall  *call,
                                           const char       *name,
                                           GError          **error);
gboolean    steward_demo_call_get_boolean (StewardDemoCall  *call,
                                           const char       *name,
                                           GError          **error);
int         steward_demo_call_get_int     (StewardDemoCall  *call,
                                           const char       *name,
                                           GError          **error);
JsonObject *steward_demo_call_get_entity  (StewardDemoCall  *call,
                                           GType             type,
                                           GError          **error);

JsonNode   *steward_demo_find_member      (JsonObject       *object,
                                           const char       *name);

G_END_DECLS
