/* test-languages.c: the window in another language, and from right to left
 *
 * Run with LANGUAGE=de.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"

#include <glib/gi18n.h>

static const char *const sections[] = { "customer-center", "sms", "numbering",
                                      "numbering-defaults", "new-ticket", "tickets" };

/* The window's own texts and the server's both come in the user's language. */
static void
test_german (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  g_assert_cmpstr (_("_Save"), !=, "_Save");
  app_test_choose (app_test_row (test, "priority"), "Dringend");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      app_test_close (test);
      app_test_open (test, sections[i]);
    }
}

static void
test_right_to_left (AppTest *test)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  app_test_start_demo (test, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      app_test_open (test, sections[i]);
      g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (app_test_page (test))), ==, GTK_TEXT_DIR_RTL);
      app_test_close (test);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add_tests (void)
{
  app_test_add ("/languages/german", test_german);
  app_test_add ("/languages/right-to-left", test_right_to_left);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
