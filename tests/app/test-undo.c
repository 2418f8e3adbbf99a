/* test-undo.c: what was saved or deleted is taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "so-customer-center-config.h"
#include "steward-list-page.h"
#include "steward-page-private.h"

static void
undo (AppTest *test)
{
  GtkWidget *button;

  wait_for ((button = app_test_find_button (test->window, "Undo")) != NULL);
  g_signal_emit_by_name (button, "clicked");
}

static GListModel *
rows (AppTest *test)
{
  return steward_list_page_get_model (STEWARD_LIST_PAGE (app_test_page (test)));
}

static SoCustomerCenterConfig *
open_config (AppTest *test)
{
  return SO_CUSTOMER_CENTER_CONFIG (steward_page_get_object (app_test_page (test)));
}

static int
open_first (AppTest *test)
{
  g_autoptr (SoCustomerCenterConfig) row = g_list_model_get_item (rows (test), 0);

  steward_list_page_open (STEWARD_LIST_PAGE (app_test_page (test)), row->cust_config_id);
  app_test_wait_loaded (test);

  return row->cust_config_id;
}

static void
test_save (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_wait_loaded (test);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "New");
  app_test_save (test);
  undo (test);
  wait_for (!steward_page_is_saving (app_test_page (test)));
  wait_for (app_test_shows (test->window, "Undone"));
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Fjellvik");
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  g_assert_null (app_test_find_button (test->window, "Undo"));

  app_test_close (test);
  app_test_open (test, "sms");
  app_test_wait_loaded (test);
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Fjellvik");
}

/* What was typed since stays. */
static void
test_typed_since (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_wait_loaded (test);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "New");
  app_test_save (test);
  app_test_type (app_test_row (test, "default-sms-country"), "+46");
  undo (test);
  wait_for (app_test_shows (test->window, "Undone"));
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Fjellvik");
  g_assert_cmpstr (app_test_text (app_test_row (test, "default-sms-country")), ==, "+46");
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
}

static void
test_create (AppTest *test)
{
  guint before;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  before = g_list_model_get_n_items (rows (test));
  app_test_do (test, "new");
  app_test_wait_loaded (test);
  g_object_set (open_config (test), "type", SO_CONFIG_TYPE_SUBSCRIPTIONS_OPTIONS, "config", "{}", NULL);
  app_test_save (test);
  wait_for (g_list_model_get_n_items (rows (test)) == before + 1);
  undo (test);
  wait_for (g_list_model_get_n_items (rows (test)) == before);
  g_assert_null (steward_page_get_object (app_test_page (test)));
}

static void
test_delete (AppTest *test)
{
  guint before;
  int id;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  before = g_list_model_get_n_items (rows (test));
  id = open_first (test);
  app_test_do (test, "delete");
  app_test_answer ("delete");
  wait_for (g_list_model_get_n_items (rows (test)) == before - 1);
  undo (test);
  wait_for (g_list_model_get_n_items (rows (test)) == before);
  wait_for (app_test_shows (test->window, "Created anew, with a new number"));
  for (guint i = 0; i < before; i++)
    {
      g_autoptr (SoCustomerCenterConfig) row = g_list_model_get_item (rows (test), i);

      g_assert_cmpint (row->cust_config_id, !=, id);
    }
}

static void
add_tests (void)
{
  app_test_add ("/undo/save", test_save);
  app_test_add ("/undo/typed-since", test_typed_since);
  app_test_add ("/undo/create", test_create);
  app_test_add ("/undo/delete", test_delete);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
