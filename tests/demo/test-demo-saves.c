/* test-demo-saves.c: configurations, SMS settings and counters of the demo service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "demo-fixture.h"
#include "so-json.h"

#define GET_CONFIG "CustomerService/GetCustomerCenterConfig?customerCenterConfigId="
#define GET_COUNTER "NumberAllocation/GetRefCountEntity?refCountEntityId="
#define SAVE_CONFIG "CustomerService/SaveCustomerCenterConfig"
#define SAVE_COUNTER "NumberAllocation/SaveRefCountEntity"

static void
test_create_config (DemoFixture   *fixture,
                    gconstpointer  data)
{
  JsonNode *config;
  g_autofree char *json = NULL;
  g_autofree char *id = NULL;

  demo_header (fixture, "SO-TimeZone", "UTC, includeTZOffset");
  config = demo_post (fixture, "CustomerService/CreateDefaultCustomerCenterConfig", NULL, 200);
  g_assert_cmpint (demo_number (config, "CustConfigId"), ==, 0);
  g_assert_cmpstr (demo_text (config, "Type"), ==, "Options");
  g_assert_cmpstr (demo_text (config, "Registered"), ==, "0001-01-01T00:00:00Z");

  json = demo_with (config, "Config", "\"{\\\"siteName\\\":\\\"Blåbær & <tyttebær>\\\"}\"");
  config = demo_post (fixture, SAVE_CONFIG, json, 200);
  g_assert_cmpint (demo_number (config, "CustConfigId"), >, 6);
  g_assert_cmpstr (demo_text (config, "Config"), ==, "{\"siteName\":\"Blåbær & <tyttebær>\"}");
  g_assert_cmpint (demo_number (config, "RegisteredAssociateId"), ==, 1);
  g_assert_cmpstr (demo_text (config, "Registered"), ==, demo_text (config, "Updated"));
  g_assert_true (g_str_has_prefix (demo_text (config, "Registered"), "20"));

  id = g_strdup_printf (GET_CONFIG "%d", (int) demo_number (config, "CustConfigId"));
  json = (g_free (json), g_strdup (fixture->text));
  demo_post (fixture, id, NULL, 200);
  g_assert_cmpstr (fixture->text, ==, json);
}

/* Stamps are the server's, whatever was posted. */
static void
test_update_config (DemoFixture   *fixture,
                    gconstpointer  data)
{
  JsonNode *config;

  config = demo_post (fixture, SAVE_CONFIG,
                      "{\"CustConfigId\":3,\"Type\":\"Options\",\"Config\":\"{}\",\"CustLangId\":2,"
                      "\"Registered\":\"1999-01-01T00:00:00\",\"RegisteredAssociateId\":77,"
                      "\"Updated\":\"1999-01-01T00:00:00\",\"UpdatedAssociateId\":77}", 200);
  g_assert_cmpint (demo_number (config, "CustConfigId"), ==, 3);
  g_assert_cmpstr (demo_text (config, "Registered"), ==, "2025-11-03T10:21:33");
  g_assert_cmpint (demo_number (config, "RegisteredAssociateId"), ==, 1);
  g_assert_cmpstr (demo_text (config, "Updated"), >, "2026-05-01");
  g_assert_cmpint (demo_number (config, "UpdatedAssociateId"), ==, 1);
}

static void
test_refused_config (DemoFixture   *fixture,
                     gconstpointer  data)
{
  JsonNode *answer = demo_post (fixture, SAVE_CONFIG, "{\"CustLangId\":99}", 400);

  g_assert_true (json_node_get_boolean (demo_at (answer, "Error")));
  g_assert_cmpstr (demo_text (answer, "ErrorType"), ==, "ArgumentException");
  g_assert_true (g_str_has_prefix (demo_text (answer, "Message"), "CustLangId"));

  /* a row that does not exist: an error object in a 200 */
  answer = demo_post (fixture, SAVE_CONFIG, "{\"CustConfigId\":999}", 200);
  g_assert_true (json_node_get_boolean (demo_at (answer, "Error")));
  g_assert_cmpstr (demo_text (answer, "ErrorType"), ==, "SoNotFoundException");
  g_assert_nonnull (strstr (demo_text (answer, "ErrorMessage"), "999"));
  g_assert_true (demo_is_null (demo_post (fixture, GET_CONFIG "999", NULL, 200), ""));
}

static void
test_all_configs (DemoFixture   *fixture,
                  gconstpointer  data)
{
  JsonNode *configs = demo_post (fixture, "CustomerService/GetAllCustomerCenterConfigs", NULL, 200);
  guint length = demo_length (configs, "");

  g_assert_cmpuint (length, ==, 6);
  for (guint i = 0; i < length; i++)
    {
      g_autofree char *path = g_strdup_printf ("%u/Config", i);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) json = so_json_parse (demo_text (configs, path), -1, &error);

      g_assert_no_error (error);
      g_assert_true (JSON_NODE_HOLDS_OBJECT (json));
    }

  demo_post (fixture, "CustomerService/SaveAllCustomerCenterConfigs",
             "{\"custConfigs\":[{\"custConfigId\":1,\"config\":\"{\\\"a\\\":1}\"},"
             "{\"custConfigId\":999},{\"type\":\"Style\",\"custLangId\":4}]}", 204);
  g_assert_cmpstr (fixture->text, ==, "");
  configs = demo_post (fixture, "CustomerService/GetAllCustomerCenterConfigs", NULL, 200);
  g_assert_cmpuint (demo_length (configs, ""), ==, length + 1);
  g_assert_cmpstr (demo_text (configs, "0/Config"), ==, "{\"a\":1}");

  /* all or none */
  demo_post (fixture, "CustomerService/SaveAllCustomerCenterConfigs",
             "{\"CustConfigs\":[{\"CustConfigId\":1,\"Config\":\"lost\"},{\"CustLangId\":99}]}",
             400);
  g_assert_cmpstr (demo_text (demo_post (fixture, GET_CONFIG "1", NULL, 200), "Config"), ==,
                   "{\"a\":1}");
  demo_post (fixture, "CustomerService/SaveAllCustomerCenterConfigs", "[]", 400);
  demo_post (fixture, "CustomerService/SaveAllCustomerCenterConfigs", "{\"CustConfigs\":[5]}", 400);
}

static void
test_delete_config (DemoFixture   *fixture,
                    gconstpointer  data)
{
  const char *method = "CustomerService/DeleteCustomerCenterConfig?CustomerCenterConfigId=2";

  g_assert_false (demo_is_null (demo_post (fixture, GET_CONFIG "2", NULL, 200), ""));
  demo_post (fixture, method, NULL, 204);
  g_assert_null (fixture->node);
  g_assert_true (demo_is_null (demo_post (fixture, GET_CONFIG "2", NULL, 200), ""));
  demo_post (fixture, method, "null", 204);
}

static void
test_customized_templates (DemoFixture   *fixture,
                           gconstpointer  data)
{
  demo_post (fixture, "CustomerService/CheckIfCustomizedTemplates", NULL, 200);
  g_assert_cmpstr (fixture->text, ==, "false");
}

static void
test_sms (DemoFixture   *fixture,
          gconstpointer  data)
{
  const char *request = "{\"DefaultSmsCountry\":\"+46\",\"NetServerSmsProvider\":\"Twilio SMS\","
                        "\"NsPluginSender\":\"Väst\",\"NsPluginConfig\":{\"zeta\":\"1\","
                        "\"Alpha\":\"2\",\"alpha\":\"three\",\"\":null}}";
  JsonNode *sms = demo_post (fixture, "CustomerService/GetSmsConfig", NULL, 200);
  g_autofree char *config = NULL;

  g_assert_cmpstr (demo_text (sms, "NetServerSmsProvider"), ==, "CM");
  g_assert_cmpuint (demo_length (sms, "NsPluginConfig"), ==, 3);

  demo_post (fixture, "CustomerService/SaveSmsConfig", request, 200);
  sms = demo_post (fixture, "CustomerService/GetSmsConfig", NULL, 200);
  g_assert_cmpstr (demo_text (sms, "NsPluginSender"), ==, "Väst");
  config = so_json_print (demo_at (sms, "NsPluginConfig"));
  g_assert_cmpstr (config, ==, "{\"zeta\":\"1\",\"Alpha\":\"2\",\"alpha\":\"three\",\"\":null}");

  sms = demo_post (fixture, "CustomerService/SaveSmsConfig",
                   "{\"DefaultSmsCountry\":\"+123456\"}", 400);
  g_assert_true (g_str_has_prefix (demo_text (sms, "Message"), "DefaultSmsCountry"));
  sms = demo_post (fixture, "CustomerService/GetSmsConfig", NULL, 200);
  g_assert_cmpstr (demo_text (sms, "DefaultSmsCountry"), ==, "+46");

  sms = demo_post (fixture, "CustomerService/CreateDefaultSmsConfig", NULL, 200);
  g_assert_cmpuint (demo_length (sms, "NsPluginConfig"), ==, 0);
  g_assert_cmpuint (demo_length (demo_post (fixture, "Messaging/GetPlugins", NULL, 200), ""), >, 5);
}

static void
test_counters (DemoFixture   *fixture,
               gconstpointer  data)
{
  JsonNode *counter;
  g_autofree char *get = NULL;
  g_autofree char *delete = NULL;

  counter = demo_post (fixture, SAVE_COUNTER, "{\"Field\":\"contact.number2\",\"CurrentValue\":7,"
                       "\"Unique\":true,\"ReadOnly\":true,\"SatPrefix\":2}", 200);
  g_assert_cmpint (demo_number (counter, "RefCountsId"), >, 6);
  g_assert_true (json_node_get_boolean (demo_at (counter, "Unique")));
  g_assert_false (json_node_get_boolean (demo_at (counter, "Allocate")));

  get = g_strdup_printf (GET_COUNTER "%d", (int) demo_number (counter, "RefCountsId"));
  counter = demo_post (fixture, get, NULL, 200);
  g_assert_cmpint (demo_number (counter, "CurrentValue"), ==, 7);
  g_assert_cmpint (demo_number (counter, "SatPrefix"), ==, 2);

  delete = g_strdup_printf ("NumberAllocation/DeleteRefCountEntity?refCountEntityId=%d",
                            (int) demo_number (counter, "RefCountsId"));
  demo_post (fixture, delete, NULL, 204);
  g_assert_true (demo_is_null (demo_post (fixture, get, NULL, 200), ""));
}

static void
test_counter_rules (DemoFixture   *fixture,
                    gconstpointer  data)
{
  const char *bad[] = { "", "number", "a.b.c", "a.", ".b", "a b.c", "contact.nummér" };
  JsonNode *counter;
  g_autofree char *field = g_strnfill (64, 'f');
  g_autofree char *long_json = g_strdup_printf ("{\"Field\":\"t.%s\"}", field);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"Field\":\"%s\"}", bad[i]);

      counter = demo_post (fixture, SAVE_COUNTER, json, 400);
      g_assert_true (g_str_has_prefix (demo_text (counter, "Message"), "Field"));
    }
  demo_post (fixture, SAVE_COUNTER, "{\"Field\":null}", 400);
  demo_post (fixture, SAVE_COUNTER, long_json, 400);
  counter = demo_post (fixture, SAVE_COUNTER, "{\"Field\":\"a.b\",\"CurrentValue\":-1}", 400);
  g_assert_true (g_str_has_prefix (demo_text (counter, "Message"), "CurrentValue"));
  counter = demo_post (fixture, SAVE_COUNTER, "{\"RefCountsId\":999,\"Field\":\"a.b\"}", 200);
  g_assert_cmpstr (demo_text (counter, "ErrorType"), ==, "SoNotFoundException");

  /* the field of a counter that exists stays */
  counter = demo_post (fixture, SAVE_COUNTER, "{\"RefCountsId\":1,\"Field\":\"sale.number1\","
                       "\"CurrentValue\":10021}", 200);
  g_assert_cmpstr (demo_text (counter, "Field"), ==, "contact.number2");
  g_assert_cmpint (demo_number (counter, "CurrentValue"), ==, 10021);

  /* templates without a counter of their own are suggested */
  counter = demo_post (fixture, GET_COUNTER "6", NULL, 200);
  g_assert_cmpint (demo_number (counter, "RecordId"), ==, 2);
  g_assert_cmpuint (demo_length (counter, "SuggestedRecords"), ==, 3);
  g_assert_cmpuint (demo_length (demo_post (fixture, GET_COUNTER "1", NULL, 200),
                                 "SuggestedRecords"), ==, 0);
}

static void
test_default_numbering (DemoFixture   *fixture,
                        gconstpointer  data)
{
  const char *create = "NumberAllocation/CreateDefaultRefCountEntity";
  const char *save = "NumberAllocation/SaveDefaultNumbering";
  JsonNode *counter = demo_post (fixture, create, NULL, 200);
  g_autofree char *before = NULL;

  g_assert_true (json_node_get_boolean (demo_at (counter, "Allocate")));
  g_assert_true (json_node_get_boolean (demo_at (counter, "Unique")));

  demo_post (fixture, save, "{\"RefCountEntity\":{\"RefCountsId\":3,\"Field\":\"x\","
             "\"CurrentValue\":9,\"TravelPrefix\":4,\"SatPrefix\":5,\"Allocate\":false,"
             "\"Unique\":false,\"ReadOnly\":true,\"AllowBlank\":true}}", 204);
  g_assert_cmpstr (fixture->text, ==, "");
  counter = demo_post (fixture, create, NULL, 200);
  g_assert_cmpint (demo_number (counter, "RefCountsId"), ==, 0);
  g_assert_cmpint (demo_number (counter, "CurrentValue"), ==, 0);
  g_assert_cmpint (demo_number (counter, "TravelPrefix"), ==, 4);
  g_assert_cmpint (demo_number (counter, "SatPrefix"), ==, 5);
  g_assert_false (json_node_get_boolean (demo_at (counter, "Allocate")));
  g_assert_false (json_node_get_boolean (demo_at (counter, "Unique")));
  g_assert_true (json_node_get_boolean (demo_at (counter, "ReadOnly")));
  g_assert_true (json_node_get_boolean (demo_at (counter, "AllowBlank")));

  /* the documented request holds null, and changes nothing */
  before = g_strdup (fixture->text);
  demo_post (fixture, save, "{\"RefCountEntity\":null}", 204);
  demo_post (fixture, create, NULL, 200);
  g_assert_cmpstr (fixture->text, ==, before);
  demo_post (fixture, save, NULL, 400);
  demo_post (fixture, save, "{\"RefCountEntity\":5}", 400);
  demo_post (fixture, save, "{\"RefCountEntity\":{\"TravelPrefix\":-1}}", 400);
}

static void
test_each_template (DemoFixture   *fixture,
                    gconstpointer  data)
{
  demo_post (fixture, "NumberAllocation/GetNumberEachTemplate", NULL, 200);
  g_assert_cmpstr (fixture->text, ==, "false");
  demo_post (fixture, "NumberAllocation/SetNumberEachTemplate", "{\"setValue\":true}", 204);
  demo_post (fixture, "NumberAllocation/GetNumberEachTemplate", NULL, 200);
  g_assert_cmpstr (fixture->text, ==, "true");
  demo_post (fixture, "NumberAllocation/SetNumberEachTemplate", "{\"SetValue\":\"yes\"}", 400);
  demo_post (fixture, "NumberAllocation/SetNumberEachTemplate", "{}", 204);
  demo_post (fixture, "NumberAllocation/GetNumberEachTemplate", NULL, 200);
  g_assert_cmpstr (fixture->text, ==, "false");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  demo_add ("/demo-saves/create-config", test_create_config);
  demo_add ("/demo-saves/update-config", test_update_config);
  demo_add ("/demo-saves/refused-config", test_refused_config);
  demo_add ("/demo-saves/all-configs", test_all_configs);
  demo_add ("/demo-saves/delete-config", test_delete_config);
  demo_add ("/demo-saves/customized-templates", test_customized_templates);
  demo_add ("/demo-saves/sms", test_sms);
  demo_add ("/demo-saves/counters", test_counters);
  demo_add ("/demo-saves/counter-rules", test_counter_rules);
  demo_add ("/demo-saves/default-numbering", test_default_numbering);
  demo_add ("/demo-saves/each-template", test_each_template);

  return g_test_run ();
}
