/* test-merge.c: edits made while a save is under way, over what the server answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-merge.h"

#include "so-json.h"
#include "so-map-entry.h"
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
  g_assert_true (steward_merge_rebase (SO_CARRIER (sms), SO_CARRIER (sent), SO_CARRIER (answer), NULL));
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
  steward_merge_rebase (SO_CARRIER (sms), SO_CARRIER (sent), SO_CARRIER (answer), NULL);
  g_assert_cmpstr (sms->default_sms_country, ==, "+46");
  g_assert_cmpstr (sms->ns_plugin_sender, ==, "US");
  g_assert_true (so_carrier_is_field_dirty (SO_CARRIER (sms), "default-sms-country"));
  g_assert_false (so_carrier_is_field_dirty (SO_CARRIER (sms), "ns-plugin-sender"));

  so_carrier_revert (SO_CARRIER (sms));
  g_assert_true (so_carrier_equal (SO_CARRIER (sms), SO_CARRIER (answer)));
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
  steward_merge_rebase (SO_CARRIER (sms), SO_CARRIER (sent), SO_CARRIER (answer), NULL);
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
  steward_merge_rebase (SO_CARRIER (ticket), SO_CARRIER (sent), SO_CARRIER (answer), NULL);
  g_assert_cmpint (ticket->ticket_id, ==, 9);
  g_assert_cmpint (ticket->priority->ticket_priority_id, ==, 4);
  g_assert_true (so_carrier_is_null (SO_CARRIER (ticket), "person"));
  g_assert_true (so_carrier_is_dirty (SO_CARRIER (ticket)));
}

static void
test_differences (void)
{
  g_autoptr (SoSmsConfig) sms = carrier (SO_TYPE_SMS_CONFIG, LOADED);
  g_autoptr (SoSmsConfig) answer = carrier (SO_TYPE_SMS_CONFIG, ANSWER);
  g_autoptr (GPtrArray) differences = steward_merge_differences (SO_CARRIER (sms), SO_CARRIER (answer));

  g_assert_cmpuint (differences->len, ==, 1);
  g_assert_cmpstr (((const SoField *) differences->pdata[0])->wire, ==, "NsPluginSender");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/nothing-meanwhile", test_nothing_meanwhile);
  g_test_add_func ("/merge/text-meanwhile", test_text_meanwhile);
  g_test_add_func ("/merge/map-meanwhile", test_map_meanwhile);
  g_test_add_func ("/merge/reference-meanwhile", test_reference_meanwhile);
  g_test_add_func ("/merge/differences", test_differences);

  return g_test_run ();
}
