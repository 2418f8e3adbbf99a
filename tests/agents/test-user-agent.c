/* test-user-agent.c: who is signed in, and what the server is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json.h"
#include "so-test-agent.h"
#include "so-user-agent.h"

SO_TEST_FINISH (so_user_get_current_principal)
SO_TEST_FINISH (so_user_get_version)

static char *
get_methods_finish (SoSession     *session,
                    GAsyncResult  *result,
                    GError       **error)
{
  g_autoptr (JsonNode) node = so_user_get_methods_finish (session, result, error);

  return node != NULL ? so_json_print (node) : NULL;
}

static const SoAgentCase cases[] = {
  { "User/currentPrincipal",
    so_user_get_current_principal_async,
    so_user_get_current_principal_text,
    NULL, NULL,
    "{\"UserType\":\"InternalAssociate\",\"Associate\":\"ADMIN\",\"AssociateId\":1,\"FullName\":"
    "\"Ada Min\",\"FunctionRights\":[\"admin-role\",\"cs-listown\"],\"SecondaryGroups\":[1,2],"
    "\"Licenses\":[],\"RoleType\":\"Employee\",\"EjUserStatus\":\"StatusNormal\",\"Later\":{}}" },
  { "Api/Version",
    so_user_get_version_async,
    so_user_get_version_text,
    NULL, NULL,
    "{\"v1\":\"https://proxy/api/v1\",\"NetServerVersion\":\"10.2.9\",\"Version\":\"v1\","
    "\"Documentation\":\"https://docs.example/\"}" },
  { "Api/Methods",
    so_user_get_methods_async,
    get_methods_finish,
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
