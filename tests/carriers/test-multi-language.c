/* test-multi-language.c: texts in several languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-multi-language.h"

static void
check_resolve (const char *text,
               const char *language,
               const char *expected)
{
  g_autofree char *found = so_multi_language_resolve (text, language);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_resolve (void)
{
  const char *text = "US:\"Supplier\";NO:\"Leverand\xc3\xb8r\"";

  check_resolve (text, "en", "Supplier");
  check_resolve (text, "nb", "Leverand\xc3\xb8r");
  check_resolve (text, "nb-NO", "Leverand\xc3\xb8r");
  check_resolve (text, "nn_NO.UTF-8", "Leverand\xc3\xb8r");
  check_resolve (text, "no", "Leverand\xc3\xb8r");
  check_resolve (text, "EN_gb", "Supplier");
  check_resolve (text, "de", "Supplier");
  check_resolve (text, "tlh", "Supplier");
  check_resolve (text, "C", "Supplier");
  check_resolve (text, "", "Supplier");
  check_resolve (text, NULL, "Supplier");

  check_resolve ("NO:\"Nei\";GE:\"Nein\"", "fr", "Nei");       /* no English: what there is */
  check_resolve ("NO:\"\";GE:\"Nein\"", "nb", "Nein");
  check_resolve ("US:\"\"", "en", "");
}

/* The service's codes are no ISO codes. */
static void
test_codes (void)
{
  static const char *pairs[][2] = {
    { "US", "en" }, { "NO", "nb" }, { "SW", "sv" }, { "DA", "da" }, { "GE", "de" },
    { "FR", "fr" }, { "NL", "nl" }, { "IT", "it" }, { "SP", "es" }, { "FI", "fi" },
    { "PL", "pl" }, { "CZ", "cs" }, { "RU", "ru" }, { "JP", "ja" }, { "CN", "zh" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_cmpstr (so_multi_language_code_to_iso (pairs[i][0]), ==, pairs[i][1]);
      g_assert_cmpstr (so_multi_language_code_from_iso (pairs[i][1]), ==, pairs[i][0]);
    }

  g_assert_null (so_multi_language_code_from_iso ("sw"));    /* Swahili, not Swedish */
  g_assert_null (so_multi_language_code_from_iso ("us"));
  g_assert_cmpstr (so_multi_language_code_from_iso ("nn"), ==, "NO");
  g_assert_null (so_multi_language_code_from_iso ("eng"));
  g_assert_null (so_multi_language_code_from_iso ("e"));
  g_assert_null (so_multi_language_code_to_iso ("XX"));
  g_assert_cmpstr (so_multi_language_code_to_iso ("us"), ==, "en");
}

static void
check_same (const char *text)
{
  g_autoptr (SoMultiLanguage) texts = so_multi_language_parse (text);
  g_autofree char *printed = NULL;

  g_assert_nonnull (texts);
  printed = so_multi_language_print (texts);
  g_assert_cmpstr (printed, ==, text);
}

/* Both endings occur, and texts hold semicolons. */
static void
test_parse (void)
{
  g_autoptr (SoMultiLanguage) texts = so_multi_language_parse ("NO:\"a;b: c\"; US:\"\";XX:\"d\";");

  g_assert_nonnull (texts);
  g_assert_cmpuint (so_multi_language_get_n_texts (texts), ==, 3);
  g_assert_cmpstr (so_multi_language_get_code (texts, 0), ==, "NO");
  g_assert_cmpstr (so_multi_language_get_text (texts, "NO"), ==, "a;b: c");
  g_assert_cmpstr (so_multi_language_get_text (texts, "us"), ==, "");
  g_assert_cmpstr (so_multi_language_get_text (texts, "XX"), ==, "d");
  g_assert_null (so_multi_language_get_text (texts, "GE"));

  check_same ("US:\"Supplier\";NO:\"Leverandor\"");
  check_same ("US:\"Supplier\";NO:\"Leverandor\";");
  check_same ("US:\"Supplier\"; NO:\"Leverandor\"");
  check_same ("US:\"Supplier\"; NO:\"Leverandor\";");
  check_same ("GE:\"\"");
  check_same ("US:\"two\nlines\";JP:\"\xe4\xbe\x9b\xe7\xb5\xa6\xe8\x80\x85\"");
}

/* A broken layout is text that is shown as it is. */
static void
test_broken (void)
{
  static const char *broken[] = {
    "", " ", "Supplier", "US", "US:", "US:\"", "US:\"Supplier", "US:Supplier", "USA:\"Supplier\"",
    "U:\"Supplier\"", "US:\"a\"NO:\"b\"", "US:\"a\";;", "US:\"a\";NO", "US:\"a\" and more",
    "U1:\"a\"", ";US:\"a\"", "Note: US:\"a\"", "\xc3\x98:\"a\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      if (so_multi_language_parse (broken[i]) != NULL)
        g_test_fail_printf ("%s was taken", broken[i]);
      check_resolve (broken[i], "en", broken[i]);
    }

  g_assert_null (so_multi_language_parse (NULL));
  check_resolve (NULL, "en", NULL);
}

/* Other languages stay when one is edited. */
static void
test_edit (void)
{
  g_autoptr (SoMultiLanguage) texts = so_multi_language_parse ("US:\"a\"; XX:\"x\"; US:\"again\";");
  g_autofree char *one = NULL, *two = NULL, *three = NULL;

  g_assert_true (so_multi_language_set_text (texts, "XX", "y"));
  g_assert_true (so_multi_language_set_text (texts, "GE", "\xc3\xbc;"));
  one = so_multi_language_print (texts);
  g_assert_cmpstr (one, ==, "US:\"a\"; XX:\"y\"; US:\"again\"; GE:\"\xc3\xbc;\";");

  g_assert_false (so_multi_language_set_text (texts, "XX", "say \"y\""));
  g_assert_true (so_multi_language_set_text (texts, "us", NULL));
  g_assert_true (so_multi_language_set_text (texts, "FR", NULL));
  two = so_multi_language_print (texts);
  g_assert_cmpstr (two, ==, "XX:\"y\"; GE:\"\xc3\xbc;\";");

  g_assert_true (so_multi_language_set_text (texts, "XX",
                                             so_multi_language_get_text (texts, "XX")));
  g_assert_true (so_multi_language_set_text (texts, "XX", NULL));
  g_assert_true (so_multi_language_set_text (texts, "GE", NULL));
  three = so_multi_language_print (texts);
  g_assert_cmpstr (three, ==, "");
}

static void
test_new (void)
{
  g_autoptr (SoMultiLanguage) texts = so_multi_language_new ();
  g_autofree char *text = NULL;

  g_assert_true (so_multi_language_set_text (texts, "US", "Supplier"));
  g_assert_true (so_multi_language_set_text (texts, "NO", "Leverandor"));
  text = so_multi_language_print (texts);
  g_assert_cmpstr (text, ==, "US:\"Supplier\";NO:\"Leverandor\"");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/multi-language/resolve", test_resolve);
  g_test_add_func ("/multi-language/codes", test_codes);
  g_test_add_func ("/multi-language/parse", test_parse);
  g_test_add_func ("/multi-language/broken", test_broken);
  g_test_add_func ("/multi-language/edit", test_edit);
  g_test_add_func ("/multi-language/new", test_new);

  return g_test_run ();
}
