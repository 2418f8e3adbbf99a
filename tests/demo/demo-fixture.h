/* demo-fixture.h: a steward-demo process, and calls to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

#include "demo-json.h"

G_BEGIN_DECLS

#define DEMO_ADMIN "Basic YWRtaW46ZGVtbw=="     /* admin:demo */
#define DEMO_READER "Basic cmVhZGVyOmRlbW8="    /* reader:demo */
#define DEMO_EDITOR "Basic ZWRpdG9yOmRlbW8="    /* editor:demo */

/**
 * DemoFixture:
 * @process: the server
 * @address: "http://127.0.0.1:PORT/"
 * @soup: sends the calls, and keeps its connection
 * @headers: (element-type utf8 utf8): sent with each call; Authorization is the admin's
 * @status: of the last answer
 * @text: (nullable): the last answer
 * @node: (nullable): the last answer, where it was JSON
 * @answered: (nullable): headers of the last answer
 * @folder: (nullable): of demo_add_with_file(), with the database in it
 */
typedef struct
{
  GSubprocess        *process;
  char               *address;
  SoupSession        *soup;
  GHashTable         *headers;
  guint               status;
  char               *text;
  JsonNode           *node;
  SoupMessageHeaders *answered;
  char               *folder;
} DemoFixture;

void        demo_start        (DemoFixture        *fixture,
                               const char * const *arguments);
void        demo_stop         (DemoFixture        *fixture,
                               int                 signal_number);
void        demo_kill         (DemoFixture        *fixture);
void        demo_set_up       (DemoFixture        *fixture,
                               gconstpointer       data);
void        demo_tear_down    (DemoFixture        *fixture,
                               gconstpointer       data);

void        demo_header       (DemoFixture        *fixture,
                               const char         *name,
                               const char         *value);
void        demo_send         (DemoFixture        *fixture,
                               const char         *verb,
                               const char         *path,
                               const char         *body,
                               gssize              length);
JsonNode   *demo_post         (DemoFixture        *fixture,
                               const char         *method,
                               const char         *body,
                               guint               status);
JsonNode   *demo_get          (DemoFixture        *fixture,
                               const char         *path,
                               guint               status);

void        demo_add          (const char         *path,
                               void              (*test) (DemoFixture *, gconstpointer));
void        demo_add_with_file (const char        *path,
                               void              (*test) (DemoFixture *, gconstpointer));
gint64      demo_count        (DemoFixture        *fixture,
                               const char         *sql);

G_END_DECLS
