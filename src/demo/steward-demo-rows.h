/* steward-demo-rows.h: between database rows and JSON objects, by a carrier's table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "steward-demo-database.h"

G_BEGIN_DECLS

const SoField *steward_demo_get_fields    (GType                type,
                                           guint               *n_fields);
JsonNode      *steward_demo_get_default   (const SoField       *field);
JsonObject    *steward_demo_blank_object  (GType                type);

JsonObject    *steward_demo_read_row      (sqlite3_stmt        *statement,
                                           GType                type);
JsonObject    *steward_demo_get_row       (StewardDemoDatabase *database,
                                           GType                type,
                                           const char          *sql,
                                           gint                 id);
JsonArray     *steward_demo_get_rows      (StewardDemoDatabase *database,
                                           GType                type,
                                           const char          *sql,
                                           gint                 id);
int            steward_demo_column_int    (sqlite3_stmt        *statement,
                                           const char          *name);
int            steward_demo_save_row      (StewardDemoDatabase *database,
                                           const char          *table,
                                           const char          *key,
                                           JsonObject          *object,
                                           const char * const  *columns);

JsonNode      *steward_demo_take_object   (JsonObject          *object);
JsonNode      *steward_demo_take_array    (JsonArray           *array);

G_END_DECLS
