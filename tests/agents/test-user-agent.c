/* test-user-agent.c: who is signed in, and what the server is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json.h"
#include "so-test-agent.h"
#include "so-user-agent.h"

static void
get_current_principal (SoSession           *session,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  so_user_get_current_principal_async (session, cancellable, callback, user_data);
}

static char *
get_current_principal_finish (SoSession     *session,
                              GAsyncResult  *result,
                              GError       **error)
{
  gpointer answer;

  answer = so_user_get_current_principal_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
get_version (SoSession           *session,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  so_user_get_version_async (session, cancellable, callback, user_data);
}

static char *
get_version_finish (SoSession     *session,
                    GAsyncResult  *result,
                    GError       **error)
{
  gpointer answer;

  answer = so_user_get_version_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
get_methods (SoSession           *session,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  so_user_get_methods_async (session, cancellable, callback, user_data);
}

static char *
get_methods_finish (SoSession     *session,
                    GAsyncResult  *result,
                    GError       **error)
{
  g_autoptr (JsonNode) node = so_user_get_methods_finish (session, result, error);

  return node != NULL ? so_json_print (node) : NULL;
}

static const SoAgentCase cases[] = {
  { "User/currentPrincipal", get_current_principal, get_current_principal_finish,
    NULL, NULL,
    "{\"UserType\":\"InternalAssociate\",\"Associate\":\"ADMIN\",\"AssociateId\":1,\"FullName\":"
    "\"Ada Min\",\"FunctionRights\":[\"admin-role\",\"cs-listown\"],\"SecondaryGroups\":[1,2],"
    "\"Licenses\":[],\"RoleType\":\"Employee\",\"EjUserStatus\":\"StatusNormal\",\"Later\":{}}" },
  { "Api/Version", get_version, get_version_finish,
    NULL, NULL,
    "{\"v1\":\"https://proxy/api/v1\",\"NetServerVersion\":\"10.2.9\",\"Version\":\"v1\","
    "\"Documentation\":\"https://docs.example/\"}" },
  { "Api/Methods", get_methods, get_methods_finish,
    NULL, NULL,
    "{\"https://proxy/api/v1/Agents/Ticket/GetTicketEntity\":{\"POST\":\"Gets a ticket\"}}" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  so_test_agent_add (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
