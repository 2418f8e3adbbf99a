/* so-test-server.h: a server in this process that answers from a table, well or badly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* What came in. */
typedef struct
{
  char               *method;
  char               *path;    /* "/api/v1/Agents/…" */
  char               *query;   /* nullable, still encoded */
  SoupMessageHeaders *headers;
  char               *body;    /* "" where there was none */
} SoTestRequest;

typedef struct
{
  SoupServer   *server;
  char         *address;       /* "http://127.0.0.1:PORT/", good for so_session_new() */
  GHashTable   *answers;       /* path -> Answer */
  GHashTable   *once;          /* the same, but gone after one use */
  GPtrArray    *requests;      /* of SoTestRequest, oldest first; not where threaded */
  GPtrArray    *sources;       /* of slow answers */

  GThread      *thread;        /* nullable */
  GMainContext *context;       /* nullable */
  GMainLoop    *loop;          /* nullable */
} SoTestServer;

/* A path is "Ticket/GetTicketEntity", below the agents, or absolute: "/api/". */
void           so_test_server_init          (SoTestServer *self);
void           so_test_server_init_threaded (SoTestServer *self);
void           so_test_server_clear         (SoTestServer *self);

/* After a soup_server_disconnect(): on a new port, the same answers. */
void           so_test_server_listen        (SoTestServer *self);

void           so_test_server_answer        (SoTestServer *self,
                                             const char   *path,
                                             guint         status,
                                             const char   *body);
void           so_test_server_answer_full   (SoTestServer *self,
                                             const char   *path,
                                             guint         status,
                                             const char   *phrase,
                                             const char   *body,
                                             gssize        length,
                                             const char   *first_header,
                                             ...) G_GNUC_NULL_TERMINATED;
void           so_test_server_answer_raw    (SoTestServer *self,
                                             const char   *path,
                                             const char   *bytes,
                                             gssize        length);
void           so_test_server_answer_slowly (SoTestServer *self,
                                             const char   *path,
                                             const char   *body,
                                             guint         chunk,
                                             guint         milliseconds);
void           so_test_server_hang          (SoTestServer *self,
                                             const char   *path);
void           so_test_server_reset         (SoTestServer *self,
                                             const char   *path);
void           so_test_server_answer_once   (SoTestServer *self,
                                             const char   *path,
                                             guint         status,
                                             const char   *body);
void           so_test_server_close_once    (SoTestServer *self,
                                             const char   *path);

guint          so_test_server_count         (SoTestServer *self);
SoTestRequest *so_test_server_get           (SoTestServer *self,
                                             guint         i);
const char    *so_test_request_get_header   (SoTestRequest *self,
                                             const char   *name);

char          *so_test_read_sample          (const char   *name);

G_END_DECLS
