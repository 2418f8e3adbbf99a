/* steward-demo-database.h: the SQLite file behind the demo service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _StewardDemoDatabase StewardDemoDatabase;

StewardDemoDatabase *steward_demo_database_open     (const char           *file,
                                                     GError              **error);
gboolean             steward_demo_database_fill     (StewardDemoDatabase  *self,
                                                     int                   n_tickets,
                                                     GError              **error);
void                 steward_demo_database_close    (StewardDemoDatabase  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardDemoDatabase, steward_demo_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

gboolean             steward_demo_database_begin    (StewardDemoDatabase  *self,
                                                     gboolean              write,
                                                     GError              **error);
gboolean             steward_demo_database_commit   (StewardDemoDatabase  *self,
                                                     GError              **error);
void                 steward_demo_database_rollback (StewardDemoDatabase  *self);

sqlite3_stmt        *steward_demo_database_query    (StewardDemoDatabase  *self,
                                                     const char           *sql,
                                                     const char           *format,
                                                     ...);
gboolean             steward_demo_database_step     (StewardDemoDatabase  *self,
                                                     sqlite3_stmt         *statement);
void                 steward_demo_database_run      (StewardDemoDatabase  *self,
                                                     const char           *sql,
                                                     const char           *format,
                                                     ...);
gint64               steward_demo_database_get_int  (StewardDemoDatabase  *self,
                                                     const char           *sql,
                                                     const char           *format,
                                                     ...);
char                *steward_demo_database_get_text (StewardDemoDatabase  *self,
                                                     const char           *sql,
                                                     const char           *format,
                                                     ...);
gint64               steward_demo_database_last_id  (StewardDemoDatabase  *self);

G_END_DECLS
