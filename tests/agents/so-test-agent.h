/* so-test-agent.h: what must hold for every method of every agent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-test-fixture.h"

G_BEGIN_DECLS

/* The file of a documented body, below tests/data/samples; or a body, where it starts no name. */
typedef struct
{
  const char *name;          /* "CustomerService/SaveSmsConfig" */
  void      (*start)  (SoSession           *session,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data);
  char     *(*finish) (SoSession           *session,
                       GAsyncResult        *result,
                       GError             **error);
  const char *query;         /* nullable */
  const char *request;       /* nullable: sent without a body */
  const char *response;      /* nullable: 204 */
} SoAgentCase;

void  so_test_agent_add      (const SoAgentCase *cases,
                              guint              n_cases);

/* For finish: the answer as one line of JSON, %NULL on error. */
char *so_test_agent_print    (gpointer           carrier_or_list);
char *so_test_agent_outcome  (gboolean           done);
char *so_test_agent_ints     (GArray            *values);

/* For start: a documented body in its carrier. */
gpointer so_test_agent_carrier (GType            type,
                                const char      *sample);

/* FUNCTION_start() for a case, where FUNCTION_async() takes more than a session: what that is. */
#define SO_TEST_START(function, ...) \
  static void \
  function##_start (SoSession           *session, \
                    GCancellable        *cancellable, \
                    GAsyncReadyCallback  callback, \
                    gpointer             user_data) \
  { \
    function##_async (session, __VA_ARGS__, cancellable, callback, user_data); \
  }

/* The same, where it takes a carrier: its type and a documented body. */
#define SO_TEST_SAVE(function, type, sample) \
  static void \
  function##_start (SoSession           *session, \
                    GCancellable        *cancellable, \
                    GAsyncReadyCallback  callback, \
                    gpointer             user_data) \
  { \
    gpointer body = so_test_agent_carrier (type, sample); \
    \
    function##_async (session, body, cancellable, callback, user_data); \
    g_object_unref (body); \
  }

/* The same, where more follows the carrier. */
#define SO_TEST_SAVE_WITH(function, type, sample, ...) \
  static void \
  function##_start (SoSession           *session, \
                    GCancellable        *cancellable, \
                    GAsyncReadyCallback  callback, \
                    gpointer             user_data) \
  { \
    gpointer body = so_test_agent_carrier (type, sample); \
    \
    function##_async (session, body, __VA_ARGS__, cancellable, callback, user_data); \
    g_object_unref (body); \
  }

/* FUNCTION_text() for a case, where FUNCTION_finish() returns a carrier or a list … */
#define SO_TEST_FINISH(function) \
  static char * \
  function##_text (SoSession     *session, \
                   GAsyncResult  *result, \
                   GError       **error) \
  { \
    return so_test_agent_print (function##_finish (session, result, error)); \
  }

/* … and where it returns no more than whether it was done. */
#define SO_TEST_FINISH_DONE(function) \
  static char * \
  function##_text (SoSession     *session, \
                   GAsyncResult  *result, \
                   GError       **error) \
  { \
    return so_test_agent_outcome (function##_finish (session, result, error)); \
  }

/* … and where it returns numbers. */
#define SO_TEST_FINISH_INTS(function) \
  static char * \
  function##_text (SoSession     *session, \
                   GAsyncResult  *result, \
                   GError       **error) \
  { \
    return so_test_agent_ints (function##_finish (session, result, error)); \
  }

G_END_DECLS
