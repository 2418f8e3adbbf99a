/* test-save-all.c: several objects with edits: saved in a row, and asked about together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "so-customer-center-config.h"
#include "so-customer-service-agent.h"
#include "steward-list-page.h"
#include "steward-page-private.h"
#include "steward-review.h"

static StewardListPage *
list_page (AppTest *test)
{
  return STEWARD_LIST_PAGE (app_test_page (test));
}

static guint
n_unsaved (AppTest *test)
{
  return g_list_model_get_n_items (steward_list_page_get_unsaved (list_page (test)));
}

static int
id_at (AppTest *test,
       guint    position)
{
  g_autoptr (SoCustomerCenterConfig) row = g_list_model_get_item (steward_list_page_get_model (list_page (test)),
                                                                  position);

  return row->cust_config_id;
}

static void
open_list (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  wait_for (g_list_model_get_n_items (steward_list_page_get_model (list_page (test))) > 2);
}

/* One in the form, one behind it, and one that nobody opened. */
static void
edit_three (AppTest *test)
{
  open_list (test);
  for (guint i = 0; i < 2; i++)
    {
      steward_list_page_open (list_page (test), id_at (test, i));
      app_test_wait_loaded (test);
      g_object_set (steward_page_get_object (app_test_page (test)), "config", "{\"edited\":1}", NULL);
    }
  g_object_set (steward_list_page_edit (list_page (test), id_at (test, 2)), "config", "{\"edited\":1}", NULL);
  g_assert_cmpuint (n_unsaved (test), ==, 3);
}

static void
test_save_all (AppTest *test)
{
  edit_three (test);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (test->window)), "*"));
  app_test_do (test, "save-all");
  wait_for (n_unsaved (test) == 0);
  wait_for (app_test_shows (test->window, "3 of 3 saved"));
  g_assert_false (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (test->window)), "*"));

  app_test_close (test);
  app_test_open (test, "customer-center");
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SoCustomerCenterConfig) row = NULL;

      row = g_list_model_get_item (steward_list_page_get_model (list_page (test)), i);
      g_assert_cmpstr (row->config, ==, "{\"edited\":1}");
    }
}

/* The one in the form is as it was: Save is for the other ones. */
static void
edit_behind (AppTest *test)
{
  open_list (test);
  steward_list_page_open (list_page (test), id_at (test, 0));
  app_test_wait_loaded (test);
  g_assert_false (app_test_can (test, "save"));
  g_assert_nonnull (app_test_find_button (test->window, "Save"));
  g_object_set (steward_list_page_edit (list_page (test), id_at (test, 1)), "config", "{\"edited\":1}", NULL);
  wait_for (app_test_can (test, "save"));
}

static void
test_save_behind (AppTest *test)
{
  edit_behind (test);
  g_assert_nonnull (app_test_find_button (test->window, "Save All"));
  app_test_do (test, "save");
  wait_for (n_unsaved (test) == 0 && !app_test_can (test, "save"));
  g_assert_false (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (test->window)), "*"));

  g_object_set (steward_page_get_object (app_test_page (test)), "config", "{\"edited\":2}", NULL);
  g_assert_null (app_test_find_button (test->window, "Save All"));
  g_object_set (steward_list_page_edit (list_page (test), id_at (test, 1)), "config", "{\"edited\":2}", NULL);
  app_test_do (test, "save");                /* the one in the form only */
  wait_for (n_unsaved (test) == 1 && app_test_can (test, "save"));
  g_assert_nonnull (app_test_find_button (test->window, "Save All"));
}

static GtkWindow *
review (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (STEWARD_IS_REVIEW (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

/* What is unsaved is looked at, whether it is in the form or not. */
static void
test_review_behind (AppTest *test)
{
  GtkWidget *button;

  edit_behind (test);
  g_object_set (steward_list_page_edit (list_page (test), id_at (test, 2)), "config", "{\"edited\":1}", NULL);
  app_test_do (test, "review");
  wait_for (review () != NULL);
  g_assert_false (app_test_shows (review (), "Nothing is changed"));
  g_assert_true (app_test_shows (review (), "Edited"));
  button = app_test_find_button (review (), "Save All");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  wait_for (n_unsaved (test) == 0);
  wait_for (app_test_shows (test->window, "2 of 2 saved"));
  g_assert_null (review ());
}

/* One cannot be saved: the others are, and nobody is asked. */
static void
test_fault (AppTest *test)
{
  edit_three (test);
  g_object_set (steward_list_page_edit (list_page (test), id_at (test, 2)), "config", "{", NULL);
  app_test_do (test, "save-all");
  wait_for (n_unsaved (test) == 1);
  wait_for (app_test_shows (test->window, "2 of 3 saved"));
  wait_for (app_test_shows (test->window, "This is not JSON: line 1, column 2"));
  g_assert_null (app_test_question ());
  g_assert_true (steward_list_page_is_unsaved (list_page (test), id_at (test, 2)));
}

/* One needs an answer: the others are saved whatever it is. */
static void
test_concern (AppTest *test)
{
  edit_three (test);
  g_object_set (steward_list_page_edit (list_page (test), id_at (test, 1)), "config", "[]", NULL);
  app_test_do (test, "save-all");
  app_test_answer ("cancel");
  wait_for (n_unsaved (test) == 1);
  wait_for (app_test_shows (test->window, "2 of 3 saved"));
  wait_for (app_test_shows (test->window, "Not saved: you cancelled"));
  g_assert_true (steward_list_page_is_unsaved (list_page (test), id_at (test, 1)));
}

/* The server goes away: nothing is lost, and trying again saves all. */
static void
test_server_gone (AppTest *test)
{
  edit_three (test);
  app_test_stop_demo (test);
  app_test_do (test, "save-all");
  wait_for (!steward_page_is_saving (app_test_page (test)));
  wait_for (app_test_shows (test->window, "0 of 3 saved"));
  g_assert_cmpuint (n_unsaved (test), ==, 3);
  app_test_start_demo (test, NULL);
  app_test_do (test, "save-all");
  wait_for (n_unsaved (test) == 0);
}

static GtkCheckButton *
first_check (void)
{
  return app_test_find (adw_message_dialog_get_extra_child (app_test_question ()), GTK_TYPE_CHECK_BUTTON);
}

/* Leaving: what is checked is saved, the rest goes. */
static void
test_leave (AppTest *test)
{
  edit_three (test);
  steward_window_open_section (test->window, "sms");
  wait_for (app_test_question () != NULL);
  g_assert_true (app_test_shows (app_test_question (), "With Save, 3 are saved."));
  gtk_check_button_set_active (first_check (), FALSE);
  g_assert_true (app_test_shows (app_test_question (), "2 are saved and the changes of 1 are discarded"));
  app_test_answer ("save");
  wait_for (g_str_equal (steward_page_get_title (app_test_page (test)), "SMS"));
  steward_window_open_section (test->window, "customer-center");
  wait_for (STEWARD_IS_LIST_PAGE (app_test_page (test)));
  g_assert_cmpuint (n_unsaved (test), ==, 0);
}

static void
test_leave_discard (AppTest *test)
{
  edit_three (test);
  steward_window_open_section (test->window, "sms");
  app_test_answer ("cancel");
  g_assert_cmpuint (n_unsaved (test), ==, 3);
  steward_window_open_section (test->window, "sms");
  app_test_answer ("discard");
  wait_for (g_str_equal (steward_page_get_title (app_test_page (test)), "SMS"));
}

/* There is one new object at a time; it is in the list, and can be gone back to. */
static void
test_new_object (AppTest *test)
{
  guint before;

  open_list (test);
  before = g_list_model_get_n_items (steward_list_page_get_model (list_page (test)));
  app_test_do (test, "new");
  app_test_wait_loaded (test);
  g_object_set (steward_page_get_object (app_test_page (test)), "config", "{\"new\":1}", NULL);
  wait_for (g_list_model_get_n_items (steward_list_page_get_model (list_page (test))) == before + 1);
  steward_list_page_open (list_page (test), id_at (test, 0) > 0 ? id_at (test, 0) : id_at (test, 1));
  app_test_wait_loaded (test);
  g_assert_null (app_test_question ());

  app_test_do (test, "new");
  wait_for (app_test_question () != NULL);
  g_assert_cmpstr (SO_CUSTOMER_CENTER_CONFIG (steward_page_get_object (app_test_page (test)))->config, ==,
                   "{\"new\":1}");
  app_test_answer ("discard");
  wait_for (steward_page_get_object (app_test_page (test)) != NULL && n_unsaved (test) == 0);
  wait_for (g_list_model_get_n_items (steward_list_page_get_model (list_page (test))) == before);
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Somebody else deletes it. */
static void
delete_elsewhere (AppTest *test,
                  int      id)
{
  g_autoptr (GAsyncResult) result = NULL;

  so_customer_service_delete_customer_center_config_async (steward_window_get_session (test->window), id, NULL,
                                                           keep_result, &result);
  wait_for (result != NULL);
}

/* It was deleted meanwhile: what was typed can be created anew. */
static void
test_gone (AppTest *test)
{
  SoCarrier *object;

  open_list (test);
  steward_list_page_open (list_page (test), id_at (test, 0));
  app_test_wait_loaded (test);
  object = steward_page_get_object (app_test_page (test));
  g_object_set (object, "config", "{\"mine\":1}", NULL);
  delete_elsewhere (test, id_at (test, 0));

  app_test_do (test, "save");
  wait_for (app_test_question () != NULL);
  g_assert_true (app_test_shows (app_test_question (), "No Longer Exists on the Server"));
  app_test_answer ("cancel");
  wait_for (!steward_page_is_saving (app_test_page (test)));
  g_assert_true (steward_page_is_dirty (app_test_page (test)));

  app_test_do (test, "save");
  app_test_answer ("create");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  object = steward_page_get_object (app_test_page (test));
  g_assert_cmpstr (SO_CUSTOMER_CENTER_CONFIG (object)->config, ==, "{\"mine\":1}");
  g_assert_cmpint (SO_CUSTOMER_CENTER_CONFIG (object)->cust_config_id, >, 0);
}

static void
add_tests (void)
{
  app_test_add ("/save-all/save-all", test_save_all);
  app_test_add ("/save-all/save-behind", test_save_behind);
  app_test_add ("/save-all/review-behind", test_review_behind);
  app_test_add ("/save-all/fault", test_fault);
  app_test_add ("/save-all/concern", test_concern);
  app_test_add ("/save-all/server-gone", test_server_gone);
  app_test_add ("/save-all/leave", test_leave);
  app_test_add ("/save-all/leave-discard", test_leave_discard);
  app_test_add ("/save-all/new-object", test_new_object);
  app_test_add ("/save-all/gone", test_gone);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
