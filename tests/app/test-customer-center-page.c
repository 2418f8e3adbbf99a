/* test-customer-center-page.c: configurations, from the window to the service's file and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "so-customer-center-config.h"
#include "steward-list-page.h"

static GListModel *
rows (AppTest *test)
{
  return steward_list_page_get_model (STEWARD_LIST_PAGE (app_test_page (test)));
}

static guint
n_rows (AppTest *test)
{
  return g_list_model_get_n_items (rows (test));
}

static void
select_row (AppTest *test,
            guint    position)
{
  gtk_single_selection_set_selected (steward_list_page_get_selection (STEWARD_LIST_PAGE (app_test_page (test))),
                                     position);
}

static guint
selected (AppTest *test)
{
  return gtk_single_selection_get_selected (
    steward_list_page_get_selection (STEWARD_LIST_PAGE (app_test_page (test))));
}

static SoCustomerCenterConfig *
open_config (AppTest *test)
{
  SoCarrier *object = steward_page_get_object (app_test_page (test));

  return object != NULL ? SO_CUSTOMER_CENTER_CONFIG (object) : NULL;
}

static void
open_row (AppTest *test,
          guint    position)
{
  g_autoptr (SoCustomerCenterConfig) row = g_list_model_get_item (rows (test), position);

  select_row (test, position);
  wait_for (open_config (test) != NULL && open_config (test)->cust_config_id == row->cust_config_id);
  app_test_wait_loaded (test);
}

static void
test_list (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  g_assert_cmpuint (n_rows (test), >, 2);
  wait_for (app_test_shows (test->window, "All languages"));
  wait_for (app_test_shows (test->window, "Choose a configuration from the list"));
  g_assert_false (app_test_can (test, "save"));
  g_assert_false (app_test_can (test, "delete"));
}

static void
test_edit_save_restart (AppTest *test)
{
  const char *text = "{\"siteName\":\"Spiral\",\"n\":1.50}";
  int id;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  open_row (test, 0);
  id = open_config (test)->cust_config_id;
  app_test_type (app_test_row (test, "config"), text);
  wait_for (app_test_shows (test->window, "unsaved"));
  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  wait_for (!app_test_shows (test->window, "unsaved"));

  app_test_close (test);
  app_test_stop_demo (test);
  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  open_row (test, 0);
  g_assert_cmpint (open_config (test)->cust_config_id, ==, id);
  g_assert_cmpstr (open_config (test)->config, ==, text);
}

/* The server takes any text; what was JSON stays JSON, and it is told where it is wrong. */
static void
test_not_json (AppTest *test)
{
  gpointer row;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  open_row (test, 0);
  row = app_test_row (test, "config");
  app_test_type (row, "{\"a\": 1,\n \"b\": }");
  app_test_do (test, "save");
  wait_for (app_test_shows (row, "This is not JSON: line 2, column 7"));
  g_assert_nonnull (steward_base_row_get_error (row));
  g_assert_null (app_test_question ());
  g_assert_false (steward_page_is_saving (app_test_page (test)));
  g_assert_true (steward_page_is_dirty (app_test_page (test)));

  app_test_type (row, "{\"a\": 1,\n \"b\": 2}");
  g_assert_null (steward_base_row_get_error (row));
  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
}

/* Nor is what was never JSON saved as a new one. */
static void
test_new_not_json (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  app_test_do (test, "new");
  app_test_wait_loaded (test);
  app_test_type (app_test_row (test, "config"), "a: 1");
  app_test_do (test, "save");
  wait_for (steward_base_row_get_error (app_test_row (test, "config")) != NULL);
  g_assert_null (app_test_question ());
  g_assert_false (steward_page_is_saving (app_test_page (test)));
  g_assert_cmpint (open_config (test)->cust_config_id, ==, 0);
}

static void
test_new_and_delete (AppTest *test)
{
  guint before;
  int id;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  before = n_rows (test);

  app_test_do (test, "new");
  app_test_wait_loaded (test);
  g_assert_cmpint (open_config (test)->cust_config_id, ==, 0);
  app_test_choose (app_test_row (test, "type"), "Subscription page options");
  app_test_choose (app_test_row (test, "cust-lang-id"), "Deutsch");
  app_test_type (app_test_row (test, "config"), "{}");
  app_test_save (test);
  id = open_config (test)->cust_config_id;
  g_assert_cmpint (id, >, 0);
  g_assert_cmpuint (n_rows (test), ==, before + 1);
  g_assert_cmpuint (selected (test), !=, GTK_INVALID_LIST_POSITION);
  wait_for (app_test_shows (test->window, "Subscription page options"));

  app_test_do (test, "delete");
  app_test_answer ("cancel");
  g_assert_cmpuint (n_rows (test), ==, before + 1);
  app_test_do (test, "delete");
  wait_for (app_test_question () != NULL);
  wait_for (app_test_shows (app_test_question (), "For Deutsch the product’s own texts are in use again"));
  app_test_answer ("delete");
  wait_for (n_rows (test) == before);
  g_assert_null (open_config (test));
  g_assert_cmpuint (selected (test), ==, GTK_INVALID_LIST_POSITION);
}

/* What is saved after it was deleted would come back. */
static void
test_delete_while_saving (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  open_row (test, 0);
  app_test_type (app_test_row (test, "config"), "{}");
  app_test_do (test, "save");
  app_test_do (test, "delete");
  g_assert_null (app_test_question ());
  wait_for (!steward_page_is_saving (app_test_page (test)));
}

/* Another row is opened with edits in the form: nobody asks, and they are there again. */
static void
test_edits_stay_between_rows (AppTest *test)
{
  g_autofree char *before = NULL;
  int id;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  open_row (test, 0);
  id = open_config (test)->cust_config_id;
  before = g_strdup (open_config (test)->config);

  app_test_type (app_test_row (test, "config"), "{\"a\":1}");
  open_row (test, 1);
  g_assert_null (app_test_question ());
  g_assert_cmpint (open_config (test)->cust_config_id, !=, id);
  g_assert_true (app_test_can (test, "save"));    /* for the one behind */
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  wait_for (app_test_shows (test->window, "unsaved"));

  open_row (test, 0);
  g_assert_cmpstr (open_config (test)->config, ==, "{\"a\":1}");
  app_test_do (test, "discard");
  g_assert_cmpstr (open_config (test)->config, ==, before);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
}

static void
delete_all (AppTest *test)
{
  while (n_rows (test) > 0)
    {
      guint before = n_rows (test);

      open_row (test, 0);
      app_test_do (test, "delete");
      app_test_answer ("delete");
      wait_for (n_rows (test) < before);
    }
}

static void
test_empty_list (AppTest *test)
{
  GtkWidget *button;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  delete_all (test);
  wait_for (app_test_shows (test->window, "No configuration stored; the product’s own look and texts are in use"));

  app_test_close (test);
  app_test_open (test, "customer-center");
  button = app_test_find_button (test->window, "Create Configuration");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  app_test_wait_loaded (test);
  g_assert_cmpint (open_config (test)->cust_config_id, ==, 0);
  app_test_choose (app_test_row (test, "type"), "Options");
  app_test_save (test);
  wait_for (n_rows (test) == 1);
}

/* The arrow keys go through the list, one object after the other. */
static void
test_focus_stays_in_list (AppTest *test)
{
  GtkWidget *list = NULL;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  list = steward_page_get_list_pane (app_test_page (test));
  wait_for (gtk_widget_get_mapped (list));
  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
  for (guint i = 0; i < 3; i++)
    {
      open_row (test, i);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)), list));
    }
}

/* A second configuration of a type and language is allowed, but the row says so. */
static void
test_duplicate_is_told (AppTest *test)
{
  g_autoptr (SoCustomerCenterConfig) first = NULL;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  first = g_list_model_get_item (rows (test), 0);
  app_test_do (test, "new");
  app_test_wait_loaded (test);
  g_object_set (open_config (test), "type", first->type, "cust-lang-id", first->cust_lang_id, NULL);
  wait_for (app_test_shows (test->window, "There is a configuration of this type and language already."));
}

/* One pane at a time where there is no room for two, and no widget is drawn without a size. */
static void
test_fold (AppTest *test)
{
  AdwLeaflet *leaflet;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  leaflet = app_test_find (app_test_page (test), ADW_TYPE_LEAFLET);
  for (guint i = 0; i < 3; i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (test->window), 400, 700);
      wait_for (adw_leaflet_get_folded (leaflet));
      gtk_window_set_default_size (GTK_WINDOW (test->window), 1000, 700);
      wait_for (!adw_leaflet_get_folded (leaflet));
    }
}

static void
add_tests (void)
{
  app_test_add ("/customer-center/list", test_list);
  app_test_add ("/customer-center/edit-save-restart", test_edit_save_restart);
  app_test_add ("/customer-center/not-json", test_not_json);
  app_test_add ("/customer-center/new-not-json", test_new_not_json);
  app_test_add ("/customer-center/new-and-delete", test_new_and_delete);
  app_test_add ("/customer-center/delete-while-saving", test_delete_while_saving);
  app_test_add ("/customer-center/edits-stay-between-rows", test_edits_stay_between_rows);
  app_test_add ("/customer-center/empty-list", test_empty_list);
  app_test_add ("/customer-center/focus-stays-in-list", test_focus_stays_in_list);
  app_test_add ("/customer-center/duplicate-is-told", test_duplicate_is_told);
  app_test_add ("/customer-center/fold", test_fold);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
