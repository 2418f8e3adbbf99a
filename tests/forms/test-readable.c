/* test-readable.c: every kind of field as text, and what forms know about fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-sample.h"
#include "so-enums.h"
#include "so-map-entry.h"
#include "so-sms-config.h"
#include "so-ticket-entity.h"
#include "steward-enum-labels.h"
#include "steward-field.h"
#include "steward-readable.h"

static void
assert_readable (const char *members,
                 const char *property,
                 const char *text)
{
  g_autoptr (SoCarrier) carrier = form_sample_new_with (members);
  g_autofree char *readable = NULL;

  readable = steward_readable_field (carrier, so_carrier_find_field (carrier, property),
                                     STEWARD_FORMAT_PLAIN);
  g_assert_cmpstr (readable, ==, text);
}

static void
test_kinds (void)
{
  assert_readable ("", "amount", "42");
  assert_readable ("", "ratio", "0.5");
  assert_readable ("", "enabled", "Yes");
  assert_readable ("'Enabled':false", "enabled", "No");
  assert_readable ("", "title", "Printer is out of ink");
  assert_readable ("", "deadline", "03/14/26 15:09:26");
  assert_readable ("", "type", "Options");
  assert_readable ("'Type':'Newer'", "type", "Newer");
  assert_readable ("'Type':1", "type", "1");
  assert_readable ("", "rights", "Select, Update");
  assert_readable ("", "owner", "Anna Berg");
  assert_readable ("'Owner':{'AssociateId':5}", "owner", "#5");
  assert_readable ("", "others", "Bo Dahl, eva");
  assert_readable ("", "words", "red, green");
  assert_readable ("", "numbers", "1, 2, 3");
  assert_readable ("", "days", "12/24/26 00:00:00");
  assert_readable ("", "extra", "{\"a\":[1,2]}");
  assert_readable ("", "settings", "cm_username = steward\ncm_password = ••••••\n"
                                   "endpoint = https://sms.example");
}

static void
test_nothing (void)
{
  static const char * const fields[] = {
    "title", "deadline", "type", "rights", "owner", "others", "words", "numbers", "days",
    "settings", "extra", "amount", "enabled",
  };
  g_autoptr (SoCarrier) sample = form_sample_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *wire = so_carrier_find_field (sample, fields[i])->wire;
      g_autofree char *null = g_strdup_printf ("'%s':null", wire);

      assert_readable (null, fields[i], NULL);
    }
  assert_readable ("'Title':''", "title", NULL);
  assert_readable ("'Others':[]", "others", NULL);
  assert_readable ("'Settings':{}", "settings", NULL);
  assert_readable ("'Deadline':'0001-01-01T00:00:00'", "deadline", NULL);
  assert_readable ("'Deadline':'9999-12-31T23:59:59+01:00'", "deadline", NULL);
  assert_readable ("'Deadline':'tomorrow'", "deadline", "tomorrow");
}

static void
test_long_list (void)
{
  g_autoptr (GString) others = g_string_new ("'Others':[{'AssociateId':1}");

  for (int i = 2; i <= 9; i++)
    g_string_append_printf (others, ",{'AssociateId':%d}", i);
  g_string_append (others, "]");
  assert_readable (others->str, "others", "9 entries");
  assert_readable ("'Others':[{'AssociateId':0}]", "others", "1 entry");
}

static void
test_durations (void)
{
  static const struct { int minutes; const char *text; } cases[] = {
    { 0, "0 minutes" }, { 1, "1 minute" }, { 60, "1 hour" }, { 1505, "1 day 1 hour 5 minutes" },
    { 2880, "2 days" },
  };
  static const struct { gint64 seconds; const char *text; } hours[] = {
    { 0, "0:00 h" }, { 1, "1 s" }, { 59, "59 s" }, { 60, "0:01 h" }, { 89, "0:01 h" },
    { 90, "0:02 h" }, { 3599, "1:00 h" }, { 90300, "25:05 h" }, { -40, "−40 s" },
    { -3660, "−1:01 h" }, { 2147483647LL * 60, "35791394:07 h" },
  };
  g_autoptr (SoCarrier) carrier = form_sample_new ();
  g_autofree char *minutes = NULL;
  g_autofree char *seconds = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = steward_readable_duration (cases[i].minutes);

      g_assert_cmpstr (text, ==, cases[i].text);
    }

  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      g_autofree char *text = steward_readable_hours (hours[i].seconds);

      g_assert_cmpstr (text, ==, hours[i].text);
    }

  minutes = steward_readable_field (carrier, so_carrier_find_field (carrier, "time-spent"),
                                    STEWARD_FORMAT_MINUTES);
  g_assert_cmpstr (minutes, ==, "25:05 h");
  seconds = steward_readable_field (carrier, so_carrier_find_field (carrier, "time-spent"),
                                    STEWARD_FORMAT_SECONDS);
  g_assert_cmpstr (seconds, ==, "0:25 h");
}

static void
test_labels (void)
{
  static const struct { const char *wire; const char *label; } cases[] = {
    { "Title", "Title" }, { "TimeSpentInternally", "Time spent internally" },
    { "RealTimeToReply", "Real time to reply" }, { "EjUserId", "Ej user id" },
    { "TZOffset", "TZ offset" }, { "NsPluginConfig", "Ns plugin config" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SoField field = { .wire = cases[i].wire };
      g_autofree char *label = steward_field_label (&field);

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_ids (void)
{
  g_assert_cmpstr (steward_field_find_id (SO_TYPE_FORM_SAMPLE), ==, "form_sample_id");
  g_assert_cmpstr (steward_field_find_id (SO_TYPE_TICKET_ENTITY), ==, "ticket_id");
  g_assert_cmpstr (steward_field_find_id (SO_TYPE_TICKET_CATEGORY_ENTITY), ==, "ticket_category_id");
  g_assert_cmpstr (steward_field_find_id (SO_TYPE_ASSOCIATE), ==, "associate_id");
  g_assert_cmpstr (steward_field_find_id (g_type_from_name ("SoPerson")), ==, "person_id");
  g_assert_cmpstr (steward_field_find_id (g_type_from_name ("SoTicketPriorityEntity")), ==,
                   "ticket_priority_id");
  g_assert_null (steward_field_find_id (SO_TYPE_SMS_CONFIG));
}

static void
test_secrets (void)
{
  g_assert_true (steward_field_is_secret ("cm_PassWord"));
  g_assert_true (steward_field_is_secret ("accesstoken"));
  g_assert_true (steward_field_is_secret ("client-secret"));
  g_assert_true (steward_field_is_secret ("AuthKey"));
  g_assert_false (steward_field_is_secret ("username"));
}

/* Each enum of the screens has words, and offers something to choose. */
static void
test_enum_labels (void)
{
  GType types[] = {
    so_config_type_get_type (), so_ticket_security_level_get_type (),
    so_ticket_base_status_get_type (), so_ticket_origin_get_type (),
    so_ticket_read_status_get_type (), so_ticket_status_time_counter_get_type (),
    so_ticket_category_delegate_method_get_type (), so_ticket_priority_escalate_event_get_type (),
    so_ticket_priority_status_get_type (),
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GEnumClass *klass = g_type_class_ref (types[i]);
      guint offered = 0;

      for (guint j = 0; j < klass->n_values; j++)
        {
          const char *name = klass->values[j].value_nick;

          g_assert_cmpstr (steward_enum_label (types[i], name), !=, "");
          offered += steward_enum_is_offered (types[i], name);
        }
      g_assert_cmpuint (offered, >, 1);
      g_type_class_unref (klass);
    }
  g_assert_cmpstr (steward_enum_label (types[0], "SubscriptionsStyle"), ==, "Subscription page styling");
  g_assert_cmpstr (steward_enum_label (types[0], "Newer"), ==, "Newer");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_type_ensure (SO_TYPE_TICKET_ENTITY);
  g_type_class_unref (g_type_class_ref (SO_TYPE_TICKET_ENTITY)); /* registers its parts' types */

  g_test_add_func ("/readable/kinds", test_kinds);
  g_test_add_func ("/readable/nothing", test_nothing);
  g_test_add_func ("/readable/long-list", test_long_list);
  g_test_add_func ("/readable/durations", test_durations);
  g_test_add_func ("/field/labels", test_labels);
  g_test_add_func ("/field/ids", test_ids);
  g_test_add_func ("/field/secrets", test_secrets);
  g_test_add_func ("/field/enum-labels", test_enum_labels);

  return g_test_run ();
}
