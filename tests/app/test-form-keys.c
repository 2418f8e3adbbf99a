/* test-form-keys.c: undo and redo with the keys, as a person presses them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys-test.h"

#include <string.h>

#include "steward-list-page.h"
#include "steward-page-private.h"

static void
focus (AppTest    *test,
       const char *field)
{
  steward_row_focus (app_test_row (test, field));
}

static gboolean
has_focus (AppTest    *test,
           const char *field)
{
  GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (test->window));

  return widget != NULL && gtk_widget_is_ancestor (widget, app_test_row (test, field));
}

#define SENDER "ns-plugin-sender"
#define COUNTRY "default-sms-country"

static gboolean
is_text (AppTest    *test,
         const char *field,
         const char *text)
{
  return strcmp (app_test_text (app_test_row (test, field)), text) == 0;
}

/* Type over a text, take it back and do it again; a word is one step. */
static void
test_text (AppTest *test)
{
  g_autofree char *country = NULL;

  keys_open (test, "sms");
  country = g_strdup (app_test_text (app_test_row (test, COUNTRY)));
  focus (test, SENDER);
  keys_press ("ctrl+a");
  keys_type ("nord");
  wait_for (is_text (test, SENDER, "nord"));
  focus (test, COUNTRY);
  keys_press ("ctrl+a");
  keys_type ("46");
  wait_for (is_text (test, COUNTRY, "46"));

  keys_press ("ctrl+z");
  wait_for (is_text (test, COUNTRY, country));
  g_assert_true (is_text (test, SENDER, "nord"));
  keys_press ("ctrl+z");
  wait_for (is_text (test, SENDER, "Fjellvik"));
  g_assert_true (has_focus (test, SENDER));
  g_assert_false (steward_page_is_dirty (app_test_page (test)));

  keys_press ("ctrl+shift+z");
  wait_for (is_text (test, SENDER, "nord"));
  keys_press ("ctrl+y");
  wait_for (is_text (test, COUNTRY, "46"));
  g_assert_true (has_focus (test, COUNTRY));
}

/* After a save the steps are there still. */
static void
test_after_save (AppTest *test)
{
  keys_open (test, "sms");
  focus (test, SENDER);
  keys_press ("ctrl+a");
  keys_type ("nord");
  wait_for (is_text (test, SENDER, "nord"));
  keys_press ("ctrl+s");
  wait_for (!steward_page_is_dirty (app_test_page (test)) && !steward_page_is_saving (app_test_page (test)));
  keys_press ("ctrl+z");
  wait_for (is_text (test, SENDER, "Fjellvik"));
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  keys_press ("ctrl+y");
  wait_for (is_text (test, SENDER, "nord"));
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
}

/* Numbers by their arrows, switches and choices by the space bar. */
static void
test_controls (AppTest *test)
{
  g_autofree char *number = NULL;

  keys_open (test, "numbering-defaults");
  app_test_wait_loaded (test);
  number = g_strdup (app_test_text (app_test_row (test, "current-value")));
  focus (test, "current-value");
  keys_press ("Up");
  wait_for (!is_text (test, "current-value", number));
  keys_press ("ctrl+z");
  wait_for (is_text (test, "current-value", number));
  keys_press ("ctrl+y");
  wait_for (!is_text (test, "current-value", number));
}

/* Where one searches, the keys take back what was searched for. */
static void
test_search (AppTest *test)
{
  StewardListPage *page;
  GtkWidget *search;

  keys_open (test, "customer-center");
  page = STEWARD_LIST_PAGE (app_test_page (test));
  gtk_single_selection_set_selected (steward_list_page_get_selection (page), 0);
  app_test_wait_loaded (test);
  app_test_type (app_test_row (test, "config"), "{\"typed\":1}");
  wait_for (steward_page_is_dirty (STEWARD_PAGE (page)));
  keys_press ("ctrl+f");
  wait_for (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (test->window))) &&
            gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)),
                                     GTK_TYPE_SEARCH_ENTRY) != NULL);
  search = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)), GTK_TYPE_SEARCH_ENTRY);
  keys_type ("op");
  wait_for (strcmp (gtk_editable_get_text (GTK_EDITABLE (search)), "op") == 0);
  keys_press ("ctrl+z");
  wait_for (strcmp (gtk_editable_get_text (GTK_EDITABLE (search)), "op") != 0);
  g_assert_true (steward_page_is_dirty (STEWARD_PAGE (page)));
}

/* The menu says what the keys do. */
static void
test_menu (AppTest *test)
{
  GMenuModel *menu;
  g_autoptr (GMenuModel) section = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  keys_open (test, "sms");
  menu = steward_page_get_menu (app_test_page (test));
  section = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  g_assert_true (g_menu_model_get_item_attribute (section, 0, "action", "s", &first));
  g_assert_true (g_menu_model_get_item_attribute (section, 1, "action", "s", &second));
  g_assert_cmpstr (first, ==, "form.undo");
  g_assert_cmpstr (second, ==, "form.redo");
  g_assert_cmpint (g_menu_model_get_n_items (menu), >, 1);
}

/* Who may only read has nothing to take back. */
static void
test_reader (AppTest *test)
{
  GActionGroup *actions;

  app_test_start_demo (test, NULL);
  app_test_open_at (test, test->address, "reader", "sms");
  app_test_wait_loaded (test);
  actions = steward_form_get_actions (app_test_form (test));
  g_assert_false (g_action_group_get_action_enabled (actions, "undo"));
  g_assert_false (g_action_group_get_action_enabled (actions, "redo"));
}

static void
add_tests (void)
{
  app_test_add ("/form-keys/text", test_text);
  app_test_add ("/form-keys/after-save", test_after_save);
  app_test_add ("/form-keys/controls", test_controls);
  app_test_add ("/form-keys/search", test_search);
  app_test_add ("/form-keys/menu", test_menu);
  app_test_add ("/form-keys/reader", test_reader);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
