/* test-secrets.c: secrets come back from the keyring, by connection and scheme
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-secrets.h"

#include <glib/gstdio.h>
#include <string.h>

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for_keyring (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
store (StewardConnection *connection,
       const char        *secret)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  steward_secrets_store_async (connection, secret, NULL, keep_result, &result);
  g_assert_true (steward_secrets_store_finish (connection, wait_for_keyring (&result), &error));
  g_assert_no_error (error);
}

static void
assert_secret (StewardConnection *connection,
               const char        *expected)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *secret;

  steward_secrets_lookup_async (connection, NULL, keep_result, &result);
  secret = steward_secrets_lookup_finish (connection, wait_for_keyring (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (secret, ==, expected);
  g_clear_pointer (&secret, steward_secret_free);
}

static void
test_round_trip (void)
{
  g_autoptr (StewardConnection) one = steward_connection_new ("One", "https://host");
  g_autoptr (StewardConnection) two = steward_connection_new ("Two", "https://host");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (one, "scheme", STEWARD_SCHEME_BASIC, NULL);
  g_object_set (two, "scheme", STEWARD_SCHEME_BASIC, NULL);
  assert_secret (one, NULL);
  store (one, "pass:w\303\270rd");
  store (two, "other");
  assert_secret (one, "pass:w\303\270rd");
  assert_secret (two, "other");

  g_object_set (one, "scheme", STEWARD_SCHEME_TICKET, NULL);
  assert_secret (one, NULL);
  store (one, "7T:x");
  store (one, "7T:y");
  assert_secret (one, "7T:y");

  steward_secrets_clear_async (one, NULL, keep_result, &result);
  g_assert_true (steward_secrets_clear_finish (one, wait_for_keyring (&result), &error));
  g_assert_no_error (error);
  assert_secret (one, NULL);
  g_object_set (one, "scheme", STEWARD_SCHEME_BASIC, NULL);
  assert_secret (one, NULL);
  assert_secret (two, "other");
}

/* Clearing what was never there is no failure. */
static void
test_clear_nothing (void)
{
  g_autoptr (StewardConnection) one = steward_connection_new ("One", "https://host");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  steward_secrets_clear_async (one, NULL, keep_result, &result);
  g_assert_true (steward_secrets_clear_finish (one, wait_for_keyring (&result), &error));
  g_assert_no_error (error);
}

/* The file backend encrypts: the secret is nowhere to be read. */
static void
test_encrypted (void)
{
  g_autoptr (StewardConnection) one = steward_connection_new ("One", "https://host");
  g_autofree char *text = NULL;
  gsize length;

  store (one, "pr0bably-unique-s3cret");
  g_file_get_contents (g_getenv ("SECRET_FILE_TEST_PATH"), &text, &length, NULL);
  g_assert_cmpuint (length, >, 0);
  g_assert_null (memmem (text, length, "pr0bably-unique-s3cret", 22));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("steward-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "keyring", NULL);
  int status;

  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PATH", path, TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", "for-this-test-only", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/secrets/round-trip", test_round_trip);
  g_test_add_func ("/secrets/clear-nothing", test_clear_nothing);
  g_test_add_func ("/secrets/encrypted", test_encrypted);

  status = g_test_run ();
  g_remove (path);
  g_rmdir (folder);

  return status;
}
