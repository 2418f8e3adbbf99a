/* test-search-everything.c: Ctrl+K finds sections, fields and objects, and goes there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "steward-hit.h"
#include "steward-list-page.h"
#include "steward-search-window.h"
#include "steward-window-private.h"

static GtkWindow *
search_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (STEWARD_IS_SEARCH_WINDOW (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

/* Opens the search, types, and presses Return when the first row is the wanted one. */
static void
look_for (AppTest    *test,
          const char *typed,
          const char *wanted)
{
  GtkEditable *entry;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.search-everything", NULL);
  wait_for (search_window () != NULL);
  entry = app_test_find (search_window (), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (entry, typed);
  wait_for (app_test_shows (search_window (), wanted));
  g_signal_emit_by_name (entry, "activate");
  wait_for (search_window () == NULL);
}

static gboolean
is_on (AppTest    *test,
       const char *title)
{
  return g_str_equal (steward_page_get_title (app_test_page (test)), title);
}

/* By its own name and by the vendor's word for it. */
static void
test_section (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  look_for (test, "REQUEST", "New Ticket");
  wait_for (is_on (test, "New Ticket"));
  look_for (test, "sms", "SMS");
  wait_for (is_on (test, "SMS"));
}

static void
test_field (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  look_for (test, "country", "Default country code");
  wait_for (gtk_window_get_focus (GTK_WINDOW (test->window)) != NULL &&
            gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)),
                                    app_test_row (test, "default-sms-country")));
}

static void
test_object (AppTest *test)
{
  StewardListPage *page;
  g_autoptr (GObject) row = NULL;
  g_autofree char *name = NULL;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  page = STEWARD_LIST_PAGE (app_test_page (test));
  wait_for (g_list_model_get_n_items (steward_list_page_get_model (page)) > 1);
  row = g_list_model_get_item (steward_list_page_get_model (page), 1);
  name = steward_list_page_dup_row_name (page, row);
  look_for (test, name, name);
  app_test_wait_loaded (test);
  g_assert_cmpint (steward_list_page_id_of (page, steward_page_get_object (STEWARD_PAGE (page))), ==,
                   steward_list_page_id_of (page, row));
}

/* Unsaved work is asked for on the way; who stays is not taken elsewhere later. */
static void
test_unsaved (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  look_for (test, "new ticket", "New Ticket");
  app_test_answer ("cancel");
  g_assert_true (is_on (test, "SMS"));
  g_assert_null (test->window->hit);
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");
}

static void
test_nothing (AppTest *test)
{
  GtkEditable *entry;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.search-everything", NULL);
  wait_for (search_window () != NULL);
  entry = app_test_find (search_window (), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (entry, "zzzz");
  wait_for (app_test_shows (search_window (), "Nothing Found"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_nonnull (search_window ());
  gtk_window_close (search_window ());
  wait_for (search_window () == NULL);
}

/* The title itself comes before what has the text among its other words; Escape ends it. */
static void
test_order (AppTest *test)
{
  GtkEditable *entry;
  GtkListView *list;
  g_autoptr (StewardHit) first = NULL;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.search-everything", NULL);
  wait_for (search_window () != NULL);
  entry = app_test_find (search_window (), GTK_TYPE_SEARCH_ENTRY);
  list = app_test_find (search_window (), GTK_TYPE_LIST_VIEW);
  gtk_editable_set_text (entry, "sender");
  wait_for (app_test_shows (search_window (), "Sender"));
  first = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), 0);
  g_assert_cmpstr (steward_hit_get_title (first), ==, "Sender");
  g_signal_emit_by_name (entry, "stop-search");
  wait_for (search_window () == NULL);
}

static void
chosen_cb (GtkWindow   *window,
           StewardHit  *hit,
           StewardHit **chosen)
{
  g_set_object (chosen, hit);
}

/* Return right after typing takes the first of what is found among many. */
static void
test_many (AppTest *test)
{
  g_autoptr (GListStore) hits = g_list_store_new (STEWARD_TYPE_HIT);
  g_autoptr (StewardHit) chosen = NULL;
  GtkWindow *window;
  GtkEditable *entry;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *title = g_strdup_printf (i < 4999 ? "%u in the hay" : "Hay", i);
      StewardSection section = { .name = "sms", .title = i == 0 ? "Else" : title };
      g_autoptr (StewardHit) hit = steward_hit_new_section (&section);

      g_list_store_append (hits, hit);
    }
  window = steward_search_window_new (GTK_WINDOW (test->window), G_LIST_MODEL (hits));
  g_signal_connect (window, "chosen", G_CALLBACK (chosen_cb), &chosen);
  gtk_window_present (window);
  entry = app_test_find (window, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (entry, "else");
  wait_for (app_test_shows (window, "Else") && !app_test_shows (window, "hay"));
  gtk_editable_set_text (entry, "hay");
  g_signal_emit_by_name (entry, "activate");
  g_assert_nonnull (chosen);
  g_assert_cmpstr (steward_hit_get_title (chosen), ==, "Hay");
}

static void
add_tests (void)
{
  app_test_add ("/search-everything/section", test_section);
  app_test_add ("/search-everything/field", test_field);
  app_test_add ("/search-everything/object", test_object);
  app_test_add ("/search-everything/unsaved", test_unsaved);
  app_test_add ("/search-everything/order", test_order);
  app_test_add ("/search-everything/many", test_many);
  app_test_add ("/search-everything/nothing", test_nothing);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
