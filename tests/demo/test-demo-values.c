/* test-demo-values.c: names, dates, languages, rights and $select of the demo service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "demo-fixture.h"
#include "so-json.h"

#define GET_CONFIG "CustomerService/GetCustomerCenterConfig?customerCenterConfigId="
#define GET_TICKET "Ticket/GetTicketEntity?ticketEntityId="

/* The vendor's own client posts camelCase, numbers for enums, and the rights it got. */
static void
test_request_forms (DemoFixture   *fixture,
                    gconstpointer  data)
{
  JsonNode *saved;

  saved = demo_post (fixture, "CustomerService/SaveCustomerCenterConfig",
                     "{\"custConfigId\":0,\"type\":11,\"CONFIG\":\"{}\",\"custLangId\":3,"
                     "\"somethingElse\":[1,{}],\"tableRight\":{\"mask\":15},"
                     "\"fieldProperties\":{\"Type\":{\"fieldRight\":{\"mask\":3}}}}", 200);
  g_assert_cmpstr (demo_text (saved, "Type"), ==, "SubscriptionsOptions");
  g_assert_cmpint (demo_number (saved, "CustLangId"), ==, 3);
  g_assert_false (json_object_has_member (json_node_get_object (saved), "somethingElse"));
  g_assert_cmpstr (demo_text (saved, "TableRight/Mask"), ==, "FULL");

  saved = demo_post (fixture, "CustomerService/SaveCustomerCenterConfig",
                     "{\"Type\":\"sUBSCRIPTIONSsTYLE\",\"Config\":null}", 200);
  g_assert_cmpstr (demo_text (saved, "Type"), ==, "SubscriptionsStyle");
  g_assert_true (demo_is_null (saved, "Config"));

  /* members left out become their defaults: trap 19 */
  saved = demo_post (fixture, "CustomerService/SaveCustomerCenterConfig", "{\"CustConfigId\":2}",
                     200);
  g_assert_cmpstr (demo_text (saved, "Type"), ==, "Style");
  g_assert_true (demo_is_null (saved, "Config"));
  g_assert_cmpint (demo_number (saved, "CustLangId"), ==, 0);
}

/* Answers have every member of the carrier, in the documented order. */
static void
test_answer_form (DemoFixture   *fixture,
                  gconstpointer  data)
{
  const char *members[] = {
    "CustConfigId", "Type", "Config", "CustLangId", "Registered", "RegisteredAssociateId",
    "Updated", "UpdatedAssociateId", "TableRight", "FieldProperties",
  };
  JsonNode *config = demo_post (fixture, GET_CONFIG "1", NULL, 200);
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (config));

  g_assert_cmpuint (g_list_length (names), ==, G_N_ELEMENTS (members));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_cmpstr (g_list_nth_data (names, i), ==, members[i]);

  g_assert_true (demo_is_null (demo_post (fixture, GET_CONFIG "999", NULL, 200), ""));
  g_assert_true (demo_is_null (demo_post (fixture, GET_TICKET "-1", NULL, 200), ""));
}

static void
test_dates_out (DemoFixture   *fixture,
                gconstpointer  data)
{
  const struct
  {
    const char *zone;
    const char *registered;  /* in winter, seven digits */
    const char *updated;     /* in summer for config 3, below */
    const char *code;
  } cases[] = {
    { NULL, "2025-11-03T10:12:44.1234567", "2026-04-27T08:58:40.0625", "NO" },
    { "NO", "2025-11-03T10:12:44.1234567", "2026-04-27T08:58:40.0625", "NO" },
    { "261", "2025-11-03T10:12:44.1234567", "2026-04-27T08:58:40.0625", "NO" },
    { "nosuchzone", "2025-11-03T10:12:44.1234567", "2026-04-27T08:58:40.0625", "NO" },
    { "UTC", "2025-11-03T09:12:44.1234567", "2026-04-27T06:58:40.0625", "UTC" },
    { "us-ny", "2025-11-03T04:12:44.1234567", "2026-04-27T02:58:40.0625", "US-NY" },
    { "IN", "2025-11-03T14:42:44.1234567", "2026-04-27T12:28:40.0625", "IN" },
    { "UTC, includeTZOffset", "2025-11-03T09:12:44.1234567Z", "2026-04-27T06:58:40.0625Z", "UTC" },
    { "NO,includetzoffset", "2025-11-03T09:12:44.1234567Z", "2026-04-27T06:58:40.0625Z", "NO" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      demo_header (fixture, "SO-TimeZone", cases[i].zone);
      g_assert_cmpstr (demo_text (demo_post (fixture, GET_CONFIG "1", NULL, 200), "Registered"), ==,
                       cases[i].registered);
      g_assert_cmpstr (soup_message_headers_get_one (fixture->answered, "SO-TIMEZONE"), ==,
                       cases[i].code);
      g_assert_cmpstr (demo_text (demo_post (fixture, GET_CONFIG "3", NULL, 200), "Updated"), ==,
                       cases[i].updated);
    }
}

static char *
save_deadline (DemoFixture *fixture,
               const char  *text)
{
  g_autofree char *json = g_strdup_printf ("{\"Title\":\"dates\",\"Deadline\":\"%s\"}", text);

  return g_strdup (demo_text (demo_post (fixture, "Ticket/SaveTicketEntity", json, 200),
                              "Deadline"));
}

static void
test_dates_in (DemoFixture   *fixture,
               gconstpointer  data)
{
  const struct
  {
    const char *zone;
    const char *posted;
    const char *answered;
  } cases[] = {
    { NULL, "2026-07-01T12:00:00", "2026-07-01T12:00:00" },
    { NULL, "2026-07-01T12:00:00Z", "2026-07-01T14:00:00" },
    { NULL, "2026-01-01T12:00:00.5Z", "2026-01-01T13:00:00.5" },
    { NULL, "2026-01-01T12:00:00-0500", "2026-01-01T18:00:00" },
    { NULL, "2026-01-01T12:00", "2026-01-01T12:00:00" },
    { NULL, "2026-01-01", "2026-01-01T00:00:00" },
    { NULL, "9999-12-31T23:59:59", "9999-12-31T23:59:59" },
    { "UTC, includeTZOffset", "2026-07-01T12:00:00.1234567", "2026-07-01T12:00:00.1234567Z" },
    { "UTC, includeTZOffset", "2026-07-01T12:00:00.1000000+02:00", "2026-07-01T10:00:00.1Z" },
    { "NO, includeTZOffset", "2026-07-01T12:00:00", "2026-07-01T12:00:00+02:00" },
    { "NO, includeTZOffset", "2026-12-01T12:00:00Z", "2026-12-01T13:00:00+01:00" },
    { "US-NY, includeTZOffset", "2026-12-01T12:00:00Z", "2026-12-01T07:00:00-05:00" },
    { "IN, includeTZOffset", "2026-12-01T12:00:00Z", "2026-12-01T17:30:00+05:30" },
    { "US-CA", "2026-12-01T12:00:00", "2026-12-01T12:00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *answered = NULL;

      demo_header (fixture, "SO-TimeZone", cases[i].zone);
      answered = save_deadline (fixture, cases[i].posted);
      g_assert_cmpstr (answered, ==, cases[i].answered);
    }
}

/* "None" is year 1 in every zone: trap 5 */
static void
test_empty_dates (DemoFixture   *fixture,
                  gconstpointer  data)
{
  const struct
  {
    const char *zone;
    const char *empty;
    const char *posted;
  } cases[] = {
    { NULL, "0001-01-01T00:00:00", "0001-01-01T00:00:00" },
    { "UTC, includeTZOffset", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z" },
    { "NO, includeTZOffset", "0001-01-01T01:00:00+01:00", "0001-01-01T01:00:00+01:00" },
    { "US-NY, includeTZOffset", "0001-01-01T00:00:00-05:00", "0000-12-31T19:00:00-05:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = NULL;
      JsonNode *ticket;

      demo_header (fixture, "SO-TimeZone", cases[i].zone);
      ticket = demo_post (fixture, "Ticket/CreateDefaultTicketEntity", NULL, 200);
      g_assert_cmpstr (demo_text (ticket, "Activate"), ==, cases[i].empty);
      json = g_strdup_printf ("{\"Title\":\"x\",\"RepliedAt\":\"%s\",\"ReadByOwner\":null}",
                              cases[i].posted);
      ticket = demo_post (fixture, "Ticket/SaveTicketEntity", json, 200);
      g_assert_cmpstr (demo_text (ticket, "RepliedAt"), ==, cases[i].empty);
      g_assert_cmpstr (demo_text (ticket, "ReadByOwner"), ==, cases[i].empty);
    }
}

static void
test_languages (DemoFixture   *fixture,
                gconstpointer  data)
{
  const char *raw = "US:\"Open\";NO:\"Åpen\";SW:\"Öppen\";GE:\"Offen\"";
  const struct
  {
    const char *accept;
    const char *own;
    const char *name;
  } cases[] = {
    { NULL, NULL, raw }, { "*", NULL, raw }, { "en", "*", raw }, { "en", "x", raw },
    { "en", NULL, "Open" }, { "nb", NULL, "Åpen" }, { "nb-NO", NULL, "Åpen" },
    { "nn", NULL, "Åpen" }, { "sv", NULL, "Öppen" }, { "de-AT", NULL, "Offen" },
    { "fr", NULL, "Open" }, { "sv", "de", "Offen" }, { "xx, de;q=0.5, sv;q=0.9", NULL, "Öppen" },
    { "fr,de,ru,zh", NULL, "Open" }, { "klingon", NULL, "Open" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      demo_header (fixture, "Accept-Language", cases[i].accept);
      demo_header (fixture, "SO-Language", cases[i].own);
      g_assert_cmpstr (demo_text (demo_post (fixture, "List/GetTicketStatuses", NULL, 200),
                                  "0/Name"), ==, cases[i].name);
    }
}

static void
test_resource_ids (DemoFixture   *fixture,
                   gconstpointer  data)
{
  const char *reason = "FieldProperties/AlertLevel/FieldRight/Reason";

  g_assert_cmpstr (demo_text (demo_post (fixture, GET_TICKET "1", NULL, 200), reason), ==,
                   "[SR_DEMO_CALCULATED]");
  g_assert_nonnull (strstr (demo_text (fixture->node, "Category/Fullname"), "NO:\"Brukerstøtte/"));
  demo_header (fixture, "Accept-Language", "nb");
  g_assert_cmpstr (demo_text (demo_post (fixture, GET_TICKET "1", NULL, 200), reason), ==,
                   "Serveren beregner denne verdien.");
  g_assert_cmpstr (demo_text (fixture->node, "Category/Fullname"), ==,
                   "Brukerstøtte/Kaffemaskiner/Lekkasjer");

  /* what people typed is theirs, whatever it looks like */
  demo_post (fixture, "Ticket/SaveTicketEntity", "{\"Title\":\"US:\\\"a\\\";NO:\\\"b\\\"\"}", 200);
  g_assert_cmpstr (demo_text (fixture->node, "Title"), ==, "US:\"a\";NO:\"b\"");
}

static void
test_default_language (DemoFixture   *fixture,
                       gconstpointer  data)
{
  const char *arguments[] = { "--database", ":memory:", "--language", "sv", NULL };

  demo_start (fixture, arguments);
  g_assert_cmpstr (demo_text (demo_post (fixture, "List/GetTicketStatuses", NULL, 200), "0/Name"),
                   ==, "Öppen");
  demo_header (fixture, "Accept-Language", "*");
  g_assert_true (g_str_has_prefix (demo_text (
    demo_post (fixture, "List/GetTicketStatuses", NULL, 200), "0/Name"), "US:"));
}

static void
test_select (DemoFixture   *fixture,
             gconstpointer  data)
{
  JsonNode *ticket = demo_post (fixture, GET_TICKET "1&$select=title,category/name,"
                                "%20person/fullName,createdat,nothing/at/all", NULL, 200);

  g_assert_nonnull (demo_text (ticket, "Title"));
  g_assert_nonnull (demo_text (ticket, "Category/Name"));
  g_assert_true (demo_is_null (ticket, "Category/ExternalName"));
  g_assert_cmpint (demo_number (ticket, "Category/TicketCategoryId"), ==, 0);
  g_assert_cmpstr (demo_text (ticket, "Person/FullName"), ==, "Hedda Kvernmo");
  g_assert_true (demo_is_null (ticket, "Person/Email"));
  g_assert_true (demo_is_null (ticket, "Priority"));
  g_assert_true (demo_is_null (ticket, "Messages"));
  g_assert_true (demo_is_null (ticket, "ExtraFields"));
  g_assert_true (demo_is_null (ticket, "TableRight"));
  g_assert_cmpint (demo_number (ticket, "TicketId"), ==, 0);
  g_assert_false (json_node_get_boolean (demo_at (ticket, "HasAttachment")));
  g_assert_cmpstr (demo_text (ticket, "LastChanged"), ==, "0001-01-01T00:00:00");
  g_assert_cmpstr (demo_text (ticket, "CreatedAt"), !=, "0001-01-01T00:00:00");

  ticket = demo_post (fixture, "CustomerService/GetAllCustomerCenterConfigs?%24SELECT=TYPE", NULL,
                      200);
  g_assert_cmpstr (demo_text (ticket, "0/Type"), ==, "Style");
  g_assert_true (demo_is_null (ticket, "0/Config"));

  /* a whole member and a part of it: the whole wins; defaults do not support it */
  ticket = demo_post (fixture, GET_TICKET "1&$select=Category,Category/Name", NULL, 200);
  g_assert_cmpint (demo_number (ticket, "Category/TicketCategoryId"), >, 0);
  ticket = demo_post (fixture, "Ticket/CreateDefaultTicketEntity?$select=Title", NULL, 200);
  g_assert_false (demo_is_null (ticket, "Priority"));
}

static void
test_rights (DemoFixture   *fixture,
             gconstpointer  data)
{
  JsonNode *ticket = demo_post (fixture, GET_TICKET "1", NULL, 200);

  g_assert_cmpstr (demo_text (ticket, "TableRight/Mask"), ==, "FULL");
  g_assert_cmpstr (demo_text (ticket, "FieldProperties/Title/FieldRight/Mask"), ==,
                   "Update, UIHintMandatory");
  g_assert_cmpint (demo_number (ticket, "FieldProperties/Title/FieldLength"), ==, 255);
  g_assert_cmpstr (demo_text (ticket, "FieldProperties/Title/FieldType"), ==, "System.String");
  g_assert_cmpstr (demo_text (ticket, "FieldProperties/AlertLevel/FieldRight/Mask"), ==, "Read");
  g_assert_cmpstr (demo_text (ticket, "FieldProperties/FromAddress/FieldRight/Mask"), ==,
                   "Update, UIHintReadOnly");
  g_assert_true (demo_is_null (ticket, "Category/TableRight"));

  /* a counter's field is fixed once the counter exists */
  demo_post (fixture, "NumberAllocation/GetRefCountEntity?refCountEntityId=1", NULL, 200);
  g_assert_cmpstr (demo_text (fixture->node, "FieldProperties/Field/FieldRight/Mask"), ==,
                   "Read, UIHintMandatory");
  demo_post (fixture, "NumberAllocation/CreateDefaultRefCountEntity", NULL, 200);
  g_assert_cmpstr (demo_text (fixture->node, "FieldProperties/Field/FieldRight/Mask"), ==,
                   "Update, UIHintMandatory");
}

/* The reader sees everything and may save nothing. */
static void
test_reader (DemoFixture   *fixture,
             gconstpointer  data)
{
  const char *refused[] = {
    "CustomerService/SaveCustomerCenterConfig", "CustomerService/SaveSmsConfig",
    "CustomerService/SaveAllCustomerCenterConfigs",
    "CustomerService/DeleteCustomerCenterConfig?customerCenterConfigId=1",
    "NumberAllocation/SaveRefCountEntity", "NumberAllocation/SaveDefaultNumbering",
    "NumberAllocation/SetNumberEachTemplate",
    "NumberAllocation/DeleteRefCountEntity?refCountEntityId=1", "Ticket/SaveTicketEntity",
  };
  JsonNode *answer;

  demo_header (fixture, "Authorization", DEMO_READER);
  answer = demo_post (fixture, "CustomerService/GetSmsConfig", NULL, 200);
  g_assert_cmpstr (demo_text (answer, "TableRight/Mask"), ==, "Select");
  g_assert_cmpstr (demo_text (answer, "TableRight/Reason"), ==, "[SR_DEMO_READER]");
  g_assert_cmpstr (demo_text (answer, "FieldProperties/NsPluginSender/FieldRight/Mask"), ==,
                   "Read");

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      answer = demo_post (fixture, refused[i], "{}", 403);
      g_assert_cmpstr (demo_text (answer, "ErrorType"), ==, "SoSentryException");
      g_assert_nonnull (strstr (demo_text (answer, "Message"), "reader"));
    }

  demo_header (fixture, "Authorization", DEMO_ADMIN);
  g_assert_false (demo_is_null (demo_post (fixture, GET_CONFIG "1", NULL, 200), ""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  demo_add ("/demo-values/request-forms", test_request_forms);
  demo_add ("/demo-values/answer-form", test_answer_form);
  demo_add ("/demo-values/dates-out", test_dates_out);
  demo_add ("/demo-values/dates-in", test_dates_in);
  demo_add ("/demo-values/empty-dates", test_empty_dates);
  demo_add ("/demo-values/languages", test_languages);
  demo_add ("/demo-values/resource-ids", test_resource_ids);
  g_test_add ("/demo-values/default-language", DemoFixture, NULL, NULL, test_default_language,
              demo_tear_down);
  demo_add ("/demo-values/select", test_select);
  demo_add ("/demo-values/rights", test_rights);
  demo_add ("/demo-values/reader", test_reader);

  return g_test_run ();
}
