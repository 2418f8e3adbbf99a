/* form-sample.c: a carrier with a field of every kind, for tests of forms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-sample.h"

#include "so-enums.h"
#include "so-field-property.h"
#include "so-json.h"

G_DEFINE_FINAL_TYPE (SoFormSample, so_form_sample, SO_TYPE_CARRIER)

#define T SoFormSample
static const SoField fields[] = {
  SO_INT     (T, form_sample_id, "FormSampleId", SO_FIELD_READ_ONLY),
  SO_STRING  (T, title,          "Title",        SO_FIELD_NONE),
  SO_STRING  (T, note,           "Note",         SO_FIELD_NONE),
  SO_STRING  (T, password,       "Password",     SO_FIELD_NONE),
  SO_BOOL    (T, enabled,        "Enabled",      SO_FIELD_NONE),
  SO_INT     (T, amount,         "Amount",       SO_FIELD_NONE),
  SO_ENUM    (T, type,           "Type",         so_config_type_get_type, SO_FIELD_NONE),
  SO_ENUM    (T, slevel,         "Slevel",       so_ticket_security_level_get_type, SO_FIELD_NONE),
  SO_FLAGS   (T, rights,         "Rights",       so_table_right_mask_get_type, SO_FIELD_NONE),
  SO_INT     (T, language_id,    "LanguageId",   SO_FIELD_NONE),
  SO_DOUBLE  (T, ratio,          "Ratio",        SO_FIELD_NONE),
  SO_DATE    (T, deadline,       "Deadline",     SO_FIELD_NONE),
  SO_DATE    (T, registered,     "Registered",   SO_FIELD_READ_ONLY),
  SO_MAP     (T, settings,       "Settings",     so_string_get_type, SO_FIELD_NONE),
  SO_STRING  (T, config,         "Config",       SO_FIELD_NONE),
  SO_ONE     (T, category,       "Category",     SoTicketCategoryEntity,
              so_ticket_category_entity_get_type, SO_FIELD_NONE),
  SO_ONE     (T, owner,          "Owner",        SoAssociate, so_associate_get_type, SO_FIELD_NONE),
  SO_LIST    (T, others,         "Others",       so_associate_get_type, SO_FIELD_NONE),
  SO_STRINGS (T, words,          "Words",        SO_FIELD_NONE),
  SO_INTS    (T, numbers,        "Numbers",      SO_FIELD_NONE),
  SO_DATES   (T, days,           "Days",         SO_FIELD_NONE),
  SO_JSON    (T, extra,          "Extra",        SO_FIELD_NONE),
  SO_INT     (T, time_spent,     "TimeSpent",    SO_FIELD_NONE),
  SO_ONE     (T, table_right,    "TableRight",   SoTableRight,
              so_table_right_get_type, SO_FIELD_RESPONSE_ONLY),
  SO_MAP     (T, field_properties, "FieldProperties",
              so_field_property_get_type, SO_FIELD_RESPONSE_ONLY),
};
#undef T

static const char sample[] =
  "{\"FormSampleId\":7,\"Title\":\"Printer is out of ink\",\"Note\":\"First line\\nSecond line\","
  "\"Password\":\"s3cret\",\"Enabled\":true,\"Amount\":42,\"Type\":\"Options\",\"Slevel\":\"Internal\","
  "\"Rights\":\"Select, Update\",\"LanguageId\":2,\"Ratio\":0.5,"
  "\"Deadline\":\"2026-03-14T15:09:26.5358979Z\",\"Registered\":\"2025-01-02T03:04:05Z\","
  "\"Settings\":{\"cm_username\":\"steward\",\"cm_password\":\"hush\",\"endpoint\":\"https://sms.example\"},"
  "\"Config\":\"{\\n  \\\"colour\\\": \\\"#336699\\\",\\n  \\\"wide\\\": true\\n}\","
  "\"Category\":{\"TicketCategoryId\":3,\"Name\":\"Printers\",\"Fullname\":\"Hardware/Printers\",\"Unknown\":1},"
  "\"Owner\":{\"AssociateId\":5,\"Name\":\"anna\",\"FullName\":\"Anna Berg\"},"
  "\"Others\":[{\"AssociateId\":6,\"FullName\":\"Bo Dahl\"},{\"AssociateId\":9,\"Name\":\"eva\"}],"
  "\"Words\":[\"red\",\"green\"],\"Numbers\":[1,2,3],\"Days\":[\"2026-12-24T00:00:00Z\"],"
  "\"Extra\":{\"a\":[1,2]},\"TimeSpent\":1505,\"TableRight\":null,\"FieldProperties\":{},\"Later\":true}";

static void
so_form_sample_class_init (SoFormSampleClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_form_sample_init (SoFormSample *self)
{
}

/* The sample with @members put over it: "'Title':null"; ' stands for ", a member of
 * the value '-' is left out. */
static JsonNode *
build (const char *members)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdelimit (g_strdup_printf ("{%s}", members), "'", '"');
  g_autoptr (JsonNode) base = so_json_parse (sample, -1, &error);
  g_autoptr (JsonNode) over = so_json_parse (text, -1, &error);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GList) names = NULL;

  g_assert_no_error (error);
  names = json_object_get_members (json_node_get_object (base));
  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *member = json_object_get_member (json_node_get_object (over), l->data);

      if (member == NULL)
        member = json_object_get_member (json_node_get_object (base), l->data);
      if (json_node_get_value_type (member) == G_TYPE_STRING &&
          g_str_equal (json_node_get_string (member), "-"))
        continue;
      json_object_set_member (object, l->data, json_node_ref (member));
    }
  json_node_set_object (node, object);

  return node;
}

SoCarrier *
form_sample_new (void)
{
  return form_sample_new_with ("");
}

SoCarrier *
form_sample_new_with (const char *members)
{
  g_autoptr (JsonNode) node = build (members);
  g_autoptr (GError) error = NULL;
  SoCarrier *self = so_carrier_new_from_json (SO_TYPE_FORM_SAMPLE, node, &error);

  g_assert_no_error (error);

  return self;
}

/* As after a save or reload. */
void
form_sample_load (SoCarrier  *self,
                  const char *members)
{
  g_autoptr (JsonNode) node = build (members);
  g_autoptr (GError) error = NULL;

  so_carrier_load (self, node, &error);
  g_assert_no_error (error);
}

/* What would be sent for one member, as JSON; "missing" where it would not. */
char *
form_sample_member (SoCarrier  *self,
                    const char *wire)
{
  g_autoptr (JsonNode) node = so_carrier_to_request (self);
  JsonNode *member = json_object_get_member (json_node_get_object (node), wire);

  return member != NULL ? so_json_print (member) : g_strdup ("missing");
}
