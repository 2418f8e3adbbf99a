/* test-service-error.c: errors that carry what the server said
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-service-error.h"

static GError *
make_error (void)
{
  GError *error = g_error_new (SO_SERVICE_ERROR, SO_SERVICE_ERROR_THROTTLED, "Too many requests");

  so_service_error_set_details (error, 429, 30, "SoThrottleException", "SuperOffice.Services");

  return error;
}

static void
assert_details (const GError *error)
{
  const SoServiceErrorDetails *details = so_service_error_get_details (error);

  g_assert_nonnull (details);
  g_assert_cmpuint (details->status, ==, 429);
  g_assert_cmpuint (details->retry_after, ==, 30);
  g_assert_cmpstr (details->type, ==, "SoThrottleException");
  g_assert_cmpstr (details->source, ==, "SuperOffice.Services");
}

static void
test_details (void)
{
  g_autoptr (GError) error = make_error ();

  assert_details (error);
  so_service_error_set_details (error, 503, 0, NULL, NULL);
  g_assert_cmpuint (so_service_error_get_details (error)->status, ==, 503);
  g_assert_null (so_service_error_get_details (error)->type);
}

static void
test_survive (void)
{
  g_autoptr (GError) error = make_error ();
  g_autoptr (GError) copy = g_error_copy (error);
  GError *moved = NULL;

  g_prefix_error (&copy, "SaveSmsConfig: ");
  g_clear_error (&error);
  assert_details (copy);
  g_assert_cmpstr (copy->message, ==, "SaveSmsConfig: Too many requests");
  g_propagate_error (&moved, g_steal_pointer (&copy));
  assert_details (moved);
  g_assert_error (moved, SO_SERVICE_ERROR, SO_SERVICE_ERROR_THROTTLED);
  g_clear_error (&moved);
}

static void
test_without (void)
{
  g_autoptr (GError) plain = g_error_new (SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE, "x");
  g_autoptr (GError) foreign = g_error_new (G_FILE_ERROR, G_FILE_ERROR_NOENT, "x");

  g_assert_cmpuint (so_service_error_get_details (plain)->status, ==, 0);
  g_assert_null (so_service_error_get_details (plain)->type);
  g_assert_null (so_service_error_get_details (foreign));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service-error/details", test_details);
  g_test_add_func ("/service-error/survive", test_survive);
  g_test_add_func ("/service-error/without", test_without);

  return g_test_run ();
}
