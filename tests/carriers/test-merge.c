/* test-merge.c: edits over another version of the same object
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-merge.h"

#include "so-customer-center-config.h"
#include "so-json.h"
#include "so-map-entry.h"
#include "so-ref-count-entity.h"
#include "so-sms-config.h"
#include "so-ticket-entity.h"

static gpointer
carrier (GType       type,
         const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = so_json_parse (text, -1, &error);
  gpointer object;

  g_assert_no_error (error);
  object = so_carrier_new_from_json (type, node, &error);
  g_assert_no_error (error);

  return object;
}

#define LOADED "{\"DefaultSmsCountry\":\"+47\",\"NsPluginSender\":\"Us\",\"NsPluginConfig\":{\"a\":\"1\"},\"New\":7}"
#define ANSWER "{\"DefaultSmsCountry\":\"+47\",\"NsPluginSender\":\"US\",\"NsPluginConfig\":{\"a\":\"1\"},\"New\":8}"

static void
test_nothing_meanwhile (void)
{
  g_autoptr (SoSmsConfig) sms = carrier (SO_TYPE_SMS_CONFIG, LOADED);
  g_autoptr (SoSmsConfig) answer = carrier (SO_TYPE_SMS_CONFIG, ANSWER);
  g_autoptr (SoSmsConfig) sent = NULL;

  g_object_set (sms, "ns-plugin-sender", "us", NULL);
  sent = so_carrier_dup (SO_CARRIER (sms));
  g_assert_true (so_merge_rebase (SO_CARRIER (sms), SO_CARRIER (sent), SO_CARRIER (answer), NULL));
  g_assert_cmpstr (sms->ns_plugin_sender, ==, "US");
  g_assert_false (so_carrier_is_dirty (SO_CARRIER (sms)));
  g_assert_true (so_carrier_equal (SO_CARRIER (sms), SO_CARRIER (answer)));
}

static void
test_text_meanwhile (void)
{
  g_autoptr (SoSmsConfig) sms = carrier (SO_TYPE_SMS_CONFIG, LOADED);
  g_autoptr (SoSmsConfig) answer = carrier (SO_TYPE_SMS_CONFIG, ANSWER);
  g_autoptr (SoSmsConfig) sent = so_carrier_dup (SO_CARRIER (sms));

  g_object_set (sms, "default-sms-country", "+46", NULL);
  so_merge_rebase (SO_CARRIER (sms), SO_CARRIER (sent), SO_CARRIER (answer), NULL);
  g_assert_cmpstr (sms->default_sms_country, ==, "+46");
  g_assert_cmpstr (sms->ns_plugin_sender, ==, "US");
  g_assert_true (so_carrier_is_field_dirty (SO_CARRIER (sms), "default-sms-country"));
  g_assert_false (so_carrier_is_field_dirty (SO_CARRIER (sms), "ns-plugin-sender"));

  so_carrier_revert (SO_CARRIER (sms));
  g_assert_true (so_carrier_equal (SO_CARRIER (sms), SO_CARRIER (answer)));
}

static void
see_cb (SoSmsConfig *sms,
        GString     *seen)
{
  g_string_append_printf (seen, "%s ", sms->default_sms_country);
}

/* Who follows the object never sees the server's text where ours stays: what is typed would be
 * typed elsewhere after it. */
static void
test_seen_once (void)
{
  g_autoptr (SoSmsConfig) sms = carrier (SO_TYPE_SMS_CONFIG, LOADED);
  g_autoptr (SoSmsConfig) answer = carrier (SO_TYPE_SMS_CONFIG, ANSWER);
  g_autoptr (SoSmsConfig) sent = so_carrier_dup (SO_CARRIER (sms));
  g_autoptr (GString) seen = g_string_new (NULL);

  g_object_set (sms, "default-sms-country", "+46", NULL);
  g_signal_connect (sms, "changed", G_CALLBACK (see_cb), seen);
  so_merge_rebase (SO_CARRIER (sms), SO_CARRIER (sent), SO_CARRIER (answer), NULL);
  g_assert_cmpstr (seen->str, ==, "+46 ");

  g_object_set (sms, "default-sms-country", "+45", NULL);
  g_assert_cmpstr (seen->str, ==, "+46 +45 ");
}

static void
test_map_meanwhile (void)
{
  g_autoptr (SoSmsConfig) sms = carrier (SO_TYPE_SMS_CONFIG, LOADED);
  g_autoptr (SoSmsConfig) answer = carrier (SO_TYPE_SMS_CONFIG, ANSWER);
  g_autoptr (SoSmsConfig) sent = so_carrier_dup (SO_CARRIER (sms));
  g_autoptr (SoMapEntry) entry = g_list_model_get_item (G_LIST_MODEL (sms->ns_plugin_config), 0);
  g_autoptr (SoMapEntry) kept = NULL;

  so_map_entry_set_value (entry, "2");
  so_merge_rebase (SO_CARRIER (sms), SO_CARRIER (sent), SO_CARRIER (answer), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sms->ns_plugin_config)), ==, 1);
  kept = g_list_model_get_item (G_LIST_MODEL (sms->ns_plugin_config), 0);
  g_assert_cmpstr (so_map_entry_get_value (kept), ==, "2");
  g_assert_true (so_carrier_is_dirty (SO_CARRIER (sms)));

  so_map_entry_set_value (kept, "1");
  g_assert_false (so_carrier_is_dirty (SO_CARRIER (sms)));
}

static void
test_reference_meanwhile (void)
{
  g_autoptr (SoTicketEntity) ticket = carrier (SO_TYPE_TICKET_ENTITY,
    "{\"TicketId\":0,\"Title\":\"a\",\"Priority\":{\"TicketPriorityId\":1},\"Person\":{\"PersonId\":3}}");
  g_autoptr (SoTicketEntity) answer = carrier (SO_TYPE_TICKET_ENTITY,
    "{\"TicketId\":9,\"Title\":\"a\",\"Priority\":{\"TicketPriorityId\":1},\"Person\":{\"PersonId\":3}}");
  g_autoptr (SoTicketPriorityEntity) priority = carrier (SO_TYPE_TICKET_PRIORITY_ENTITY,
                                                         "{\"TicketPriorityId\":4}");
  g_autoptr (SoTicketEntity) sent = so_carrier_dup (SO_CARRIER (ticket));

  g_object_set (ticket, "priority", priority, NULL);
  so_carrier_set_null (SO_CARRIER (ticket), "person");
  so_merge_rebase (SO_CARRIER (ticket), SO_CARRIER (sent), SO_CARRIER (answer), NULL);
  g_assert_cmpint (ticket->ticket_id, ==, 9);
  g_assert_cmpint (ticket->priority->ticket_priority_id, ==, 4);
  g_assert_true (so_carrier_is_null (SO_CARRIER (ticket), "person"));
  g_assert_true (so_carrier_is_dirty (SO_CARRIER (ticket)));
}

/* Loaded again: edits stay, and another's change of another key comes in. */
static void
test_reloaded (void)
{
  g_autoptr (SoSmsConfig) sms = carrier (SO_TYPE_SMS_CONFIG, LOADED);
  g_autoptr (SoSmsConfig) answer = carrier (SO_TYPE_SMS_CONFIG,
    "{\"DefaultSmsCountry\":\"+46\",\"NsPluginSender\":\"Us\",\"NsPluginConfig\":{\"a\":\"1\",\"b\":\"5\"}}");
  g_autoptr (SoMapEntry) entry = g_list_model_get_item (G_LIST_MODEL (sms->ns_plugin_config), 0);
  g_autofree char *text = NULL;

  so_map_entry_set_value (entry, "2");
  g_object_set (sms, "ns-plugin-sender", "We", NULL);
  so_merge_rebase (SO_CARRIER (sms), NULL, SO_CARRIER (answer), NULL);
  text = so_carrier_print (SO_CARRIER (sms));
  g_assert_cmpstr (text, ==, "{\"DefaultSmsCountry\":\"+46\",\"NsPluginSender\":\"We\","
                             "\"NsPluginConfig\":{\"a\":\"2\",\"b\":\"5\"}}");
}

static void
test_differences (void)
{
  g_autoptr (SoSmsConfig) sms = carrier (SO_TYPE_SMS_CONFIG, LOADED);
  g_autoptr (SoSmsConfig) answer = carrier (SO_TYPE_SMS_CONFIG, ANSWER);
  g_autoptr (GPtrArray) differences = so_merge_differences (SO_CARRIER (sms), SO_CARRIER (answer));

  g_assert_cmpuint (differences->len, ==, 1);
  g_assert_cmpstr (((const SoField *) differences->pdata[0])->wire, ==, "NsPluginSender");
}

/* ---- three versions ---- */

static const SoMergeItem *
item (GPtrArray  *items,
      const char *wire,
      const char *key)
{
  for (guint i = 0; i < items->len; i++)
    {
      const SoMergeItem *found = g_ptr_array_index (items, i);

      if (g_str_equal (found->field->wire, wire) && g_strcmp0 (found->key, key) == 0)
        return found;
    }

  return NULL;
}

static void
assert_state (GPtrArray    *items,
              const char   *wire,
              const char   *key,
              SoMergeState  state)
{
  g_assert_nonnull (item (items, wire, key));
  g_assert_cmpint (item (items, wire, key)->state, ==, state);
}

#define THREE "{\"DefaultSmsCountry\":\"+47\",\"NsPluginSender\":\"Us\"," \
              "\"NsPluginConfig\":{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"},\"New\":7}"

/* Edits of ours and theirs in different places are both in what comes out. */
static void
test_disjoint (void)
{
  g_autoptr (SoSmsConfig) mine = carrier (SO_TYPE_SMS_CONFIG, THREE);
  g_autoptr (SoSmsConfig) base = carrier (SO_TYPE_SMS_CONFIG, THREE);
  g_autoptr (SoSmsConfig) theirs = carrier (SO_TYPE_SMS_CONFIG,
    "{\"DefaultSmsCountry\":\"+46\",\"NsPluginSender\":\"Us\","
    "\"NsPluginConfig\":{\"b\":\"2\",\"c\":\"4\",\"d\":\"5\"},\"New\":8}");
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (SoMapEntry) entry = g_list_model_get_item (G_LIST_MODEL (mine->ns_plugin_config), 1);
  g_autofree char *text = NULL;

  g_object_set (mine, "ns-plugin-sender", "We", NULL);
  so_map_entry_set_value (entry, "20");
  items = so_merge_compare (SO_CARRIER (base), SO_CARRIER (mine), SO_CARRIER (theirs));
  g_assert_cmpuint (items->len, ==, 6);
  g_assert_cmpuint (so_merge_count (items, SO_MERGE_CONFLICT), ==, 0);
  assert_state (items, "NsPluginSender", NULL, SO_MERGE_MINE);
  assert_state (items, "DefaultSmsCountry", NULL, SO_MERGE_THEIRS);
  assert_state (items, "NsPluginConfig", "a", SO_MERGE_THEIRS);
  assert_state (items, "NsPluginConfig", "b", SO_MERGE_MINE);
  assert_state (items, "NsPluginConfig", "c", SO_MERGE_THEIRS);
  assert_state (items, "NsPluginConfig", "d", SO_MERGE_THEIRS);

  g_assert_true (so_merge_apply (SO_CARRIER (mine), SO_CARRIER (theirs), items, NULL));
  text = so_carrier_print (SO_CARRIER (mine));
  g_assert_cmpstr (text, ==, "{\"DefaultSmsCountry\":\"+46\",\"NsPluginSender\":\"We\","
                             "\"NsPluginConfig\":{\"b\":\"20\",\"c\":\"4\",\"d\":\"5\"},\"New\":8}");
  so_carrier_revert (SO_CARRIER (mine));
  g_assert_true (so_carrier_equal (SO_CARRIER (mine), SO_CARRIER (theirs)));
}

static void
test_conflict (void)
{
  g_autoptr (SoSmsConfig) mine = carrier (SO_TYPE_SMS_CONFIG, THREE);
  g_autoptr (SoSmsConfig) base = carrier (SO_TYPE_SMS_CONFIG, THREE);
  g_autoptr (SoSmsConfig) theirs = carrier (SO_TYPE_SMS_CONFIG, THREE);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (SoMapEntry) entry = g_list_model_get_item (G_LIST_MODEL (theirs->ns_plugin_config), 1);

  g_object_set (mine, "ns-plugin-sender", "We", "default-sms-country", "+46", NULL);
  g_object_set (theirs, "ns-plugin-sender", "They", "default-sms-country", "+46", NULL);
  g_list_store_remove (mine->ns_plugin_config, 1);
  so_map_entry_set_value (entry, "20");
  items = so_merge_compare (SO_CARRIER (base), SO_CARRIER (mine), SO_CARRIER (theirs));
  g_assert_cmpuint (items->len, ==, 3);
  assert_state (items, "NsPluginSender", NULL, SO_MERGE_CONFLICT);
  assert_state (items, "DefaultSmsCountry", NULL, SO_MERGE_SAME);
  assert_state (items, "NsPluginConfig", "b", SO_MERGE_CONFLICT);
  g_assert_cmpstr (json_node_get_string (item (items, "NsPluginConfig", "b")->base), ==, "2");
  g_assert_null (item (items, "NsPluginConfig", "b")->mine);

  ((SoMergeItem *) item (items, "NsPluginSender", NULL))->use_mine = FALSE;
  g_assert_true (so_merge_apply (SO_CARRIER (mine), SO_CARRIER (theirs), items, NULL));
  g_assert_cmpstr (mine->ns_plugin_sender, ==, "They");
  g_assert_false (so_carrier_is_field_dirty (SO_CARRIER (mine), "ns-plugin-sender"));
  g_assert_false (so_carrier_is_field_dirty (SO_CARRIER (mine), "default-sms-country"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (mine->ns_plugin_config)), ==, 2);
}

#define CONFIG(text) "{\"CustConfigId\":4,\"Config\":" text "}"

/* A text that is JSON: key by key. */
static void
test_json (void)
{
  g_autoptr (SoCustomerCenterConfig) base = carrier (SO_TYPE_CUSTOMER_CENTER_CONFIG,
    CONFIG ("\"{\\\"site\\\":1,\\\"w\\\":{\\\"h\\\":2,\\\"t\\\":3}}\""));
  g_autoptr (SoCustomerCenterConfig) theirs = carrier (SO_TYPE_CUSTOMER_CENTER_CONFIG,
    CONFIG ("\"{\\\"site\\\":\\\"AAA\\\", \\\"w\\\":{\\\"h\\\":2,\\\"t\\\":9}}\""));
  g_autoptr (SoCustomerCenterConfig) mine = so_carrier_dup (SO_CARRIER (base));
  g_autoptr (SoCustomerCenterConfig) chosen = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) again = NULL;

  g_object_set (mine, "config", "{\"site\":1,\"w\":{\"h\":5,\"t\":6}}", NULL);
  items = so_merge_compare (SO_CARRIER (base), SO_CARRIER (mine), SO_CARRIER (theirs));
  g_assert_cmpuint (items->len, ==, 3);
  g_assert_cmpuint (so_merge_count (items, SO_MERGE_CONFLICT), ==, 1);
  g_assert_cmpstr (((SoMergeItem *) g_ptr_array_index (items, 2))->path, ==, "/w/t");

  chosen = so_carrier_dup (SO_CARRIER (mine));
  g_assert_true (so_merge_apply (SO_CARRIER (mine), SO_CARRIER (theirs), items, NULL));
  g_assert_cmpstr (mine->config, ==, "{\"site\":\"AAA\", \"w\":{\"h\":5,\"t\":6}}");
  g_assert_true (so_carrier_is_field_dirty (SO_CARRIER (mine), "config"));

  ((SoMergeItem *) g_ptr_array_index (items, 2))->use_mine = FALSE;
  ((SoMergeItem *) g_ptr_array_index (items, 2))->is_chosen = TRUE;
  again = so_merge_compare (SO_CARRIER (base), SO_CARRIER (chosen), SO_CARRIER (theirs));
  so_merge_keep_choices (again, items);
  g_assert_true (so_merge_apply (SO_CARRIER (chosen), SO_CARRIER (theirs), again, NULL));
  g_assert_cmpstr (chosen->config, ==, "{\"site\":\"AAA\", \"w\":{\"h\":5,\"t\":9}}");
}

/* A choice between other values is none. */
static void
test_keep_choices (void)
{
  g_autoptr (SoSmsConfig) base = carrier (SO_TYPE_SMS_CONFIG, THREE);
  g_autoptr (SoSmsConfig) mine = carrier (SO_TYPE_SMS_CONFIG, THREE);
  g_autoptr (SoSmsConfig) theirs = carrier (SO_TYPE_SMS_CONFIG, THREE);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) again = NULL;
  guint n_chosen = 0;

  g_object_set (mine, "ns-plugin-sender", "We", "default-sms-country", "+46", NULL);
  g_object_set (theirs, "ns-plugin-sender", "They", "default-sms-country", "+45", NULL);
  items = so_merge_compare (SO_CARRIER (base), SO_CARRIER (mine), SO_CARRIER (theirs));
  for (guint i = 0; i < items->len; i++)
    {
      ((SoMergeItem *) g_ptr_array_index (items, i))->is_chosen = TRUE;
      ((SoMergeItem *) g_ptr_array_index (items, i))->use_mine = FALSE;
    }
  g_object_set (theirs, "ns-plugin-sender", "Others", NULL);
  again = so_merge_compare (SO_CARRIER (base), SO_CARRIER (mine), SO_CARRIER (theirs));
  so_merge_keep_choices (again, items);
  g_assert_cmpuint (again->len, ==, 2);
  for (guint i = 0; i < again->len; i++)
    n_chosen += ((SoMergeItem *) g_ptr_array_index (again, i))->is_chosen;
  g_assert_cmpuint (n_chosen, ==, 1);
  g_assert_false (item (again, "NsPluginSender", NULL)->is_chosen);
  g_assert_true (item (again, "NsPluginSender", NULL)->use_mine);
  g_assert_false (item (again, "DefaultSmsCountry", NULL)->use_mine);
}

/* What the server keeps for itself, and what it only proposes, is nobody's edit. */
static void
test_left_out (void)
{
  g_autoptr (SoCustomerCenterConfig) base = carrier (SO_TYPE_CUSTOMER_CENTER_CONFIG,
    "{\"CustConfigId\":4,\"Config\":\"{}\",\"Updated\":\"2024-01-01T00:00:00\",\"UpdatedAssociateId\":1}");
  g_autoptr (SoCustomerCenterConfig) theirs = carrier (SO_TYPE_CUSTOMER_CENTER_CONFIG,
    "{\"CustConfigId\":4,\"Config\":\"{}\",\"Updated\":\"2024-01-02T00:00:00\",\"UpdatedAssociateId\":2,"
    "\"TableRight\":{\"Mask\":\"FULL\",\"Reason\":null},\"FieldProperties\":{\"a\":{\"FieldLength\":3}}}");
  g_autoptr (SoRefCountEntity) counter = carrier (SO_TYPE_REF_COUNT_ENTITY,
    "{\"RefCountsId\":1,\"SuggestedRecords\":[]}");
  g_autoptr (SoRefCountEntity) other = carrier (SO_TYPE_REF_COUNT_ENTITY,
    "{\"RefCountsId\":1,\"SuggestedRecords\":[{\"Id\":3}]}");
  g_autoptr (GPtrArray) items = so_merge_compare (SO_CARRIER (base), SO_CARRIER (base), SO_CARRIER (theirs));
  g_autoptr (GPtrArray) counters = so_merge_compare (SO_CARRIER (counter), SO_CARRIER (counter),
                                                     SO_CARRIER (other));

  g_assert_cmpuint (items->len, ==, 0);
  g_assert_cmpuint (counters->len, ==, 0);
}

static void
test_as_new (void)
{
  g_autoptr (SoCustomerCenterConfig) config = carrier (SO_TYPE_CUSTOMER_CENTER_CONFIG,
    "{\"CustConfigId\":4,\"Config\":\"{}\",\"Unknown\":true}");
  g_autoptr (SoCustomerCenterConfig) copy = NULL;
  g_autofree char *text = NULL;

  copy = so_merge_dup_as_new (SO_CARRIER (config), "cust-config-id", NULL);
  text = so_carrier_print (SO_CARRIER (copy));
  g_assert_cmpstr (text, ==, "{\"CustConfigId\":0,\"Config\":\"{}\",\"Unknown\":true}");
  g_assert_cmpint (config->cust_config_id, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/nothing-meanwhile", test_nothing_meanwhile);
  g_test_add_func ("/merge/text-meanwhile", test_text_meanwhile);
  g_test_add_func ("/merge/seen-once", test_seen_once);
  g_test_add_func ("/merge/map-meanwhile", test_map_meanwhile);
  g_test_add_func ("/merge/reference-meanwhile", test_reference_meanwhile);
  g_test_add_func ("/merge/reloaded", test_reloaded);
  g_test_add_func ("/merge/differences", test_differences);
  g_test_add_func ("/merge/disjoint", test_disjoint);
  g_test_add_func ("/merge/conflict", test_conflict);
  g_test_add_func ("/merge/json", test_json);
  g_test_add_func ("/merge/keep-choices", test_keep_choices);
  g_test_add_func ("/merge/left-out", test_left_out);
  g_test_add_func ("/merge/as-new", test_as_new);

  return g_test_run ();
}
