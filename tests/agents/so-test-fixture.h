/* so-test-fixture.h: a server, a session to it, and one call at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"
#include "so-test-server.h"

G_BEGIN_DECLS

typedef struct
{
  SoTestServer  server;
  SoSession    *session;     /* no credentials, no language */
  GAsyncResult *result;      /* of the last call, until it is waited for again */
} SoFixture;

void        so_fixture_set_up     (SoFixture       *fixture,
                                   gconstpointer    data);
void        so_fixture_tear_down  (SoFixture       *fixture,
                                   gconstpointer    data);

/* The callback: user_data is the fixture. */
void        so_fixture_done       (GObject         *source,
                                   GAsyncResult    *result,
                                   gpointer         user_data);
void        so_fixture_wait       (SoFixture       *fixture);
void        so_fixture_wait_count (SoFixture       *fixture,
                                   guint            n_requests);

/* One method by its name, start to end. */
JsonNode   *so_fixture_call       (SoFixture       *fixture,
                                   const char      *method,
                                   const char      *body,
                                   GError         **error);
char       *so_fixture_minify     (const char      *json);

G_END_DECLS
