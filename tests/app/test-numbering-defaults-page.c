/* test-numbering-defaults-page.c: the defaults for new counters, from the window to the service's file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "steward-numbering-effect.h"
#include "steward-numbering-defaults-page.h"

static void
test_edit_save_restart (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "numbering-defaults");
  wait_for (app_test_shows (test->window, "does not report stored defaults"));
  wait_for (app_test_shows (test->window, "Only one record may stay empty."));

  app_test_toggle (app_test_row (test, "allow-blank"), TRUE);
  wait_for (app_test_shows (test->window, "any number of records may stay empty."));
  app_test_type (app_test_row (test, "travel-prefix"), "3");
  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  wait_for (app_test_shows (test->window, "Saved"));

  app_test_close (test);
  app_test_stop_demo (test);
  app_test_start_demo (test, NULL);
  app_test_open (test, "numbering-defaults");
  wait_for (app_test_shows (test->window, "any number of records may stay empty."));
  g_assert_cmpstr (app_test_text (app_test_row (test, "travel-prefix")), ==, "3");
}

/* The service keeps no default for the next number: what it proposes afterwards differs. */
static void
test_says_what_was_ignored (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "numbering-defaults");
  app_test_type (app_test_row (test, "current-value"), "4711");
  app_test_save (test);
  wait_for (app_test_shows (test->window, "Next number"));
  wait_for (app_test_shows (test->window, "proposes another value for this field now: Next number"));
  g_assert_cmpstr (app_test_text (app_test_row (test, "current-value")), ==, "0");
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
}

/* Its row, once the server has told the setting. */
static GtkSwitch *
template_switch (AppTest *test)
{
  GtkWidget *toggle = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (app_test_page (test)),
                                                                 STEWARD_TYPE_NUMBERING_DEFAULTS_PAGE, "template_switch"));

  wait_for (gtk_widget_is_sensitive (toggle));

  return GTK_SWITCH (toggle);
}

static void
test_own_counter (AppTest *test)
{
  GtkSwitch *each;

  app_test_start_demo (test, NULL);
  app_test_open (test, "numbering-defaults");
  each = template_switch (test);
  g_assert_false (gtk_switch_get_active (each));
  gtk_switch_set_active (each, TRUE);
  wait_for (app_test_shows (test->window, "Saved"));
  g_assert_false (steward_page_is_dirty (app_test_page (test)));

  app_test_close (test);
  app_test_stop_demo (test);
  app_test_start_demo (test, NULL);
  app_test_open (test, "numbering-defaults");
  each = template_switch (test);
  g_assert_true (gtk_switch_get_active (each));
}

/* A combination that the vendor does not describe is saved only after a question. */
static void
test_concern (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "numbering-defaults");
  app_test_toggle (app_test_row (test, "allocate"), FALSE);
  app_test_toggle (app_test_row (test, "read-only"), TRUE);
  wait_for (app_test_shows (test->window, "The vendor does not describe this combination."));

  app_test_do (test, "save");
  app_test_answer ("cancel");
  g_assert_false (steward_page_is_saving (app_test_page (test)));
  g_assert_true (steward_page_is_dirty (app_test_page (test)));

  app_test_do (test, "save");
  app_test_answer ("save");
  wait_for (!steward_page_is_saving (app_test_page (test)));
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
}

#define UNDESCRIBED "The vendor does not describe this combination."

/* The table in the notes on screens, and the combinations it does not name. */
static void
test_effects (void)
{
  static const struct
  {
    const char *switches;
    const char *text;
  } effects[] = {
    { "----", "Users type anything." },
    { "A---", "A number is filled in; users may change it." },
    { "AU--", "A number is filled in; users may change it to another unused one. "
              "Only one record may stay empty." },
    { "AU-B", "A number is filled in; users may change it to another unused one, or clear it; "
              "any number of records may stay empty." },
    { "AUR-", "A number is filled in and fixed." },
    { "AURB", "A number is filled in and fixed." },
    { "A-R-", "A number is filled in and fixed; changes from outside are not checked for duplicates." },
    { "-U--", "Users type a number that must be unused; only one record may stay empty." },
    { "-U-B", "Users type a number that must be unused; any number of records may stay empty." },
    { "--RB", "Nobody types; another system fills it." },
    { "--R-", "Nobody types, only one record may stay empty. Not recommended." },
    { "---B", UNDESCRIBED },
    { "A--B", UNDESCRIBED },
    { "A-RB", UNDESCRIBED },
    { "-UR-", UNDESCRIBED },
    { "-URB", UNDESCRIBED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    {
      const char *switches = effects[i].switches;
      gboolean described;
      const char *text = steward_numbering_effect (switches[0] == 'A', switches[1] == 'U',
                                                   switches[2] == 'R', switches[3] == 'B', &described);

      g_assert_cmpstr (text, ==, effects[i].text);
      g_assert_cmpint (described, ==, !g_str_equal (text, UNDESCRIBED));
    }
}

static void
add_tests (void)
{
  g_test_add_func ("/numbering/effects", test_effects);
  app_test_add ("/numbering/edit-save-restart", test_edit_save_restart);
  app_test_add ("/numbering/says-what-was-ignored", test_says_what_was_ignored);
  app_test_add ("/numbering/own-counter", test_own_counter);
  app_test_add ("/numbering/concern", test_concern);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
