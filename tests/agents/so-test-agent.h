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

/* For start: a documented body in its carrier. */
gpointer so_test_agent_carrier (GType            type,
                                const char      *sample);

G_END_DECLS
