/* test-rights.c: what masks and hints mean, row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "carrier-tests.h"
#include "so-rights.h"

/* A configuration with a record's mask and, for Config, a field's; NULL: no right at all. */
static SoCarrier *
make_config (const char *record,
             const char *field)
{
  g_autofree char *table_right = NULL;
  g_autofree char *field_right = NULL;
  g_autofree char *body = NULL;

  table_right = record != NULL ? g_strdup_printf ("{\"Mask\":%s,\"Reason\":\"No record\"}", record)
                               : g_strdup ("null");
  field_right = field != NULL ? g_strdup_printf ("{\"Mask\":%s,\"Reason\":\"No field\"}", field)
                              : g_strdup ("null");
  body = g_strdup_printf ("{\"CustConfigId\":1,\"Config\":\"{}\",\"TableRight\":%s,"
                          "\"FieldProperties\":{\"Config\":{\"FieldRight\":%s,"
                          "\"FieldType\":\"System.String\","
                          "\"FieldLength\":219}}}", table_right, field_right);

  return test_new_carrier (SO_TYPE_CUSTOMER_CENTER_CONFIG, body);
}

/* ---- the record ---- */

static void
check_record (const char *mask,
              const char *expected)   /* of S, I, U and D, what is allowed */
{
  g_autoptr (SoCarrier) config = make_config (mask, NULL);
  g_autofree char *found = g_strconcat (so_rights_can_show (config) ? "S" : "",
                                        so_rights_can_insert (config) ? "I" : "",
                                        so_rights_can_update (config) ? "U" : "",
                                        so_rights_can_delete (config) ? "D" : "", NULL);

  if (!g_str_equal (found, expected))
    g_test_fail_printf ("%s allows %s instead of %s", mask, found, expected);
}

static void
test_record (void)
{
  check_record ("\"FULL\"", "SIUD");
  check_record ("\"Select, Update\"", "SU");
  check_record ("\"UR\"", "SU");
  check_record ("\"URI\"", "SIU");
  check_record ("\"UDR\"", "SUD");
  check_record ("\"Select\"", "S");
  check_record ("\"R\"", "S");
  check_record ("\"RI, RestrictedUpdate\"", "SIU");
  check_record ("\"URU\"", "SU");
  check_record ("\"WRITE\"", "SIU");
  check_record ("\"RF\"", "S");
  check_record ("\"Filtering\"", "");
  check_record ("\"FI\"", "SI");
  check_record ("\"Delete\"", "SD");
  check_record ("\"None\"", "");
  check_record ("0", "");
  check_record ("15", "SIUD");
  check_record ("1", "S");
}

/* What states nothing forbids nothing: the server still checks. */
static void
test_record_no_statement (void)
{
  g_autoptr (SoCarrier) empty = test_new_carrier (SO_TYPE_CUSTOMER_CENTER_CONFIG, "{}");
  g_autoptr (SoCarrier) without = test_new_carrier (SO_TYPE_PROVIDED_CREDENTIAL, "{}");
  g_autoptr (SoCarrier) hollow =
    test_new_carrier (SO_TYPE_CUSTOMER_CENTER_CONFIG, "{\"TableRight\":{}}");

  check_record (NULL, "SIUD");
  check_record ("null", "SIUD");
  check_record ("\"Uninitialized\"", "SIUD");
  check_record ("\"NotYetInvented\"", "SIUD");
  check_record ("\"Select, NotYetInvented\"", "S");
  g_assert_true (so_rights_can_update (empty));
  g_assert_null (so_rights_get_reason (empty));
  g_assert_true (so_rights_can_delete (without));
  g_assert_true (so_rights_can_insert (hollow));
}

/* ---- a field ---- */

static void
check_field (const char *record,
             const char *field,
             gboolean    is_new,
             const char *expected,   /* of V(isible), E(ditable), M(andatory) */
             const char *reason)
{
  g_autoptr (SoCarrier) config = make_config (record, field);
  SoFieldAccess access = so_rights_get_field_access (config, "config", is_new);
  g_autofree char *found = g_strconcat (access.visible ? "V" : "", access.editable ? "E" : "",
                                        access.mandatory ? "M" : "", NULL);

  if (!g_str_equal (found, expected) || g_strcmp0 (access.reason, reason) != 0)
    g_test_fail_printf ("record %s, field %s, %s: %s because %s, instead of %s because %s", record,
                        field, is_new ? "new" : "old", found, access.reason, expected, reason);
  g_assert_cmpint (access.max_length, ==, 219);
}

static void
test_field (void)
{
  /* the field decides */
  check_field ("\"FULL\"", "\"Update\"", FALSE, "VE", NULL);
  check_field ("\"FULL\"", "\"Read, Write\"", FALSE, "VE", NULL);
  check_field ("\"FULL\"", "\"Read\"", FALSE, "V", "No field");
  check_field ("\"FULL\"", "\"None\"", FALSE, "", "No field");
  check_field ("\"FULL\"", "0", FALSE, "", "No field");
  check_field ("\"FULL\"", "\"Write\"", FALSE, "", "No field");
  check_field ("\"FULL\"", "\"Update, Unused4\"", FALSE, "VE", NULL);
  check_field ("\"FULL\"", "3", FALSE, "VE", NULL);

  /* hints deny */
  check_field ("\"FULL\"", "\"Update, UIHintMandatory\"", FALSE, "VEM", NULL);
  check_field ("\"FULL\"", "\"Update, UIHintReadOnly\"", FALSE, "V", "No field");
  check_field ("\"FULL\"", "\"Update, UIHints\"", FALSE, "V", "No field");
  check_field ("\"FULL\"", "131", FALSE, "V", "No field");
  check_field ("\"FULL\"", "67", FALSE, "VEM", NULL);

  /* "FULL" is unrestricted */
  check_field ("\"FULL\"", "\"FULL\"", FALSE, "VE", NULL);
  check_field ("\"FULL\"", "\"FULL, UIHintMandatory\"", FALSE, "VEM", NULL);

  /* the record decides (a new one needs Insert, not Update) */
  check_field ("\"Select\"", "\"Update\"", FALSE, "V", "No record");
  check_field ("\"Select\"", "\"Read\"", FALSE, "V", "No field");
  check_field ("\"Select\"", NULL, FALSE, "V", "No record");
  check_field ("\"UR\"", "\"Update\"", FALSE, "VE", NULL);
  check_field ("\"UR\"", NULL, TRUE, "V", "No record");
  check_field ("\"RI\"", "\"Update\"", TRUE, "VE", NULL);
  check_field ("\"RI\"", NULL, FALSE, "V", "No record");
  check_field ("\"Insert\"", "\"Update\"", TRUE, "VE", NULL);
  check_field ("\"Select, RestrictedUpdate\"", "\"Update\"", FALSE, "VE", NULL);
  check_field ("\"None\"", NULL, FALSE, "", "No record");
  check_field ("\"Delete\"", "\"Update\"", FALSE, "V", "No record");
  check_field ("\"Select\"", "\"Update, UIHintMandatory\"", FALSE, "V", "No record");

  /* nobody states anything */
  check_field (NULL, NULL, FALSE, "VE", NULL);
  check_field (NULL, NULL, TRUE, "VE", NULL);
  check_field (NULL, "null", FALSE, "VE", NULL);
  check_field (NULL, "\"NotYetInvented\"", FALSE, "VE", NULL);
  check_field (NULL, "\"Update\"", FALSE, "VE", NULL);
}

/* What the table marks as the server's own cannot be edited whatever the rights are. */
static void
test_field_of_the_server (void)
{
  g_autoptr (SoCarrier) config = make_config ("\"FULL\"", "\"Update\"");
  SoFieldAccess access = so_rights_get_field_access (config, "registered", FALSE);

  g_assert_true (access.visible);
  g_assert_false (access.editable);
  g_assert_null (access.reason);
  g_assert_cmpint (access.max_length, ==, 0);
  access = so_rights_get_field_access (config, "table-right", TRUE);
  g_assert_false (access.editable);
}

/* Dotted and old names, names in another case, and null values mean nothing. */
static void
test_field_names (void)
{
  g_autoptr (SoCarrier) project =
    test_new_carrier (SO_TYPE_PROJECT,
                      "{\"FieldProperties\":{"
                      "\"UrlAddress\":{\"FieldRight\":{\"Mask\":\"None\"},\"FieldLength\":9},"
                      "\"url\":{\"FieldRight\":{\"Mask\":\"None\"},\"FieldLength\":9},"
                      "\"CustomFields.SuperOffice:1\":{\"FieldRight\":{\"Mask\":\"None\"}},"
                      "\"Name\":null,"
                      "\"Description\":{\"FieldRight\":null,\"FieldType\":null,"
                      "\"FieldLength\":1023}}}");
  SoFieldAccess access = so_rights_get_field_access (project, "url", FALSE);

  g_assert_true (access.visible && access.editable);
  g_assert_cmpint (access.max_length, ==, 0);
  access = so_rights_get_field_access (project, "name", FALSE);
  g_assert_true (access.visible && access.editable);
  access = so_rights_get_field_access (project, "description", FALSE);
  g_assert_true (access.visible && access.editable);
  g_assert_cmpint (access.max_length, ==, 1023);
  access = so_rights_get_field_access (project, "url-name", FALSE);
  g_assert_true (access.visible && access.editable);
}

/* ---- lengths ---- */

static void
check_length (const char *property,
              const char *wire,
              const char *type,
              int         length,
              int         expected)
{
  g_autofree char *body = g_strdup_printf ("{\"FieldProperties\":{\"%s\":{\"FieldType\":%s,"
                                           "\"FieldLength\":%d}}}", wire, type, length);
  g_autoptr (SoCarrier) ticket = test_new_carrier (SO_TYPE_TICKET_ENTITY, body);
  SoFieldAccess access = so_rights_get_field_access (ticket, property, FALSE);

  g_assert_cmpint (access.max_length, ==, expected);
}

static void
test_lengths (void)
{
  check_length ("title", "Title", "\"System.String\"", 219, 219);
  check_length ("title", "Title", "\"LongText\"", 2000, 2000);
  check_length ("title", "Title", "\"\"", 12, 12);
  check_length ("title", "Title", "null", 12, 12);
  check_length ("title", "Title", "\"System.String\"", 0, 0);
  check_length ("title", "Title", "\"System.String\"", -1, 0);
  check_length ("title", "Title", "\"System.Guid\"", 16, 0);            /* bytes */
  check_length ("alert-level", "AlertLevel", "\"System.Int32\"", 4, 0);
  check_length ("alert-level", "AlertLevel", "\"System.String\"", 4, 0);
  check_length ("owned-by", "OwnedBy", "\"Associate\"", 4, 0);
}

/* ---- reasons ---- */

static void
test_reasons (void)
{
  g_autoptr (SoCarrier) config =
    test_new_carrier (SO_TYPE_CUSTOMER_CENTER_CONFIG,
                      "{\"TableRight\":{\"Mask\":\"Select\",\"Reason\":\"\"}}");
  SoFieldAccess access = so_rights_get_field_access (config, "config", FALSE);

  g_assert_false (access.editable);
  g_assert_null (access.reason);
  g_assert_null (so_rights_get_reason (config));

  g_assert_true (so_rights_reason_is_raw ("[SR_MANDATORY_FIELD_1281]"));
  g_assert_false (so_rights_reason_is_raw ("[SR_]"));
  g_assert_false (so_rights_reason_is_raw ("[SR_A] and more"));
  g_assert_false (so_rights_reason_is_raw ("[SR_A][SR_B]"));
  g_assert_false (so_rights_reason_is_raw ("You may not"));
  g_assert_false (so_rights_reason_is_raw (""));
  g_assert_false (so_rights_reason_is_raw (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rights/record", test_record);
  g_test_add_func ("/rights/record-no-statement", test_record_no_statement);
  g_test_add_func ("/rights/field", test_field);
  g_test_add_func ("/rights/field-of-the-server", test_field_of_the_server);
  g_test_add_func ("/rights/field-names", test_field_names);
  g_test_add_func ("/rights/lengths", test_lengths);
  g_test_add_func ("/rights/reasons", test_reasons);

  return g_test_run ();
}
