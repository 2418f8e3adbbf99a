/* test-number-allocation-agent.c: each method sends what is documented and reads what comes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-number-allocation-agent.h"
#include "so-test-agent.h"

static void
create_default_ref_count_entity (SoSession           *session,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  so_number_allocation_create_default_ref_count_entity_async (session, cancellable, callback,
                                                              user_data);
}

static char *
create_default_ref_count_entity_finish (SoSession     *session,
                                        GAsyncResult  *result,
                                        GError       **error)
{
  gpointer answer;

  answer = so_number_allocation_create_default_ref_count_entity_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
save_ref_count_entity (SoSession           *session,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (SoRefCountEntity) body = NULL;

  body = so_test_agent_carrier (SO_TYPE_REF_COUNT_ENTITY,
                                "NumberAllocation.SaveRefCountEntity.request.json");
  so_number_allocation_save_ref_count_entity_async (session, body, cancellable, callback,
                                                    user_data);
}

static char *
save_ref_count_entity_finish (SoSession     *session,
                              GAsyncResult  *result,
                              GError       **error)
{
  gpointer answer;

  answer = so_number_allocation_save_ref_count_entity_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
get_ref_count_entity (SoSession           *session,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  so_number_allocation_get_ref_count_entity_async (session, 3, cancellable, callback, user_data);
}

static char *
get_ref_count_entity_finish (SoSession     *session,
                             GAsyncResult  *result,
                             GError       **error)
{
  gpointer answer;

  answer = so_number_allocation_get_ref_count_entity_finish (session, result, error);

  return so_test_agent_print (answer);
}

static void
delete_ref_count_entity (SoSession           *session,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  so_number_allocation_delete_ref_count_entity_async (session, 3, cancellable, callback, user_data);
}

static char *
delete_ref_count_entity_finish (SoSession     *session,
                                GAsyncResult  *result,
                                GError       **error)
{
  gboolean done;

  done = so_number_allocation_delete_ref_count_entity_finish (session, result, error);

  return so_test_agent_outcome (done);
}

static void
save_default_numbering (SoSession           *session,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (SoRefCountEntity) body = NULL;

  body = so_test_agent_carrier (SO_TYPE_REF_COUNT_ENTITY,
                                "{\"RefCountsId\":0,\"Allocate\":"
                                "true,\"Later\":[1.50],"
                                "\"TableRight\":{\"Mask\":"
                                "\"FULL\",\"Reason\":\"\"},"
                                "\"SuggestedRecords\":[]}");
  so_number_allocation_save_default_numbering_async (session, body, cancellable, callback,
                                                     user_data);
}

static char *
save_default_numbering_finish (SoSession     *session,
                               GAsyncResult  *result,
                               GError       **error)
{
  gboolean done;

  done = so_number_allocation_save_default_numbering_finish (session, result, error);

  return so_test_agent_outcome (done);
}

static void
get_number_each_template (SoSession           *session,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  so_number_allocation_get_number_each_template_async (session, cancellable, callback, user_data);
}

static char *
get_number_each_template_finish (SoSession     *session,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  gboolean value;

  if (!so_number_allocation_get_number_each_template_finish (session, result, &value, error))
    return NULL;

  return g_strdup (value ? "true" : "false");
}

static void
set_number_each_template (SoSession           *session,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  so_number_allocation_set_number_each_template_async (session, TRUE, cancellable, callback,
                                                       user_data);
}

static char *
set_number_each_template_finish (SoSession     *session,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  gboolean done;

  done = so_number_allocation_set_number_each_template_finish (session, result, error);

  return so_test_agent_outcome (done);
}

static const SoAgentCase cases[] = {
  { "NumberAllocation/CreateDefaultRefCountEntity", create_default_ref_count_entity,
   create_default_ref_count_entity_finish,
    NULL, NULL,
    "NumberAllocation.CreateDefaultRefCountEntity.response.json" },
  { "NumberAllocation/SaveRefCountEntity", save_ref_count_entity, save_ref_count_entity_finish,
    NULL, "NumberAllocation.SaveRefCountEntity.request.json",
    "NumberAllocation.SaveRefCountEntity.response.json" },
  { "NumberAllocation/GetRefCountEntity", get_ref_count_entity, get_ref_count_entity_finish,
    "refCountEntityId=3", NULL,
    "NumberAllocation.SaveRefCountEntity.response.json" },
  { "NumberAllocation/DeleteRefCountEntity", delete_ref_count_entity,
   delete_ref_count_entity_finish,
    "refCountEntityId=3", NULL,
    NULL },
  { "NumberAllocation/SaveDefaultNumbering", save_default_numbering, save_default_numbering_finish,
    NULL, "{\"RefCountEntity\":{\"RefCountsId\":0,\"Allocate\":true,\"Later\":[1.5],"
          "\"SuggestedRecords\":[]}}",
    NULL },
  { "NumberAllocation/GetNumberEachTemplate", get_number_each_template,
   get_number_each_template_finish,
    NULL, NULL,
    "NumberAllocation.GetNumberEachTemplate.response.json" },
  { "NumberAllocation/SetNumberEachTemplate", set_number_each_template,
   set_number_each_template_finish,
    NULL, "{\"SetValue\":true}",
    NULL },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  so_test_agent_add (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
