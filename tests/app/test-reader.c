/* test-reader.c: a user who may look and not touch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "steward-list-page.h"
#include "steward-numbering-defaults-page.h"
#include "steward-page-private.h"

#include <string.h>

static void
open_section (AppTest    *test,
              const char *name,
              const char *title)
{
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.section", "s", name);
  wait_for (g_str_equal (steward_page_get_title (app_test_page (test)), title));
}

/* Nothing to be pressed that the server would refuse. */
static void
test_cannot_make (AppTest *test)
{
  GtkWidget *row;

  app_test_start_demo (test, NULL);
  app_test_open_at (test, test->address, "reader", "new-ticket");
  app_test_wait_loaded (test);
  g_assert_false (app_test_can (test, "save"));
  wait_for (app_test_find_button (test->window, "Create") != NULL);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (app_test_find_button (test->window, "Create")),
                            "may only read"));

  open_section (test, "customer-center", "Customer Center");
  wait_for (steward_state_view_get_state (steward_page_get_private (app_test_page (test))->state_view) ==
            STEWARD_STATE_EMPTY);
  g_assert_false (app_test_can (test, "new"));
  gtk_single_selection_set_selected (
      steward_list_page_get_selection (STEWARD_LIST_PAGE (app_test_page (test))), 0);
  app_test_wait_loaded (test);
  g_assert_false (app_test_can (test, "delete"));

  open_section (test, "numbering-defaults", "Numbering Defaults");
  app_test_wait_loaded (test);
  wait_for (app_test_shows (test->window, "Own counter for each new document"));
  row = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (app_test_page (test)), STEWARD_TYPE_NUMBERING_DEFAULTS_PAGE,
                                                   "template_row"));
  wait_for (gtk_widget_get_tooltip_text (row) != NULL);
  g_assert_false (gtk_widget_get_sensitive (row));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (row), "may only read"));
}

static void
add_tests (void)
{
  app_test_add ("/reader/cannot-make", test_cannot_make);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
