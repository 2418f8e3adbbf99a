/* test-list-agent.c: the languages customers are served in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-list-agent.h"
#include "so-test-agent.h"

static void
get_customer_languages (SoSession           *session,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  so_list_get_customer_languages_async (session, cancellable, callback, user_data);
}

static char *
get_customer_languages_finish (SoSession     *session,
                               GAsyncResult  *result,
                               GError       **error)
{
  gpointer answer;

  answer = so_list_get_customer_languages_finish (session, result, error);

  return so_test_agent_print (answer);
}

static const SoAgentCase cases[] = {
  { "List/GetCustomerLanguages", get_customer_languages, get_customer_languages_finish,
    NULL, NULL,
    "List.GetCustomerLanguages.response.json" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  so_test_agent_add (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
