/* test-carrier-field.c: one member of a carrier as JSON, out and in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-carrier.h"

#define TEXT \
  "{\"Id\":1,\"Zz\":[1.50],\"Title\":\"ab\",\"Share\":1.50," \
  "\"Registered\":\"2014-09-15T14:19:04.3609502+02:00\",\"Color\":\"Red\"," \
  "\"Part\":{\"Id\":10,\"Name\":\"p\",\"Zz\":1},\"Parts\":[{\"Id\":20,\"Name\":\"x\"}]," \
  "\"Texts\":{\"k1\":\"v1\",\"k2\":null},\"Words\":[\"a\",\"b\"],\"Numbers\":[1,2]," \
  "\"Dates\":[\"d\"],\"Anything\":{\"q\":1.0}}"

static const struct
{
  const char *property;
  const char *before;   /* NULL: missing */
  const char *after;
} cases[] = {
  { "title", "\"ab\"", "\"\\u00e5\"" },
  { "title", "\"ab\"", "null" },
  { "share", "1.50", "2.5" },
  { "active", NULL, "true" },
  { "big", NULL, "7" },
  { "color", "\"Red\"", "\"Blue\"" },
  { "registered", "\"2014-09-15T14:19:04.3609502+02:00\"", "\"2020-01-01T00:00:00Z\"" },
  { "part", "{\"Id\":10,\"Name\":\"p\",\"Zz\":1}", "{\"Id\":11,\"Name\":\"q\"}" },
  { "parts", "[{\"Id\":20,\"Name\":\"x\"}]", "[{\"Id\":21,\"Name\":\"y\"},{\"Id\":22}]" },
  { "texts", "{\"k1\":\"v1\",\"k2\":null}", "{\"k2\":\"w\",\"k3\":\"v\"}" },
  { "words", "[\"a\",\"b\"]", "[\"c\"]" },
  { "numbers", "[1,2]", "[3]" },
  { "dates", "[\"d\"]", "[]" },
  { "anything", "{\"q\":1.0}", "[true]" },
};

/* Every kind takes another value and gets its own back, to the byte. */
static void
test_there_and_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
      SoCarrier *carrier = SO_CARRIER (whole);
      g_autoptr (GError) error = NULL;
      g_autofree char *before = so_carrier_print_field (carrier, cases[i].property);
      g_autofree char *after = NULL;

      g_test_message ("%s", cases[i].property);
      g_assert_cmpstr (before, ==, cases[i].before);
      g_assert_true (so_carrier_set_field_json (carrier, cases[i].property, cases[i].after, &error));
      g_assert_no_error (error);
      g_assert_true (so_carrier_is_field_dirty (carrier, cases[i].property));
      after = so_carrier_print_field (carrier, cases[i].property);
      if (i != 0)                       /* an escape is written as its letter */
        g_assert_cmpstr (after, ==, cases[i].after);
      else
        g_assert_cmpstr (after, ==, "\"å\"");

      g_assert_true (so_carrier_set_field_json (carrier, cases[i].property, before, &error));
      g_assert_no_error (error);
      sample_assert_text (whole, TEXT);
      g_assert_false (so_carrier_is_dirty (carrier));
    }
}

static void
test_wrong (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  g_autoptr (GError) error = NULL;

  g_assert_false (so_carrier_set_field_json (SO_CARRIER (whole), "title", "7", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (so_carrier_set_field_json (SO_CARRIER (whole), "title", "\"x", &error));
  g_assert_nonnull (error);
  sample_assert_text (whole, TEXT);
}

/* A load can be told from an edit. */
static void
test_document (void)
{
  g_autoptr (SampleWhole) whole = sample_whole_read (TEXT);
  g_autoptr (SampleWhole) other = sample_whole_read (TEXT);
  g_autoptr (SoDocument) before = so_document_ref (so_carrier_get_document (SO_CARRIER (whole)));
  g_autofree char *loaded = NULL;

  g_object_set (whole, "title", "x", NULL);
  loaded = so_carrier_print_loaded (SO_CARRIER (whole));
  g_assert_cmpstr (loaded, ==, TEXT);
  g_assert_true (so_carrier_get_document (SO_CARRIER (whole)) == before);
  g_assert_true (so_carrier_load_document (SO_CARRIER (whole), so_carrier_get_document (SO_CARRIER (other)), NULL));
  g_assert_false (so_carrier_get_document (SO_CARRIER (whole)) == before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carrier-field/there-and-back", test_there_and_back);
  g_test_add_func ("/carrier-field/wrong", test_wrong);
  g_test_add_func ("/carrier-field/document", test_document);

  return g_test_run ();
}
