/* test-number-allocation-agent.c: each method sends what is documented and reads what comes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-number-allocation-agent.h"
#include "so-test-agent.h"

SO_TEST_FINISH (so_number_allocation_create_default_ref_count_entity)
SO_TEST_SAVE (so_number_allocation_save_ref_count_entity, SO_TYPE_REF_COUNT_ENTITY,
              "NumberAllocation.SaveRefCountEntity.request.json")
SO_TEST_FINISH (so_number_allocation_save_ref_count_entity)
SO_TEST_START (so_number_allocation_get_ref_count_entity, 3)
SO_TEST_FINISH (so_number_allocation_get_ref_count_entity)
SO_TEST_START (so_number_allocation_delete_ref_count_entity, 3)
SO_TEST_FINISH_DONE (so_number_allocation_delete_ref_count_entity)
SO_TEST_SAVE (so_number_allocation_save_default_numbering, SO_TYPE_REF_COUNT_ENTITY,
              "{\"RefCountsId\":0,\"Allocate\":true,\"Later\":[1.50],"
              "\"TableRight\":{\"Mask\":\"FULL\",\"Reason\":\"\"},\"SuggestedRecords\":[]}")
SO_TEST_FINISH_DONE (so_number_allocation_save_default_numbering)
SO_TEST_START (so_number_allocation_set_number_each_template, TRUE)
SO_TEST_FINISH_DONE (so_number_allocation_set_number_each_template)

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

static const SoAgentCase cases[] = {
  { "NumberAllocation/CreateDefaultRefCountEntity",
    so_number_allocation_create_default_ref_count_entity_async,
    so_number_allocation_create_default_ref_count_entity_text,
    NULL, NULL,
    "NumberAllocation.CreateDefaultRefCountEntity.response.json" },
  { "NumberAllocation/SaveRefCountEntity",
    so_number_allocation_save_ref_count_entity_start,
    so_number_allocation_save_ref_count_entity_text,
    NULL, "NumberAllocation.SaveRefCountEntity.request.json",
    "NumberAllocation.SaveRefCountEntity.response.json" },
  { "NumberAllocation/GetRefCountEntity",
    so_number_allocation_get_ref_count_entity_start,
    so_number_allocation_get_ref_count_entity_text,
    "refCountEntityId=3", NULL,
    "NumberAllocation.SaveRefCountEntity.response.json" },
  { "NumberAllocation/DeleteRefCountEntity",
    so_number_allocation_delete_ref_count_entity_start,
    so_number_allocation_delete_ref_count_entity_text,
    "refCountEntityId=3", NULL,
    NULL },
  { "NumberAllocation/SaveDefaultNumbering",
    so_number_allocation_save_default_numbering_start,
    so_number_allocation_save_default_numbering_text,
    NULL, "{\"RefCountEntity\":{\"RefCountsId\":0,\"Allocate\":true,\"Later\":[1.5],"
          "\"SuggestedRecords\":[]}}",
    NULL },
  { "NumberAllocation/GetNumberEachTemplate",
    so_number_allocation_get_number_each_template_async,
    get_number_each_template_finish,
    NULL, NULL,
    "NumberAllocation.GetNumberEachTemplate.response.json" },
  { "NumberAllocation/SetNumberEachTemplate",
    so_number_allocation_set_number_each_template_start,
    so_number_allocation_set_number_each_template_text,
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
