/* test-mdo-agent.c: lists come as documented, once, and to everybody who asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-mdo-agent.h"
#include "so-service-error.h"
#include "so-test-agent.h"

static void
get_simple_list (SoSession           *session,
                 GCancellable        *cancellable,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  so_mdo_get_simple_list_async (session, "Vandervort Inc and Sons", cancellable, callback,
                                user_data);
}

static char *
get_simple_list_finish (SoSession     *session,
                        GAsyncResult  *result,
                        GError       **error)
{
  gpointer answer;

  answer = so_mdo_get_simple_list_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
get_list (SoSession           *session,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  so_mdo_get_list_async (session, "ejcategory", "hierarchy=true", cancellable, callback, user_data);
}

static char *
get_list_finish (SoSession     *session,
                 GAsyncResult  *result,
                 GError       **error)
{
  gpointer answer;

  answer = so_mdo_get_list_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
get_list_item (SoSession           *session,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  so_mdo_get_list_item_async (session, "Williamson-Casper", 740, cancellable, callback, user_data);
}

static char *
get_list_item_finish (SoSession     *session,
                      GAsyncResult  *result,
                      GError       **error)
{
  gpointer answer;

  answer = so_mdo_get_list_item_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
get_list_with_restriction (SoSession           *session,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  so_mdo_get_list_with_restriction_async (session, "person", NULL, "skarv", cancellable, callback,
                                          user_data);
}

static char *
get_list_with_restriction_finish (SoSession     *session,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  gpointer answer;

  answer = so_mdo_get_list_with_restriction_finish (session, result, error);

  return so_test_agent_print (answer);
}

static const SoAgentCase cases[] = {
  { "MDO/GetSimpleList", get_simple_list, get_simple_list_finish,
    NULL, "MDO.GetSimpleList.request.json",
    "MDO.GetSimpleList.response.json" },
  { "MDO/GetList", get_list, get_list_finish,
    NULL, "{\"Name\":\"ejcategory\",\"ForceFlatList\":false,\"AdditionalInfo\":\"hierarchy=true\","
          "\"OnlyHistory\":false}",
    "MDO.GetList.response.json" },
  { "MDO/GetListItem", get_list_item, get_list_item_finish,
    NULL, "MDO.GetListItem.request.json",
    "MDO.GetListItem.response.json" },
  { "MDO/GetListWithRestriction", get_list_with_restriction, get_list_with_restriction_finish,
    NULL, "{\"Name\":\"person\",\"AdditionalInfo\":\"\",\"SearchValue\":\"skarv\"}",
    "MDO.GetList.response.json" },
};

#define LIST "[{\"Id\":1,\"Name\":\"One\"},{\"Id\":2,\"Name\":\"Two\"}]"

/* What one of several callers was given. */
typedef struct
{
  GListStore *list;
  GError     *error;
  gboolean    done;
} Caller;

static void
caller_done (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Caller *caller = user_data;

  g_assert_false (caller->done);
  caller->list = so_mdo_get_list_finish (SO_SESSION (source), result, &caller->error);
  caller->done = TRUE;
}

static void
caller_wait (Caller *caller)
{
  while (!caller->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
caller_clear (Caller *caller)
{
  g_clear_object (&caller->list);
  g_clear_error (&caller->error);
  caller->done = FALSE;
}

static void
ask (SoFixture    *fixture,
     const char   *name,
     const char   *info,
     GCancellable *cancellable,
     Caller       *caller)
{
  so_mdo_get_list_async (fixture->session, name, info, cancellable, caller_done, caller);
}

static void
test_shared (SoFixture     *fixture,
             gconstpointer  data)
{
  Caller callers[3] = { 0 };

  so_test_server_answer_slowly (&fixture->server, "MDO/GetList", LIST, 20, 1);
  for (guint i = 0; i < G_N_ELEMENTS (callers); i++)
    ask (fixture, i == 1 ? "Associate" : "associate", i == 1 ? "" : NULL, NULL, &callers[i]);
  for (guint i = 0; i < G_N_ELEMENTS (callers); i++)
    {
      caller_wait (&callers[i]);
      g_assert_no_error (callers[i].error);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (callers[i].list)), ==, 2);
      g_assert_true (callers[i].list == callers[0].list);
    }
  for (guint i = 0; i < G_N_ELEMENTS (callers); i++)
    caller_clear (&callers[i]);

  ask (fixture, "associate", NULL, NULL, &callers[0]);
  caller_wait (&callers[0]);
  g_assert_nonnull (callers[0].list);
  caller_clear (&callers[0]);
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 1);
}

static void
test_apart (SoFixture     *fixture,
            gconstpointer  data)
{
  g_autoptr (SoCredentials) other = so_credentials_new_bearer ("other");
  Caller caller = { 0 };

  so_test_server_answer (&fixture->server, "MDO/GetList", 200, LIST);
  for (guint i = 0; i < 6; i++)
    {
      if (i == 3)
        so_session_set_language (fixture->session, "sv");
      if (i == 4)
        so_session_set_credentials (fixture->session, other);
      if (i == 5)
        so_mdo_clear_cache (fixture->session);
      ask (fixture, i == 1 ? "person" : "associate", i == 2 ? "a=b" : NULL, NULL, &caller);
      caller_wait (&caller);
      g_assert_no_error (caller.error);
      caller_clear (&caller);
      g_assert_cmpuint (so_test_server_count (&fixture->server), ==, i + 1);
    }

  so_session_set_language (fixture->session, NULL);
  ask (fixture, "associate", NULL, NULL, &caller);
  caller_wait (&caller);
  caller_clear (&caller);
  so_session_set_language (fixture->session, "sv");
  ask (fixture, "associate", NULL, NULL, &caller);
  caller_wait (&caller);
  caller_clear (&caller);
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 7);
}

static void
test_one_goes (SoFixture     *fixture,
               gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Caller callers[2] = { 0 };

  so_test_server_answer_slowly (&fixture->server, "MDO/GetList", LIST, 4, 1);
  ask (fixture, "associate", NULL, cancellable, &callers[0]);
  ask (fixture, "associate", NULL, NULL, &callers[1]);
  so_fixture_wait_count (fixture, 1);
  g_cancellable_cancel (cancellable);
  caller_wait (&callers[0]);
  g_assert_error (callers[0].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (callers[1].done);

  caller_wait (&callers[1]);
  g_assert_no_error (callers[1].error);
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 1);
  caller_clear (&callers[0]);
  caller_clear (&callers[1]);
}

static void
test_all_go (SoFixture     *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Caller callers[2] = { 0 };
  Caller late = { 0 };

  so_test_server_hang (&fixture->server, "MDO/GetList");
  ask (fixture, "associate", NULL, cancellable, &callers[0]);
  ask (fixture, "associate", NULL, cancellable, &callers[1]);
  so_fixture_wait_count (fixture, 1);
  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (callers); i++)
    {
      caller_wait (&callers[i]);
      g_assert_error (callers[i].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      caller_clear (&callers[i]);
    }

  so_test_server_answer (&fixture->server, "MDO/GetList", 200, LIST);
  ask (fixture, "associate", NULL, NULL, &late);
  caller_wait (&late);
  g_assert_no_error (late.error);
  caller_clear (&late);
}

static void
test_failure_is_forgotten (SoFixture     *fixture,
                           gconstpointer  data)
{
  Caller callers[2] = { 0 };

  so_test_server_answer (&fixture->server, "MDO/GetList", 500, NULL);
  ask (fixture, "associate", NULL, NULL, &callers[0]);
  ask (fixture, "associate", NULL, NULL, &callers[1]);
  for (guint i = 0; i < G_N_ELEMENTS (callers); i++)
    {
      caller_wait (&callers[i]);
      g_assert_error (callers[i].error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_SERVER);
      g_assert_cmpuint (so_service_error_get_details (callers[i].error)->status, ==, 500);
      caller_clear (&callers[i]);
    }

  so_test_server_answer (&fixture->server, "MDO/GetList", 200, LIST);
  ask (fixture, "associate", NULL, NULL, &callers[0]);
  caller_wait (&callers[0]);
  g_assert_no_error (callers[0].error);
  caller_clear (&callers[0]);
}

/* A cache emptied under way still answers those who wait. */
static void
test_cleared_under_way (SoFixture     *fixture,
                        gconstpointer  data)
{
  Caller callers[2] = { 0 };

  so_test_server_answer_slowly (&fixture->server, "MDO/GetList", LIST, 20, 1);
  ask (fixture, "associate", NULL, NULL, &callers[0]);
  so_fixture_wait_count (fixture, 1);
  so_mdo_clear_cache (fixture->session);
  ask (fixture, "associate", NULL, NULL, &callers[1]);
  for (guint i = 0; i < G_N_ELEMENTS (callers); i++)
    {
      caller_wait (&callers[i]);
      g_assert_no_error (callers[i].error);
      caller_clear (&callers[i]);
    }
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  so_test_agent_add (cases, G_N_ELEMENTS (cases));
#define ADD(path, function) \
  g_test_add ("/mdo-cache/" path, SoFixture, NULL, so_fixture_set_up, function, \
              so_fixture_tear_down)
  ADD ("shared", test_shared);
  ADD ("apart", test_apart);
  ADD ("one-goes", test_one_goes);
  ADD ("all-go", test_all_go);
  ADD ("failure-is-forgotten", test_failure_is_forgotten);
  ADD ("cleared-under-way", test_cleared_under_way);
#undef ADD

  return g_test_run ();
}
