/* test-credentials.c: each scheme's exact header
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-credentials.h"

static void
test_basic (void)
{
  g_autoptr (SoCredentials) plain = so_credentials_new_basic ("admin", "demo");
  g_autoptr (SoCredentials) empty = so_credentials_new_basic ("user", "");
  g_autoptr (SoCredentials) none = so_credentials_new_basic ("user", NULL);
  g_autoptr (SoCredentials) utf8 = so_credentials_new_basic ("bj\303\270rn", "pass:w\303\270rd ");

  g_assert_cmpstr (so_credentials_get_authorization (plain), ==, "Basic YWRtaW46ZGVtbw==");
  g_assert_cmpstr (so_credentials_get_user (plain), ==, "admin");
  g_assert_null (so_credentials_get_app_token (plain));
  g_assert_cmpstr (so_credentials_get_authorization (empty), ==, "Basic dXNlcjo=");
  g_assert_cmpstr (so_credentials_get_authorization (none), ==, "Basic dXNlcjo=");
  g_assert_cmpstr (so_credentials_get_authorization (utf8), ==, "Basic YmrDuHJuOnBhc3M6d8O4cmQg");
}

static void
test_ticket (void)
{
  g_autoptr (SoCredentials) online = so_credentials_new_ticket ("7T:abc+/==", "s3cret");
  g_autoptr (SoCredentials) on_site = so_credentials_new_ticket (" 7T:abc==\n", NULL);

  g_assert_cmpstr (so_credentials_get_authorization (online), ==, "SOTicket 7T:abc+/==");
  g_assert_cmpstr (so_credentials_get_app_token (online), ==, "s3cret");
  g_assert_null (so_credentials_get_user (online));
  g_assert_cmpstr (so_credentials_get_authorization (on_site), ==, "SOTicket 7T:abc==");
  g_assert_null (so_credentials_get_app_token (on_site));
}

static void
test_bearer (void)
{
  g_autoptr (SoCredentials) token = so_credentials_new_bearer ("8A:Cust12345.xxxx\r\n");

  g_assert_cmpstr (so_credentials_get_authorization (token), ==, "Bearer 8A:Cust12345.xxxx");
  g_assert_null (so_credentials_get_user (token));
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (SoCredentials) token = so_credentials_new_bearer ("t");
  g_autoptr (SoCredentials) copy = NULL;

  g_value_init (&value, SO_TYPE_CREDENTIALS);
  g_value_set_boxed (&value, token);
  copy = g_value_dup_boxed (&value);
  g_assert_true (copy == token);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/credentials/basic", test_basic);
  g_test_add_func ("/credentials/ticket", test_ticket);
  g_test_add_func ("/credentials/bearer", test_bearer);
  g_test_add_func ("/credentials/boxed", test_boxed);

  return g_test_run ();
}
