/* test-sms-facts.c: what is known of SMS plugins, and what is odd about settings; no window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "so-map-entry.h"
#include "steward-sms-checks.h"
#include "steward-sms-providers.h"

static void
assert_keys (const char *module,
             const char *expected)
{
  const char * const *keys = steward_sms_providers_get_keys (module);
  g_autofree char *joined = keys != NULL ? g_strjoinv (",", (char **) keys) : NULL;

  g_assert_cmpstr (joined, ==, expected);
}

/* The table of API 15, under the names that servers use. */
static void
test_providers (void)
{
  assert_keys ("CM", "cm_serviceId,cm_username,cm_password");
  assert_keys ("Compaya SMS", "compaya_username,compaya_password");
  assert_keys ("Compaya", "compaya_username,compaya_password");
  assert_keys ("Intelecom SMS", "intele_serviceId,intele_username,intele_password");
  assert_keys ("Link Mobility SMS", "pswin_username,pswin_password");
  assert_keys ("PSWinCom SMS", "pswin_username,pswin_password");
  assert_keys ("SMS Teknik", "smsteknik_serviceId,smsteknik_username,smsteknik_password");
  assert_keys ("Twilio SMS", "twilio_account_sid,twilio_auth_token");
  assert_keys ("TXTLocal", "txtlocal_username,txtlocal_password");
  assert_keys ("TxtLocal", "txtlocal_username,txtlocal_password");
  assert_keys ("CMore", NULL);
  assert_keys ("", NULL);
  assert_keys (NULL, NULL);
}

static void
assert_said (char       *text,
             const char *part)
{
  if (part == NULL)
    g_assert_null (text);
  else
    g_assert_nonnull (strstr (text, part));
  g_free (text);
}

static void
test_country (void)
{
  static const char * const right[] = { "+1", "+47", "+4712", "", NULL };
  static const char * const odd[] = { "47", "+", "+12345", "0047", "+47 ", " +47", "+4a", "++47", NULL };

  assert_said (steward_sms_check_country (NULL), NULL);
  for (guint i = 0; right[i] != NULL; i++)
    assert_said (steward_sms_check_country (right[i]), NULL);
  for (guint i = 0; odd[i] != NULL; i++)
    assert_said (steward_sms_check_country (odd[i]), "plus sign");
}

static void
test_sender (void)
{
  assert_said (steward_sms_check_sender (NULL), NULL);
  assert_said (steward_sms_check_sender (""), NULL);
  assert_said (steward_sms_check_sender ("ABCDEFGHIJK"), NULL);
  assert_said (steward_sms_check_sender ("ABCDEFGHIJKL"), "11 characters");
  assert_said (steward_sms_check_sender ("123456789012"), NULL);        /* digits: up to 15 */
  assert_said (steward_sms_check_sender ("+123456789012345"), NULL);    /* the plus is no digit */
  assert_said (steward_sms_check_sender ("1234567890123456"), "15 digits");
  assert_said (steward_sms_check_sender ("ÆØÅÆØÅÆØÅÆØ"), NULL);         /* characters, not bytes */
  assert_said (steward_sms_check_sender ("1+2"), "letters, digits and spaces");
  assert_said (steward_sms_check_sender ("a_b"), "letters, digits and spaces");
}

static void
assert_value (const char *value,
              gboolean    odd)
{
  g_autoptr (GListStore) entries = g_list_store_new (SO_TYPE_MAP_ENTRY);
  g_autoptr (SoMapEntry) entry = so_map_entry_new_string ("cm_username", value);

  g_list_store_append (entries, entry);
  assert_said (steward_sms_check_config (G_LIST_MODEL (entries)), odd ? "cm_username" : NULL);
}

static void
test_brackets (void)
{
  assert_value ("[me]", TRUE);
  assert_value ("<me>", TRUE);
  assert_value ("{me}", TRUE);
  assert_value ("(me)", TRUE);
  assert_value ("[]", TRUE);
  assert_value ("[", FALSE);
  assert_value ("[me", FALSE);
  assert_value ("[me)", FALSE);
  assert_value ("me[1]", FALSE);
  assert_value ("", FALSE);
  assert_value (NULL, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sms-facts/providers", test_providers);
  g_test_add_func ("/sms-facts/country", test_country);
  g_test_add_func ("/sms-facts/sender", test_sender);
  g_test_add_func ("/sms-facts/brackets", test_brackets);

  return g_test_run ();
}
